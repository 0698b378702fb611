"""预警劝阻 read: the list with how far each is, one whole, what gives cause for an alarm."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import BindParameter, ColumnElement, bindparam, func, or_, select

from jinhai_console.domain import fraud_life as life
from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.clock_steps import reckoned
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.fraud_alert import (
    CONTACT_WAY_NAMES,
    ContactAttempt,
    FraudAlert,
    FraudLevel,
    FraudWarning,
    Target,
    incident_level,
)
from jinhai_console.domain.fraud_rows import (
    AttemptRow,
    FraudClock,
    FraudDetail,
    FraudRow,
    Movement,
)
from jinhai_console.domain.identity_number import is_sound
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.tables.fraud import IS_OPEN_ALERT
from jinhai_console.store.views.queue import NamedAssignment, assignments_of
from jinhai_console.store.views.tasks import tasks_of

E = TypeVar("E", bound=Entity)

MOST = 500  # closed ones of a list

_ALERT, _INCIDENT = SHAPES[FraudAlert], SHAPES[Incident]
_a, _i = _ALERT.table.c, _INCIDENT.table.c
_officer = BY_NAME["officer"].table.c
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_INCIDENTS = select(_INCIDENT.table).where(_i.id.in_(_IDS))
_NAMES = select(_officer.id, _officer.name).where(_officer.id.in_(_IDS))
_AT_ONCE = 10_000
_HIGH = incident_level(FraudLevel.HIGH)


@dataclass(frozen=True, slots=True)
class FraudCase:
    """An alert with all that hangs on it, moments in the present reckoning, nothing masked."""

    alert: FraudAlert
    incident: Incident
    attempts: tuple[ContactAttempt, ...]
    warnings: tuple[FraudWarning, ...]
    assignments: tuple[NamedAssignment, ...]

    @property
    def dissuasion(self) -> tuple[ContactAttempt, ...]:
        """The attempts without those of the follow-up."""
        return life.until_the_end(self.alert, self.attempts)

    @property
    def sent(self) -> list[Assignment]:
        return [each for each, _ in self.assignments]


def fraud_list(reader: Reader) -> tuple[FraudRow, ...]:
    """The open ones, the gravest and oldest first; then those that ended, latest first."""
    open_ones = _open_cases(reader)
    latest = (
        select(_a.id)
        .where(_a.station_id == reader.station_id, ~IS_OPEN_ALERT)
        .order_by(_a.opened_at.desc(), _a.id.desc())
        .limit(MOST)
    )
    ended = _cases(reader, _a.id.in_(latest))
    ended.sort(key=lambda each: (-each.alert.opened_at, -each.alert.id))
    return _rows(reader, [*open_ones, *ended])


def open_frauds(reader: Reader) -> tuple[FraudRow, ...]:
    """The open ones alone, the gravest and oldest first."""
    return _rows(reader, _open_cases(reader))


def _open_cases(reader: Reader) -> list[FraudCase]:
    found = _cases(reader, IS_OPEN_ALERT)
    found.sort(key=lambda e: (incident_level(e.alert.level), e.alert.opened_at, e.alert.id))
    return found


def fraud_among(reader: Reader, ids: Collection[int]) -> tuple[FraudRow, ...]:
    """Those of these ids, latest first."""
    wanted = sorted(ids)
    found: list[FraudCase] = []
    for start in range(0, len(wanted), _AT_ONCE):
        found += _cases(reader, _a.id.in_(wanted[start : start + _AT_ONCE]))
    found.sort(key=lambda each: (-each.alert.opened_at, -each.alert.id))
    return _rows(reader, found)


def fraud_detail(reader: Reader, id: int) -> FraudDetail | None:
    """None where there is no such alert."""
    found = _cases(reader, _a.id == id)
    if not found:
        return None
    (case,) = found
    names = _names(reader, {each.by_id for each in case.attempts})
    return FraudDetail(
        row=_rows(reader, found)[0],
        limits=reader.lists.fraud_limits.get(case.alert.level),
        warnings=case.warnings,
        attempts=tuple(
            AttemptRow(
                attempt=replace(each, number=mask_phone(each.number)),
                by=names.get(each.by_id or 0, ""),
            )
            for each in case.attempts
        ),
        movements=tuple(_movement(each, who) for each, who in case.assignments),
        tasks=tasks_of(reader, id),
    )


def fraud_id(reader: Reader, said: str) -> int | None:
    """The alert of this number, or of the incident of this number."""
    query = (
        select(_a.id)
        .join(_INCIDENT.table, _i.id == _a.incident_id)
        .where(_a.station_id == reader.station_id, or_(_a.number == said, _i.number == said))
    )
    found: int | None = reader.connection.execute(query).scalars().first()
    return found


def fraud_id_of(reader: Reader, incident_id: int) -> int | None:
    """The alert that this incident dispatches."""
    query = select(_a.id).where(_a.incident_id == incident_id)
    found: int | None = reader.connection.execute(query).scalars().first()
    return found


def fraud_cases(reader: Reader, first: Instant, before: Instant) -> list[FraudCase]:
    """Those whose first warning came in [first, before), oldest first."""
    return _cases(reader, (_a.opened_at >= first) & (_a.opened_at < before))


def fraud_kind_counts(
    reader: Reader, first: Instant, before: Instant, community_id: int | None
) -> dict[int, int]:
    """How many alerts of each kind began in [first, before), of all communities where None.

    Those of a kind that the station has no category for stand under 0.
    """
    kind = func.coalesce(_a.kind_id, 0)
    query = (
        select(kind, func.count())
        .join(_INCIDENT.table, _i.id == _a.incident_id)
        .where(_a.station_id == reader.station_id)
        .where(_a.opened_at >= first, _a.opened_at < before)
        .group_by(kind)
    )
    if community_id is not None:
        query = query.where(_i.community_id == community_id)
    return {id: count for id, count in reader.connection.execute(query)}


def fraud_conditions(reader: Reader, _ids: Collection[int] | None = None) -> list[Condition]:
    """首次联系超时, 见面超时, 该再拨打, 否认待升级, of the open ones."""
    found: list[Condition] = []
    for case in _cases(reader, IS_OPEN_ALERT):
        for kind, due_at, fact in _causes(reader, case):
            found.append(
                Condition(
                    kind=kind,
                    subject_id=case.alert.id,
                    due_at=due_at,
                    incident_id=case.alert.incident_id,
                    level=incident_level(case.alert.level),
                    fact=fact,
                )
            )
    return found


def _causes(reader: Reader, case: FraudCase) -> list[tuple[AlarmKind, Instant, str]]:
    alert, number = case.alert, case.alert.number
    limits = reader.lists.fraud_limits.get(alert.level)
    door = life.door_at(case.sent)
    found: list[tuple[AlarmKind, Instant, str]] = []
    if limits is not None and not case.attempts and door is None:
        found.append((AlarmKind.FRAUD_CONTACT_LATE, alert.opened_at + limits.first_contact, number))
    if limits is not None and door is None:
        found.append((AlarmKind.FRAUD_DOOR_LATE, alert.opened_at + limits.face_to_face, number))
    due = life.next_attempt_at(alert, case.attempts, limits, door)
    if due is not None and case.attempts:
        is_high = incident_level(alert.level) <= _HIGH
        kind = AlarmKind.FRAUD_CALL_NOW if is_high else AlarmKind.FRAUD_CALL_DUE
        found.append((kind, due, number))
    if asked := life.escalation(alert, case.attempts):
        names = "、".join(CONTACT_WAY_NAMES[each] for each in asked)
        since = alert.denied_at or alert.opened_at
        found.append((AlarmKind.FRAUD_DENIED, since, f"{number} 还要{names}"))
    return found


def _cases(reader: Reader, which: ColumnElement[bool]) -> list[FraudCase]:
    query = select(_ALERT.table).where(_a.station_id == reader.station_id, which).order_by(_a.id)
    alerts: list[FraudAlert] = [_ALERT.entity(row) for row in reader.connection.execute(query)]
    if not alerts:
        return []
    ids = [each.id for each in alerts]
    attempts = _of_alerts(reader, ContactAttempt, ids)
    warnings = _of_alerts(reader, FraudWarning, ids)
    incidents = _incidents(reader, [each.incident_id for each in alerts])
    sent = assignments_of(reader, list(incidents))
    return [
        FraudCase(
            _in_reckoning(reader, each),
            incidents[each.incident_id],
            tuple(_in_reckoning(reader, one) for one in attempts[each.id]),
            tuple(warnings[each.id]),
            tuple((_in_reckoning(reader, one), who) for one, who in sent[each.incident_id]),
        )
        for each in alerts
    ]


def _of_alerts(reader: Reader, kind: type[E], ids: Sequence[int]) -> dict[int, list[E]]:
    shape = SHAPES[kind]
    query = select(shape.table).where(shape.table.c.alert_id.in_(_IDS))
    found: dict[int, list[E]] = defaultdict(list)
    order = (shape.table.c.at, shape.table.c.id)
    for start in range(0, len(ids), _AT_ONCE):
        some = {"ids": ids[start : start + _AT_ONCE]}
        for row in reader.connection.execute(query.order_by(*order), some):
            found[row.alert_id].append(shape.entity(row))
    return found


def _incidents(reader: Reader, ids: Sequence[int]) -> dict[int, Incident]:
    found: dict[int, Incident] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = {"ids": ids[start : start + _AT_ONCE]}
        rows = reader.connection.execute(_INCIDENTS, some)
        found |= {row.id: _INCIDENT.entity(row) for row in rows}
    return found


_MOMENTS: dict[type[Entity], tuple[str, ...]] = {
    FraudAlert: ("opened_at", "denied_at", "closed_at"),
    ContactAttempt: ("at",),
    Assignment: (
        *("dispatched_at", "acknowledged_at", "en_route_at", "on_scene_at"),
        *("cleared_at", "returned_at"),
    ),
}


def _in_reckoning(reader: Reader, record: E) -> E:
    """As if today's clock had told its moments."""
    steps = reader.lists.clock_steps
    if not steps:
        return record
    moments = {name: getattr(record, name) for name in _MOMENTS[type(record)]}
    moved: dict[str, Any] = {
        name: reckoned(at, steps) for name, at in moments.items() if at is not None
    }
    return replace(record, **moved)


def _rows(reader: Reader, cases: Sequence[FraudCase]) -> tuple[FraudRow, ...]:
    names = _names(reader, {each.alert.closed_by_id for each in cases})
    numbers = _incidents(reader, [e.alert.case_incident_id or 0 for e in cases])
    return tuple(_row(reader, each, names, numbers) for each in cases)


def _row(
    reader: Reader, case: FraudCase, names: dict[int, str], cases: dict[int, Incident]
) -> FraudRow:
    alert, incident, lists = case.alert, case.incident, reader.lists
    kind = lists.categories.get(alert.kind_id or 0)
    community = lists.communities.get(incident.community_id or 0)
    handed = cases.get(alert.case_incident_id or 0)
    return FraudRow(
        id=alert.id,
        version=alert.version,
        number=alert.number,
        incident_id=incident.id,
        incident_number=incident.number,
        incident_state=incident.state,
        level=alert.level,
        person=_masked(alert.target),
        is_verified=is_sound(alert.identity_number) if alert.identity_number else None,
        kind_id=alert.kind_id,
        kind=kind.name if kind else next((e.kind for e in case.warnings if e.kind), ""),
        amounts=alert.amounts,
        source=alert.source,
        community=community.name if community else "",
        address=incident.address,
        officers=tuple(
            dict.fromkeys(who for each, who in case.assignments if each.returned_at is None)
        ),
        clock=_clock(reader, case),
        attempts=len(case.attempts),
        warnings=len(case.warnings),
        denied_at=alert.denied_at,
        asks=life.escalation(alert, case.attempts),
        outcome=alert.outcome,
        closed_by=names.get(alert.closed_by_id or 0, ""),
        remark=alert.remark,
        follow_up_at=alert.follow_up_at,
        followed_up_at=alert.followed_up_at,
        case_incident_id=alert.case_incident_id,
        case_number=handed.number if handed else "",
    )


def _masked(target: Target) -> Target:
    return replace(
        target,
        name=mask_name(target.name),
        phones=tuple(mask_phone(each) for each in target.phones),
        identity_number=mask_identity(target.identity_number),
    )


def _clock(reader: Reader, case: FraudCase) -> FraudClock:
    alert = case.alert
    limits = reader.lists.fraud_limits.get(alert.level)
    door = life.door_at(case.sent)
    return FraudClock(
        opened_at=alert.opened_at,
        contact_due=alert.opened_at + limits.first_contact if limits else None,
        door_due=alert.opened_at + limits.face_to_face if limits else None,
        first_attempt_at=life.first_attempt_at(case.dissuasion),
        reached_at=life.reached_at(case.dissuasion),
        door_at=door,
        next_attempt_at=life.next_attempt_at(alert, case.attempts, limits, door),
        ended_at=alert.closed_at,
    )


def _movement(assignment: Assignment, who: str) -> Movement:
    return Movement(
        who=who,
        dispatched_at=assignment.dispatched_at,
        acknowledged_at=assignment.acknowledged_at,
        en_route_at=assignment.en_route_at,
        on_scene_at=assignment.on_scene_at,
        ended_at=assignment.cleared_at or assignment.returned_at,
    )


def _names(reader: Reader, ids: Collection[int | None]) -> dict[int, str]:
    wanted = [each for each in ids if each is not None]
    if not wanted:
        return {}
    return {id: name for id, name in reader.connection.execute(_NAMES, {"ids": wanted})}
