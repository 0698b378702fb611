"""R7: a backup is checked before it counts; restoring never deletes what was there."""

import random
import shutil
import threading
from contextlib import closing
from pathlib import Path

import pytest

from jinhai_console.domain.instant import DAY, SECOND
from jinhai_console.store.backup import backup, backups_in, examine, restore
from jinhai_console.store.database import Unusable, create_database, key_path_of
from tests.stations import START, Room


def test_a_backup_holds_everything_and_verifies(room: Room, tmp_path: Path) -> None:
    room.take(narrative="备份之前")
    made = backup(room.database, tmp_path / "saved", START)
    assert made.name == "jinhai-20261123-101320.db"
    assert examine(made, room.database.key).entries == room.entries()
    assert [each.name for each in made.parent.iterdir()] == [made.name]


def test_backups_of_one_second_do_not_overwrite_each_other(room: Room, tmp_path: Path) -> None:
    first = backup(room.database, tmp_path, START)
    second = backup(room.database, tmp_path, START)
    assert first != second
    assert backups_in(tmp_path) == [second, first]


def test_the_oldest_make_room_and_other_files_stay(room: Room, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "jinhai-notes.db").write_text("mine")
    for second in range(5):
        backup(room.database, folder, START + second * SECOND, keep=3)
    names = [each.stem[-2:] for each in backups_in(folder)]
    assert names == ["24", "23", "22"]
    assert (folder / "jinhai-notes.db").read_text() == "mine"


def test_after_the_clock_was_put_right_the_newest_stays(room: Room, tmp_path: Path) -> None:
    for second in range(3):
        backup(room.database, tmp_path, START + DAY + second * SECOND, keep=3)
    made = backup(room.database, tmp_path, START, keep=3)
    assert made.exists()
    assert len(backups_in(tmp_path)) == 3


def test_a_backup_while_others_write_is_one_moment(room: Room, tmp_path: Path) -> None:
    stop = threading.Event()

    def keep_writing() -> None:
        while not stop.is_set():
            room.take()

    writer = threading.Thread(target=keep_writing)
    writer.start()
    made = [backup(room.database, tmp_path, START + n * SECOND) for n in range(3)]
    stop.set()
    writer.join()
    verdicts = [examine(each, room.database.key) for each in made]
    assert all(verdict.ok for verdict in verdicts)


def test_a_folder_that_cannot_be_written_is_said(room: Room, tmp_path: Path) -> None:
    occupied = tmp_path / "a file"
    occupied.write_text("not a folder")
    with pytest.raises(Unusable, match="没有备份到"):
        backup(room.database, occupied, START)


def test_restoring_brings_back_the_moment_and_keeps_the_present(station_path: Path) -> None:
    folder = station_path.parent / "saved"
    with closing(Room(station_path)) as room:
        room.take(narrative="备份之前")
        saved = backup(room.database, folder, START)
        before = room.rows()
        room.take(narrative="备份之后")
        after = room.rows()
    restored = restore(saved, station_path, START + DAY)
    with closing(Room(station_path)) as room:
        assert room.rows() == before
        assert room.verdict().ok
        assert room.entries() == restored.entries
        room.take(narrative="又写得进去")
    assert restored.moved_aside is not None
    shutil.copyfile(key_path_of(station_path), key_path_of(restored.moved_aside))
    with closing(Room(restored.moved_aside)) as room:
        assert room.rows() == after
    assert saved.exists()


def test_restoring_where_nothing_is_left(station_path: Path) -> None:
    with closing(Room(station_path)) as room:
        saved = backup(room.database, station_path.parent / "saved", START)
        before = room.rows()
    station_path.unlink()
    assert restore(saved, station_path, START).moved_aside is None
    with closing(Room(station_path)) as room:
        assert room.rows() == before


def test_a_database_in_use_is_not_replaced(room: Room, tmp_path: Path) -> None:
    saved = backup(room.database, tmp_path / "saved", START)
    with pytest.raises(Unusable, match="正在使用"):
        restore(saved, room.path, START)
    room.take()
    assert room.verdict().ok


def test_a_damaged_present_database_is_moved_aside(station_path: Path) -> None:
    with closing(Room(station_path)) as room:
        saved = backup(room.database, station_path.parent / "saved", START)
        before = room.rows()
    station_path.write_bytes(b"nothing like a database" * 1000)
    restored = restore(saved, station_path, START)
    assert restored.moved_aside is not None
    assert restored.moved_aside.read_bytes().startswith(b"nothing like")
    with closing(Room(station_path)) as room:
        assert room.rows() == before


def test_the_leftover_log_of_a_killed_process_goes_aside_too(station_path: Path) -> None:
    """A write-ahead log left beside the restored file would be played into it."""
    with closing(Room(station_path)) as room:
        saved = backup(room.database, station_path.parent / "saved", START)
        before = room.rows()
        room.take(narrative="只在日志文件里")
        living = {
            suffix: station_path.with_name(station_path.name + suffix).read_bytes()
            for suffix in ("", "-wal")
        }
    for suffix, content in living.items():
        station_path.with_name(station_path.name + suffix).write_bytes(content)
    restore(saved, station_path, START)
    with closing(Room(station_path)) as room:
        assert room.rows() == before
        assert room.verdict().ok


@pytest.mark.parametrize("seed", range(6))
def test_a_flipped_byte_in_a_backup_is_found_or_harmless(
    room: Room, tmp_path: Path, seed: int
) -> None:
    saved = backup(room.database, tmp_path / "saved", START)
    content = bytearray(saved.read_bytes())
    chance = random.Random(seed)
    for _ in range(40):
        content[chance.randrange(len(content))] ^= 0x55
    saved.write_bytes(content)
    target = tmp_path / "other.db"
    shutil.copyfile(key_path_of(room.path), key_path_of(target))
    try:
        restore(saved, target, START)
    except Unusable:
        assert not target.exists()
    else:
        with closing(Room(target)) as other:
            assert other.rows() == room.rows()


def test_a_backup_of_another_key_is_refused(room: Room, tmp_path: Path) -> None:
    other = create_database(tmp_path / "other.db", 2)
    other.close()
    saved = backup(room.database, tmp_path / "saved", START)
    before = (tmp_path / "other.db").read_bytes()
    with pytest.raises(Unusable, match="密钥"):
        restore(saved, tmp_path / "other.db", START)
    assert (tmp_path / "other.db").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"\0" * 5000])
def test_what_is_no_backup_is_refused(station_path: Path, tmp_path: Path, content: bytes) -> None:
    nonsense = tmp_path / "nonsense.db"
    nonsense.write_bytes(content)
    before = station_path.read_bytes()
    with pytest.raises(Unusable):
        restore(nonsense, station_path, START)
    assert station_path.read_bytes() == before


def test_no_file_and_the_same_file_are_refused(station_path: Path, tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="没有备份文件"):
        restore(tmp_path / "nowhere.db", station_path, START)
    with pytest.raises(Unusable, match="就是正在使用"):
        restore(station_path, station_path, START)
