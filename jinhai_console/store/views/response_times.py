"""Response times of all incidents that a filter lets through, counted in the database."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, literal, select

from jinhai_console.domain.classification import order_ids
from jinhai_console.domain.instant import SECOND
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.response_times import Interval, ResponseTimes, spread_of
from jinhai_console.domain.station import Level
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.views.queue import conditions_of

_incident = BY_NAME["incident"].table
_assignment = BY_NAME["assignment"].table
_i, _a = _incident.c, _assignment.c
_MOST = 1_000_000
_TARGETS = {
    Interval.DISPATCH: "dispatch_s",
    Interval.ACKNOWLEDGEMENT: "acknowledge_s",
    Interval.RESPONSE: "on_scene_s",
}


def response_times(reader: Reader, chosen: QueueFilter) -> ResponseTimes:
    """By nearest rank to the second, of those incidents that came so far; orders are none.

    One pass in the database groups by level and whole seconds; only the counts cross into
    Python, some thousands however many incidents there are.
    """
    found: dict[Interval, dict[tuple[int, int], int]] = {each: {} for each in Interval}
    for interval, level, seconds, count in reader.connection.execute(_counts(reader, chosen)):
        if seconds is not None:
            found[Interval(interval)][level, seconds] = count
    levels = reader.lists.levels
    return {each: spread_of(found[each], _targets(levels, each)) for each in Interval}


def _targets(levels: Mapping[int, Level], interval: Interval) -> dict[int, int]:
    return {number: getattr(each, _TARGETS[interval]) for number, each in levels.items()}


def _counts(reader: Reader, chosen: QueueFilter) -> Select[Any]:
    effective = func.coalesce(_i.confirmed_category_id, _i.category_id)
    is_counted = effective.not_in(sorted(order_ids(reader.lists.categories)))
    picked = select(_i.id, _i.level, _i.received_at).where(
        *conditions_of(reader, chosen), is_counted
    )
    if chosen.order is QueueOrder.OPEN:
        # Asked in the queue's order the few open ones are found by their own index.
        picked = picked.order_by(_i.level, _i.received_at, _i.id).limit(_MOST)
    p = picked.subquery("picked")
    first = (
        select(
            p.c.level,
            p.c.received_at,
            func.min(_a.dispatched_at).label("dispatched_at"),
            func.min(_a.acknowledged_at).label("acknowledged_at"),
            func.min(_a.on_scene_at).label("on_scene_at"),
        )
        .select_from(p)
        .join(_assignment, _a.incident_id == p.c.id)
        .group_by(p.c.id)
        .cte("first")
    )
    f = first.c
    parts = (
        (Interval.DISPATCH, f.received_at, f.dispatched_at),
        (Interval.ACKNOWLEDGEMENT, f.dispatched_at, f.acknowledged_at),
        (Interval.RESPONSE, f.received_at, f.on_scene_at),
    )
    queries = []
    for interval, start, end in parts:
        took = _whole_seconds(start, end).label("took")
        name = literal(str(interval)).label("interval")
        queries.append(select(name, f.level, took, func.count()).group_by(f.level, took))
    return select(queries[0].union_all(*queries[1:]).subquery())


def _whole_seconds(start: ColumnElement[int], end: ColumnElement[int]) -> ColumnElement[int]:
    """A second begun counts whole: 60.2 s is not within a minute. Never negative."""
    took = (end - start + SECOND - 1) // SECOND
    return case((took < 0, 0), else_=took)
