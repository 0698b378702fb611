"""办结: feedback, closing and the other ends of an incident; each can be opened again."""

from dataclasses import dataclass
from typing import Any

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.incident import Harm, Incident, IncidentState, NoteKind
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.callback_due import become_due, drop_callbacks
from jinhai_console.services.case_rules import refuse_counting_apart, refuse_leaving_case
from jinhai_console.services.command import Command
from jinhai_console.services.dispute_watch import watch_disputes
from jinhai_console.services.incidents import add_note
from jinhai_console.services.order_rules import (
    refuse_counting_otherwise,
    refuse_ending,
    refuse_reopening,
)
from jinhai_console.services.outbox import follow
from jinhai_console.services.settle import moment_after, open_incident, require, settle
from jinhai_console.store.transaction import Transaction

MOST_CENTS = 10**13
LONGEST_CHANNEL = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveFeedback(Command):
    """反馈: what came of it, with the confirmed classification and the disposition.

    Without `harm` what is known of it stays as it is.
    """

    incident_id: int
    text: str
    confirmed_category_id: int
    disposition_id: int | None = None
    harm: Harm | None = None

    def perform(self, tx: Transaction) -> Subject:
        incident = open_incident(tx, self.incident_id)
        text = require(self.text, "处置反馈")
        if self.confirmed_category_id not in tx.lists.categories:
            raise Refusal("确认的警情类别不存在；请重新选择")
        refuse_counting_otherwise(tx, incident, self.confirmed_category_id)
        refuse_counting_apart(tx, incident, self.confirmed_category_id)
        _check_disposition(tx, self.disposition_id)
        harm = self.harm or Harm(incident.loss_cents, incident.channel)
        _check_harm(harm)
        if incident.feedback:
            add_note(tx, incident, f"更正前的反馈　{incident.feedback}", NoteKind.CORRECTION)
        changed = tx.replace(
            incident,
            feedback=text,
            feedback_at=incident.feedback_at or moment_after(tx, incident),
            confirmed_category_id=self.confirmed_category_id,
            disposition_id=self.disposition_id or incident.disposition_id,
            loss_cents=harm.loss_cents,
            channel=harm.channel.strip(),
        )
        settle(tx, changed)
        watch_disputes(tx, incident.id)
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseIncident(Command):
    """结: the incident is over; everyone on it is free, in the same transaction."""

    incident_id: int
    disposition_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        incident = open_incident(tx, self.incident_id)
        refuse_ending(tx, incident)
        _check_disposition(tx, self.disposition_id)
        disposition_id = self.disposition_id or incident.disposition_id
        if disposition_id is None:
            raise Refusal(f"办结警情 {incident.number} 需要处理结果；请选择后再办结")
        become_due(tx, close(tx, incident, disposition_id=disposition_id))
        return Subject(incident.id, incident.number)


def close(tx: Transaction, incident: Incident, **changes: Any) -> Incident:
    """It is over, with `changes`; everyone on it is free and told."""
    released = _release_everyone(tx, incident)
    closed = tx.replace(incident, closed_at=moment_after(tx, incident), **changes)
    settled = settle(tx, closed)
    _tell_released(tx, released)
    return settled


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveIncident(Command):
    """归档: a closed incident is put away."""

    incident_id: int

    def perform(self, tx: Transaction) -> Subject:
        incident = tx.get(Incident, self.incident_id)
        if incident.state is not IncidentState.CLOSED:
            raise Refusal(f"警情 {incident.number} 还没有办结，不能归档")
        settle(tx, tx.replace(incident, archived_at=moment_after(tx, incident)))
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitIncident(Command):
    """转出, 撤销 or 虚警: it ends without being handled to its end, with the reason."""

    incident_id: int
    exit: IncidentState
    reason: str
    transferred_to: str = ""

    def perform(self, tx: Transaction) -> Subject:
        incident = open_incident(tx, self.incident_id)
        if self.exit not in _BY_REASON:
            raise Refusal("请选择转出、撤销或虚警")
        refuse_ending(tx, incident)
        refuse_leaving_case(tx, incident)
        tx.reason = require(self.reason, f"{_BY_REASON[self.exit]}的理由")
        receiver = self.transferred_to.strip()
        if self.exit is IncidentState.TRANSFERRED and not receiver:
            raise Refusal("请写明转给哪个单位")
        leave_by(tx, incident, self.exit, tx.reason, receiver)
        return Subject(incident.id, incident.number)


def leave_by(
    tx: Transaction, incident: Incident, how: IncidentState, reason: str, receiver: str = ""
) -> None:
    """Whoever is still at it is let go; one that was closed keeps that moment."""
    released = _release_everyone(tx, incident)
    add_note(tx, incident, f"{_BY_REASON[how]}：{reason}", NoteKind.REASON)
    moment = incident.closed_at or moment_after(tx, incident)
    settle(tx, tx.replace(incident, exit=how, closed_at=moment, transferred_to=receiver))
    _tell_released(tx, released, reason)


_BY_REASON = {
    IncidentState.TRANSFERRED: "转出",
    IncidentState.CANCELLED: "撤销",
    IncidentState.UNFOUNDED: "虚警",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeIncident(Command):
    """合并: the same event reported twice. Both keep their numbers and histories."""

    incident_id: int
    into_id: int

    def perform(self, tx: Transaction) -> Subject:
        if self.incident_id == self.into_id:
            raise Refusal("一条警情不能并入它自己")
        incident = open_incident(tx, self.incident_id)
        target = open_incident(tx, self.into_id)
        refuse_ending(tx, incident)
        refuse_leaving_case(tx, incident)
        refuse_counting_otherwise(tx, incident, target.effective_category_id)
        released = _release_everyone(tx, incident)
        merged = tx.replace(
            incident,
            exit=IncidentState.MERGED,
            merged_into_id=target.id,
            closed_at=moment_after(tx, incident),
        )
        settle(tx, merged)
        _tell_released(tx, released)
        add_note(tx, target, f"并入警情 {incident.number}：{incident.narrative}", NoteKind.REASON)
        return Subject(target.id, target.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenIncident(Command):
    """重新打开: with a reason; its officers were released and are not called back."""

    incident_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        incident = tx.get(Incident, self.incident_id)
        if incident.is_open:
            raise Refusal(f"警情 {incident.number} 没有结束，无需重新打开")
        refuse_reopening(tx, incident)
        tx.reason = require(self.reason, "重新打开的理由")
        reopen(tx, incident)
        drop_callbacks(tx, incident.id, f"警情重新打开：{tx.reason}")
        return Subject(incident.id, incident.number)


def reopen(tx: Transaction, incident: Incident) -> Incident:
    """For the reason that the transaction has. Its clocks begin anew."""
    opened = tx.replace(
        incident,
        closed_at=None,
        archived_at=None,
        exit=None,
        merged_into_id=None,
        transferred_to="",
        feedback_at=None,
        scheduled_for=None,
        clocks_from=tx.now,
    )
    add_note(tx, opened, f"重新打开：{tx.reason}", NoteKind.REASON)
    return settle(tx, opened)


def _release_everyone(tx: Transaction, incident: Incident) -> list[tuple[Assignment, Assignment]]:
    """Everybody still on it, before and after."""
    return [
        (each, tx.replace(each, cleared_at=max(tx.now, each.last_moment)))
        for each in tx.find(Assignment, incident_id=incident.id)
        if each.is_running
    ]


def _tell_released(
    tx: Transaction, released: list[tuple[Assignment, Assignment]], reason: str = ""
) -> None:
    for before, after in released:
        follow(tx, before, after, reason)


def _check_disposition(tx: Transaction, disposition_id: int | None) -> None:
    if disposition_id is not None and disposition_id not in tx.lists.dispositions:
        raise Refusal("处理结果不存在；请重新选择")


def _check_harm(harm: Harm) -> None:
    if harm.loss_cents is not None and not 0 <= harm.loss_cents <= MOST_CENTS:
        raise Refusal("损失金额不能是负数，也不会这么大；请核对")
    if len(harm.channel.strip()) > LONGEST_CHANNEL:
        raise Refusal(f"接触渠道最多 {LONGEST_CHANNEL} 个字；请从列表里选")
