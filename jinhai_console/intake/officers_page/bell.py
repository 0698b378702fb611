"""Waiting phones are woken when the feed tells of something that concerns their officer."""

import asyncio
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress

from jinhai_console.domain.rows import OfficerRow
from jinhai_console.domain.task import Task, TaskAnswer
from jinhai_console.domain.visit import VisitPlace
from jinhai_console.services.reads import ChangeSet

# What makes a token good or bad shows on no row.
_TOKEN_COMMANDS = frozenset({"IssueToken", "RevokeToken"})


class Waiter:
    """One phone that waits. Until it says what concerns it, everything does."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._officer_id: int | None = None
        self._incidents: Collection[int] = ()

    def about(self, officer_id: int, incidents: Collection[int]) -> None:
        self._officer_id = officer_id
        self._incidents = incidents

    def wake(self) -> None:
        self._event.set()

    async def wait(self, seconds: float) -> None:
        """Until something happened since the last call, or the time is over."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), seconds)
        self._event.clear()

    def hear(self, changes: ChangeSet) -> None:
        if self._officer_id is None or self._is_concerned(changes):
            self.wake()

    def _is_concerned(self, changes: ChangeSet) -> bool:
        return (
            changes.touches(Task, TaskAnswer, VisitPlace)  # rare: no row says whose they are
            or not changes.touched.isdisjoint(self._incidents)
            or any(each.id == self._officer_id for each in changes.of(OfficerRow))
            or self._officer_id in changes.gone(OfficerRow)
            or any(each.command in _TOKEN_COMMANDS for each in changes.entries)
        )


class Bell:
    """`ring` is for the feed's thread; all else belongs to the loop's."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._waiting: set[Waiter] = set()
        self.is_closing = False

    def ring(self, changes: ChangeSet) -> None:
        self._loop.call_soon_threadsafe(self._tell, changes)

    def close(self) -> None:
        """Nobody waits any longer: the page is being shut."""
        self.is_closing = True
        for each in self._waiting:
            each.wake()

    @contextmanager
    def waiter(self) -> Iterator[Waiter]:
        """Hears of everything from now on: nothing is missed between reading and waiting."""
        made = Waiter()
        self._waiting.add(made)
        try:
            yield made
        finally:
            self._waiting.discard(made)

    def _tell(self, changes: ChangeSet) -> None:
        for each in self._waiting:
            each.hear(changes)
