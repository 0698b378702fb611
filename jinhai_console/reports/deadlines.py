"""办案时限表 on paper: what runs, for whom, until when; room to write beside it."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.deadline import STATE_NAMES, DeadlineState
from jinhai_console.domain.deadline_rows import DeadlineRow, DeadlineSheet
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.legal_rule import UNIT_NAMES


def deadlines_data(sheet: DeadlineSheet) -> dict[str, Any]:
    """What `templates/deadlines` prints."""
    late = sum(each.deadline.is_overdue(sheet.at) for each in sheet.rows)
    said = f"{sheet.title}　{len(sheet.rows)} 项"
    return {
        "heading": asdict(sheet.heading),
        "under": f"{said}，其中逾期 {late} 项" if late else said,
        "rows": [_row(each, sheet) for each in sheet.rows],
    }


def _row(row: DeadlineRow, sheet: DeadlineSheet) -> dict[str, Any]:
    deadline, zone = row.deadline, sheet.zone
    state = STATE_NAMES[deadline.state]
    if deadline.state is DeadlineState.RUNNING and deadline.dismissed_at is not None:
        state = "不再提醒"
    return {
        "number": deadline.number,
        "title": deadline.title,
        "rule": f"{deadline.code} {deadline.name}",
        "length": f"{deadline.amount}{UNIT_NAMES[deadline.unit]}",
        "basis": deadline.basis,
        "who": row.officer or "未指定",
        "started": full_text(deadline.started_at, zone)[:16],
        "due": full_text(deadline.due_at, zone)[:16] or "中止计时",
        "is_overdue": deadline.is_overdue(sheet.at),
        "state": state,
    }
