"""热点: kernel density in incidents per km², and the places where it stands out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray

from jinhai_console.domain.analysis.grid import Grid, Values, kernel_distances, spread
from jinhai_console.domain.analysis.projection import Points

CELL_M = 100.0
BANDWIDTH_M = 400.0  # how far an incident reaches: streets around, not the quarter
HOT = 2.0  # times the mean
FEWEST = 3  # incidents; below that nothing is called hot

Area: TypeAlias = shapely.Polygon | shapely.MultiPolygon


class Kernel(StrEnum):
    QUARTIC = "quartic"  # nothing beyond the bandwidth
    GAUSSIAN = "gaussian"  # the bandwidth is the standard deviation; cut at three of them


@dataclass(frozen=True, slots=True)
class DensityMap:
    """Incidents per km² over the whole period, NaN in cells that do not belong to the map.

    With an area, density near its edge is divided by the share of the kernel that lies within,
    for what happened beyond is not known; without one nothing is corrected
    (`is_edge_corrected`), and density at the rim of the records is too low. `outside` are the
    incidents that lay outside the area and are not counted.
    """

    grid: Grid
    counts: NDArray[np.int64]
    density: Values
    kernel: Kernel
    bandwidth: float
    is_edge_corrected: bool
    outside: int

    @property
    def places(self) -> NDArray[np.int64]:
        """The flat places of the cells that some incident reaches."""
        return np.flatnonzero(self.density > 0)


def density_map(
    points: Points,
    *,
    cell: float = CELL_M,
    bandwidth: float | None = None,
    kernel: Kernel = Kernel.QUARTIC,
    area: Area | None = None,
) -> DensityMap:
    """Density of (n, 2) metres. `area` is in metres of the same plane.

    The bandwidth is `BANDWIDTH_M`, or four cells where they are wide, unless it is given.
    Incidents are moved to the middle of their cell first: at four cells that changes the density
    by up to a tenth of its peak, at eight by a twentieth. The kernel is weighed so that every
    incident adds up to one. Without an area the map reaches as far as the kernels do.
    """
    if bandwidth is None:
        bandwidth = max(BANDWIDTH_M, 4 * cell)
    weights = kernel_weights(kernel, bandwidth, cell)
    if area is None:
        grid = Grid.around(points, cell, margin=cell * (len(weights) // 2))
        counts = grid.count(points)
        density = spread(counts, weights) / grid.cell_km2
        return DensityMap(grid, counts, density, kernel, bandwidth, False, 0)
    if area.is_empty or not area.is_valid:
        raise ValueError("辖区边界是空的，或自相交")
    grid = Grid.around(np.reshape(area.bounds, (2, 2)), cell)
    shares = _shares(grid, area)
    kept = shares > 0
    counts = np.where(kept, grid.count(points[shapely.intersects_xy(area, points)]), 0)
    density = np.full(grid.shape, np.nan)
    density[kept] = (spread(counts, weights)[kept] / spread(shares, weights)[kept]) / grid.cell_km2
    outside = len(points) - int(counts.sum())
    return DensityMap(grid, counts, density, kernel, bandwidth, True, outside)


def kernel_weights(kernel: Kernel, bandwidth: float, cell: float) -> Values:
    """The shares of one incident that fall to its own cell and its neighbours; they sum to 1."""
    if not bandwidth > 0:
        raise ValueError("带宽须大于零")
    if kernel is Kernel.QUARTIC:
        away = kernel_distances(bandwidth, cell) / bandwidth
        weights = np.square(np.clip(1 - away**2, 0, None))
    else:
        away = kernel_distances(3 * bandwidth, cell) / bandwidth
        weights = np.where(away <= 3, np.exp(-(away**2) / 2), 0)
    shares: Values = weights / weights.sum()
    return shares


def _shares(grid: Grid, area: Area) -> Values:
    """The share of each cell that lies within the area."""
    south_west = grid.centres_of(np.arange(grid.rows * grid.columns)) - grid.cell / 2
    boxes = shapely.box(*south_west.T, *(south_west + grid.cell).T)
    shapely.prepare(area)
    shares: Values = shapely.contains_properly(area, boxes).astype(np.float64)
    cut = (shares == 0) & shapely.intersects(area, boxes)
    shares[cut] = shapely.area(shapely.intersection(area, boxes[cut])) / grid.cell**2
    return np.reshape(shares, grid.shape)


@dataclass(frozen=True, slots=True)
class Hotspot:
    """Hot cells that touch. The centre (metres) is where its incidents lie in the mean."""

    places: NDArray[np.int64]  # flat places in the grid
    east: float
    north: float
    count: int
    expected: float  # as many as the mean density would bring there
    km2: float
    peak: float  # incidents per km²


@dataclass(frozen=True, slots=True)
class Hotspots:
    """`threshold` is `hot` times `mean`, the mean density; most incidents come first.

    The mean is over the area, or where none is given over the cells that some incident reaches.
    """

    spots: tuple[Hotspot, ...]
    threshold: float
    mean: float
    hot: float


def hotspots(chart: DensityMap, *, hot: float = HOT, fewest: int = FEWEST) -> Hotspots:
    """Where density is at least `hot` times its mean, in groups of `fewest` incidents or more.

    The multiple of the mean is a convention of crime mapping (Chainey, Reid and Stuart 2002,
    "When is a hotspot a hotspot?"), no test: it says how much stands out, not how surely.
    """
    known = chart.density[chart.density >= 0 if chart.is_edge_corrected else chart.density > 0]
    mean = float(known.mean()) if len(known) else 0.0
    threshold = hot * mean
    is_hot = (chart.density >= threshold) & (chart.density > 0)
    found = [_spot(chart, each, mean) for each in _touching(is_hot)]
    spots = sorted((each for each in found if each.count >= fewest), key=lambda each: -each.count)
    return Hotspots(tuple(spots), threshold, mean, hot)


def _spot(chart: DensityMap, places: NDArray[np.int64], mean: float) -> Hotspot:
    counts = chart.counts.ravel()[places]
    heights = chart.density.ravel()[places]
    weights = counts if counts.any() else heights
    east, north = np.average(chart.grid.centres_of(places), axis=0, weights=weights)
    km2 = len(places) * chart.grid.cell_km2
    return Hotspot(
        places=places,
        east=float(east),
        north=float(north),
        count=int(counts.sum()),
        expected=mean * km2,
        km2=km2,
        peak=float(heights.max()),
    )


def _touching(is_hot: NDArray[np.bool_]) -> list[NDArray[np.int64]]:
    """Groups of cells that touch by a side or a corner, as flat places."""
    width = is_hot.shape[1] + 1  # an empty column keeps the rows apart
    rows, columns = np.nonzero(is_hot)
    left = set((rows * width + columns).tolist())
    groups: list[NDArray[np.int64]] = []
    while left:
        group = [left.pop()]
        for place in group:
            for row in (-width, 0, width):
                near = left.intersection((place + row - 1, place + row, place + row + 1))
                left -= near
                group += near
        found = np.sort(np.array(group))
        groups.append(found // width * (width - 1) + found % width)
    return groups
