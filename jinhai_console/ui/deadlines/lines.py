"""A deadline as the list, the facts and the steps show it."""

from jinhai_console.domain.deadline_rows import DeadlineDetail, DeadlineRow, StepLine
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.ui.deadlines.words import (
    bare_text,
    deed_word,
    left_text,
    length_text,
    state_word,
    tone_of,
)
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.table import TableLine


def list_line(row: DeadlineRow, now: Instant, zone: str) -> ListLine:
    deadline = row.deadline
    who = row.officer or tr("Deadlines", "未指定责任人")
    due = full_text(deadline.due_at, zone)[5:16]
    ends = tr("Deadlines", "届满 {at}").replace("{at}", due) if due else ""
    tone = tone_of(deadline, now)
    return ListLine(
        id=row.id,
        state=state_word(deadline),
        number=deadline.number,
        title=f"{deadline.code}　{deadline.name}",
        about=" · ".join(each for each in (who, ends, deadline.title) if each),
        right=left_text(deadline, now, zone),
        tone=tone if tone is Tone.ALERTS else Tone.QUIET,
        right_tone=tone,
        found_by=deadline.basis,
    )


def facts_of(detail: DeadlineDetail, now: Instant, zone: str) -> list[Fact]:
    deadline, row = detail.deadline, detail.row
    other = full_text(row.today_due_at, zone)
    rule = f"{deadline.code}　{deadline.name}　{length_text(deadline.amount, deadline.unit)}"
    ways = "；".join(
        tr("Deadlines", "{when}，由{who}批准")
        .replace("{when}", each.name)
        .replace("{who}", each.approver)
        for each in detail.extensions
    )
    liberty = tr("Deadlines", "涉及人身自由，最后一日是节假日的不顺延")
    return [
        Fact(tr("Deadlines", "规则"), rule),
        Fact(tr("Deadlines", "届满"), full_text(deadline.due_at, zone), tone_of(deadline, now)),
        Fact(tr("Deadlines", "起算"), full_text(deadline.started_at, zone)),
        Fact(tr("Deadlines", "最迟"), bare_text(deadline, zone), Tone.WARNS),
        Fact(tr("Deadlines", "责任人"), row.officer or tr("Deadlines", "未指定")),
        Fact(tr("Deadlines", "办结"), full_text(deadline.met_at, zone)),
        Fact(tr("Deadlines", "依据"), _basis(detail)),
        Fact(tr("Deadlines", "计算"), liberty if deadline.limits_liberty else ""),
        Fact(tr("Deadlines", "说明"), detail.note),
        Fact(tr("Deadlines", "可延长"), ways),
        Fact(
            tr("Deadlines", "按现行规则"),
            tr("Deadlines", "应为 {at}；已在走的期限不随规则改动").replace("{at}", other)
            if other
            else "",
            Tone.WARNS,
        ),
    ]


def _basis(detail: DeadlineDetail) -> str:
    """With what the station still has to do about it."""
    standing = tr("Deadlines", "（请法制员核对）") if detail.standing else ""
    return f"{detail.deadline.basis}{standing}"


def step_lines(detail: DeadlineDetail, zone: str) -> list[TableLine]:
    return [_step_line(each, zone) for each in reversed(detail.steps)]


def _step_line(line: StepLine, zone: str) -> TableLine:
    step = line.step
    said = step.reason
    if step.approver:
        approved = tr("Deadlines", "{who}批准").replace("{who}", step.approver)
        said = f"{said}　{approved}".strip()
    moved = ""
    if step.due_before != step.due_after:
        before = full_text(step.due_before, zone)[:16] or "—"
        moved = f"{before} → {full_text(step.due_after, zone)[:16] or '—'}"
    return TableLine(
        step.id, (full_text(step.at, zone)[:16], deed_word(step.deed), line.who, moved, said)
    )
