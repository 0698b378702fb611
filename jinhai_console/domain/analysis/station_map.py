"""地图: the incidents of a question on a plane; of some of its days, what stands where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from jinhai_console.domain.analysis.hotspot import (
    CELL_M,
    Area,
    DensityMap,
    Hotspot,
    density_map,
    hotspots,
)
from jinhai_console.domain.analysis.projection import LocalPlane, Points, Standing
from jinhai_console.domain.analysis.wall_clock import DayNumber

Indices = NDArray[np.int64]  # places in the columns of `MapPoints`

_MOST_CELLS = 40_000  # of the density: finer than the eye needs, and done in a blink
_SHOWN_SPOTS = 12


@dataclass(frozen=True, slots=True, eq=False)
class MapPoints:
    """Every incident that a question counts, a row each, by day and id.

    `metres` (n, 2) on the ground's plane, NaN where `standings` is not USABLE.
    """

    ids: Indices
    days: Indices
    buckets: NDArray[np.int8]  # places in `Bucket`
    communities: Indices  # ids, 0 for none
    standings: NDArray[np.int8]
    metres: Points

    @property
    def usable(self) -> NDArray[np.bool_]:
        return np.equal(self.standings, Standing.USABLE)

    def between(self, first: DayNumber, last: DayNumber) -> slice:
        """The rows of these days, both included."""
        return slice(*map(int, np.searchsorted(self.days, (first, last + 1))))


@dataclass(frozen=True, slots=True, eq=False)
class MapArea:
    """A community with its outline in metres."""

    id: int
    name: str
    area: Area


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What does not change while time runs. `plane` is None where nothing has a place.

    `far` are communities whose outlines lie too far from the incidents to be drawn with them.
    """

    points: MapPoints
    areas: tuple[MapArea, ...]
    plane: LocalPlane | None
    far: tuple[str, ...] = ()
    is_covered: bool = False  # every community in use has its outline here

    @property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """West, south, east, north of outlines and points, in metres."""
        places = [np.reshape(each.area.bounds, (2, 2)) for each in self.areas]
        usable = self.points.metres[self.points.usable]
        corners = np.concatenate([*places, usable]) if places else usable
        if not len(corners):
            return None
        west, south = map(float, corners.min(axis=0))
        east, north = map(float, corners.max(axis=0))
        return west, south, east, north


@dataclass(frozen=True, slots=True, eq=False)
class HotPlace:
    """A hotspot with its outline in metres and the rows of its incidents."""

    spot: Hotspot
    outline: Area
    rows: Indices


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """The days `first` … `last` of a ground: the rows of each standing, and of each community."""

    first: DayNumber
    last: DayNumber
    shown: Indices  # with a place
    missing: Indices  # without coordinates
    odd: Indices  # with coordinates that cannot be meant
    communities: Mapping[int, Indices]  # by id, 0 for those without
    density: DensityMap | None
    spots: tuple[HotPlace, ...]

    @property
    def total(self) -> int:
        return len(self.shown) + len(self.missing) + len(self.odd)

    def count_of(self, community_id: int) -> int:
        return len(self.communities.get(community_id, ()))


def frame(ground: Ground, first: DayNumber, last: DayNumber, *, has_density: bool = True) -> Frame:
    """The map of these days."""
    points = ground.points
    rows: Indices = np.arange(len(points.ids))[points.between(first, last)]
    standings = points.standings[rows]
    shown = rows[standings == Standing.USABLE]
    missing = rows[standings == Standing.MISSING]
    odd = rows[(standings != Standing.USABLE) & (standings != Standing.MISSING)]
    order = np.argsort(points.communities[rows], kind="stable")
    ids, starts = np.unique(points.communities[rows][order], return_index=True)
    density, spots = _hot(ground, shown) if has_density else (None, ())
    return Frame(
        first,
        last,
        shown,
        missing,
        odd,
        dict(zip(ids.tolist(), np.split(rows[order], starts[1:]), strict=True)) if len(ids) else {},
        density,
        spots,
    )


def counts_of_windows(ground: Ground, windows: Sequence[tuple[DayNumber, DayNumber]]) -> Indices:
    """The count of every community with an outline in every window, (windows, communities)."""
    found = np.zeros((len(windows), len(ground.areas)), dtype=np.int64)
    points = ground.points
    for column, each in enumerate(ground.areas):
        days = points.days[points.communities == each.id]
        ends = np.searchsorted(days, [(first, last + 1) for first, last in windows])
        found[:, column] = np.diff(ends.reshape(-1, 2), axis=1)[:, 0]
    return found


def rows_in_box(ground: Ground, shown: Indices, box: tuple[float, float, float, float]) -> Indices:
    """Of the shown ones those within west, south, east, north."""
    west, south, east, north = box
    x, y = ground.points.metres[shown].T
    inside: Indices = shown[(x >= west) & (x <= east) & (y >= south) & (y <= north)]
    return inside


def _hot(ground: Ground, shown: Indices) -> tuple[DensityMap | None, tuple[HotPlace, ...]]:
    """Density over the whole precinct where all of it is known, else over where incidents are."""
    metres = ground.points.metres[shown]
    if not len(metres):
        return None, ()
    area = shapely.union_all([each.area for each in ground.areas]) if ground.is_covered else None
    corners = np.reshape(area.bounds, (2, 2)) if area is not None else metres
    wide, high = corners.max(axis=0) - corners.min(axis=0) + 2 * CELL_M
    cell = CELL_M * max(1, int(np.ceil(np.sqrt(wide * high / _MOST_CELLS) / CELL_M)))
    density = density_map(metres, cell=cell, area=area)
    places = density.grid.places(metres)
    if area is not None:
        places = np.where(shapely.intersects_xy(area, metres), places, -1)
    half = cell / 2
    found = []
    for spot in hotspots(density).spots[:_SHOWN_SPOTS]:
        middles = density.grid.centres_of(spot.places)
        boxes = shapely.box(*(middles - half).T, *(middles + half).T)
        rows = shown[np.isin(places, spot.places)]
        found.append(HotPlace(spot, shapely.union_all(boxes), rows))
    return density, tuple(found)
