"""What the open console holds in memory."""

from benchmarks.figures import Figure, Spread
from benchmarks.scale import Scale
from benchmarks.start import start
from benchmarks.stations import open_station


def measure(scale: Scale) -> list[Figure]:
    database = open_station(scale.work / "memory.db", scale.of(60, 5), scale.of(3 * 365, 3))
    times = scale.of(3, 1)
    console = [start("console", database) for _ in range(times)]
    libraries = [start("libraries", database) for _ in range(times)]
    return [
        Figure(
            name=f"memory of the open console, {kind.upper()}",
            unit="MB",
            measured=Spread.of([each[kind] for each in console]),
            floor=Spread.of([each[kind] for each in libraries]),
            floor_name="a bare window with the same libraries imported",
            note="three years stored, the desk shown for three seconds",
        )
        for kind in ("rss", "pss")
    ]
