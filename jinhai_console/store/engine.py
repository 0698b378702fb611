"""One database file, opened the one safe way: WAL, immediate writes, query-only reads."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

# Older versions can lose commits in WAL with two connections (SQLite's "WAL-reset" fault).
SAFE_WAL_VERSION = (3, 51, 3)
BUSY_TIMEOUT_MS = 5_000


@dataclass(frozen=True, slots=True)
class Engines:
    """Two ways into the same file: `write` begins immediate, `read` cannot change anything."""

    path: Path
    write: Engine
    read: Engine

    def dispose(self) -> None:
        self.write.dispose()
        self.read.dispose()


def is_wal_safe() -> bool:
    return tuple(dbapi2.sqlite_version_info) >= SAFE_WAL_VERSION


def open_engines(path: Path) -> Engines:
    """Engines on the database at `path`; the file is made when it is not there."""
    return Engines(path, _engine(path, is_writer=True), _engine(path, is_writer=False))


def open_sealed(path: Path) -> Engine:
    """An engine on a closed file that nobody writes, a backup: nothing appears beside it."""
    return create_engine(
        f"sqlite:///{path.resolve().as_uri()}?mode=ro&immutable=1&uri=true",
        module=dbapi2,
        poolclass=NullPool,
        hide_parameters=True,
    )


def _engine(path: Path, *, is_writer: bool) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        module=dbapi2,
        poolclass=NullPool,  # every thread of the desk keeps its one connection
        hide_parameters=True,  # a fault's text goes into the log, a caller's name does not
        connect_args={"isolation_level": None, "check_same_thread": False},
    )
    # SQLAlchemy's default transaction handling lost updates in silence, so the
    # program says BEGIN itself (docs/adr/0002-transactions.md).
    begin = "BEGIN IMMEDIATE" if is_writer else "BEGIN"

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in _pragmas(is_writer=is_writer):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _pragmas(*, is_writer: bool) -> list[str]:
    safe = is_wal_safe()
    pragmas = [f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=ON", "cache_size=-65536"]
    if is_writer:
        pragmas += [
            f"journal_mode={'WAL' if safe else 'DELETE'}",
            f"synchronous={'FULL' if safe else 'EXTRA'}",
        ]
    else:
        pragmas.append("query_only=ON")
    return pragmas
