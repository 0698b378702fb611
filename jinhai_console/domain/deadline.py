"""办案期限: a period of the law that runs for one record, and everything that was done to it.

A deadline keeps the terms of its rule as they were when it began. Its end is reckoned from the
start and its steps: an extension, a suspension, a restart are steps, none overwrites another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import LegalUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocked:
    """What a legal event happens to: a case, a person or thing in it, or an incident.

    `subject_id` is that record; `number` and `title` are what it is called by at this moment.
    `officer_id`: who must keep the period, None where nobody is named yet.
    """

    subject_id: int
    number: str
    title: str
    case_id: int | None = None
    incident_id: int | None = None
    officer_id: int | None = None


class DeadlineState(StrEnum):
    RUNNING = "running"
    SUSPENDED = "suspended"  # an appraisal runs: it has no end meanwhile
    MET = "met"
    VOID = "void"  # it began by mistake, or its case is gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Entity):
    """`code`, `name`, `amount`, `unit`, `limits_liberty`, `basis`: the rule's terms at the start.

    `due_at` is the last moment in time, None while it is suspended. `act_by_at` is the same but
    where hours run against somebody's liberty: there the bare number of hours is over by it.
    `met_at` is when it was kept, in time or not. `dismissed_at`: somebody said why it need not
    alarm.
    """

    code: str
    rule_id: int | None = None
    name: str
    amount: int
    unit: LegalUnit
    limits_liberty: bool = False
    warn_hours: int = 0
    basis: str = ""
    ended_by: tuple[str, ...] = ()
    subject_id: int
    number: str
    title: str
    case_id: int | None = None
    incident_id: int | None = None
    officer_id: int | None = None
    state: DeadlineState = DeadlineState.RUNNING
    started_at: Instant
    due_at: Instant | None
    act_by_at: Instant | None
    met_at: Instant | None = None
    dismissed_at: Instant | None = None

    @property
    def is_open(self) -> bool:
        return self.state in (DeadlineState.RUNNING, DeadlineState.SUSPENDED)

    def is_overdue(self, now: Instant) -> bool:
        """Its end is over and nobody has kept it."""
        return self.state is DeadlineState.RUNNING and self.due_at is not None and now > self.due_at


STATE_NAMES: Mapping[DeadlineState, str] = {
    DeadlineState.RUNNING: "计时中",
    DeadlineState.SUSPENDED: "中止",
    DeadlineState.MET: "已办结",
    DeadlineState.VOID: "已作废",
}


class DeadlineDeed(StrEnum):
    EXTENDED = "extended"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    RESTARTED = "restarted"  # a mediation failed: the period begins anew
    MET = "met"
    REOPENED = "reopened"
    VOIDED = "voided"
    DISMISSED = "dismissed"
    RESTORED = "restored"


DEED_NAMES: Mapping[DeadlineDeed, str] = {
    DeadlineDeed.EXTENDED: "延长",
    DeadlineDeed.SUSPENDED: "中止计时",
    DeadlineDeed.RESUMED: "恢复计时",
    DeadlineDeed.RESTARTED: "重新起算",
    DeadlineDeed.MET: "办结",
    DeadlineDeed.REOPENED: "撤回办结",
    DeadlineDeed.VOIDED: "作废",
    DeadlineDeed.DISMISSED: "不再提醒",
    DeadlineDeed.RESTORED: "恢复提醒",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineStep(Entity):
    """One thing done to a deadline. `at`: when it took effect, which may be before it was entered.

    `amount`, `unit`, `is_added`, `approver`, `extension_id` belong to an extension. `due_before`,
    `due_after`: None where it had, or has, no end.
    """

    deadline_id: int
    deed: DeadlineDeed
    at: Instant
    entered_at: Instant
    by_id: int | None = None
    reason: str = ""
    approver: str = ""
    amount: int = 0
    unit: LegalUnit | None = None
    is_added: bool = False
    extension_id: int | None = None
    due_before: Instant | None = None
    due_after: Instant | None = None
