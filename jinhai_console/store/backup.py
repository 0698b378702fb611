"""Backups that are opened and checked before they count; putting one back."""

import os
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.store import files, journal
from jinhai_console.store.database import (
    Database,
    Unusable,
    check_revision,
    key_path_of,
    read_key,
)
from jinhai_console.store.engine import open_sealed
from jinhai_console.store.tables import BY_NAME, head

KEEP = 48  # a day of half-hourly backups
PATTERN = "jinhai-????????-??????*.db"
FILES = "jinhai.files"  # in the folder of the backups, shared by them: contents never change


@dataclass(frozen=True, slots=True)
class Restored:
    """What `restore` did: how many journal entries came back, where the old file lies now.

    `lost_files`: attachments whose content is neither here nor beside the backup.
    """

    entries: int
    moved_aside: Path | None
    lost_files: int = 0


def backup(
    database: Database,
    folder: Path,
    at: Instant,
    *,
    keep: int = KEEP,
    carries_files: bool = True,
) -> Path:
    """A checked copy of the database in `folder`, named after `at`; the oldest ones make room.

    The attachments' files lie beside it, each copied once. One that is lost already is logged
    and found by `check`; it does not keep the rest from being saved.
    Writing goes on meanwhile. Raises Unusable; then nothing is left of the attempt.
    """
    part: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target = _free_name(folder, _stamp(database, at))
        part = folder / f".{target.name}.part"
        part.unlink(missing_ok=True)
        _copy_database(database, part)
        examine(part, database.key)
        if carries_files:
            source = files.folder_of(database.path)
            files.carry(_digests(part), source, folder / FILES, trusts=True)
        _reach_the_disk(part)
        part.rename(target)
        _reach_the_disk(folder)
    except (OSError, dbapi2.Error, DatabaseError) as fault:
        raise Unusable(f"没有备份到 {folder}（{fault}）；请检查磁盘空间和文件夹权限") from None
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
    _make_room(folder, target, keep)
    return target


def _make_room(folder: Path, newest: Path, keep: int) -> None:
    """Whatever the clock says of the others, the one just made stays."""
    others = [each for each in backups_in(folder) if each != newest]
    for old in others[max(0, keep - 1) :]:
        with suppress(OSError):  # somebody reads it: the next backup tries again
            old.unlink(missing_ok=True)


def lost_files(file: Path) -> int:
    """How many attachments of a backup have no file beside it."""
    saved = file.parent / FILES
    return sum(not files.path_of(saved, each).is_file() for each in _digests(file))


def backups_in(folder: Path) -> list[Path]:
    """The backups of a folder, newest first."""
    return sorted(folder.glob(PATTERN), key=lambda each: each.stem, reverse=True)


def examine(path: Path, key: bytes) -> journal.Verdict:
    """The verdict on a closed database file that holds whole. Raises Unusable where it does not."""
    engine = open_sealed(path)
    try:
        with engine.connect() as connection:
            line = connection.execute(text("PRAGMA integrity_check(1)")).scalar_one()
            if line != "ok":
                raise Unusable(f"{path} 已损坏（{line}）；请换一份备份")
            station_id = connection.execute(select(head.c.station_id).limit(1)).scalar() or 0
            verdict = journal.verify(connection, station_id, key)
    except DatabaseError as fault:
        raise Unusable(f"{path} 不能作为数据库打开（{fault.orig}）；请换一份备份") from None
    finally:
        engine.dispose()
    if not verdict.ok:
        raise Unusable(
            f"{path} 的日志在第 {verdict.first_bad} 条不成立（{verdict.reason}）；"
            "请核对日志密钥，或换一份备份"
        )
    return verdict


def restore(file: Path, target: Path, at: Instant, key_path: Path | None = None) -> Restored:
    """Put the backup `file` in the place of `target`, which is moved aside, never deleted.

    The journal's key stays where it is: only a backup made under the same key is taken.
    Raises Unusable, and then `target` is as it was.
    """
    if not file.is_file():
        raise Unusable(f"没有备份文件 {file}；请检查路径")
    if target.exists() and file.samefile(target):
        raise Unusable(f"{file} 就是正在使用的数据库；请选择备份文件夹里的文件")
    key = read_key(key_path or key_path_of(target))
    verdict = examine(file, key)
    _require_known(file)
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        wanted, saved = _digests(file), file.parent / FILES
        lost = files.carry(wanted, saved, files.folder_of(target), trusts=False)
        shutil.copyfile(file, part)
        examine(part, key)
        _reach_the_disk(part)
        aside = _move_aside(target, at) if target.exists() else None
        part.rename(target)
        _reach_the_disk(target.parent)
    except OSError as fault:
        raise Unusable(f"没有恢复到 {target}（{fault}）；请检查磁盘空间和权限") from None
    finally:
        part.unlink(missing_ok=True)
    return Restored(verdict.entries, aside, lost)


def _digests(file: Path) -> list[str]:
    """The attachments' contents that a closed database speaks of; an older one has no table."""
    engine = open_sealed(file)
    try:
        with engine.connect() as connection:
            return files.digests(connection)
    finally:
        engine.dispose()


def _require_known(file: Path) -> None:
    """A backup by a newer program is a backup still, but not for this program."""
    engine = open_sealed(file)
    with engine.connect() as connection:
        check_revision(connection, file)
    engine.dispose()


def _move_aside(target: Path, at: Instant) -> Path:
    _require_unused(target)
    stamp = to_local(at, "UTC").strftime("%Y%m%d-%H%M%S-%f")
    aside = target.with_name(f"{target.stem}.replaced-{stamp}{target.suffix}")
    # The write-ahead log goes first: left behind, it would be taken for the new file's.
    for suffix in ("-wal", "-shm", ""):
        part = target.with_name(target.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    return aside


def _require_unused(target: Path) -> None:
    """Leaving WAL needs the file for oneself alone, and brings the log into the file."""
    in_use = Unusable(f"{target} 正在使用；请先关闭所有窗口和命令，再恢复备份")
    try:
        with closing(dbapi2.connect(str(target), timeout=0)) as connection:
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    except dbapi2.OperationalError as fault:
        if "locked" in str(fault):
            raise in_use from None
        return  # it cannot be opened any more: moved aside as it is
    except dbapi2.DatabaseError:
        return
    if mode != "delete":
        raise in_use


def _copy_database(database: Database, part: Path) -> None:
    with database.engines.read.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA query_only=OFF")  # counts the new file as a write
        raw.execute("VACUUM INTO ?", (str(part),))


def _stamp(database: Database, at: Instant) -> str:
    with database.engines.read.begin() as connection:
        return to_local(at, _zone(connection)).strftime("%Y%m%d-%H%M%S")


def _zone(connection: Connection) -> str:
    zone = connection.execute(select(BY_NAME["station"].table.c.zone).limit(1)).scalar()
    return str(zone or "UTC")


def _free_name(folder: Path, stamp: str) -> Path:
    wanted = folder / f"jinhai-{stamp}.db"
    place = 2
    while wanted.exists():
        wanted = folder / f"jinhai-{stamp}-{place}.db"
        place += 1
    return wanted


def _reach_the_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows has no handle on a folder to flush
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
