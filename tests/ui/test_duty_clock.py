"""Duties that begin and end by time alone change the panel at that moment; off duty by one key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.instant import DAY, MINUTE
from jinhai_console.services import reads
from jinhai_console.services.roster import RemoveDuty
from jinhai_console.services.undo import UndoEntry
from jinhai_console.ui.assign.advice_book import AdviceBook
from jinhai_console.ui.assign.panel import AssignPanel
from jinhai_console.ui.do import Do
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.theme import LIGHT
from tests.services.roster_room import RosterRoom, with_roster
from tests.ui.live import Live


@pytest.fixture
def made(live: Live) -> RosterRoom:
    """Told of to the last entry: what the feed brings late would be of an earlier hour."""
    heard: list[int] = []
    live.seat.bridge.changed.connect(lambda changes: heard.append(changes.last))
    live.actor = live.room.officer("05")
    made = with_roster(live.room)
    live.until(lambda: heard[-1:] == [live.room.entries()])
    return made


@pytest.fixture
def panel(live: Live, made: RosterRoom) -> Iterator[AssignPanel]:
    watch = IncidentWatch(live.seat.bridge, live.seat.orders)
    shown = AssignPanel(live.seat, watch, AdviceBook(live.seat.bridge, watch), LIGHT)
    live.qtbot.addWidget(shown)
    shown.set_lists(live.room.desk.read(reads.lists).result(10))
    shown.load()
    shown.resize(480, 760)
    shown.show()
    live.until(lambda: bool(shown.model.on_duty()))
    yield shown
    watch.choose(None)


def on_duty(panel: AssignPanel) -> set[str]:
    return {each.number for each in panel.model.on_duty()}


def test_the_panel_changes_when_a_duty_ends_and_the_next_begins(
    live: Live, panel: AssignPanel, made: RosterRoom
) -> None:
    before = on_duty(panel)
    asked = live.room.desk.read(reads.next_turn).result(10)
    assert asked.is_rostered
    live.until(lambda: panel.duty_clock.next_turn == asked.at)
    running = [e for e in made.duties("05") if e.ends_at > live.room.clock.now]
    live.room.clock.now = running[0].ends_at + MINUTE
    panel.duty_clock.look()
    live.until(lambda: on_duty(panel) != before)
    assert on_duty(panel) & before == {"05"}


def test_a_clock_set_back_is_noticed(live: Live, panel: AssignPanel) -> None:
    before = on_duty(panel)
    live.until(lambda: panel.duty_clock.next_turn is not None)
    live.room.clock.now -= DAY
    panel.duty_clock.look()
    live.until(lambda: on_duty(panel) != before)


def test_a_changed_roster_moves_the_next_moment(
    live: Live, panel: AssignPanel, made: RosterRoom
) -> None:
    live.until(lambda: panel.duty_clock.next_turn is not None)
    for duty in made.duties():
        if duty.ends_at > live.room.clock.now:
            live.room.done(RemoveDuty(actor_id=None, duty_id=duty.id))
    # Nothing is left of the roster: activities say who is on duty.
    live.until(lambda: len(on_duty(panel)) == 5)


def test_off_duty_asks_why_and_frees_the_panel_at_once(
    live: Live, panel: AssignPanel, made: RosterRoom
) -> None:
    live.seat.actions[Do.OFF_DUTY].trigger()
    live.until(panel.reason_bar.isVisible)
    panel.reason_bar.line.setText("送医")
    live.qtbot.keyClick(panel.reason_bar.line, Qt.Key.Key_Return)
    live.until(lambda: "05" not in on_duty(panel))
    live.until_told("已下岗 区静怡")
    live.until_told("Ctrl+L")


def test_nobody_signed_in_and_nobody_chosen_is_said(live: Live, panel: AssignPanel) -> None:
    live.actor = None
    live.seat.actions[Do.OFF_DUTY].trigger()
    live.until_told("先登录")


def test_a_gap_of_the_next_days_stands_above_the_officers(
    live: Live, panel: AssignPanel, made: RosterRoom
) -> None:
    ahead = [each for each in made.duties("05") if each.starts_at > live.room.clock.now]
    assert not panel.gap_line.isVisible()
    done = live.room.done(RemoveDuty(actor_id=None, duty_id=ahead[0].id))
    live.until(panel.gap_line.isVisible)
    assert "指挥席缺 1 人" in panel.gap_line.text()
    live.room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    live.until(lambda: not panel.gap_line.isVisible())
