"""What `equipment` does by its verbs, each a command with what the options say."""

from argparse import Namespace
from collections.abc import Callable
from typing import Any

from jinhai_console.cli.naming import moment_said, officer_if_called
from jinhai_console.cli.opening import actor_of
from jinhai_console.cli.speech import Stopped
from jinhai_console.domain.equipment import EquipmentLoan, ReturnState
from jinhai_console.domain.equipment_rows import EquipmentDetail, EquipmentRow, ReturnRow
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.equipment import (
    CorrectIssue,
    CorrectReturn,
    CountEquipment,
    IssueEquipment,
    ReturnEquipment,
    StrikeIssue,
)

_Who = dict[str, Any]


def command_of(desk: Desk, options: Namespace, zone: str) -> tuple[EquipmentRow, Command]:
    """The item it is about, and the command. Raises Stopped where the options say too little."""
    item = item_called(desk, options)
    who = {"actor_id": actor_of(desk, options)}
    return item, _ACTS[options.action](desk, options, item, who, zone)


def item_called(desk: Desk, options: Namespace) -> EquipmentRow:
    rows = desk.read(reads.equipment_rows).result()
    found = [each for each in rows if options.item in (each.name, str(each.id))]
    if not found:
        said = options.item or "（未写）"
        raise Stopped(f"装备清单里没有“{said}”；用 equipment list 看有哪些")
    return found[0]


def _issue(desk: Desk, options: Namespace, item: EquipmentRow, who: _Who, zone: str) -> Command:
    if not options.to:
        raise Stopped("请用 --to 写明谁领用（警号）")
    return IssueEquipment(
        **who,
        equipment_id=item.id,
        officer_id=officer_if_called(desk, options.to) or 0,
        quantity=1 if options.quantity is None else options.quantity,
        due_at=moment_said(options.due, zone),
        purpose=options.text or "",
        at=moment_said(options.at, zone),
    )


def _return(desk: Desk, options: Namespace, item: EquipmentRow, who: _Who, zone: str) -> Command:
    return ReturnEquipment(
        **who,
        loan_id=_loan_out(options, item),
        quantity=options.quantity,
        state=ReturnState(options.state or ReturnState.INTACT),
        remark=options.text or "",
        officer_id=officer_if_called(desk, options.by),
        at=moment_said(options.at, zone),
    )


def _count(_desk: Desk, options: Namespace, item: EquipmentRow, who: _Who, _zone: str) -> Command:
    if options.present is None:
        raise Stopped(f"请用 --present 写明点到几；{item.name}应在库 {item.expected}")
    return CountEquipment(
        **who, equipment_id=item.id, present=options.present, remark=options.text or ""
    )


def _correct(desk: Desk, options: Namespace, item: EquipmentRow, who: _Who, zone: str) -> Command:
    """The issue that `--loan` names, or the return that `--return` does."""
    detail = _detail(desk, item)
    if options.back is not None:
        return _correct_return(detail, options, who)
    loan = _loan_of(detail, options)
    due_at = loan.due_at if options.due is None else moment_said(options.due, zone)
    return CorrectIssue(
        **who,
        loan_id=loan.id,
        version=loan.version,
        officer_id=officer_if_called(desk, options.to) or loan.officer_id,
        quantity=loan.quantity if options.quantity is None else options.quantity,
        issued_at=moment_said(options.at, zone) or loan.issued_at,
        due_at=due_at,
        purpose=loan.purpose if options.text is None else options.text,
        reason=options.reason,
    )


def _correct_return(detail: EquipmentDetail, options: Namespace, who: _Who) -> Command:
    back = _return_of(detail, options.back).back
    return CorrectReturn(
        **who,
        return_id=back.id,
        version=back.version,
        quantity=back.quantity if options.quantity is None else options.quantity,
        state=ReturnState(options.state or back.state),
        remark=back.remark if options.text is None else options.text,
        reason=options.reason,
    )


def _strike(desk: Desk, options: Namespace, item: EquipmentRow, who: _Who, _zone: str) -> Command:
    loan = _loan_of(_detail(desk, item), options)
    return StrikeIssue(**who, loan_id=loan.id, version=loan.version, reason=options.reason)


def _detail(desk: Desk, item: EquipmentRow) -> EquipmentDetail:
    detail = desk.read(reads.equipment_detail, item.id).result()
    assert detail is not None  # it was just listed
    return detail


def _loan_out(options: Namespace, item: EquipmentRow) -> int:
    """The loan that is out: named, or of whom `--to` names, or the only one."""
    fitting = [
        each
        for each in item.loans
        if options.loan in (None, each.loan.id) and options.to in (None, each.number)
    ]
    if len(fitting) == 1:
        return fitting[0].loan.id
    if not fitting:
        raise Stopped(f"{item.name}没有这样在外的领用；用 equipment show {item.name} 看登记")
    names = "、".join(f"{each.officer}（{each.loan.id}）" for each in fitting)
    raise Stopped(f"{item.name}有多人领用：{names}；请用 --loan 写明归还哪一次")


def _loan_of(detail: EquipmentDetail, options: Namespace) -> EquipmentLoan:
    for each in detail.loans:
        if each.row.loan.id == options.loan:
            return each.row.loan
    raise Stopped("请用 --loan 写明哪一次领用；用 equipment show 看登记的 ID")


def _return_of(detail: EquipmentDetail, id: int) -> ReturnRow:
    found = [back for each in detail.loans for back in each.returns if back.back.id == id]
    if not found:
        raise Stopped(f"没有 ID 为 {id} 的归还；用 equipment show {detail.row.name} --json 看登记")
    return found[0]


_ACTS: dict[str, Callable[[Desk, Namespace, EquipmentRow, _Who, str], Command]] = {
    "issue": _issue,
    "return": _return,
    "count": _count,
    "correct": _correct,
    "strike": _strike,
}
