"""`print-batch`: several sheets in one go, as one PDF or as files in a folder."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinhai_console.cli.opening import actor_of, open_desk
from jinhai_console.cli.pdf import record_file
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.reports.batch import Drawn, Kept, Missing, Wanted, bind, draw, keep_each
from jinhai_console.reports.paper import Paper, case_paper, lead_paper, review_paper
from jinhai_console.reports.sheet import Sheet, SheetFault
from jinhai_console.reports.shift_papers import (
    Ask,
    incidents_wanted,
    records_wanted,
    shift_wanted,
)
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.finding import find_incident
from jinhai_console.settings import Settings, resources_dir


def print_batch(options: Namespace, settings: Settings, speech: Speech) -> int:
    """Exit code 1 where a sheet did not come; the others did."""
    if bool(options.pdf) is bool(options.folder):
        raise Stopped("请写明存到哪里：--pdf 文件（合成一份）或 --folder 文件夹（一份一个文件）")
    with open_desk(options, settings) as desk:
        wanted = _WANTED[options.what](desk, options, actor_of(desk, options))
        if not wanted:
            raise Stopped("没有可打印的；写明编号可打印已结束的")
        drawn = draw(wanted, Paper.pdf, lambda done, of, _next: speech.progress(done, of, "份"))
        kept, missing, pages = _keep(options, drawn)
        for paper, sheet, path in kept:
            record_file(desk, options, paper, path, sheet.pages)
    _answer(options, speech, kept, missing, pages)
    return 1 if missing else 0


def _keep(options: Namespace, drawn: Drawn[Sheet]) -> tuple[Kept, list[Missing], int]:
    try:
        if options.folder:
            kept, missing = keep_each(drawn, Path(options.folder).expanduser())
            return kept, missing, sum(sheet.pages for _, sheet, _ in kept)
        if not drawn.made:
            return [], list(drawn.missing), 0
        path = Path(options.pdf).expanduser()
        bound = bind([sheet for _, sheet in drawn.made], "成批打印", both_sides=options.both_sides)
        write_whole(path, bound.pdf)
    except SheetFault as fault:
        raise Stopped(str(fault)) from None
    except OSError as fault:
        where = options.pdf or options.folder
        raise Stopped(f"没有写成 {where}（{fault.strerror or fault}）；请换一个位置") from None
    return [(paper, sheet, path) for paper, sheet in drawn.made], list(drawn.missing), bound.pages


def _answer(
    options: Namespace, speech: Speech, kept: Kept, missing: list[Missing], pages: int
) -> None:
    document: dict[str, Any] = {
        "pdf": options.pdf if kept else None,
        "folder": options.folder,
        "pages": pages,
        "sheets": [
            {"name": e.name, "template": e.template, "pages": sheet.pages, "file": str(path)}
            for e, sheet, path in kept
        ],
        "missing": [{"sheet": each.title, "why": each.why} for each in missing],
    }
    lines = [f"{paper.name}  {sheet.pages} 页  {path}" for paper, sheet, path in kept]
    lines += [f"没有打印：{each.title}（{each.why}）" for each in missing]
    speech.answer(document, [*lines, f"共 {len(kept)} 份 {pages} 页"])


def _asking(desk: Desk) -> Ask:
    return lambda view, *args: desk.read(view, *args).result()


def _shift(desk: Desk, options: Namespace, by: int | None) -> list[Wanted]:
    if options.numbers:
        raise Stopped("print-batch shift 后面不写编号")
    return shift_wanted(_asking(desk), by, resources_dir())


def _incidents(desk: Desk, options: Namespace, by: int | None) -> list[Wanted]:
    """Those that are named, or every open one."""
    if options.numbers:
        rows = [desk.read(find_incident, each).result() for each in options.numbers]
    else:
        rows = list(desk.read(reads.open_rows, QueueFilter()).result())
    numbered = [(each.id, each.number) for each in rows]
    return incidents_wanted(_asking(desk), by, resources_dir(), numbered)


def _of(
    view: Callable[..., Any],
    listed: Callable[..., Any],
    record: Callable[[Any], Any],
    runs: Callable[[Any], bool],
    paper: Callable[[Any, Path], Paper],
) -> Callable[[Desk, Namespace, int | None], list[Wanted]]:
    """The records of a list: those that are named, or those that run."""

    def wanted(desk: Desk, options: Namespace, by: int | None) -> list[Wanted]:
        known = [record(row) for row in desk.read(listed).result()]
        chosen = [each for each in known if runs(each) or options.numbers]
        if options.numbers:
            by_number = {each.number: each for each in known}
            unknown = [each for each in options.numbers if each not in by_number]
            if unknown:
                raise Stopped(f"没有 {'、'.join(unknown)}；请核对编号")
            chosen = [by_number[each] for each in options.numbers]
        named = [(each.id, each.number) for each in chosen]
        return records_wanted(_asking(desk), by, resources_dir(), view, paper, named)

    return wanted


_WANTED: dict[str, Callable[[Desk, Namespace, int | None], list[Wanted]]] = {
    "shift": _shift,
    "incidents": _incidents,
    "cases": _of(
        reads.case_sheet, reads.case_rows, lambda row: row.case, lambda it: it.is_open, case_paper
    ),
    "leads": _of(
        reads.lead_sheet, reads.lead_list, lambda row: row.lead, lambda it: it.is_open, lead_paper
    ),
    "reviews": _of(
        reads.review_sheet,
        reads.review_rows,
        lambda row: row.review,
        lambda it: it.is_running,
        review_paper,
    ),
}
