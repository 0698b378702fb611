"""预警劝阻: who tried to reach him and how, denied and escalated, closed, handed over, reopened."""

from dataclasses import dataclass, fields
from typing import Any

from jinhai_console.domain import fraud_life as life
from jinhai_console.domain.fraud_alert import (
    FRAUD_OUTCOME_NAMES,
    HIS_OWN,
    Amounts,
    ContactAttempt,
    ContactResult,
    ContactWay,
    FraudAlert,
    FraudOutcome,
    Target,
    incident_level,
)
from jinhai_console.domain.incident import Incident, NoteKind, PersonRole
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.masking import is_masked, mask_name, mask_phone
from jinhai_console.domain.money import money_text
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.task import About, Receiver, TaskSource
from jinhai_console.services.command import Command
from jinhai_console.services.community_receiver import community_receiver
from jinhai_console.services.ending import close, reopen
from jinhai_console.services.fraud_arrival import (
    fraud_kinds,
    involve_phones,
    refuse_masked,
    refuse_unfit_target,
    target_fields,
    tidy,
)
from jinhai_console.services.incidents import InvolvedPerson, TakeIncident, add_note
from jinhai_console.services.outbox import add_to
from jinhai_console.services.owed import drop_owed, owe, settle_owed
from jinhai_console.services.settle import moment_after, open_incident, require
from jinhai_console.store.transaction import Transaction

FOLLOW_UP_ASKS = "回访被劝阻人：有没有再接到诈骗电话、有没有转账，反诈措施是否落实"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordContact(Command):
    """记一次联系. `number` as it is shown, masked or not; "" with a call: his first.

    After a success it is the follow-up, which reaching him settles.
    """

    alert_id: int
    way: ContactWay
    result: ContactResult
    number: str = ""
    at: Instant | None = None  # None: now
    by_id: int | None = None  # None: whoever enters it
    remark: str = ""

    def perform(self, tx: Transaction) -> Subject:
        alert = tx.get(FraudAlert, self.alert_id)
        if self.result not in life.results_of(self.way):
            raise Refusal("这种联系方式没有这个结果；请重新选择")
        at = tx.now if self.at is None else self.at
        if at > tx.now:
            raise Refusal("联系的时间还没有到；请核对")
        is_follow_up = not alert.is_open
        if is_follow_up and (alert.follow_up_at is None or alert.followed_up_at is not None):
            raise Refusal(f"{alert.number} 已经结束，不用再联系；需要时请先重新打开")
        tx.add(
            ContactAttempt,
            alert_id=alert.id,
            at=max(at, alert.opened_at),
            way=self.way,
            result=self.result,
            number=self._number(alert),
            by_id=self.by_id or tx.actor_id,
            remark=self.remark.strip(),
        )
        if is_follow_up and self.way in HIS_OWN and self.result is ContactResult.REACHED:
            tx.replace(alert, followed_up_at=max(at, alert.closed_at or 0))
            settle_owed(tx, about(alert))
        return Subject(alert.id, alert.number)

    def _number(self, alert: FraudAlert) -> str:
        said = self.number.strip()
        for phone in alert.phones:
            if said in (phone, mask_phone(phone)):
                return phone
        if is_masked(said):
            raise Refusal("号码里有星号，不是这条预警里的号码；请写全")
        is_call = self.way in (ContactWay.PHONE, ContactWay.SMS)
        return said or (alert.phones[0] if is_call and alert.phones else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalateAlert(Command):
    """记否认: he says that he is not deceived; his family and his bank are to be asked."""

    alert_id: int
    remark: str = ""

    def perform(self, tx: Transaction) -> Subject:
        alert = tx.get(FraudAlert, self.alert_id)
        _saved(tx, alert, lambda: life.denied(alert, tx.now))
        incident = open_incident(tx, alert.incident_id)
        said = f"：{self.remark.strip()}" if self.remark.strip() else ""
        add_note(tx, incident, f"本人否认被骗，升级联系家属和银行{said}")
        add_to(tx, incident.id)
        return Subject(alert.id, alert.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectAlert(Command):
    """更正: what is known of the person, the kind and the sums. What stood before is journalled.

    Also after the end: a nought too many must not stay in the figures. The loss of a case that
    came of it follows, unless somebody wrote another there. `target` None keeps him as he is:
    who corrects a sum need not see his numbers.
    """

    alert_id: int
    version: int
    amounts: Amounts
    kind_id: int | None
    target: Target | None = None

    def perform(self, tx: Transaction) -> Subject:
        alert = tx.get(FraudAlert, self.alert_id)
        if alert.version != self.version:
            raise Refusal("这条预警刚被别人更改，没有保存；请看过最新内容再改")
        if problem := life.sums_problem(self.amounts, alert.outcome):
            raise Refusal(problem)
        if self.kind_id is not None and self.kind_id not in tx.lists.categories:
            raise Refusal("诈骗类型不存在；请重新选择")
        wanted: dict[str, Any] = {
            f"{e.name}_cents": getattr(self.amounts, e.name) for e in fields(Amounts)
        }
        wanted["kind_id"] = self.kind_id
        if self.target is not None:
            target = tidy(self.target)
            refuse_unfit_target(tx, target)
            refuse_masked(target)
            wanted |= target_fields(target)
        changes = {name: each for name, each in wanted.items() if each != getattr(alert, name)}
        if not changes:
            raise Refusal("没有需要保存的更改")
        after = tx.replace(alert, **changes)
        order = tx.get(Incident, alert.incident_id)
        involve_phones(tx, order, after, without=alert.phones)
        if alert.amounts != after.amounts and not alert.is_open:
            said = _feedback(alert.outcome or FraudOutcome.NOT_DECEIVED, after.amounts, "")
            add_note(tx, order, f"更正金额　{said}", NoteKind.CORRECTION)
            _follow_loss(tx, alert, after)
        return Subject(alert.id, alert.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseAlert(Command):
    """办结 with its outcome and sums, the incident in the same transaction.

    Whoever was dissuaded is asked again after some days, by his community's officer.
    """

    alert_id: int
    outcome: FraudOutcome
    amounts: Amounts
    remark: str = ""

    def perform(self, tx: Transaction) -> Subject:
        if self.outcome is FraudOutcome.TRANSFERRED:
            raise Refusal("已转账的要移交办案：请用“移交”，会另登记一起警情")
        alert = _end(tx, self.alert_id, self.outcome, self.amounts, self.remark)
        limits = tx.lists.fraud_limits.get(alert.level)
        if self.outcome is FraudOutcome.DISSUADED and limits is not None:
            due_at = (alert.closed_at or tx.now) + limits.follow_up
            alert = tx.replace(alert, follow_up_at=due_at)
            owe(tx, about(alert), _follower(tx, alert), FOLLOW_UP_ASKS, due_at)
        return Subject(alert.id, alert.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverAlert(Command):
    """移交办案: the money is gone; an incident of the fraud's category is opened, which counts."""

    alert_id: int
    amounts: Amounts
    remark: str = ""

    def perform(self, tx: Transaction) -> Subject:
        alert = _end(tx, self.alert_id, FraudOutcome.TRANSFERRED, self.amounts, self.remark)
        order = tx.get(Incident, alert.incident_id)
        case = tx.get(Incident, self._taking(tx, alert, order).perform(tx).id)
        tx.replace(case, loss_cents=_lost(self.amounts))
        tx.replace(alert, case_incident_id=case.id)
        add_note(tx, order, f"已转账，移交办案：警情 {case.number}")
        return Subject(case.id, case.number)

    def _taking(self, tx: Transaction, alert: FraudAlert, order: Incident) -> TakeIncident:
        kind_id = alert.kind_id or _plain_fraud(tx)
        said = f"，{self.remark.strip()}" if self.remark.strip() else ""
        return TakeIncident(
            actor_id=self.actor_id,
            category_id=kind_id,
            address=order.address,
            community_id=order.community_id,
            longitude=order.longitude,
            latitude=order.latitude,
            narrative=f"由{alert.number}移交：已转账 "
            f"{money_text(self.amounts.transferred or 0)}{said}。{order.narrative}",
            reporter_name=alert.name,
            reporter_phone=alert.phones[0] if alert.phones else "",
            persons=(
                InvolvedPerson(
                    PersonRole.VICTIM,
                    alert.name,
                    alert.phones[0] if alert.phones else "",
                    alert.identity_number,
                    occupation=alert.occupation,
                    sex=alert.sex,
                    birth_year=alert.birth_year,
                ),
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenAlert(Command):
    """重新打开: with its incident, and without the follow-up that was asked for."""

    alert_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        alert = tx.get(FraudAlert, self.alert_id)
        tx.reason = require(self.reason, "重新打开的理由")
        _saved(tx, alert, lambda: life.reopened(alert))
        drop_owed(tx, about(alert), "预警重新打开")
        reopen(tx, tx.get(Incident, alert.incident_id))
        return Subject(alert.id, alert.number)


def about(alert: FraudAlert) -> About:
    """The alert as a task names it; whose it is stands masked, lists of tasks are read by all."""
    return About(
        source=TaskSource.FRAUD_FOLLOW_UP,
        id=alert.id,
        number=alert.number,
        title=f"劝阻回访 {mask_name(alert.name)}".strip(),
        level=incident_level(alert.level),
    )


def _end(
    tx: Transaction, alert_id: int, outcome: FraudOutcome, amounts: Amounts, remark: str
) -> FraudAlert:
    alert = tx.get(FraudAlert, alert_id)
    attempts = tx.find(ContactAttempt, alert_id=alert.id)
    after = _saved(
        tx,
        alert,
        lambda: life.closed(alert, attempts, outcome, amounts, tx.now, tx.actor_id, remark),
    )
    incident = open_incident(tx, alert.incident_id)
    if incident.feedback:
        add_note(tx, incident, f"更正前的反馈　{incident.feedback}", NoteKind.CORRECTION)
    text = _feedback(outcome, amounts, remark)
    close(tx, incident, feedback=text, feedback_at=moment_after(tx, incident))
    return after


def _lost(amounts: Amounts) -> int:
    return (amounts.transferred or 0) - (amounts.stopped or 0)


def _follow_loss(tx: Transaction, before: FraudAlert, after: FraudAlert) -> None:
    if before.case_incident_id is None:
        return
    case = tx.get(Incident, before.case_incident_id)
    if case.loss_cents == _lost(before.amounts) != _lost(after.amounts):
        tx.replace(case, loss_cents=_lost(after.amounts))
        said = f"{before.number}更正：损失 {money_text(_lost(after.amounts))}"
        add_note(tx, case, said, NoteKind.CORRECTION)


def _feedback(outcome: FraudOutcome, amounts: Amounts, remark: str) -> str:
    sums = (
        ("涉险", amounts.at_risk),
        ("已转账", amounts.transferred),
        ("止付", amounts.stopped),
        ("保住", amounts.kept_safe),
    )
    said = [f"{name} {money_text(cents)}" for name, cents in sums if cents]
    return "；".join([FRAUD_OUTCOME_NAMES[outcome], *said, *filter(None, [remark.strip()])])


def _saved(tx: Transaction, before: FraudAlert, change: Any) -> FraudAlert:
    try:
        after: FraudAlert = change()
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
    return tx.put(before, after)


def _follower(tx: Transaction, alert: FraudAlert) -> Receiver:
    """Whoever his community's people are given to, else who closed it."""
    found = community_receiver(tx, tx.get(Incident, alert.incident_id).community_id)
    if found is not None:
        return found
    if tx.actor_id is None:
        raise Refusal("没有社区民警可以回访；请先在派出所资料里添加，或登录后再办结")
    return Receiver(officer_id=tx.actor_id)


def _plain_fraud(tx: Transaction) -> int:
    kinds = fraud_kinds(tx.lists)
    named = [each for each in kinds if each.name == "电信网络诈骗"] or kinds[-1:]
    if not named:
        raise Refusal("本所没有诈骗类别，无法登记警情；请先在派出所资料里添加")
    return named[0].id
