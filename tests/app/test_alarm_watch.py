"""The watch on its thread: alarms reach the window by themselves, a watch that hangs is seen."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jinhai_console.app.alarm_watch import AlarmWatch
from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.domain.alarm import Phase
from jinhai_console.domain.instant import MINUTE
from jinhai_console.services.accounts import SignedIn
from jinhai_console.services.desk import wall_clock
from jinhai_console.ui.do import Do
from tests.app.driving import drive
from tests.stations import Room


@pytest.fixture
def late(station_path: Path) -> Iterator[int]:
    """An incident that was received ten minutes ago and sent to nobody."""
    with closing(Room(station_path)) as room:
        now = wall_clock()
        room.clock.now = now
        yield room.take(received_at=now - 10 * MINUTE)


def test_an_alarm_reaches_list_queue_and_strip(qtbot: QtBot, late: int, station_path: Path) -> None:
    async def script(console: Console) -> None:
        place = console.workplace
        await until(lambda: place.alarms.book.count(Phase.CALLING), "告警", 30)
        row = place.alarms.book.of_incident(late)
        assert row is not None
        assert console.window.status._alarms.text() == "告警 1"
        officer = place.assign.model.on_duty()[0]
        place.seat_officer(SignedIn(officer.id, officer.number, officer.name))
        console.window.actions_[Do.SHOW_ALARMS].trigger()
        console.window.actions_[Do.ACKNOWLEDGE_ALARM].trigger()
        await until(lambda: place.alarms.book.count(Phase.HELD), "确认", 30)
        assert console.window.status._alarms.text() == "无告警"
        place.alarms.panel.incident_wanted.emit(late)
        await until(lambda: place.queue.current_id() == late, "警情", 30)

    assert drive(station_path, script).code == 0


def test_its_rounds_go_on_after_a_fault(room: Room) -> None:
    watch = AlarmWatch(room.desk)
    stop = threading.Event()
    seen: list[int] = []

    def tick() -> int:
        seen.append(1)
        stop.set()
        raise OSError("the disk is away")

    watch._rounds.tick = tick  # type: ignore[method-assign]
    watch.run(stop)
    assert seen == [1]
    assert watch.age_s < 60


def test_a_watch_that_hangs_is_said_in_the_strip(qtbot: QtBot, station_path: Path) -> None:
    async def script(console: Console) -> None:
        alarms = console.workplace.alarms
        alarms._watch_age_s = lambda: 20.0
        alarms.tick()
        assert console.window.status._sound.text() == "告警停了"
        alarms._watch_age_s = lambda: 0.0
        alarms.tick()
        assert console.window.status._sound.isHidden()

    assert drive(station_path, script).code == 0
