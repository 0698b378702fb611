"""What the desk does with an assignment: its milestones, taking it back, deciding a return."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.outbox import PENDING, MessageState, Told
from jinhai_console.domain.rows import AssignmentRow
from jinhai_console.services.delivery import PushAgain, TellOfficer
from jinhai_console.services.dispatch import (
    DecideReturn,
    RequestReturn,
    StampMilestone,
    WithdrawAssignment,
)
from jinhai_console.ui.assign.on_it import OnItList, can_reach, has_answered
from jinhai_console.ui.do import Do
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.words import milestone_word

_STAMPS = {
    Do.ACKNOWLEDGE: Milestone.ACKNOWLEDGED,
    Do.EN_ROUTE: Milestone.EN_ROUTE,
    Do.ON_SCENE: Milestone.ON_SCENE,
    Do.CLEARED: Milestone.CLEARED,
}


class Steps(QObject):
    """Each acts on the assignment under the cursor, or on the first that it fits."""

    def __init__(self, seat: Seat, on_it: OnItList, reason_bar: ReasonBar) -> None:
        super().__init__(on_it)
        self._seat = seat
        self._on_it = on_it
        self._reason_bar = reason_bar
        for action, milestone in _STAMPS.items():
            seat.actions.on(action, partial(self.stamp, milestone))
        seat.actions.on(Do.WITHDRAW, self.withdraw)
        seat.actions.on(Do.RETURN, self.request_return)
        seat.actions.on(Do.APPROVE_RETURN, self.approve_return)
        seat.actions.on(Do.REFUSE_RETURN, self.refuse_return)
        seat.actions.on(Do.PUSH_AGAIN, self.push_again)
        seat.actions.on(Do.TOLD_BY_PHONE, partial(self.tell, Told.TELEPHONE))
        seat.actions.on(Do.TOLD_ON_PAPER, partial(self.tell, Told.PAPER))

    def enable(self) -> None:
        """Only what fits somebody is offered."""
        rows = self._on_it.rows()
        actions = self._seat.actions
        for action, milestone in _STAMPS.items():
            actions[action].setEnabled(any(can_reach(row, milestone) for row in rows))
        asked = any(row.return_requested for row in rows)
        actions[Do.APPROVE_RETURN].setEnabled(asked)
        actions[Do.REFUSE_RETURN].setEnabled(asked)
        actions[Do.WITHDRAW].setEnabled(any(map(_runs, rows)))
        actions[Do.RETURN].setEnabled(any(map(_can_ask, rows)))
        actions[Do.PUSH_AGAIN].setEnabled(any(map(_can_push, rows)))
        for action in (Do.TOLD_BY_PHONE, Do.TOLD_ON_PAPER):
            actions[action].setEnabled(any(map(_can_be_told, rows)))

    def stamp(self, milestone: Milestone) -> None:
        row = self._target(lambda each: can_reach(each, milestone))
        if row is not None:
            command = StampMilestone(
                actor_id=self._actor, assignment_id=row.id, milestone=milestone
            )
            said = f"{row.who} {milestone_word(milestone)} {{number}}"
            self._seat.orders.give(command, said)

    def withdraw(self) -> None:
        row = self._target(_runs)
        if row is not None:
            self._ask(
                tr("Assign", "撤回对 {who} 的派警，理由？"),
                row,
                lambda reason: self._seat.orders.give(
                    WithdrawAssignment(actor_id=self._actor, assignment_id=row.id, reason=reason),
                    tr("Assign", "已撤回派警 {number}"),
                ),
            )

    def request_return(self) -> None:
        row = self._target(_can_ask)
        if row is not None:
            self._ask(
                tr("Assign", "{who} 申请退单，理由？"),
                row,
                lambda reason: self._seat.orders.give(
                    RequestReturn(actor_id=self._actor, assignment_id=row.id, reason=reason),
                    tr("Assign", "已申请退单 {number}，等待审批"),
                ),
            )

    def push_again(self) -> None:
        row = self._target(_can_push)
        if row is not None:
            command = PushAgain(actor_id=self._actor, assignment_id=row.id)
            said = tr("Assign", "已重新排队推送给{who}").replace("{who}", row.who)
            self._seat.orders.give(command, said)

    def tell(self, how: Told) -> None:
        row = self._target(_can_be_told)
        if row is not None:
            command = TellOfficer(actor_id=self._actor, assignment_id=row.id, how=how)
            said = tr("Assign", "已记下：{who}已经知道").replace("{who}", row.who)
            self._seat.orders.give(command, said)

    def approve_return(self) -> None:
        row = self._target(_awaits)
        if row is not None:
            command = DecideReturn(actor_id=self._actor, assignment_id=row.id, is_approved=True)
            self._seat.orders.give(command, tr("Assign", "已同意退单 {number}"))

    def refuse_return(self) -> None:
        row = self._target(_awaits)
        if row is not None:
            self._ask(
                tr("Assign", "不同意 {who} 退单，理由？"),
                row,
                lambda reason: self._seat.orders.give(
                    DecideReturn(
                        actor_id=self._actor,
                        assignment_id=row.id,
                        is_approved=False,
                        reason=reason,
                    ),
                    tr("Assign", "没有同意退单 {number}"),
                ),
            )

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id

    def _target(self, fits: Callable[[AssignmentRow], bool]) -> AssignmentRow | None:
        row = self._on_it.target(fits)
        if row is None:
            said = tr("Assign", "这起警情没有可以这样做的派警")
            self._seat.orders.told.emit(Notice(said, Tone.REFUSED))
        return row

    def _ask(self, question: str, row: AssignmentRow, then: Callable[[str], object]) -> None:
        self._reason_bar.ask(question.replace("{who}", row.who), then)


def _runs(row: AssignmentRow) -> bool:
    return row.is_running


def _awaits(row: AssignmentRow) -> bool:
    return row.return_requested


def _can_ask(row: AssignmentRow) -> bool:
    return row.is_running and not row.return_requested


def _can_push(row: AssignmentRow) -> bool:
    return row.has_channel and (row.is_running or row.push is not None)


def _can_be_told(row: AssignmentRow) -> bool:
    """What is under way or failed; and whoever has not answered yet."""
    if row.push is not None and row.push.state in (*PENDING, MessageState.FAILED):
        return True
    return row.is_running and row.officer_id is not None and not has_answered(row)
