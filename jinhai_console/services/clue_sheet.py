"""What the sheet of a clue needs, in one snapshot."""

from dataclasses import dataclass

from jinhai_console.domain.patrol_rows import ClueDetail
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.services.route_map import RouteMap, drawn_route
from jinhai_console.services.sheets import heading_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.clues import clue_detail
from jinhai_console.store.views.shift import checkpoint


@dataclass(frozen=True, slots=True)
class ClueSheet:
    detail: ClueDetail
    route: RouteMap
    heading: SheetHeading
    zone: str
    checkpoint: str
    reference: str


def clue_sheet(reader: Reader, id: int, drawn_by: int | None) -> ClueSheet | None:
    """None where there is no such clue."""
    detail = clue_detail(reader, id)
    if detail is None:
        return None
    point = checkpoint(reader)
    return ClueSheet(
        detail=detail,
        route=drawn_route(reader, detail),
        heading=heading_of(reader, drawn_by),
        zone=reader.lists.station.zone,
        checkpoint=point.code,
        reference=f"JINHAI {reader.station_id} {id} {point.sequence} {point.code}",
    )
