"""`cases`: cases listed, shown, registered, moved on; what they come to in a period."""

from argparse import Namespace
from collections.abc import Callable, Iterable
from typing import Any

from jinhai_console.cli.case_acts import command_of
from jinhai_console.cli.held import held
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import keep_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.analysis.community.cases import kind_groups
from jinhai_console.domain.case import (
    CASE_KIND_NAMES,
    DEED_NAMES,
    PART_NAMES,
    STAGE_NAMES,
)
from jinhai_console.domain.case_measure import CaseMeasure
from jinhai_console.domain.case_property import CaseProperty
from jinhai_console.domain.case_rows import CaseDetail, CaseRow, PersonLine
from jinhai_console.domain.case_words import held_text, person_text, place_text
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.outcome import Refused
from jinhai_console.reports.paper import case_paper
from jinhai_console.services import reads
from jinhai_console.services.case_people import UnmaskCase
from jinhai_console.services.desk import Desk
from jinhai_console.settings import Settings, resources_dir


def cases(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        _READS.get(options.action, _act)(desk, options, zone, speech)


def _list(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    found = desk.read(reads.case_rows).result()
    rows = [each for each in found if options.all or each.case.is_open]
    document = {"cases": [_row_json(each, zone) for each in rows], "total": len(rows)}
    nothing = "没有在办的案件；用 cases register 登记"
    speech.answer(document, columns([_row_line(each, zone) for each in rows]) or [nothing])


def _show(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    detail = _called(desk, options)
    steps = [
        (full_text(each.at, zone)[:16], DEED_NAMES[each.deed], each.number, each.reason)
        for each in detail.steps
    ]
    people = [
        (str(place), *_person_words(each, detail.measures, zone))
        for place, each in enumerate(detail.persons, 1)
    ]
    clocks = [
        (each.deadline.name, each.deadline.state.value, full_text(each.deadline.due_at, zone)[:16])
        for each in detail.deadlines
    ]
    things = [
        (str(place), each.name, each.quantity, held_text(each, zone), place_text(each, zone))
        for place, each in enumerate(detail.things, 1)
    ]
    lines = columns([_row_line(detail.row, zone)])
    if detail.lead:
        lines.append(f"来自 {detail.lead}")
    parts = (("经过", steps), ("人员", people), ("财物", things), ("时限", clocks))
    for title, some in parts:
        lines += ["", title, *(columns(some) or ["无"])]
    speech.answer(_detail_json(detail, zone), lines)


def _figures(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    period = period_of(options)
    work = desk.read(reads.case_work, period).result()
    groups = kind_groups(desk.read(reads.case_facts).result(), period)
    kinds = [
        {"name": name, "kind": kind} | {each.key: each.value for each in figures}
        for name, kind, figures in groups
    ]
    speech.answer(figures_json(work, zone) | {"kinds": kinds}, figures_lines(work))


def _act(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    detail = None if options.action == "register" else _called(desk, options)
    answer = desk.submit(command_of(desk, options, detail, zone)).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    document = {"outcome": "done", "number": answer.number, "sequence": answer.sequence}
    speech.answer(document, [f"已记下：{answer.number}"])


def _print(desk: Desk, options: Namespace, _zone: str, speech: Speech) -> None:
    if not options.pdf:
        raise Stopped("请用 --pdf 写明文件")
    detail = _called(desk, options)
    sheet = desk.read(reads.case_sheet, detail.case.id, actor_of(desk, options)).result()
    assert sheet is not None  # its number was just found
    path, pages = keep_paper(desk, options, case_paper(sheet, resources_dir()))
    document = {"number": detail.case.number, "pdf": str(path), "pages": pages}
    speech.answer(document, [f"{path}  {pages} 页"])


def _called(desk: Desk, options: Namespace) -> CaseDetail:
    if not options.number:
        raise Stopped(f"cases {options.action} 后面要写案件编号，如 刑案2026-0001")
    id = desk.read(reads.case_id, options.number).result()
    if id is None:
        raise Stopped(f"没有编号为 {options.number} 的案件；用 cases list --all 看有哪些")
    found = desk.read(reads.case_detail, id, _entry(desk, options, id)).result()
    assert found is not None  # its number was just found
    return found


def _entry(desk: Desk, options: Namespace, id: int) -> int:
    """The journal's entry that opens its people; 0 where no reason is given."""
    if not options.unmask:
        return 0
    command = UnmaskCase(actor_id=actor_of(desk, options), case_id=id, reason=options.unmask)
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    return answer.sequence


def _row_json(row: CaseRow, zone: str) -> dict[str, Any]:
    case = row.case
    moments = ("taken_at", "filed_at", "solved_at", "ended_at")
    return {
        "number": case.number,
        "kind": case.kind,
        "name": case.name,
        "category": row.category,
        "stage": case.stage,
        **{name: full_text(getattr(case, name), zone) or None for name in moments},
        "outcome": case.outcome,
        "officers": list(row.officers),
        "incidents": list(row.incidents),
        "suspects": row.suspects,
        "held": row.held,
    }


def _row_line(row: CaseRow, zone: str) -> tuple[str, ...]:
    case = row.case
    taken = full_text(case.taken_at, zone)[:16]
    kind, stage = CASE_KIND_NAMES[case.kind], STAGE_NAMES[case.stage]
    return case.number, kind, stage, case.name, "、".join(row.officers), taken


def _detail_json(detail: CaseDetail, zone: str) -> dict[str, Any]:
    return _row_json(detail.row, zone) | {
        "facts": detail.case.facts,
        "series": detail.series or None,
        "lead": detail.lead or None,
        "steps": [
            {
                "deed": each.deed,
                "at": full_text(each.at, zone),
                "number": each.number,
                "kind": each.kind,
                "reason": each.reason,
            }
            for each in detail.steps
        ],
        "things": [_thing_json(each, zone) for each in detail.things],
        "persons": [_person_json(each, zone, detail.measures) for each in detail.persons],
        "deadlines": [
            {
                "code": each.deadline.code,
                "name": each.deadline.name,
                "state": each.deadline.state,
                "due_at": full_text(each.deadline.due_at, zone) or None,
            }
            for each in detail.deadlines
        ],
    }


def _person_json(line: PersonLine, zone: str, measures: Iterable[CaseMeasure]) -> dict[str, Any]:
    person = line.person
    moments = ("caught_at", "decided_at", "served_at")
    return {
        "part": person.part,
        "name": person.name,
        "identity_number": person.identity_number,
        "unverified": line.is_unverified,
        "phone": person.phone,
        "outcome": person.outcome,
        "measures": [
            {
                "kind": each.kind,
                "began_at": full_text(each.began_at, zone),
                "ended_at": full_text(each.ended_at, zone) or None,
            }
            for each in measures
            if each.person_id == person.id
        ],
        **{name: full_text(getattr(person, name), zone) or None for name in moments},
    }


def _thing_json(thing: CaseProperty, zone: str) -> dict[str, Any]:
    moments = ("taken_at", "in_custody_at", "ended_at")
    return {
        "name": thing.name,
        "quantity": thing.quantity,
        "value_yuan": None if thing.value_cents is None else thing.value_cents / 100,
        "hold": thing.hold,
        "place": thing.place,
        "end": thing.end,
        "receiver": thing.receiver,
        **{name: full_text(getattr(thing, name), zone) or None for name in moments},
    }


def _person_words(
    line: PersonLine, measures: Iterable[CaseMeasure], zone: str
) -> tuple[str, str, str]:
    person = line.person
    unverified = "证件号未核实" if line.is_unverified else ""
    said = "；".join(filter(None, (person_text(person, measures, zone), unverified)))
    return PART_NAMES[person.part], person.name, said


_READS: dict[str, Callable[[Desk, Namespace, str, Speech], None]] = {
    "list": _list,
    "held": held,
    "show": _show,
    "print": _print,
    "figures": _figures,
}
