"""Counts of a period: whole months out of the tallies, the days at its ends one by one.

What is asked for costs as much after ten years as after one: a period is some months and at most
sixty days. Only a combination that the tallies do not have is counted from the facts.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
from jinhai_console.domain.instant import SECOND
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, fact, tally

_incident, _assignment = BY_NAME["incident"].table, BY_NAME["assignment"].table
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
    scopes = _places(reader, counted)
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


def counts_of_months(
    reader: Reader, counted: Counted, axis: Axis | None
) -> dict[int, Counter[int]]:
    """The whole months of a period, each by the values of an axis; None: by the community.

    One question, however many months and values there are.
    """
    months, ends = pieces(counted.period)
    if ends:
        raise ValueError("只有整月")
    by: ColumnElement[int] = _t.value
    scopes: Collection[int] | None
    if axis is None:
        axis, by, scopes = Axis.CATEGORY, _t.scope_id, _places(reader, counted)
    else:
        scopes = _scopes(counted, axis)
    found: dict[int, Counter[int]] = {month: Counter() for month in months}
    rows: Iterable[Any]
    if scopes is None:
        days = _facts(reader, counted, (_f.day, _VALUES[axis]), axis)
        rows = ((month_of(day), value, count) for day, value, count in days)
    else:
        rows = _cells(reader, counted, axis, Grain.MONTH, months, scopes, (_t.start, by))
    for month, value, count in rows:
        if count:
            found[month][value] += count
    return found


def in_time(reader: Reader, counted: Counted) -> list[int]:
    """The incidents where somebody was there within the target of their level."""
    i, a = _incident.c, _assignment.c
    targets = {number: level.on_scene_s for number, level in reader.lists.levels.items()}
    target = case(targets, value=i.level, else_=-1)
    arrived = select(func.min(a.on_scene_at)).where(a.incident_id == i.id).scalar_subquery()
    # A fact has whole seconds: only on the last one the moment itself decides.
    in_it = (_f.response_s < target) | (
        (_f.response_s == target) & (arrived - i.received_at <= target * SECOND)
    )
    query = select(_f.incident_id).join(_incident, i.id == _f.incident_id)
    query = query.where(*counted_conditions(reader, counted), _f.response_s.is_not(None), in_it)
    return list(reader.connection.execute(query.order_by(_f.day, _f.incident_id)).scalars())


def is_empty(reader: Reader) -> bool:
    """Whether the station has no incident at all."""
    query = select(_f.incident_id).where(_f.station_id == reader.station_id).limit(1)
    return reader.connection.execute(query).first() is None


def ids_behind(
    reader: Reader, counted: Counted, values: Mapping[Axis, Collection[int]] | None = None
) -> list[int]:
    """The incidents that a figure counts, in order of receipt by day."""
    chosen = [_VALUES[axis].in_(sorted(some)) for axis, some in (values or {}).items()]
    if Axis.RESPONSE in (values or {}):
        chosen.append(_f.response_s.is_not(None))
    query = select(_f.incident_id).where(*counted_conditions(reader, counted), *chosen)
    return list(reader.connection.execute(query.order_by(_f.day, _f.incident_id)).scalars())


def _place(counted: Counted) -> int:
    return EVERYTHING if counted.community_id is None else counted.community_id


def _places(reader: Reader, counted: Counted) -> Collection[int]:
    """The scopes of the communities asked for, each by itself."""
    if counted.community_id is not None:
        return [counted.community_id]
    return [NOWHERE, *reader.lists.communities]


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
    return _summed(_cells(reader, counted, axis, grain, span, scopes, (by,)))


def _cells(
    reader: Reader,
    counted: Counted,
    axis: Axis,
    grain: Grain,
    span: range,
    scopes: Collection[int],
    by: Sequence[ColumnElement[int]],
) -> Iterable[Any]:
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
    query = select(*by, func.sum(number)).where(*conditions).group_by(*by)
    return reader.connection.execute(query)


def _from_facts(
    reader: Reader, counted: Counted, by: ColumnElement[int], axis: Axis | None = None
) -> Counter[int]:
    return _summed(_facts(reader, counted, (by,), axis))


def _facts(
    reader: Reader, counted: Counted, by: Sequence[ColumnElement[int]], axis: Axis | None
) -> Iterable[Any]:
    conditions = list(counted_conditions(reader, counted))
    if axis is Axis.RESPONSE:
        conditions.append(_f.response_s.is_not(None))
    return reader.connection.execute(select(*by, func.count()).where(*conditions).group_by(*by))


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


def _summed(rows: Iterable[Any]) -> Counter[int]:
    """What is not there is not counted: a cell that has become empty is none."""
    return Counter({key: n for key, n in rows if n})
