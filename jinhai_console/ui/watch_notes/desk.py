"""值班记事 from anywhere: F10 writes one over whatever is shown, Ctrl+F10 shows the list."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.ui.do import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat


class WatchNotesDesk(QObject):
    """One form; asked for again, it comes to the front with what was typed."""

    def __init__(self, window: MainWindow, seat: Seat, pages: Pages) -> None:
        super().__init__(window)
        self._window, self._seat, self._pages = window, seat, pages
        self._form: QWidget | None = None
        seat.actions.on(Do.ADD_WATCH_NOTE, self._write)
        pages.offer(Do.SHOW_WATCH_NOTES, self._make)

    def _write(self) -> None:
        from jinhai_console.ui.watch_notes.forms import AddForm

        if self._seat.orders.actor_id is None:
            self._pages.ask_sign_in()
            return
        if self._form is None:
            form = AddForm(self._seat, self._window.theme, self._window)
            form.finished.connect(self._ended)
            self._form = form
        self._form.show()
        self._form.raise_()
        self._form.activateWindow()

    def _ended(self) -> None:
        form, self._form = self._form, None
        if form is not None:
            form.deleteLater()

    def _make(self) -> QWidget:
        from jinhai_console.ui.watch_notes.page import WatchNotesPage

        page = WatchNotesPage(self._seat, self._window.theme)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page
