"""The queue on the screen: nothing moves under the cursor, filters ask, keys work."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jinhai_console.domain.classification import Bucket, Category
from jinhai_console.domain.clocks import Clock, ClockKind
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import MINUTE, SECOND
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.station import Community
from jinhai_console.ui.queue.choice import FilterChoice, SavedFilter, Tab, from_json, to_json
from jinhai_console.ui.queue.columns import Column, widths
from jinhai_console.ui.queue.panel import QueuePanel
from jinhai_console.ui.theme import LIGHT, NIGHT, ROW_HEIGHT
from tests.ui.rows import incident_row

NOW = 3_600 * SECOND


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[QueuePanel]:
    QCursor.setPos(QPoint(5_000, 5_000))  # the mouse lies elsewhere
    made = QueuePanel(LIGHT, QApplication.font().family(), lambda: NOW)
    qtbot.addWidget(made)
    made.resize(640, 560)
    made.show()
    made.show_open(QueueFilter(), [incident_row(number) for number in range(100, 200)])
    yield made
    made.hide()


def top_of(panel: QueuePanel, incident_id: int) -> int:
    position = panel.model.position_of(incident_id)
    assert position is not None
    panel.view.settle()
    return panel.view.rowViewportPosition(position)


def test_rows_coming_in_above_move_nothing(panel: QueuePanel) -> None:
    panel.select(150)
    before = top_of(panel, 150)
    for number in range(500):
        panel.patch([incident_row(1_000 + number, level=1 + number % 2)])
        assert top_of(panel, 150) == before
    assert panel.current_id() == 150
    assert not panel.view.notice.isHidden()


def test_a_burst_moves_nothing(panel: QueuePanel) -> None:
    panel.select(150)
    before = top_of(panel, 150)
    panel.patch([incident_row(1_000 + number, level=1 + number % 4) for number in range(5_000)])
    assert top_of(panel, 150) == before
    assert panel.current_id() == 150


def test_a_short_list_holds_still_too_and_settles_when_idle(panel: QueuePanel) -> None:
    panel.show_open(QueueFilter(), [incident_row(1), incident_row(2)])
    panel.select(2)
    before = top_of(panel, 2)
    panel.patch([incident_row(3, level=1)])
    assert top_of(panel, 2) == before
    panel.view.steady.reveal()
    assert top_of(panel, 3) == 0
    assert panel.view.notice.isHidden()
    assert panel.current_id() == 2


def test_without_a_cursor_the_top_shows_what_comes(panel: QueuePanel) -> None:
    panel.patch([incident_row(9_000, level=1)])
    assert top_of(panel, 9_000) == 0


def test_a_scrolled_list_without_a_cursor_stays_where_it_is(panel: QueuePanel) -> None:
    panel.view.verticalScrollBar().setValue(40 * ROW_HEIGHT)
    before = top_of(panel, 140)
    panel.patch([incident_row(9_000, level=1), incident_row(9_001, level=1)])
    assert top_of(panel, 140) == before


def test_the_row_under_the_mouse_holds_still(panel: QueuePanel) -> None:
    over = panel.view.viewport().mapToGlobal(QPoint(40, 3 * ROW_HEIGHT + 5))
    QCursor.setPos(over)
    before = top_of(panel, 103)
    panel.patch([incident_row(9_000, level=1), incident_row(9_001, level=1)])
    assert top_of(panel, 103) == before


def test_new_lists_ask_again_when_they_change_the_question(panel: QueuePanel) -> None:
    theft = Category(id=1, station_id=1, name="盗窃", code="01", depth=1, bucket=Bucket.CRIMINAL)
    below = replace(theft, id=2, name="拉车门", code="0101", depth=2, parent_id=1)
    panel.set_lists({1: theft}, [], [])
    panel.bar.set_choice(FilterChoice(category_id=1))
    asked: list[QueueFilter] = []
    panel.filter_changed.connect(asked.append)
    panel.set_lists({1: theft}, [], [])
    assert asked == []
    panel.set_lists({1: theft, 2: below}, [], [])
    assert asked == [QueueFilter(category_ids=frozenset({1, 2}))]


def test_scrolling_up_takes_the_notice_away(panel: QueuePanel) -> None:
    panel.select(150)
    panel.patch([incident_row(9_000, level=1)])
    assert not panel.view.notice.isHidden()
    panel.view.verticalScrollBar().setValue(0)
    assert panel.view.notice.isHidden()


def test_keys_walk_the_list(panel: QueuePanel, qtbot: QtBot) -> None:
    announced: list[object] = []
    opened: list[object] = []
    panel.selected.connect(announced.append)
    panel.opened.connect(opened.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up):
        qtbot.keyClick(panel.view, key)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert announced == [100, 101, 199, 198]
    assert opened == [198]
    qtbot.keyClick(panel.view, Qt.Key.Key_PageUp)
    assert isinstance(announced[-1], int)
    assert 170 < announced[-1] < 198


def test_the_filter_bar_asks(panel: QueuePanel) -> None:
    asked: list[QueueFilter] = []
    panel.filter_changed.connect(asked.append)
    panel.set_lists({}, [Community(id=5, station_id=1, name="鼓岩社区", initials="gysq")], [])
    panel.bar.set_choice(FilterChoice(Tab.FEEDBACK, None, 5, "漏水"))
    states = frozenset({IncidentState.AWAITING_FEEDBACK, IncidentState.IN_REVIEW})
    assert asked == [QueueFilter(states=states, community_id=5, text="漏水")]
    panel.bar.set_choice(FilterChoice(Tab.HISTORY))
    assert asked[-1] == QueueFilter(order=QueueOrder.HISTORY)


def test_an_answer_to_an_older_question_is_dropped(panel: QueuePanel) -> None:
    old = panel.current_filter()
    panel.bar.set_choice(FilterChoice(Tab.PENDING))
    panel.show_open(old, [])
    assert panel.model.rowCount() == 100
    panel.show_open(panel.current_filter(), [incident_row(1)])
    assert panel.model.rowCount() == 1


def test_history_is_fetched_as_it_comes_in_sight(panel: QueuePanel, qtbot: QtBot) -> None:
    panel.bar.set_choice(FilterChoice(Tab.HISTORY))
    asked = panel.current_filter()
    rows = [incident_row(number) for number in range(1_000, 0, -1)]
    key = asked.order.key
    panel.rows_wanted.connect(
        lambda wanted, span: panel.fill(
            wanted,
            span,
            [r for r in rows if key(r) >= span.start and (span.end is None or key(r) < span.end)],
        )
    )
    panel.show_history(asked, [(key(rows[at]), 200) for at in range(0, 1_000, 200)])
    qtbot.keyClick(panel.view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: panel.current_id() == 1)
    assert panel.model.rowCount() == 1_000


def test_filters_are_saved_by_name(panel: QueuePanel) -> None:
    saved: list[list[SavedFilter]] = []
    panel.saved_changed.connect(saved.append)
    choice = FilterChoice(Tab.PENDING, None, None, "盗窃")
    panel.bar.set_choice(choice)
    panel.bar.save_as(" 待派盗窃 ")
    assert saved == [[SavedFilter("待派盗窃", choice)]]
    assert from_json(to_json(saved[-1])) == saved[-1]
    assert from_json("[1]") == from_json("坏的") == []
    panel.bar._forget("待派盗窃")
    assert saved[-1] == []


def test_counts_stand_beside_the_states(panel: QueuePanel) -> None:
    panel.set_counts({IncidentState.PENDING: 2, IncidentState.ON_SCENE: 3})
    texts = [button.text() for button in panel.bar._tabs.values()]
    assert texts == ["未结 5", "待派 2", "处置中 3", "待办结 0", "全部历史"]


def test_an_empty_queue_says_what_will_come_and_how(panel: QueuePanel) -> None:
    panel.show_open(panel.current_filter(), [])
    assert panel._stack.currentWidget() is panel._empty
    assert "F4" in panel._empty._how.text()
    panel.patch([incident_row(1)])
    assert panel._stack.currentWidget() is panel.view


def test_the_foot_counts_what_is_late_and_old(panel: QueuePanel) -> None:
    late = Clock(ClockKind.DISPATCH, NOW - 2 * MINUTE, 60)
    panel.patch([incident_row(1, clock=late)])
    panel.seen(NOW - 30 * SECOND)
    panel._summarise()
    assert panel._foot._overdue.text() == "超时 1 起"
    assert panel._foot._age.text() == "数据停在 30 秒前"


@pytest.mark.parametrize("theme", [LIGHT, NIGHT])
def test_every_kind_of_row_is_painted(panel: QueuePanel, theme: object) -> None:
    assert theme in (LIGHT, NIGHT)
    panel.dress(LIGHT if theme is LIGHT else NIGHT)
    rows = [
        incident_row(
            number,
            level=1 + number % 4,
            state=state,
            officers=("王明", "李思远")[: number % 3],
            clock=Clock(ClockKind.ON_SCENE, NOW - number * MINUTE, 300) if number % 2 else None,
        )
        for number, state in enumerate(IncidentState, start=1)
    ]
    panel.bar.set_choice(FilterChoice(Tab.OPEN))
    panel.show_open(QueueFilter(), rows)
    assert not panel.view.viewport().grab().isNull()


@pytest.mark.parametrize("available", [340, 470, 560, 640, 900])
def test_columns_fill_the_width(available: int) -> None:
    found = widths(available, {Column.CLOCK: 110})
    assert sum(found.values()) == available
    assert found[Column.PLACE] >= 80
    assert all(found[each] for each in (Column.LEVEL, Column.CATEGORY, Column.CLOCK))


def test_the_cursor_waits_for_a_row_that_is_on_its_way(panel: QueuePanel) -> None:
    assert not panel.select(9_000)
    panel.patch([incident_row(9_000)])
    assert panel.current_id() == 9_000


def test_who_went_elsewhere_is_not_called_back(panel: QueuePanel) -> None:
    panel.select(9_000)
    panel.select(150)
    panel.patch([incident_row(9_000)])
    assert panel.current_id() == 150


def test_esc_forgets_the_words_and_down_goes_to_the_list(panel: QueuePanel, qtbot: QtBot) -> None:
    panel.focus_find()
    text = panel.focusWidget()
    qtbot.keyClicks(text, "6275")
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert panel.focusWidget() is panel.view
    assert panel.current_id() is not None
    assert panel.bar.choice().text == "6275"
    panel.focus_find()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert panel.bar.choice().text == ""
    assert panel.focusWidget() is panel.view


def test_an_empty_queue_keeps_the_keys_and_hands_them_to_the_first_row(panel: QueuePanel) -> None:
    panel.setFocus()
    panel.show_open(QueueFilter(), [])
    assert not panel.view.hasFocus()
    assert panel.isAncestorOf(panel.focusWidget())
    panel.patch([incident_row(7)])
    assert panel.view.hasFocus()


def test_the_cursor_stays_in_sight_where_the_keys_lead(panel: QueuePanel, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        qtbot.keyClick(panel.view, key)
        current = panel.current_id()
        assert current is not None
        assert 0 <= top_of(panel, current) <= panel.view.viewport().height() - ROW_HEIGHT, key
