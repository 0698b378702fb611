"""预警劝阻 in the window: its page, made when first wanted, and the ways to it and from it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.services import reads
from jinhai_console.ui.actions import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat


class FraudDesk(QObject):
    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, resources: Path) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._pages = pages
        self._resources = resources
        self._chosen: int | None = None  # the incident in the middle of the window
        self._is_led = False  # to a certain alert, whatever is chosen
        pages.offer(Do.SHOW_FRAUD, self._make_page)
        seat.actions.on(Do.SHOW_FRAUD, self._go_to_chosen)

    def look_at(self, incident_id: int | None) -> None:
        """From this one the page's key leads to its warning, where it is one."""
        self._chosen = incident_id

    def show_alert(self, alert_id: int) -> None:
        """What a task is about."""
        if page := self._page():
            page.show_record(alert_id)

    def show_only(self, title: str, ids: tuple[int, ...]) -> None:
        """The alerts behind a number."""
        if page := self._page():
            page.show_only(title, ids)

    def _page(self) -> Any:
        """None while nobody is signed in."""
        self._is_led = True
        self._seat.actions[Do.SHOW_FRAUD].trigger()
        self._is_led = False
        return self._pages.page(Do.SHOW_FRAUD)

    def _go_to_chosen(self) -> None:
        page: Any = self._pages.page(Do.SHOW_FRAUD)
        if self._chosen is None or self._is_led or page is None:
            return

        def found(id: int | None) -> None:
            if id is not None:
                page.show_record(id)

        self._seat.bridge.read(reads.fraud_id_of, self._chosen, then=found)

    def _make_page(self) -> QWidget:
        from jinhai_console.ui.fraud.page import FraudPage

        page = FraudPage(self._seat, self._window.theme, self._resources)
        page.left.connect(self._window.show_desk)
        page.incident_wanted.connect(self._pages.whole_wanted)
        self._window.dressed.connect(page.dress)
        return page
