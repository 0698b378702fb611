"""From the start of the process to a painted window, and to one that can be used."""

import json
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.figures import Aim, Figure, in_ms
from benchmarks.scale import Scale
from benchmarks.stations import open_station


def start(what: str, database: Path) -> dict[str, float]:
    """What a program started afresh says of itself, moments from its start."""
    words = [sys.executable, "-m", "benchmarks.fresh", what, str(database)]
    began = time.monotonic()
    done = subprocess.run(words, capture_output=True, check=False, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    said: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return said | {name: said[name] - began for name in ("painted", "usable") if name in said}


def measure(scale: Scale) -> list[Figure]:
    database = open_station(scale.work / "start.db", scale.of(60, 5), scale.of(3 * 365, 3))
    start("console", database)  # once for the file cache
    times = scale.of(7, 1)
    bare: list[float] = []
    painted: list[float] = []
    usable: list[float] = []
    for _ in range(times):
        bare.append(start("bare", database)["painted"])
        said = start("console", database)
        painted.append(said["painted"])
        usable.append(said["usable"])
    floor = in_ms(bare)
    floor_name = "a bare PySide6 QMainWindow in a process of its own"
    return [
        Figure(
            name="start → window painted",
            unit="ms",
            measured=in_ms(painted),
            floor=floor,
            floor_name=floor_name,
            aims=(Aim("ratio", 2),),
        ),
        Figure(
            name="start → usable",
            unit="ms",
            measured=in_ms(usable),
            floor=floor,
            floor_name=floor_name,
            aims=(Aim("p50", 1_500), Aim("p95", 1_500)),
            note="the desk is open, the queue filled, the sign-in page asks; three years stored",
        ),
    ]
