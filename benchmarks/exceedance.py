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
BATCH = 100  # quiet days that make one sample of a share
OUTBREAKS = ((5, 2), (5, 3), (5, 4), (20, 1.5), (20, 2), (0.5, 10))  # mean, times as many


def measure(scale: Scale) -> list[Figure]:
    batches = scale.of(10, 1)
    days = scale.of(BATCH, 3)
    return [
        _speed(scale.of(200, 3)),
        *(
            _false_alerts(name, station, windows, batches, days)
            for windows in (WINDOWS, LEAST_WINDOWS)
            for name, station in quiet.STATIONS.items()
        ),
        *(_found(mean, times, scale.of(3, 1), days) for mean, times in OUTBREAKS),
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


def _false_alerts(name: str, station: quiet.Quiet, windows: int, batches: int, days: int) -> Figure:
    """The share of quiet days with any alert; with any drift, in the note."""
    some = np.random.default_rng([windows, batches])
    alerts: list[list[bool]] = []
    drifts = 0
    for _ in range(batches):
        judged = [judge(station(some, SERIES, windows + 1)) for _ in range(days)]
        alerts.append([bool(each.alerts) for each in judged])
        drifts += sum(_has_drift(each) for each in judged) if name != "mild trends" else 0
    total = batches * days
    found = sum(map(sum, alerts))
    drift = f"; drift {_share(drifts, total)}" if name != "mild trends" else ""
    return Figure(
        name=f"quiet days with a false alert: {name}, {SERIES} series × {windows} windows",
        unit="% of days",
        measured=Spread.of([100 * sum(each) / days for each in alerts]),
        aims=(Aim("p50", 100 * LEVEL),),
        note=f"promised {LEVEL:.0%} (family-wise); all days: {_share(found, total)}{drift}; "
        f"a sample is {days} days",
    )


def _has_drift(judgement: Judgement) -> bool:
    line, chart = judgement.chart.ewma[:, -1], judgement.chart
    return bool(((line > chart.upper[:, -1]) | (line < chart.lower[:, -1])).any())


def _found(mean: float, times: float, batches: int, days: int) -> Figure:
    """One outbreak in one of 300 series: how often it is called."""
    some = np.random.default_rng(7)
    found: list[list[bool]] = []
    for _ in range(batches):
        found.append([])
        for _ in range(days):
            counts = quiet.poisson(some, SERIES, WINDOWS + 1)
            counts[0] = some.poisson(mean, WINDOWS + 1)
            counts[0, -1] = some.poisson(mean * times)
            found[-1].append(any(each.index == 0 for each in judge(counts).alerts))
    return Figure(
        name=f"outbreaks found: mean {mean:g}, {times:g} times as many, among {SERIES} series",
        unit="% of days",
        measured=Spread.of([100 * sum(each) / days for each in found]),
        note=f"all days: {_share(sum(map(sum, found)), batches * days)}; a sample is {days} days",
    )


def _share(found: int, total: int) -> str:
    """With the limit that the true share keeps below with 95 % confidence (Clopper, Pearson)."""
    limit = betaincinv(found + 1, total - found, 0.95) if found < total else 1.0
    return f"{found} of {total:,} = {found / total:.2%}, with 95 % confidence below {limit:.2%}"


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
