"""R5: what cannot be written is refused with a sentence, nothing is half-written, work goes on."""

import os
import stat
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from jinhai_console.domain.outcome import Done, Refused, Subject
from jinhai_console.domain.station import Community, Source
from jinhai_console.services.incidents import TakeIncident
from jinhai_console.services.station import AddEntry
from jinhai_console.store.check import check
from jinhai_console.store.database import (
    Unusable,
    create_database,
    key_path_of,
    open_database,
)
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction
from tests.services.seats import Count
from tests.stations import Room, copy_station

NOBODY = 65_534


def pragma(room: Room, text: str) -> int:
    """Said on the writing connection, between two commands."""
    connection = room.desk._write._connection

    def say() -> int:
        raw = connection.connection.driver_connection
        assert raw is not None
        row = raw.execute(f"PRAGMA {text}").fetchone()
        return int(row[0]) if row else 0

    return room.desk._writer.submit(say).result(60)


def long_call(room: Room) -> TakeIncident:
    return TakeIncident(
        actor_id=None, category_id=room.category("04"), narrative="很长的经过" * 20_000
    )


def test_a_full_disk_is_said_and_work_goes_on_after(room: Room) -> None:
    room.take()
    before = room.rows()
    pragma(room, f"max_page_count={pragma(room, 'page_count')}")
    reason = room.refused(long_call(room))
    assert "磁盘已满" in reason
    assert room.rows() == before
    pragma(room, "max_page_count=1000000")
    room.done(long_call(room))
    assert check(room.database) == []


def test_a_read_only_place_is_said_and_work_goes_on_after(room: Room) -> None:
    before = room.rows()
    pragma(room, "query_only=ON")
    assert "只读" in room.refused(long_call(room))
    assert room.rows() == before
    pragma(room, "query_only=OFF")
    room.done(long_call(room))
    assert check(room.database) == []


@contextmanager
def only_reading(folder: Path) -> Iterator[None]:
    """The folder and its files can be read and not written, also where the tests run as root."""
    for each in (*folder.iterdir(), folder):
        each.chmod(0o555 if each.is_dir() else 0o444)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_read_only_folder_is_said_in_a_sentence(template: Path) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = copy_station(template, folder / "station.db")
        before = path.read_bytes()
        with only_reading(folder):
            with pytest.raises(Unusable, match="打开"):
                open_database(path)
            with pytest.raises(Unusable, match="不能在"):
                create_database(folder / "new.db", 1)
        assert path.read_bytes() == before
        with closing(Room(path)) as room:
            room.take()
            assert check(room.database) == []


def test_a_database_cannot_be_made_where_a_file_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "occupied").write_text("a file")
    with pytest.raises(Unusable, match="不能在"):
        create_database(tmp_path / "occupied" / "station.db", 1)


def test_two_who_make_the_same_database_leave_one_whole(tmp_path: Path) -> None:
    def make(path: Path) -> bool:
        together.wait(60)
        try:
            create_database(path, 1).close()
        except Unusable as refused:
            assert "已经存在" in str(refused)  # noqa: PT017 - either may be the one
            return False
        return True

    together = threading.Barrier(2)
    with ThreadPoolExecutor(2) as threads:
        for place in range(20):
            path = tmp_path / f"{place}.db"
            assert sorted(threads.map(make, [path, path])) == [False, True]
            open_database(path).close()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + b"\0" * 4_000, b"\xff" * 9_999])
def test_what_is_no_database_is_refused(station_path: Path, content: bytes) -> None:
    station_path.write_bytes(content)
    with pytest.raises(Unusable):
        open_database(station_path)
    assert station_path.read_bytes() == content


def test_the_key_is_needed_and_must_fit(station_path: Path, tmp_path: Path) -> None:
    key = key_path_of(station_path)
    kept = key.read_text("ascii")
    for wrong, why in (("ab" * 32, "不符"), ("short", "不可读"), ("zz" * 32, "不可读")):
        key.write_text(wrong, "ascii")
        with pytest.raises(Unusable, match=why):
            open_database(station_path)
    key.unlink()
    with pytest.raises(Unusable, match="找不到日志密钥"):
        open_database(station_path)
    elsewhere = tmp_path / "safe" / "key"
    elsewhere.parent.mkdir()
    elsewhere.write_text(kept, "ascii")
    open_database(station_path, elsewhere).close()


def test_the_key_is_the_owners_alone(tmp_path: Path) -> None:
    create_database(tmp_path / "new.db", 1).close()
    assert stat.S_IMODE(key_path_of(tmp_path / "new.db").stat().st_mode) == 0o600
    with pytest.raises(Unusable, match="已经存在"):
        create_database(tmp_path / "new.db", 1)


class Twin(Count):
    """A handler that the database stops, with a caller's name in its hands."""

    def perform(self, tx: Transaction) -> Subject:
        values = {"code": "0101", "name": "欧阳某某"}
        return Subject(tx.add(Source, **values).id)


def test_no_caller_is_named_in_the_log(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    assert "相同的记录" in room.refused(Twin(actor_id=None, officer_id=1))
    assert "database fault in Twin" in caplog.text
    assert "欧阳某某" not in caplog.text


def test_what_cannot_be_read_is_said_in_a_sentence(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    room.take()

    def gone(reader: Reader) -> None:
        reader.connection.exec_driver_sql("SELECT 1 FROM no_such_table")

    with pytest.raises(Unusable, match=r"读不出来（no such table: no_such_table）；请"):
        room.desk.read(gone).result(60)
    assert "no such table" in caplog.text
    assert room.entries() == 2


class Fault(Count):
    """A handler with a mistake of ours, after it has written and read lists."""

    def perform(self, tx: Transaction) -> Subject:
        tx.add(Community, name="不该留下")
        assert any(each.name == "不该留下" for each in tx.lists.communities.values())
        raise RuntimeError("ours")


def test_a_fault_of_ours_leaves_nothing_behind(room: Room) -> None:
    before = room.rows()
    with pytest.raises(RuntimeError, match="ours"):
        room.submit(Fault(actor_id=None, officer_id=1))
    assert room.rows() == before
    refused = TakeIncident(
        actor_id=None,
        category_id=room.category("04"),
        narrative="x",
        community_id=max(before) + 1,
    )
    assert "社区不存在" in room.refused(refused)


def test_two_seats_adding_the_same_entry_is_once(station_path: Path, template: Path) -> None:
    with closing(Room(station_path)) as one, closing(Room(station_path, seat="二号")) as two:
        command = {"kind": Source, "values": {"name": "微信", "code": "0699"}}
        futures = [
            room.desk.submit(AddEntry(actor_id=None, **command))  # type: ignore[arg-type]
            for room in (one, two)
        ]
        answers = [type(each.result(60)) for each in futures]
    assert sorted(answers, key=str) == sorted([Done, Refused], key=str)


def test_a_waiting_writer_waits_for_another_seat(station_path: Path) -> None:
    with closing(Room(station_path)) as room, closing(open_database(station_path)) as other:
        category = room.category("04")
        held, released = threading.Event(), threading.Event()

        def hold() -> None:
            with other.engines.write.begin():
                held.set()
                released.wait(60)

        holder = threading.Thread(target=hold)
        holder.start()
        held.wait(60)
        future = room.desk.submit(
            TakeIncident(actor_id=None, category_id=category, narrative="等一等")
        )
        released.set()
        assert isinstance(future.result(60), Done)
        holder.join()


def test_copies_of_a_template_are_independent(template: Path, tmp_path: Path) -> None:
    with closing(Room(copy_station(template, tmp_path / "a.db"))) as one:
        one.take()
        with closing(Room(copy_station(template, tmp_path / "b.db"))) as two:
            assert two.entries() == one.entries() - 1
