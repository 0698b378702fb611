"""Counts of one window and of those it is held against: the same weekdays and hours before."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import func, select

from jinhai_console.domain.analysis.fact import Exit
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.wall_clock import DayNumber
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import fact

_HOURS = 24


class WindowCount(NamedTuple):
    """`window` counts from the newest, 0. `community_id` is 0 where none is given."""

    category_id: int
    community_id: int
    window: int
    incidents: int


def window_counts(
    reader: Reader,
    windows: Sequence[Period],
    left_out: Collection[Exit],
    until_hour: int = _HOURS,
) -> list[WindowCount]:
    """By category, community and window. `windows` are equally long and equally far apart.

    `until_hour`: of the last day of each window only the hours before it, for a day that has
    not ended yet.
    """
    newest, oldest = windows[-1], windows[0]
    apart = (newest.first - windows[-2].first).days if len(windows) > 1 else newest.days
    back = newest.last.toordinal() - fact.c.day
    conditions = [
        fact.c.station_id == reader.station_id,
        fact.c.day.between(oldest.first.toordinal(), newest.last.toordinal()),
        back % apart < newest.days,
        fact.c.exit.not_in(sorted(map(int, left_out))),
    ]
    if until_hour < _HOURS:
        conditions.append((back % apart > 0) | (fact.c.hour < until_hour))
    window = (back // apart).label("window")
    columns = (fact.c.category_id, fact.c.community_id, window)
    query = select(*columns, func.count()).where(*conditions).group_by(*columns)
    return [WindowCount._make(row) for row in reader.connection.execute(query)]


def first_days(reader: Reader) -> dict[int, DayNumber]:
    """By community, 0 for those without one, the first day on which an incident is recorded."""
    query = (
        select(fact.c.community_id, func.min(fact.c.day))
        .where(fact.c.station_id == reader.station_id)
        .group_by(fact.c.community_id)
    )
    return {id: day for id, day in reader.connection.execute(query)}
