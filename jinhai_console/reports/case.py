"""案件办理情况 on paper: its facts, people, things, periods of the law and steps."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.case import CASE_KIND_NAMES, DEED_NAMES, PART_NAMES, STAGE_NAMES
from jinhai_console.domain.case_rows import CaseDetail
from jinhai_console.domain.case_words import held_text, person_text, place_text
from jinhai_console.domain.deadline import STATE_NAMES
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.money import money_text
from jinhai_console.services.case_sheet import CaseSheet


def case_data(sheet: CaseSheet) -> dict[str, Any]:
    """What `templates/case` prints."""
    detail, zone = sheet.detail, sheet.zone
    return {
        "heading": asdict(sheet.heading),
        "number": detail.case.number,
        "facts": _facts(detail, zone),
        "narrative": detail.case.facts,
        "persons": _persons(detail, zone),
        "things": _things(detail, zone),
        "deadlines": [
            (
                f"{each.deadline.code} {each.deadline.name}",
                each.officer,
                _minute(each.deadline.started_at, zone),
                _minute(each.deadline.due_at, zone) or "中止计时",
                STATE_NAMES[each.deadline.state],
            )
            for each in detail.deadlines
        ],
        "steps": [
            (_minute(each.at, zone), DEED_NAMES[each.deed], each.number, each.reason)
            for each in detail.steps
        ],
        "lead": detail.row.officers[0] if detail.row.officers else "",
    }


def _persons(detail: CaseDetail, zone: str) -> list[tuple[str, ...]]:
    return [
        (
            str(place),
            PART_NAMES[each.person.part],
            each.person.name,
            each.person.identity_number + ("（未核实）" if each.is_unverified else ""),
            person_text(each.person, detail.measures, zone),
        )
        for place, each in enumerate(detail.persons, 1)
    ]


def _things(detail: CaseDetail, zone: str) -> list[tuple[str, ...]]:
    return [
        (
            str(place),
            "　".join(filter(None, (each.name, each.quantity))),
            "" if each.value_cents is None else money_text(each.value_cents),
            held_text(each, zone),
            place_text(each, zone),
        )
        for place, each in enumerate(detail.things, 1)
    ]


def _facts(detail: CaseDetail, zone: str) -> list[tuple[str, str]]:
    case, row = detail.case, detail.row
    return [
        ("案件名称", case.name),
        ("性质", f"{CASE_KIND_NAMES[case.kind]}　{STAGE_NAMES[case.stage]}"),
        ("类别", row.category),
        ("办案民警", "、".join(row.officers) or "—"),
        ("接报", _minute(case.taken_at, zone)),
        ("受案、立案", _minute(case.filed_at, zone) or "—"),
        ("破案", _minute(case.solved_at, zone) or "—"),
        ("了结", _minute(case.ended_at, zone) or "—"),
        ("警情", "、".join(row.incidents) or "—"),
        ("系列", detail.series or "—"),
        ("地点", case.address or "—"),
        ("结果", case.outcome or "—"),
    ]


def _minute(at: Instant | None, zone: str) -> str:
    return full_text(at, zone)[:16]
