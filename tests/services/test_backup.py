"""备份 as the window and the command line ask for it."""

from pathlib import Path

from jinhai_console.domain.outcome import Refused
from jinhai_console.services.backup import (
    Restored,
    back_up,
    backups_in,
    find_faults,
    restore,
    verified,
)
from tests.stations import Room


def test_backup_check_restore(station_path: Path) -> None:
    folder = station_path.parent / "saved"
    room = Room(station_path)
    room.take()
    made = back_up(room.desk, folder).result(60)
    assert backups_in(folder) == [made]
    assert find_faults(room.desk).result(60) == []
    assert verified(room.desk).result(60).ok
    assert isinstance(made, Path)
    refused = restore(made, station_path)
    assert isinstance(refused, Refused)
    assert "关闭" in refused.reason
    room.close()
    assert isinstance(restore(made, station_path), Restored)


def test_a_folder_that_cannot_be_is_refused(room: Room, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert isinstance(back_up(room.desk, tmp_path / "file").result(60), Refused)
