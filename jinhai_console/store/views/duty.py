"""Who is on duty by the roster."""

from collections import defaultdict

from sqlalchemy import bindparam, select

from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.domain.roster import Duty
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME

_d = BY_NAME["duty"].table.c
_l = BY_NAME["leave"].table.c

# Statements are made once: building one costs more than SQLite needs to answer it.
_RUNNING = (
    select(BY_NAME["duty"].table)
    .where(
        _d.station_id == bindparam("station_id"),
        _d.starts_at <= bindparam("at"),
        _d.ends_at > bindparam("at"),
        _d.left_at.is_(None),
    )
    .order_by(_d.starts_at, _d.id)
)
_ON_LEAVE = select(_l.officer_id).where(
    _l.station_id == bindparam("station_id"),
    _l.first_day <= bindparam("day"),
    _l.last_day >= bindparam("day"),
    _l.cancelled_at.is_(None),
)


def uses_roster(reader: Reader) -> bool:
    """A station without posts has no roster: activities alone say who is on duty there."""
    return any(each.retired_at is None for each in reader.lists.posts.values())


def duties_at(reader: Reader, at: Instant) -> dict[int, list[Duty]]:
    """The running duties by officer, without those on leave."""
    away = on_leave(reader, at)
    found: dict[int, list[Duty]] = defaultdict(list)
    for row in reader.connection.execute(_RUNNING, {"station_id": reader.station_id, "at": at}):
        duty: Duty = BY_NAME["duty"].entity(row)
        if duty.officer_id not in away:
            found[duty.officer_id].append(duty)
    return dict(found)


def on_leave(reader: Reader, at: Instant) -> set[int]:
    day = to_local(at, reader.lists.station.zone).date().isoformat()
    given = {"station_id": reader.station_id, "day": day}
    return set(reader.connection.execute(_ON_LEAVE, given).scalars())
