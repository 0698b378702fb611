"""Cells: every point in the one that holds it, figures spread as the kernel says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.grid import MOST_STEPS, Grid, kernel_distances, spread

METRES = st.floats(-20_000, 20_000)
POINTS = st.lists(st.tuples(METRES, METRES), min_size=1, max_size=30).map(np.array)


@given(POINTS, st.floats(50, 3_000), st.floats(0, 2_000))
def test_every_point_lies_in_its_cell(points: np.ndarray, cell: float, margin: float) -> None:
    grid = Grid.around(points, cell, margin)
    places = grid.places(points)
    assert (places >= 0).all()
    assert grid.count(points).sum() == len(points)
    assert np.abs(grid.centres_of(places) - points).max() <= cell / 2 * (1 + 1e-9)


@given(POINTS, st.floats(50, 3_000))
def test_cells_do_not_move_with_what_is_drawn(points: np.ndarray, cell: float) -> None:
    whole, part = Grid.around(points, cell), Grid.around(points[:1], cell)
    one = points[:1]
    same = whole.centres_of(whole.places(one)) == part.centres_of(part.places(one))
    assert same.all()


def test_points_outside_are_in_no_cell() -> None:
    grid = Grid.around(np.array([[0.0, 0.0], [299.0, 199.0]]), 100)
    assert grid.shape == (2, 3)
    outside = np.array([[-0.1, 50.0], [300.0, 50.0], [50.0, -0.1], [50.0, 200.0]])
    assert grid.places(outside).tolist() == [-1] * 4
    assert grid.count(outside).sum() == 0
    assert grid.places(np.array([[250.0, 150.0]])).tolist() == [5]


def test_no_points_no_cells() -> None:
    grid = Grid.around(np.empty((0, 2)), 100, 400)
    assert grid.shape == (0, 0)
    assert grid.count(np.empty((0, 2))).shape == (0, 0)
    assert grid.centres_of(np.array([], dtype=int)).shape == (0, 2)
    assert spread(np.zeros((0, 0)), np.ones((3, 3))).shape == (0, 0)


@pytest.mark.parametrize("cell", [0, -1, float("nan")])
def test_a_cell_has_a_width(cell: float) -> None:
    with pytest.raises(ValueError, match="格宽"):
        Grid.around(np.zeros((1, 2)), cell)


def test_a_stray_point_does_not_fill_the_memory() -> None:
    with pytest.raises(ValueError, match="偏远"):
        Grid.around(np.array([[0.0, 0.0], [200_000.0, 200_000.0]]), 50)
    with pytest.raises(ValueError, match=f"{MOST_STEPS} 倍"):
        kernel_distances(10_000, 50)


@given(st.integers(0, 3), st.integers(1, 9), st.integers(1, 9), st.integers(0, 1_000))
def test_spreading_is_the_sum_over_every_pair_of_cells(
    reach: int, rows: int, columns: int, seed: int
) -> None:
    some = np.random.default_rng(seed)
    values = some.integers(0, 5, (rows, columns))
    away = kernel_distances(reach * 10.0, 10.0)
    kernel = np.where(away <= reach * 10, 1 / (1 + away), 0)
    by_hand = np.zeros((rows, columns))
    for row, column in np.ndindex(rows, columns):
        for north, east in np.ndindex(rows, columns):
            down, right = north - row + reach, east - column + reach
            if 0 <= down < len(kernel) and 0 <= right < len(kernel):
                by_hand[row, column] += kernel[down, right] * values[north, east]
    assert spread(values, kernel) == pytest.approx(by_hand)
