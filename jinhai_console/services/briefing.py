"""会商 drawn up: every item with its figures and the records behind them, in one snapshot."""

from datetime import date, timedelta

from jinhai_console.domain.analysis.periods import Period
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
from jinhai_console.store.views.meetings import last_signed

_FURTHEST = timedelta(days=92)
_EARLIEST = date(1971, 3, 1)  # its base of a year before is still a year that is counted


def meeting_period(reader: Reader, held: date, edition: Edition) -> Period:
    """The days a meeting on `held` speaks of: nothing between two signed ones is left out.

    A meeting that did not take place widens the next, as far back as `_FURTHEST`.
    """
    usual = briefing_period(reader.lists.calendar, held, edition)
    before = last_signed(reader, held.isoformat(), edition)
    if before is None:
        return usual
    since = date.fromisoformat(before.last) + timedelta(days=1)
    if since > usual.last:
        return usual
    if edition is Edition.DAY or since < usual.first:
        return Period(max(since, usual.last - _FURTHEST), usual.last)
    return usual


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
    period = meeting_period(reader, held, edition)
    return Briefing(
        heading=heading_of(reader, drawn_by),
        edition=edition,
        day=held,
        first=period.first,
        last=period.last,
        items=(*figure_items(reader, period), *matter_items(reader, period, held, edition)),
    )
