"""What stands on every page of every sheet: whose paper it is, when and by whom it was made."""

from dataclasses import dataclass

from jinhai_console.domain.instant import Instant, full_text


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHeading:
    """`printed_at` is the sheet's own moment: it dates the PDF, so that a reprint is identical."""

    station: str
    is_fictional: bool
    printed_at: Instant
    printed_text: str
    printed_by: str = ""


def heading(
    station: str, *, is_fictional: bool, printed_at: Instant, zone: str, printed_by: str = ""
) -> SheetHeading:
    """The heading of a sheet made at `printed_at`, its time told on the clock of `zone`."""
    return SheetHeading(
        station=station,
        is_fictional=is_fictional,
        printed_at=printed_at,
        printed_text=full_text(printed_at, zone),
        printed_by=printed_by,
    )
