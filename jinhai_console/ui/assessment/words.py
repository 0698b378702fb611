"""研判 in words: where it stands, of what kind, what it covers, how far its tasks are."""

from collections.abc import Mapping
from enum import StrEnum

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assessment import (
    GRADE_NAMES,
    PURPOSE_NAMES,
    STAGE_NAMES,
    Assessment,
    Grade,
    Purpose,
    Stage,
)
from jinhai_console.domain.assessment_rows import AssessmentDetail, AssessmentRow
from jinhai_console.domain.instant import full_text, parse_day, short_text
from jinhai_console.domain.theme import THEME_NAMES, Theme
from jinhai_console.services.reads import AssessmentWhole
from jinhai_console.ui.analysis.words import period_text
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import ListLine, Tone

_WAITING = (Stage.DRAFT, Stage.SUBMITTED)

# The domain's own names, so that they are translated.
MARKED = (
    mark("Assessment", "一般"),
    mark("Assessment", "重要"),
    mark("Assessment", "紧急"),
    mark("Assessment", "防范"),
    mark("Assessment", "打击"),
    mark("Assessment", "管控"),
    mark("Assessment", "服务"),
    mark("Assessment", "起草"),
    mark("Assessment", "待审批"),
    mark("Assessment", "已批准"),
    mark("Assessment", "作废"),
    mark("Assessment", "诈骗"),
    mark("Assessment", "盗窃"),
    mark("Assessment", "打架斗殴"),
    mark("Assessment", "纠纷"),
)


def word(named: Grade | Purpose | Stage | Theme) -> str:
    """What the window calls it."""
    names: Mapping[StrEnum, str] = {
        Grade: GRADE_NAMES,
        Purpose: PURPOSE_NAMES,
        Stage: STAGE_NAMES,
        Theme: THEME_NAMES,
    }[type(named)]  # type: ignore[assignment]
    return tr("Assessment", names[named])


def days_text(row: AssessmentRow | Assessment) -> str:
    return period_text(Period(parse_day(row.from_day), parse_day(row.to_day)))


def about_text(row: AssessmentRow) -> str:
    """`2026-11-16 至 11-22 · 重要 · 打击`."""
    return " · ".join((days_text(row), word(row.grade), word(row.purpose)))


def origin_text(row: AssessmentRow) -> str:
    """Empty where a person began it."""
    return tr("Assessment", "自动起草") if row.topic else ""


def tasks_text(row: AssessmentRow) -> str:
    """`反馈 1/2`; empty where nothing was pushed."""
    if not row.tasks.given:
        return tr("Assessment", "未推送") if row.stage is Stage.APPROVED else ""
    said = tr("Assessment", "反馈 {answered}/{given}")
    return said.format(answered=row.tasks.answered, given=row.tasks.given)


def overdue_text(count: int) -> str:
    return tr("Assessment", "▲ 逾期 {count}").format(count=count) if count else ""


def line_of(row: AssessmentRow) -> ListLine:
    """As the list shows it: what is overdue before how far its tasks are, then who began it."""
    late = overdue_text(row.tasks.overdue)
    right, *more = [each for each in (late, tasks_text(row), origin_text(row)) if each] or [""]
    return ListLine(
        id=row.id,
        state=word(row.stage),
        number=row.number,
        title=row.title,
        about=" · ".join((about_text(row), *more)),
        right=right,
        tone=Tone.WAITS if row.stage in _WAITING else Tone.QUIET,
        right_tone=Tone.ALERTS if late else Tone.QUIET,
    )


def head_text(detail: AssessmentDetail, zone: str) -> str:
    """Period, how old the figures are, who wrote, sent up and decided."""
    found = detail.assessment
    parts = [days_text(found)]
    if detail.report is not None:
        as_of = full_text(detail.report.as_of, zone)[:16]
        parts.append(tr("Assessment", "数据截至 {0}").format(as_of))
    if detail.topic:
        said = tr("Assessment", "自动起草（{topic}）{at}").replace("{topic}", detail.topic)
    else:
        said = tr("Assessment", "{name} 起草 {at}").replace("{name}", detail.author)
    parts.append(said.replace("{at}", short_text(found.drafted_at, zone)))
    if found.submitted_at is not None and found.stage is not Stage.DRAFT:
        said = tr("Assessment", "{name} 送审 {at}").replace("{name}", detail.submitted_by)
        parts.append(said.replace("{at}", short_text(found.submitted_at, zone)))
    if found.stage is Stage.APPROVED:
        said = tr("Assessment", "{name} 批准 {at}").replace("{name}", detail.decided_by)
        parts.append(said.replace("{at}", short_text(found.decided_at, zone)))
    return "　".join(parts)


def remarks_text(detail: AssessmentDetail, zone: str) -> str:
    """Why it was returned or dropped, and by whom."""
    found = detail.assessment
    if not found.remarks:
        return ""
    said = (
        tr("Assessment", "作废（{name} {at}）：{why}")
        if found.stage is Stage.DROPPED
        else tr("Assessment", "退回修改（{name} {at}）：{why}")
    )
    said = said.replace("{at}", short_text(found.decided_at, zone))
    return said.replace("{name}", detail.decided_by).replace("{why}", found.remarks)


def approval_text(whole: AssessmentWhole) -> str:
    """Who can approve what waits, where whoever sits here cannot."""
    if whole.detail.assessment.stage is not Stage.SUBMITTED or whole.may_approve:
        return ""
    if not whole.approvers:
        return tr(
            "Assessment",
            "没有能批准的人：请在「派出所资料 → 民警」里勾选所领导，或在值班表里排值班领导",
        )
    said = tr("Assessment", "等待批准。能批准的有：{names}；请登录（Ctrl+L）后按 Ctrl+G")
    return said.replace("{names}", "、".join(whole.approvers))
