"""Pairs of points within a distance, block by block: as many as there are, never all at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jinhai_console.domain.analysis.projection import Points

_CANDIDATES = 262_144  # looked at in one block: some 10 MB


@dataclass(frozen=True, slots=True)
class PairBlock:
    """Pairs as two arrays of places in the order of `ClosePairs`; `done` is 0 … 1 of all."""

    first: NDArray[np.intp]
    second: NDArray[np.intp]
    square: NDArray[np.float64]  # of the distance, m²
    done: float


class ClosePairs:
    """Every pair at most `distance` metres apart, once; each iteration finds them anew.

    Points are put in the order of a grid whose cells are as wide as the distance, row by row.
    Partners that come later then lie in two runs: the rest of the own cell with the cell to the
    right, and three cells of the row above.
    """

    def __init__(self, points: Points, distance: float) -> None:
        if not np.isfinite(points).all():
            raise ValueError("坐标须为有限的米数")
        self._square = distance * distance
        # A width of zero finds what lies in one place: any small cell will do.
        cells = np.floor((points - points.min(axis=0, initial=0.0)) / max(distance, 1.0))
        column, row = cells.astype(np.int64).T
        width = int(column.max(initial=0)) + 2  # one empty column keeps the rows apart
        key = row * width + column
        self.order = np.argsort(key, kind="stable")
        self._points = points[self.order]
        key = key[self.order]
        places = np.arange(len(key))
        above = key + width
        self._from = np.column_stack((places + 1, np.searchsorted(key, above - 1)))
        ends = (np.searchsorted(key, key + 1, "right"), np.searchsorted(key, above + 1, "right"))
        self._counts = np.column_stack(ends) - self._from

    def __iter__(self) -> Iterator[PairBlock]:
        """Blocks in order; a block holds one point's candidates at least."""
        total = np.cumsum(self._counts.sum(axis=1))
        start = 0
        while start < len(total):
            before = total[start - 1] if start else 0
            end = max(start + 1, int(np.searchsorted(total, before + _CANDIDATES, "right")))
            yield self._block(start, end)
            start = end

    def _block(self, start: int, end: int) -> PairBlock:
        counts = self._counts[start:end].ravel()
        first = np.repeat(np.arange(start, end).repeat(2), counts)
        shift = self._from[start:end].ravel() - np.concatenate(([0], np.cumsum(counts)[:-1]))
        second = np.repeat(shift, counts) + np.arange(len(first))
        apart = self._points[first] - self._points[second]
        square = np.einsum("ij,ij->i", apart, apart)
        near = square <= self._square
        return PairBlock(first[near], second[near], square[near], end / len(self._counts))
