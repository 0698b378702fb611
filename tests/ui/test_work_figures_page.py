"""The page of all figures: a period, numbers that lead on, print and export."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.task import Task
from jinhai_console.settings import resources_dir
from jinhai_console.ui.handover.paper_window import PaperWindow
from jinhai_console.ui.theme import LIGHT, NIGHT
from jinhai_console.ui.work_figures.page import WorkFiguresPage
from tests.population import entered, row, sampled
from tests.tasks import given
from tests.ui.live import Live


@pytest.fixture
def page(live: Live) -> Iterator[WorkFiguresPage]:
    live.actor = live.room.officer("05")
    made = WorkFiguresPage(live.seat, LIGHT, resources_dir())
    live.qtbot.addWidget(made)
    made.resize(1366, 690)
    yield made
    made.hide()


def show(live: Live, page: WorkFiguresPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: page.board is not None)


def tasks_given(page: WorkFiguresPage) -> object:
    works = page.board.works if page.board is not None else ()
    return next((each.figure("given").value for each in works if each.title == "任务"), None)


def test_every_kind_of_work_has_its_figures_and_numbers_lead_on(
    live: Live, page: WorkFiguresPage
) -> None:
    task = given(live.room)
    sampled(live.room, entered(live.room), row(live.room))
    show(live, page)
    assert page.board is not None
    titles = [each.title for each in page.board.works]
    assert {"任务", "人口信息核查"} <= set(titles)
    wanted: list[tuple[object, ...]] = []
    page.records_wanted.connect(lambda *given: wanted.append(given))
    grid = next(each for each in page.panel.grids if each.accessibleName() == "任务")
    grid.setCurrentCell(0, 1)
    live.qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert wanted == [("任务 · 交办", Task, (task.id,))]
    page.dress(NIGHT)


def test_figures_follow_what_happens_and_the_period(live: Live, page: WorkFiguresPage) -> None:
    show(live, page)
    board = page.board
    given(live.room)
    live.until(lambda: page.board is not board)
    assert tasks_given(page) == 1
    page.bar.set_period(Period(date(2026, 10, 1), date(2026, 10, 31)))
    live.until(lambda: tasks_given(page) == 0)
    assert page.bar.first.text() == "2026-10-01"
    page.bar.first.setText("2026-13-01")
    page.bar.first.setModified(True)
    page.bar.first.editingFinished.emit()
    assert page.message.text() != ""
    page.bar.first.setText("2026-11-01")
    page.bar.last.setText("2026-11-30")
    page.bar.first.setModified(True)
    page.bar.first.editingFinished.emit()
    live.until(lambda: tasks_given(page) == 1)
    assert page.message.text() == ""


def test_what_is_shown_is_kept_as_a_file_and_printed(
    live: Live, page: WorkFiguresPage, tmp_path: Path
) -> None:
    given(live.room)
    show(live, page)
    for name in ("数字.csv", "数字.xlsx"):
        page.write(tmp_path / name)
        live.until((tmp_path / name).exists)
    assert "任务,,,交办,1" in (tmp_path / "数字.csv").read_text("utf-8-sig")
    page.write(tmp_path / "没有" / "x.csv")
    live.until_told("没有写成")
    live.qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    paper = page.window().findChild(PaperWindow)
    assert isinstance(paper, PaperWindow)
    with live.qtbot.waitSignal(paper.preview.shown, timeout=20_000):
        pass
    paper.reject()


def test_the_keys_are_in_the_first_table_once_it_is_there(
    live: Live, page: WorkFiguresPage
) -> None:
    page.show()
    page.setFocus()
    live.qtbot.waitExposed(page)
    live.until(lambda: bool(page.panel.grids) and page.panel.grids[0].hasFocus())


def test_escape_leaves(live: Live, page: WorkFiguresPage) -> None:
    show(live, page)
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    live.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert left == [True]
