"""What a series leads one to expect: a level with a trend, the recent weighing more."""

from dataclasses import dataclass

import numpy as np

from jinhai_console.domain.analysis.tails import Floats, Ints

WEEKS_A_YEAR = 52.0
HALF_LIFE = 1.0  # years after which a window counts half
USUAL_CHANGE = 0.5  # of the logarithm in a year: the prior that shrinks a trend of few counts
STEEPEST = float(np.log(4))  # nothing is carried on steeper than × 4 or ÷ 4 a year
_TURNS = 12  # Newton's, on a concave function of one variable


@dataclass(frozen=True, slots=True)
class Baseline:
    """The fitted level and trend of S series, and how well they are known.

    Given the slope, the level follows from the counts alone: with independent Poisson counts
    its posterior is Gamma(events + 1, exposure).
    """

    weights: Floats  # (S, W); 0 where a series had not begun
    growth: Floats  # (S, W + 1): the trend of each window against the judged one, which is last
    events: Floats  # (S,) weighted number of incidents
    exposure: Floats  # (S,) weighted number of windows, each as large as the judged one
    slope: Floats  # (S,) of the logarithm, per year
    spread: Floats  # (S,) variance of the windows' times, in years², where the incidents lie
    distance: Floats  # (S,) years from there to the window under judgement

    @property
    def fitted(self) -> Floats:
        """(S, W + 1) what the line says of each window."""
        result: Floats = (self.events / self.exposure)[:, np.newaxis] * self.growth
        return result

    @property
    def level(self) -> Floats:
        """Expected in the judged window: the mean of what is not yet certain."""
        result: Floats = (self.events + 1) / self.exposure
        return result

    def slope_variance(self, excess: Floats) -> Floats:
        """Of the slope, where counts vary `excess` times as much as Poisson's."""
        result: Floats = 1 / (self.events * self.spread / excess + USUAL_CHANGE**-2)
        return result


def fit_baseline(history: Floats, begins: Ints, weeks_apart: int) -> Baseline:
    """Level and trend of `history` (S, W); a series counts from its column `begins` on.

    Poisson regression with a log-linear trend by Newton's method. The level is profiled out, so
    that a history of zeros needs no special case; a normal prior draws the slope to none, the
    more the fewer the counts and the more they scatter.
    """
    windows = history.shape[1]
    years = (np.arange(windows) - windows) * (weeks_apart / WEEKS_A_YEAR)
    has_begun = np.arange(windows) >= begins[:, np.newaxis]
    weights = np.where(has_begun, 0.5 ** (-years / HALF_LIFE), 0.0)
    poisson = _fit(history, weights, years, np.ones(len(history)))
    return _fit(history, weights, years, _excess(history, poisson))


def _fit(history: Floats, weights: Floats, years: Floats, excess: Floats) -> Baseline:
    events = (weights * history).sum(axis=1)
    moment = (weights * history) @ years
    stiffness = excess / USUAL_CHANGE**2
    slope = np.zeros(len(history))
    share = _shares(weights, years, slope)
    for _ in range(_TURNS):
        centre = share @ years
        spread = share @ years**2 - centre**2
        gradient = moment - events * centre - stiffness * slope
        slope = np.clip(slope + gradient / (events * spread + stiffness), -STEEPEST, STEEPEST)
        share = _shares(weights, years, slope)
    centre = share @ years
    exposure = (weights * np.exp(slope[:, np.newaxis] * years)).sum(axis=1)
    return Baseline(
        weights=weights,
        growth=np.exp(slope[:, np.newaxis] * np.append(years, 0.0)),
        events=events,
        exposure=exposure,
        slope=slope,
        spread=share @ years**2 - centre**2,
        distance=-centre,
    )


def _shares(weights: Floats, years: Floats, slope: Floats) -> Floats:
    """How the expected incidents are spread over the windows."""
    expected = weights * np.exp(slope[:, np.newaxis] * years)
    result: Floats = expected / expected.sum(axis=1, keepdims=True)
    return result


def _excess(history: Floats, fit: Baseline) -> Floats:
    """Pearson's ratio of the variance to Poisson's, never below 1."""
    expected = fit.fitted[:, :-1]
    squares = (history - expected) ** 2 / np.maximum(expected, np.finfo(np.float64).tiny)
    mean = (fit.weights * squares).sum(axis=1) / fit.weights.sum(axis=1)
    result: Floats = np.maximum(1.0, mean)
    return result
