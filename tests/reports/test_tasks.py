"""任务清单: what the list shows, in its order, each line with who, until when and how far."""

from pathlib import Path

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.domain.task import Task, TaskOutcome, TaskSource
from jinhai_console.domain.task_rows import TaskLine
from jinhai_console.reports.sheet import render
from jinhai_console.reports.tasks import tasks_data
from jinhai_console.services.sheets import TaskSheet
from tests.reports.conftest import NOW, ZONE, ReadPages
from tests.reports.test_sheet import HOSTILE

LATE = Task(
    id=1,
    station_id=1,
    source=TaskSource.MEDIATION,
    about_id=7,
    number="纠纷2026-0012",
    title=HOSTILE,
    level=3,
    officer_id=1,
    asks="约双方调解",
    due_at=NOW - DAY,
    given_at=NOW - 3 * DAY,
)
DONE = Task(
    id=2,
    station_id=1,
    source=TaskSource.HAND,
    about_id=0,
    number="任务2026-003",
    title="巡查",
    level=3,
    unit_id=1,
    asks="到岗",
    due_at=NOW + DAY,
    given_at=NOW - DAY,
    ended_at=NOW,
    outcome=TaskOutcome.WITHDRAWN,
    end_reason="不必再办",
)


def test_every_line_says_who_owes_what_by_when(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    rows = (TaskLine(LATE, "仇小满", "区静怡"), TaskLine(DONE, "刑侦大队", ""))
    data = tasks_data(TaskSheet(rows, "全部", sheet_heading, ZONE, NOW))
    text = "".join(read_pages(render("tasks", data, resources=resources).pdf))
    assert "全部2件，其中逾期1件" in text
    assert "".join(HOSTILE.split()) in text
    assert "约双方调解仇小满11-2208:41▲逾期未送达" in text
    assert "已撤回11-2308:41不必再办" in text


def test_an_empty_list_says_so(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    data = tasks_data(TaskSheet((), "逾期", sheet_heading, ZONE, NOW))
    assert "逾期0件无" in "".join(read_pages(render("tasks", data, resources=resources).pdf))
