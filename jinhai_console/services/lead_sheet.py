"""What the sheet of a lead needs, in one snapshot."""

from dataclasses import dataclass

from jinhai_console.domain.lead_rows import LeadDetail
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.services.sheets import heading_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.leads import lead_detail
from jinhai_console.store.views.shift import checkpoint


@dataclass(frozen=True, slots=True)
class LeadSheet:
    detail: LeadDetail
    heading: SheetHeading
    zone: str
    checkpoint: str
    reference: str


def lead_sheet(reader: Reader, id: int, drawn_by: int | None) -> LeadSheet | None:
    """Whoever gave it masked. None where there is no such lead."""
    detail = lead_detail(reader, id)
    if detail is None:
        return None
    point = checkpoint(reader)
    return LeadSheet(
        detail=detail,
        heading=heading_of(reader, drawn_by),
        zone=reader.lists.station.zone,
        checkpoint=point.code,
        reference=f"JINHAI {reader.station_id} {id} {point.sequence} {point.code}",
    )
