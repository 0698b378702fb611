"""`roster`: who stands where, what is missing; fill, import, export, the sheet as a PDF."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import keep_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.instant import day_of, parse_day, to_local
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.roster import Duty
from jinhai_console.domain.roster_check import Conflict, Gap
from jinhai_console.domain.roster_fill import month_of
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.roster_table import ReadTable
from jinhai_console.domain.roster_words import conflict_text, day_text, gap_text, hours_text
from jinhai_console.intake.roster_table import read_roster_file
from jinhai_console.reports.export import write_csv
from jinhai_console.reports.paper import roster_paper
from jinhai_console.reports.roster import write_roster
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.roster_fill import FillRoster
from jinhai_console.services.roster_import import ImportPreview, ImportRoster
from jinhai_console.settings import Settings, resources_dir


def roster(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        first, last = _period(options, lists_of(desk).station.zone)
        if options.action in ("import", "export", "sheet") and not options.file:
            raise Stopped(f"roster {options.action} 后面要写文件名")
        match options.action:
            case "fill":
                _fill(desk, options, first, last, speech)
            case "import":
                _import(desk, options, first, last, speech)
            case "export":
                _export(desk, Path(options.file).expanduser(), first, last, speech)
            case "sheet":
                _sheet(desk, options, first, last, speech)
            case _:
                _show(desk.read(reads.roster_between, first, last).result(), speech)


def _period(options: Namespace, zone: str) -> tuple[date, date]:
    """Today where nothing is said; the month of today for everything but showing."""
    today = day_of(wall_clock(), zone)
    start, end = (today, today) if options.action == "show" else month_of(today)
    try:
        first = parse_day(options.first) if options.first else start
        last = parse_day(options.last) if options.last else max(first, end)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
    if first > last:
        raise Stopped("--from 应不晚于 --to")
    return first, last


def _show(shown: Roster, speech: Speech) -> None:
    period = (shown.first.isoformat(), shown.last.isoformat())
    duties = [
        each
        for each in shown.duties
        if each.cancelled_at is None and period[0] <= each.day <= period[1]
    ]
    document = {
        "from": period[0],
        "to": period[1],
        "duties": [_duty(each, shown) for each in duties],
        "gaps": [_gap(each, shown) for each in shown.gaps],
        "conflicts": [_conflict(each, shown) for each in shown.conflicts],
        "unpublished_years": list(shown.unpublished),
    }
    lines = columns(
        [
            (day_text(e.day), shown.names[e.officer_id], _hours(e, shown), _first_name(e, shown))
            for e in duties
        ]
    )
    lines += [f"缺岗　{day_text(e.day)} {gap_text(e, shown)}" for e in shown.gaps]
    lines += [f"冲突　{day_text(e.duty.day)} {conflict_text(e, shown)}" for e in shown.conflicts]
    counts = f"{len(duties)} 个班，缺岗 {len(shown.gaps)} 处，冲突 {len(shown.conflicts)} 处"
    speech.answer(document, [*lines, counts])


def _fill(desk: Desk, options: Namespace, first: date, last: date, speech: Speech) -> None:
    preview = desk.read(reads.fill_preview, first, last).result()
    filling = preview.filling
    document: dict[str, Any] = {
        "added": len(filling.add),
        "removed": len(filling.drop),
        "kept": filling.kept,
        "skipped": [
            {
                "officer": preview.before.names[each.slot.officer_id],
                "day": each.slot.day,
                "post": preview.before.plan.posts[each.slot.post_id].name,
                "why": str(each.why),
            }
            for each in filling.skipped
        ],
        "gaps": [_gap(each, preview.after) for each in preview.after.gaps],
    }
    if not options.dry_run and not preview.is_nothing:
        _order(desk, FillRoster(actor_id=actor_of(desk, options), first=first, last=last))
    head = "试排，没有写入：" if options.dry_run else ""
    said = (
        f"{head}新排 {len(filling.add)} 个班，撤下 {len(filling.drop)} 个，保留 {filling.kept} 个"
    )
    missing = [f"缺岗　{day_text(e.day)} {gap_text(e, preview.after)}" for e in preview.after.gaps]
    speech.answer(document, [said, f"不排 {len(filling.skipped)} 个", *missing])


def _import(desk: Desk, options: Namespace, first: date, last: date, speech: Speech) -> None:
    known = desk.read(reads.roster_between, first, last).result()
    table = read_roster_file(Path(options.file).expanduser(), known, options.sheet)
    preview = desk.read(reads.import_preview, table).result()
    if not options.dry_run and not preview.is_nothing:
        actor_id = actor_of(desk, options)
        _order(desk, ImportRoster(actor_id=actor_id, table=table, seen=preview.difference))
    if options.rejects:
        _keep_refused(Path(options.rejects).expanduser(), preview.table)
    _answer_import(preview, options.dry_run, speech)


def _answer_import(preview: ImportPreview, is_dry: bool, speech: Speech) -> None:
    found, refused = preview.difference, preview.table.refused
    document = {
        "from": preview.table.first.isoformat(),
        "to": preview.table.last.isoformat(),
        "added": len(found.add),
        "removed": len(found.drop),
        "unchanged": found.unchanged,
        "leaves": len(found.leaves),
        "rejected": [
            {"cell": each.place, "text": each.text, "reason": each.reason} for each in refused
        ],
        "gaps": [_gap(each, preview.after) for each in preview.foresight.gaps],
        "conflicts": [_conflict(each, preview.after) for each in preview.foresight.conflicts],
    }
    head = "试读，没有写入：" if is_dry else ""
    said = (
        f"{head}新排 {len(found.add)} 个班，撤下 {len(found.drop)} 个，"
        f"登记请假 {len(found.leaves)} 次，不变 {found.unchanged} 格"
    )
    cells = [f"退回　{each.place} “{each.text}” {each.reason}" for each in refused]
    speech.answer(document, [said, *cells])


def _export(desk: Desk, path: Path, first: date, last: date, speech: Speech) -> None:
    shown = desk.read(reads.roster_between, first, last).result()
    try:
        count = write_roster(path, shown)
    except OSError as fault:
        raise Stopped(f"没有写成 {path}（{fault.strerror or fault}）；请换一个位置") from None
    speech.answer({"file": str(path), "officers": count}, [f"{path}  {count} 人"])


def _sheet(desk: Desk, options: Namespace, first: date, last: date, speech: Speech) -> None:
    sheet = desk.read(reads.roster_sheet, first, last, actor_of(desk, options)).result()
    paper = roster_paper(sheet, resources_dir())
    path, pages = keep_paper(desk, options, paper, options.file)
    speech.answer({"pdf": str(path), "pages": pages}, [f"{path}  {pages} 页"])


def _keep_refused(path: Path, table: ReadTable) -> None:
    rows = [[each.place, each.text, each.reason] for each in table.refused]
    write_csv(path, ["单元格", "内容", "退回原因"], rows)


def _order(desk: Desk, command: Command) -> None:
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)


def _duty(duty: Duty, shown: Roster) -> dict[str, Any]:
    numbers = {each.id: each.number for each in shown.officers}
    return {
        "day": duty.day,
        "officer": numbers.get(duty.officer_id, ""),
        "name": shown.names[duty.officer_id],
        "post": shown.plan.posts[duty.post_id].name,
        "starts_at": _iso(duty.starts_at, shown),
        "ends_at": _iso(duty.until, shown),
        "stands_in_for": shown.names.get(duty.stands_in_for_id or 0),
    }


def _gap(gap: Gap, shown: Roster) -> dict[str, Any]:
    return {
        "day": gap.day,
        "post": shown.plan.posts[gap.post_id].name if gap.post_id is not None else None,
        "starts_at": _iso(gap.starts_at, shown),
        "ends_at": _iso(gap.ends_at, shown),
        "missing": gap.missing,
        "text": gap_text(gap, shown),
    }


def _conflict(conflict: Conflict, shown: Roster) -> dict[str, Any]:
    return {
        "day": conflict.duty.day,
        "name": shown.names[conflict.duty.officer_id],
        "kind": str(conflict.clash),
        "text": conflict_text(conflict, shown),
    }


def _hours(duty: Duty, shown: Roster) -> str:
    return hours_text(shown.plan.posts[duty.post_id], duty, shown.plan.zone)


def _first_name(duty: Duty, shown: Roster) -> str:
    first = shown.names.get(duty.stands_in_for_id or 0)
    return f"替{first}" if first else ""


def _iso(moment: int, shown: Roster) -> str:
    return to_local(moment, shown.plan.zone).isoformat(" ", "seconds")
