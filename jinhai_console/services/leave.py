"""请假: leave of an officer, and its cancellation. His duties stay visible as what needs cover."""

from dataclasses import dataclass

from jinhai_console.domain.instant import parse_day
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.roster import Leave, LeaveKind
from jinhai_console.domain.roster_words import LEAVE_KINDS
from jinhai_console.services.command import Command
from jinhai_console.services.roster import officer_in_use
from jinhai_console.store.transaction import Transaction

LONGEST_DAYS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeLeave(Command):
    """An officer is away from `first_day` to `last_day`, both included."""

    officer_id: int
    first_day: str
    last_day: str
    kind: LeaveKind
    remark: str = ""

    def perform(self, tx: Transaction) -> Subject:
        officer = officer_in_use(tx, self.officer_id)
        try:
            first, last = parse_day(self.first_day), parse_day(self.last_day)
        except ValueError as wrong:
            raise Refusal(str(wrong)) from None
        if first > last:
            raise Refusal("请假的第一天应不晚于最后一天")
        if (last - first).days > LONGEST_DAYS:
            raise Refusal("请假太长了；请核对年份")
        for each in tx.find(Leave, officer_id=officer.id, cancelled_at=None):
            if each.first_day <= last.isoformat() and first.isoformat() <= each.last_day:
                kind = LEAVE_KINDS[each.kind]
                raise Refusal(
                    f"{officer.name} {each.first_day} 至 {each.last_day} 已经请了{kind}；"
                    "要改请先销假"
                )
        made = tx.add(
            Leave,
            officer_id=officer.id,
            first_day=first.isoformat(),
            last_day=last.isoformat(),
            kind=self.kind,
            remark=self.remark.strip(),
        )
        return Subject(made.id, officer.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelLeave(Command):
    """销假: a leave that ended early, or never began. Days already away stay on record."""

    leave_id: int

    def perform(self, tx: Transaction) -> Subject:
        leave = tx.get(Leave, self.leave_id)
        officer = tx.get(Officer, leave.officer_id)
        if leave.cancelled_at is not None:
            raise Refusal(f"{officer.name}的这次请假已经销了")
        tx.replace(leave, cancelled_at=tx.now)
        return Subject(leave.id, officer.name)
