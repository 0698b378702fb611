"""Metres true to the ellipsoid over a city, there and back; coordinates that cannot be meant."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from jinhai_console.domain.analysis.projection import (
    LocalPlane,
    Points,
    Standing,
    sort_places,
)
from tests.domain.analysis.places import burglaries, needs_real_data

XIAMEN = (118.1, 24.5)
ON_EARTH = Geod(ellps="WGS84")
CENTRES = [XIAMEN, (-122.33, 47.62), (0.0, 0.0), (179.99, -65.0), (25.0, 78.0)]


def around(centre: tuple[float, float], reach_m: float, count: int = 500) -> Points:
    """Degrees of points up to `reach_m` from the centre, by the ellipsoid's own geometry."""
    some = np.random.default_rng(2)
    bearings, away = some.uniform(0, 360, count), some.uniform(0, reach_m, count)
    longitudes, latitudes = (np.full(count, each) for each in centre)
    east, north, _back = ON_EARTH.fwd(longitudes, latitudes, bearings, away)
    return np.column_stack((east, north))


@pytest.mark.parametrize("centre", CENTRES)
@pytest.mark.parametrize(("reach_m", "promised"), [(20_000, 5e-6), (50_000, 31e-6), (1e5, 124e-6)])
def test_distances_are_those_of_the_ellipsoid(
    centre: tuple[float, float], reach_m: float, promised: float
) -> None:
    places = around(centre, reach_m)
    some = np.random.default_rng(3)
    bearings = some.uniform(0, 360, len(places))
    for apart in (200.0, 5_000.0):
        east, north, _back = ON_EARTH.fwd(
            places[:, 0], places[:, 1], bearings, np.full(len(places), apart)
        )
        plane = LocalPlane(*centre)
        one, other = plane.metres(places), plane.metres(np.column_stack((east, north)))
        error = np.hypot(*(one - other).T) / apart - 1
        further = 1 + apart / reach_m  # the other end may lie a little further out
        assert error.max() < 1e-8
        assert error.min() > -promised * further**2 * 1.02


@pytest.mark.parametrize("centre", CENTRES)
def test_east_is_right_and_north_is_up(centre: tuple[float, float]) -> None:
    plane = LocalPlane(*centre)
    here = np.array([centre])
    step = np.array([[0.001, 0.0]])
    assert plane.metres(here) == pytest.approx(np.zeros((1, 2)), abs=1e-6)
    (east, north) = plane.metres(here + step)[0]
    assert east > 20
    assert abs(north) < 0.01
    (east, north) = plane.metres(here + step[:, ::-1])[0]
    assert 110 < north < 112
    assert abs(east) < 0.01


@given(st.floats(-180, 180), st.floats(-85, 85), st.floats(-200_000, 200_000), st.floats(-2e5, 2e5))
def test_there_and_back(longitude: float, latitude: float, east: float, north: float) -> None:
    plane = LocalPlane(longitude, latitude)
    metres = np.array([[east, north]])
    assert plane.metres(plane.degrees(metres)) == pytest.approx(metres, abs=1e-5)


def test_no_points_are_no_points() -> None:
    nothing = np.empty((0, 2))
    plane = LocalPlane(*XIAMEN)
    assert plane.metres(nothing).shape == plane.degrees(nothing).shape == (0, 2)
    sorted_places = sort_places(nothing, XIAMEN)
    assert sorted_places.plane is None
    assert not len(sorted_places.standings)


def test_each_row_is_told_apart() -> None:
    nan, inf = float("nan"), float("inf")
    rows = {
        (118.10, 24.50): Standing.USABLE,
        (118.12, 24.52): Standing.USABLE,
        (118.11, 24.49): Standing.USABLE,
        (24.50, 118.10): Standing.SWAPPED,  # no degrees of latitude as they stand
        (nan, 24.5): Standing.MISSING,
        (118.1, nan): Standing.MISSING,
        (nan, nan): Standing.MISSING,
        (0.0, 0.0): Standing.NONSENSE,
        (0.0, 0.00001): Standing.NONSENSE,
        (inf, 24.5): Standing.NONSENSE,
        (181.0, 24.5): Standing.NONSENSE,
        (118.1, -90.5): Standing.NONSENSE,
        (11810.0, 2450.0): Standing.NONSENSE,
        (116.4, 39.9): Standing.FAR,  # Beijing
        (-118.1, 24.5): Standing.FAR,
    }
    for station in (XIAMEN, None):
        found = sort_places(np.array(list(rows)), station)
        assert dict(zip(rows, map(Standing, found.standings), strict=True)) == rows
        assert found.count(Standing.USABLE) == 3
        assert found.usable.tolist() == [each is Standing.USABLE for each in rows.values()]
        assert found.plane is not None


def test_degrees_that_fit_both_ways_are_exchanged_only_where_that_brings_them_near() -> None:
    oslo = (10.7, 59.9)
    rows = np.array([oslo, (59.9, 10.7), (10.8, 59.8)])
    found = sort_places(rows, oslo)
    assert list(found.standings) == [Standing.USABLE, Standing.SWAPPED, Standing.USABLE]


def test_a_whole_file_exchanged_is_told_by_the_station() -> None:
    oslo = (10.7, 59.9)
    exchanged = around(oslo, 5_000)[:, ::-1]
    found = sort_places(exchanged, oslo)
    assert found.count(Standing.SWAPPED) == len(exchanged)
    assert found.plane is None


def test_records_of_another_city_are_their_own_middle() -> None:
    elsewhere = around((-122.33, 47.62), 20_000)
    found = sort_places(elsewhere, XIAMEN)
    assert found.usable.all()
    assert found.plane is not None
    assert abs(found.plane.longitude + 122.33) < 0.1


@given(st.lists(st.tuples(st.floats(), st.floats()), max_size=20), st.booleans())
def test_whatever_the_rows_hold_every_row_gets_one_standing(
    rows: list[tuple[float, float]], has_station: bool
) -> None:
    degrees = np.array(rows, dtype=float).reshape(-1, 2)
    found = sort_places(degrees, XIAMEN if has_station else None)
    assert sum(found.count(each) for each in Standing) == len(rows)
    assert (found.plane is not None) == bool(found.usable.any())
    if found.plane is not None:
        assert np.isfinite(found.plane.metres(degrees[found.usable])).all()


@needs_real_data
def test_seattle_lies_in_its_own_plane() -> None:
    metres, days = burglaries()
    assert len(metres) == len(days) == 42_709
    assert np.abs(metres).max() < 25_000
