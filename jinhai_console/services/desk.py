"""The desk: the one way in for every change, one writer, two readers, one feed."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError

from jinhai_console.domain.instant import MILLISECOND, Instant
from jinhai_console.domain.outcome import Answer, Done, Duplicate, Refusal, Refused
from jinhai_console.services.command import Command
from jinhai_console.store.database import Database
from jinhai_console.store.feed import ChangeSet, Feed
from jinhai_console.store.journal import read_head
from jinhai_console.store.lists import ListsMemory
from jinhai_console.store.reader import Reader, ReaderThread
from jinhai_console.store.tables import journal
from jinhai_console.store.transaction import Missing, Stale, Transaction

T = TypeVar("T")
P = ParamSpec("P")

log = logging.getLogger(__name__)

READERS = 2
LOCK_PATIENCE_S = 60.0  # SQLite's own wait is not fair among processes: ask again this long


def wall_clock() -> Instant:
    """Now, in UTC microseconds."""
    return time.time_ns() // 1_000


class Desk:
    """Carries out commands one after the other and tells what came of them.

    `on_change` is called on the feed's thread with everything committed to the database,
    by this desk or by another process, once and in order.
    """

    def __init__(
        self,
        database: Database,
        *,
        seat: str,
        on_change: Callable[[ChangeSet], None] | None = None,
        poll_ms: int = 20,
        clock: Callable[[], Instant] = wall_clock,
    ) -> None:
        self.database = database
        self.seat = seat
        self._clock = clock
        self._local = threading.local()
        self._open_readers: list[ReaderThread] = []
        self._write = database.engines.write.connect()
        self._memory = ListsMemory(database.station_id)
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(READERS, "reader")
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._feed: threading.Thread | None = None
        if on_change is not None:
            reader = self._connect_reader()
            since = reader.read(_head_sequence)
            run = _FeedRun(Feed(since), reader, on_change, poll_ms * MILLISECOND / 1e6)
            self._feed = threading.Thread(
                target=run.run, args=(self._wake, self._stop), name="feed", daemon=True
            )
            self._feed.start()

    def submit(self, command: Command) -> Future[Answer]:
        """Carry out `command` on the writer's thread. The answer is a value, see `outcome`."""
        return self._writer.submit(self._carry_out, command)

    def read(
        self, view: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Call a view (see `services.reads`) on a reader's thread, on one snapshot."""

        def on_thread() -> T:
            if not hasattr(self._local, "reader"):
                self._local.reader = self._connect_reader()
            reader: ReaderThread = self._local.reader
            return reader.read(view, *args, **kwargs)

        return self._readers.submit(on_thread)

    def aside(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Slow work without the database (a password's hash, a PDF) on a reader's thread."""
        return self._readers.submit(work, *args, **kwargs)

    def close(self) -> None:
        """Finish what was submitted, stop the threads, close the file."""
        self._writer.shutdown(wait=True)
        self._stop.set()
        self._wake.set()
        self._readers.shutdown(wait=True, cancel_futures=True)
        if self._feed is not None:
            self._feed.join()
        for reader in self._open_readers:
            reader.close()
        self._write.close()
        self.database.close()

    def _connect_reader(self) -> ReaderThread:
        connection = self.database.engines.read.connect()
        reader = ReaderThread(connection, self.database.station_id, self._clock)
        self._open_readers.append(reader)
        return reader

    # -- on the writer's thread -------------------------------------------------

    def _carry_out(self, command: Command) -> Answer:
        deadline = time.monotonic() + LOCK_PATIENCE_S
        while True:
            try:
                answer = self._attempt(command)
            except OperationalError as fault:
                self._memory = ListsMemory(self.database.station_id)
                if "locked" in str(fault.orig) and time.monotonic() < deadline:
                    continue
                log.exception("database fault in %s", type(command).__name__)
                return Refused(_sentence(fault))
            except DatabaseError as fault:
                self._memory = ListsMemory(self.database.station_id)
                log.exception("database fault in %s", type(command).__name__)
                return Refused(_sentence(fault))
            self._wake.set()
            return answer

    def _attempt(self, command: Command) -> Answer:
        try:
            with self._write.begin():
                return self._in_transaction(self._write, command)
        except _Repeat as repeat:
            return repeat.answer
        except Refusal as refusal:
            self._memory = ListsMemory(self.database.station_id)
            return Refused(str(refusal))
        except Stale:
            return Refused("这条记录刚被别人更改，没有保存；请看过最新内容再试一次")
        except Missing as missing:
            log.info("refused: %s does not exist", missing)
            return Refused("要操作的记录不存在；请刷新后重新选择")

    def _in_transaction(self, connection: Connection, command: Command) -> Answer:
        known = connection.execute(
            select(journal.c.sequence, journal.c.subject_id).where(
                journal.c.command_uuid == command.uuid
            )
        ).one_or_none()
        if known is not None:
            return Duplicate(known.sequence, known.subject_id)
        tx = Transaction(
            connection,
            self._memory,
            station_id=self.database.station_id,
            now=self._clock(),
            actor_id=command.actor_id,
            seat=self.seat,
        )
        subject = command.perform(tx)
        if subject.is_repeat:
            raise _Repeat(Duplicate(0, subject.id, subject.number))
        name = type(command).__name__
        sequence = tx.journal(self.database.key, name, command.uuid, subject.id)
        return Done(sequence, subject.id, subject.number)


class _Repeat(Exception):
    """Leaves the transaction without a trace, with the answer to give."""

    def __init__(self, answer: Duplicate) -> None:
        super().__init__()
        self.answer = answer


def _head_sequence(reader: Reader) -> int:
    return read_head(reader.connection, reader.station_id).sequence


def _sentence(fault: DatabaseError) -> str:
    text = str(fault.orig)
    if isinstance(fault, IntegrityError):
        return f"数据库拒绝了这次更改，没有保存（{text}）；请核对内容"
    if "full" in text:
        return "磁盘已满，没有保存；请清理磁盘空间后再试一次"
    if "readonly" in text or "read-only" in text:
        return "数据库所在位置只读，没有保存；请检查磁盘和文件夹权限"
    return f"数据库暂时不可用，没有保存（{text}）；请检查磁盘后再试一次"


class _FeedRun:
    """The feed's thread: wakes after our own commit, and polls for other processes' commits."""

    def __init__(
        self,
        feed: Feed,
        reader: ReaderThread,
        on_change: Callable[[ChangeSet], None],
        poll_s: float,
    ) -> None:
        self._feed = feed
        self._reader = reader
        self._on_change = on_change
        self._poll_s = poll_s

    def run(self, wake: threading.Event, stop: threading.Event) -> None:
        version = -1
        while not stop.is_set():
            woken = wake.wait(self._poll_s)
            wake.clear()
            try:
                current = self._data_version()
                if not woken and current == version:
                    continue
                version = current
                changes = self._reader.read(self._feed.pull)
                if changes is not None:
                    self._on_change(changes)
            except Exception:  # the feed outlives any fault: the next commit tries again
                log.exception("the feed could not read")
                version = -1
                stop.wait(0.5)

    def _data_version(self) -> int:
        # Asked outside a transaction: inside one the number stands still.
        raw = self._reader.connection.connection.driver_connection
        assert raw is not None
        return int(raw.execute("PRAGMA data_version").fetchone()[0])
