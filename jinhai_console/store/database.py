"""Make a database, or open one: its file, its journal key, its schema's revision."""

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DatabaseError

from jinhai_console.domain.outcome import Refusal
from jinhai_console.store import journal, search
from jinhai_console.store.engine import Engines, open_engines
from jinhai_console.store.tables import metadata

REVISION = "0001"


class Unusable(Refusal):
    """The database cannot be opened. The text says why and what to do, in one sentence."""


@dataclass(frozen=True, slots=True)
class Database:
    """An open database of one station."""

    path: Path
    engines: Engines
    key: bytes
    station_id: int

    def close(self) -> None:
        self.engines.dispose()


def key_path_of(path: Path) -> Path:
    """Where the journal's key lies unless a setting says otherwise: outside the database."""
    return path.with_name(path.name + ".key")


def create_database(path: Path, station_id: int, key_path: Path | None = None) -> Database:
    """A new, empty database for station `station_id`. Raises Unusable; never overwrites."""
    _claim(path)
    engines = open_engines(path)
    try:
        key = _make_key(key_path or key_path_of(path))
        with engines.write.begin() as connection:
            metadata.create_all(connection)
            for statement in search.CREATE:
                connection.execute(text(statement))
            connection.execute(text("CREATE TABLE alembic_version (version_num TEXT PRIMARY KEY)"))
            connection.execute(
                text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": REVISION}
            )
            journal.start(connection, station_id, key)
    except (OSError, DatabaseError, Unusable) as fault:
        engines.dispose()
        for suffix in ("", "-wal", "-shm", "-journal"):  # our own, half made
            with suppress(OSError):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        if isinstance(fault, Unusable):
            raise
        raise _cannot_create(path, fault) from None
    return Database(path, engines, key, station_id)


def _claim(path: Path) -> None:
    """The empty file, ours alone: two at once must not write, or clear away, the same one.

    It will hold personal data: nobody but its owner may read it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if not path.exists():  # a file stands where a folder should
            raise _cannot_create(path, "上级不是文件夹") from None
        raise Unusable(f"{path} 已经存在，不会被覆盖；请换一个文件名，或先把它移走") from None
    except OSError as fault:
        raise _cannot_create(path, fault) from None


def _cannot_create(path: Path, fault: object) -> Unusable:
    return Unusable(f"不能在 {path} 建立数据库（{fault}）；请检查磁盘空间和权限")


def open_database(path: Path, key_path: Path | None = None) -> Database:
    """The database at `path`, brought to this program's revision. Raises Unusable."""
    if not path.is_file():
        raise Unusable(f"没有数据库 {path}；请先运行 jinhai-console init，或用 --database 指明位置")
    key = read_key(key_path or key_path_of(path))
    engines = open_engines(path)
    try:
        with engines.read.begin() as connection:
            revision = check_revision(connection, path)
            station_id = journal.station_of(connection, key)
        if station_id is None:
            raise Unusable(f"日志密钥与数据库 {path} 不符；请从密钥的保管处取回这个数据库的密钥")
        database = Database(path, engines, key, station_id)
        if revision != REVISION:
            from jinhai_console.store.migrations.run import migrate

            migrate(database)
    except DatabaseError as fault:
        engines.dispose()
        raise Unusable(
            f"{path} 不能作为数据库打开（{fault.orig}）；请检查文件，或用 restore 从备份恢复"
        ) from None
    except Unusable:
        engines.dispose()
        raise
    return database


def revision_of(connection: Connection) -> str:
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())


def check_revision(connection: Connection, path: Path) -> str:
    """The schema's revision. Raises Unusable where this program cannot have written it."""
    if not inspect(connection).has_table("alembic_version"):
        raise Unusable(f"{path} 不是本程序的数据库；请检查 --database 指向的文件")
    revision = revision_of(connection)
    if revision > REVISION:
        raise Unusable(
            f"{path} 由更新版本的程序写成（{revision}，本程序为 {REVISION}）；请先升级程序"
        )
    return revision


def _make_key(path: Path) -> bytes:
    if path.exists():
        return read_key(path)
    key = secrets.token_bytes(32)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key.hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return key


def read_key(path: Path) -> bytes:
    """The journal's key. Raises Unusable where there is none to be used."""
    try:
        return journal.read_key(path)
    except FileNotFoundError:
        raise Unusable(f"找不到日志密钥 {path}；请从密钥的保管处取回，没有它不能写入") from None
    except (ValueError, OSError):
        raise Unusable(f"日志密钥 {path} 不可读或不完整；请从密钥的保管处取回") from None
