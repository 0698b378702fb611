"""`clues`: the patrol post's looks and log; clues listed, shown, entered, handed, ended."""

from argparse import Namespace
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from jinhai_console.cli.clue_acts import BARE, command_of
from jinhai_console.cli.clue_json import (
    detail_json,
    detail_lines,
    log_json,
    log_lines,
    look_json,
    look_line,
    route_json,
    row_json,
    row_line,
    sighting_lines,
)
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.instant import DAY, day_of, day_start
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.patrol_rows import ClueDetail, ClueRow
from jinhai_console.domain.route_words import route_text
from jinhai_console.reports.paper import clue_paper
from jinhai_console.services import reads
from jinhai_console.services.attachments import read_photo
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.settings import Settings, resources_dir


def clues(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        told = _READS.get(options.action)
        if told is not None:
            told(desk, options, zone, speech)
        elif options.action == "log" and not (options.text or options.kind != "note"):
            _log(desk, options, zone, speech)
        else:
            _act(desk, options, zone, speech)


def _list(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    rows = [each for each in desk.read(reads.clue_list).result() if _fits(each, options)]
    document = {"clues": [row_json(each, zone) for each in rows], "total": len(rows)}
    nothing = "没有这样的线索；用 clues add 登记"
    speech.answer(document, columns([row_line(each, zone) for each in rows]) or [nothing])


def _fits(row: ClueRow, options: Namespace) -> bool:
    wanted = options.state or "open"
    if wanted == "open":
        return row.clue.is_running
    return wanted in ("all", row.clue.state)


def _show(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    detail = called(desk, options)
    document, lines = detail_json(detail, zone), detail_lines(detail, zone)
    _print(desk, options, detail.clue.id, document, lines)
    speech.answer(document, lines)


def _print(
    desk: Desk, options: Namespace, id: int, document: dict[str, Any], lines: list[str]
) -> None:
    if not options.pdf:
        return
    sheet = desk.read(reads.clue_sheet, id, actor_of(desk, options)).result()
    assert sheet is not None  # its number was just found
    paper = clue_paper(sheet, partial(read_photo, desk), resources_dir())
    add_paper(desk, options, paper, document, lines)


def _route(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    detail = called(desk, options)
    document = {"number": detail.clue.number} | route_json(detail.route)
    speech.answer(document, [route_text(detail.route), *sighting_lines(detail, zone)])


def _looks(desk: Desk, _options: Namespace, zone: str, speech: Speech) -> None:
    rows = desk.read(reads.look_rows).result()
    document = {"looks": [look_json(each, zone) for each in rows], "total": len(rows)}
    nothing = "近一天没有要查看的现场"
    speech.answer(document, columns([look_line(each, zone) for each in rows]) or [nothing])


def _log(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    now = wall_clock()
    start, end = now - DAY, now + 1
    if options.first or options.last:
        period = period_of(options)
        start = day_start(period.first, zone)
        end = day_start(period.last + timedelta(days=1), zone)
    elif options.at:
        raise Stopped("查看日志请写 --from 和 --to；记一条请写 --text")
    log = desk.read(reads.log_between, start, end).result()
    post = desk.read(reads.post_row).result()
    document = log_json(log, zone) | {
        "post": post.name,
        "on_post": list(post.on_post),
        "rostered": list(post.rostered),
        "day": day_of(now, zone).isoformat(),
    }
    there = "、".join(post.on_post) or "无人"
    speech.answer(document, [f"{post.name}在岗：{there}", *log_lines(log, zone)])


def _figures(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    work = desk.read(reads.patrol_work, period_of(options)).result()
    speech.answer(figures_json(work, zone), figures_lines(work))


def _act(desk: Desk, options: Namespace, zone: str, speech: Speech) -> None:
    detail = None if options.action in BARE else called(desk, options)
    answer = desk.submit(command_of(desk, options, detail, zone)).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    document: dict[str, Any] = {
        "outcome": "done",
        "number": answer.number,
        "sequence": answer.sequence,
    }
    lines = [f"已记下：{answer.number}" if answer.number else "已记下"]
    if options.action == "hand" and detail is not None:
        _print(desk, options, detail.clue.id, document, lines)
    speech.answer(document, lines)


def called(desk: Desk, options: Namespace) -> ClueDetail:
    """The clue that is named. Raises Stopped."""
    if not options.number:
        raise Stopped(f"clues {options.action} 后面要写线索的编号，如 巡线2026-0001")
    id = desk.read(reads.clue_id, options.number).result()
    if id is None:
        raise Stopped(f"没有编号为 {options.number} 的线索；用 clues list --state all 看有哪些")
    found = desk.read(reads.clue_detail, id).result()
    assert found is not None  # its number was just found
    return found


_READS: dict[str, Callable[[Desk, Namespace, str, Speech], Any]] = {
    "list": _list,
    "show": _show,
    "route": _route,
    "looks": _looks,
    "figures": _figures,
}
