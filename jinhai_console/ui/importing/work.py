"""The import's own thread: looking at a file, trying it, taking it in. The window never waits."""

import logging
import shutil
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.importer.plan import ImportPlan, make_plan
from jinhai_console.intake.importer.table import Table, open_table
from jinhai_console.intake.importer.unreadable import Unreadable
from jinhai_console.intake.importing import ImportResult, ImportRun
from jinhai_console.services.desk import Desk
from jinhai_console.ui.i18n import tr

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person has chosen so far; None leaves it to the file."""

    path: Path
    station_zone: str
    sheet: str | None = None
    preset: str | None = None
    zone: str | None = None
    mapping: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a piece of work came to, and who wants to know; `fault` is a sentence."""

    turn: int
    then: Callable[..., object]
    value: object = None
    fault: str = ""


class ImportWork(QObject):
    """One piece of work at a time. A newer question makes the answer to an older one moot."""

    moved = Signal(int, int)  # rows done, rows in all
    failed = Signal(str)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, "import")
        self._turn = 0
        self._run: ImportRun | None = None
        self._table: tuple[Path, str | None, Table] | None = None  # the file last looked at
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def look(self, wish: Wish, then: Callable[[ImportPlan], object]) -> None:
        """Plan the import of a file."""
        self._table = self._table if self._is_open(wish) else None
        self._begin(lambda: self._plan(wish), then)

    def attempt(self, desk: Desk, plan: ImportPlan, then: Callable[[ImportResult], object]) -> None:
        """Read the whole file and write nothing."""
        self._start(ImportRun(desk, plan, actor_id=None, is_dry=True), then)

    def take_in(
        self,
        desk: Desk,
        plan: ImportPlan,
        actor_id: int | None,
        rejects: Path,
        then: Callable[[ImportResult], object],
    ) -> None:
        """Read the file into the station; the refused rows go to `rejects`."""
        run = ImportRun(desk, plan, actor_id=actor_id, rejects=rejects, progress=self.moved.emit)
        self._start(run, then)

    def copy(self, source: Path, target: Path, then: Callable[[Path], object]) -> None:
        def work() -> Path:
            shutil.copyfile(source, target)
            return target

        self._begin(work, then)

    def cancel(self) -> None:
        """End what is running between two batches."""
        if self._run is not None:
            self._run.cancel.set()

    def close(self) -> None:
        """Cancel, and wait for the thread. Nothing is delivered afterwards."""
        self._turn += 1
        self.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _start(self, run: ImportRun, then: Callable[[ImportResult], object]) -> None:
        self._begin(run.run, then)
        self._run = run

    def _begin(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        self.cancel()
        self._run = None
        self._turn += 1
        self._thread.submit(self._do, self._turn, work, then)

    def _do(self, turn: int, work: Callable[[], object], then: Callable[..., object]) -> None:
        """On the import's thread."""
        try:
            self._ended.emit(_Outcome(turn, then, work()))
        except (Unreadable, Refusal) as wrong:
            self._ended.emit(_Outcome(turn, then, fault=str(wrong)))
        except OSError as fault:
            said = tr("Import", "文件读写不了：{reason}")
            reason = fault.strerror or str(fault)
            self._ended.emit(_Outcome(turn, then, fault=said.replace("{reason}", reason)))
        except Exception as fault:
            log.exception("an import failed")
            said = tr("Import", "导入没有完成：{reason}")
            self._ended.emit(_Outcome(turn, then, fault=said.replace("{reason}", str(fault))))

    def _deliver(self, outcome: _Outcome) -> None:
        if outcome.turn != self._turn:
            return
        self._run = None
        if outcome.fault:
            self.failed.emit(outcome.fault)
        else:
            outcome.then(outcome.value)

    def _plan(self, wish: Wish) -> ImportPlan:
        if self._table is None:
            self._table = (wish.path, wish.sheet, open_table(wish.path, wish.sheet))
        return make_plan(
            wish.path,
            self._table[2],
            preset=wish.preset,
            mapping=wish.mapping,
            zone=wish.zone,
            station_zone=wish.station_zone,
        )

    def _is_open(self, wish: Wish) -> bool:
        return self._table is not None and self._table[:2] == (wish.path, wish.sheet)
