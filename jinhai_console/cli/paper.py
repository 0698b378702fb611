"""`handover`, `last-state`: sheets as PDF, for scripts and machines without a screen."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import keep_paper, say_fault
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.printed_sheet import WAY_NAMES
from jinhai_console.reports.kept_state import keep_state
from jinhai_console.reports.paper import handover_paper, last_state_paper
from jinhai_console.reports.sheet import SheetFault
from jinhai_console.services import reads
from jinhai_console.services.handover_check import PaperCheck, checker
from jinhai_console.services.handover_standing import PastShift
from jinhai_console.settings import Settings, resources_dir

SHOWN = 3
MOST = 50  # differences that are listed


def handover(options: Namespace, settings: Settings, speech: Speech) -> int:
    """Exit code 1 where a paper and the database do not agree."""
    if options.action == "verify":
        return verify(options, settings, speech, options.code or "")
    if options.action == "list":
        _list(options, settings, speech)
    elif options.action == "show":
        sheet = _sheet(options, settings)
        speech.answer(asdict(sheet), sheet_lines(sheet))
    else:
        _print(options, settings, speech)
    return 0


def printed(options: Namespace, settings: Settings, speech: Speech) -> None:
    """What left the window on paper or as a file, the latest first."""
    if options.limit < 1:
        raise Stopped("--limit 至少是 1")
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        rows = desk.read(reads.printed_rows, options.limit).result()
    found = [
        {
            "at": full_text(each.printed.at, zone),
            "by": each.by,
            "name": each.printed.name,
            "template": each.printed.template,
            "way": each.printed.way,
            "to": each.printed.to,
            "pages": each.printed.pages,
            "copies": each.printed.copies,
        }
        for each in rows
    ]
    lines = [
        (full_text(e.at, zone), by, e.name, WAY_NAMES[e.way], f"{e.pages} 页", e.to)
        for e, by in ((each.printed, each.by) for each in rows)
    ]
    nothing = ["还没有打印过"]
    speech.answer({"printed": found, "total": len(found)}, columns(lines) or nothing)


def last_state(options: Namespace, settings: Settings, speech: Speech) -> None:
    """What the room knows now, for when there is no program to ask."""
    if options.keep < 1:
        raise Stopped("--keep 至少是 1")
    folder = Path(options.folder).expanduser()
    with open_desk(options, settings) as desk:
        state = desk.read(reads.last_state).result()
    try:
        paper = last_state_paper(state, resources_dir())
        path = keep_state(paper, folder, options.keep)
    except SheetFault as fault:
        raise Stopped(str(fault)) from None
    except OSError as fault:
        raise Stopped(f"没有写进 {folder}（{fault.strerror or fault}）；请换一个文件夹") from None
    say_fault(paper)
    rows = state.queue.rows
    document = {"pdf": str(path), "open_incidents": len(rows), "present": len(state.present)}
    speech.answer(document, [f"{path}  未结 {len(rows)} 件"])


def _list(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        past = desk.read(reads.past_shifts).result()
    rows = [(str(e.id), e.name, e.started, e.ended, e.leader, e.code) for e in past]
    document = {"shifts": [asdict(each) for each in past], "total": len(past)}
    speech.answer(document, columns(rows) or ["还没有交接过的班次"])


def verify(options: Namespace, settings: Settings, speech: Speech, code: str) -> int:
    """Whether the paper with this code and the database agree; the exit code."""
    with open_desk(options, settings) as desk:
        try:
            found = desk.read(checker(desk), code).result()
        except Refusal as refusal:
            raise Stopped(str(refusal)) from None
    document = asdict(found) | {"agrees": found.agrees}
    speech.answer(document, check_lines(found))
    return 0 if found.agrees else 1


def check_lines(found: PaperCheck) -> list[str]:
    """What must stand on the paper, then what is wrong with it."""
    lines = [
        f"{found.code}  {found.name}  {found.started} 至 {found.ended}",
        f"{found.signed}，{found.counted}",
        *found.faults,
        *(f"{e.where}：纸上 {e.paper}，数据库里 {e.database}" for e in found.different[:MOST]),
    ]
    if len(found.different) > MOST:
        lines.append(f"另有 {len(found.different) - MOST} 处不同")
    return [*lines, "纸与数据库一致" if found.agrees else "纸与数据库不一致"]


def _print(options: Namespace, settings: Settings, speech: Speech) -> None:
    """The running shift as a draft, an earlier one exactly as it was signed."""
    if not options.pdf:
        options.misused("请用 --pdf 写明文件")
    sheet = _sheet(options, settings)
    with open_desk(options, settings) as desk:
        path, pages = keep_paper(desk, options, handover_paper(sheet, resources_dir()))
    document = {
        "pdf": str(path),
        "pages": pages,
        "open_incidents": len(sheet.open_incidents),
        "checkpoint": sheet.checkpoint,
    }
    said = f"{path}  {pages} 页  未结 {len(sheet.open_incidents)} 件  校验码 {sheet.checkpoint}"
    speech.answer(document, [said])


def _sheet(options: Namespace, settings: Settings) -> HandoverSheet:
    shift_id = _shift_id(options.shift)
    with open_desk(options, settings) as desk:
        drawn_by = actor_of(desk, options)
        sheet = desk.read(reads.sheet_of, shift_id, drawn_by).result()
        if sheet is None:
            raise Stopped(_missing(options.shift, desk.read(reads.past_shifts).result()))
    return sheet


def sheet_lines(sheet: HandoverSheet) -> list[str]:
    """What is handed on, in short; the whole sheet is in `--json` and on paper."""
    counts = sheet.counts
    total, valid, nuisance = (e.count for e in (counts.total, counts.valid, counts.nuisance))
    lines = [
        f"{sheet.shift}  {sheet.started} 至 {sheet.ended}  带班 {sheet.leader or '—'}",
        f"接警 {total} 起，有效 {valid} 起，骚扰 {nuisance} 起",
        "；".join((f"总体{sheet.severity.grade}", *sheet.severity.reasons)),
        f"未结警情 {len(sheet.open_incidents)} 件，逐件交接 {len(sheet.items)} 件",
    ]
    for each in sheet.items:
        taken = f"{each.taken_by} {each.taken} 确认" if each.taken else "待确认"
        what = "  ".join(part for part in (each.name, each.grade, each.state, each.what) if part)
        late = " 已超时" if each.is_overdue else ""
        lines.append(f"  {what}  {each.next_step} {each.due}{late}  {taken}")
    lines += [f"{e.when}  若{e.what}，则{e.then}（{e.who}）".strip() for e in sheet.ahead]
    lines += [f"记事 {each.at} {each.by}：{each.text}{each.struck}" for each in sheet.notes]
    signed = ((sheet.handed, "交班"), (sheet.received, "接班"), (sheet.led, "领导审阅"))
    lines.append("  ".join(f"{role} {who.name} {who.signed or '未签'}" for who, role in signed))
    return [*lines, f"校验码 {sheet.checkpoint}"]


def _shift_id(said: str) -> int | None:
    """None for the running shift."""
    if said == "current":
        return None
    if not said.isascii() or not said.isdigit() or len(said) > 18:
        raise Stopped(f"“{said}”不是班次编号；请写编号，或 current 表示当前班次")
    return int(said)


def _missing(said: str, past: Sequence[PastShift]) -> str:
    shown = "、".join(f"{each.id}（{each.name}）" for each in past[:SHOWN]) or "无"
    if said == "current":
        return f"没有进行中的班次；请先开班，或用 --shift 指明以前的班次：{shown}"
    return f"班次 {said} 没有交接班记录；最近的班次：{shown}"
