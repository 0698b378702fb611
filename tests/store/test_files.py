"""R7, R17: a backup carries the attachments' files; what is missing or altered is found."""

from pathlib import Path

from jinhai_console.services.attachments import AddPhoto, keep_photo
from jinhai_console.store.backup import FILES, backup, backups_in, lost_files, restore
from jinhai_console.store.check import check
from jinhai_console.store.files import folder_of, path_of
from tests.photos import photo
from tests.stations import START, Room


def with_photos(room: Room) -> list[Path]:
    """Two photos on an incident; where their files lie."""
    incident = room.take()
    kept = [keep_photo(room.desk, photo(colour=each)) for each in ("red", "blue")]
    for each in kept:
        room.done(AddPhoto(actor_id=None, subject_id=incident, photo=each))
    return [path_of(folder_of(room.path), each.digest) for each in kept]


def test_check_finds_what_is_missing_and_what_is_altered(room: Room) -> None:
    gone, altered = with_photos(room)
    assert check(room.database) == []
    gone.unlink()
    altered.write_bytes(altered.read_bytes()[:-1] + b"\0")
    found = [str(each) for each in check(room.database)]
    assert len(found) == 2
    assert any("不在" in each for each in found)
    assert any("改动" in each for each in found)


def test_a_backup_carries_its_files_and_restoring_brings_them_back(station_path: Path) -> None:
    room = Room(station_path)
    files = with_photos(room)
    saved = backup(room.database, station_path.parent / "saved", START)
    room.close()
    assert lost_files(saved) == 0
    contents = [each.read_bytes() for each in files]
    files[0].unlink()
    files[1].write_bytes(b"altered")
    assert restore(saved, station_path, START).lost_files == 0
    assert [each.read_bytes() for each in files] == contents
    again = Room(station_path)
    assert check(again.database) == []
    again.close()


def test_files_are_copied_once_for_all_backups(room: Room, tmp_path: Path) -> None:
    with_photos(room)
    folder = tmp_path / "saved"
    backup(room.database, folder, START, keep=1)
    (first,) = [each for each in (folder / FILES).rglob("*.jpg") if each.is_file()][:1]
    before = first.stat().st_mtime_ns
    backup(room.database, folder, START, keep=1)
    assert first.stat().st_mtime_ns == before
    assert len(backups_in(folder)) == 1
    assert len(list((folder / FILES).rglob("*.jpg"))) == 2
    assert not list((folder / FILES).rglob("*.part"))


def test_an_altered_file_never_gets_into_a_backup(room: Room, tmp_path: Path) -> None:
    gone, altered = with_photos(room)
    gone.unlink()
    altered.write_bytes(b"altered")
    saved = backup(room.database, tmp_path / "saved", START)
    assert lost_files(saved) == 2
    assert not list((tmp_path / "saved" / FILES).rglob("*.jpg"))


def test_what_is_lost_beside_a_backup_is_counted(station_path: Path) -> None:
    room = Room(station_path)
    files = with_photos(room)
    saved = backup(room.database, station_path.parent / "saved", START)
    room.close()
    for each in (*files, *(saved.parent / FILES).rglob("*.jpg")):
        each.unlink()
    assert lost_files(saved) == 2
    assert restore(saved, station_path, START).lost_files == 2
