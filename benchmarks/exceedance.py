"""What is unusual over 300 series × 104 windows: how quick, how often wrong, how often right."""

import time
from collections.abc import Callable

import numpy as np
from scipy.special import betaincinv
from scipy.stats import poisson

from benchmarks import quiet
from benchmarks.figures import Aim, Figure, Spread, in_ms
from benchmarks.scale import Scale
from jinhai_console.domain.analysis.exceedance import LEAST_WINDOWS, LEVEL, Judgement, judge

SERIES, WINDOWS = 300, 104
SHAPES = ((SERIES, WINDOWS), (SERIES, LEAST_WINDOWS), (10, LEAST_WINDOWS))
OUTBREAKS = ((5, 2), (5, 3), (5, 4), (20, 1.5), (20, 2), (0.5, 10))  # mean, times as many


def measure(scale: Scale) -> list[Figure]:
    return [
        _speed(scale.of(200, 3)),
        *(
            _false_alerts(name, series, windows, scale.of(1_000 if series == SERIES else 4_000, 3))
            for series, windows in SHAPES
            for name in quiet.STATIONS
        ),
        *(_found(mean, times, scale.of(300, 3)) for mean, times in OUTBREAKS),
    ]


def _speed(turns: int) -> Figure:
    counts = quiet.nested(np.random.default_rng(1), SERIES, WINDOWS + 1)
    means = counts[:, :-1].mean(axis=1)
    return Figure(
        name=f"exceedance of {len(counts)} series × {WINDOWS} windows",
        unit="ms",
        measured=in_ms([_timed(lambda: judge(counts).alerts) for _ in range(turns)]),
        floor=in_ms([_timed(lambda: poisson.sf(counts[:, -1] - 1, means)) for _ in range(turns)]),
        floor_name="scipy's Poisson tail against the plain mean, no model at all",
        aims=(Aim("p95", 100),),
        note="trend, dispersion, predictive tails, Holm's threshold, drift",
    )


def _false_alerts(name: str, series: int, windows: int, days: int) -> Figure:
    """The share of quiet days with any alert; with any drift, in the note."""
    some = np.random.default_rng([series, windows])
    alerts = drifts = 0
    for _ in range(days):
        judged = judge(quiet.STATIONS[name](some, series, windows + 1))
        alerts += bool(judged.alerts)
        drifts += _has_drift(judged)
    drift = "" if name == "mild trends" else f"; with a false drift {_share(drifts, days)}"
    return Figure(
        name=f"quiet days with a false alert: {name}, {series} series × {windows} windows",
        unit="% of days",
        measured=Spread.of([100 * alerts / days]),
        aims=(Aim("p50", 100 * LEVEL),),
        note=f"promised {LEVEL:.0%} (family-wise), found {_share(alerts, days)}{drift}",
    )


def _has_drift(judgement: Judgement) -> bool:
    line, chart = judgement.chart.ewma[:, -1], judgement.chart
    return bool(((line > chart.upper[:, -1]) | (line < chart.lower[:, -1])).any())


def _found(mean: float, times: float, days: int) -> Figure:
    """One outbreak in one of 300 series: how often it is called."""
    some = np.random.default_rng(7)
    found = 0
    for _ in range(days):
        counts = quiet.poisson(some, SERIES, WINDOWS + 1)
        counts[0] = some.poisson(mean, WINDOWS + 1)
        counts[0, -1] = some.poisson(mean * times)
        found += any(each.index == 0 for each in judge(counts).alerts)
    return Figure(
        name=f"outbreaks found: mean {mean:g}, {times:g} times as many, among {SERIES} series",
        unit="% of days",
        measured=Spread.of([100 * found / days]),
        note=f"{found} of {days:,}",
    )


def _share(found: int, total: int) -> str:
    """With the limit that the true share keeps below with 95 % confidence (Clopper, Pearson)."""
    limit = betaincinv(found + 1, total - found, 0.95) if found < total else 1.0
    return f"on {found} of {total:,} ({found / total:.2%}, with 95 % confidence below {limit:.2%})"


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
