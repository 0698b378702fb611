"""The watch over topics: what is due is drafted while the console is open, and it stops at once."""

import threading
from pathlib import Path

import pytest

from jinhai_console.app.topic_watch import watch_topics
from jinhai_console.domain.assessment import Assessment
from jinhai_console.store.feed import ChangeSet
from tests.assessing import found_analysts, take_thefts
from tests.stations import Room


def test_what_is_due_is_drafted_and_a_fault_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    seen, stop = threading.Event(), threading.Event()

    def follow(changes: ChangeSet) -> None:
        if changes.touches(Assessment):
            seen.set()

    room = Room(found_analysts(tmp_path / "station.db"), on_change=follow)
    take_thefts(room, 2)
    watch = threading.Thread(target=watch_topics, args=(room.desk, stop, 0.0))
    watch.start()
    assert seen.wait(20)
    stop.set()
    watch.join(20)
    assert not watch.is_alive()
    assert [each.title for each in room.all(Assessment)] == ["每周盗窃研判"]

    def fail(_desk: object) -> None:
        stop.set()
        raise OSError("no disk")

    stop.clear()
    monkeypatch.setattr("jinhai_console.app.topic_watch.draft_due", fail)
    watch_topics(room.desk, stop, 0.0)
    assert "what is due could not be drafted" in caplog.text
    room.close()
