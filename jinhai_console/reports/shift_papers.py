"""本班纸张: what a shift leaves on paper at its end, a line each; and the sheets of records."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinhai_console.domain.deadline_rows import DeadlineSheet
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.reports.batch import Wanted
from jinhai_console.reports.paper import (
    Paper,
    deadlines_paper,
    equipment_paper,
    handover_paper,
    incident_paper,
    queue_paper,
    tasks_paper,
)
from jinhai_console.services import reads
from jinhai_console.services.sheets import TaskSheet
from jinhai_console.store.reader import Reader

Ask = Callable[..., Any]  # a view and its arguments; what it reads, waited for


@dataclass(frozen=True, slots=True)
class ShiftPaper:
    """`read` is a view that is told who prints; `nothing` is said where it finds nothing."""

    title: str
    read: Callable[[Reader, int | None], Any]
    paper: Callable[[Any, Path], Paper]
    nothing: str = "没有内容"


def _handover(reader: Reader, by: int | None) -> HandoverSheet | None:
    return reads.sheet_of(reader, None, by)


def _deadlines(reader: Reader, by: int | None) -> DeadlineSheet:
    running = tuple(e.id for e in reads.deadline_rows(reader) if e.deadline.is_open)
    return reads.deadline_sheet(reader, running, "计时中", by)


def _tasks(reader: Reader, by: int | None) -> TaskSheet:
    open_ones = tuple(each.task.id for each in reads.open_tasks(reader))
    return reads.task_sheet(reader, open_ones, "未办结", by)


SHIFT_PAPERS = (
    ShiftPaper("交接班记录", _handover, handover_paper, "没有进行中的班次；请先开班"),
    ShiftPaper("警情队列", reads.queue_sheet, queue_paper),
    ShiftPaper("办案时限表", _deadlines, deadlines_paper),
    ShiftPaper("任务清单", _tasks, tasks_paper),
    ShiftPaper("装备清点表", reads.equipment_sheet, equipment_paper),
)


def shift_wanted(ask: Ask, by: int | None, resources: Path) -> list[Wanted]:
    return [
        Wanted(
            each.title, partial(_read, ask, (each.read, by), each.paper, resources), each.nothing
        )
        for each in SHIFT_PAPERS
    ]


def records_wanted(
    ask: Ask,
    by: int | None,
    resources: Path,
    view: Callable[..., Any],
    paper: Callable[[Any, Path], Paper],
    records: Iterable[tuple[int, str]],
) -> list[Wanted]:
    """The sheet of each record: its id and what it is called."""
    return [
        Wanted(title, partial(_read, ask, (view, id, by), paper, resources), "没有这条记录")
        for id, title in records
    ]


def incidents_wanted(
    ask: Ask, by: int | None, resources: Path, incidents: Sequence[tuple[int, str]]
) -> list[Wanted]:
    named = [(id, f"警情 {number}") for id, number in incidents]
    return records_wanted(ask, by, resources, reads.incident_sheet, incident_paper, named)


def _read(
    ask: Ask, read: tuple[Any, ...], paper: Callable[[Any, Path], Paper], resources: Path
) -> Paper | None:
    sheet = ask(*read)
    return None if sheet is None else paper(sheet, resources)
