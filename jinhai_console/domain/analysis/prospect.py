"""前瞻: where it is likely to happen next, from what happened near and lately, and from the past.

Near: each incident weighs 1/(1 + whole half cells away) · 1/(1 + whole weeks ago), up to a reach
and an age (Bowers, Johnson and Pease 2004, Prospective hot-spotting, British Journal of
Criminology 44, 641–658). Past: kernel density of a year or more. Each is made to sum to one before
the two are mixed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from jinhai_console.domain.analysis.grid import Grid, Values, kernel_distances, spread
from jinhai_console.domain.analysis.hotspot import Kernel, kernel_weights
from jinhai_console.domain.analysis.near_repeat import Days
from jinhai_console.domain.analysis.projection import Points

YEAR = 365


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a map is made. `past_share` 0 is the near alone, 1 the past alone.

    A bandwidth of one cell or less leaves the past as it was counted. The defaults are what
    Seattle's burglaries of 2016 and 2017 chose in cells of 100 m (`benchmarks/prospect.py`); a
    station with its own history lets `choose` try `RECIPES` on it.
    """

    reach_m: float = 200.0
    weeks: int = 16
    past_share: float = 0.75
    past_days: int = 2 * YEAR
    bandwidth_m: float = 100.0


# 热点 as they are mostly made: the density of the year before.
LAST_YEAR = tuple(
    Recipe(past_share=1, past_days=YEAR, bandwidth_m=each) for each in (100, 200, 300, 400, 600)
)
RECIPES = tuple(
    Recipe(*each)
    for each in product(
        (200, 400), (4, 8, 16, 26), (0, 0.25, 0.5, 0.75), (YEAR, 2 * YEAR), (100, 200, 400)
    )
    if each[2] or each[3:] == (YEAR, 100)  # the near alone asks for no past
)


class History:
    """Incidents in their cells, in the order of their days."""

    def __init__(self, points: Points, days: Days, cell: float) -> None:
        """`points` are (n, 2) metres, `days` whole numbers."""
        order = np.argsort(days, kind="stable")
        self.grid = Grid.around(points, cell)
        self._days = days[order]
        self._places = self.grid.places(points[order])

    def counts(self, first: int | None, until: int) -> Values:
        """Incidents by cell from the `first` day, or from the beginning, to before `until`."""
        return self._summed(self._between(first, until))

    def near(self, on: int, reach_m: float, weeks: int) -> Values:
        """The incidents of the last weeks before the day `on`, spread by their weights."""
        chosen = self._between(on - 7 * weeks, on)
        recent = self._summed(chosen, 1 / (1 + (on - 1 - self._days[chosen]) // 7))
        away = kernel_distances(reach_m, self.grid.cell)
        weights = np.where(away <= reach_m, 1 / (1 + away // (self.grid.cell / 2)), 0)
        return spread(recent, weights)

    def past(self, on: int, bandwidth_m: float, days: int) -> Values:
        """The density of the days before the day `on`."""
        weights = kernel_weights(Kernel.QUARTIC, bandwidth_m, self.grid.cell)
        return spread(self.counts(on - days, on), weights)

    def _between(self, first: int | None, until: int) -> slice:
        start = 0 if first is None else int(np.searchsorted(self._days, first))
        return slice(start, int(np.searchsorted(self._days, until)))

    def _summed(self, chosen: slice, weights: NDArray[np.float64] | None = None) -> Values:
        size = self.grid.rows * self.grid.columns
        summed = np.bincount(self._places[chosen], weights, minlength=size)
        return summed.reshape(self.grid.shape).astype(np.float64)


def risks(history: History, on: int, recipes: Iterable[Recipe]) -> Iterator[Values]:
    """A map for each recipe, from what happened before the day `on`; each sums to one, or to 0.

    What recipes have in common is worked out once.
    """
    near = cache(lambda *how: _shares(history.near(on, *how)))
    past = cache(lambda *how: _shares(history.past(on, *how)))
    for each in recipes:
        risk = np.zeros(history.grid.shape)
        if each.past_share < 1:
            risk += (1 - each.past_share) * near(each.reach_m, each.weeks)
        if each.past_share > 0:
            risk += each.past_share * past(each.bandwidth_m, each.past_days)
        yield _shares(risk)


def _shares(values: Values) -> Values:
    return values / (values.sum() or 1.0)


def ranked(risk: Values, among: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The flat places of these cells, the likeliest first; equals from south-west to north-east."""
    places = np.flatnonzero(among)
    return places[np.argsort(-risk.ravel()[places], kind="stable")]
