"""The spool folder: every file ends in done/ or in quarantine/, whatever happens on the way."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest

from jinhai_console.domain.incident import Incident
from jinhai_console.intake.receiving import NotNow, Received, Receiver
from jinhai_console.intake.spool import MAX_FILE_BYTES, Spool
from tests.intake.malformed import WELL_FORMED
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]


def message(id: str = "1") -> bytes:
    return json.dumps(WELL_FORMED | {"id": id}).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "spool"
    made.mkdir()
    return made


@pytest.fixture
def spool(room: Room, folder: Path) -> Spool:
    return spool_of(room, folder)


def spool_of(room: Room, folder: Path) -> Spool:
    return Spool(folder, Receiver(room.desk, folder / "quarantine"))


def put(folder: Path, name: str, content: bytes) -> Path:
    """As a sender does: written under another name, then renamed."""
    part = folder / f".{name}.tmp"
    part.write_bytes(content)
    return part.rename(folder / name)


def lying_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def test_a_message_ends_in_done(room: Room, spool: Spool, folder: Path) -> None:
    put(folder, "1.json", message())
    assert spool.take_all() == Received(accepted=1)
    assert (folder / "done" / "1.json").read_bytes() == message()
    assert lying_in(folder) == {"done"}
    assert len(room.all(Incident)) == 1
    assert spool.take_all() == Received()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "空的"),
        (b"{", "JSON"),
        (b"\xff\xfe", "UTF-8"),
        (b'{"id": "1"}', "received_at"),
        (message("1") + b"\n{\n" + message("2"), "第 2 行"),
    ],
)
def test_what_cannot_be_read_ends_in_quarantine(
    content: bytes, why: str, spool: Spool, folder: Path
) -> None:
    put(folder, "x.json", content)
    assert spool.take_all().quarantined == 1
    assert (folder / "quarantine" / "x.json").read_bytes() == content
    reason = (folder / "quarantine" / "x.json.reason.txt").read_text("utf-8")
    assert why in reason
    assert reason.count("\n") == 1
    assert lying_in(folder) == {"quarantine"}


def test_good_lines_beside_a_bad_one_are_in(room: Room, spool: Spool, folder: Path) -> None:
    put(folder, "x.json", b"\n".join([message("1"), b"{", message("2"), message("1")]))
    assert spool.take_all() == Received(accepted=2, duplicates=1, quarantined=1)
    assert len(room.all(Incident)) == 2


def test_a_huge_file_is_never_read(spool: Spool, folder: Path) -> None:
    with (folder / "huge.json").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    assert spool.take_all() == Received(quarantined=1)
    reason = folder / "quarantine" / "huge.json.reason.txt"
    assert str(MAX_FILE_BYTES) in reason.read_text("utf-8")


def test_what_is_not_a_finished_file_is_left_alone(spool: Spool, folder: Path) -> None:
    outside = folder.parent / "outside.json"
    outside.write_bytes(message("outside"))
    (folder / ".hidden.json").write_bytes(message("hidden"))
    (folder / "1.json.tmp").write_bytes(message("tmp"))
    (folder / "2.part").write_bytes(message("part"))
    (folder / "link.json").symlink_to(outside)
    (folder / "dangling.json").symlink_to(folder / "nowhere")
    (folder / "folder.json").mkdir()
    os.mkfifo(folder / "pipe.json")
    before = lying_in(folder)
    assert spool.take_all() == Received()
    assert lying_in(folder) == before
    assert outside.read_bytes() == message("outside")


@pytest.mark.parametrize(
    "name",
    ["清单 (1) [复制].json", "a'b\"c;$(x).json", "%s{0}.json", "*.json", "-rf.json", "无后缀"],
)
def test_any_name_is_a_name(name: str, spool: Spool, folder: Path) -> None:
    put(folder, name, message())
    assert spool.take_all() == Received(accepted=1)
    assert lying_in(folder / "done") == {name}


def test_nothing_in_done_or_quarantine_is_overwritten(spool: Spool, folder: Path) -> None:
    for id in ("1", "2", "3"):
        put(folder, "x.json", message(id))
        put(folder, "y.json", b"{" + id.encode())
        spool.take_all()
    assert lying_in(folder / "done") == {"x.json", "x-2.json", "x-3.json"}
    assert (folder / "done" / "x-3.json").read_bytes() == message("3")
    for place in (1, 2, 3):
        name = "y.json" if place == 1 else f"y-{place}.json"
        assert (folder / "quarantine" / name).read_bytes() == f"{{{place}".encode()
        assert (folder / "quarantine" / f"{name}.reason.txt").read_text("utf-8")


def test_two_seats_on_one_folder_take_each_file_once(station_path: Path, folder: Path) -> None:
    seats = [Room(station_path), Room(station_path, seat="二号")]
    names = {f"{number:03d}.json" for number in range(40)}
    for number, name in enumerate(sorted(names)):
        put(folder, name, message(str(number)))
    ready = threading.Barrier(2)
    told: list[Received] = []

    def take(room: Room) -> None:
        ready.wait(60)
        told.append(spool_of(room, folder).take_all())

    threads = [threading.Thread(target=take, args=(each,)) for each in seats]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
    assert sum(each.accepted for each in told) == 40
    assert lying_in(folder / "done") == names
    assert lying_in(folder) == {"done"}
    assert len(seats[0].all(Incident)) == 40
    for seat in seats:
        seat.close()


_KILLED_BEFORE_THE_MOVE = """
import os, signal, sys
from pathlib import Path
from jinhai_console.intake.receiving import Receiver
from jinhai_console.intake.spool import Spool
from jinhai_console.services.desk import Desk
from jinhai_console.store.database import open_database

class Killed(Spool):
    def _move(self, *arguments):
        os.kill(os.getpid(), signal.SIGKILL)

path, folder = map(Path, sys.argv[1:])
desk = Desk(open_database(path), seat="killed")
Killed(folder, Receiver(desk, folder / "quarantine")).take_all()
"""


def test_killed_between_commit_and_move(station_path: Path, folder: Path) -> None:
    put(folder, "1.json", message())
    command = [sys.executable, "-c", _KILLED_BEFORE_THE_MOVE, str(station_path), str(folder)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert lying_in(folder) == {"1.json"}
    room = Room(station_path)
    assert len(room.all(Incident)) == 1
    assert spool_of(room, folder).take_all() == Received(duplicates=1)
    assert lying_in(folder / "done") == {"1.json"}
    assert len(room.all(Incident)) == 1
    room.close()


def pragma(room: Room, words: str) -> None:
    def say() -> None:
        raw = room.desk._write._connection.connection.driver_connection
        assert raw is not None
        raw.execute(f"PRAGMA {words}").fetchall()

    room.desk._writer.submit(say).result(60)


def test_while_nothing_can_be_stored_the_messages_wait(
    room: Room, spool: Spool, folder: Path
) -> None:
    put(folder, "1.json", message())
    put(folder, "2.json", b"{")
    pragma(room, "query_only=ON")
    with pytest.raises(NotNow, match="只读"):
        spool.take_all()
    assert lying_in(folder) == {"1.json", "2.json"}
    pragma(room, "query_only=OFF")
    assert spool.take_all() == Received(accepted=1, quarantined=1)


# -- watched -------------------------------------------------------------------------------


@contextmanager
def watched(spool: Spool) -> Iterator[Callable[[], Received]]:
    """Watches on a thread; what it hears is asked for one after the other."""
    stop = threading.Event()
    heard: SimpleQueue[Received] = SimpleQueue()
    thread = threading.Thread(target=spool.watch, args=(stop, heard.put))
    thread.start()
    try:
        yield lambda: heard.get(timeout=30)
    finally:
        stop.set()
        thread.join(30)
        assert not thread.is_alive()


def test_what_lies_there_and_what_comes_is_taken_in(spool: Spool, folder: Path) -> None:
    put(folder, "1.json", message("1"))
    with watched(spool) as heard:
        assert heard() == Received(accepted=1)
        for id in ("2", "3"):
            put(folder, f"{id}.json", message(id))
            assert heard() == Received(accepted=1)
        put(folder, "4.json", b"{")
        assert heard() == Received(quarantined=1)
    assert lying_in(folder / "done") == {"1.json", "2.json", "3.json"}


def test_the_watcher_outlives_a_disk_that_cannot_be_written(
    room: Room, spool: Spool, folder: Path
) -> None:
    pragma(room, "query_only=ON")
    put(folder, "1.json", message("1"))
    with watched(spool) as heard:
        pragma(room, "query_only=OFF")
        put(folder, "2.json", message("2"))
        total = heard()
        while total.accepted < 2:
            total = total + heard()
    assert lying_in(folder) == {"done"}
    assert len(room.all(Incident)) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_look_outlives_a_folder_that_does_not_answer(
    spool: Spool, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    put(folder, "1.json", message())
    heard: list[Received] = []
    is_root = os.geteuid() == 0
    folder.chmod(0)
    if is_root:
        os.seteuid(65_534)  # nobody
    try:
        spool._look(threading.Event(), heard.append)
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)
    assert "messages wait" in caplog.text
    spool._look(threading.Event(), heard.append)
    assert heard == [Received(accepted=1)]


def test_a_stopped_watcher_leaves_the_rest_for_the_next(spool: Spool, folder: Path) -> None:
    put(folder, "1.json", message())
    stop = threading.Event()
    stop.set()
    spool.watch(stop, lambda _received: pytest.fail("stopped before it began"))
    assert lying_in(folder) == {"1.json"}
