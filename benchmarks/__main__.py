"""`python -m benchmarks [NAME …]`: each benchmark in a process of its own, then RESULTS.md."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.machine import load, machine
from benchmarks.results import Results, write_results
from benchmarks.scale import Scale

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent / "build" / "bench"
NAMES = (
    "painted",
    "neighbour",
    "long_queue",
    "known",
    "dashboard",
    "series",
    "stall",
    "start",
    "importing",
    "paper",
    "memory",
    "near_repeat",
    "hotspot",
    "prospect",
    "map_frame",
    "week",
    "officers_page",
    "exceedance",
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--tiny", action="store_true", help="a handful of samples, nothing kept")
    parser.add_argument("--into", type=Path, help=argparse.SUPPRESS)  # in the child: its answer
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}")
    if options.into is not None:
        return _measure(options.names[0], options.into, is_tiny=options.tiny)
    for name in options.names or NAMES:
        print(f"{name} …", flush=True)
        found = _in_child(name, is_tiny=options.tiny)
        for figure in found.figures:
            print("  ", figure.line(), flush=True)
        if not options.tiny:  # at once: a later one may fail
            write_results(HERE, {name: found}, NAMES)
    if not options.tiny:
        print(f"→ {HERE / 'RESULTS.md'}")
    return 0


def _measure(name: str, into: Path, *, is_tiny: bool) -> int:
    """In the child: one benchmark, its figures as JSON."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as work:
        cache = Path(work) if is_tiny else CACHE
        figures = import_module(f"benchmarks.{name}").measure(Scale(Path(work), cache, is_tiny))
    into.write_text(json.dumps([each.to_json() for each in figures]), encoding="utf-8")
    return 0


def _in_child(name: str, *, is_tiny: bool) -> Results:
    began, busy = time.monotonic(), load()
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder) / "figures.json"
        words = [sys.executable, "-m", "benchmarks", name, "--into", str(into)]
        subprocess.run(words + ["--tiny"] * is_tiny, cwd=HERE.parent, check=True)
        figures = [Figure.from_json(each) for each in json.loads(into.read_text("utf-8"))]
    return Results(figures, round(time.monotonic() - began, 1), busy, machine())


if __name__ == "__main__":
    sys.exit(main())
