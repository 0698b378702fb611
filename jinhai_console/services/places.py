"""热点与近重复: what the places of incidents say, as far as their coordinates can be used."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

import numpy as np
import shapely
from numpy.typing import NDArray

from jinhai_console.domain.analysis.hotspot import (
    CELL_M,
    Area,
    DensityMap,
    Hotspots,
    density_map,
    hotspots,
)
from jinhai_console.domain.analysis.near_repeat import (
    DAYS,
    DISTANCE_M,
    PERMUTATIONS,
    GoOn,
    NearRepeat,
    near_repeat,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.projection import LocalPlane, Points, SortedPlaces, sort_places
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.counting import left_out
from jinhai_console.services.named import category_ids_called
from jinhai_console.services.station_map import outlines_near
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.points import Spot, recorded_days, spots
from jinhai_console.store.views.tallies import Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceQuestion:
    """`category` as a person calls it; without dates all that is recorded."""

    category: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """Incidents with usable coordinates, `metres` (n, 2) on `plane`; `places` says of the rest."""

    period: Period
    spots: tuple[Spot, ...]
    plane: LocalPlane | None
    metres: Points
    places: SortedPlaces


class Edge(Enum):
    """Whether the communities' outlines bound the density."""

    OUTLINES = auto()
    UNKNOWN = auto()  # not every community in use has one
    ELSEWHERE = auto()  # more incidents lie outside than inside: they are not of this precinct


@dataclass(frozen=True, slots=True)
class Chart:
    """The density and its hotspots, in metres on the plane of `placed`."""

    placed: Placed
    density: DensityMap
    hot: Hotspots
    edge: Edge


def placed(reader: Reader, question: PlaceQuestion) -> Placed:
    """The incidents of the question on a plane. Refused where none is recorded."""
    lists = reader.lists
    category = question.category
    period = _period(reader, question)
    counted = Counted(
        period=period,
        category_ids=category_ids_called(lists, category) if category else None,
        left_out=left_out(lists.station),
    )
    found = spots(reader, counted)
    degrees = np.array(
        [(_number(each.longitude), _number(each.latitude)) for each in found], dtype=np.float64
    ).reshape(-1, 2)
    station = lists.station
    middle = None
    if station.longitude is not None and station.latitude is not None:
        middle = station.longitude, station.latitude
    places = sort_places(degrees, middle)
    usable = places.usable
    metres = places.plane.metres(degrees[usable]) if places.plane else np.empty((0, 2))
    kept = tuple(found[place] for place in np.flatnonzero(usable))
    return Placed(period, kept, places.plane, metres, places)


def near_repeats(
    reader: Reader,
    question: PlaceQuestion,
    *,
    distance: float = DISTANCE_M,
    within: int = DAYS,
    permutations: int = PERMUTATIONS,
    seed: int = 0,
    go_on: GoOn | None = None,
) -> NearRepeat | None:
    """Knox's test over the question's incidents; None where `go_on` stopped it."""
    found = placed(reader, question)
    days: NDArray[np.int64] = np.array([each.day for each in found.spots], dtype=np.int64)
    try:
        return near_repeat(
            found.metres,
            days,
            distance=distance,
            within=within,
            permutations=permutations,
            seed=seed,
            go_on=go_on,
        )
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None


def hot_places(reader: Reader, question: PlaceQuestion, *, cell: float = CELL_M) -> Chart:
    """The density of the question's incidents in cells of `cell` metres, within the outlines."""
    found = placed(reader, question)
    area, edge = _area(reader.lists, found)
    try:
        density = density_map(found.metres, cell=cell, area=area)
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
    return Chart(found, density, hotspots(density), edge)


def _area(lists: Lists, found: Placed) -> tuple[Area | None, Edge]:
    """The whole precinct on the plane, where it is known and the incidents are of it."""
    live = [each for each in lists.communities.values() if each.retired_at is None]
    if found.plane is None or not live or not all(each.boundary for each in live):
        return None, Edge.UNKNOWN
    near, far = outlines_near(live, found.plane)
    if far:
        return None, Edge.ELSEWHERE
    area: Area = shapely.union_all([each.area for each in near])
    inside = np.count_nonzero(shapely.intersects_xy(area, found.metres))
    if 2 * inside < len(found.metres):
        return None, Edge.ELSEWHERE
    return area, Edge.OUTLINES


def _period(reader: Reader, question: PlaceQuestion) -> Period:
    recorded = recorded_days(reader)
    if recorded is None:
        raise Refusal("还没有警情；请先接警或导入历史警情")
    first, last = map(date.fromordinal, recorded)
    try:
        return Period(question.first or first, question.last or last)
    except ValueError as wrong:
        raise Refusal(f"{wrong}；请检查起止日期") from None


def _number(given: float | None) -> float:
    return np.nan if given is None else given
