"""`visits` and `sites`: the places, who is due where, what was found there; routes and figures."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinhai_console.cli.naming import moment_said, officer_if_called, photo_at
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.visit_lines import (
    place_json,
    place_line,
    site_json,
    site_line,
    visit_json,
    visit_lines,
)
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.outcome import Duplicate, Refusal, Refused
from jinhai_console.domain.visit import Due, PlaceKind, VisitOutcome
from jinhai_console.domain.visit_rows import PlaceDetail, PlaceRow, RouteSheet
from jinhai_console.intake.importer.rejects import RejectsFile
from jinhai_console.reports.paper import route_paper
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.visit_correction import CorrectVisit
from jinhai_console.services.visits import (
    AddPlace,
    ChangePlace,
    RecordVisit,
    RestorePlace,
    RetirePlace,
)
from jinhai_console.settings import Settings, resources_dir


def visits(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        match options.action:
            case "list":
                _list(desk, options, speech, zone)
            case "show":
                found = _called(desk, options)
                _show(desk.read(reads.place_detail, found.id).result(), speech, zone)
            case "figures":
                work = desk.read(reads.visit_figures, period_of(options)).result()
                speech.answer(figures_json(work, zone), figures_lines(work))
            case "route":
                _route(desk, options, speech)
            case "import":
                _import(desk, options, speech)
            case _:
                _answer(desk, _command(desk, options, zone), speech)


def sites(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        rows = desk.read(reads.site_rows).result()
        if options.action == "list":
            document = {"sites": [site_json(each, zone) for each in rows]}
            lines = columns([site_line(each, zone) for each in rows])
            speech.answer(document, lines or ["还没有工地和重点部位；在派出所资料里登记"])
            return
        found = [each for each in rows if options.name in (each.site.name, str(each.site.id))]
        if not found:
            raise Stopped(f"没有叫“{options.name or ''}”的工地；用 sites 看有哪些")
        detail = desk.read(reads.place_detail, found[0].place.id).result()
    assert detail is not None  # the list has it
    document = site_json(found[0], zone) | {"visits": [visit_json(e, zone) for e in detail.visits]}
    incidents = [(e.number, e.received_text, e.category, e.disposition) for e in detail.lines]
    speech.answer(
        document | {"incident_numbers": [each.number for each in detail.lines]},
        [*columns([site_line(found[0], zone)]), *columns(incidents), *visit_lines(detail, zone)],
    )


def _list(desk: Desk, options: Namespace, speech: Speech, zone: str) -> None:
    owner = officer_if_called(desk, options.responsible)
    rows = [
        each
        for each in desk.read(reads.place_rows).result()
        if options.kind in (None, each.place.kind)
        and options.community in (None, each.community)
        and owner in (None, each.officer_id)
        and (each.due == options.due if options.due else each.due is not Due.RETIRED)
    ]
    overdue = sum(each.due is Due.OVERDUE for each in rows)
    document = {"places": [place_json(each, zone) for each in rows], "overdue": overdue}
    lines = columns([place_line(each, zone) for each in rows])
    speech.answer(document, lines or ["没有这样的走访对象"])


def _show(detail: PlaceDetail | None, speech: Speech, zone: str) -> None:
    assert detail is not None  # the list has it
    document = place_json(detail.row, zone) | {
        "remarks": detail.place.remarks,
        "visit_list": [visit_json(each, zone) for each in detail.visits],
        "incident_numbers": [each.number for each in detail.lines],
        "cautions": [each.text for each in detail.cautions],
    }
    lines = [
        *columns([place_line(detail.row, zone)]),
        *(f"警示 {each.text}" for each in detail.cautions),
        *(visit_lines(detail, zone) or ["还没有走访"]),
    ]
    speech.answer(document, lines)


def _route(desk: Desk, options: Namespace, speech: Speech) -> None:
    officer_id = officer_if_called(desk, options.responsible) or actor_of(desk, options)
    if officer_id is None:
        raise Stopped("请用 --officer 写明是谁的路线，例：--officer 900011")
    sheet: RouteSheet = desk.read(
        reads.route_sheet, officer_id, actor_of(desk, options), due_only=not options.all
    ).result()
    zone = sheet.zone
    groups = [(part.name, group) for part in sheet.parts for group in part.groups]
    document: dict[str, Any] = {
        "officer": sheet.officer,
        "route": [
            {
                "part": part,
                "name": group.name,
                "places": [place_json(e, zone) for e in group.places],
            }
            for part, group in groups
        ],
    }
    lines: list[str] = []
    for part, group in groups:
        lines += [f"{part}　{group.name}", *columns([place_line(e, zone) for e in group.places])]
    if options.pdf:
        add_paper(desk, options, route_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines or [f"{sheet.officer}没有逾期或本周到期的走访"])


def _import(desk: Desk, options: Namespace, speech: Speech) -> None:
    if not options.place:
        raise Stopped("visits import 后面要写文件夹：一份走访记录表和它的照片")
    from jinhai_console.intake.importer.unreadable import Unreadable
    from jinhai_console.intake.visit_folder import import_folder

    try:
        found = import_folder(desk, Path(options.place), actor_of(desk, options))
        if options.rejects and found.refused:
            with RejectsFile(Path(options.rejects), found.columns) as file:
                for _row, cells, reason in found.refused:
                    file.add(cells, reason)
    except (Refusal, Unreadable) as refusal:
        raise Stopped(str(refusal)) from None
    document = {
        "visits": found.visits,
        "known": found.known,
        "places": found.places,
        "photos": found.photos,
        "refused": [{"row": row, "reason": reason} for row, _cells, reason in found.refused],
    }
    said = f"登记走访 {found.visits} 次，照片 {found.photos} 张，新对象 {found.places} 个"
    speech.answer(
        document,
        [
            f"{said}；已有 {found.known} 行，退回 {len(found.refused)} 行",
            *(f"第 {row} 行：{reason}" for row, _cells, reason in found.refused),
        ],
    )


def _command(desk: Desk, options: Namespace, zone: str) -> Command:
    actor_id = actor_of(desk, options)
    if options.action == "place" and not options.place:
        return AddPlace(actor_id=actor_id, values=_values(desk, options))
    row = _called(desk, options)
    match options.action:
        case "place":
            values = _values(desk, options)
            version = row.place.version
            return ChangePlace(actor_id=actor_id, place_id=row.id, version=version, values=values)
        case "retire":
            return RetirePlace(actor_id=actor_id, place_id=row.id, reason=options.text or "")
        case "restore":
            return RestorePlace(actor_id=actor_id, place_id=row.id)
        case "correct":
            return _correction(desk, options, row, zone)
    return RecordVisit(
        actor_id=actor_id,
        place_id=row.id,
        photos=tuple(photo_at(desk, Path(each)) for each in options.photo),
        **{"outcome": VisitOutcome.MET} | _said(desk, options, zone),
    )


def _correction(desk: Desk, options: Namespace, row: PlaceRow, zone: str) -> CorrectVisit:
    detail = desk.read(reads.place_detail, row.id).result()
    known = [each.visit for each in detail.visits] if detail else []
    visit = next((each for each in known if options.visit in (None, each.id)), None)
    if visit is None:
        raise Stopped("没有这一次走访；用 visits show 看有哪些")
    return CorrectVisit(
        actor_id=actor_of(desk, options),
        visit_id=visit.id,
        version=visit.version,
        reason=options.because,
        values=_said(desk, options, zone),
    )


def _said(desk: Desk, options: Namespace, zone: str) -> dict[str, Any]:
    """The fields of a visit that the command line names."""
    found = {
        "outcome": VisitOutcome(options.outcome) if options.outcome else None,
        "at": moment_said(options.at, zone),
        "officer_id": officer_if_called(desk, options.responsible),
        "met": options.met,
        "topic_ids": _topics(desk, options.topic) or None,
        "collected": options.collected,
        "text": options.text,
    }
    return {name: value for name, value in found.items() if value is not None}


def _answer(desk: Desk, command: Command, speech: Speech) -> None:
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    is_known = isinstance(answer, Duplicate)
    document = {
        "outcome": "duplicate" if is_known else "done",
        "sequence": answer.sequence,
        "id": answer.id,
    }
    speech.answer(document, ["这次走访已经登记过" if is_known else "已记下"])


def _values(desk: Desk, options: Namespace) -> dict[str, Any]:
    given: dict[str, Any] = {
        "kind": PlaceKind(options.kind) if options.kind else None,
        "name": options.name,
        "building": options.building,
        "address": options.address,
        "contact_name": options.contact,
        "contact_phone": options.phone,
        "reason": options.reason,
        "remarks": options.remarks,
        "interval_days": options.interval,
        "officer_id": officer_if_called(desk, options.responsible),
    }
    values = {name: value for name, value in given.items() if value is not None}
    if options.community is not None:
        communities = lists_of(desk).communities.values()
        found = [each.id for each in communities if each.name == options.community]
        if not found:
            raise Stopped(f"没有叫“{options.community}”的社区；请核对 --community")
        values["community_id"] = found[0]
    return values


def _called(desk: Desk, options: Namespace) -> PlaceRow:
    """The place of this id or name, those in use first. Raises Stopped."""
    wanted = options.place
    if not wanted:
        raise Stopped(f"visits {options.action} 后面要写走访对象的名称或 id；用 visits 看有哪些")
    rows = desk.read(reads.place_rows).result()
    found = [each for each in rows if wanted in (str(each.id), each.place.name)]
    if len(found) > 1:
        found = [each for each in found if each.due is not Due.RETIRED] or found
    if not found:
        raise Stopped(f"没有叫“{wanted}”的走访对象；用 visits 看有哪些")
    if len(found) > 1:
        ids = "、".join(f"{each.id}（{each.community} {each.place.where}）" for each in found)
        raise Stopped(f"有 {len(found)} 个叫“{wanted}”的走访对象，请用 id：{ids}")
    return found[0]


def _topics(desk: Desk, names: Iterable[str]) -> tuple[int, ...]:
    known = {each.name: id for id, each in lists_of(desk).visit_topics.items()}
    for name in names:
        if name not in known:
            raise Stopped(f"没有走访内容“{name}”；可以写的有{'、'.join(known)}")
    return tuple(known[each] for each in names)
