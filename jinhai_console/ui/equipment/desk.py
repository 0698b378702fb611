"""装备 in the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from jinhai_console.ui.do import Do
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.records.desk import RecordDesk
from jinhai_console.ui.seat import Seat

if TYPE_CHECKING:  # the page is imported when it is made
    from jinhai_console.ui.equipment.page import EquipmentPage


class EquipmentDesk(RecordDesk):
    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, resources: Path) -> None:
        self._resources = resources
        super().__init__(window, seat, pages, Do.SHOW_EQUIPMENT, self._make_page)

    def _make_page(self) -> "EquipmentPage":
        from jinhai_console.ui.equipment.page import EquipmentPage

        return EquipmentPage(self.seat, self.window.theme, self._resources)
