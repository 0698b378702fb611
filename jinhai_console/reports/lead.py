"""线索移交核查单: what was said, its way, its cases. Whoever gave it is never printed."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.assessment import GRADE_NAMES
from jinhai_console.domain.case import CASE_KIND_NAMES, DEED_NAMES, STAGE_NAMES, CaseStep
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.lead import (
    LEAD_DEED_NAMES,
    LEAD_SOURCE_NAMES,
    LEAD_STATE_NAMES,
)
from jinhai_console.domain.lead_rows import LeadCase, LeadDetail, WayStep
from jinhai_console.domain.masking import mask_text
from jinhai_console.reports.qr import qr_svg
from jinhai_console.services.lead_sheet import LeadSheet


def lead_data(sheet: LeadSheet) -> dict[str, Any]:
    """What `templates/lead` prints."""
    detail, zone = sheet.detail, sheet.zone
    return {
        "heading": asdict(sheet.heading),
        "number": detail.lead.number,
        "facts": _facts(detail, zone),
        "text": mask_text(detail.lead.text),
        "asks": detail.lead.asks,
        "way": [_step(each, zone) for each in detail.way],
        "cases": [_case(each) for each in detail.row.cases],
        "checkpoint": sheet.checkpoint,
        "reference": sheet.reference,
        "qr": qr_svg(sheet.reference),
    }


def _facts(detail: LeadDetail, zone: str) -> list[tuple[str, str]]:
    lead, row = detail.lead, detail.row
    facts = (
        ("分级", GRADE_NAMES[lead.grade]),
        ("状态", LEAD_STATE_NAMES[lead.state]),
        ("来源", f"{LEAD_SOURCE_NAMES[lead.source]}　{row.origin}".strip("　")),
        ("类别", row.category),
        ("社区", row.community),
        ("地点", lead.address),
        ("收到", _minute(lead.received_at, zone)),
        ("登记", f"{_minute(lead.registered_at, zone)}　{detail.registered_by}".strip("　")),
        ("移交给", f"{row.to_whom}　{_minute(lead.handed_at, zone)}".strip("　")),
        ("签收", f"{row.worker}　{_minute(lead.acknowledged_at, zone)}".strip("　")),
        ("期限", _minute(row.due_at, zone)),
        ("结果", lead.outcome),
    )
    return [(name, said or "—") for name, said in facts]


def _step(each: WayStep, zone: str) -> tuple[str, ...]:
    step = each.step
    if isinstance(step, CaseStep):
        deed, said = DEED_NAMES[step.deed], step.reason
    else:
        deed, said = LEAD_DEED_NAMES[step.deed], step.text
    words = "　".join(part for part in (each.number, mask_text(said)) if part)
    return _minute(step.at, zone), deed, each.by, words


def _case(found: LeadCase) -> tuple[str, ...]:
    case, row = found.case, found.row
    return (
        case.number,
        f"{CASE_KIND_NAMES[case.kind]}　{case.name}",
        STAGE_NAMES[case.stage],
        str(row.suspects),
        str(found.caught),
        str(found.dealt_with),
        row.officers[0] if row.officers else "",
    )


def _minute(at: Instant | None, zone: str) -> str:
    return full_text(at, zone)[:16]
