"""回访清单 on paper: whom, about what, what was said; room to write beside what is due."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.callback import INVALID_NAMES, LEVEL_NAMES, STATE_NAMES, Callback
from jinhai_console.domain.callback_rows import CallbackRow, SampleRow
from jinhai_console.domain.instant import short_text
from jinhai_console.domain.satisfaction import SATISFACTION_NAMES
from jinhai_console.services.callback_sheet import CallbackSheet


def callbacks_data(sheet: CallbackSheet) -> dict[str, Any]:
    """What `templates/callbacks` prints."""
    due = sum(each.callback.is_open for each in sheet.rows)
    said = f"{sheet.title}　{len(sheet.rows)} 件，其中待回访 {due} 件"
    return {
        "heading": asdict(sheet.heading),
        "under": said,
        "sample": _sample(sheet.sample) if sheet.sample else "",
        "rows": [_row(each, sheet.zone) for each in sheet.rows],
    }


def _sample(row: SampleRow) -> str:
    """All that is needed to draw it again."""
    it = row.sample
    size = f"每名民警每个社区 {it.count} 户" if it.count else f"每名民警每个社区 {it.percent}%"
    return (
        f"{it.number}：{it.first_day} 至 {it.last_day} 的走访 {it.visits} 次，"
        f"可抽 {it.eligible} 户，{it.strata} 层，{size}，抽出 {it.drawn} 户；"
        f"{it.household_days} 天内访过的 {it.called_before} 户不抽；种子 {it.seed}"
    )


def _row(row: CallbackRow, zone: str) -> dict[str, Any]:
    it = row.callback
    when = short_text(it.ended_at or it.due_at, zone)
    return {
        "number": it.number,
        "level": LEVEL_NAMES[it.level],
        "title": it.title,
        "whom": f"{it.name}　{it.phone}".strip() or row.problem,
        "address": it.address,
        "officer": row.officer,
        "community": row.community,
        "when": when if it.ended_at else f"{when} 前",
        "result": _result(it),
        "remark": it.remark or it.drop_reason,
    }


def _result(callback: Callback) -> str:
    if callback.is_open:
        return ""
    if callback.result is None:
        return STATE_NAMES[callback.state]
    said = SATISFACTION_NAMES[callback.result]
    if callback.invalid:
        said += f"（{INVALID_NAMES[callback.invalid]}）"
    if callback.is_real is False:
        said += "，没有来过"
    return said
