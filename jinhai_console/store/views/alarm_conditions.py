"""What gives cause for an alarm, now or at a moment to come, as the records have it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import BindParameter, bindparam, case, func, select

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.clock_steps import reckoned
from jinhai_console.domain.clocks import Clock, ClockKind
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import DAY, Instant, day_of
from jinhai_console.domain.roster import DutyPost, PostKind
from jinhai_console.domain.roster_fill import is_of, span
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.tables.dispatch import IS_OPEN, OPEN_ORDER
from jinhai_console.store.views.duty import duties_at
from jinhai_console.store.views.orders import is_warning
from jinhai_console.store.views.queue import assignments_of, clock_of

_incident = BY_NAME["incident"].table
_d = BY_NAME["duty"].table.c
_i = _incident.c
_AT_ONCE = 10_000

_STATION: BindParameter[int] = bindparam("station_id")
_OF_STATION = select(_incident).where(_i.station_id == _STATION, IS_OPEN)
_OPEN = _OF_STATION.order_by(*OPEN_ORDER)
_OPEN_OF_IDS = _OF_STATION.where(_i.id.in_(bindparam("ids", expanding=True)))
_NOW: BindParameter[int] = bindparam("now")
_ENDED = func.coalesce(_d.left_at, _d.cancelled_at, _d.ends_at)
# One that would run still, though nobody is there (on leave): he never came.
_LAST_DUTIES = (
    select(_d.post_id, func.max(case((_ENDED < _NOW, _ENDED), else_=_d.starts_at)))
    .where(
        _d.station_id == _STATION,
        _d.ends_at > bindparam("since"),
        _d.starts_at <= _NOW,
    )
    .group_by(_d.post_id)
)

_BY_CLOCK: Mapping[ClockKind, AlarmKind] = {
    ClockKind.APPOINTMENT: AlarmKind.APPOINTMENT_DUE,
    ClockKind.DISPATCH: AlarmKind.DISPATCH_LATE,
    ClockKind.ACKNOWLEDGE: AlarmKind.ACKNOWLEDGE_LATE,
    ClockKind.ON_SCENE: AlarmKind.ON_SCENE_LATE,
    ClockKind.FEEDBACK: AlarmKind.FEEDBACK_LATE,
}
# Posts that the room cannot be without at any hour they are set up for.
_MANNED = (PostKind.LEADER, PostKind.COMMAND, PostKind.PATROL)
# A post whom nobody was put on for so long is not in use.
_IN_USE = 7 * DAY


def incident_conditions(
    reader: Reader, incident_ids: Collection[int] | None = None
) -> list[Condition]:
    """Limits of the running clocks and returns asked for, of these open incidents (None: all)."""
    incidents = open_incidents(reader, incident_ids)
    assignments = assignments_of(reader, [each.id for each in incidents])
    found: list[Condition] = []
    for incident in incidents:
        kept = [each for each, _ in assignments[incident.id] if each.returned_at is None]
        clock = clock_of(reader, incident, kept)
        # Late at the door of a fraud warning is an alarm of its own, whoever has been sent.
        is_own = clock is not None and clock.kind is ClockKind.ON_SCENE
        if clock is not None and not (is_own and is_warning(reader, incident)):
            found += _late(incident, clock)
        found += _returns(reader, incident, kept)
    return found


def open_incidents(reader: Reader, ids: Collection[int] | None) -> list[Incident]:
    """Those of these ids (None: all) that are open."""
    make = BY_NAME["incident"].entity
    given: dict[str, Any] = {"station_id": reader.station_id}
    if ids is None:
        return [make(row) for row in reader.connection.execute(_OPEN, given)]
    wanted = list(ids)
    return [
        make(row)
        for start in range(0, len(wanted), _AT_ONCE)
        for row in reader.connection.execute(
            _OPEN_OF_IDS, given | {"ids": wanted[start : start + _AT_ONCE]}
        )
    ]


def _late(incident: Incident, clock: Clock) -> Iterator[Condition]:
    kind = _BY_CLOCK.get(clock.kind)
    due_at = clock.started_at if kind is AlarmKind.APPOINTMENT_DUE else clock.due_at
    if kind is not None and due_at is not None:
        yield Condition(
            kind=kind,
            subject_id=incident.id,
            due_at=due_at,
            incident_id=incident.id,
            level=incident.level,
        )


def _returns(
    reader: Reader, incident: Incident, assignments: Sequence[Assignment]
) -> Iterator[Condition]:
    for each in assignments:
        if each.is_running and each.return_requested_at is not None:
            yield Condition(
                kind=AlarmKind.RETURN_ASKED,
                subject_id=each.id,
                due_at=reckoned(each.return_requested_at, reader.lists.clock_steps),
                incident_id=incident.id,
                level=incident.level,
                fact=each.return_reason,
            )


def post_conditions(reader: Reader, _ids: Collection[int] | None = None) -> list[Condition]:
    """Posts in use that have too few officers at this hour."""
    posts = [
        each
        for each in reader.lists.posts.values()
        if each.kind in _MANNED and each.retired_at is None and each.needs
    ]
    if not posts:
        return []
    now = reader.now
    given = {"station_id": reader.station_id, "since": now - _IN_USE, "now": now}
    last = dict(reader.connection.execute(_LAST_DUTIES, given).all())
    on_duty = [each for duties in duties_at(reader, now).values() for each in duties]
    found: list[Condition] = []
    for post in posts:
        began = _hours_since(reader, post)
        held = sum(each.post_id == post.id for each in on_duty)
        if began is not None and post.id in last and held < post.needs:
            since = began if held else max(began, last[post.id])
            found.append(
                Condition(
                    kind=AlarmKind.POST_UNMANNED,
                    subject_id=post.id,
                    due_at=since,
                    fact=post.name,
                )
            )
    return found


def _hours_since(reader: Reader, post: DutyPost) -> Instant | None:
    """When the hours began for which the post must be manned now; None outside of them."""
    zone, calendar = reader.lists.station.zone, reader.lists.calendar
    today = day_of(reader.now, zone)
    for back in range(3):  # a post's hours last two days at most
        day = today - timedelta(days=back)
        began, ends = span(post, day, zone)
        if is_of(post.days, calendar, day) and began <= reader.now < ends:
            return began
    return None
