"""Leads as the command line tells them: keys for scripts, lines for people."""

from typing import Any

from jinhai_console.cli.speech import columns
from jinhai_console.cli.tasking import task_json, task_line
from jinhai_console.domain.assessment import GRADE_NAMES
from jinhai_console.domain.case import CASE_KIND_NAMES, DEED_NAMES, STAGE_NAMES, CaseStep
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.lead import LEAD_DEED_NAMES, LEAD_SOURCE_NAMES, LEAD_STATE_NAMES
from jinhai_console.domain.lead_rows import LeadCase, LeadDetail, LeadRow, WayStep
from jinhai_console.services.desk import wall_clock

_MOMENTS = ("received_at", "registered_at", "handed_at", "acknowledge_by", "acknowledged_at")


def row_json(row: LeadRow, zone: str) -> dict[str, Any]:
    lead = row.lead
    return {
        "number": lead.number,
        "state": lead.state,
        "source": lead.source,
        "grade": lead.grade,
        "category": row.category,
        "headline": lead.headline,
        "address": lead.address,
        "community": row.community or None,
        "from": row.from_whom or None,
        "to": row.to_whom or None,
        "worker": row.worker or None,
        **{name: full_text(getattr(lead, name), zone) or None for name in _MOMENTS},
        "due_at": full_text(row.due_at, zone) or None,
        "late": row.is_late(wall_clock()),
        "ended_at": full_text(lead.ended_at, zone) or None,
        "outcome": lead.outcome,
        "cases": [_case_json(each, zone) for each in row.cases],
    }


def row_line(row: LeadRow, zone: str) -> tuple[str, ...]:
    lead = row.lead
    late = "（超时）" if row.is_late(wall_clock()) else ""
    return (
        lead.number,
        GRADE_NAMES[lead.grade],
        LEAD_STATE_NAMES[lead.state] + late,
        lead.headline,
        f"{LEAD_SOURCE_NAMES[lead.source]} {row.from_whom}".strip(),
        row.worker or row.to_whom,
        "、".join(each.case.number for each in row.cases),
        full_text(lead.received_at, zone)[:16],
    )


def detail_json(detail: LeadDetail, zone: str) -> dict[str, Any]:
    lead = detail.lead
    return row_json(detail.row, zone) | {
        "text": lead.text,
        "informant": lead.informant or None,
        "informant_phone": lead.informant_phone or None,
        "in_full": detail.is_in_full,
        "asks": lead.asks,
        "registered_by": detail.registered_by or None,
        "referred_to": detail.referred_to or None,
        "joined_into": detail.joined_into or None,
        "joined": list(detail.joined),
        "alike": [
            {"number": each.number, "headline": each.headline, "why": each.why}
            for each in detail.alike
        ],
        "way": [_step_json(each, zone) for each in detail.way],
        "tasks": [task_json(each, zone) for each in detail.tasks],
    }


def detail_lines(detail: LeadDetail, zone: str) -> list[str]:
    lead = detail.lead
    lines = [*columns([row_line(detail.row, zone)]), lead.text]
    if lead.informant:
        lines.append(f"提供人：{lead.informant} {lead.informant_phone}".rstrip())
    way = [
        (full_text(each.step.at, zone)[:16], _deed(each), each.by, _words(each))
        for each in detail.way
    ]
    lines += ["", "经过", *columns(way)]
    lines += ["", "案件", *(_case_line(each) for each in detail.row.cases)]
    if not detail.row.cases:
        lines.append("无")
    lines += [f"可能是同一线索：{e.number} {e.headline}（{e.why}）" for e in detail.alike]
    if detail.tasks:
        lines += ["", "任务", *columns([task_line(each, zone) for each in detail.tasks])]
    if lead.outcome:
        lines += ["", f"结果：{lead.outcome}"]
    return lines


def _case_json(found: LeadCase, zone: str) -> dict[str, Any]:
    case = found.case
    return {
        "number": case.number,
        "kind": case.kind,
        "name": case.name,
        "stage": case.stage,
        "solved_at": full_text(case.solved_at, zone) or None,
        "outcome": case.outcome,
        "suspects": found.row.suspects,
        "caught": found.caught,
        "dealt_with": found.dealt_with,
    }


def _case_line(found: LeadCase) -> str:
    case = found.case
    counts = f"嫌疑人 {found.row.suspects}，抓获 {found.caught}，处理 {found.dealt_with}"
    said = f"{case.number}  {CASE_KIND_NAMES[case.kind]}  {STAGE_NAMES[case.stage]}  {case.name}"
    return f"{said}  {counts}  {case.outcome}".rstrip()


def _step_json(each: WayStep, zone: str) -> dict[str, Any]:
    return {
        "deed": each.step.deed,
        "at": full_text(each.step.at, zone),
        "by": each.by or None,
        "case": each.number or None,
        "text": _words(each),
    }


def _deed(each: WayStep) -> str:
    step = each.step
    return DEED_NAMES[step.deed] if isinstance(step, CaseStep) else LEAD_DEED_NAMES[step.deed]


def _words(each: WayStep) -> str:
    step = each.step
    said = step.reason if isinstance(step, CaseStep) else step.text
    return "  ".join(part for part in (each.number, said) if part)
