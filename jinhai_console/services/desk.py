"""The desk: the one way in for every change, one writer, two readers, one feed."""

import logging
import math
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outcome import Answer
from jinhai_console.services.command import Command
from jinhai_console.store.database import Database
from jinhai_console.store.feed import ChangeSet, Feed
from jinhai_console.store.reader import Reader, ReaderThread
from jinhai_console.store.writer import Writer

T = TypeVar("T")
P = ParamSpec("P")

log = logging.getLogger(__name__)

READERS = 2
# In a burst several commits are told as one: 25 times a second is enough. The first ones of it are
# told at once, so that a command does not wait because a delivery has just been recorded.
BREATH_S = 0.04
AT_ONCE = 4


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
        self._write = Writer(database, seat, clock)
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(READERS, "reader", self._begin_reading)
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._looked_at = time.monotonic()
        self._feed: threading.Thread | None = None
        if on_change is not None:
            feed = Feed(self._connect_reader())
            arguments = (feed, on_change, poll_ms / 1_000)
            self._feed = threading.Thread(
                target=self._follow, args=arguments, name="feed", daemon=True
            )
            self._feed.start()

    @property
    def data_age_s(self) -> float:
        """Seconds since the feed last looked at the database without a fault."""
        return time.monotonic() - self._looked_at

    def submit(self, command: Command) -> Future[Answer]:
        """Carry out `command` on the writer's thread. The answer is a value, see `outcome`."""
        return self._writer.submit(self._carry_out, command)

    def read(
        self, view: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Call a view (see `services.reads`) on a reader's thread, on one snapshot.

        What is already on one (`aside`) reads at once: it could wait for itself otherwise.
        """

        def on_thread() -> T:
            if not hasattr(self._local, "reader"):
                self._local.reader = self._connect_reader()
            reader: ReaderThread = self._local.reader
            return reader.read(view, *args, **kwargs)

        if hasattr(self._local, "is_reader"):
            return _at_once(on_thread)
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

    def _begin_reading(self) -> None:
        self._local.is_reader = True

    def _connect_reader(self) -> ReaderThread:
        reader = ReaderThread(self.database, self._clock)
        self._open_readers.append(reader)
        return reader

    def _carry_out(self, command: Command) -> Answer:
        answer = self._write.carry_out(
            command.perform,
            name=type(command).__name__,
            uuid=command.uuid,
            actor_id=command.actor_id,
        )
        self._wake.set()
        return answer

    def _follow(self, feed: Feed, on_change: Callable[[ChangeSet], None], poll_s: float) -> None:
        """The feed's thread: looks after our own commit, and polls for other processes'."""
        told_at = deque([-math.inf] * AT_ONCE, AT_ONCE)
        while not self._stop.is_set():
            is_ours = self._wake.wait(poll_s)
            self._stop.wait(max(0.0, told_at[0] + AT_ONCE * BREATH_S - time.monotonic()))
            self._wake.clear()
            try:
                changes = feed.pull(must_look=is_ours)
                self._looked_at = time.monotonic()
                if changes is not None:
                    on_change(changes)
                    told_at.append(time.monotonic())
            except Exception:  # the feed outlives any fault: the next look tries again
                log.exception("the feed could not read")
                self._stop.wait(0.5)


def _at_once(work: Callable[[], T]) -> Future[T]:
    future: Future[T] = Future()
    try:
        future.set_result(work())
    except Exception as fault:  # noqa: BLE001  # it is the caller's, as any future's is
        future.set_exception(fault)
    return future
