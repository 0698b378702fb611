"""What the next window may hold: a mixture of negative binomials, its tail and its limit."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jinhai_console.domain.analysis.baseline import Baseline, fit_baseline
from jinhai_console.domain.analysis.dispersion import ALPHAS, dispersion_weights
from jinhai_console.domain.analysis.tails import Floats, Ints, negative_binomial_tail

_LEAST_UNCERTAINTY = 1e-6  # relative variance below which no expectation of a life is known
_SMALLEST = float(np.finfo(np.float64).tiny)  # a chance is never said to be none


@dataclass(frozen=True, slots=True)
class Prediction:
    """Of S series; `sizes` of the negative binomial for each of the J dispersions.

    Where counts are Poisson, all windows weigh the same and there is no trend, the tail is
    P(Bin(past + x, 1 / (W + 1)) ≥ x): the exact test of one window against W others.
    """

    baseline: Baseline
    weights: Floats  # (S, J)
    sizes: Floats  # (S, J)

    @property
    def alpha(self) -> Floats:
        """(S,) the dispersion to be expected: variance = mean + alpha · mean²."""
        result: Floats = self.weights @ ALPHAS
        return result

    def tail(self, least: Ints) -> Floats:
        """(S,) P(X ≥ least) in the judged window, in (0, 1]; never rises with `least`."""
        level = self.baseline.level[:, np.newaxis]
        each = negative_binomial_tail(least[:, np.newaxis], level, self.sizes)
        chance = np.clip((self.weights * each).sum(axis=1), _SMALLEST, 1.0)
        return np.where(least > 0, chance, 1.0)

    def limits(self, row: int, chance: float, least: int) -> Ints:
        """(W + 1,) for each window the smallest count ≥ `least` with P(X ≥ count) ≤ chance."""
        means = (self.baseline.level[row] * self.baseline.growth[row])[:, np.newaxis]
        sizes, weights = self.sizes[row], self.weights[row]

        def is_rare(counts: Ints) -> NDArray[np.bool_]:
            each = negative_binomial_tail(counts[:, np.newaxis], means, sizes)
            result: NDArray[np.bool_] = np.clip(each @ weights, _SMALLEST, 1.0) <= chance
            return result

        usual: Ints = np.full(len(means), least - 1)
        rare: Ints = np.maximum(least, np.ceil(2 * means[:, 0]).astype(np.int64))
        while not (enough := is_rare(rare)).all():
            rare = np.where(enough, rare, 2 * rare)
        while (rare - usual > 1).any():
            middle = (usual + rare) // 2
            enough = (middle > usual) & is_rare(np.maximum(middle, 1))
            rare, usual = np.where(enough, middle, rare), np.where(enough, usual, middle)
        return rare


def predict(history: Ints, begins: Ints, weeks_apart: int) -> Prediction:
    """For the window after `history` (S, W); series count from their column `begins` on."""
    baseline = fit_baseline(history.astype(np.float64), begins, weeks_apart)
    weights = dispersion_weights(history, baseline)
    excess = 1 + ALPHAS * baseline.level[:, np.newaxis]
    of_slope = np.stack([baseline.slope_variance(each) for each in excess.T], axis=1)
    of_level = excess / (baseline.events[:, np.newaxis] + 1)
    unknown = of_level + baseline.distance[:, np.newaxis] ** 2 * of_slope + _LEAST_UNCERTAINTY
    return Prediction(baseline, weights, 1 / (unknown + ALPHAS + ALPHAS * unknown))
