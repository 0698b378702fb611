"""Square cells over a plane: where a point lies, and figures spread over neighbours."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from jinhai_console.domain.analysis.projection import Points

Values = NDArray[np.float64]  # (rows, columns): one figure for each cell, southernmost row first

MOST_CELLS = 4_000_000  # 32 MB for one figure each
MOST_STEPS = 100  # cells that a figure is spread over, to one side


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of `cell` metres. Their sides lie at whole multiples of it, whatever is drawn."""

    cell: float
    west: int  # of the first column, in cells from the plane's centre
    south: int
    columns: int
    rows: int

    @classmethod
    def around(cls, points: Points, cell: float, margin: float = 0.0) -> Self:
        """The cells in which (n, 2) metres lie, and `margin` metres more on every side."""
        if not cell > 0:
            raise ValueError("格宽须大于零")
        if not len(points):
            return cls(cell, 0, 0, 0, 0)
        wide = np.ceil(margin / cell)
        low = np.floor(points.min(axis=0) / cell) - wide
        high = np.floor(points.max(axis=0) / cell) + wide + 1
        columns, rows = high - low
        if not columns * rows <= MOST_CELLS:
            raise ValueError(f"要画的网格超过 {MOST_CELLS:,} 格：请加大格宽，或先排除偏远的坐标")
        return cls(cell, int(low[0]), int(low[1]), int(columns), int(rows))

    @property
    def cell_km2(self) -> float:
        return (self.cell / 1_000) ** 2

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows, self.columns

    def places(self, points: Points) -> NDArray[np.int64]:
        """The flat place of each point's cell, -1 outside."""
        column, row = (np.floor(points / self.cell) - (self.west, self.south)).T
        inside = (column >= 0) & (column < self.columns) & (row >= 0) & (row < self.rows)
        return np.where(inside, row * self.columns + column, -1).astype(np.int64)

    def count(self, points: Points) -> NDArray[np.int64]:
        """Points in each cell; those outside are in none."""
        places = self.places(points)
        size = self.rows * self.columns
        return np.bincount(places[places >= 0], minlength=size).reshape(self.shape)

    def centres_of(self, places: NDArray[np.int64]) -> Points:
        """The middles of these cells, (n, 2) metres."""
        row, column = np.divmod(places, max(self.columns, 1))
        return (np.column_stack((column + self.west, row + self.south)) + 0.5) * self.cell


def spread(values: NDArray[np.floating | np.integer], kernel: Values) -> Values:
    """Each figure over its neighbours, as the kernel says; what would fall outside is lost.

    `kernel` is square with an odd side, and the same turned by a right angle or in a mirror: so
    four cells are added up before they are weighed.
    """
    reach = len(kernel) // 2
    quarter = kernel[reach:, reach:]
    rows, columns = values.shape
    wide = np.pad(np.asarray(values, dtype=np.float64), reach)
    total, near = np.zeros((2, rows, columns))
    for north in np.flatnonzero(quarter.any(axis=1)):
        band = wide[reach + north : reach + north + rows]
        if north:
            band = band + wide[reach - north : reach - north + rows]
        for east in np.flatnonzero(quarter[north]):
            right, left = (band[:, at : at + columns] for at in (reach + east, reach - east))
            np.add(right, left if east else 0, out=near)
            near *= quarter[north, east]
            total += near
    return total


def kernel_distances(reach: float, cell: float) -> Values:
    """Metres from the middle of a cell to that of each neighbour up to `reach`, a square."""
    if not 0 <= reach // cell <= MOST_STEPS:
        raise ValueError(f"带宽不能超过格宽的 {MOST_STEPS} 倍")
    steps = int(reach // cell)
    away = np.arange(-steps, steps + 1) * cell
    distances: Values = np.hypot(away[:, None], away[None, :])
    return distances
