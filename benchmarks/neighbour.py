"""What another process commits until it is painted here."""

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.console import at_desk, free_officer, in_console, row_of, rows_in_sight
from benchmarks.figures import Aim, Figure, in_ms
from benchmarks.frames import Frames
from benchmarks.raw import OneRow
from benchmarks.scale import Scale
from benchmarks.stations import open_station
from jinhai_console.app.console import Console

REST_S = 0.15


class Neighbour:
    """A second seat, a process of its own, that commits when told and says when it had."""

    def __init__(self, database: Path, floor: Path) -> None:
        words = [sys.executable, "-m", "benchmarks.second_seat", str(database), str(floor)]
        self._process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def tell(self, **order: int) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    def committed_at(self) -> float:
        """The monotonic moment, one for all processes of a machine."""
        assert self._process.stdout is not None
        return float(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()


def measure(scale: Scale) -> list[Figure]:
    database = open_station(scale.work / "neighbour.db", scale.of(5_000, 100), scale.of(365, 3))
    aside = scale.work / "floor.db"
    samples = scale.of(100, 3)
    one = OneRow(aside)
    neighbour = Neighbour(database, aside)
    taken: list[float] = []
    floor: list[float] = []

    async def act(console: Console) -> None:
        await at_desk(console)
        frames = Frames(console.window, console.workplace.queue.view.viewport())
        waiting = [row.id for row in rows_in_sight(console) if row and not row.officers]
        while len(taken) < samples:
            incident_id = waiting[len(taken) % len(waiting)]
            taken.append(await _seen(console, frames, neighbour, incident_id))
            await asyncio.sleep(REST_S)
        floor.extend(_raw(one, neighbour, frames) for _ in range(samples))

    in_console(database, act)
    neighbour.close()
    one.close()
    figure = Figure(
        name="another process's commit → painted",
        unit="ms",
        measured=in_ms(taken),
        floor=in_ms(floor),
        floor_name="a raw commit there, seen here by PRAGMA data_version asked without a pause, "
        "and one repaint of the list",
        aims=(Aim("p95", 50),),
        note="the other seat's clock is read after its answer came; this one polls every 20 ms",
    )
    return [figure]


async def _seen(console: Console, frames: Frames, neighbour: Neighbour, incident_id: int) -> float:
    before = row_of(console, incident_id).version
    officer = await free_officer(console)
    neighbour.tell(incident=incident_id, officer=officer.id)
    painted = await frames.shows(lambda: row_of(console, incident_id).version > before)
    return painted - neighbour.committed_at()


def _raw(one: OneRow, neighbour: Neighbour, frames: Frames) -> float:
    before = one.data_version()
    neighbour.tell()
    while one.data_version() == before:
        pass
    frames.repaint()
    return time.monotonic() - neighbour.committed_at()
