"""The roster of a period, and what is asked of the roster by commands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from jinhai_console.domain.calendar import years_without_makeup
from jinhai_console.domain.instant import Instant, day_of, day_start
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.roster import Duty, Leave
from jinhai_console.domain.roster_fill import Plan
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.store.lists import read_all
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.views.duty import uses_roster

_duty = BY_NAME["duty"].table
_leave = BY_NAME["leave"].table

# A duty lasts two days at most and its rest seven: so much is read around a period.
AROUND = timedelta(days=9)


def roster_between(reader: Reader, first: date, last: date) -> Roster:
    """Everything of the days from `first` to `last`, and what runs over their ends."""
    lists = reader.lists
    officers = read_all(reader.connection, Officer, reader.station_id)
    retired = frozenset(each.id for each in officers if each.retired_at is not None)
    plan = Plan(
        lists.station.zone, lists.calendar, lists.posts, lists.groups, lists.rotations, retired
    )
    duties = duties_between(reader, first - AROUND, last + AROUND)
    return Roster(
        first=first,
        last=last,
        now=reader.now,
        today=day_of(reader.now, lists.station.zone),
        plan=plan,
        officers=tuple(_shown(reader, officers, duties)),
        duties=tuple(duties),
        leaves=tuple(leaves_between(reader, first - AROUND, last + AROUND)),
        unpublished=tuple(years_without_makeup(lists.calendar.values(), first.year, last.year)),
        names={each.id: each.name for each in officers},
    )


def roster_ahead(reader: Reader, days: int) -> Roster:
    """From today on for so many days more."""
    today = day_of(reader.now, reader.lists.station.zone)
    return roster_between(reader, today, today + timedelta(days=days))


def _shown(
    reader: Reader, officers: Sequence[Officer], duties: Sequence[Duty]
) -> Iterator[RosterOfficer]:
    """By team and number; a retired officer while he still has duties."""
    busy = {each.officer_id for each in duties if each.cancelled_at is None}
    teams = reader.lists.teams
    for each in sorted(officers, key=lambda one: (teams[one.team_id].position, one.number)):
        if each.retired_at is None or each.id in busy:
            yield RosterOfficer(
                id=each.id,
                number=each.number,
                name=each.name,
                initials=each.initials,
                team=teams[each.team_id].name,
                team_kind=teams[each.team_id].kind,
                is_auxiliary=each.is_auxiliary,
                is_retired=each.retired_at is not None,
            )


def duties_between(reader: Reader, first: date, last: date) -> list[Duty]:
    """Those that begin from `first` to `last`, cancelled ones too, by time."""
    query = (
        select(_duty)
        .where(
            _duty.c.station_id == reader.station_id,
            _duty.c.day.between(first.isoformat(), last.isoformat()),
        )
        .order_by(_duty.c.starts_at, _duty.c.id)
    )
    return [BY_NAME["duty"].entity(row) for row in reader.connection.execute(query)]


def leaves_between(reader: Reader, first: date, last: date) -> list[Leave]:
    """Those that touch the days from `first` to `last`, cancelled ones too, by day."""
    query = (
        select(_leave)
        .where(
            _leave.c.station_id == reader.station_id,
            _leave.c.last_day >= first.isoformat(),
            _leave.c.first_day <= last.isoformat(),
        )
        .order_by(_leave.c.first_day, _leave.c.id)
    )
    return [BY_NAME["leave"].entity(row) for row in reader.connection.execute(query)]


@dataclass(frozen=True, slots=True)
class Turn:
    """Whether the roster says who is on duty now, and when that may change by time alone."""

    is_rostered: bool
    at: Instant | None  # None: the station has no posts


def next_turn(reader: Reader) -> Turn:
    """The next moment at which a duty begins or ends, or a day of leave or of the roster does."""
    if not any(each.retired_at is None for each in reader.lists.posts.values()):
        return Turn(False, None)
    edges: list[Instant] = []
    for edge in (_duty.c.starts_at, _duty.c.ends_at):
        query = select(edge).where(
            _duty.c.station_id == reader.station_id,
            _duty.c.ends_at > reader.now,
            edge > reader.now,
            _duty.c.cancelled_at.is_(None),
        )
        found = reader.connection.execute(query.order_by(edge).limit(1)).scalar()
        edges += [found] if found is not None else []
    zone = reader.lists.station.zone
    midnight = day_start(day_of(reader.now, zone) + timedelta(days=1), zone)
    return Turn(uses_roster(reader, reader.now), min([*edges, midnight]))


def duties_ahead(reader: Reader, post_id: int) -> Sequence[Duty]:
    """Live duties at a post that have not ended."""
    query = select(_duty).where(
        _duty.c.station_id == reader.station_id,
        _duty.c.ends_at > reader.now,
        _duty.c.post_id == post_id,
        _duty.c.cancelled_at.is_(None),
    )
    return [BY_NAME["duty"].entity(row) for row in reader.connection.execute(query)]
