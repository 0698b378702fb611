"""The last known state: written by a second process, told to the handover, outliving faults."""

import logging
import os
import threading
from pathlib import Path

import pytest

from jinhai_console.app.last_state import LastStates
from jinhai_console.reports.kept_state import age_s, keep_state, states_in
from jinhai_console.reports.paper import last_state_paper
from jinhai_console.services import reads
from jinhai_console.settings import resources_dir
from tests.stations import Room


def test_a_process_of_its_own_writes_it(room: Room) -> None:
    room.take(address="鼓岩路 8 号")
    states = LastStates(room.path)
    (before,) = states.facts()
    assert (before.text, before.is_alarm, states.age_s()) == ("还没有写出", True, None)
    assert states.make()
    stop = threading.Event()
    stop.set()
    states.run(stop)  # looks into the folder once
    (pdf,) = states_in(states.folder)
    assert pdf.read_bytes().startswith(b"%PDF")
    (after,) = states.facts()
    assert (after.text, after.is_alarm) == ("0 分钟前写出", False)
    age = states.age_s()
    assert age is not None
    assert age < 300


def test_one_that_is_old_is_an_alarm(room: Room) -> None:
    states = LastStates(room.path)
    assert states.make()
    (pdf,) = states_in(states.folder)
    os.utime(pdf, (1, 1))
    stop = threading.Event()
    stop.set()
    states.run(stop)
    assert states.facts()[0].is_alarm


def test_a_place_that_takes_none_is_logged(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    states = LastStates(room.path)
    states.folder.write_text("a file is in the way")
    with caplog.at_level(logging.ERROR):
        assert not states.make()
    assert "请换一个文件夹" in caplog.text
    assert states.facts()[0].is_alarm


def test_the_oldest_go_and_nothing_else_does(room: Room, tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.mkdir()
    other = folder / "值班表.pdf"
    other.write_bytes(b"x")
    state = room.desk.read(reads.last_state).result(60)
    paper = last_state_paper(state, resources_dir())
    for minute in range(4):
        (folder / f"最后已知状态 2020-01-01 000{minute}.pdf").write_bytes(b"old")
    kept = keep_state(paper, folder, keep=2)
    assert states_in(folder) == [kept, folder / "最后已知状态 2020-01-01 0003.pdf"]
    assert other.exists()


def test_no_folder_has_no_age(tmp_path: Path) -> None:
    assert age_s(tmp_path / "none") is None
