"""Counts of a period: whole months out of the tallies, the days at its ends one by one.

What is asked for costs as much after ten years as after one: a period is some months and at most
sixty days. Only a combination that the tallies do not have is counted from the facts.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, case, func, select

from jinhai_console.domain.analysis.fact import (
    BIN_S,
    EVERYTHING,
    LAST_BIN,
    NONE,
    NOWHERE,
    Axis,
    Exit,
    Grain,
    month_of,
)
from jinhai_console.domain.analysis.periods import Period, pieces
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import fact, tally

_f, _t = fact.c, tally.c
_VALUES: Mapping[Axis, ColumnElement[int]] = {
    Axis.CATEGORY: _f.category_id,
    Axis.HOUR: (_f.day - 1) % 7 * 24 + _f.hour,
    Axis.SOURCE: _f.source_id,
    Axis.TEAM: _f.team_id,
    Axis.RESPONSE: case((_f.response_s < LAST_BIN * BIN_S, _f.response_s // BIN_S), else_=LAST_BIN),
}
_NUMBERS = {
    Exit.NONE: _t.plain,
    Exit.MERGED: _t.merged,
    Exit.CANCELLED: _t.cancelled,
    Exit.UNFOUNDED: _t.unfounded,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Which incidents: received in the period; None leaves a question open.

    `community_id` NOWHERE: those without one. A merged incident is the same event as the one it
    was merged into, so it is left out unless the station says otherwise.
    """

    period: Period
    category_ids: frozenset[int] | None = None
    community_id: int | None = None
    left_out: frozenset[Exit] = frozenset({Exit.MERGED})


def counts(reader: Reader, counted: Counted, axis: Axis) -> Counter[int]:
    """By the values of an axis."""
    months, ends = pieces(counted.period)
    scopes = _scopes(counted, axis)
    found: Counter[int] = Counter()
    if scopes is None:
        return _from_facts(reader, counted, _VALUES[axis], axis)
    if months:
        found += _from_tallies(reader, counted, axis, Grain.MONTH, months, scopes)
    for each in ends:
        if axis is Axis.CATEGORY:
            days = range(each.first.toordinal(), each.last.toordinal() + 1)
            found += _from_tallies(reader, counted, axis, Grain.DAY, days, scopes)
        else:
            found += _from_facts(reader, replace(counted, period=each), _VALUES[axis], axis)
    return found


def counts_by_community(reader: Reader, counted: Counted) -> Counter[int]:
    """By the id of the community, NOWHERE for those without."""
    months, ends = pieces(counted.period)
    scopes = [NOWHERE, *reader.lists.communities]
    if counted.community_id is not None:
        scopes = [counted.community_id]
    found: Counter[int] = Counter()
    spans = [(Grain.MONTH, months)] if months else []
    for each in ends:
        days = range(each.first.toordinal(), each.last.toordinal() + 1)
        spans.append((Grain.DAY, days))
    for grain, span in spans:
        found += _from_tallies(reader, counted, Axis.CATEGORY, grain, span, scopes, by=_t.scope_id)
    return found


def counts_by_day(reader: Reader, period: Counted) -> Counter[int]:
    """By the day, as `date.toordinal` counts."""
    first, last = period.period.first.toordinal(), period.period.last.toordinal()
    scopes = [_place(period)]
    days = range(first, last + 1)
    return _from_tallies(reader, period, Axis.CATEGORY, Grain.DAY, days, scopes, by=_t.start)


def counts_by_month(reader: Reader, counted: Counted) -> Counter[int]:
    """By the month, as `Grain.MONTH` counts; a month that is cut has its part of it."""
    months, ends = pieces(counted.period)
    scopes = [_place(counted)]
    found: Counter[int] = Counter()
    if months:
        found += _from_tallies(
            reader, counted, Axis.CATEGORY, Grain.MONTH, months, scopes, by=_t.start
        )
    for each in ends:
        for day, count in counts_by_day(reader, replace(counted, period=each)).items():
            found[month_of(day)] += count
    return found


def counts_by_hour(reader: Reader, counted: Counted) -> Counter[int]:
    """By the hour in time: 24 × the day, as `date.toordinal` counts, + the hour."""
    return _from_facts(reader, counted, _f.day * 24 + _f.hour)


def ids_behind(
    reader: Reader, counted: Counted, values: Mapping[Axis, Collection[int]] | None = None
) -> list[int]:
    """The incidents that a figure counts, in order of receipt by day."""
    chosen = [_VALUES[axis].in_(sorted(some)) for axis, some in (values or {}).items()]
    query = select(_f.incident_id).where(*counted_conditions(reader, counted), *chosen)
    return list(reader.connection.execute(query.order_by(_f.day, _f.incident_id)).scalars())


def _place(counted: Counted) -> int:
    return EVERYTHING if counted.community_id is None else counted.community_id


def _scopes(counted: Counted, axis: Axis) -> Collection[int] | None:
    """Whose tallies answer it; None where only the facts can."""
    category_ids, community_id = counted.category_ids, counted.community_id
    if axis is Axis.CATEGORY or (category_ids is None and community_id is None):
        return [_place(counted)]
    if axis in (Axis.SOURCE, Axis.TEAM) or (category_ids is not None and community_id is not None):
        return None
    return [_place(counted)] if category_ids is None else category_ids


def _from_tallies(
    reader: Reader,
    counted: Counted,
    axis: Axis,
    grain: Grain,
    span: range,
    scopes: Collection[int],
    by: ColumnElement[int] = _t.value,
) -> Counter[int]:
    number = sum((_NUMBERS[each] for each in Exit if each not in counted.left_out), start=0)
    conditions: list[ColumnElement[bool]] = [
        _t.station_id == reader.station_id,
        _t.axis == int(axis),
        _t.grain == int(grain),
        _t.scope_id.in_(sorted(scopes)),
        _t.start.between(span[0], span[-1]),
    ]
    if axis is Axis.CATEGORY and counted.category_ids is not None:
        conditions.append(_t.value.in_(sorted(counted.category_ids)))
    return _summed(reader, select(by, func.sum(number)).where(*conditions).group_by(by))


def _from_facts(
    reader: Reader, counted: Counted, by: ColumnElement[int], axis: Axis | None = None
) -> Counter[int]:
    conditions = list(counted_conditions(reader, counted))
    if axis is Axis.RESPONSE:
        conditions.append(_f.response_s.is_not(None))
    return _summed(reader, select(by, func.count()).where(*conditions).group_by(by))


def counted_conditions(reader: Reader, counted: Counted) -> Iterator[ColumnElement[bool]]:
    period = counted.period
    yield _f.station_id == reader.station_id
    yield _f.day.between(period.first.toordinal(), period.last.toordinal())
    if counted.left_out:
        yield _f.exit.not_in(sorted(map(int, counted.left_out)))
    if counted.category_ids is not None:
        yield _f.category_id.in_(sorted(counted.category_ids))
    if counted.community_id is not None:
        yield _f.community_id == (NONE if counted.community_id == NOWHERE else counted.community_id)


def _summed(reader: Reader, query: Any) -> Counter[int]:
    """What is not there is not counted: a cell that has become empty is none."""
    return Counter({key: n for key, n in reader.connection.execute(query) if n})
