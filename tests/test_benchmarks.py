"""The benchmarks still run: the cheapest of them, with a handful of samples."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.figures import Aim, Figure, Spread
from benchmarks.results import Results, write_results

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    "name", ["painted", "importing", "officers_page", "near_repeat", "hotspot", "map_frame"]
)
def test_a_benchmark_runs(name: str, tmp_path: Path) -> None:
    into = tmp_path / "figures.json"
    words = [sys.executable, "-m", "benchmarks", name, "--tiny", "--into", str(into)]
    subprocess.run(words, cwd=ROOT, check=True, timeout=120)
    figures = [Figure.from_json(each) for each in json.loads(into.read_text("utf-8"))]
    assert figures
    for figure in figures:
        assert figure.measured.samples >= 1
        assert figure.ratio
        assert figure.aims


def test_spread_is_by_rank() -> None:
    spread = Spread.of([float(each) for each in range(100, 0, -1)])
    assert (spread.p50, spread.p95, spread.p99, spread.largest) == (51, 96, 100, 100)
    assert Spread.of([3.0]).p99 == 3


def test_results_say_what_was_met_and_missed(tmp_path: Path) -> None:
    figure = Figure(
        name="a thing",
        unit="ms",
        measured=Spread.of([10.0] * 5),
        floor=Spread.of([4.0] * 5),
        floor_name="less of it",
        aims=(Aim("p95", 16.7), Aim("ratio", 2), Aim("p50", 9, is_least=True)),
    )
    machine = {"CPU": "some", "date": "2026-11-25", "commit": "abc"}
    order = ("other", "thing")
    write_results(tmp_path, {"thing": Results([figure], 1.5, "0.3", machine)}, order)
    said = (tmp_path / "RESULTS.md").read_text("utf-8")
    assert "p95 ≤ 16.7: met; ratio ≤ 2: **missed**; p50 ≥ 9: met" in said
    assert "2.50" in said
    kept = json.loads((tmp_path / "results.json").read_text("utf-8"))
    again = Figure.from_json(kept["benchmarks"]["thing"]["figures"][0])
    assert again == figure
    # Another one measured later takes its place and leaves the first as it was.
    later = machine | {"date": "2026-11-26"}
    write_results(tmp_path, {"other": Results([figure], 2, "0.1", later)}, order)
    whole = (tmp_path / "RESULTS.md").read_text("utf-8")
    assert whole.index("## other") < whole.index("2026-11-26, commit abc: 2 s, load 0.1")
    assert whole.index("## thing") < whole.index("2026-11-25, commit abc: 1.5 s, load 0.3")
