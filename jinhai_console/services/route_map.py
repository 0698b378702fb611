"""路线图: a clue's sightings on a plane, over the communities' outlines; for screen and paper."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from jinhai_console.domain.analysis.projection import LocalPlane
from jinhai_console.domain.analysis.station_map import Ground, MapPoints
from jinhai_console.domain.patrol_rows import ClueDetail
from jinhai_console.domain.route import LegKind
from jinhai_console.services.station_map import outlines_near
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.clues import clue_detail

_LEAST_M = 300.0  # a single place is shown with so much around it


@dataclass(frozen=True, slots=True)
class Stop:
    """`place` is its number in the route, from 1; metres east and north on the plane."""

    id: int
    place: int
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Way:
    """From one placed stop to the next; JUMP and GAP of whatever lies between them."""

    start: Stop
    end: Stop
    kind: LegKind


@dataclass(frozen=True, slots=True, eq=False)
class RouteMap:
    """`bounds`: west, south, east, north of what is to be seen."""

    ground: Ground
    stops: tuple[Stop, ...]
    ways: tuple[Way, ...]
    bounds: tuple[float, float, float, float] | None


def route_map(reader: Reader, clue_id: int) -> RouteMap | None:
    """None where there is no such clue."""
    detail = clue_detail(reader, clue_id)
    return drawn_route(reader, detail) if detail is not None else None


def drawn_route(reader: Reader, detail: ClueDetail) -> RouteMap:
    """Without a single point, the ground alone without a plane: nothing can be drawn."""
    numbered = enumerate(detail.route.stops, 1)
    placed = [(number, each) for number, each in numbered if each.point is not None]
    if not placed:
        return RouteMap(Ground(_NO_POINTS, (), None), (), (), None)
    degrees = np.array([each.point for _, each in placed], dtype=np.float64)
    plane = LocalPlane(*map(float, degrees.mean(axis=0)))
    metres = plane.metres(degrees)
    stops = tuple(
        Stop(each.id, number, *map(float, at))
        for (number, each), at in zip(placed, metres, strict=True)
    )
    live = [e for e in reader.lists.communities.values() if e.boundary and e.retired_at is None]
    near, far = outlines_near(live, plane)
    ground = Ground(points=_NO_POINTS, areas=near, plane=plane, far=far)
    return RouteMap(ground, stops, _ways(detail, stops), _bounds(metres))


def _ways(detail: ClueDetail, stops: tuple[Stop, ...]) -> tuple[Way, ...]:
    legs = detail.route.legs
    found = []
    for one, other in pairwise(stops):
        kinds = {each.kind for each in legs[one.place - 1 : other.place - 1]}
        worst = next((e for e in (LegKind.JUMP, LegKind.GAP) if e in kinds), LegKind.PLAIN)
        found.append(Way(one, other, worst))
    return tuple(found)


def _bounds(metres: np.ndarray) -> tuple[float, float, float, float]:
    west, south = map(float, metres.min(axis=0))
    east, north = map(float, metres.max(axis=0))
    across, up = (max(0.0, _LEAST_M - each) / 2 for each in (east - west, north - south))
    return west - across, south - up, east + across, north + up


_NO_POINTS = MapPoints(
    ids=np.zeros(0, dtype=np.int64),
    days=np.zeros(0, dtype=np.int64),
    buckets=np.zeros(0, dtype=np.int8),
    communities=np.zeros(0, dtype=np.int64),
    standings=np.zeros(0, dtype=np.int8),
    metres=np.zeros((0, 2)),
)
