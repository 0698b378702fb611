"""An import carried out: a file into the station, batch by batch, every row accounted for."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from jinhai_console.domain.outcome import Answer, Refusal, Refused
from jinhai_console.intake.importer.reading import Accepted, ImportPlan, Rejected, read, survey
from jinhai_console.intake.importer.rejects import RejectsFile
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispute_watch import look_over
from jinhai_console.services.history import BATCH, ImportIncidents, ImportTally

REFUSED_SHOWN = 200
IN_FLIGHT = 2  # one batch is written while the next is read


@dataclass(slots=True)
class ImportResult:
    """`rows` = `accepted` + `rejected` + `repeated`, whatever happened.

    `refused` are the first of the rejected rows, for a screen; all of them lie in the file.
    `unplaced` of the accepted rows had coordinates that are none and were taken without.
    """

    rows: int = 0
    accepted: int = 0
    unplaced: int = 0
    rejected: int = 0
    repeated: int = 0
    incidents: int = 0
    assignments: int = 0
    new_categories: list[str] = field(default_factory=list)
    seconds: float = 0.0
    was_cancelled: bool = False
    refused: list[Rejected] = field(default_factory=list)


@dataclass(slots=True)
class _Batch:
    taken: tuple[Accepted, ...]
    tally: ImportTally
    answer: Future[Answer]


class ImportRun:
    """One import. `progress` hears (rows done, rows in all); `cancel` ends it between batches.

    What was written before a cancel stays: importing the file again goes on from there.
    """

    def __init__(
        self,
        desk: Desk,
        plan: ImportPlan,
        *,
        actor_id: int | None,
        rejects: Path | None = None,
        is_dry: bool = False,
        progress: Callable[[int, int], object] | None = None,
    ) -> None:
        self._desk = desk
        self._plan = plan
        self._actor_id = actor_id
        self._rejects = rejects
        self._is_dry = is_dry
        self._progress = progress
        self._late: dict[int, str] = {}  # rows that only the database refused, with its reason
        self.cancel = threading.Event()
        self.result = ImportResult()

    def run(self) -> ImportResult:
        """Carry it out. Raises Unreadable (one sentence) where the file cannot be read, Refusal
        where nothing can be stored at the moment.
        """
        started = time.monotonic()
        found = survey(self._plan)
        self.result.rows = found.rows
        with ExitStack() as stack:
            rejects = None
            if self._rejects is not None:
                rejects = stack.enter_context(RejectsFile(self._rejects, self._plan.columns))
            taken = self._taken(read(self._plan, found), rejects)
            self._write(taken)
            self._reject_late(rejects)
        if self.result.incidents:
            look_over(self._desk, self._actor_id)
        self.result.seconds = round(time.monotonic() - started, 3)
        if self.result.was_cancelled:
            self.result.rows = self._done
        return self.result

    @property
    def _done(self) -> int:
        return self.result.accepted + self.result.rejected + self.result.repeated

    def _taken(
        self, items: Iterable[Accepted | Rejected], rejects: RejectsFile | None
    ) -> Iterator[Accepted]:
        for item in items:
            if isinstance(item, Accepted):
                yield item
            else:
                self._reject(item, rejects)

    def _reject(self, refused: Rejected, rejects: RejectsFile | None) -> None:
        self.result.rejected += 1
        if len(self.result.refused) < REFUSED_SHOWN:
            self.result.refused.append(refused)
        if rejects is not None:
            rejects.add(refused.cells, refused.reason)

    def _reject_late(self, rejects: RejectsFile | None) -> None:
        """The cells of a taken row are not kept: a second look at the file finds them again."""
        if not self._late:
            return
        for number, cells, _fault in self._plan.table.rows():
            if number in self._late:
                self._reject(Rejected(number, tuple(cells), self._late[number]), rejects)

    def _write(self, taken: Iterator[Accepted]) -> None:
        waiting: deque[_Batch] = deque()
        while group := tuple(islice(taken, BATCH)):
            if self.cancel.is_set():
                self.result.was_cancelled = True
                break
            if self._is_dry:
                self._count_dry(group)
                continue
            waiting.append(self._submit(group))
            if len(waiting) >= IN_FLIGHT:
                self._finish(waiting.popleft())
        while waiting:
            self._finish(waiting.popleft())

    def _submit(self, group: tuple[Accepted, ...]) -> _Batch:
        tally = ImportTally()
        command = ImportIncidents(
            actor_id=self._actor_id, incidents=[each.incident for each in group], tally=tally
        )
        return _Batch(group, tally, self._desk.submit(command))

    def _finish(self, batch: _Batch) -> None:
        answer = batch.answer.result()
        if not isinstance(answer, Refused):
            self._count(batch)
        elif answer.may_pass:  # no row is at fault: it would be the same for each of them
            raise Refusal(f"{answer.reason}；已写入的都在，之后把同一文件再导入一次即可接着来")
        elif len(batch.taken) == 1:
            self.result.repeated += len(batch.taken[0].repeated)
            self._late.update(dict.fromkeys(batch.taken[0].rows, answer.reason))
        else:
            # One incident that the database will not have must not take its batch with it.
            for each in batch.taken:
                self._finish(self._submit((each,)))
        self._tell()

    def _tell(self) -> None:
        if self._progress is not None:
            self._progress(self._done, self.result.rows)

    def _count(self, batch: _Batch) -> None:
        known = {each.key for each in batch.tally.repeated}
        for each in batch.taken:
            self.result.repeated += len(each.repeated)
            if each.incident.key in known:
                self.result.repeated += len(each.rows)
            else:
                self._accept(each)
        self.result.incidents += batch.tally.incidents
        self.result.assignments += batch.tally.assignments
        self.result.new_categories += batch.tally.new_categories

    def _accept(self, taken: Accepted) -> None:
        self.result.accepted += len(taken.rows)
        if taken.lost_place:
            self.result.unplaced += len(taken.rows)

    def _count_dry(self, group: tuple[Accepted, ...]) -> None:
        for each in group:
            self.result.repeated += len(each.repeated)
            self._accept(each)
            self.result.assignments += len(each.incident.assignments)
        self.result.incidents += len(group)
        self._tell()
