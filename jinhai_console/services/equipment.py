"""装备: issued, brought back, counted in a shift; what was entered wrongly is corrected."""

from dataclasses import dataclass

from jinhai_console.domain.equipment import (
    LONGEST,
    STATE_NAMES,
    Equipment,
    EquipmentCount,
    EquipmentLoan,
    EquipmentReturn,
    ReturnState,
    count_problem,
)
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.shift import Shift
from jinhai_console.services.command import Command
from jinhai_console.services.equipment_rules import out_of, refuse_overdrawn
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueEquipment(Command):
    """领用: never more than is in stock."""

    equipment_id: int
    officer_id: int
    quantity: int = 1
    due_at: Instant | None = None
    purpose: str = ""
    at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        item = tx.get(Equipment, self.equipment_id)
        if item.retired_at is not None:
            raise Refusal(f"{item.name}已经停用，不能领用；请先在「派出所资料」里恢复")
        at = _moment(tx, self.at)
        _refuse_due(at, self.due_at)
        loan = tx.add(
            EquipmentLoan,
            equipment_id=item.id,
            officer_id=_officer(tx, self.officer_id).id,
            quantity=_some(self.quantity),
            issued_at=at,
            issued_by_id=_by(tx),
            due_at=self.due_at,
            purpose=_short(self.purpose),
        )
        refuse_overdrawn(tx, item)
        return Subject(loan.id, item.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectIssue(Command):
    """Another officer, number, moment, term or purpose than was entered."""

    loan_id: int
    version: int
    officer_id: int
    quantity: int
    issued_at: Instant
    due_at: Instant | None
    purpose: str
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        loan = _standing(tx, self.loan_id, self.version)
        tx.reason = require(self.reason, "更正的理由")
        if _some(self.quantity) < loan.returned:
            raise Refusal(f"已经归还 {loan.returned}，领用数不能比它少；请先更正归还")
        issued_at = _moment(tx, self.issued_at)
        first_back = min((e.returned_at for e in _returns(tx, loan)), default=issued_at)
        if issued_at > first_back:
            raise Refusal("领用时间晚于归还时间；请核对")
        _refuse_due(issued_at, self.due_at)
        is_all_back = self.quantity == loan.returned
        wanted = {
            "officer_id": loan.officer_id,
            "quantity": self.quantity,
            "issued_at": issued_at,
            "due_at": self.due_at,
            "purpose": _short(self.purpose),
            "closed_at": (loan.closed_at or tx.now) if is_all_back else None,
        }
        if self.officer_id != loan.officer_id:
            wanted["officer_id"] = _officer(tx, self.officer_id).id
        changes = {name: each for name, each in wanted.items() if getattr(loan, name) != each}
        if not changes:
            raise Refusal("没有需要保存的更改")
        item = tx.get(Equipment, loan.equipment_id)
        tx.replace(loan, **changes)
        refuse_overdrawn(tx, item)
        return Subject(loan.id, item.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeIssue(Command):
    """It was never issued: entered by mistake. It stays on the register, struck."""

    loan_id: int
    version: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        loan = _standing(tx, self.loan_id, self.version)
        if loan.returned:
            raise Refusal("已经有归还，不能作废这次领用；请更正领用或归还")
        reason = tx.reason = _short(require(self.reason, "作废的理由"))
        tx.replace(loan, closed_at=tx.now, struck_reason=reason)
        return Subject(loan.id, tx.get(Equipment, loan.equipment_id).name)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnEquipment(Command):
    """归还, all that is still out or some of it."""

    loan_id: int
    quantity: int | None = None  # None: all that is out
    state: ReturnState = ReturnState.INTACT
    remark: str = ""
    officer_id: int | None = None  # None: who took it
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        loan = tx.get(EquipmentLoan, self.loan_id)
        item = tx.get(Equipment, loan.equipment_id)
        if not loan.left:
            raise Refusal(f"{item.name}的这次领用已经全部归还或作废；请刷新后再看")
        quantity = loan.left if self.quantity is None else _some(self.quantity)
        if quantity > loan.left:
            raise Refusal(f"{item.name}这次领用在外 {loan.left}，不能归还 {quantity}；请核对数量")
        at = _moment(tx, self.at)
        if at < loan.issued_at:
            raise Refusal("归还时间早于领用时间；请核对")
        who = _officer(tx, self.officer_id).id if self.officer_id else loan.officer_id
        back = tx.add(
            EquipmentReturn,
            loan_id=loan.id,
            officer_id=who,
            quantity=quantity,
            returned_at=at,
            received_by_id=_by(tx),
            state=self.state,
            remark=_remark(self.state, self.remark),
        )
        _set_returned(tx, loan, loan.returned + quantity)
        return Subject(back.id, item.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectReturn(Command):
    """Another number, state or remark than was entered. 0: it was not returned at all."""

    return_id: int
    version: int
    quantity: int
    state: ReturnState
    remark: str
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        back = tx.get(EquipmentReturn, self.return_id)
        loan = tx.get(EquipmentLoan, back.loan_id)
        item = tx.get(Equipment, loan.equipment_id)
        if back.version != self.version:
            raise Refusal("这次归还刚被别人更改，没有保存；请看过最新内容再改")
        tx.reason = require(self.reason, "更正的理由")
        returned = loan.returned - back.quantity + self.quantity
        if self.quantity < 0 or returned > loan.quantity:
            raise Refusal(f"领用 {loan.quantity}，归还的总数应在 0 到 {loan.quantity} 之间")
        if self.quantity:
            said = {"state": self.state, "remark": _remark(self.state, self.remark)}
            wanted = {"quantity": self.quantity, **said}
            changes = {name: e for name, e in wanted.items() if getattr(back, name) != e}
            if not changes:
                raise Refusal("没有需要保存的更改")
            tx.replace(back, **changes)
        else:
            tx.remove(back)
        _set_returned(tx, loan, returned)
        refuse_overdrawn(tx, item)
        return Subject(loan.id, item.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEquipment(Command):
    """清点 in the running shift; counted again, the last one stands."""

    equipment_id: int
    present: int
    remark: str = ""

    def perform(self, tx: Transaction) -> Subject:
        shift = tx.first(Shift, ended_at=None)
        if shift is None:
            raise Refusal("没有进行中的班次；请先按 F12 开班，再清点")
        item = tx.get(Equipment, self.equipment_id)
        expected = item.quantity - out_of(tx, item)
        remark = _short(self.remark)
        if problem := count_problem(expected, self.present, remark):
            raise Refusal(f"{item.name}：{problem}")
        made = tx.add(
            EquipmentCount,
            shift_id=shift.id,
            equipment_id=item.id,
            counted_at=tx.now,
            counted_by_id=_by(tx),
            present=self.present,
            expected=expected,
            remark=remark,
        )
        return Subject(made.id, item.name)


def _returns(tx: Transaction, loan: EquipmentLoan) -> list[EquipmentReturn]:
    return tx.find(EquipmentReturn, loan_id=loan.id)


def _set_returned(tx: Transaction, loan: EquipmentLoan, returned: int) -> None:
    closed_at = (loan.closed_at or tx.now) if returned == loan.quantity else None
    if (returned, closed_at) != (loan.returned, loan.closed_at):
        tx.replace(loan, returned=returned, closed_at=closed_at)


def _standing(tx: Transaction, id: int, version: int) -> EquipmentLoan:
    loan = tx.get(EquipmentLoan, id)
    if loan.struck_reason:
        raise Refusal("这次领用已经作废；请重新登记")
    if loan.version != version:
        raise Refusal("这次领用刚被别人更改，没有保存；请看过最新内容再改")
    return loan


def _by(tx: Transaction) -> int:
    if tx.actor_id is None:
        raise Refusal("领用、归还和清点要写明是谁经手；请先登录（命令行用 --as 警号）")
    return tx.actor_id


def _officer(tx: Transaction, id: int) -> Officer:
    officer = tx.first(Officer, id=id)
    if officer is None or officer.retired_at is not None:
        raise Refusal("这名民警不存在或已停用；请重新选择")
    return officer


def _moment(tx: Transaction, at: Instant | None) -> Instant:
    if at is not None and at > tx.now:
        raise Refusal("时间在今后；请写已经发生的时间")
    return tx.now if at is None else at


def _refuse_due(at: Instant, due_at: Instant | None) -> None:
    if due_at is not None and due_at <= at:
        raise Refusal("归还期限应晚于领用时间；请核对，没有期限的不写")


def _some(quantity: int) -> int:
    if quantity < 1:
        raise Refusal("数量应是 1 以上的整数")
    return quantity


def _remark(state: ReturnState, text: str) -> str:
    if state is ReturnState.INTACT:
        return _short(text)
    return _short(require(text, f"{STATE_NAMES[state]}的情况"))


def _short(text: str) -> str:
    cleaned = text.strip()
    if len(cleaned) > LONGEST:
        raise Refusal(f"说明最多 {LONGEST} 个字；请写要点")
    return cleaned
