"""备份: what the window and the command line may ask about the file as a whole."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from jinhai_console.domain.outcome import Refused
from jinhai_console.services.desk import Desk
from jinhai_console.store import backup
from jinhai_console.store.backup import Restored, backups_in, lost_files
from jinhai_console.store.check import check
from jinhai_console.store.database import Database, Unusable
from jinhai_console.store.indexing import rebuild_index
from jinhai_console.store.journal import Verdict, verify
from jinhai_console.store.reader import Reader
from jinhai_console.store.tallying import recount_all

__all__ = [
    "Restored",
    "Verdict",
    "back_up",
    "backups_in",
    "find_faults",
    "lost_files",
    "recount",
    "reindex",
    "restore",
    "verified",
]


def back_up(desk: Desk, folder: Path, *, keep: int = backup.KEEP) -> Future[Path | Refused]:
    """A checked backup in `folder`, made on a reader's thread while work goes on."""
    return desk.aside(_back_up, desk.database, folder, keep)


def find_faults(desk: Desk) -> Future[list[str]]:
    """Everything wrong with the database, a sentence each. An empty list: all is well."""
    return desk.aside(lambda: [str(each) for each in check(desk.database)])


def reindex(desk: Desk) -> Future[int]:
    """Make the search index anew from the texts; how many rows it holds then."""
    return desk.aside(rebuild_index, desk.database)


def recount(desk: Desk, progress: Callable[[int, int], object]) -> Future[int]:
    """Count every incident anew; how many there are. `progress` gets done and total."""
    return desk.aside(recount_all, desk.database, progress)


def verified(desk: Desk) -> Future[Verdict]:
    """The journal's chain, walked from its first entry to its head."""
    key = desk.database.key

    def walk(reader: Reader) -> Verdict:
        return verify(reader.connection, reader.station_id, key)

    return desk.read(walk)


def restore(file: Path, target: Path, key_path: Path | None = None) -> Restored | Refused:
    """Put a backup in the database's place. Every desk on it must be closed before."""
    try:
        return backup.restore(file, target, _now(), key_path)
    except Unusable as fault:
        return Refused(str(fault))


def _back_up(database: Database, folder: Path, keep: int) -> Path | Refused:
    try:
        return backup.backup(database, folder, _now(), keep=keep)
    except Unusable as fault:
        return Refused(str(fault))


def _now() -> int:
    return time.time_ns() // 1_000
