"""`equipment`: 装备 listed, issued, brought back, counted; the sheet of counts."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.equipment_acts import command_of, item_called
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.equipment import KIND_NAMES
from jinhai_console.domain.equipment_rows import EquipmentRow, LoanRow, LoanWhole
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.outcome import Refused
from jinhai_console.reports.equipment import summary_of
from jinhai_console.reports.paper import equipment_paper
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.settings import Settings, resources_dir


def equipment(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        if options.action in ("list", "sheet"):
            _list(desk, options, zone, speech)
        elif options.action == "show":
            _show(desk, options, zone, speech)
        else:
            _act(desk, options, zone, speech)


def _list(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    """With `--pdf`, on paper too."""
    if options.action == "sheet" and not options.pdf:
        raise Stopped("请用 --pdf 写明装备清点表存到哪个文件")
    sheet = desk.read(reads.equipment_sheet, actor_of(desk, options)).result()
    board = sheet.board
    rows = tuple(each for each in board.rows if _fits(each, options))
    document: dict[str, Any] = {
        "shift": board.shift.name if board.shift else None,
        "equipment": [_row_json(each, zone, board.at) for each in rows],
        "total": len(rows),
    }
    nothing = "没有这样的装备；清单在「派出所资料」里"
    lines = columns([_row_line(each) for each in rows]) or [nothing]
    lines.append(summary_of(rows))
    if options.pdf:
        add_paper(desk, options, equipment_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def _fits(row: EquipmentRow, options: Namespace) -> bool:
    return (
        options.kind in (None, row.kind)
        and (row.out > 0 or not options.out)
        and (row.is_overdue or not options.overdue)
    )


def _show(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    detail = desk.read(reads.equipment_detail, item_called(desk, options).id).result()
    assert detail is not None  # it was just found
    counts = [
        {
            "shift": each.shift,
            "at": full_text(each.count.counted_at, zone),
            "by": each.by,
            "expected": each.count.expected,
            "present": each.count.present,
            "remark": each.count.remark or None,
        }
        for each in detail.counts
    ]
    document = {
        **_row_json(detail.row, zone, detail.at),
        "register": [_whole_json(each, zone, detail.at) for each in detail.loans],
        "counts": counts,
    }
    lines = columns([_row_line(detail.row)])
    lines += columns([_loan_line(each.row, zone, detail.at) for each in detail.loans])
    lines += columns(
        [
            ("清点", each.by, f"{each.count.present}／{each.count.expected}", each.count.remark)
            for each in detail.counts
        ]
    )
    speech.answer(document, lines)


def _act(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    item, command = command_of(desk, options, zone)
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    detail = desk.read(reads.equipment_detail, item.id).result()
    assert detail is not None  # it was just found
    document = {
        "outcome": "done",
        "id": answer.id,
        "sequence": answer.sequence,
        **_row_json(detail.row, zone, detail.at),
    }
    speech.answer(document, [f"已记下：{detail.row.name}", *columns([_row_line(detail.row)])])


def _row_json(row: EquipmentRow, zone: str, at: Instant) -> dict[str, Any]:
    return {
        "name": row.name,
        "kind": row.kind,
        "note": row.note or None,
        "should": row.should,
        "out": row.out,
        "expected": row.expected,
        "overdue": row.is_overdue,
        "loans": [_loan_json(each, zone, at) for each in row.loans],
        "counted": row.counted,
        "difference": row.difference if row.counted is not None else None,
        "counted_at": full_text(row.counted_at, zone) or None,
        "counted_by": row.counted_by or None,
        "remark": row.remark or None,
    }


def _loan_json(row: LoanRow, zone: str, at: Instant) -> dict[str, Any]:
    loan = row.loan
    return {
        "id": loan.id,
        "officer": row.number,
        "name": row.officer,
        "quantity": loan.quantity,
        "left": loan.left,
        "issued_at": full_text(loan.issued_at, zone),
        "due_at": full_text(loan.due_at, zone) or None,
        "overdue": loan.is_overdue(at),
        "purpose": loan.purpose or None,
    }


def _whole_json(whole: LoanWhole, zone: str, at: Instant) -> dict[str, Any]:
    return {
        **_loan_json(whole.row, zone, at),
        "issued_by": whole.issued_by,
        "struck": whole.row.loan.struck_reason or None,
        "returns": [
            {
                "id": each.back.id,
                "at": full_text(each.back.returned_at, zone),
                "by": each.officer,
                "received_by": each.received_by,
                "quantity": each.back.quantity,
                "state": each.back.state,
                "remark": each.back.remark or None,
            }
            for each in whole.returns
        ],
    }


def _row_line(row: EquipmentRow) -> tuple[str, ...]:
    if row.counted is None:
        counted = "未清点"
    else:
        counted = f"清点 {row.counted}"
        if row.difference:
            counted += f"（差 {row.difference:+d}：{row.remark}）"
    return (
        KIND_NAMES[row.kind],
        row.name,
        f"应有 {row.should}",
        f"在外 {row.out}",
        f"应在库 {row.expected}",
        counted,
        row.whom,
    )


def _loan_line(row: LoanRow, zone: str, at: Instant) -> tuple[str, ...]:
    loan = row.loan
    state = f"在外 {loan.left}" if loan.left else "已归还"
    if loan.struck_reason:
        state = f"作废：{loan.struck_reason}"
    return (
        "领用",
        full_text(loan.issued_at, zone),
        f"{row.officer} {row.number}",
        str(loan.quantity),
        state + ("（超期）" if loan.is_overdue(at) else ""),
        str(loan.id),
    )
