"""路线: sightings in order of time, speed between them, what is missing, what cannot be.

Pure: whatever order they come in, the route is the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import asin, cos, hypot, radians, sin, sqrt

from jinhai_console.domain.instant import MINUTE, SECOND, Duration, Instant

_EARTH_M = 6_371_008.8
# Two clocks or two corners of one crossing: nearer in place than this is the same spot.
_SAME_SPOT_M = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """`point` is longitude, latitude; None where only a name of the place is known."""

    id: int
    at: Instant
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class RouteLimits:
    """Faster than `most_kmh` is no ride through a town; longer than `gap` is a hole."""

    most_kmh: int
    gap_minutes: int

    @property
    def gap(self) -> Duration:
        return self.gap_minutes * MINUTE


class LegKind(StrEnum):
    PLAIN = "plain"
    GAP = "gap"
    JUMP = "jump"  # it cannot have been there so soon
    UNPLACED = "unplaced"  # one end has no point


LEG_NAMES = {
    LegKind.PLAIN: "",
    LegKind.GAP: "中间缺轨迹",
    LegKind.JUMP: "速度不可能",
    LegKind.UNPLACED: "没有坐标",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """From one sighting to the next. `metres` as the crow flies; no `kmh` where no time passed."""

    from_id: int
    to_id: int
    lasts: Duration
    metres: float | None
    kmh: float | None
    kind: LegKind


@dataclass(frozen=True, slots=True)
class Route:
    """`legs` are one fewer than `stops`. `line` are the points in order, for drawing."""

    stops: tuple[Seen, ...]
    legs: tuple[Leg, ...]

    @property
    def line(self) -> tuple[tuple[float, float], ...]:
        return tuple(each.point for each in self.stops if each.point is not None)

    @property
    def metres(self) -> float:
        """As far as it is known, from point to point."""
        return sum(distance_m(one, other) for one, other in pairwise(self.line))

    @property
    def lasts(self) -> Duration:
        return self.stops[-1].at - self.stops[0].at if self.stops else 0

    def count(self, kind: LegKind) -> int:
        return sum(each.kind is kind for each in self.legs)


def route_of(seen: Iterable[Seen], limits: RouteLimits) -> Route:
    """The route through them; at one moment, in the order they were entered."""
    stops = tuple(sorted(seen, key=lambda each: (each.at, each.id)))
    return Route(stops, tuple(_leg(one, other, limits) for one, other in pairwise(stops)))


def _leg(one: Seen, other: Seen, limits: RouteLimits) -> Leg:
    lasts = other.at - one.at
    if one.point is None or other.point is None:
        kind = LegKind.GAP if lasts > limits.gap else LegKind.UNPLACED
        return Leg(from_id=one.id, to_id=other.id, lasts=lasts, metres=None, kmh=None, kind=kind)
    metres = distance_m(one.point, other.point)
    kmh = metres / (lasts / SECOND) * 3.6 if lasts else None
    return Leg(
        from_id=one.id,
        to_id=other.id,
        lasts=lasts,
        metres=metres,
        kmh=kmh,
        kind=_kind(metres, kmh, lasts, limits),
    )


def _kind(metres: float, kmh: float | None, lasts: Duration, limits: RouteLimits) -> LegKind:
    if metres > _SAME_SPOT_M and (kmh is None or kmh > limits.most_kmh):
        return LegKind.JUMP
    return LegKind.GAP if lasts > limits.gap else LegKind.PLAIN


def distance_m(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Metres between two points of longitude and latitude, on a ball: right to half a percent."""
    (east, north), (east2, north2) = one, other
    up, aside = radians(north2 - north) / 2, radians(east2 - east) / 2
    part = sin(up) ** 2 + cos(radians(north)) * cos(radians(north2)) * sin(aside) ** 2
    return 2 * _EARTH_M * asin(sqrt(min(1.0, part)))


@dataclass(frozen=True, slots=True)
class Drawing:
    """A route laid into a box: pixels from its upper left corner; `metres` to one pixel."""

    points: tuple[tuple[float, float], ...]
    metres: float


def laid_into(
    line: Sequence[tuple[float, float]], width: float, height: float, margin: float
) -> Drawing:
    """The points of longitude and latitude to scale, north up, in the middle of the box."""
    if not line:
        return Drawing((), 1.0)
    middle = [(min(each) + max(each)) / 2 for each in zip(*line, strict=True)]
    shrink = cos(radians(middle[1]))
    per_degree = radians(1) * _EARTH_M
    flat = [
        ((east - middle[0]) * shrink * per_degree, (north - middle[1]) * per_degree)
        for east, north in line
    ]
    reach_x = max(abs(x) for x, _ in flat) or 1.0
    reach_y = max(abs(y) for _, y in flat) or 1.0
    scale = max(
        reach_x / max(1.0, width / 2 - margin), reach_y / max(1.0, height / 2 - margin), 0.1
    )
    points = tuple((width / 2 + x / scale, height / 2 - y / scale) for x, y in flat)
    return Drawing(points, scale)


def is_place(longitude: float | None, latitude: float | None) -> bool:
    """Whether coordinates lie on the earth, both given."""
    if longitude is None or latitude is None:
        return False
    return -180 <= longitude <= 180 and -90 <= latitude <= 90 and hypot(longitude, latitude) > 0.001
