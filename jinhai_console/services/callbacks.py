"""回访: call, note whom nobody reached, record what was said; the dissatisfied are answered."""

from dataclasses import dataclass

from jinhai_console.domain import callback as life
from jinhai_console.domain.callback import (
    Answers,
    Callback,
    CallbackAttempt,
    CallbackLevel,
    CallOutcome,
    incident_problem,
    phone_problem,
)
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import MINUTE, Duration
from jinhai_console.domain.masking import mask_phone
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.callback_due import (
    about_incident,
    drop,
    is_nuisance,
    open_callback,
    owe_callback,
    own_phones,
    save,
    settle_callback,
    this_evening,
    was_asked,
)
from jinhai_console.services.command import Command
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

_LONGEST = 500
_HELD: Duration = 10 * MINUTE  # a call that was begun and never ended holds nobody up


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCallback(Command):
    """By a person's wish, whatever the rules say of it."""

    incident_id: int

    def perform(self, tx: Transaction) -> Subject:
        incident = _askable(tx, self.incident_id, CallbackLevel.PHONE)
        if any(each.is_open for each in tx.find(Callback, incident_id=incident.id)):
            raise Refusal(f"警情 {incident.number} 已经列入待回访")
        return Subject(open_callback(tx, incident, this_evening(tx)).id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOnSpot(Command):
    """现场回访: asked by whoever handled it; then nobody telephones besides."""

    incident_id: int
    said: Answers

    def perform(self, tx: Transaction) -> Subject:
        incident = _askable(tx, self.incident_id, CallbackLevel.SPOT)
        waiting = tx.find(Callback, incident_id=incident.id, ended_at=None)
        if not waiting and was_asked(tx, incident.id):
            raise Refusal(f"警情 {incident.number} 已经回访过")
        if waiting:
            callback = tx.replace(waiting[0], level=CallbackLevel.SPOT)
        else:
            fields = about_incident(tx, incident, CallbackLevel.SPOT, tx.now)
            callback = tx.add(Callback, **fields)
        _record(tx, callback, self.said)
        return Subject(callback.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCall(Command):
    """拨打: the number is seen in full for this call; its journal entry is the reason."""

    callback_id: int

    def perform(self, tx: Transaction) -> Subject:
        callback = tx.get(Callback, self.callback_id)
        problem = phone_problem(callback.phone, own_phones(tx))
        if problem and callback.level is CallbackLevel.PHONE:
            raise Refusal(f"{problem}；请更正电话，或改为上门")
        _refuse_taken(tx, callback)
        tx.reason = f"电话回访 {callback.number}"
        save(tx, callback, lambda it: life.calling(it, tx.now, tx.actor_id))
        return Subject(callback.id, callback.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAttempt(Command):
    """Nobody answered, or not to the purpose; who was missed often enough is not reached."""

    callback_id: int
    outcome: CallOutcome
    remark: str = ""

    def perform(self, tx: Transaction) -> Subject:
        callback = tx.get(Callback, self.callback_id)
        most = tx.lists.station.callback_tries
        after = save(
            tx, callback, lambda it: life.tried(it, self.outcome, tx.now, tx.actor_id, most)
        )
        _attempt(tx, after, self.outcome, self.remark)
        if not after.is_open:
            settle_callback(tx, after)
        return Subject(callback.id, callback.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCallback(Command):
    """What was said, or why nothing can be said; it ends by it."""

    callback_id: int
    said: Answers
    version: int | None = None  # as the one who asked saw it

    def perform(self, tx: Transaction) -> Subject:
        callback = tx.get(Callback, self.callback_id)
        if self.version is not None and callback.version != self.version and callback.is_open:
            _refuse_taken(tx, callback)
        _record(tx, callback, self.said)
        return Subject(callback.id, callback.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeContact(Command):
    """Another number or name to ask for; or nobody by telephone, but at the door."""

    callback_id: int
    phone: str = ""
    name: str = ""
    at_door: bool = False

    def perform(self, tx: Transaction) -> Subject:
        callback = tx.get(Callback, self.callback_id)
        if not callback.is_open:
            raise Refusal("这件回访已经结束，不用再改联系方式")
        phone = self.phone.strip()
        if phone and (problem := phone_problem(phone, own_phones(tx))):
            raise Refusal(f"{problem}；请填当事人的电话")
        level = CallbackLevel.DOOR if self.at_door else callback.level
        if phone and not self.at_door and callback.follows_id is None:
            level = CallbackLevel.PHONE
        if not (phone or self.name.strip() or level is not callback.level):
            raise Refusal("没有要改的；请填电话或称呼，或选上门")
        after = tx.replace(
            callback,
            phone=phone or callback.phone,
            name=self.name.strip() or callback.name,
            level=level,
            calling_since=None,
            calling_by_id=None,
        )
        owe_callback(tx, after)
        return Subject(callback.id, callback.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class DropCallback(Command):
    """It is not asked, for a reason; no result stands in the figures."""

    callback_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        callback = tx.get(Callback, self.callback_id)
        tx.reason = require(self.reason, "不再回访的理由")
        if callback.follows_id is not None:
            raise Refusal("不满意的要上门回访，不能取消；联系不上请记为无效并写明原因")
        drop(tx, callback, tx.reason)
        return Subject(callback.id, callback.number)


def _record(tx: Transaction, callback: Callback, said: Answers) -> None:
    if len(said.remark) > _LONGEST:
        raise Refusal(f"备注最多 {_LONGEST} 个字；请写要点")
    after = save(tx, callback, lambda it: life.answered(it, said, tx.now, tx.actor_id))
    if said.invalid is None:
        _attempt(tx, after, CallOutcome.ANSWERED, "")
    settle_callback(tx, after)


def _attempt(tx: Transaction, callback: Callback, outcome: CallOutcome, remark: str) -> None:
    by_phone = callback.level is CallbackLevel.PHONE
    tx.add(
        CallbackAttempt,
        callback_id=callback.id,
        at=tx.now,
        by_id=tx.actor_id,
        level=callback.level,
        outcome=outcome,
        phone=mask_phone(callback.phone) if by_phone else "",
        remark=remark.strip(),
    )


def _askable(tx: Transaction, incident_id: int, level: CallbackLevel) -> Incident:
    incident = tx.get(Incident, incident_id)
    problem = incident_problem(incident, level, is_nuisance=is_nuisance(tx, incident))
    if problem:
        raise Refusal(problem)
    return incident


def _refuse_taken(tx: Transaction, callback: Callback) -> None:
    """Two who telephone one person at once annoy him."""
    since, by = callback.calling_since, callback.calling_by_id
    if since is not None and by != tx.actor_id and abs(tx.now - since) < _HELD:
        raise Refusal("另一席正在打这个电话；请先打下一个")
