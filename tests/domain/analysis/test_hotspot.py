"""Density as by direct summation, nothing lost, true at the edge; hotspots that stand out."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from jinhai_console.domain.analysis.grid import Grid
from jinhai_console.domain.analysis.hotspot import (
    FEWEST,
    DensityMap,
    Kernel,
    density_map,
    hotspots,
    kernel_weights,
)
from jinhai_console.domain.analysis.projection import Points
from tests.domain.analysis.places import burglaries, needs_real_data, scattered

METRES = st.floats(-5_000, 5_000)
POINTS = st.lists(st.tuples(METRES, METRES), min_size=1, max_size=30).map(np.array)


def summed(at: Points, points: Points, bandwidth: float, kernel: Kernel) -> np.ndarray:
    """Incidents per km² by the formulas of the kernels, point by point."""
    away = np.linalg.norm(at[:, None] - points[None, :], axis=2) / bandwidth
    if kernel is Kernel.QUARTIC:
        heights = 3 / np.pi * np.clip(1 - away**2, 0, None) ** 2
    else:
        heights = np.exp(-(away**2) / 2) / (2 * np.pi)
    density: np.ndarray = heights.sum(axis=1) / bandwidth**2 * 1e6
    return density


@pytest.mark.parametrize("kernel", Kernel)
@pytest.mark.parametrize(("cell", "most"), [(100, 0.1), (50, 0.05), (25, 0.025)])
def test_it_is_the_direct_sum_but_for_the_width_of_a_cell(
    kernel: Kernel, cell: float, most: float
) -> None:
    points, _days = scattered(300)
    chart = density_map(points, cell=cell, bandwidth=400, kernel=kernel)
    every = np.arange(chart.density.size)
    exact = summed(chart.grid.centres_of(every), points, 400, kernel)
    error = np.abs(chart.density.ravel() - exact).max() / exact.max()
    assert error < most


@pytest.mark.parametrize("kernel", Kernel)
def test_incidents_in_the_middle_of_cells_are_summed_exactly(kernel: Kernel) -> None:
    points = np.floor(scattered(200)[0] / 50) * 50 + 25
    chart = density_map(points, cell=50, bandwidth=500, kernel=kernel)
    every = np.arange(chart.density.size)
    exact = summed(chart.grid.centres_of(every), points, 500, kernel)
    # What is left: the kernel's volume on the grid is not quite 1, or its tail is cut.
    assert chart.density.ravel() == pytest.approx(exact, rel=0.013, abs=exact.max() * 0.004)


@given(POINTS, st.sampled_from(Kernel), st.floats(50, 800))
def test_nothing_is_lost_and_nothing_added(
    points: Points, kernel: Kernel, bandwidth: float
) -> None:
    chart = density_map(points, cell=100, bandwidth=bandwidth, kernel=kernel)
    assert chart.density.sum() * chart.grid.cell_km2 == pytest.approx(len(points))
    assert chart.counts.sum() == len(points)
    assert chart.density.min() >= 0
    assert (chart.outside, chart.is_edge_corrected) == (0, False)


@given(POINTS)
@settings(max_examples=20)
def test_far_from_the_edge_an_area_changes_nothing(points: Points) -> None:
    free = density_map(points)
    held = density_map(points, area=shapely.box(-6_000, -6_000, 5_999, 5_999))
    assert held.is_edge_corrected
    assert held.density.sum() * held.grid.cell_km2 == pytest.approx(len(points))
    at = free.grid.centres_of(free.places)
    same = held.density.ravel()[held.grid.places(at)]
    assert same == pytest.approx(free.density.ravel()[free.places])


def test_an_even_spread_stays_even_up_to_the_edge() -> None:
    area = shapely.Polygon([(0, 0), (4_000, 0), (4_000, 2_000), (2_000, 2_000), (0, 4_000)])
    every_10 = np.stack(np.meshgrid(np.arange(3.0, 4_000, 10), np.arange(4.0, 4_000, 10)), -1)
    points = every_10.reshape(-1, 2)
    inside = points[shapely.contains_xy(area, points)]
    even = 1e6 / 10**2  # incidents per km²
    corrected = density_map(inside, area=area).density
    assert corrected[~np.isnan(corrected)] == pytest.approx(even, rel=0.05)
    plain = density_map(inside)
    at_corner = plain.density.ravel()[plain.grid.places(np.array([[10.0, 10.0]]))]
    assert at_corner < 0.4 * even


def test_what_lies_outside_the_area_is_left_out_and_counted() -> None:
    area = shapely.Polygon([(10, 10), (990, 10), (990, 990), (10, 990)])
    points = np.array([[500.0, 500.0], [15.0, 15.0], [5.0, 500.0], [1_500.0, 500.0]])
    chart = density_map(points, area=area)
    assert (chart.counts.sum(), chart.outside) == (2, 2)
    assert chart.grid.shape == (10, 10)
    assert not np.isnan(chart.density).any()
    corner = density_map(points, area=shapely.Polygon([(0, 0), (1_000, 0), (0, 1_000)]))
    assert np.isnan(corner.density[9, 9])
    assert set(corner.places) <= set(np.flatnonzero(~np.isnan(corner.density)))


@pytest.mark.parametrize(
    "area", [shapely.Polygon(), shapely.Polygon([(0, 0), (9, 9), (9, 0), (0, 9)])]
)
def test_an_area_that_is_none_is_refused(area: shapely.Polygon) -> None:
    with pytest.raises(ValueError, match="自相交"):
        density_map(np.zeros((1, 2)), area=area)


@pytest.mark.parametrize("bandwidth", [0, -1, float("nan")])
def test_a_bandwidth_has_a_width(bandwidth: float) -> None:
    with pytest.raises(ValueError, match="带宽"):
        density_map(np.zeros((1, 2)), bandwidth=bandwidth)


def test_a_bandwidth_within_a_cell_leaves_the_counts() -> None:
    points, _days = scattered(50)
    chart = density_map(points, cell=100, bandwidth=100)
    assert kernel_weights(Kernel.QUARTIC, 100, 100).max() == 1
    assert chart.density * chart.grid.cell_km2 == pytest.approx(chart.counts)


def test_planted_hotspots_are_found() -> None:
    some = np.random.default_rng(4)
    background, _days = scattered(300, wide=10_000)
    first = some.normal((2_000, 7_000), 100, (60, 2))
    second = some.normal((8_000, 3_000), 100, (40, 2))
    chart = density_map(np.vstack((background, first, second)))
    found = hotspots(chart, hot=5)
    assert found.threshold == pytest.approx(5 * found.mean)
    (one, other) = found.spots
    assert np.hypot(one.east - 2_000, one.north - 7_000) < 100
    assert np.hypot(other.east - 8_000, other.north - 3_000) < 100
    assert 55 <= one.count <= 75
    assert 35 <= other.count <= 55
    for each in found.spots:
        assert each.km2 == pytest.approx(len(each.places) * 0.01)
        assert each.count == chart.counts.ravel()[each.places].sum() > 4 * each.expected
        assert each.peak == chart.density.ravel()[each.places].max() >= found.threshold


def test_cells_touch_by_their_corners_but_not_around_the_margin() -> None:
    density = np.zeros((4, 5))
    density[0, 0] = density[1, 1] = density[2, 2] = 9  # one, by corners
    density[1, 4] = density[3, 0] = 9  # the end of a row and the beginning of another
    counts = np.where(density > 0, 3, 0)
    chart = DensityMap(Grid(100, 0, 0, 5, 4), counts, density, Kernel.QUARTIC, 400, True, 0)
    found = sorted(each.places.tolist() for each in hotspots(chart).spots)
    assert found == [[0, 6, 12], [9], [15]]


def test_all_in_one_place_is_one_hotspot() -> None:
    for cell in (25.0, 50.0, 100.0, 400.0):
        found = hotspots(density_map(np.full((5, 2), 33.0), cell=cell))
        (one,) = found.spots
        assert one.count == 5
        assert np.hypot(one.east - 33, one.north - 33) < cell


@pytest.mark.parametrize("count", range(FEWEST))
def test_fewer_incidents_than_that_are_no_hotspot(count: int) -> None:
    for area in (None, shapely.box(-900, -900, 900, 900)):
        chart = density_map(np.zeros((count, 2)), area=area)
        assert chart.counts.sum() == count
        assert (len(chart.places) > 0) == (count > 0)
        assert hotspots(chart).spots == ()


def test_an_even_spread_has_no_hotspot() -> None:
    points = np.stack(np.meshgrid(np.arange(50.0, 3_000, 100), np.arange(50.0, 3_000, 100)), -1)
    area = shapely.box(0, 0, 3_000, 3_000)
    assert hotspots(density_map(points.reshape(-1, 2), area=area)).spots == ()


@needs_real_data
def test_seattle_has_its_hotspots() -> None:
    points, days = burglaries()
    year = points[days > days.max() - 365]
    chart = density_map(year)
    found = hotspots(chart, hot=5)
    assert chart.counts.sum() == len(year)
    assert chart.density.sum() * chart.grid.cell_km2 == pytest.approx(len(year))
    caught = sum(each.count for each in found.spots)
    area = sum(each.km2 for each in found.spots)
    assert caught > 0.2 * len(year)
    assert area < 0.03 * len(chart.places) * chart.grid.cell_km2
