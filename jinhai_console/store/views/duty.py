"""Who is on duty by the roster."""

from collections import defaultdict

from sqlalchemy import bindparam, exists, select

from jinhai_console.domain.instant import DAY, Instant, to_local
from jinhai_console.domain.roster import Duty, Leave
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME

_duty = BY_NAME["duty"].table
_d = _duty.c
_leave = BY_NAME["leave"].table
_l = _leave.c

# Statements are made once: building one costs more than SQLite needs to answer it.
_REACHES = select(
    *(
        exists().where(
            _d.station_id == bindparam("station_id"),
            _d.day >= bindparam("earliest"),
            _d.starts_at <= bindparam(starts_by),
            _d.ends_at > bindparam(ends_after),
            _d.cancelled_at.is_(None),
        )
        for starts_by, ends_after in (("at", "day_before"), ("day_after", "at"))
    )
)
_RUNNING = (
    select(_duty)
    .where(
        _d.station_id == bindparam("station_id"),
        _d.starts_at < bindparam("until"),
        _d.ends_at > bindparam("at"),
        _d.day >= bindparam("earliest"),
        _d.cancelled_at.is_(None),
    )
    .order_by(_d.starts_at, _d.id)
)
_LEAVES = select(_leave).where(
    _l.station_id == bindparam("station_id"),
    _l.first_day <= bindparam("last"),
    _l.last_day >= bindparam("first"),
    _l.cancelled_at.is_(None),
)
_LONGEST = 3 * DAY  # a duty lasts two days at most


def uses_roster(reader: Reader, at: Instant) -> bool:
    """A station follows its roster where it reaches: within a day before and a day after `at`.

    Elsewhere activities alone say who is on duty: a month that nobody filled leaves the desk with
    officers to send. A hole of some hours is a hole.
    """
    if not any(each.retired_at is None for each in reader.lists.posts.values()):
        return False
    given = {
        "station_id": reader.station_id,
        "at": at,
        "day_before": at - DAY,
        "day_after": at + DAY,
        "earliest": _day(reader, at - _LONGEST - DAY),
    }
    return all(reader.connection.execute(_REACHES, given).one())


def duties_at(reader: Reader, at: Instant) -> dict[int, list[Duty]]:
    """The running duties by officer, without those on leave."""
    return duties_within(reader, at, at + 1)


def duties_within(reader: Reader, start: Instant, end: Instant) -> dict[int, list[Duty]]:
    """Duties really stood at some moment of [start, end), by officer.

    A leave frees from the duties that begin on its days: who is on since yesterday stays until
    he is relieved.
    """
    earliest = _day(reader, start - _LONGEST)
    given = {"station_id": reader.station_id, "at": start, "until": end, "earliest": earliest}
    leaves = _leaves(reader, earliest, _day(reader, end))
    found: dict[int, list[Duty]] = defaultdict(list)
    for row in reader.connection.execute(_RUNNING, given):
        duty: Duty = BY_NAME["duty"].entity(row)
        is_away = any(each.covers(duty.day) for each in leaves.get(duty.officer_id, ()))
        if duty.until > start and not is_away:
            found[duty.officer_id].append(duty)
    return dict(found)


def on_leave(reader: Reader, at: Instant) -> set[int]:
    day = _day(reader, at)
    return set(_leaves(reader, day, day))


def _leaves(reader: Reader, first: str, last: str) -> dict[int, list[Leave]]:
    given = {"station_id": reader.station_id, "first": first, "last": last}
    found: dict[int, list[Leave]] = defaultdict(list)
    for row in reader.connection.execute(_LEAVES, given):
        leave: Leave = BY_NAME["leave"].entity(row)
        found[leave.officer_id].append(leave)
    return found


def _day(reader: Reader, at: Instant) -> str:
    return to_local(at, reader.lists.station.zone).date().isoformat()
