"""`incidents`, `incident`, `suggest`: what is there, and who should go."""

from argparse import Namespace
from datetime import timedelta
from typing import Any

from jinhai_console.cli.guidance import procedure_document
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.incident import OPEN_STATES, STATE_NAMES, IncidentState
from jinhai_console.domain.instant import day_start, full_text, parse_day
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import IncidentDetail, IncidentRow
from jinhai_console.domain.words import MILESTONE_NAMES
from jinhai_console.reports.paper import incident_paper, queue_paper
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.finding import find_entry, find_incident
from jinhai_console.services.named import category_ids_called
from jinhai_console.services.reads import Lists, PastIncident
from jinhai_console.settings import Settings, resources_dir

MOST = 1_000_000_000  # a list has an end, whatever is asked for


def incidents(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        lists = lists_of(desk)
        chosen = _filter(options, lists)
        if options.limit < 0:
            raise Stopped("--limit 须是 0 或正整数")
        total = desk.read(reads.history_count, chosen).result()
        rows = desk.read(reads.listed, chosen, min(options.limit, MOST)).result()
        zone = lists.station.zone
        document = {
            "incidents": [_row(e, zone) | {"is_order": e.is_order} for e in rows],
            "total": total,
        }
        lines = [*columns(list(map(_cells, rows))), f"共 {total} 起，列出 {len(rows)} 起"]
        if options.pdf:
            _print_queue(desk, options, document, lines)
    speech.answer(document, lines)


def _cells(row: IncidentRow) -> tuple[object, ...]:
    state = STATE_NAMES[row.state]
    return row.number, row.received_text, state, row.level, row.category, row.place, row.who


def _print_queue(
    desk: Desk, options: Namespace, document: dict[str, Any], lines: list[str]
) -> None:
    """The queue's sheet holds every open incident, so nothing else may have been asked for."""
    narrowed = (options.first, options.last, options.category, options.community, options.text)
    if options.state != "open" or any(narrowed):
        raise Stopped("--pdf 打印的是全部未结警情：incidents --state open --pdf 文件，不加别的条件")
    sheet = desk.read(reads.queue_sheet, actor_of(desk, options)).result()
    add_paper(desk, options, queue_paper(sheet, resources_dir()), document, lines)


def _filter(options: Namespace, lists: Lists) -> QueueFilter:
    zone = lists.station.zone
    states = None
    order = QueueOrder.HISTORY
    if options.state == "open":
        order, states = QueueOrder.OPEN, OPEN_STATES
    elif options.state:
        states = frozenset({_state(options.state)})
    category_ids = None
    if options.category:
        category_ids = category_ids_called(lists, options.category)
    community_id = None
    if options.community:
        every = lists.communities.values()
        community_id = find_entry(every, options.community, "社区", retired_too=True).id
    return QueueFilter(
        order=order,
        states=states,
        category_ids=category_ids,
        community_id=community_id,
        text=options.text,
        received_from=_day(options.first, zone),
        received_before=_day(options.last, zone, days=1),
    )


def _day(text: str | None, zone: str, days: int = 0) -> int | None:
    if text is None:
        return None
    try:
        return day_start(parse_day(text) + timedelta(days=days), zone)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
    except OverflowError:
        raise Stopped(f"日期 {text} 太远了；请核对年份") from None


def _state(said: str) -> IncidentState:
    for state, name in STATE_NAMES.items():
        if said in (state.value, name):
            return state
    known = "、".join(f"{state.value}（{name}）" for state, name in STATE_NAMES.items())
    raise Stopped(f"没有状态“{said}”；可用：open、{known}")


def _row(row: IncidentRow, zone: str) -> dict[str, Any]:
    return {
        "number": row.number,
        "received_at": full_text(row.received_at, zone),
        "state": row.state.value,
        "category": row.category,
        "priority": row.level,
        "community": row.community,
        "address": row.address,
        "officers": list(row.officers),
    }


def past_row(past: PastIncident, zone: str) -> dict[str, Any]:
    """An incident of the past with the same keys as one of today."""
    each = past.incident
    return {
        "number": each.number,
        "received_at": full_text(each.received_at, zone),
        "state": each.state.value,
        "category": past.category,
        "priority": each.level,
        "community": past.community,
        "address": each.address,
        "officers": list(past.officers),
    }


def incident(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        row = desk.read(find_incident, options.number).result()
        detail = desk.read(reads.incident_detail, row.id).result()
        zone = lists_of(desk).station.zone
        assert detail is not None
        document, lines = _document(detail, zone), _lines(detail, zone)
        if options.pdf:
            sheet = desk.read(reads.incident_sheet, row.id, actor_of(desk, options)).result()
            assert sheet is not None  # it was just read
            add_paper(desk, options, incident_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def _document(detail: IncidentDetail, zone: str) -> dict[str, Any]:
    return {
        **_row(detail.row, zone),
        "is_order": detail.row.is_order,
        "categories": list(detail.category_path),
        "confirmed_category": detail.confirmed_category,
        "source": detail.source,
        "reporter": detail.reporter,
        "reporter_phone": detail.reporter_phone,
        "narrative": detail.narrative,
        "disposition": detail.disposition,
        "case": detail.case.number if detail.case else None,
        "feedback": detail.feedback,
        "merged_into": detail.row.merged_into,
        "merged": list(detail.merged),
        "milestones": {name: full_text(at, zone) for name, at in detail.moments},
        "assignments": [
            {
                "officer": each.who,
                "team": each.team,
                "role": each.role.value,
                "milestone": each.milestone.value,
                "running": each.is_running,
                "returned": each.is_returned,
                **{f"{name.value}_at": full_text(at, zone) for name, at in each.moments},
            }
            for each in detail.assignments
        ],
        "notes": [
            {"at": each.at_text, "author": each.author, "kind": each.kind.value, "text": each.text}
            for each in detail.notes
        ],
        "procedure": procedure_document(detail.procedure, zone),
        "journal": journal_document(detail),
    }


def journal_document(detail: IncidentDetail) -> list[dict[str, Any]]:
    return [
        {
            "sequence": each.sequence,
            "at": each.at_text,
            "actor": each.actor,
            "seat": each.seat,
            "command": each.command,
            "reason": each.reason,
            "undoes": each.undoes,
        }
        for each in detail.journal
    ]


def _lines(detail: IncidentDetail, zone: str) -> list[str]:
    row = detail.row
    lines = [
        f"{row.number}  {STATE_NAMES[row.state]}  {' › '.join(detail.category_path)}",
        f"接警 {full_text(row.received_at, zone)}  {row.place}",
        f"报警人 {detail.reporter} {detail.reporter_phone}",
        detail.narrative,
    ]
    for each in detail.assignments:
        reached = " → ".join(
            f"{MILESTONE_NAMES[name]} {full_text(at, zone)[11:]}" for name, at in each.moments
        )
        lines.append(f"派警 {each.who}（{each.team}）{reached}")
    lines += [f"{each.at_text} {each.author} {each.text}" for each in detail.notes]
    lines += [f"{each.at_text} {each.by} 已做：{each.words}" for each in detail.procedure.ticks()]
    if detail.feedback:
        lines.append(f"反馈 {detail.feedback}  {detail.disposition}")
    lines += [f"#{e.sequence} {e.at_text} {e.actor or e.seat} {e.command}" for e in detail.journal]
    return lines
