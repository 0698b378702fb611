"""办案时限: start one by hand, extend, suspend, restart, keep it, void it, silence its alarm.

Each act is a step (`DeadlineStep`); none overwrites another.
"""

from abc import abstractmethod
from dataclasses import dataclass

from jinhai_console.domain import deadline_life as life
from jinhai_console.domain.case import Case, CaseOfficer, CaseRole
from jinhai_console.domain.deadline import Clocked, Deadline, DeadlineDeed
from jinhai_console.domain.deadline_life import Course
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import EVENT_NAMES, LegalEvent, LegalExtension
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.legal_events import course_of, occurred, take_step, tried
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

_D = DeadlineDeed


@dataclass(frozen=True, slots=True, kw_only=True)
class StartDeadlines(Command):
    """起算: what happened at `at`, to a case or to an incident; its periods begin or are kept."""

    event: LegalEvent
    at: Instant
    case_id: int | None = None
    incident_id: int | None = None
    officer_id: int | None = None  # None: the case's lead officer

    def perform(self, tx: Transaction) -> Subject:
        if (self.case_id is None) is (self.incident_id is None):
            raise Refusal("请写明是哪一起案件，或哪一条警情")
        if self.at > tx.now:
            raise Refusal("时间还没有到；请写已经发生的时间")
        if self.officer_id is not None and tx.first(Officer, id=self.officer_id) is None:
            raise Refusal("没有这名民警；请重新选择")
        about = self._about(tx)
        before = {each.id: each.version for each in tx.find(Deadline, subject_id=about.subject_id)}
        began = occurred(tx, self.event, about, self.at)
        after = {each.id: each.version for each in tx.find(Deadline, subject_id=about.subject_id)}
        if before == after:
            name = EVENT_NAMES[self.event]
            raise Refusal(f"“{name}”那天没有规则从它起算，也没有在走的期限因它办结；没有保存")
        return Subject(began[0].id if began else about.subject_id, about.number)

    def _about(self, tx: Transaction) -> Clocked:
        if self.incident_id is not None:
            incident = tx.get(Incident, self.incident_id)
            if self.at < incident.received_at:
                raise Refusal(f"时间早于警情 {incident.number} 的接警时间；请核对")
            return Clocked(
                subject_id=incident.id,
                number=incident.number,
                title=incident.address,
                incident_id=incident.id,
                officer_id=self.officer_id,
            )
        case = tx.get(Case, self.case_id or 0)
        if self.at < case.taken_at:
            raise Refusal(f"时间早于 {case.number} 的接报时间；请核对")
        return case_clocked(tx, case, self.officer_id)


def case_clocked(tx: Transaction, case: Case, officer_id: int | None = None) -> Clocked:
    """What happens to the case itself; its lead keeps the periods unless another is said."""
    lead = tx.first(CaseOfficer, case_id=case.id, role=CaseRole.LEAD, left_at=None)
    return Clocked(
        subject_id=case.id,
        number=case.number,
        title=case.name,
        case_id=case.id,
        officer_id=officer_id or (lead.officer_id if lead else None),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Act(Command):
    """One step; refused where the deadline was changed since `version` was read."""

    deadline_id: int
    version: int

    def perform(self, tx: Transaction) -> Subject:
        deadline = tx.get(Deadline, self.deadline_id)
        if deadline.version != self.version:
            raise Refusal("这个期限刚被别人更改，没有保存；请看过最新内容再改")
        self.step(tx, course_of(tx, deadline))
        return Subject(deadline.id, deadline.number)

    @abstractmethod
    def step(self, tx: Transaction, course: Course) -> None:
        """Check and write it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendDeadline(_Act):
    """延长: by one of the rule's extensions, who approved it and when; `amount` 0: all of it."""

    extension_id: int
    approver: str
    at: Instant | None = None  # when it was approved; None: now
    amount: int = 0
    reason: str = ""

    def step(self, tx: Transaction, course: Course) -> None:
        known = tuple(tx.lists.legal_extensions.values())
        free = life.extensions_left(course, known)
        extension = next((each for each in free if each.id == self.extension_id), None)
        if extension is None:
            raise Refusal(_why_not(course, free))
        at = tx.now if self.at is None else self.at
        if at > tx.now:
            raise Refusal("批准时间还没有到；请写已经批准的时间")
        amount = self.amount or extension.amount
        tried(lambda: life.refuse_extending(course, extension, amount, at, self.approver))
        due = course.deadline.due_at or 0
        reason = self.reason.strip() or extension.name
        after = take_step(
            tx,
            course,
            _D.EXTENDED,
            at,
            reason=reason,
            approver=self.approver.strip(),
            amount=amount,
            unit=extension.unit,
            is_added=extension.is_added,
            extension_id=extension.id,
        )
        if (after.deadline.due_at or 0) <= due:
            raise Refusal("这样延长，届满时间并不更晚；请核对用的是哪一种延长")


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspendDeadline(_Act):
    """中止: an appraisal runs from `at` on; that time is not counted."""

    reason: str
    at: Instant | None = None

    def step(self, tx: Transaction, course: Course) -> None:
        at = tx.now if self.at is None else self.at
        reason = require(self.reason, "中止的事由，如送检鉴定")
        tried(lambda: life.refuse_suspending(course, at, tx.now))
        take_step(tx, course, _D.SUSPENDED, at, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeDeadline(_Act):
    """恢复: it goes on from `at`."""

    reason: str = ""
    at: Instant | None = None

    def step(self, tx: Transaction, course: Course) -> None:
        at = tx.now if self.at is None else self.at
        tried(lambda: life.refuse_resuming(course, at, tx.now))
        take_step(tx, course, _D.RESUMED, at, reason=self.reason.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class RestartDeadline(_Act):
    """重新起算: a mediation failed, or what was agreed was not done; it begins anew at `at`."""

    reason: str
    at: Instant | None = None

    def step(self, tx: Transaction, course: Course) -> None:
        at = tx.now if self.at is None else self.at
        reason = require(self.reason, "重新起算的事由，如调解未达成协议")
        tried(lambda: life.refuse_restarting(course, at, tx.now))
        take_step(tx, course, _D.RESTARTED, at, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetDeadline(_Act):
    """办结: what it asked for was done at `at`, where no record of its own says so."""

    reason: str
    at: Instant | None = None

    def step(self, tx: Transaction, course: Course) -> None:
        at = tx.now if self.at is None else self.at
        reason = require(self.reason, "怎样办结的")
        tried(lambda: life.refuse_meeting(course, at, tx.now))
        take_step(tx, course, _D.MET, at, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenDeadline(_Act):
    """撤回办结: it was not kept, or should not have been voided; it runs on."""

    reason: str

    def step(self, tx: Transaction, course: Course) -> None:
        tx.reason = require(self.reason, "撤回办结的理由")
        tried(lambda: life.refuse_reopening(course))
        same = tx.find(Deadline, subject_id=course.deadline.subject_id, code=course.deadline.code)
        if any(each.is_open for each in same):
            raise Refusal(f"{course.deadline.number} 的{course.deadline.name}期限另有一个在走")
        take_step(tx, course, _D.REOPENED, tx.now, reason=tx.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidDeadline(_Act):
    """作废: it should never have begun."""

    reason: str

    def step(self, tx: Transaction, course: Course) -> None:
        tx.reason = require(self.reason, "作废的理由")
        tried(lambda: life.refuse_voiding(course))
        take_step(tx, course, _D.VOIDED, tx.now, reason=tx.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissDeadline(_Act):
    """不再提醒: it runs on and stands on the board, but raises no alarm, for a reason."""

    reason: str

    def step(self, tx: Transaction, course: Course) -> None:
        tx.reason = require(self.reason, "不再提醒的理由")
        tried(lambda: life.refuse_dismissing(course))
        take_step(tx, course, _D.DISMISSED, tx.now, reason=tx.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreDeadline(_Act):
    """恢复提醒."""

    reason: str = ""

    def step(self, tx: Transaction, course: Course) -> None:
        tried(lambda: life.refuse_restoring(course))
        take_step(tx, course, _D.RESTORED, tx.now, reason=self.reason.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class HandDeadline(_Act):
    """改由谁负责."""

    officer_id: int

    def step(self, tx: Transaction, course: Course) -> None:
        officer = tx.first(Officer, id=self.officer_id)
        if officer is None or officer.retired_at is not None:
            raise Refusal("没有这名民警，或已停用；请重新选择")
        if course.deadline.officer_id == officer.id:
            raise Refusal(f"{course.deadline.name}期限本来就由{officer.name}负责")
        tx.replace(course.deadline, officer_id=officer.id)


def _why_not(course: Course, free: tuple[LegalExtension, ...]) -> str:
    name = course.deadline.name
    if free:
        return f"{name}期限现在不能用这种延长；可用：{'、'.join(each.name for each in free)}"
    return f"{name}期限不能延长，或者可用的延长都用过了"
