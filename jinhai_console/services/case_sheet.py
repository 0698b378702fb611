"""What the sheet of a case needs, in one snapshot."""

from dataclasses import dataclass

from jinhai_console.domain.case_rows import CaseDetail
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.services.sheets import heading_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.cases import case_detail


@dataclass(frozen=True, slots=True)
class CaseSheet:
    detail: CaseDetail
    heading: SheetHeading
    zone: str


def case_sheet(reader: Reader, id: int, drawn_by: int | None) -> CaseSheet | None:
    """Its people masked. None where there is no such case."""
    detail = case_detail(reader, id)
    if detail is None:
        return None
    return CaseSheet(detail, heading_of(reader, drawn_by), reader.lists.station.zone)
