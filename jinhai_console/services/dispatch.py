"""派警: give an incident to an officer, follow him, take it back."""

from dataclasses import dataclass

from jinhai_console.domain.assignment import Assignment, Milestone, Role, stamp
from jinhai_console.domain.incident import (
    Incident,
    IncidentState,
    Note,
    NoteKind,
    current_round,
)
from jinhai_console.domain.officer import Activity, Availability, Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.outbox import follow
from jinhai_console.services.settle import moment_after, open_incident, require, settle
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.absence import absence


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignOfficer(Command):
    """Send an officer to an incident.

    Whoever is busy, on leave or not on the roster now needs a `reason` (called in); whoever is
    in a state that cannot be sent is refused.
    """

    incident_id: int
    officer_id: int
    role: Role | None = None  # whoever is first leads; then None means support
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        incident = open_incident(tx, self.incident_id)
        officer = tx.get(Officer, self.officer_id)
        activity = tx.get(Activity, officer.activity_id)
        if officer.retired_at is not None or activity.availability is Availability.UNAVAILABLE:
            raise Refusal(f"{officer.name}（{activity.name}）不能派警；请另选在岗民警")
        running = [each for each in tx.find(Assignment, officer_id=officer.id) if each.is_running]
        if any(each.incident_id == incident.id for each in running):
            raise Refusal(f"{officer.name}已经在处置警情 {incident.number}")
        self._check_free(tx, officer, activity, running)
        self._give(tx, incident, officer)
        return Subject(incident.id, incident.number)

    def _check_free(
        self,
        tx: Transaction,
        officer: Officer,
        activity: Activity,
        running: list[Assignment],
    ) -> None:
        busy = [tx.get(Incident, each.incident_id) for each in running]
        held = [each for each in busy if each.state is not IncidentState.SCHEDULED]
        away = absence(tx.reader, officer.id, tx.now)
        if not held and not away and activity.availability is Availability.AVAILABLE:
            return
        what = f"正在处置警情 {held[0].number}" if held else away or f"正在{activity.name}"
        tx.reason = self.reason.strip()
        if not tx.reason:
            raise Refusal(f"{officer.name}{what}；仍要派警请写明理由")

    def _give(self, tx: Transaction, incident: Incident, officer: Officer) -> None:
        current = current_round(tx.find(Assignment, incident_id=incident.id))
        leads = [each for each in current if each.role is Role.LEAD]
        role = (self.role or Role.SUPPORT) if leads else Role.LEAD
        for each in leads:
            if role is Role.LEAD and each.is_running:
                follow(tx, each, tx.replace(each, role=Role.SUPPORT))
        # One who comes after all were cleared begins a new round, whatever the clock says.
        moment = max(tx.now, incident.received_at) if current else moment_after(tx, incident)
        given = tx.add(
            Assignment,
            incident_id=incident.id,
            officer_id=officer.id,
            team_id=officer.team_id,
            role=role,
            dispatched_at=moment,
        )
        settle(tx, incident)
        follow(tx, None, given)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignSuggested(Command):
    """Send all who were suggested, the lead first: one step to do and one to undo."""

    incident_id: int
    officer_ids: tuple[int, ...]

    def perform(self, tx: Transaction) -> Subject:
        if not self.officer_ids:
            raise Refusal("没有推荐人选；请在警力名单里选人")
        subject = Subject(self.incident_id)
        for officer_id in self.officer_ids:
            one = AssignOfficer(
                actor_id=self.actor_id, incident_id=self.incident_id, officer_id=officer_id
            )
            subject = one.perform(tx)
        return subject


@dataclass(frozen=True, slots=True, kw_only=True)
class StampMilestone(Command):
    """An officer acknowledged, set out, arrived or cleared. Each moment is stored once."""

    assignment_id: int
    milestone: Milestone

    def perform(self, tx: Transaction) -> Subject:
        assignment = tx.get(Assignment, self.assignment_id)
        incident = open_incident(tx, assignment.incident_id)
        try:
            stamped = stamp(assignment, self.milestone, tx.now)
        except ValueError as wrong:
            raise Refusal(str(wrong)) from None
        name = f"{self.milestone}_at"
        tx.replace(assignment, **{name: getattr(stamped, name)})
        settle(tx, incident)
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAssignment(Command):
    """The desk takes an assignment back, with the reason; its milestones stay."""

    assignment_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        assignment = tx.get(Assignment, self.assignment_id)
        return _end_by_return(tx, assignment, require(self.reason, "撤回派警的理由"))


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestReturn(Command):
    """退单: the officer hands it back with a reason; the desk has to approve."""

    assignment_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        assignment = tx.get(Assignment, self.assignment_id)
        incident = open_incident(tx, assignment.incident_id)
        if not assignment.is_running:
            raise Refusal("这条派警已经结束，无需退单")
        if assignment.return_requested_at is not None:
            raise Refusal("已经申请退单，等待指挥室审批")
        tx.reason = require(self.reason, "退单的理由")
        tx.replace(assignment, return_requested_at=tx.now, return_reason=tx.reason)
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideReturn(Command):
    """The desk approves a return, or leaves the incident with the officer."""

    assignment_id: int
    is_approved: bool
    reason: str = ""

    def perform(self, tx: Transaction) -> Subject:
        assignment = tx.get(Assignment, self.assignment_id)
        if assignment.return_requested_at is None or not assignment.is_running:
            raise Refusal("这条派警没有待审批的退单")
        if self.is_approved:
            return _end_by_return(tx, assignment, assignment.return_reason)
        incident = open_incident(tx, assignment.incident_id)
        tx.reason = require(self.reason, "不同意退单的理由")
        tx.replace(assignment, return_requested_at=None)
        _note(tx, incident, f"不同意退单：{tx.reason}")
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetActivity(Command):
    """What an officer is doing now, on or off duty. Running assignments are not touched."""

    officer_id: int
    activity_id: int

    def perform(self, tx: Transaction) -> Subject:
        officer = tx.get(Officer, self.officer_id)
        activity = tx.get(Activity, self.activity_id)
        if officer.retired_at is not None or activity.retired_at is not None:
            raise Refusal(f"{officer.name}或“{activity.name}”已停用；请在辖区设置里核对")
        if officer.activity_id == activity.id:
            raise Refusal(f"{officer.name}已经是“{activity.name}”")
        tx.replace(officer, activity_id=activity.id)
        return Subject(officer.id, officer.number)


def _end_by_return(tx: Transaction, assignment: Assignment, reason: str) -> Subject:
    incident = open_incident(tx, assignment.incident_id)
    if not assignment.is_running:
        raise Refusal("这条派警已经结束，无需撤回")
    tx.reason = reason
    moment = max(tx.now, assignment.last_moment)
    ended = tx.replace(assignment, returned_at=moment, return_reason=reason)
    settle(tx, incident)
    follow(tx, assignment, ended, reason)
    return Subject(incident.id, incident.number)


def _note(tx: Transaction, incident: Incident, text: str) -> None:
    tx.add(
        Note,
        incident_id=incident.id,
        at=tx.now,
        text=text,
        author_id=tx.actor_id,
        kind=NoteKind.REASON,
    )
