"""Lines to type into: command line, picker, input methods, status strip, freshness."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.instant import MINUTE, SECOND, parse_instant
from jinhai_console.ui.command_line import CommandLine, Completion, Preview
from jinhai_console.ui.drag import officer_mime, officer_of
from jinhai_console.ui.freshness import Freshness
from jinhai_console.ui.line import Line
from jinhai_console.ui.picker import Choice, Picker, find
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.status_strip import StatusStrip
from jinhai_console.ui.theme import LIGHT, NIGHT

COMMUNITIES = [
    Choice(1, "鼓岩社区", "01", "gysq"),
    Choice(2, "金海湾社区", "02", "jhwsq"),
    Choice(3, "重庆里社区", "11", "cqlsq zqlsq"),
]


def complete(text: str) -> Sequence[Completion]:
    if not text.startswith("派"):
        return []
    return [Completion("派 0912 03", "03 王明"), Completion("派 0912 04", "04 李思远")]


def preview(text: str) -> Preview:
    possible = text.startswith("派")
    return Preview("派王明去 0912" if possible else "没有这个命令", is_possible=possible)


@pytest.fixture
def command_line(qtbot: QtBot) -> Iterator[CommandLine]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    made = CommandLine(LIGHT, complete, preview, window)
    made.setGeometry(0, 560, 800, 40)
    window.show()
    made.focus()
    yield made
    window.hide()


def test_the_command_line_says_what_it_will_do(command_line: CommandLine, qtbot: QtBot) -> None:
    qtbot.keyClicks(command_line.line, "x")
    assert command_line.said() == "没有这个命令"
    assert not command_line.list.isVisible()


def test_it_completes_by_tab_and_submits_by_enter(command_line: CommandLine, qtbot: QtBot) -> None:
    lines: list[str] = []
    command_line.submitted.connect(lines.append)
    command_line.line.setText("派")
    command_line.line.textEdited.emit("派")
    assert command_line.list.isVisible()
    qtbot.keyClick(command_line.line, Qt.Key.Key_Down)
    qtbot.keyClick(command_line.line, Qt.Key.Key_Down)
    qtbot.keyClick(command_line.line, Qt.Key.Key_Tab)
    assert command_line.line.text() == "派 0912 04"
    qtbot.keyClick(command_line.line, Qt.Key.Key_Return)
    assert lines == ["派 0912 04"]
    command_line.refuse("04 正忙")
    assert command_line.line.text() == "派 0912 04"
    assert command_line.said() == "04 正忙"
    command_line.accept("已派")
    assert command_line.line.text() == ""
    qtbot.keyClick(command_line.line, Qt.Key.Key_Up)
    assert command_line.line.text() == "派 0912 04"
    command_line.dress(NIGHT)


def test_escape_keeps_what_was_typed(command_line: CommandLine, qtbot: QtBot) -> None:
    left: list[bool] = []
    command_line.left.connect(lambda: left.append(True))
    command_line.line.setText("派 09")
    command_line.line.textEdited.emit("派 09")
    qtbot.keyClick(command_line.line, Qt.Key.Key_Escape)
    assert left == []
    qtbot.keyClick(command_line.line, Qt.Key.Key_Escape)
    assert left == [True]
    assert command_line.line.text() == "派 09"


def test_enter_while_composing_submits_nothing(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)
    line.show()
    entered: list[str] = []
    line.entered.connect(entered.append)
    QApplication.sendEvent(line, QInputMethodEvent("gu", []))
    assert line.is_composing
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert entered == []
    done = QInputMethodEvent("", [])
    done.setCommitString("鼓")
    QApplication.sendEvent(line, done)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert entered == ["鼓"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("gysq", 1), ("02", 2), ("zq", 3), ("cq", 3), ("湾", 2), ("鼓", 1), ("", 1)],
)
def test_a_line_is_found_by_code_initials_or_part_of_its_name(typed: str, first: int) -> None:
    assert find(COMMUNITIES, typed)[0].id == first


def test_the_picker_takes_the_best_match_when_left(qtbot: QtBot) -> None:
    picker = Picker("社区")
    qtbot.addWidget(picker)
    picker.set_choices(COMMUNITIES)
    chosen: list[int | None] = []
    picker.chosen.connect(chosen.append)
    picker.show()
    picker.setFocus()
    qtbot.keyClicks(picker, "jhw")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert (picker.current(), picker.text()) == (2, "金海湾社区")
    assert not picker.list.isVisible()
    picker.selectAll()
    qtbot.keyClick(picker, Qt.Key.Key_Delete)
    assert picker.current() is None
    assert chosen == [2, None]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(picker, key)
    assert chosen == [2, None, 2]
    picker.set_current(3)
    assert picker.text() == "重庆里社区"
    assert chosen == [2, None, 2]


def test_the_strip_shows_station_clock_and_stale_data(qtbot: QtBot) -> None:
    strip = StatusStrip(LIGHT, "Asia/Shanghai")
    qtbot.addWidget(strip)
    now = parse_instant("2026-11-23 17:05:09", "Asia/Shanghai")
    strip.set_station("示范派出所", is_fictional=True)
    strip.set_officer("<b>王明</b>")
    strip.set_working(False)
    strip.set_alarms(3)
    strip.seen(now - MINUTE)
    strip.tick(now)
    assert strip._clock.text() == "17:05:09"
    assert strip._day.text() == "11-23 周一"
    assert strip._age.text() == "数据停在 60 秒前"
    assert LIGHT.amber in strip._age.styleSheet()
    assert not strip._fictional.isHidden()
    assert strip._alarms.text() == "告警 3"
    strip.dress(NIGHT)
    assert NIGHT.red in strip._alarms.styleSheet()


def test_data_is_stale_after_two_periods() -> None:
    freshness = Freshness(period=5 * SECOND)
    assert not freshness.is_stale(0)
    assert freshness.text(0) == ""
    freshness.seen(0)
    assert not freshness.is_stale(10 * SECOND)
    assert freshness.is_stale(10 * SECOND + 1)


def test_text_from_data_is_never_markup(qtbot: QtBot) -> None:
    label = plain_label("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert "&lt;b&gt;" in plain_tip("<b>x</b>")
    assert plain_tip("") == ""


def test_an_officer_is_carried_by_the_mouse() -> None:
    assert officer_of(officer_mime(2**41 + 7)) == 2**41 + 7


def test_an_incident_is_found_by_the_end_of_its_number() -> None:
    numbers = [Choice(at, f"纠纷 {at}", f"2026006{at}") for at in (271, 272, 275)]
    assert [each.id for each in find(numbers, "6275")] == [275]


def test_the_strip_says_how_old_the_spare_sheet_is(qtbot: QtBot) -> None:
    strip = StatusStrip(LIGHT, "Asia/Shanghai")
    qtbot.addWidget(strip)
    assert strip._state.isHidden()
    strip.set_last_state(190.0)
    assert strip._state.text() == "备用状态表 3 分钟前"
    assert LIGHT.amber not in strip._state.styleSheet()
    strip.set_last_state(660.0)
    assert LIGHT.amber in strip._state.styleSheet()
    strip.set_last_state(None)
    assert strip._state.isHidden()
