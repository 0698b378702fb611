"""F3 on a real desk: live as one types, by keys alone, and the queue's filter is left alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.queue_filter import QueueOrder
from jinhai_console.ui.find.lines import (
    Filtered,
    Incidents,
    OneDispute,
    OneIncident,
    OneOfficer,
    OnePlace,
)
from jinhai_console.ui.find.overlay import FindOverlay
from jinhai_console.ui.theme import LIGHT
from tests.disputing import register
from tests.ui.live import Live
from tests.visits import add_place


@pytest.fixture
def window(live: Live, qtbot: QtBot) -> Iterator[FindOverlay]:
    parent = QWidget()
    parent.resize(1366, 768)
    qtbot.addWidget(parent)
    parent.show()
    made = FindOverlay(live.seat, LIGHT, parent)
    made.open()
    yield made
    made.put_away()


def search(window: FindOverlay, live: Live, said: str) -> list[str]:
    window.line.setText(said)
    window.search()
    live.until(lambda: window.answered == said)
    return [line.title for line in window.lines() if line.target is None]


def test_what_is_typed_is_found_by_groups(live: Live, window: FindOverlay) -> None:
    first = live.room.take(narrative="邻居<b>争吵</b>不休", reporter_name="单一鸣")
    assert search(window, live, "争吵") == ["警情 1 起"]
    line = window.lines()[1]
    assert line.target == OneIncident(first)
    assert (line.why, line.hit) == ("经过", "争吵")
    assert search(window, live, "syn") == []
    assert search(window, live, "sym") == ["人员 1 人次", "民警"]
    assert search(window, live, "gy") == ["社区"]


def test_arrows_pass_over_the_heads_and_enter_opens(live: Live, window: FindOverlay) -> None:
    live.room.take(reporter_name="单一鸣", reporter_phone="13800001234")
    search(window, live, "单一鸣")
    assert window.list.currentRow() == 1
    live.qtbot.keyClick(window.line, Qt.Key.Key_Down)
    live.qtbot.keyClick(window.line, Qt.Key.Key_Down)
    assert isinstance(window.lines()[window.list.currentRow()].target, OneOfficer)
    live.qtbot.keyClick(window.line, Qt.Key.Key_Up)
    target = window.lines()[window.list.currentRow()].target
    assert isinstance(target, Incidents)
    assert len(target.ids) == 1
    with live.qtbot.waitSignal(window.opened) as opened:
        live.qtbot.keyClick(window.line, Qt.Key.Key_Return)
    assert opened.args == [target]
    assert window.isHidden()


def test_more_than_are_shown_are_one_filter_of_the_queue(live: Live, window: FindOverlay) -> None:
    for _ in range(10):
        live.room.take(narrative="邻居争吵")
    search(window, live, "争吵")
    last = window.lines()[-1]
    assert last.title == "在队列中列出全部 10 起"
    assert isinstance(last.target, Filtered)
    assert (last.target.chosen.text, last.target.chosen.order) == ("争吵", QueueOrder.HISTORY)


def test_esc_leaves_and_the_words_wait(live: Live, window: FindOverlay) -> None:
    search(window, live, "没有这样的")
    assert "少写几个字" in window.said.text()
    live.qtbot.keyClick(window.line, Qt.Key.Key_Escape)
    assert window.isHidden()
    window.open()
    assert window.line.selectedText() == "没有这样的"


def test_an_empty_line_says_what_can_be_found(window: FindOverlay) -> None:
    assert "拼音首字母" in window.said.text()
    assert window.list.isHidden()


def test_enter_before_the_answer_opens_nothing_by_chance(live: Live, window: FindOverlay) -> None:
    live.room.take(narrative="邻居争吵")
    search(window, live, "争吵")
    opened: list[object] = []
    window.opened.connect(opened.append)
    window.line.setText("别的")
    live.qtbot.keyClick(window.line, Qt.Key.Key_Return)
    assert opened == []


def test_a_dispute_and_a_place_lead_to_their_pages(live: Live, window: FindOverlay) -> None:
    dispute, place = register(live.room), add_place(live.room).id
    assert search(window, live, "陈大海") == ["矛盾纠纷 1 起"]
    line = window.lines()[1]
    assert line.title == "纠纷2026-0001　邻里　陈**、林**"
    assert line.target == OneDispute(dispute)
    assert search(window, live, "鼓岩路1号") == ["走访对象 1 处"]
    assert window.lines()[1].target == OnePlace(place)
