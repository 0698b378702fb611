"""近重复: do incidents near in place come near in time? Knox's test, by permutation.

Knox, E. G. (1964): The detection of space-time interactions. Applied Statistics 13, 25–29. Over
years in which incidents moved from one part of town to another the test finds nearness, too
(Kulldorff and Hjalmars 1999, Biometrics 55, 544–552): better a year than eight.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jinhai_console.domain.analysis.close_pairs import ClosePairs, PairBlock
from jinhai_console.domain.analysis.projection import Points

Days = NDArray[np.int64]
GoOn = Callable[[float], bool]  # hears the share done, 0 … 1; False stops the work

DISTANCE_M = 200.0
DAYS = 14
PERMUTATIONS = 99

_SHUFFLED = 16_000_000  # bytes of shuffled days held at once
_ROWS = 2_048  # pairs compared at once: what is gathered stays in the processor's cache
_FULL = 255  # as many ones as a byte can add up


@dataclass(frozen=True, slots=True)
class KnoxTable:
    """Pairs by band of distance (rows) and of days (columns), each band up to its limit.

    The first band begins with 0, the others above the limit before; a limit belongs to its band.
    `p_values` are the shares of orders of the days, the real one counted in, that have as many
    pairs in the cell or more.
    """

    points: int
    distances: tuple[float, ...]
    days: tuple[int, ...]
    observed: NDArray[np.int64]
    expected: NDArray[np.float64]
    p_values: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class NearRepeat:
    """The one cell of Knox's test.

    `pairs_expected` is n_s·n_t / (n(n − 1)/2), the pairs near in place times the share of all
    pairs that are near in time. Over all orders of the days that is the mean exactly; the mean
    of a few drawn ones would only scatter about it. `ratio` is None where nothing is expected.
    """

    points: int
    pairs_observed: int
    pairs_expected: float
    p_value: float

    @property
    def ratio(self) -> float | None:
        return self.pairs_observed / self.pairs_expected if self.pairs_expected else None


def near_repeat(
    points: Points,
    days: Days,
    *,
    distance: float = DISTANCE_M,
    within: int = DAYS,
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    go_on: GoOn | None = None,
) -> NearRepeat | None:
    """Pairs at most `distance` metres and at most `within` days apart, both limits included.

    `points` are (n, 2) metres, `days` whole numbers. `p_value` is (b + 1) / (m + 1): b of the m
    shuffled orders have as many pairs as observed, or more. None where `go_on` stopped it.

    pointpats (`Knox`, `knox`) includes both limits, too, and its `expected[0, 0]` is ours: given
    the same metres and days, both agree without any adjustment.
    """
    table = knox_table(
        points,
        days,
        distances=(distance,),
        within=(within,),
        permutations=permutations,
        seed=seed,
        go_on=go_on,
    )
    if table is None:
        return None
    return NearRepeat(
        table.points,
        int(table.observed[0, 0]),
        float(table.expected[0, 0]),
        float(table.p_values[0, 0]),
    )


def knox_table(
    points: Points,
    days: Days,
    *,
    distances: Sequence[float],
    within: Sequence[int],
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    go_on: GoOn | None = None,
) -> KnoxTable | None:
    """Knox's test for every band at once; limits ascend. None where `go_on` stopped it."""
    _check(points, days, distances, within, permutations)
    near = np.zeros(len(distances), dtype=np.int64)
    counts = np.zeros((len(distances), len(within), permutations + 1), dtype=np.int64)
    pairs = ClosePairs(points, distances[-1])
    done = 0
    for orders in _orders(days, pairs.order, permutations, seed):
        width = orders.shape[1]
        near[:] = 0
        for block in pairs:
            bands = _count(block, orders, distances, within, counts[:, :, done : done + width])
            near += bands
            if go_on and not go_on((done + width * block.done) / (permutations + 1)):
                return None
        done += width
    counts = np.diff(counts, axis=1, prepend=0)  # each limit without the one before it
    observed = counts[:, :, 0]
    in_time = np.diff(_pairs_in_time(days, within), prepend=0)
    of_all = max(len(days) * (len(days) - 1) // 2, 1)
    return KnoxTable(
        points=len(days),
        distances=tuple(distances),
        days=tuple(within),
        observed=observed,
        expected=np.outer(near, in_time / of_all),
        p_values=np.count_nonzero(counts >= observed[:, :, None], axis=2) / (permutations + 1),
    )


def _check(
    points: Points, days: Days, distances: Sequence[float], within: Sequence[int], permutations: int
) -> None:
    if points.shape != (len(days), 2):
        raise ValueError("每个坐标须有一个日期")
    if not np.issubdtype(days.dtype, np.integer):
        raise ValueError("日期须为整数")
    for limits in (distances, within):
        if not limits or not limits[0] >= 0 or not all(a < b for a, b in pairwise(limits)):
            raise ValueError("距离和天数不能为负，须从小到大")
    if permutations < 0:
        raise ValueError("置换次数不能为负")


def _orders(
    days: Days, places: NDArray[np.intp], permutations: int, seed: int
) -> Iterator[NDArray[np.signedinteger[Any]]]:
    """The days as they are, then shuffled: columns of matrices that each fit into `_SHUFFLED`.

    Shuffled among the points as they came, then put into their `places`: one seed says the same
    for every distance. Held in the fewest bytes that differences fit, which is most of the speed.
    """
    random = np.random.default_rng(seed)
    days = days - days.min() if len(days) else days
    days = days.astype(np.min_scalar_type(-1 - int(days.max(initial=0))))
    width = max(1, _SHUFFLED // max(days.nbytes, 1))
    for start in range(0, permutations + 1, width):
        columns = range(start, min(start + width, permutations + 1))
        orders = np.empty((len(days), len(columns)), dtype=days.dtype)
        for place, column in enumerate(columns):
            orders[:, place] = (random.permutation(days) if column else days)[places]
        yield orders


def _count(
    block: PairBlock,
    orders: NDArray[np.signedinteger[Any]],
    distances: Sequence[float],
    within: Sequence[int],
    into: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Add the block's pairs to `into` (band, limit, order); how many there are by band."""
    band = np.searchsorted(np.square(distances), block.square)
    for number in range(len(distances)):
        chosen = np.flatnonzero(band == number)
        for start in range(0, len(chosen), _ROWS):
            rows = chosen[start : start + _ROWS]
            gap = np.abs(orders[block.first[rows]] - orders[block.second[rows]])
            starts = np.arange(0, len(rows), _FULL)
            for column, limit in enumerate(within):
                ones = (gap <= limit).view(np.uint8)
                into[number, column] += np.add.reduceat(ones, starts, axis=0).sum(axis=0, dtype=int)
    return np.bincount(band, minlength=len(distances))


def _pairs_in_time(days: Days, within: Sequence[int]) -> NDArray[np.int64]:
    """How many of all pairs are at most so many days apart, for each limit."""
    ordered = np.sort(days)
    later = np.arange(1, len(ordered) + 1)
    found = [(np.searchsorted(ordered, ordered + each, "right") - later).sum() for each in within]
    return np.array(found, dtype=np.int64)
