"""A page of records in the window: made when it is first wanted, gone to from elsewhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from jinhai_console.ui.do import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat

if TYPE_CHECKING:  # a page is imported when it is made
    from jinhai_console.ui.records.page import RecordPage

Make = Callable[[], "RecordPage[Any, Any]"]


class RecordDesk(QObject):
    """`make` imports the page and makes it."""

    def __init__(
        self, window: MainWindow, seat: Seat, pages: Pages, action: Do, make: Make
    ) -> None:
        super().__init__(window)
        self.window = window
        self.seat = seat
        self.pages = pages
        self._action = action
        self._make = make
        pages.offer(action, self._made)

    def show_record(self, id: int) -> None:
        """One of them, whatever the list is narrowed to."""
        if (page := self.opened()) is not None:
            page.show_record(id)

    def show_only(self, title: str, ids: tuple[int, ...]) -> None:
        """Those that a number counts."""
        if (page := self.opened()) is not None:
            page.show_only(title, ids)

    def opened(self) -> Any:
        """The page, on top; None while nobody is signed in."""
        self.seat.actions[self._action].trigger()
        return self.pages.page(self._action)

    def _made(self) -> "RecordPage[Any, Any]":
        page = self._make()
        page.left.connect(self.window.show_desk)
        page.incident_wanted.connect(self.pages.whole_wanted)
        page.incidents_wanted.connect(self.pages.behind_wanted)
        self.window.dressed.connect(page.dress)
        return page
