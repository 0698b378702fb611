"""The panel of figures: every number opens its records, the cursor stays, its count is told."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jinhai_console.domain.task import Task
from jinhai_console.ui.records.figure_grid import FigureGrid
from jinhai_console.ui.records.figures import FiguresPanel
from jinhai_console.ui.theme import LIGHT, NIGHT, style_sheet
from tests.work_figures import made_figures


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[FiguresPanel]:
    made = FiguresPanel(LIGHT, QApplication.font().family())
    qtbot.addWidget(made)
    made.show_works([made_figures(), made_figures("矛盾纠纷")])
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def opened(panel: FiguresPanel) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    panel.records_wanted.connect(lambda *given: found.append(given))
    return found


def test_enter_opens_the_records_behind_a_number(panel: FiguresPanel, qtbot: QtBot) -> None:
    found = opened(panel)
    grid = panel.grids[0]
    grid.setFocus()
    for column in (0, 1, 2):
        grid.setCurrentCell(0, column)
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    table = panel.grids[3]
    table.setCurrentCell(0, 1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    title = "预警劝阻 · 劝阻成功"
    assert found == [
        (title, Task, (1, 2, 3)),
        (title, Task, (1, 2, 3)),
        (title, Task, (4, 5)),
        ("矛盾纠纷 · 劝阻成功", Task, (7, 8)),
    ]


def test_what_a_number_counts_is_said_below(panel: FiguresPanel) -> None:
    assert panel.said.text() == "劝阻成功　反馈为劝阻成功的人数"
    panel.grids[0].setCurrentCell(2, 1)
    assert panel.said.text() == "化解率　样本少"


def test_new_numbers_leave_the_cursor_where_it_is(panel: FiguresPanel) -> None:
    grid = panel.grids[0]
    grid.setCurrentCell(1, 2)
    before = made_figures()
    changed = replace(before, figures=(replace(before.figures[0], value=25), *before.figures[1:]))
    panel.show_works([changed, made_figures("矛盾纠纷")])
    assert panel.grids[0] is grid
    assert (grid.currentRow(), grid.currentColumn()) == (1, 2)
    item = grid.item(0, 1)
    assert item is not None
    assert item.text() == "25"


def test_dresses_again(panel: FiguresPanel) -> None:
    panel.dress(NIGHT)
    item = panel.grids[0].item(0, 1)
    assert item is not None
    assert item.foreground().color().name() == NIGHT.text


def edge_and_ground(grid: FigureGrid, row: int, column: int) -> tuple[str, str]:
    """The colours of a number's frame and of what lies behind it."""
    cell, image = grid.visualRect(grid.model().index(row, column)), grid.viewport().grab().toImage()
    places = ((cell.left() + 1, cell.center().y()), (cell.left() + 5, cell.top() + 4))
    edge, ground = (image.pixelColor(*each).name() for each in places)
    return edge, ground


def test_the_number_under_the_cursor_is_seen_in_the_table_that_has_the_keys(
    panel: FiguresPanel, qtbot: QtBot
) -> None:
    """Dressed as the window dresses it: a rule of style once hid the cursor there."""
    panel.setStyleSheet(style_sheet(LIGHT))
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow, timeout=5_000)
    first, second = panel.grids[0], panel.grids[1]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    here, nowhere = (LIGHT.accent, LIGHT.chosen), (LIGHT.panel, LIGHT.panel)
    assert edge_and_ground(first, 1, 1) == here
    assert edge_and_ground(second, 0, 1) == nowhere
    second.setFocus()
    assert edge_and_ground(second, 0, 1) == here
    assert edge_and_ground(first, 1, 1) == nowhere
    number = second.current()
    assert number is not None
    assert number.figure is not None
    assert panel.said.text().startswith(number.figure.name)
