"""Which pairs of incidents are near enough in place and time to be compared at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np

from jinhai_console.domain.analysis.series_facts import SeriesRules
from jinhai_console.domain.analysis.series_score import (
    DAY_SECONDS,
    METRES_OF_A_DEGREE,
    UNKNOWN,
    Columns,
    Floats,
    Ints,
)

Pairs = tuple[Ints, Ints]

_AT_ONCE = 100_000  # pairs held in memory
_HALF_A_RING = ((0, 1), (1, -1), (1, 0), (1, 1))  # each two neighbouring cells once
_NARROWEST = 0.01  # cosine of a latitude: towards the poles cells only get too wide


def pairs_in_reach(columns: Columns, rules: SeriesRules) -> Iterator[Pairs]:
    """Every pair within the reach of `rules`, once, and some beyond it; as places in `columns`.

    A grid of cells as wide as the reach, then a window of days. Incidents without coordinates
    are paired within their community.
    """
    window = rules.reach_days * DAY_SECONDS
    placed = columns.are_placed
    norths, easts = _in_reaches(columns, rules.reach_m)
    width = int(np.max(easts, initial=0)) + 2
    cells = norths.astype(np.int64) * width + easts.astype(np.int64)
    at = _Slots.of(columns, np.flatnonzero(placed), cells)
    shifts = (north * width + east for north, east in _HALF_A_RING)
    for one, other in chain(
        at.pairs_within(window), *(at.pairs_with(at, window, each) for each in shifts)
    ):
        near = np.abs(norths[one] - norths[other]) <= 1
        near &= np.abs(easts[one] - easts[other]) <= 1
        yield one[near], other[near]
    known = columns.communities != UNKNOWN
    somewhere = _Slots.of(columns, np.flatnonzero(~placed & known), columns.communities)
    others = _Slots.of(columns, np.flatnonzero(placed & known), columns.communities)
    yield from somewhere.pairs_within(window)
    yield from somewhere.pairs_with(others, window)


def _in_reaches(columns: Columns, reach_m: int) -> tuple[Floats, Floats]:
    """How far north and east each lies, in reaches; no two seem farther apart than they are."""
    size = (reach_m + 1) / METRES_OF_A_DEGREE  # metres are rounded
    latitudes = np.nan_to_num(columns.latitudes)
    farthest = float(np.max(np.abs(latitudes), initial=0.0))
    narrow = max(_NARROWEST, float(np.cos(np.radians(farthest))))
    norths: Floats = (latitudes + 90) / size
    easts: Floats = (np.nan_to_num(columns.longitudes) + 180) * narrow / size + 1
    return norths, easts


@dataclass(frozen=True, slots=True)
class _Slots:
    """Incidents ordered by their cell, then by time."""

    places: Ints
    cells: Ints
    seconds: Ints

    @classmethod
    def of(cls, columns: Columns, places: Ints, cells: Ints) -> "_Slots":
        order = np.lexsort((columns.seconds[places], cells[places]))
        chosen = places[order]
        return cls(chosen, cells[chosen], columns.seconds[chosen])

    def pairs_within(self, window: int) -> Iterator[Pairs]:
        """Those of one cell, each with those after it."""
        _first, end = self.span_of(self, window, 0)
        begin = np.arange(1, len(self.places) + 1)
        yield from _spread(self.places, self.places, begin, end)

    def pairs_with(self, others: "_Slots", window: int, shift: int = 0) -> Iterator[Pairs]:
        """Each with the others in the cell that lies `shift` from its own."""
        begin, end = others.span_of(self, window, shift)
        yield from _spread(self.places, others.places, begin, end)

    def span_of(self, asking: "_Slots", window: int, shift: int) -> Pairs:
        """For each asking: from where to where in our order its cell and window reach."""
        if not len(self.places) or not len(asking.places):
            nothing = np.zeros(len(asking.places), np.int64)
            return nothing, nothing
        first = min(self.seconds.min(), asking.seconds.min())
        last = max(self.seconds.max(), asking.seconds.max())
        length = last - first + 2 * window + 1  # so that no window reaches into the next cell
        names, rank = np.unique(self.cells, return_inverse=True)
        line = rank * length + self.seconds - first
        sought = asking.cells + shift
        found = np.minimum(np.searchsorted(names, sought), len(names) - 1)
        moment = found * length + asking.seconds - first
        begin = np.searchsorted(line, moment - window)
        end = np.searchsorted(line, moment + window, side="right")
        return begin, np.where(names[found] == sought, end, begin)


def _spread(left: Ints, right: Ints, begin: Ints, end: Ints) -> Iterator[Pairs]:
    """left[k] with each of right[begin[k]:end[k]], some at a time."""
    counts = end - begin
    sums = np.cumsum(counts)
    start = 0
    while start < len(left):
        done = int(sums[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(sums, done + _AT_ONCE, side="right")))
        many = counts[start:stop]
        number = int(many.sum())
        if number:
            offsets = np.arange(number) - np.repeat(np.cumsum(many) - many, many)
            yield (
                np.repeat(left[start:stop], many),
                right[np.repeat(begin[start:stop], many) + offsets],
            )
        start = stop
