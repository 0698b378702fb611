"""A lead as the list, the facts and the tables show it."""

from jinhai_console.domain.case import CaseStep
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.lead import LeadState
from jinhai_console.domain.lead_rows import LeadCase, LeadDetail, LeadRow, WayStep
from jinhai_console.ui.assessment.words import word
from jinhai_console.ui.cases.words import deed_word, kind_word, stage_word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.leads.words import (
    STATE_TONES,
    lead_deed_word,
    lead_state_word,
    source_word,
    why_word,
)
from jinhai_console.ui.records.facts import Fact
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.table import TableLine


def list_line(row: LeadRow, now: Instant, zone: str) -> ListLine:
    lead = row.lead
    late = row.is_late(now)
    state = f"{word(lead.grade)} · {lead_state_word(lead.state)}"
    return ListLine(
        id=row.id,
        state=f"▲ {state}" if late else state,
        number=lead.number,
        title=lead.headline,
        about=_about(row),
        right=_when(row, zone),
        tone=Tone.ALERTS if late else STATE_TONES.get(lead.state, Tone.QUIET),
        right_tone=Tone.ALERTS if late else Tone.QUIET,
        found_by=" ".join(
            (lead.text, lead.address, row.category, row.community, *_numbers(row), lead.outcome)
        ),
    )


def _when(row: LeadRow, zone: str) -> str:
    """By when it is asked for; else when it ended or came."""
    if row.due_at is not None:
        return tr("Leads", "{at} 前").replace("{at}", short_text(row.due_at, zone))
    return short_text(row.lead.ended_at or row.lead.received_at, zone)


def _about(row: LeadRow) -> str:
    """From whom to whom, or the case it became."""
    if row.cases:
        return "　".join(f"{each.case.number} {stage_word(each.case.stage)}" for each in row.cases)
    whom = row.worker or row.to_whom or tr("Leads", "还没有移交")
    source = " ".join(each for each in (source_word(row.lead.source), row.from_whom) if each)
    return f"{source} → {whom}"


def _numbers(row: LeadRow) -> tuple[str, ...]:
    return tuple(f"{each.case.number} {each.case.name}" for each in row.cases)


def facts_of(detail: LeadDetail, now: Instant, zone: str) -> list[Fact]:
    lead, row = detail.lead, detail.row
    source = "　".join(each for each in (source_word(lead.source), row.origin) if each)
    place = "　".join(each for each in (row.community, lead.address) if each)
    registered = f"{full_text(lead.registered_at, zone)[:16]}　{detail.registered_by}".strip()
    handed = f"{row.to_whom}　{full_text(lead.handed_at, zone)[:16]}".strip()
    return [
        Fact(tr("Leads", "来源"), source),
        Fact(tr("Leads", "提供人"), f"{lead.informant}　{lead.informant_phone}".strip("　")),
        Fact(tr("Leads", "类别"), row.category),
        Fact(tr("Leads", "地点"), place),
        Fact(tr("Leads", "收到"), full_text(lead.received_at, zone)[:16]),
        Fact(tr("Leads", "登记于"), registered),
        Fact(tr("Leads", "移交给"), handed),
        Fact(tr("Leads", "要求"), lead.asks),
        _acknowledged(detail, now, zone),
        _owed(detail, now, zone),
        Fact(tr("Leads", "结果"), _outcome(detail, zone)),
        Fact(tr("Leads", "并入本条的"), "、".join(detail.joined)),
        Fact(tr("Leads", "内容"), lead.text),
    ]


def _acknowledged(detail: LeadDetail, now: Instant, zone: str) -> Fact:
    lead = detail.lead
    name = tr("Leads", "签收情况")
    if lead.acknowledged_at is not None:
        at = full_text(lead.acknowledged_at, zone)[:16]
        late = lead.acknowledge_by is not None and lead.acknowledged_at > lead.acknowledge_by
        said = f"{detail.row.worker}　{at}".strip("　")
        return Fact(name, said, Tone.WARNS if late else Tone.PLAIN)
    if lead.state is not LeadState.HANDED:
        return Fact(name, "")
    said = tr("Leads", "{at} 前签收").replace("{at}", short_text(lead.acknowledge_by, zone))
    return Fact(name, said, Tone.ALERTS if lead.waits_too_long(now) else Tone.WAITS)


def _owed(detail: LeadDetail, now: Instant, zone: str) -> Fact:
    """By when whoever acknowledged it says what came of it."""
    row, name = detail.row, tr("Leads", "结果期限")
    if row.lead.state is not LeadState.WORKED or row.due_at is None:
        return Fact(name, "")
    late = row.is_late(now)
    return Fact(name, full_text(row.due_at, zone)[:16], Tone.ALERTS if late else Tone.PLAIN)


def _outcome(detail: LeadDetail, zone: str) -> str:
    lead = detail.lead
    if lead.ended_at is None:
        return ""
    whom = detail.referred_to or detail.joined_into
    said = (lead_state_word(lead.state), full_text(lead.ended_at, zone)[:16], whom, lead.outcome)
    return "　".join(each for each in said if each)


def case_lines(detail: LeadDetail) -> list[TableLine]:
    return [_case_line(each) for each in detail.row.cases]


def _case_line(found: LeadCase) -> TableLine:
    case = found.case
    is_over = not case.is_case
    stage = stage_word(case.stage)
    if case.solved_at is not None and case.is_open:
        stage = tr("Leads", "{stage}，已破案").replace("{stage}", stage)
    cells = (
        case.number,
        f"{kind_word(case.kind)} {case.name}",
        stage,
        "、".join(found.row.officers),
        str(found.row.suspects),
        str(found.caught),
        str(found.dealt_with),
        case.outcome,
    )
    return TableLine(case.id, cells, ((2, Tone.WARNS),) if is_over else ())


def way_lines(detail: LeadDetail, zone: str) -> list[TableLine]:
    """The latest first."""
    return [
        TableLine(
            (each.step.id, _case_id(each)),
            (
                full_text(each.step.at, zone)[:16],
                _deed(each),
                each.by,
                "　".join(part for part in (each.number, _said(each)) if part),
            ),
        )
        for each in reversed(detail.way)
    ]


def _case_id(each: WayStep) -> int | None:
    return each.step.case_id


def _deed(each: WayStep) -> str:
    step = each.step
    return deed_word(step.deed) if isinstance(step, CaseStep) else lead_deed_word(step.deed)


def _said(each: WayStep) -> str:
    return each.step.reason if isinstance(each.step, CaseStep) else each.step.text


def alike_lines(detail: LeadDetail) -> list[TableLine]:
    return [
        TableLine(each.id, (each.number, each.headline, why_word(each.why)))
        for each in detail.alike
    ]
