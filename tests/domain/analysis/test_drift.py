"""EWMA: slow drift is said with its side and its beginning, one loud window is none."""

import numpy as np
from numpy.typing import NDArray

from jinhai_console.domain.analysis.drift import Drift, DriftChart, drift_chart

Ints = NDArray[np.int64]


def chart(counts: Ints, alpha: float = 0.0, begins: int = 0) -> DriftChart:
    rows = len(counts)
    return drift_chart(counts, np.full(rows, begins), np.full(rows, alpha), 0.05)


def stepped(before: int, after: int, since: int) -> Ints:
    return np.array([[before] * since + [after] * (105 - since)])


def test_a_step_is_said_with_its_side_and_its_beginning() -> None:
    # A window or two late: the line has to come over from the other side.
    assert chart(stepped(5, 9, 85)).drift(0) == Drift(since=87, is_rising=True)
    assert chart(stepped(9, 4, 85)).drift(0) == Drift(since=87, is_rising=False)


def test_nothing_moves_nothing_drifts() -> None:
    assert chart(np.full((1, 105), 5)).drift(0) is None
    assert chart(np.zeros((1, 105), np.int64)).drift(0) is None
    assert chart(np.ones((1, 1), np.int64)).drift(0) is None


def test_one_loud_window_is_no_drift() -> None:
    for loudest in (50, 10**3, 10**9):
        assert chart(stepped(5, loudest, 104)).drift(0) is None
    some = np.random.default_rng(2).poisson(5, (50, 105))
    some[:, -1] = 60
    quiet = chart(some)
    assert [quiet.drift(row) for row in range(50)] == [None] * 50


def test_what_scatters_more_must_move_further() -> None:
    calm, wild = chart(stepped(5, 9, 85)), chart(stepped(5, 9, 85), alpha=2.0)
    assert calm.drift(0) is not None
    assert wild.drift(0) is None


def test_with_too_few_incidents_no_drift_is_said() -> None:
    rare = np.zeros((1, 105), np.int64)
    rare[0, -4:] = 1
    assert np.isinf(chart(rare).upper[0, -1])
    assert chart(rare).drift(0) is None


def test_what_lies_before_the_beginning_is_not_counted() -> None:
    counts = np.random.default_rng(3).poisson(5, (1, 40))
    padded = np.concatenate([np.zeros((1, 65), np.int64), counts], axis=1)
    alone, late = chart(counts), chart(padded, begins=65)
    np.testing.assert_allclose(late.ewma[:, 65:], alone.ewma)
    np.testing.assert_allclose(late.upper[:, 65:], alone.upper)
    assert not late.ewma[:, :65].any()


def test_the_line_is_an_ewma_of_standardised_residuals() -> None:
    counts = np.array([[4, 6, 5, 5]])
    line, z = chart(counts, alpha=0.2).ewma[0], (np.array([4, 6, 5, 5]) - 5) / 10**0.5
    for window, value in enumerate(line):
        weights = 0.1 * 0.9 ** np.arange(window, -1, -1)
        assert abs(value - weights @ z[: window + 1]) < 1e-12
