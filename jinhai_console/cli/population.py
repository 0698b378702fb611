"""`population`: checks of the higher office, their samples, results, corrections and rates."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.analysis.community.figure import percent
from jinhai_console.domain.instant import full_text, parse_instant
from jinhai_console.domain.masking import mask_identity, mask_name
from jinhai_console.domain.outcome import Duplicate, Refusal, Refused
from jinhai_console.domain.population_check import (
    FIELD_NAMES,
    RESULT_NAMES,
    CheckResult,
    PopulationCheck,
    SampleRow,
    WrongField,
)
from jinhai_console.domain.population_rows import CheckDetail, CheckRow, PersonRow
from jinhai_console.intake.population_table import read_sample
from jinhai_console.reports.paper import check_paper
from jinhai_console.reports.population import accuracy_text, collection_text, doubts_text
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.population import (
    ChangeCheck,
    CorrectPerson,
    EnterCheck,
    EnterResult,
    TakeSample,
)
from jinhai_console.settings import Settings, resources_dir


def population(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        match options.action:
            case "list":
                _list(desk, speech, zone)
            case "show":
                _show(desk, options, speech, zone)
            case "figures":
                work = desk.read(reads.population_figures, period_of(options)).result()
                speech.answer(figures_json(work, zone), figures_lines(work))
            case "import":
                _import(desk, options, speech)
            case _:
                _give(desk, _command(desk, options, zone), speech)


def _list(desk: Desk, speech: Speech, zone: str) -> None:
    rows = desk.read(reads.check_list).result()
    lines = [
        (
            each.check.number,
            each.check.day,
            each.check.office,
            each.community or "全所",
            f"{each.resulted}/{each.sampled}",
            f"采集率 {collection_text(each)}",
            f"准确率 {accuracy_text(each)}",
            f"未更正 {each.open_errors}",
        )
        for each in rows
    ]
    document = {"checks": [_check_json(each, zone) for each in rows]}
    speech.answer(document, columns(lines) or ["还没有核查；用 population enter 登记"])


def _check_json(row: CheckRow, zone: str) -> dict[str, Any]:
    collection, accuracy = percent(row.collected, row.resulted), percent(row.right, row.collected)
    return {
        "number": row.check.number,
        "office": row.check.office,
        "day": row.check.day,
        "community": row.community or None,
        "due_at": full_text(row.check.due_at, zone),
        "sampled": row.sampled,
        "resulted": row.resulted,
        "collected": row.collected,
        "accurate": row.right,
        "collection_rate": None if collection is None else float(collection),
        "accuracy_rate": None if accuracy is None else float(accuracy),
        "errors": row.wrong + row.missing,
        "corrected": row.corrected,
    }


def _show(desk: Desk, options: Namespace, speech: Speech, zone: str) -> None:
    detail = _called(desk, options)
    people = [_person_json(each) for each in detail.people]
    document = _check_json(detail.row, zone) | {"note": detail.check.note, "people": people}
    lines = [
        f"{detail.check.number}  {detail.check.office}  {detail.check.day}",
        f"采集率 {collection_text(detail.row)}，准确率 {accuracy_text(detail.row)}",
        *columns([_person_line(each) for each in detail.people]),
    ]
    if options.pdf:
        sheet = desk.read(reads.check_sheet, detail.check.id, actor_of(desk, options)).result()
        assert sheet is not None  # it was just read
        add_paper(desk, options, check_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def _person_json(row: PersonRow) -> dict[str, Any]:
    """Names and numbers masked: a file that a script writes lies about for long."""
    person = row.person
    return {
        "place": person.place,
        "name": mask_name(person.name),
        "identity_number": mask_identity(person.identity_number),
        "verified": person.is_verified,
        "shares_number": row.shares_number,
        "community": row.community or None,
        "result": person.result,
        "wrong": list(person.wrong),
        "remarks": person.remarks,
        "correction": person.correction or None,
        "owner": row.task.receiver if row.task else None,
    }


def _person_line(row: PersonRow) -> tuple[str, ...]:
    person = row.person
    result = RESULT_NAMES[person.result] if person.result else "待结果"
    return (
        str(person.place),
        mask_name(person.name),
        mask_identity(person.identity_number),
        doubts_text(row),
        row.community,
        f"{result} {person.wrong_names}".strip(),
        person.correction or (row.task.receiver if row.task and person.is_open_error else ""),
    )


def _import(desk: Desk, options: Namespace, speech: Speech) -> None:
    if not options.file:
        raise Stopped("population import 后面要写核查编号和文件，如 核查2026-001 名单.xlsx")
    detail = _called(desk, options)
    communities = {each.name: each.id for each in lists_of(desk).communities.values()}
    try:
        read = read_sample(Path(options.file).expanduser(), communities, options.sheet)
    except Refusal as refusal:
        raise Stopped(str(refusal)) from None
    document: dict[str, Any] = {
        "rows": len(read.rows) + len(read.refused) + read.repeated,
        "accepted": len(read.rows),
        "repeated": read.repeated,
        "rejected": [{"row": number, "reason": why} for number, why in read.refused],
    }
    lines = [f"第 {number} 行：{why}" for number, why in read.refused]
    if not read.rows:
        raise Stopped("；".join(lines[:3]) or "名单里一个人也没有")
    command = TakeSample(actor_id=actor_of(desk, options), check_id=detail.check.id, rows=read.rows)
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    done = "名单没有变化" if isinstance(answer, Duplicate) else f"名单 {len(read.rows)} 人"
    speech.answer(
        document, [f"{done}，退回 {len(read.refused)} 行，重复 {read.repeated} 行", *lines]
    )


def _give(desk: Desk, command: Command, speech: Speech) -> None:
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    document = {"outcome": "done", "number": answer.number, "sequence": answer.sequence}
    speech.answer(document, [f"已记下 {answer.number}".rstrip()])


def _command(desk: Desk, options: Namespace, zone: str) -> Command:
    actor_id = actor_of(desk, options)
    if options.action == "enter":
        return EnterCheck(
            actor_id=actor_id,
            office=options.office,
            day=options.day,
            community_id=_community(desk, options.community),
            due_at=_due(options.due, zone),
            note=options.text,
        )
    detail = _called(desk, options)
    if options.action == "change":
        return _changing(desk, options, detail.check, zone)
    if options.action == "add":
        row = SampleRow(
            name=options.name,
            identity_number=options.identity,
            phone=options.phone,
            address=options.address,
            community_id=_community(desk, options.community),
            recorded=options.text,
        )
        return TakeSample(actor_id=actor_id, check_id=detail.check.id, rows=(row,))
    person = _person(detail, options)
    if options.action == "correct":
        return CorrectPerson(actor_id=actor_id, person_id=person.id, text=options.text)
    if options.result is None:
        raise Stopped("请用 --result 写核查结果：right、wrong 或 not_collected")
    return EnterResult(
        actor_id=actor_id,
        person_id=person.id,
        result=CheckResult(options.result),
        wrong=tuple(_field(each) for each in options.wrong),
        remarks=options.text,
    )


def _changing(desk: Desk, options: Namespace, check: PopulationCheck, zone: str) -> ChangeCheck:
    """What is not said stays as it is."""
    return ChangeCheck(
        actor_id=actor_of(desk, options),
        check_id=check.id,
        office=options.office or check.office,
        day=options.day or check.day,
        community_id=_community(desk, options.community) or check.community_id,
        due_at=_due(options.due, zone) or check.due_at,
        note=options.text or check.note,
    )


def _called(desk: Desk, options: Namespace) -> CheckDetail:
    id = desk.read(reads.check_id, options.number or "").result()
    detail = desk.read(reads.check_detail, id).result() if id is not None else None
    if detail is None:
        raise Stopped(f"没有核查 {options.number or '（没有写编号）'}；用 population 看有哪些")
    return detail


def _person(detail: CheckDetail, options: Namespace) -> PersonRow:
    """By his line on the list, or by name where only one has it."""
    said = (options.file or "").strip()
    found = [each for each in detail.people if said in (str(each.person.place), each.person.name)]
    if len(found) != 1:
        why = "不止一人" if found else "没有这个人"
        raise Stopped(f"{detail.check.number} 里“{said}”{why}；请写名单上的序号，如 12")
    return found[0]


def _community(desk: Desk, name: str | None) -> int | None:
    if not name:
        return None
    for each in lists_of(desk).communities.values():
        if each.name == name:
            return each.id
    raise Stopped(f"没有“{name}”这个社区")


def _due(text: str | None, zone: str) -> int | None:
    try:
        return parse_instant(text, zone) if text else None
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None


def _field(text: str) -> WrongField:
    """By its key or its name."""
    for field, name in FIELD_NAMES.items():
        if text in (field.value, name):
            return field
    raise Stopped(f"没有“{text}”这一项；有 {'、'.join(FIELD_NAMES.values())}")
