"""The console running: opened beside a painted window, ended in order, on one event loop."""

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import qasync
from PySide6.QtCore import QObject, QSize, Signal

from jinhai_console.app.machine_facts import disk_fact, sound_fact
from jinhai_console.app.stage import Stage, set_stage
from jinhai_console.domain.handover_sheet import SystemFact
from jinhai_console.settings import Settings
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.collector import Collector
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone

if TYPE_CHECKING:  # imported on a thread while the window is being painted
    from jinhai_console.app.alarm_watch import AlarmWatch
    from jinhai_console.app.backups import Backups
    from jinhai_console.app.last_state import LastStates
    from jinhai_console.intake.founding import Founded
    from jinhai_console.intake.officers_page.host import PageHost
    from jinhai_console.services.desk import Desk
    from jinhai_console.ui.workplace import Workplace

log = logging.getLogger(__name__)

COURIERS = 2  # a receiver that does not answer holds up one of them
# Opening, the spool folder, alarms, backups, topics, the demonstration's day, the sheets' fonts,
# couriers.
THREADS = 8 + COURIERS
WARM_UP_AFTER_S = 5.0  # when the desk has come to rest
DEMO_INCIDENTS = 21_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to open. `act` is what a tour or test does with the finished window, then it ends."""

    database: Path
    is_demo: bool = False
    seed: int = 1
    history_days: int | None = None  # of the demonstration; None: its three years
    arrivals: bool = False
    act: "Callable[[Console], Coroutine[Any, Any, None]] | None" = None
    memory: Path | None = None
    size: QSize | None = None
    theme: str | None = None


class _Progress(QObject):
    counted = Signal(int)


class Console:
    """One window, one desk, from opening to end."""

    def __init__(self, stage: Stage, settings: Settings, plan: Plan) -> None:
        self.stage = stage
        self.window = stage.window
        self.settings = settings
        self.plan = plan
        self.bridge = Bridge()
        self._collector = Collector()  # from the first thread to the last
        self.founded: Founded | None = None
        self._desk: Desk | None = None
        self._workplace: Workplace | None = None
        self._backups: Backups | None = None
        self._last_states: LastStates | None = None
        self._alarm_watch: AlarmWatch | None = None
        self._page_host: PageHost | None = None
        self._stop = asyncio.Event()
        self._ended = threading.Event()
        self._threads = ThreadPoolExecutor(THREADS, "console")
        self._progress = _Progress()
        self.faults: list[BaseException] = []  # raised where nobody waits, in a slot

    @property
    def workplace(self) -> "Workplace":
        """The panels. Raises RuntimeError before the desk is open."""
        if self._workplace is None:
            raise RuntimeError("the desk is not open yet")
        return self._workplace

    async def run(self) -> int:
        """Show, open, work until the window is closed, end. The exit code."""
        window = self.window
        window.closing.connect(self._stop.set)
        window.opening.cancelled.connect(self._stop.set)
        self._progress.counted.connect(lambda done: window.opening.count(done, DEMO_INCIDENTS))
        window.show()
        work = asyncio.create_task(self._work())
        stopped = asyncio.create_task(self._stop.wait())
        await asyncio.wait([work, stopped], return_when=asyncio.FIRST_COMPLETED)
        if not stopped.done() and self.plan.act is None:
            await stopped
        code = _code_of(work) or (1 if self.faults and self.plan.act else 0)
        stopped.cancel()
        await self._end(work)
        return code

    async def _work(self) -> None:
        from_thread = asyncio.get_running_loop().run_in_executor
        try:
            desk = await from_thread(self._threads, self._open)
        except Exception as fault:
            if not isinstance(fault, _Failed):
                log.exception("the desk could not be opened")
            said = tr("Console", "程序出错，没有打开；原因在日志里")
            self.window.opening.fail(str(fault) if isinstance(fault, _Failed) else said)
            if self.plan.act is not None:
                raise
            return
        self.bridge.attach(desk)
        await self._furnish(desk)
        self._start_threads(desk)
        if self.plan.act is not None:
            await self.plan.act(self)

    async def _furnish(self, desk: "Desk") -> None:
        from jinhai_console.app.alarm_watch import AlarmWatch
        from jinhai_console.app.backups import Backups
        from jinhai_console.app.last_state import LastStates
        from jinhai_console.app.officers_page import page_host
        from jinhai_console.app.sound import SystemPlayer
        from jinhai_console.services import reads
        from jinhai_console.ui.sign_in.form import DemoSignIn
        from jinhai_console.ui.workplace import Ages, Workplace

        lists = await asyncio.wrap_future(desk.read(reads.lists))
        made = self.founded
        demo = DemoSignIn(made.officer, made.relief, made.password) if made else None
        self._backups = Backups(desk)
        self._last_states = states = LastStates(self.plan.database)
        self._alarm_watch = watch = AlarmWatch(desk)
        self._page_host = page_host(self.plan.database, self.stage.resources, self.settings.poll_ms)
        self._workplace = Workplace(
            self.window,
            self.bridge,
            self.stage.resources,
            self._home(),
            lists,
            demo,
            page_host=self._page_host,
            facts=self._facts,
            ages=Ages(watch=lambda: watch.age_s, state=states.age_s),
            player=SystemPlayer() if self.plan.act is None else None,
        )
        self._workplace.open()

    def _facts(self) -> tuple[SystemFact, ...]:
        """What the handover sheet says of the machine."""
        if self._workplace is None or self._backups is None or self._last_states is None:
            return ()
        speaker = self._workplace.alarms.speaker
        disk = disk_fact(self.plan.database.parent)
        sound = sound_fact(speaker.state, speaker.fault)
        return (*self._backups.facts(), *self._last_states.facts(), disk, sound)

    def _home(self) -> Path:
        """Where drafts and the spool folder lie: beside the database."""
        return self.plan.database.parent

    def _open(self) -> "Desk":
        """On a thread: the heavy imports, the demonstration if it is wanted, the desk."""
        from jinhai_console.domain.outcome import Refusal
        from jinhai_console.intake.founding import DEMO_DAYS, found_demo
        from jinhai_console.reports.station_templates import STATION_TEMPLATES, folder_beside
        from jinhai_console.services.desk import Desk
        from jinhai_console.store.database import Unusable, open_database
        from jinhai_console.ui import workplace

        del workplace  # imported for its weight only
        try:
            if self.plan.is_demo and not self.plan.database.exists():
                self.founded = found_demo(
                    self.plan.database,
                    self.stage.resources,
                    seed=self.plan.seed,
                    days=self.plan.history_days or DEMO_DAYS,
                    cancel=self._ended,
                    progress=self._progress.counted.emit,
                )
            database = open_database(self.plan.database)
        except (Refusal, Unusable, OSError) as wrong:
            raise _Failed(str(wrong)) from None
        STATION_TEMPLATES.use(folder_beside(self.plan.database))
        desk = Desk(
            database,
            seat=self.settings.seat,
            on_change=self.bridge.on_change,
            poll_ms=self.settings.poll_ms,
        )
        self._desk = desk  # known from here on: whoever leaves meanwhile closes it too
        return desk

    def _start_threads(self, desk: "Desk") -> None:
        """What comes from outside while the window is open."""
        from jinhai_console.app.arrivals import run_day
        from jinhai_console.app.topic_watch import watch_topics
        from jinhai_console.intake.delivery.courier import Courier
        from jinhai_console.intake.receiving import Receiver
        from jinhai_console.intake.spool import QUARANTINE, Spool

        folder = self.plan.database.with_name(f"{self.plan.database.stem}.spool")
        folder.mkdir(exist_ok=True)
        spool = Spool(folder, Receiver(desk, folder / QUARANTINE))
        self._threads.submit(_guarded, spool.watch, self._ended, lambda _received: None)
        if self._alarm_watch is not None:
            self._threads.submit(_guarded, self._alarm_watch.run, self._ended)
        for _ in range(COURIERS):
            courier = Courier(desk, self._home(), self.stage.resources)
            self._threads.submit(_guarded, courier.run, self._ended)
        if self._backups is not None and self.plan.act is None:
            self._threads.submit(_guarded, self._backups.run, self._ended)
        if self._last_states is not None and self.plan.act is None:
            self._threads.submit(_guarded, self._last_states.run, self._ended)
        if self.plan.act is None:
            self._threads.submit(_guarded, watch_topics, desk, self._ended)
            self._threads.submit(_guarded, _warm_up, self._ended, self.stage.resources)
        if self.plan.arrivals:
            day = (self.plan.database, self.stage.resources, self.plan.seed)
            self._threads.submit(_guarded, run_day, *day, self._ended)

    async def _end(self, work: "asyncio.Task[None]") -> None:
        """Hide first, then end everything that runs, the desk last."""
        self.window.hide()
        self._ended.set()
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        self.bridge.detach()
        if self._workplace is not None:
            self._workplace.close()
            if self.plan.memory is None:
                self.window.remember()
        on_thread = asyncio.get_running_loop().run_in_executor
        if self._page_host is not None:
            await on_thread(None, self._page_host.close)
        await on_thread(None, self._threads.shutdown)  # from here on nobody asks the desk
        if self._desk is not None:
            await on_thread(None, self._desk.close)
        self._collector.stop()


def _warm_up(ended: threading.Event, resources: Path) -> None:
    from jinhai_console.reports.sheet import warm_up

    if not ended.wait(WARM_UP_AFTER_S):
        warm_up(resources)


class _Failed(Exception):
    """The desk could not be opened; the sentence is for the window."""


def _code_of(task: "asyncio.Task[None]") -> int:
    if not task.done() or task.cancelled():
        return 0
    fault = task.exception()
    if fault is None:
        return 0
    log.error("the console ended", exc_info=fault)
    return 1


def _guarded(work: Callable[..., object], *arguments: object) -> None:
    try:
        work(*arguments)
    except Exception:
        log.exception("%s ended by a fault", work.__qualname__)


def run_console(settings: Settings, plan: Plan) -> int:
    """The console until it is closed; its exit code."""
    memory = plan.memory or plan.database.with_name("seat.ini")
    memory.parent.mkdir(parents=True, exist_ok=True)
    with set_stage(settings, memory, size=plan.size, theme=plan.theme) as stage:
        loop = qasync.QEventLoop(stage.application)
        asyncio.set_event_loop(loop)
        # qasync's own executor would make ten threads for nothing.
        loop.set_default_executor(ThreadPoolExecutor(1, "loop"))
        console = Console(stage, settings, plan)
        with loop, _noticing(console):
            code: int = loop.run_until_complete(console.run())
            return code


@contextmanager
def _noticing(console: Console) -> Iterator[None]:
    """A fault in a slot is ours: logged, told, and the window stays as it was."""
    before = sys.excepthook

    def notice(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        log.error("a fault in the window", exc_info=(kind, fault, trace))
        console.faults.append(fault)
        said = tr("Console", "程序出错，已记入日志；可以继续工作")
        console.window.notice.tell(Notice(said, Tone.REFUSED))

    sys.excepthook = notice
    try:
        yield
    finally:
        sys.excepthook = before
