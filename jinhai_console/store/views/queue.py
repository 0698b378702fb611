"""The queue: open incidents whole, the history by keyset blocks, any incident by id."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    bindparam,
    func,
    literal_column,
    select,
    text,
)

from jinhai_console.domain.assignment import Assignment, Role
from jinhai_console.domain.clocks import Clock, ClockKind, running_clock
from jinhai_console.domain.fraud_alert import FRAUD_LEVELS
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import day_text
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder, RowKey
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.store.reader import Reader
from jinhai_console.store.search import match_of
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.tables.dispatch import IS_OPEN
from jinhai_console.store.views.orders import is_warning

BLOCK = 64  # about two screens: whoever jumps waits for one or two of them
_MOST_OF_A_SPAN = 4 * BLOCK
_AT_ONCE = 10_000  # a statement takes only so many values, a list of the history may be longer

_incident = BY_NAME["incident"].table
_assignment = BY_NAME["assignment"].table
_officer = BY_NAME["officer"].table
_i = _incident.c

# Statements without choices are made once: building one costs more than SQLite takes over it.
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_OF_IDS = select(_incident).where(_i.id.in_(_IDS))
_ASSIGNMENTS = (
    select(_assignment, _officer.c.name.label("officer_name"))
    .outerjoin(_officer, _officer.c.id == _assignment.c.officer_id)
    .where(_assignment.c.incident_id.in_(_IDS))
    .order_by(_assignment.c.id)
)


def incident_rows(reader: Reader, ids: Collection[int]) -> list[IncidentRow]:
    """The rows of these incidents, in no particular order."""
    return _rows(reader, _OF_IDS, {"ids": list(ids)})


def open_rows(reader: Reader, chosen: QueueFilter) -> list[IncidentRow]:
    """Every open incident the filter lets through, in the queue's order."""
    query = select(_incident).where(*conditions_of(reader, chosen))
    return _rows(reader, query.order_by(_i.level, _i.received_at, _i.id))


def listed(reader: Reader, chosen: QueueFilter, limit: int) -> list[IncidentRow]:
    """The first `limit` rows of the filter in its order."""
    query = select(_incident).where(*conditions_of(reader, chosen)).limit(limit)
    if chosen.order is QueueOrder.OPEN:
        return _rows(reader, query.order_by(_i.level, _i.received_at, _i.id))
    return _rows(reader, query.order_by(_i.received_at.desc(), _i.id.desc()))


def history_block(
    reader: Reader, chosen: QueueFilter, first: RowKey | None, count: int = BLOCK
) -> list[IncidentRow]:
    """`count` incidents from the one whose key is `first` (None: the latest) down."""
    query = select(_incident).where(*conditions_of(reader, chosen))
    if first is not None:
        query = query.where(_not_before(first))
    return _rows(reader, query.order_by(_i.received_at.desc(), _i.id.desc()).limit(count))


def history_span(
    reader: Reader, chosen: QueueFilter, start: RowKey, end: RowKey | None
) -> list[IncidentRow]:
    """The incidents of the history with `start` <= key < `end`; () begins at the latest.

    An open end ends after a few blocks.
    """
    query = select(_incident).where(*conditions_of(reader, chosen))
    if start:
        query = query.where(_not_before(start))
    if end is not None:
        # Without its own first half the scan would go on to the oldest row.
        query = query.where(_i.received_at >= -end[0], ~_not_before(end))
    order = (_i.received_at.desc(), _i.id.desc())
    return _rows(reader, query.order_by(*order).limit(_MOST_OF_A_SPAN))


def _not_before(key: RowKey) -> ColumnElement[bool]:
    """At or after the place of `key` in the history, which runs from the latest down."""
    received_at, id = -key[0], -key[1]
    # The first half, alone, lets the planner start at the right place of the index.
    return (_i.received_at <= received_at) & ((_i.received_at < received_at) | (_i.id <= id))


def history_anchors(reader: Reader, chosen: QueueFilter) -> list[tuple[RowKey, int]]:
    """The first key and the count of each block of the history: where to jump to.

    One pass over a covering index in the database; only the anchors cross into Python.
    """
    order = (_i.received_at.desc(), _i.id.desc())
    numbered = (
        select(_i.received_at, _i.id, func.row_number().over(order_by=order).label("place"))
        .where(*conditions_of(reader, chosen))
        .subquery()
    )
    place = numbered.c.place
    query = select(numbered.c.received_at, numbered.c.id).where(place % BLOCK == 1)
    keys = [(-row[0], -row[1]) for row in reader.connection.execute(query.order_by(place))]
    if not keys:
        return []
    rest = _count(reader, *conditions_of(reader, chosen), _not_before(keys[-1]))
    return [*((key, BLOCK) for key in keys[:-1]), (keys[-1], rest)]


def history_count(reader: Reader, chosen: QueueFilter) -> int:
    return _count(reader, *conditions_of(reader, chosen))


def _count(reader: Reader, *conditions: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(_incident).where(*conditions)
    return int(reader.connection.execute(query).scalar_one())


def conditions_of(reader: Reader, chosen: QueueFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [_i.station_id == reader.station_id]
    if chosen.order is QueueOrder.OPEN:
        found.append(IS_OPEN)
    if chosen.states is not None:
        found.append(_i.state.in_(sorted(chosen.states)))
    if chosen.category_ids is not None:
        effective = func.coalesce(_i.confirmed_category_id, _i.category_id)
        found.append(effective.in_(sorted(chosen.category_ids)))
    if chosen.community_id is not None:
        found.append(_i.community_id == chosen.community_id)
    if chosen.ids is not None:
        # As one value: a figure of a year may have more ids than a statement takes parameters.
        each = func.json_each(json.dumps(sorted(chosen.ids))).table_valued("value")
        found.append(_i.id.in_(select(each.c.value)))
    if chosen.received_from is not None:
        found.append(_i.received_at >= chosen.received_from)
    if chosen.received_before is not None:
        found.append(_i.received_at < chosen.received_before)
    if match := match_of(chosen.text):
        found.append(
            _i.id.in_(
                select(literal_column("rowid"))
                .select_from(text("incident_text"))
                .where(text("incident_text MATCH :words").bindparams(words=match))
            )
        )
    return found


def _rows(
    reader: Reader, query: Select[Any], given: Mapping[str, Any] | None = None
) -> list[IncidentRow]:
    make = BY_NAME["incident"].entity
    incidents: list[Incident] = [make(row) for row in reader.connection.execute(query, given)]
    found = assignments_of(reader, [each.id for each in incidents])
    numbers = _merged_numbers(reader, incidents)
    return [_row(reader, each, found[each.id], numbers) for each in incidents]


NamedAssignment = tuple[Assignment, str]


def assignments_of(
    reader: Reader, incident_ids: Collection[int]
) -> dict[int, list[NamedAssignment]]:
    """The assignments of these incidents with their officers' (or units') names, oldest first."""
    make = BY_NAME["assignment"].entity
    wanted = list(incident_ids)
    found: dict[int, list[NamedAssignment]] = defaultdict(list)
    for start in range(0, len(wanted), _AT_ONCE):
        some = {"ids": wanted[start : start + _AT_ONCE]}
        for row in reader.connection.execute(_ASSIGNMENTS, some):
            found[row.incident_id].append((make(row), row.officer_name or row.unit))
    return found


def _merged_numbers(reader: Reader, incidents: Sequence[Incident]) -> dict[int, str]:
    ids = {each.merged_into_id for each in incidents if each.merged_into_id}
    if not ids:
        return {}
    query = select(_i.id, _i.number).where(_i.id.in_(ids))
    return dict(reader.connection.execute(query).all())


def clock_of(reader: Reader, incident: Incident, kept: Sequence[Assignment]) -> Clock | None:
    """The clock it runs against, in the present reckoning."""
    clock = running_clock(incident, kept, reader.lists.levels[incident.level])
    if clock is not None and clock.kind is ClockKind.ON_SCENE:
        clock = _to_the_door(reader, incident, clock)
    return clock.in_reckoning(reader.lists.clock_steps) if clock else None


def _to_the_door(reader: Reader, incident: Incident, clock: Clock) -> Clock:
    """A fraud warning has the limit of its own level to be face to face with him."""
    if not is_warning(reader, incident):
        return clock
    limits = reader.lists.fraud_limits.get(FRAUD_LEVELS[incident.level - 1])
    return replace(clock, limit_s=limits.face_to_face_s if limits else None)


def _row(
    reader: Reader,
    incident: Incident,
    assignments: list[NamedAssignment],
    numbers: dict[int, str],
) -> IncidentRow:
    lists = reader.lists
    category = lists.categories[incident.effective_category_id]
    community = lists.communities.get(incident.community_id or 0)
    kept = [each for each in assignments if each[0].returned_at is None]
    kept.sort(key=lambda each: each[0].role is not Role.LEAD)
    only = [each for each, _name in kept]
    clock = clock_of(reader, incident, only)
    return IncidentRow(
        id=incident.id,
        version=incident.version,
        number=incident.number,
        level=incident.level,
        state=incident.state,
        category_id=category.id,
        category=category.name,
        bucket=category.bucket,
        community_id=incident.community_id,
        community=community.name if community else "",
        address=incident.address,
        received_at=incident.received_at,
        received_text=day_text(incident.received_at, lists.station.zone, reader.now),
        summary=" ".join(incident.narrative[:120].split()),
        officers=tuple({each.officer_id or name: name for each, name in kept}.values()),
        officer_ids=tuple(each.officer_id for each in only if each.officer_id),
        clock=clock,
        is_open=incident.is_open,
        merged_into=numbers.get(incident.merged_into_id or 0, ""),
        longitude=incident.longitude,
        latitude=incident.latitude,
        is_order=category.is_order,
    )
