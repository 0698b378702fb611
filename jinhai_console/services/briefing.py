"""会商 drawn up: every item with its figures and the records behind them, in one snapshot."""

from datetime import date

from jinhai_console.domain.briefing import (
    Briefing,
    Edition,
    briefing_period,
)
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.briefing_figures import figure_items
from jinhai_console.services.briefing_matters import matter_items
from jinhai_console.services.sheets import heading_of
from jinhai_console.store.reader import Reader

_EARLIEST = date(1971, 3, 1)  # its base of a year before is still a year that is counted


def draw_briefing(
    reader: Reader, day: date | None, edition: Edition, drawn_by: int | None
) -> Briefing:
    """Of the meeting on `day`, without one of today's.

    Figures are of whole days that are over; what is open and due is as it stands now.
    Refused for a day to come.
    """
    lists = reader.lists
    today = day_of(reader.now, lists.station.zone)
    held = day or today
    if held > today:
        raise Refusal(f"{held} 还没有到；请写今天或以前的日期")
    if held < _EARLIEST:
        raise Refusal(f"{held} 太早；请写 {_EARLIEST} 以后的日期")
    period = briefing_period(lists.calendar, held, edition)
    return Briefing(
        heading=heading_of(reader, drawn_by),
        edition=edition,
        day=held,
        first=period.first,
        last=period.last,
        items=(*figure_items(reader, period), *matter_items(reader, period, held)),
    )
