"""告警: something that must not pass unnoticed, and how it lives until its cause has gone.

After IEC 62682: it calls, somebody has it, or it is shelved with an end; it clears by itself.
Every function takes a moment and gives the alarm as it is from then on.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import HOUR, MINUTE, Duration, Instant

SHELF: Duration = 30 * MINUTE
LONGEST_SHELF: Duration = 8 * HOUR


class AlarmKind(StrEnum):
    DISPATCH_LATE = "dispatch_late"
    ACKNOWLEDGE_LATE = "acknowledge_late"
    ON_SCENE_LATE = "on_scene_late"
    FEEDBACK_LATE = "feedback_late"
    APPOINTMENT_DUE = "appointment_due"
    RETURN_ASKED = "return_asked"
    PATROL_ALERT = "patrol_alert"  # a rule asks 巡查岗 to look
    LOOK_LATE = "look_late"  # and it has not looked in time
    PUSH_FAILED = "push_failed"  # an assignment did not reach its officer
    POST_UNMANNED = "post_unmanned"
    TASK_OVERDUE = "task_overdue"  # nobody has answered in time
    FRAUD_CONTACT_LATE = "fraud_contact_late"  # nobody has called whom a warning is about
    FRAUD_DOOR_LATE = "fraud_door_late"
    FRAUD_CALL_DUE = "fraud_call_due"  # the next call of him
    FRAUD_CALL_NOW = "fraud_call_now"  # the same of a high level
    FRAUD_DENIED = "fraud_denied"  # family and bank are still to be reached
    DEADLINE_NEAR = "deadline_near"  # a period of the law soon ends
    DEADLINE_OVER = "deadline_over"
    DISPUTE_RAISED = "dispute_raised"  # and nobody has acted on it yet


class Priority(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


PRIORITIES = tuple(Priority)  # gravest first


class Rung(StrEnum):
    """Whose alarm it is: it climbs where nobody answers."""

    SEAT = "seat"
    LEADER = "leader"


class Phase(StrEnum):
    CALLING = "calling"
    QUIET = "quiet"  # a row that asks for no answer
    HELD = "held"
    SHELVED = "shelved"
    CLEARED = "cleared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm(Entity):
    """`subject_id` is the record it is about; `fact` what is said of it beside its kind.

    `due_at`: since when it has cause. `called_at`: since when it calls for an answer, for the
    `calls`-th time.
    """

    kind: AlarmKind
    subject_id: int
    incident_id: int | None = None
    fact: str = ""
    priority: Priority
    is_silent: bool = False
    due_at: Instant
    raised_at: Instant
    called_at: Instant
    calls: int = 1
    rung: Rung = Rung.SEAT
    climbed_at: Instant | None = None
    leader_id: int | None = None
    acknowledged_at: Instant | None = None
    acknowledged_by_id: int | None = None
    shelved_at: Instant | None = None
    shelved_until: Instant | None = None
    shelved_by_id: int | None = None
    shelve_reason: str = ""
    cleared_at: Instant | None = None

    @property
    def key(self) -> tuple[AlarmKind, int]:
        """What can stand only once."""
        return self.kind, self.subject_id

    @property
    def is_shelved(self) -> bool:
        """With an end, a reason and a name; anything less is not shelved."""
        if self.shelved_at is None or self.shelved_until is None:
            return False
        span = self.shelved_until - self.shelved_at
        return bool(self.shelved_by_id and self.shelve_reason) and 0 < span <= LONGEST_SHELF

    @property
    def phase(self) -> Phase:
        if self.cleared_at is not None:
            return Phase.CLEARED
        if self.is_shelved:
            return Phase.SHELVED
        if self.acknowledged_at is not None:
            return Phase.HELD
        return Phase.QUIET if self.is_silent else Phase.CALLING


def acknowledge(alarm: Alarm, by_id: int, now: Instant) -> Alarm:
    """Somebody has it. Raises ValueError where there is nothing to take any more."""
    _refuse_cleared(alarm)
    if alarm.phase is Phase.HELD:
        raise ValueError("这条告警已经有人确认")
    return replace(_off_the_shelf(alarm), acknowledged_at=now, acknowledged_by_id=by_id)


def shelve(alarm: Alarm, by_id: int, reason: str, span: Duration, now: Instant) -> Alarm:
    """Put aside until an end. Raises ValueError where reason or end will not do."""
    _refuse_cleared(alarm)
    if not reason.strip():
        raise ValueError("请写明搁置的理由")
    if not MINUTE <= span <= LONGEST_SHELF:
        raise ValueError("搁置至少 1 分钟，至多 8 小时")
    return replace(
        alarm,
        shelved_at=now,
        shelved_until=now + span,
        shelved_by_id=by_id,
        shelve_reason=reason.strip(),
        acknowledged_at=None,
        acknowledged_by_id=None,
    )


def unshelve(alarm: Alarm, now: Instant) -> Alarm:
    """Taken back before its end, or its end has come: it calls again."""
    _refuse_cleared(alarm)
    if not alarm.is_shelved:
        raise ValueError("这条告警没有搁置")
    return call_again(alarm, now)


def call_again(alarm: Alarm, now: Instant) -> Alarm:
    """Whoever had it did nothing in time, or it comes off the shelf."""
    return replace(
        _off_the_shelf(alarm),
        called_at=now,
        calls=alarm.calls + 1,
        acknowledged_at=None,
        acknowledged_by_id=None,
    )


def climb(alarm: Alarm, leader_id: int | None, now: Instant) -> Alarm:
    """Nobody at the seat answered: it is the duty leader's from now on."""
    return replace(alarm, rung=Rung.LEADER, climbed_at=now, leader_id=leader_id)


def regrade(alarm: Alarm, priority: Priority, *, is_silent: bool) -> Alarm:
    """Its incident has another level now, or its rule says otherwise."""
    return replace(alarm, priority=priority, is_silent=is_silent)


def clear(alarm: Alarm, now: Instant) -> Alarm:
    """Its cause has gone. What was shelved is so no longer."""
    return replace(_off_the_shelf(alarm), cleared_at=now)


def _off_the_shelf(alarm: Alarm) -> Alarm:
    return replace(alarm, shelved_at=None, shelved_until=None, shelved_by_id=None, shelve_reason="")


def _refuse_cleared(alarm: Alarm) -> None:
    if alarm.cleared_at is not None:
        raise ValueError("这条告警已经自行消除，不用再处理")
