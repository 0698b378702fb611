"""走访 in the window: its page, made when it is first wanted, and the ways to it and from it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.ui.actions import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat


class VisitsDesk(QObject):
    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, resources: Path) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._pages = pages
        self._resources = resources
        pages.offer(Do.SHOW_VISITS, self._make_page)

    def show_place(self, place_id: int) -> None:
        """What a task is about."""
        from jinhai_console.ui.visits.page import VisitsPage

        self._seat.actions[Do.SHOW_VISITS].trigger()
        page = self._pages.page(Do.SHOW_VISITS)  # None while nobody is signed in
        if isinstance(page, VisitsPage):
            page.show_record(place_id)

    def _make_page(self) -> QWidget:
        from jinhai_console.ui.visits.page import VisitsPage

        page = VisitsPage(self._seat, self._window.theme, self._resources)
        page.left.connect(self._window.show_desk)
        page.incident_wanted.connect(self._pages.whole_wanted)
        self._window.dressed.connect(page.dress)
        return page
