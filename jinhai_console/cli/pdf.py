"""Sheets that a command writes as PDF: whole or not at all, and kept in the history of prints."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from jinhai_console.cli.opening import actor_of
from jinhai_console.cli.speech import Stopped
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.printed_sheet import PrintWay
from jinhai_console.reports.paper import Paper
from jinhai_console.reports.sheet import SheetFault
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.services.desk import Desk
from jinhai_console.services.print_log import RecordPrint


def write_paper(paper: Paper, file: str) -> tuple[Path, int]:
    """The paper as a PDF; its path and pages. Nothing is kept of it: see `keep_paper`."""
    path = Path(file).expanduser()
    try:
        made = paper.pdf()
        say_fault(paper)
        write_whole(path, made.pdf)
    except SheetFault as fault:
        raise Stopped(str(fault)) from None
    except OSError as fault:
        raise Stopped(f"没有写成 {path}（{fault.strerror or fault}）；请换一个位置") from None
    return path, made.pages


def keep_paper(desk: Desk, options: Namespace, paper: Paper, file: str = "") -> tuple[Path, int]:
    """Write it to `file`, or where `--pdf` says; the history of prints tells who did and where."""
    path, pages = write_paper(paper, file or options.pdf)
    record_file(desk, options, paper, path, pages)
    return path, pages


def add_paper(
    desk: Desk, options: Namespace, paper: Paper, document: dict[str, Any], lines: list[str]
) -> None:
    """Write it where `--pdf` says, and say so in an answer about something else."""
    path, pages = keep_paper(desk, options, paper)
    document |= {"pdf": str(path), "pages": pages}
    lines.append(f"{path}  {pages} 页")


def record_file(desk: Desk, options: Namespace, paper: Paper, path: Path, pages: int) -> None:
    """The paper lies there already: what keeps it from being remembered is only remarked."""
    answer = desk.submit(
        RecordPrint(
            actor_id=actor_of(desk, options),
            template=paper.template,
            name=paper.name,
            way=PrintWay.FILE,
            to=str(path.absolute()),
            pages=pages,
        )
    ).result()
    if isinstance(answer, Refused):
        sys.stderr.write(f"已写成 {path}，但没有记入打印记录：{answer.reason}\n")


def say_fault(paper: Paper) -> None:
    """Of the station's own template; the paper came all the same."""
    if paper.fault:
        sys.stderr.write(f"{paper.fault}\n")
