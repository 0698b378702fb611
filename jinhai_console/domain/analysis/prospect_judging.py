"""How well a map foretold: week by week, each map made of nothing but what came before its week.

The area are the cells in which something had happened before the week. Of these the likeliest 1, 2
and 5 % are taken; an incident in one of them is a hit, one outside the area never is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from jinhai_console.domain.analysis.near_repeat import GoOn
from jinhai_console.domain.analysis.prospect import RECIPES, History, Recipe, ranked, risks

SHARES = (0.01, 0.02, 0.05)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one way of mapping caught; (weeks, shares) each.

    `evenly` is what it would have caught if the week's incidents lay evenly over the area, and
    `at_random` what cells drawn at random from the area catch in the mean: less, since some
    incidents lie outside it.
    """

    incidents: NDArray[np.int64]  # by week
    hits: NDArray[np.float64]
    evenly: NDArray[np.float64]
    at_random: NDArray[np.float64]

    @property
    def hit_rate(self) -> NDArray[np.float64]:
        """Hits of all incidents, by share."""
        rate: NDArray[np.float64] = self.hits.sum(axis=0) / max(self.incidents.sum(), 1)
        return rate

    @property
    def pai(self) -> NDArray[np.float64]:
        """Hit rate over share of the area (Chainey, Tompson and Uhlig 2008), by share."""
        index: NDArray[np.float64] = np.zeros(self.hits.shape[1])
        hits, evenly = self.hits.sum(axis=0), self.evenly.sum(axis=0)
        np.divide(hits, evenly, out=index, where=evenly > 0)
        return index


def judge(
    history: History,
    weeks: Sequence[int],
    recipes: Sequence[Recipe],
    shares: Sequence[float] = SHARES,
    go_on: GoOn | None = None,
) -> list[Judgement] | None:
    """A judgement for each recipe; a week is named by its first day. None where stopped."""
    incidents = np.zeros(len(weeks), dtype=np.int64)
    hits = np.zeros((len(recipes), len(weeks), len(shares)))
    evenly, at_random = np.zeros((2, len(weeks), len(shares)))
    for number, first in enumerate(weeks):
        known = history.counts(None, first) > 0
        came = history.counts(first, first + 7)
        cells = np.count_nonzero(known)
        taken = np.array([ceil(each * cells) for each in shares])
        incidents[number] = came.sum()
        evenly[number] = came.sum() * taken / max(cells, 1)
        at_random[number] = came[known].sum() * taken / max(cells, 1)
        for which, risk in enumerate(risks(history, first, recipes)):
            caught = np.cumsum(came.ravel()[ranked(risk, known)])
            hits[which, number] = caught[taken - 1] if cells else 0
        if go_on and not go_on((number + 1) / len(weeks)):
            return None
    return [Judgement(incidents, each, evenly, at_random) for each in hits]


def choose(
    history: History,
    weeks: Sequence[int],
    recipes: Sequence[Recipe] = RECIPES,
    shares: Sequence[float] = SHARES,
    go_on: GoOn | None = None,
) -> Recipe | None:
    """The recipe with the best mean hit rate over the shares; the first of equals.

    The weeks must lie before those on which the recipe is judged. None where stopped.
    """
    judged = judge(history, weeks, recipes, shares, go_on)
    if judged is None:
        return None
    return recipes[int(np.argmax([each.hit_rate.mean() for each in judged]))]
