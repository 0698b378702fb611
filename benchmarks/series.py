"""串并案: the search over 40,000 incidents, and what it finds of the planted series."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from benchmarks.figures import Aim, Figure, Spread, in_ms
from benchmarks.planted import Planted, Verdict
from benchmarks.scale import Scale
from jinhai_console.domain.analysis.series import find_series
from jinhai_console.domain.analysis.series_facts import SeriesFacts, SeriesProposal, SeriesRules
from jinhai_console.domain.instant import DAY

RULES = SeriesRules()
SEEDS = range(1, 11)  # the rules were chosen on the seeds 101 … 106
_YEARS = 3 * 366 * DAY  # of one seed
_TURNS = 5


def measure(scale: Scale) -> list[Figure]:
    stations = [Planted.of(seed) for seed in SEEDS[: scale.of(len(SEEDS), 1)]]
    verdicts = [each.judge(_search(each.incidents)) for each in stations]
    count = scale.of(40_000, 2_000)
    return [
        _share("recall on planted series", verdicts, lambda each: each.recall, 0.85),
        _share("precision on planted series", verdicts, lambda each: each.precision, 0.8),
        _speed("years after one another", _laid(stations, count, _YEARS), scale),
        _speed("all in the same three years", _laid(stations, count, 0), scale),
    ]


def _search(incidents: Sequence[SeriesFacts]) -> tuple[SeriesProposal, ...]:
    return find_series(incidents, RULES, accepted={}, rejected=())


def _share(
    name: str, verdicts: Sequence[Verdict], of: Callable[[Verdict], float], least: float
) -> Figure:
    planted = sum(each.planted for each in verdicts)
    proposed = sum(each.proposed for each in verdicts)
    return Figure(
        name=name,
        unit="share",
        measured=Spread.of([of(each) for each in verdicts]),
        aims=(Aim("p50", least, is_least=True),),
        note=f"one sample a seed, {planted} planted and {proposed} proposed in all; the smallest "
        f"sample {min(of(each) for each in verdicts):.2f}. Found: 60 % of the members stand in one "
        "proposal; right: half of a proposal is of one planted series",
    )


def _laid(stations: Sequence[Planted], count: int, apart: int) -> list[SeriesFacts]:
    """The seeds' incidents as one station's, each seed's `apart` after the one before."""
    whole = [
        replace(each, received_at=each.received_at + turn * apart)
        for turn, station in enumerate(stations)
        for each in station.incidents
    ]
    return [replace(each, id=place) for place, each in enumerate(whole[:count], 1)]


def _speed(how: str, incidents: Sequence[SeriesFacts], scale: Scale) -> Figure:
    points = _points(incidents)
    turns = scale.of(_TURNS, 1)
    floor = [_timed(lambda: _near(points)) for _ in range(turns)]
    taken = [_timed(lambda: _search(incidents)) for _ in range(turns)]
    pairs = _near(points)
    return Figure(
        name=f"series among {len(incidents):,} case matters, {how}",
        unit="ms",
        measured=in_ms(taken),
        floor=in_ms(floor),
        floor_name=f"scipy's cKDTree naming the {pairs:,} pairs within the same reach, unscored",
        aims=(Aim("p50", 2_000),),
    )


def _points(incidents: Sequence[SeriesFacts]) -> NDArray[np.float64]:
    """Place and time in units of the reach."""
    placed = [
        (each.longitude * 0.8788, each.latitude, each.received_at)  # the cosine of 28.5°
        for each in incidents
        if each.longitude is not None and each.latitude is not None
    ]
    metres = 111_195 / RULES.reach_m
    return np.array(placed) * (metres, metres, 1 / (RULES.reach_days * DAY))


def _near(points: NDArray[np.float64]) -> int:
    return len(cKDTree(points).query_pairs(1.0, p=np.inf, output_type="ndarray"))


def _timed(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began
