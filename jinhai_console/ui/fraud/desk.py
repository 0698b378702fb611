"""预警劝阻 in the window: the key of its page leads from the chosen incident to its warning."""

from typing import Any

from jinhai_console.services import reads
from jinhai_console.ui.do import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.records.desk import Make, RecordDesk
from jinhai_console.ui.seat import Seat


class FraudDesk(RecordDesk):
    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, make: Make) -> None:
        super().__init__(window, seat, pages, Do.SHOW_FRAUD, make)
        self._chosen: int | None = None  # the incident in the middle of the window
        self._is_led = False  # to a certain alert, whatever is chosen
        seat.actions.on(Do.SHOW_FRAUD, self._go_to_chosen)

    def look_at(self, incident_id: int | None) -> None:
        """From this one the page's key leads to its warning, where it is one."""
        self._chosen = incident_id

    def opened(self) -> Any:
        self._is_led = True
        page = super().opened()
        self._is_led = False
        return page

    def _go_to_chosen(self) -> None:
        page: Any = self.pages.page(Do.SHOW_FRAUD)
        if self._chosen is None or self._is_led or page is None:
            return

        def found(id: int | None) -> None:
            if id is not None:
                page.show_record(id)

        self.seat.bridge.read(reads.fraud_id_of, self._chosen, then=found)
