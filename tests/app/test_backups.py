"""Backups by themselves: told to the handover, outliving what goes wrong."""

import logging
import threading
from contextlib import closing
from pathlib import Path

import pytest

from jinhai_console.app.backups import Backups
from jinhai_console.services.backup import backups_in
from tests.stations import Room


def test_what_was_made_is_told(room: Room) -> None:
    backups = Backups(room.desk)
    (before,) = backups.facts()
    assert (before.text, before.is_alarm) == ("还没有备份", True)
    assert backups.make()
    assert len(backups_in(backups.folder)) == 1
    (after,) = backups.facts()
    assert (after.text, after.is_alarm) == ("0 分钟前，已核验", False)


def test_a_place_that_takes_none_is_logged(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    backups = Backups(room.desk)
    backups.folder.write_text("a file is in the way")
    assert not backups.make()
    assert "没有备份到" in caplog.text
    assert backups.facts()[0].is_alarm


def test_a_fault_ends_nothing(station_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with closing(Room(station_path)) as room:
        backups = Backups(room.desk)
    stop = threading.Event()

    def heard(_record: logging.LogRecord) -> bool:
        stop.set()  # the first word ends the watch
        return True

    caplog.handler.addFilter(heard)
    backups.run(stop)
    assert "a backup failed" in caplog.text
