"""任务清单 on paper: what is owed, by whom, until when; room to write beside what is open."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.instant import short_text
from jinhai_console.domain.task import SOURCE_NAMES
from jinhai_console.domain.task_rows import TaskLine
from jinhai_console.services.sheets import TaskSheet


def tasks_data(sheet: TaskSheet) -> dict[str, Any]:
    """What `templates/tasks` prints."""
    late = sum(each.task.is_overdue(sheet.at) for each in sheet.rows)
    said = f"{sheet.title}　{len(sheet.rows)} 件"
    return {
        "heading": asdict(sheet.heading),
        "under": f"{said}，其中逾期 {late} 件" if late else said,
        "rows": [_row(each, sheet) for each in sheet.rows],
    }


def _row(line: TaskLine, sheet: TaskSheet) -> dict[str, Any]:
    task, zone = line.task, sheet.zone
    ended = f"{short_text(task.ended_at, zone)}　{task.end_reason}" if task.ended_at else ""
    return {
        "source": SOURCE_NAMES[task.source],
        "number": task.number,
        "title": task.title,
        "asks": task.asks,
        "who": line.receiver,
        "given": short_text(task.given_at, zone),
        "given_by": line.given_by,
        "due": short_text(task.due_at, zone),
        "is_overdue": task.is_overdue(sheet.at),
        "state": task.state_name,
        "ended": ended.strip(),
    }
