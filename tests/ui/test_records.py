"""The frame of pages of records, by a little page over the tasks of a live station."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.task import About, Receiver, Task, TaskSource
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.tasks import give
from jinhai_console.settings import resources_dir
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction
from jinhai_console.ui.fonts import load_fonts
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import Fact, FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.page import Read, RecordPage
from jinhai_console.ui.records.table import Column, RecordTable, TableLine
from jinhai_console.ui.theme import LIGHT, NIGHT, style_sheet
from tests.ui.live import Live


def one_task(reader: Reader, id: int) -> TaskRow | None:
    return next((each for each in reads.open_tasks(reader) if each.id == id), None)


class TasksPage(RecordPage[TaskRow, TaskRow]):
    kinds = (Task,)

    def __init__(self, live: Live) -> None:
        family = live.seat.family
        self.facts = FactsPanel(LIGHT)
        self.table = RecordTable(LIGHT, family, "反馈", [Column("反馈"), Column("次", 60, True)])
        self.done: list[TaskRow] = []
        self.made = 0
        super().__init__(
            live.seat,
            LIGHT,
            Words("任务", "还没有任务", "↑ ↓ 换一件", "新任务"),
            [
                Filter("未办结", lambda row: row.task.is_open, "没有未办结的"),
                Filter("已催办", lambda row: row.task.chases > 0, "没有催办过的"),
            ],
            [Tab("内容", self.facts), Tab("反馈", self.table)],
            [
                Deed("办", "Ctrl+G", self.done.append),
                Deed("不能", "Ctrl+D", self.done.append, lambda row: row.task.chases > 0),
                Deed("改", "Ctrl+E", self.done.append),
            ],
        )

    def read_rows(self) -> Read:
        return (reads.open_tasks,)

    def read_detail(self, id: int) -> Read:
        return one_task, id

    def line_of(self, row: TaskRow) -> ListLine:
        return ListLine(
            id=row.id, state="未送达", number=row.task.number, title=row.task.asks, right="逾期",
            right_tone=Tone.ALERTS, found_by=row.receiver,
        )  # fmt: skip

    def show_detail(self, detail: TaskRow) -> None:
        self.frame_.say_head(detail.task.title, detail.receiver, "逾期", Tone.ALERTS)
        self.facts.show_facts([Fact("要求", detail.task.asks), Fact("空", "")])
        line = TableLine(detail.id, (detail.task.asks, "1"), ((0, Tone.WARNS),), ("下面一行",))
        self.table.show_lines([line])

    def make_new(self) -> None:
        self.made += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Give(Command):
    asks: str

    def perform(self, tx: Transaction) -> Subject:
        about = About(source=TaskSource.HAND, id=0, number="1", title="巡查")
        officer = Receiver(officer_id=self.actor_id)
        return Subject(give(tx, about, (officer,), self.asks, tx.now + DAY)[0].id)


@pytest.fixture
def page(live: Live) -> Iterator[TasksPage]:
    live.actor = live.room.officer("03")
    made = TasksPage(live)
    live.qtbot.addWidget(made)
    lines = made.frame_.list.lines
    QAbstractItemModelTester(lines, QAbstractItemModelTester.FailureReportingMode.Fatal, lines)
    yield made
    made.hide()


def give_task(live: Live, asks: str) -> int:
    return live.room.done(Give(actor_id=live.actor, asks=asks)).id


def show(live: Live, page: TasksPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)


def titles(page: TasksPage) -> list[str]:
    return [each.title for each in page.frame_.list.lines.lines]


def test_nothing_yet_says_how_something_comes(live: Live, page: TasksPage) -> None:
    show(live, page)
    live.until(lambda: page.frame_.empty.text() == "还没有任务")
    assert not page.frame_.whole.isVisible()
    live.qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.made == 1


def test_what_comes_in_leaves_the_cursor_where_it_is(live: Live, page: TasksPage) -> None:
    second = give_task(live, "乙")
    show(live, page)
    live.until(lambda: page.detail is not None)
    give_task(live, "丙")
    live.until(lambda: len(titles(page)) == 2)
    assert page.frame_.list.current() == second
    assert page.facts.findChildren(QLabel)[1].text() == "乙"


def test_goes_to_a_record_whatever_is_searched_for(live: Live, page: TasksPage) -> None:
    first, second = give_task(live, "甲"), give_task(live, "乙")
    show(live, page)
    live.until(lambda: page.detail is not None)
    page.frame_.search.setText("乙")
    live.until(lambda: page.detail is not None and page.detail.id == second)
    page.show_record(first)
    live.until(lambda: page.detail is not None and page.detail.id == first)
    assert page.frame_.search.text() == ""
    page.show_record(-1)
    live.until_told("已经不在了")


def test_a_filter_and_a_search_say_why_nothing_is_left(live: Live, page: TasksPage) -> None:
    give_task(live, "甲")
    show(live, page)
    live.until(lambda: page.detail is not None)
    page.show_filter(1)
    assert page.frame_.empty.text() == "没有催办过的"
    assert page.detail is None
    page.show_filter(0)
    page.frame_.search.setText("没有这样的")
    page.frame_.list.setCurrentIndex(QModelIndex())
    page.show_filter(0)
    assert page.frame_.empty.text() == "没有包含“没有这样的”的记录"
    live.qtbot.keyClick(page.frame_.search, Qt.Key.Key_Escape)
    live.until(lambda: page.detail is not None)


def test_a_deed_is_done_where_it_may_be(live: Live, page: TasksPage) -> None:
    give_task(live, "甲")
    show(live, page)
    live.until(lambda: page.detail is not None)
    for key in (Qt.Key.Key_G, Qt.Key.Key_D):
        live.qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    assert [each.task.asks for each in page.done] == ["甲"]


def test_a_key_of_the_page_means_nothing_else_while_it_is_shown(
    live: Live, page: TasksPage, qtbot: QtBot
) -> None:
    """The window's action of the same key made both of them dead."""
    give_task(live, "甲")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(page)
    spec, action = next(each for each in live.seat.actions if each[0].shortcut == "Ctrl+E")
    triggered: list[bool] = []
    action.triggered.connect(triggered.append)
    action.setEnabled(True)
    window.addAction(action)
    window.show()
    live.until(lambda: page.detail is not None)
    window.activateWindow()
    live.until(window.isActiveWindow)
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert (len(page.done), triggered) == (1, [])
    page.hide()
    assert action.shortcut().toString() == spec.shortcut
    window.takeCentralWidget()


def test_escape_leaves_first_the_search_then_the_page(live: Live, page: TasksPage) -> None:
    give_task(live, "甲")
    show(live, page)
    live.until(lambda: page.detail is not None)
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    page.frame_.search.setText("甲")
    live.qtbot.keyClick(page.frame_.search, Qt.Key.Key_Escape)
    assert (page.frame_.search.text(), left) == ("", [])
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Escape)
    assert left == [True]


def test_tabs_turn_by_their_keys_and_dress_again(live: Live, page: TasksPage) -> None:
    task = give_task(live, "甲")
    show(live, page)
    live.until(lambda: page.detail is not None)
    live.qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page.frame_.body.currentWidget() is page.table
    opened: list[object] = []
    page.table.opened.connect(opened.append)
    live.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    letters: list[str] = []
    page.table.pressed_letter.connect(letters.append)
    live.qtbot.keyClick(page.table, Qt.Key.Key_C)
    assert (opened, letters) == ([task], ["C"])
    page.dress(NIGHT)
    item = page.table.topLevelItem(0)
    assert item is not None
    assert item.foreground(0).color().name() == NIGHT.amber


def edge(widget: QAbstractItemView) -> str:
    """The colour at the left edge of the first line."""
    return widget.viewport().grab().toImage().pixelColor(1, 12).name()


def test_of_two_chosen_lines_the_one_with_the_keys_is_marked(live: Live, page: TasksPage) -> None:
    give_task(live, "甲")
    show(live, page)
    live.until(lambda: page.detail is not None)
    page.activateWindow()
    live.until(page.isActiveWindow)
    page.turn_to(1)
    marked = [edge(each) == LIGHT.accent for each in (page.frame_.list, page.table)]
    assert marked == [False, True]
    page.frame_.list.setFocus()
    marked = [edge(each) == LIGHT.accent for each in (page.frame_.list, page.table)]
    assert marked == [True, False]


def test_the_arrows_beside_turn_to_the_next_filter(live: Live, page: TasksPage) -> None:
    give_task(live, "甲")
    show(live, page)
    live.until(lambda: page.detail is not None)
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Right)
    assert [each.isChecked() for each in page.frame_.filters] == [False, True]
    assert titles(page) == []
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Right)
    assert titles(page) == ["甲"]
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Left)
    assert titles(page) == []
    assert "← →" in page.frame_.keys.text()


def test_a_table_without_a_line_says_why(qtbot: QtBot) -> None:
    family = load_fonts(resources_dir() / "fonts")
    silent, told = (
        RecordTable(LIGHT, family, "反馈", [Column("反馈")], nothing=said)
        for said in ("", "还没有")
    )
    pictures = []
    for table in (silent, told):
        qtbot.addWidget(table)
        table.resize(300, 120)
        table.show()
        pictures.append(table.grab().toImage())
    assert pictures[0] != pictures[1]
    assert told.accessibleDescription() == "还没有"


def test_a_chosen_line_keeps_its_loud_words(qtbot: QtBot) -> None:
    table = RecordTable(LIGHT, load_fonts(resources_dir() / "fonts"), "反馈", [Column("反馈")])
    qtbot.addWidget(table)
    table.setStyleSheet(style_sheet(LIGHT) + table.styleSheet())
    table.resize(300, 120)
    table.show()
    table.show_lines([TableLine(1, ("███████",), ((0, Tone.WARNS),))])
    picture = table.viewport().grab().toImage()
    line = table.visualItemRect(table.currentItem())
    inks = {picture.pixelColor(x, line.center().y()).name() for x in range(4, 40)}
    assert LIGHT.amber in inks
