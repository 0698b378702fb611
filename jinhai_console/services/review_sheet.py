"""What the sheet of a legal review needs, in one snapshot."""

from dataclasses import dataclass

from jinhai_console.domain.review_rows import ReviewDetail
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.services.sheets import heading_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.reviews import review_detail
from jinhai_console.store.views.shift import checkpoint


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    detail: ReviewDetail
    heading: SheetHeading
    zone: str
    checkpoint: str
    reference: str


def review_sheet(reader: Reader, id: int, drawn_by: int | None) -> ReviewSheet | None:
    """None where there is no such review."""
    detail = review_detail(reader, id)
    if detail is None:
        return None
    point = checkpoint(reader)
    return ReviewSheet(
        detail=detail,
        heading=heading_of(reader, drawn_by),
        zone=reader.lists.station.zone,
        checkpoint=point.code,
        reference=f"JINHAI {reader.station_id} {id} {point.sequence} {point.code}",
    )
