"""Officers for the assignment panel, and as routing sees them."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, func, select

from jinhai_console.domain.assignment import Assignment, Milestone
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.officer import Availability, Officer
from jinhai_console.domain.roster import Duty
from jinhai_console.domain.routing import Candidate
from jinhai_console.domain.rows import DutyLine, OfficerRow
from jinhai_console.store.lists import read_all
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.views.duty import duties_at, on_leave, uses_roster
from jinhai_console.store.views.shift import running_shift

_officer = BY_NAME["officer"].table
_assignment = BY_NAME["assignment"].table
_incident = BY_NAME["incident"].table

# Statements are made once: building one costs more than SQLite needs to answer it.
_STATION: BindParameter[int] = bindparam("station_id")
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_ALL = select(_officer).where(_officer.c.station_id == _STATION, _officer.c.retired_at.is_(None))
_OF_IDS = _ALL.where(_officer.c.id.in_(_IDS))
_DUTIES = (
    select(_assignment, _incident.c.number, _incident.c.category_id.label("category_id"))
    .join(_incident, _incident.c.id == _assignment.c.incident_id)
    .where(
        _assignment.c.station_id == _STATION,
        _assignment.c.officer_id.is_not(None),
        _assignment.c.cleared_at.is_(None),
        _assignment.c.returned_at.is_(None),
        # Scheduled incidents do not make busy, and what has ended holds nobody.
        _incident.c.state != IncidentState.SCHEDULED,
    )
    .order_by(_assignment.c.dispatched_at, _assignment.c.id)
)
_DUTIES_OF_IDS = _DUTIES.where(_assignment.c.officer_id.in_(_IDS))


def all_officers(reader: Reader) -> list[Officer]:
    """Everybody the station's list knows, retired or not, by number."""
    officers = read_all(reader.connection, Officer, reader.station_id)
    return sorted(officers, key=lambda each: each.number)


@dataclass(frozen=True, slots=True)
class _Roster:
    """The roster at one moment. Without one, whoever is not away by his activity is on duty."""

    is_used: bool
    duties: Mapping[int, list[Duty]]
    on_leave: Collection[int]


def _roster(reader: Reader, at: Instant) -> _Roster:
    if not uses_roster(reader, at):
        return _Roster(False, {}, on_leave(reader, at))
    return _Roster(True, duties_at(reader, at), on_leave(reader, at))


def officer_rows(
    reader: Reader, ids: Collection[int] | None = None, *, at: Instant | None = None
) -> list[OfficerRow]:
    """The officers of these ids (None: all) who are not retired, by team and number.

    On duty by the roster of the moment `at` (None: now).
    """
    given: dict[str, Any] = {"station_id": reader.station_id}
    if ids is not None:
        given["ids"] = list(ids)
    query = _ALL if ids is None else _OF_IDS
    make = BY_NAME["officer"].entity
    officers: list[Officer] = [make(row) for row in reader.connection.execute(query, given)]
    duties = _duties(reader, given)
    teams = reader.lists.teams
    officers.sort(key=lambda each: (teams[each.team_id].position, each.number))
    roster = _roster(reader, reader.now if at is None else at)
    return [_row(reader, each, tuple(duties[each.id]), roster) for each in officers]


def _duties(reader: Reader, given: Mapping[str, Any]) -> dict[int, list[DutyLine]]:
    query = _DUTIES_OF_IDS if "ids" in given else _DUTIES
    found: dict[int, list[DutyLine]] = defaultdict(list)
    for row in reader.connection.execute(query, given):
        found[row.officer_id].append(_duty(reader, row))
    return found


def _duty(reader: Reader, row: Row[Any]) -> DutyLine:
    assignment: Assignment = BY_NAME["assignment"].entity(row)
    milestone = assignment.milestone
    since = assignment.at(milestone) or 0
    category = reader.lists.categories[row.category_id].name
    return DutyLine(assignment.incident_id, assignment.id, row.number, category, milestone, since)


def _row(
    reader: Reader, officer: Officer, duties: tuple[DutyLine, ...], roster: _Roster
) -> OfficerRow:
    lists = reader.lists
    standing = roster.duties.get(officer.id, ())
    posts = [lists.posts[each.post_id] for each in standing]
    is_on_leave = officer.id in roster.on_leave and not standing
    is_rostered = bool(standing) or (not roster.is_used and not is_on_leave)
    team = lists.teams[officer.team_id]
    activity, availability = _activity(reader, officer, duties)
    own = [lists.communities[each].name for each in officer.community_ids]
    return OfficerRow(
        id=officer.id,
        version=officer.version,
        number=officer.number,
        name=officer.name,
        initials=officer.initials,
        team_id=team.id,
        team=team.name,
        team_kind=team.kind,
        is_auxiliary=officer.is_auxiliary,
        is_on_duty=is_rostered and lists.activities[officer.activity_id].is_on_duty,
        activity_id=officer.activity_id,
        activity=activity,
        availability=availability,
        community_ids=officer.community_ids,
        communities="、".join(own),
        skills=officer.skills,
        duties=duties,
        phone=officer.phone,
        posts=tuple(dict.fromkeys(each.kind for each in posts)),
        post="、".join(dict.fromkeys(each.name for each in posts)),
        duty_ends_at=max((each.ends_at for each in standing), default=None),
        is_on_leave=is_on_leave,
    )


# Which activity a running assignment shows, by the furthest milestone of any of them.
_SHOWN = (Milestone.ON_SCENE, Milestone.EN_ROUTE)


def _activity(
    reader: Reader, officer: Officer, duties: tuple[DutyLine, ...]
) -> tuple[str, Availability]:
    """What he does and whether he is free: derived from what he is on, never stored twice."""
    activities = reader.lists.activities
    own = activities[officer.activity_id]
    if not duties:
        return own.name, own.availability
    reached = {each.milestone for each in duties}
    wanted = next((each for each in _SHOWN if each in reached), None)
    shown = next((each.name for each in activities.values() if each.milestone == wanted), own.name)
    if own.availability is Availability.UNAVAILABLE:
        return own.name, Availability.UNAVAILABLE
    return (shown if wanted else own.name), Availability.CONDITIONAL


def candidates(
    reader: Reader, at: Instant | None = None, *, is_now: bool = True
) -> list[Candidate]:
    """Every officer as routing sees him, on duty by the roster of `at` (None: now).

    For another time than now (`is_now` false) nobody is busy: what he is on today says nothing
    of that day. Without a roster, who is away today counts as away then; nothing else is known.
    """
    has_roster = uses_roster(reader, reader.now if at is None else at)
    shift = None if has_roster or not is_now else running_shift(reader)
    moments = _last_dispatches(reader) if is_now else {}
    return [
        _candidate(row, moments.get(row.id), leads_shift=bool(shift and shift.leader_id == row.id))
        if is_now
        else _unhindered(row, has_roster=has_roster)
        for row in officer_rows(reader, at=at)
    ]


def _candidate(row: OfficerRow, last: Instant | None, *, leads_shift: bool) -> Candidate:
    return Candidate(
        officer_id=row.id,
        number=row.number,
        name=row.name,
        team_kind=row.team_kind,
        is_on_duty=row.is_on_duty,
        is_auxiliary=row.is_auxiliary,
        availability=row.availability,
        community_ids=row.community_ids,
        load=len(row.duties),
        last_dispatched_at=last,
        posts=row.posts,
        is_on_leave=row.is_on_leave,
        skills=row.skills,
        post=row.post,
        leads_shift=leads_shift,
    )


def _unhindered(row: OfficerRow, *, has_roster: bool) -> Candidate:
    is_away = not has_roster and row.availability is Availability.UNAVAILABLE
    return replace(
        _candidate(row, None, leads_shift=False),
        is_on_duty=bool(row.posts) if has_roster else row.is_on_duty,
        availability=Availability.UNAVAILABLE if is_away else Availability.AVAILABLE,
        load=0,
    )


# One look into the index for each officer, however long the history is.
_LAST = select(
    _officer.c.id,
    select(func.max(_assignment.c.dispatched_at))
    .where(_assignment.c.officer_id == _officer.c.id)
    .scalar_subquery(),
).where(_officer.c.station_id == _STATION, _officer.c.retired_at.is_(None))


def _last_dispatches(reader: Reader) -> dict[int, Instant]:
    given = {"station_id": reader.station_id}
    return {id: moment for id, moment in reader.connection.execute(_LAST, given)}
