"""Degrees to metres on a plane about a place, and back; coordinates that cannot be meant."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # (n, 2): longitude and latitude in degrees, or east and north in m

# The ellipsoid of WGS84 (NIMA TR8350.2): half the longer axis in metres, square of eccentricity.
_AXIS = 6_378_137.0
_FLATTENING = 1 / 298.257223563
_ECCENTRICITY = _FLATTENING * (2 - _FLATTENING)

_ZERO = 0.001  # degrees: what lies nearer to (0, 0) was not filled in
REACH_M = 200_000.0  # what lies further from the middle is not of this station


@dataclass(frozen=True, slots=True)
class LocalPlane:
    """The plane that touches the ellipsoid at its centre, points dropped upon it upright.

    Exact there and back. A distance between two points comes out short by at most (r/R)²/2 of
    itself, r being how far they lie from the centre and R 6,371 km: 5 millionths at 20 km, 0.13
    thousandths at 100 km. That is 1 mm and 25 mm in 200 m. Heights are taken as zero. Points
    further than `REACH_M` should be left out before (`sort_places`); those beyond the horizon
    fold back.
    """

    longitude: float
    latitude: float

    def metres(self, degrees: Points) -> Points:
        """(n, 2) longitude, latitude → (n, 2) east, north of the centre."""
        centre = _in_space(np.array([[self.longitude, self.latitude]]))
        plane: Points = (_in_space(degrees) - centre) @ self._axes()[:2].T
        return plane

    def degrees(self, metres: Points) -> Points:
        """(n, 2) east, north → (n, 2) longitude, latitude: where the upright meets the ground."""
        centre = _in_space(np.array([[self.longitude, self.latitude]]))
        axes = self._axes()
        foot = centre + metres @ axes[:2]
        # The ground: x² + y² + z²/(1 − e²) = a². How far up from the foot solves a quadratic.
        weight = np.array([1.0, 1.0, 1 / (1 - _ECCENTRICITY)])
        square = weight @ axes[2] ** 2
        half = (foot * weight) @ axes[2]
        rest = (foot**2) @ weight - _AXIS**2
        up = (np.sqrt(half**2 - square * rest) - half) / square
        x, y, z = (foot + up[:, None] * axes[2]).T
        latitudes = np.arctan2(z, (1 - _ECCENTRICITY) * np.hypot(x, y))
        found: Points = np.degrees(np.column_stack((np.arctan2(y, x), latitudes)))
        return found

    def _axes(self) -> NDArray[np.float64]:
        """East, north and up at the centre as three rows."""
        east, north = np.radians([self.longitude, self.latitude])
        sin_e, cos_e, sin_n, cos_n = np.sin(east), np.cos(east), np.sin(north), np.cos(north)
        return np.array(
            [
                [-sin_e, cos_e, 0.0],
                [-sin_n * cos_e, -sin_n * sin_e, cos_n],
                [cos_n * cos_e, cos_n * sin_e, sin_n],
            ]
        )


def _in_space(degrees: Points) -> NDArray[np.float64]:
    """(n, 3) metres from the middle of the earth, on the ellipsoid."""
    east, north = np.radians(degrees).T
    bend = _AXIS / np.sqrt(1 - _ECCENTRICITY * np.sin(north) ** 2)
    across = bend * np.cos(north)
    height = bend * (1 - _ECCENTRICITY) * np.sin(north)
    return np.column_stack((across * np.cos(east), across * np.sin(east), height))


class Standing(IntEnum):
    """What a row's coordinates are good for."""

    USABLE = 0
    MISSING = 1  # one of the two at least
    NONSENSE = 2  # (0, 0), or no degrees
    SWAPPED = 3  # far off as they stand, near when exchanged
    FAR = 4  # degrees, but further than the reach


@dataclass(frozen=True, slots=True)
class SortedPlaces:
    """Each row with its standing; `plane` lies about the middle, None where no row is usable."""

    standings: NDArray[np.int8]
    plane: LocalPlane | None

    @property
    def usable(self) -> NDArray[np.bool_]:
        return np.equal(self.standings, Standing.USABLE)

    def count(self, standing: Standing) -> int:
        return int(np.count_nonzero(self.standings == standing))


def sort_places(
    degrees: Points, station: tuple[float, float] | None = None, reach_m: float = REACH_M
) -> SortedPlaces:
    """Tell usable rows of (n, 2) longitude, latitude (NaN: missing) from the rest.

    Far and near are meant from the station (longitude, latitude), as long as half of the rows
    lie within its reach, exchanged or not; from the middle of the rows themselves otherwise
    (records of another city), or where no station is given. Exchanged coordinates of a station
    that has none of its own can be told only while they are the fewer.
    """
    degrees = np.asarray(degrees, dtype=np.float64).reshape(-1, 2)
    standings = np.full(len(degrees), Standing.FAR, dtype=np.int8)
    missing = np.isnan(degrees).any(axis=1)
    zero = (np.abs(degrees) < _ZERO).all(axis=1)
    given = ~missing & ~zero
    as_is = given & _are_degrees(degrees)
    exchanged = given & _are_degrees(degrees[:, ::-1])
    standings[given & ~as_is] = Standing.NONSENSE
    standings[missing] = Standing.MISSING
    standings[zero & ~missing] = Standing.NONSENSE
    middle = _middle(degrees, as_is, exchanged, station, reach_m)
    if middle is None:
        return SortedPlaces(standings, None)
    near = as_is & _are_near(degrees, middle, reach_m)
    standings[exchanged & ~near & _are_near(degrees[:, ::-1], middle, reach_m)] = Standing.SWAPPED
    standings[near] = Standing.USABLE
    return SortedPlaces(standings, LocalPlane(*middle) if near.any() else None)


def _middle(
    degrees: Points,
    as_is: NDArray[np.bool_],
    exchanged: NDArray[np.bool_],
    station: tuple[float, float] | None,
    reach_m: float,
) -> tuple[float, float] | None:
    if station is not None:
        near = as_is & _are_near(degrees, station, reach_m)
        near |= exchanged & _are_near(degrees[:, ::-1], station, reach_m)
        if 2 * np.count_nonzero(near) >= np.count_nonzero(as_is | exchanged):
            return station
    if not as_is.any():
        return None
    longitude, latitude = np.median(degrees[as_is], axis=0)
    return float(longitude), float(latitude)


def _are_degrees(degrees: Points) -> NDArray[np.bool_]:
    with np.errstate(invalid="ignore"):
        return (np.abs(degrees[:, 0]) <= 180) & (np.abs(degrees[:, 1]) <= 90)


def _are_near(degrees: Points, middle: tuple[float, float], reach_m: float) -> NDArray[np.bool_]:
    """Straight through the earth: it does not fold back, and no great circle is needed."""
    with np.errstate(invalid="ignore"):
        chord = _in_space(degrees) - _in_space(np.array([middle]))
        near: NDArray[np.bool_] = np.linalg.norm(chord, axis=1) <= reach_m
    return near
