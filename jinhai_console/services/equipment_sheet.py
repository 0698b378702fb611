"""装备清点表: the list as it stands now, with what the running shift counted."""

from dataclasses import dataclass

from jinhai_console.domain.equipment_rows import EquipmentBoard
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.services.sheets import heading_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.equipment import equipment_board


@dataclass(frozen=True, slots=True)
class EquipmentSheet:
    board: EquipmentBoard
    heading: SheetHeading
    zone: str


def equipment_sheet(reader: Reader, drawn_by: int | None) -> EquipmentSheet:
    zone = reader.lists.station.zone
    return EquipmentSheet(equipment_board(reader), heading_of(reader, drawn_by), zone)
