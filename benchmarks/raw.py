"""The floor under the store: SQLite itself, opened as the store opens it, nothing in between."""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2


def connect(path: Path, *, is_durable: bool = True) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {'FULL' if is_durable else 'OFF'}")
    connection.execute("PRAGMA cache_size = -65536")
    return connection


class OneRow:
    """A table of which one row is committed at a time."""

    def __init__(self, path: Path) -> None:
        self.connection = connect(path)
        self.connection.execute("CREATE TABLE IF NOT EXISTS one (said TEXT)")

    def commit(self) -> None:
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.execute("INSERT INTO one (said) VALUES ('基准')")
        self.connection.execute("COMMIT")

    def data_version(self) -> int:
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        self.connection.close()
