"""RESULTS.md and results.json: what was measured, as measured."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure, Spread

_HEAD = """# Measured

Written by `make bench`; every figure as it fell. Each benchmark runs in a process of its own, the
real console with all its panels, threads and connections where a window is involved. Qt paints
with its raster engine on every platform; offscreen, only the copy to the screen is missing. The
**floor** is measured in the same run of the benchmark; *ratio* is the measured p50 over the
floor's. A benchmark measured anew (`python -m benchmarks NAME`) replaces its own section: each says
when, of which commit and on which machine it is. *Load* is the machine's load average when the
benchmark began: above 1, others were at work, too.
"""

_COLUMNS = (
    *("figure", "unit", "samples", "p50", "p95", "p99", "largest"),
    *("floor p50", "floor p95", "ratio", "aim"),
)


_DATED = ("date", "commit")


@dataclass(frozen=True, slots=True)
class Results:
    """What one benchmark found, how long it took, how busy the machine was when it began.

    `machine`: what it ran on, when, and of which commit.
    """

    figures: list[Figure]
    seconds: float
    load: str
    machine: Mapping[str, str]

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "Results":
        figures = [Figure.from_json(each) for each in values["figures"]]
        return cls(**{**values, "figures": figures})


def write_results(folder: Path, found: Mapping[str, Results], order: Sequence[str]) -> None:
    """Replace the sections of what was measured; the others stay, each with its own date."""
    kept = _known(folder / "results.json") | dict(found)
    sections = {name: kept[name] for name in order if name in kept}
    parts = [_HEAD, *(_section(name, each) for name, each in sections.items())]
    (folder / "RESULTS.md").write_text("\n".join(parts), encoding="utf-8")
    document = {"benchmarks": {name: asdict(each) for name, each in sections.items()}}
    text = json.dumps(document, ensure_ascii=False, indent=1)
    (folder / "results.json").write_text(text + "\n", encoding="utf-8")


def _known(file: Path) -> dict[str, Results]:
    if not file.exists():
        return {}
    document = json.loads(file.read_text("utf-8"))
    return {name: Results.from_json(each) for name, each in document["benchmarks"].items()}


def _section(name: str, results: Results) -> str:
    lines = [
        f"## {name}",
        "",
        f"{_when(results.machine)}: {results.seconds:g} s, load {results.load}",
        "",
        "; ".join(f"{results.machine[each]}" for each in results.machine if each not in _DATED),
        "",
        f"| {' | '.join(_COLUMNS)} |",
        "|---|---" + "|--:" * (len(_COLUMNS) - 3) + "|---|",
        *(_row(each) for each in results.figures),
        "",
        *(_remark(each) for each in results.figures if each.note or each.floor_name),
        "",
    ]
    return "\n".join(lines)


def _when(machine: Mapping[str, str]) -> str:
    return f"{machine['date']}, commit {machine['commit']}"


def _row(figure: Figure) -> str:
    floor = [_number(figure.floor.p50), _number(figure.floor.p95)] if figure.floor else ["", ""]
    ratio = f"{figure.ratio:.2f}" if figure.ratio else ""
    cells = [figure.name, figure.unit, str(figure.measured.samples), *_numbers(figure.measured)]
    return f"| {' | '.join([*cells, *floor, ratio, figure.outcome()])} |"


def _remark(figure: Figure) -> str:
    parts = [f"floor: {figure.floor_name}" if figure.floor_name else "", figure.note]
    return f"- {figure.name}: {'. '.join(each for each in parts if each)}"


def _numbers(spread: Spread) -> list[str]:
    return [_number(each) for each in (spread.p50, spread.p95, spread.p99, spread.largest)]


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"
