"""Slow drift that no single window shows: an EWMA of standardised residuals."""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from jinhai_console.domain.analysis.tails import Floats, Ints

MEMORY = 0.1  # the weight of the newest window: some twenty windows are remembered
OUTLYING = 3.0  # standard deviations: beyond, a window says no more, for one makes no drift
MOST_SKEW = 0.75  # of the EWMA: with fewer incidents there is no limit, and no drift is said
_NO_SKEW = 1e-6
_TURNS = 10  # each leaves a hundredth of the greatest outlier among a hundred windows


@dataclass(frozen=True, slots=True)
class Drift:
    """A series that has left its mean: since which column of its counts, and where to."""

    since: int
    is_rising: bool


@dataclass(frozen=True, slots=True)
class DriftChart:
    """Of S series over all W + 1 windows: the EWMA in standard deviations, and its limits."""

    begins: Ints  # (S,)
    ewma: Floats  # (S, W + 1)
    lower: Floats
    upper: Floats

    def drift(self, row: int) -> Drift | None:
        """Where the last window lies outside its limits: since when it has been on that side."""
        line = self.ewma[row]
        is_rising = bool(line[-1] > self.upper[row, -1])
        if not is_rising and not line[-1] < self.lower[row, -1]:
            return None
        others = np.flatnonzero(line <= 0 if is_rising else line >= 0)
        since = int(others[-1]) + 1 if others.size else 0
        return Drift(max(since, int(self.begins[row])), is_rising)


def drift_chart(counts: Ints, begins: Ints, alpha: Floats, level: float) -> DriftChart:
    """Each window of `counts` (S, W + 1) against the mean of all of them since `begins`.

    The trend is not taken out: it is what is looked for. Variance is mean + alpha · mean². The
    chance that any of the series is said to drift in the last window is `level`, shared equally
    (Bonferroni) and between both sides.
    """
    windows = np.arange(counts.shape[1])
    ages = windows - begins[:, np.newaxis] + 1
    residuals, skew = _residuals(counts, ages > 0, alpha[:, np.newaxis])
    ewma = np.zeros(counts.shape)
    for window in windows:
        before = ewma[:, window - 1] if window else 0.0
        ewma[:, window] = (1 - MEMORY) * before + MEMORY * residuals[:, window]
    lower, upper = _limits(skew, np.maximum(ages, 1), level / (2 * max(1, len(counts))))
    return DriftChart(begins, ewma, lower, upper)


def _residuals(counts: Ints, has_begun: NDArray[np.bool_], alpha: Floats) -> tuple[Floats, Floats]:
    """Each count in standard deviations from the mean, (S, W + 1), and the skew of a count (S, 1).

    What lies far above counts as the limit, for the mean, too: else one outbreak would make all
    other windows low.
    """
    held = np.where(has_begun, counts, 0).astype(np.float64)
    mean = deviation = np.ones((len(counts), 1))
    for _ in range(_TURNS):
        mean = held.sum(axis=1, keepdims=True) / has_begun.sum(axis=1, keepdims=True)
        mean = np.maximum(mean, np.finfo(np.float64).tiny)
        deviation = np.sqrt(mean * (1 + alpha * mean))
        held = np.where(has_begun, np.minimum(counts, mean + OUTLYING * deviation), 0.0)
    residuals = np.where(has_begun, (held - mean) / deviation, 0.0)
    return np.maximum(residuals, -OUTLYING), (1 + 2 * alpha * mean) / deviation


def _limits(skew: Floats, ages: Ints, chance: float) -> tuple[Floats, Floats]:
    """Exceeded with `chance` on either side, by the distribution with the same skew (Pearson's
    third; Wilson and Hilferty's quantile): few incidents lie far more to one side."""
    kept, windows = 1 - MEMORY, ages[:, -1:]
    total = 1 - kept**ages
    squares = MEMORY**2 * (1 - kept ** (2 * ages)) / (1 - kept**2)
    cubes = MEMORY**3 * (1 - kept ** (3 * ages)) / (1 - kept**3)
    sure = skew * cubes / squares**1.5 <= MOST_SKEW
    # The mean that a window is held against has that window in it.
    cubes = cubes - 3 * squares * total / windows + 2 * total**3 / windows**2
    squares = squares - total**2 / windows
    of_line = np.clip(skew * cubes / squares**1.5, _NO_SKEW, MOST_SKEW)
    normal = NormalDist().inv_cdf(1 - chance)
    lower, upper = (
        ((1 + of_line * z / 6 - of_line**2 / 36) ** 3 - 1) * 2 / of_line * np.sqrt(squares)
        for z in (-normal, normal)
    )
    return np.where(sure, lower, -np.inf), np.where(sure, upper, np.inf)
