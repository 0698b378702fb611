"""What every view reads through: one snapshot of the database and the station's lists."""

import logging
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from jinhai_console.domain.instant import Instant
from jinhai_console.store.database import Database, Unusable
from jinhai_console.store.lists import Lists, ListsMemory

log = logging.getLogger(__name__)

T = TypeVar("T")
P = ParamSpec("P")


class Reader:
    """A moment of the database: everything read through one Reader agrees with itself."""

    def __init__(
        self, connection: Connection, memory: ListsMemory, station_id: int, now: Instant
    ) -> None:
        self.connection = connection
        self.station_id = station_id
        self.now = now
        self._memory = memory
        self._lists: Lists | None = None

    @property
    def lists(self) -> Lists:
        if self._lists is None:
            self._lists = self._memory.lists(self.connection)
        return self._lists


class ReaderThread:
    """One thread's way to read: its connection and what it remembers of the lists."""

    def __init__(self, database: Database, now: Callable[[], Instant]) -> None:
        self.connection = database.engines.read.connect()
        self._station_id = database.station_id
        self._memory = ListsMemory(database.station_id)
        self._now = now

    def read(
        self, view: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call `view` on a snapshot of its own. Raises Unusable where the file does not answer."""
        try:
            with self.connection.begin():
                reader = Reader(self.connection, self._memory, self._station_id, self._now())
                return view(reader, *args, **kwargs)
        except DatabaseError as fault:
            log.error("database fault in a read: %s", fault.orig)
            raise Unusable(
                f"数据库读不出来（{fault.orig}）；请检查磁盘，用 check 查看细节，或从备份恢复"
            ) from fault

    def data_version(self) -> int:
        """A number that moves when another connection has committed.

        Asked outside a transaction: inside one it stands still.
        """
        raw = self.connection.connection.driver_connection
        assert raw is not None
        return int(raw.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        self.connection.close()
