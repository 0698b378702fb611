"""Alarms in the window: the list and its keys, what sounds and when, what stands in the strip."""

import threading
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.app.sound import SystemPlayer
from jinhai_console.domain.alarm import Alarm, AlarmKind, Phase, Priority, Rung
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.clock_steps import Look
from jinhai_console.domain.instant import MINUTE, SECOND
from jinhai_console.services.alarm_rounds import AlarmRounds
from jinhai_console.settings import resources_dir
from jinhai_console.store.feed import ChangeSet
from jinhai_console.ui.alarms.book import AlarmBook
from jinhai_console.ui.alarms.lines import lines_of
from jinhai_console.ui.alarms.list import LINE_HEIGHT
from jinhai_console.ui.alarms.panel import AlarmPanel
from jinhai_console.ui.alarms.sounder import PAUSES_S, Sounder
from jinhai_console.ui.alarms.speaker import SoundState, Speaker
from jinhai_console.ui.alarms.words import (
    kind_word,
    priority_word,
    standing_text,
    title_text,
    todo_word,
)
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.do import Do
from jinhai_console.ui.theme import LIGHT
from tests.stations import START
from tests.ui.alarms import alarm_row
from tests.ui.live import Live

ZONE = "Asia/Shanghai"


# -- words and lines ----------------------------------------------------------------


def test_every_kind_has_its_words() -> None:
    for kind in AlarmKind:
        assert kind_word(kind)
        assert todo_word(kind)
    assert len({priority_word(each) for each in Priority}) == 3


def test_a_line_says_whose_it_is() -> None:
    assert title_text(alarm_row(1), START + 130 * SECOND) == "派警超时 2:10"
    said = {
        "席位 未确认": alarm_row(1),
        "席位 未确认，第 3 次": alarm_row(1, calls=3),
        "值班领导 王领导 未确认": alarm_row(1, rung=Rung.LEADER),
        "单一鸣 已确认 10:13": held(1),
        "搁置至 10:43 · 区静怡：<b>等拖车</b>": shelved(1),
        "只作提示": alarm_row(1, is_silent=True),
    }
    for text, row in said.items():
        assert standing_text(row, ZONE) == text


def shelved(id: int) -> AlarmRow:
    return alarm_row(
        id,
        shelved_at=START,
        shelved_until=START + 30 * MINUTE,
        shelved_by_id=5,
        shelve_reason="<b>等拖车</b>",
    )


def test_only_a_flood_is_grouped_and_a_group_opens() -> None:
    rows = [alarm_row(1), alarm_row(2), alarm_row(3, priority=Priority.LOW)]
    assert [line.key for line in lines_of(rows, is_flood=False)] == [1, 2, 3]
    lines = lines_of(rows, is_flood=True)
    group = (Phase.CALLING, Priority.HIGH, AlarmKind.DISPATCH_LATE)
    assert [line.key for line in lines] == [group, 3]
    opened = lines_of(rows, is_flood=True, opened={group})
    assert [(line.key, line.inner) for line in opened] == [
        (group, False),
        (1, True),
        (2, True),
        (3, False),
    ]


def test_more_than_anybody_reads_one_by_one_are_grouped_too() -> None:
    many = [alarm_row(id) for id in range(1, 202)]
    assert len(lines_of(many[:200], is_flood=False)) == 200
    (group,) = lines_of(many, is_flood=False)
    assert len(group.rows) == 201


# -- sound ----------------------------------------------------------------------------


class Heard:
    """A loudspeaker that remembers, and fails when told to."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.fault = ""
        self.threads: set[int] = set()

    def check(self) -> None:
        pass

    def play(self, path: Path) -> None:
        self.threads.add(threading.get_ident())
        if self.fault:
            raise OSError(self.fault)
        self.names.append(path.stem)


class Ear:
    """A book that is filled by hand, and what one hears of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.heard = Heard()
        self.seconds = 0.0
        self.book = AlarmBook(Bridge())
        self.speaker = Speaker(resources_dir() / "sounds", self.heard, self.book)
        self.sounder = Sounder(
            self.book, self.speaker, lambda: START + MINUTE, lambda: self.seconds
        )
        self.sounder._timer.stop()

    def stand(self, *rows: AlarmRow) -> None:
        """From now on these stand, as the feed brings them."""
        gone = tuple({each.id for each in self.book.rows()} - {each.id for each in rows})
        changes = ChangeSet(1, 1, rows={AlarmRow: rows}, removed={AlarmRow: gone})
        self.book._follow(changes)
        self._settle()

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.sounder.look()
        self._settle()

    def _settle(self) -> None:
        playing = self.speaker._playing
        if playing is not None:
            playing.result(10)
        self.qtbot.wait(0)


@pytest.fixture
def ear(qtbot: QtBot) -> Iterator[Ear]:
    made = Ear(qtbot)
    yield made
    made.speaker.close()


def held(id: int) -> AlarmRow:
    return alarm_row(id, acknowledged_at=START, acknowledged_by_id=3)


def test_it_sounds_at_once_and_until_somebody_has_it(ear: Ear) -> None:
    ear.stand(alarm_row(1))
    assert ear.heard.names == ["high"]
    ear.wait(PAUSES_S[Priority.HIGH] - 1)
    assert ear.heard.names == ["high"]
    ear.wait(1)
    assert ear.heard.names == ["high", "high"]
    ear.stand(held(1))
    ear.wait(600)
    assert ear.heard.names == ["high", "high"]
    ear.stand(alarm_row(1, calls=2))
    assert ear.heard.names == ["high"] * 3
    assert threading.get_ident() not in ear.heard.threads


def test_of_all_that_calls_the_gravest_is_heard(ear: Ear) -> None:
    low, high = alarm_row(1, priority=Priority.LOW), alarm_row(2)
    ear.stand(low)
    ear.stand(low, high)
    assert ear.heard.names == ["low", "high"]
    ear.wait(PAUSES_S[Priority.HIGH])
    assert ear.heard.names == ["low", "high", "high"]


def test_a_silent_row_is_silent_and_so_is_a_shelf(ear: Ear) -> None:
    ear.stand(alarm_row(1, is_silent=True), shelved(2))
    ear.wait(600)
    assert ear.heard.names == []


def test_a_flood_makes_one_sound(ear: Ear) -> None:
    rows = [alarm_row(each) for each in range(1, 30)]
    ear.stand(*rows[:12])
    before = len(ear.heard.names)
    for count in range(13, 30):
        ear.stand(*rows[:count])
    assert ear.book.is_flood(START + MINUTE)
    assert len(ear.heard.names) == before == 1
    ear.wait(PAUSES_S[Priority.HIGH])
    assert len(ear.heard.names) == 2


def test_what_cannot_be_heard_is_seen(ear: Ear) -> None:
    ear.heard.fault = "没有声音设备"
    ear.stand(alarm_row(1))
    ear.qtbot.waitUntil(lambda: ear.speaker.state is SoundState.FAILED)
    assert ear.speaker.fault == "没有声音设备"
    ear.heard.fault = ""
    ear.wait(60)
    ear.qtbot.waitUntil(lambda: ear.speaker.state is SoundState.AUDIBLE)
    ear.speaker.mute(True)
    assert ear.speaker.state is SoundState.MUTED
    ear.wait(60)
    assert ear.heard.names == ["high"]


def test_the_three_sounds_are_short_and_their_own() -> None:
    found = {}
    for each in Priority:
        with wave.open(str(resources_dir() / "sounds" / f"{each}.wav")) as file:
            found[each] = file.getnframes() / file.getframerate()
            assert file.getnchannels() == 1
    assert len(set(found.values())) == 3
    assert all(0.3 < each < 2 for each in found.values())


def test_a_missing_player_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(OSError, match="paplay"):
        SystemPlayer().check()
    with pytest.raises(OSError, match="paplay"):
        SystemPlayer().play(tmp_path / "high.wav")
    player = tmp_path / "aplay"
    player.write_text("#!/bin/sh\necho no card >&2\nexit 1\n")
    player.chmod(0o755)
    with pytest.raises(OSError, match="aplay: no card"):
        SystemPlayer().play(tmp_path / "high.wav")
    (tmp_path / "paplay").write_text("#!/bin/sh\nexit 0\n")
    (tmp_path / "paplay").chmod(0o755)
    SystemPlayer().play(tmp_path / "high.wav")


# -- the panel on a real desk ---------------------------------------------------------


class Panel:
    """A panel whose alarms come from a watch on the same desk."""

    def __init__(self, live: Live) -> None:
        self.live = live
        self.book = AlarmBook(live.seat.bridge)
        self.panel = AlarmPanel(live.seat, self.book, LIGHT)
        self.panel.resize(600, 300)
        self.steady = 0
        self.rounds = AlarmRounds(
            live.room.desk, lambda: Look(live.room.clock.now, self.steady, "boot")
        )
        self.wanted: list[object] = []
        self.panel.incident_wanted.connect(self.wanted.append)
        live.qtbot.addWidget(self.panel)
        self.panel.show()
        live.actor = live.room.officer("05")

    def late(self, count: int) -> None:
        """So many incidents whose dispatch is late."""
        self.rounds.tick()
        for _ in range(count):
            self.live.room.take()
        self.live.room.clock.step(MINUTE)
        self.steady += MINUTE
        self.rounds.tick()
        self.live.until(lambda: len(self.book.rows()) == count)
        self.panel.show_now()

    def press(self, key: Qt.Key) -> None:
        self.live.qtbot.keyClick(self.panel.list, key)

    def choose(self, place: int) -> None:
        self.panel.list.setCurrentIndex(self.panel.list.model().index(place, 0))
        self.panel.list.setFocus()

    def stored(self) -> list[Alarm]:
        return self.live.room.all(Alarm)


@pytest.fixture
def panel(live: Live) -> Panel:
    return Panel(live)


def test_the_space_bar_says_who_has_it(panel: Panel) -> None:
    panel.late(2)
    panel.choose(1)
    panel.press(Qt.Key.Key_Space)
    panel.live.until_told("已确认告警：派警超时")
    panel.live.until(lambda: panel.book.count(Phase.HELD) == 1)
    row = next(each for each in panel.book.rows() if each.phase is Phase.HELD)
    assert row.acknowledged_by == "区静怡"
    assert panel.live.told[-1].undoes is not None


def test_a_late_task_goes_to_what_it_belongs_to(panel: Panel) -> None:
    tasks: list[object] = []
    panel.panel.task_wanted.connect(tasks.append)
    row = alarm_row(1, kind=AlarmKind.TASK_OVERDUE, incident_id=None, subject_id=77)
    panel.panel.list.wanted.emit(lines_of([row], is_flood=False)[0])
    assert (tasks, panel.wanted) == ([77], [])


def test_a_risen_dispute_goes_to_the_dispute(panel: Panel) -> None:
    disputes: list[object] = []
    panel.panel.dispute_wanted.connect(disputes.append)
    row = alarm_row(1, kind=AlarmKind.DISPUTE_RAISED, incident_id=None, subject_id=78)
    panel.panel.list.wanted.emit(lines_of([row], is_flood=False)[0])
    assert (disputes, panel.wanted) == ([78], [])


def test_enter_goes_to_the_incident(panel: Panel) -> None:
    panel.late(1)
    panel.choose(0)
    panel.press(Qt.Key.Key_Return)
    assert panel.wanted == [panel.stored()[0].incident_id]


def test_f9_asks_how_long_and_why_and_esc_loses_no_word(panel: Panel) -> None:
    panel.late(1)
    panel.panel.ask_shelf()
    bar = panel.panel.shelf
    qtbot = panel.live.qtbot
    assert bar.isVisible()
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)  # without a reason nothing happens
    qtbot.keyClicks(bar.line, "waits")
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    panel.panel.ask_shelf()
    assert bar.line.text() == "waits"
    bar.span.setCurrentIndex(0)
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    panel.live.until(lambda: panel.book.count(Phase.SHELVED) == 1)
    (stored,) = panel.stored()
    assert (stored.shelved_until or 0) - (stored.shelved_at or 0) == 10 * MINUTE
    assert stored.shelve_reason == "waits"
    panel.panel.unshelve()
    panel.live.until(lambda: panel.book.count(Phase.CALLING) == 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_after_f9_the_keys_are_where_they_were(panel: Panel, key: Qt.Key) -> None:
    window = QWidget()
    queue = QLineEdit(window)
    panel.live.qtbot.addWidget(window)
    panel.panel.setParent(window)
    panel.live.seat.actions.on(Do.SHOW_ALARMS, panel.panel.setFocus)
    panel.late(1)
    window.show()
    panel.panel.show()
    queue.setFocus()
    panel.panel.ask_shelf()
    bar = panel.panel.shelf
    assert window.focusWidget() is bar.line
    bar.line.setText("等拖车")
    panel.live.qtbot.keyClick(bar.line, key)
    assert window.focusWidget() is queue
    panel.panel.ask_shelf()
    queue.hide()  # as with its page
    bar.line.setFocus()
    bar.leave()
    assert window.focusWidget() is panel.panel.list
    panel.panel.setParent(None)


def test_a_key_means_the_incident_in_view_else_the_most_urgent(panel: Panel) -> None:
    panel.late(3)
    last = panel.book.rows()[2]
    panel.panel.look_at(last.incident_id)
    panel.panel.acknowledge()
    panel.live.until(lambda: panel.book.count(Phase.HELD) == 1)
    row = panel.book.row(last.id)
    assert row is not None
    assert row.phase is Phase.HELD
    panel.panel.look_at(None)
    panel.panel.acknowledge()
    panel.live.until(lambda: panel.book.count(Phase.HELD) == 2)


def test_a_flood_is_one_line_that_is_acknowledged_whole(panel: Panel) -> None:
    panel.late(12)
    model: Any = panel.panel.list.model()
    assert model.rowCount() == 1
    assert "同类合并" in panel.panel.windowTitle()
    assert "近 1 小时 12 次" in panel.panel.windowTitle()
    panel.choose(0)
    panel.press(Qt.Key.Key_Right)
    assert model.rowCount() == 13
    panel.press(Qt.Key.Key_Left)
    panel.press(Qt.Key.Key_Space)
    panel.live.until(lambda: panel.book.count(Phase.HELD) == 12)


def test_the_cursor_stays_with_its_alarm(panel: Panel) -> None:
    panel.late(3)
    panel.choose(2)
    before = panel.panel.list.current()
    assert before is not None
    panel.panel.acknowledge_rows([panel.book.rows()[0]])
    panel.live.until(lambda: panel.book.count(Phase.HELD) == 1)
    panel.panel.show_now()
    after = panel.panel.list.current()
    assert after is not None
    assert after.key == before.key


def test_the_gravest_is_in_sight_unless_somebody_is_in_the_list(panel: Panel) -> None:
    shown, lines = panel.panel.list, panel.panel.list.model()
    panel.panel.resize(600, 2 * LINE_HEIGHT)
    panel.late(6)
    panel.choose(0)
    shown.clearFocus()
    panel.panel.acknowledge_rows([panel.book.rows()[0]])
    panel.live.until(lambda: panel.book.count(Phase.HELD) == 1)
    panel.panel.show_now()
    line = shown.current()
    assert line is not None
    assert line.first.phase is Phase.HELD
    assert shown.visualRect(lines.index(0, 0)).top() == 0
    shown.setFocus()
    assert shown.viewport().rect().contains(shown.visualRect(shown.currentIndex()))


def test_the_title_leaves_out_what_is_not(panel: Panel) -> None:
    panel.late(2)
    assert panel.panel.windowTitle() == "告警　未确认 2 · 近 1 小时 2 次（前 1 小时 0 次）"
    panel.panel.acknowledge_rows([panel.book.rows()[0]])
    panel.live.until(lambda: panel.book.count(Phase.HELD) == 1)
    panel.panel.show_now()
    assert panel.panel.windowTitle().endswith("次） · 已确认 1")


def test_a_screen_reader_hears_the_whole_line(panel: Panel) -> None:
    panel.late(1)
    model = panel.panel.list.model()
    said = model.data(model.index(0, 0), int(Qt.ItemDataRole.AccessibleTextRole))
    assert "中优先" in said
    assert "席位 未确认" in said
    assert "派警 F6" in said


def test_without_alarms_the_keys_say_so(panel: Panel) -> None:
    for act in (panel.panel.acknowledge, panel.panel.ask_shelf, panel.panel.unshelve):
        act()
        assert panel.live.told[-1].text.startswith("没有")


def test_nobody_signed_in_acknowledges_nothing(panel: Panel) -> None:
    panel.late(1)
    panel.live.actor = None
    panel.panel.acknowledge()
    panel.live.until_told("请先登录")
    assert panel.book.count(Phase.CALLING) == 1
