"""Moments of what is running that lie ahead of a wall clock that was set back."""

from sqlalchemy import or_, select

from jinhai_console.domain.instant import Instant
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.tables.dispatch import IS_OPEN, OPEN_ORDER

_i = BY_NAME["incident"].table.c
_a = BY_NAME["assignment"].table.c
_alarm = BY_NAME["alarm"].table.c
_OF_INCIDENT = (_i.received_at, _i.clocks_from)
_OF_ASSIGNMENT = (
    _a.dispatched_at,
    _a.acknowledged_at,
    _a.en_route_at,
    _a.on_scene_at,
    _a.cleared_at,
    _a.return_requested_at,
)
_OF_ALARM = (
    _alarm.due_at,
    _alarm.raised_at,
    _alarm.called_at,
    _alarm.climbed_at,
    _alarm.acknowledged_at,
    _alarm.shelved_at,
)


def moments_ahead(reader: Reader, now: Instant) -> tuple[Instant, ...]:
    """Those after `now` of open incidents, their assignments and the standing alarms, in order."""
    is_open = (_i.station_id == reader.station_id) & IS_OPEN
    queries = (
        (_OF_INCIDENT, select(*_OF_INCIDENT).where(is_open).order_by(*OPEN_ORDER)),
        (
            _OF_ASSIGNMENT,
            select(*_OF_ASSIGNMENT)
            .join(BY_NAME["incident"].table, (_i.id == _a.incident_id) & is_open)
            .order_by(*OPEN_ORDER),
        ),
        (_OF_ALARM, select(*_OF_ALARM).where(_alarm.cleared_at.is_(None))),
    )
    found: set[Instant] = set()
    for columns, query in queries:
        ahead = query.where(or_(*(each > now for each in columns)))
        for row in reader.connection.execute(ahead):
            found.update(each for each in row if each is not None and each > now)
    return tuple(sorted(found))
