"""研判 on paper: conclusions, advice, who approved it, whose it is to act, and its figures."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from jinhai_console.domain.analysis.effect import Effect
from jinhai_console.domain.assessment import GRADE_NAMES, PURPOSE_NAMES, STAGE_NAMES, Stage
from jinhai_console.domain.assessment_rows import AssessmentDetail
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.task import RESULT_NAMES, RESULT_UNITS, TASK_STATE_NAMES
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.domain.theme import THEME_NAMES
from jinhai_console.domain.theme_words import change_text
from jinhai_console.reports.theme import theme_data
from jinhai_console.services.sheets import AssessmentSheet


def assessment_data(sheet: AssessmentSheet) -> dict[str, Any]:
    """What `templates/assessment` prints."""
    detail, zone = sheet.detail, sheet.zone
    found = detail.assessment
    is_approved = found.stage is Stage.APPROVED
    report = detail.report
    as_of = _minute(report.as_of, zone) if report else "—"
    return {
        "heading": asdict(sheet.heading),
        "title": found.title,
        "period": f"{found.from_day} 至 {found.to_day}",
        "standing": "" if is_approved else f"【{STAGE_NAMES[found.stage]}，未批准，不得推送】",
        "head": [
            ("编号", found.number),
            ("专题", THEME_NAMES[found.theme]),
            ("分级", GRADE_NAMES[found.grade]),
            ("分类", PURPOSE_NAMES[found.purpose]),
            ("数据截至", as_of),
            ("状态", STAGE_NAMES[found.stage]),
            ("起草", detail.author or (f"自动起草（{detail.topic}）" if detail.topic else "—")),
            ("批准", _approved(detail, zone) if is_approved else "—"),
        ],
        "conclusions": found.conclusions,
        "advice": found.advice,
        "tasks": [_task(each, zone, sheet.at) for each in detail.tasks],
        "results": results_text(detail.results),
        "effect": _effect(sheet.effect),
        "effect_note": effect_note(sheet.effect) if sheet.effect else "",
        "figures": theme_data(report, sheet.heading, as_of) if report else None,
    }


def _approved(detail: AssessmentDetail, zone: str) -> str:
    return f"{detail.decided_by}　{_minute(detail.assessment.decided_at, zone)}"


def results_text(results: Mapping[str, int]) -> str:
    """`抓获 1 人，走访 15 次`."""
    names = [each for each in RESULT_NAMES if each in results]
    return "，".join(f"{RESULT_NAMES[e]} {results[e]} {RESULT_UNITS[e]}" for e in names)


def effect_note(effect: Effect) -> str:
    """How far the difference can be relied on, in one sentence."""
    if effect.count_before == effect.count_after:
        return "前后天数相同，起数也相同。"
    chance = f"{effect.chance:.0%}" if effect.chance >= 0.01 else "不到 1%"
    said = f"前后天数相同；即使什么都没有变，仅凭偶然有这样大的差别，可能性是 {chance}"
    return f"{said}。前后有别，不等于是工作的结果。"


def _effect(effect: Effect | None) -> list[tuple[str, str]]:
    if effect is None:
        return []
    lines = [
        ("推送前", f"{effect.count_before} 起（{effect.before.first} 至 {effect.before.last}）"),
        ("推送后", f"{effect.count_after} 起（{effect.after.first} 至 {effect.after.last}）"),
        ("变化", change_text(effect.change_percent)),
    ]
    if effect.year_before is not None and effect.year_after is not None:
        year = f"{effect.year_before} 起 → {effect.year_after} 起"
        lines.append(("上年同样的两段", f"{year}　{change_text(effect.year_change_percent)}"))
    return lines


def _task(row: TaskRow, zone: str, now: Instant) -> dict[str, str]:
    late = "，逾期" if row.task.is_overdue(now) else ""
    chased = f"，催办 {row.task.chases} 次" if row.task.chases else ""
    answers = [f"{_minute(each.answered_at, zone)[5:]} {each.text}" for each in row.answers]
    results = results_text(row.results)
    return {
        "receiver": row.receiver,
        "asks": row.task.asks,
        "due": _minute(row.task.due_at, zone),
        "state": f"{TASK_STATE_NAMES[row.task.state]}{late}{chased}",
        "answers": "\n".join([*answers, *([results] if results else [])]) or "—",
    }


def _minute(at: Instant | None, zone: str) -> str:
    return full_text(at, zone)[:16] if at is not None else "—"
