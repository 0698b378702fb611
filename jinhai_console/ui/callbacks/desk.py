"""回访 in the window: its page, made when it is first wanted, and the ways to it and from it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.ui.actions import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat


class CallbacksDesk(QObject):
    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, resources: Path) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._pages = pages
        self._resources = resources
        pages.offer(Do.SHOW_CALLBACKS, self._make_page)

    def show_callback(self, callback_id: int) -> None:
        """What a task is about."""
        from jinhai_console.ui.callbacks.page import CallbacksPage

        self._seat.actions[Do.SHOW_CALLBACKS].trigger()
        page = self._pages.page(Do.SHOW_CALLBACKS)  # None while nobody is signed in
        if isinstance(page, CallbacksPage):
            page.show_record(callback_id)

    def _make_page(self) -> QWidget:
        from jinhai_console.ui.callbacks.page import CallbacksPage

        page = CallbacksPage(self._seat, self._window.theme, self._resources)
        page.left.connect(self._window.show_desk)
        page.incident_wanted.connect(self._pages.whole_wanted)
        self._window.dressed.connect(page.dress)
        return page
