"""调解: contacts and sessions held, the agreement, its performance, a court's confirmation."""

from dataclasses import dataclass
from datetime import date

from jinhai_console.domain import dispute as life
from jinhai_console.domain.dispute import (
    Agreement,
    Dispute,
    DisputeContact,
    DisputeState,
    MediationSession,
    Performance,
    SessionOutcome,
)
from jinhai_console.domain.dispute_watch import rule_of
from jinhai_console.domain.instant import Instant, day_of, day_start, parse_day
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.dispute_tasks import (
    last_day_to_ask,
    owe_confirmation,
    owe_performance,
    owe_second_session,
    settle_confirmation,
    settle_contact,
    settle_performance,
    settle_session,
)
from jinhai_console.services.disputes import end, running, save, tried
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

_SETTLED = "双方达成调解协议"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactParties(Command):
    """走访 or 电话: what was seen and heard; whatever raised the dispute counts as seen."""

    dispute_id: int
    is_visit: bool
    notes: str
    beside: str = ""
    made_at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        dispute = running(tx, self.dispute_id)
        made_at = _moment(tx, dispute, self.made_at, "联系时间")
        tx.add(
            DisputeContact,
            dispute_id=dispute.id,
            made_at=made_at,
            is_visit=self.is_visit,
            beside=self.beside.strip(),
            notes=require(self.notes, "联系情况：见到谁、怎么说、有没有激化的苗头"),
            entered_by_id=tx.actor_id,
        )
        changed = save(tx, dispute, tried(lambda: life.contacted(dispute)))
        rule = rule_of(tx.lists.dispute_grades.values(), dispute.grade)
        if self.is_visit or rule is None or not rule.by_visit:
            settle_contact(tx, changed)  # where a visit is owed, a call is kept and does not do
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldSession(Command):
    """调解一次: a first one that did not settle asks for a second within working days."""

    dispute_id: int
    mediator: str
    outcome: SessionOutcome
    present: str = ""
    notes: str = ""
    held_at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        dispute = running(tx, self.dispute_id)
        held_at = _moment(tx, dispute, self.held_at, "调解时间")
        is_first = not tx.find(MediationSession, dispute_id=dispute.id)
        tx.add(
            MediationSession,
            dispute_id=dispute.id,
            held_at=held_at,
            mediator=require(self.mediator, "谁主持调解"),
            present=self.present.strip(),
            outcome=self.outcome,
            notes=self.notes.strip(),
            entered_by_id=tx.actor_id,
        )
        changed = save(tx, dispute, tried(lambda: life.in_mediation(dispute)))
        settle_session(tx, changed)
        if is_first and self.outcome is not SessionOutcome.AGREED:
            owe_second_session(tx, changed, held_at)
        settle_contact(tx, changed)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What one side does by a day, `YYYY-MM-DD`."""

    text: str
    due_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignAgreement(Command):
    """签订协议: the dispute is settled by it on that day; what was promised is owed."""

    dispute_id: int
    points: str
    promises: tuple[Promise, ...] = ()
    signed_on: str = ""  # empty: today
    wants_confirmation: bool = False

    def perform(self, tx: Transaction) -> Subject:
        dispute = running(tx, self.dispute_id)
        zone = tx.lists.station.zone
        today = day_of(tx.now, zone)
        day = _day(self.signed_on, "签订日期") if self.signed_on else today
        if not day_of(dispute.taken_up_at, zone) <= day <= today:
            raise Refusal("签订日期应在受理之后、今天以前；请核对")
        agreement = tx.add(
            Agreement,
            dispute_id=dispute.id,
            signed_on=day.isoformat(),
            points=require(self.points, "协议的内容"),
            wants_confirmation=self.wants_confirmation,
        )
        at = tx.now if day == today else max(dispute.taken_up_at, day_start(day, zone))
        mediated = tried(lambda: life.in_mediation(dispute))
        settled = tried(lambda: life.ended(mediated, DisputeState.SETTLED, at, _SETTLED))
        end(tx, dispute, settled)
        for promise in self.promises:
            _promise(tx, dispute, agreement, promise, day)
        if self.wants_confirmation:
            owe_confirmation(tx, dispute, agreement)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPerformance(Command):
    """已履行: on which day."""

    performance_id: int
    done_on: str = ""  # empty: today

    def perform(self, tx: Transaction) -> Subject:
        item = tx.get(Performance, self.performance_id)
        dispute = tx.get(Dispute, item.dispute_id)
        if item.done_on:
            raise Refusal(f"这一项已在 {item.done_on} 履行")
        agreement = tx.get(Agreement, item.agreement_id)
        day = _since(tx, self.done_on, "履行日期", agreement.signed_on, "签订日期")
        tx.replace(item, done_on=day.isoformat())
        settle_performance(tx, dispute, item)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskConfirmation(Command):
    """申请司法确认: within the days after the agreement."""

    agreement_id: int
    asked_on: str = ""  # empty: today

    def perform(self, tx: Transaction) -> Subject:
        agreement = tx.get(Agreement, self.agreement_id)
        dispute = tx.get(Dispute, agreement.dispute_id)
        if agreement.asked_on:
            raise Refusal(f"已在 {agreement.asked_on} 申请司法确认")
        day = _since(tx, self.asked_on, "申请日期", agreement.signed_on, "签订日期")
        last = last_day_to_ask(tx, agreement)
        if day > last:
            raise Refusal(f"申请司法确认应在 {agreement.signed_on} 至 {last} 之间；请核对日期")
        tx.replace(agreement, asked_on=day.isoformat(), wants_confirmation=True)
        settle_confirmation(tx, dispute)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmAgreement(Command):
    """司法确认: the court has confirmed it."""

    agreement_id: int
    confirmed_on: str = ""  # empty: today

    def perform(self, tx: Transaction) -> Subject:
        agreement = tx.get(Agreement, self.agreement_id)
        dispute = tx.get(Dispute, agreement.dispute_id)
        if not agreement.asked_on:
            raise Refusal("还没有登记申请司法确认；请先登记申请日期")
        if agreement.confirmed_on:
            raise Refusal(f"法院已在 {agreement.confirmed_on} 确认")
        day = _since(tx, self.confirmed_on, "确认日期", agreement.asked_on, "申请日期")
        tx.replace(agreement, confirmed_on=day.isoformat())
        return Subject(dispute.id, dispute.number)


def _promise(
    tx: Transaction, dispute: Dispute, agreement: Agreement, promise: Promise, signed: date
) -> None:
    due = _day(promise.due_on, "履行期限")
    if due < signed:
        raise Refusal("履行期限早于签订日期；请核对")
    item = tx.add(
        Performance,
        agreement_id=agreement.id,
        dispute_id=dispute.id,
        text=require(promise.text, "履行的内容"),
        due_on=due.isoformat(),
    )
    owe_performance(tx, dispute, item)


def _moment(tx: Transaction, dispute: Dispute, said: Instant | None, what: str) -> Instant:
    moment = tx.now if said is None else said
    if moment > tx.now:
        raise Refusal(f"{what}在今后；请核对")
    if moment < dispute.taken_up_at:
        raise Refusal(f"{what}早于受理时间；请核对")
    return moment


def _since(tx: Transaction, said: str, what: str, before: str, named: str) -> date:
    """The day of an act on an agreement: from the day before it, called `named`, to today."""
    today = day_of(tx.now, tx.lists.station.zone)
    day = _day(said, what) if said else today
    if day > today:
        raise Refusal(f"{what}在今后；请核对")
    if day < parse_day(before):
        raise Refusal(f"{what}早于{named} {before}；请核对")
    return day


def _day(said: str, what: str) -> date:
    try:
        return parse_day(said)
    except ValueError as wrong:
        raise Refusal(f"{what}：{wrong}") from None
