"""How long the window does not answer while messages pour in."""

import asyncio
import subprocess
import sys
import time

from PySide6.QtCore import QObject, Qt, QTimer

from benchmarks.console import at_desk, in_console
from benchmarks.figures import Aim, Figure, Spread
from benchmarks.scale import Scale
from benchmarks.stations import open_station
from jinhai_console.app.console import Console

A_SECOND = 50


class Pulse(QObject):
    """The gaps of a timer that would tick every millisecond if the loop were free."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.monotonic()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    async def feel(self, seconds: float) -> Spread:
        self.gaps.clear()
        self._last = time.monotonic()
        self._timer.start()
        await asyncio.sleep(seconds)
        self._timer.stop()
        return Spread.of(self.gaps)

    def _tick(self) -> None:
        now = time.monotonic()
        self.gaps.append((now - self._last) * 1_000)
        self._last = now


def measure(scale: Scale) -> list[Figure]:
    database = open_station(scale.work / "stall.db", scale.of(500, 50), scale.of(365, 3))
    seconds = scale.of(20, 1)
    spread: dict[str, Spread] = {}
    came: list[int] = []

    async def act(console: Console) -> None:
        await at_desk(console)
        rows, pulse = console.workplace.queue.model.rowCount, Pulse()
        spread["idle"] = await pulse.feel(seconds / 4)
        before = rows()
        spool = database.with_name(f"{database.stem}.spool")
        words = [sys.executable, "-m", "benchmarks.sender", str(spool), str(A_SECOND), str(seconds)]
        sender = await asyncio.to_thread(subprocess.Popen, words, stdout=subprocess.PIPE)
        assert sender.stdout is not None
        await asyncio.to_thread(sender.stdout.readline)  # it is ready to send
        spread["busy"] = await pulse.feel(seconds)
        sender.communicate()
        came.append(rows() - before)

    in_console(database, act)
    figure = Figure(
        name=f"gap between two turns of the window's loop, {A_SECOND} messages a second",
        unit="ms",
        measured=spread["busy"],
        floor=spread["idle"],
        floor_name="the same console with nothing arriving",
        aims=(Aim("p99", 33),),
        note=f"{seconds} s through the spool folder, read, stored, journalled and painted by this "
        f"process; {came[0]} of {A_SECOND * seconds} were in the queue at the end",
    )
    return [figure]
