"""The expected count: exact without a trend, the maximum of its likelihood with one."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import optimize, stats

from jinhai_console.domain.analysis import baseline, dispersion, prediction
from jinhai_console.domain.analysis.baseline import Baseline, fit_baseline
from jinhai_console.domain.analysis.prediction import predict

Ints = NDArray[np.int64]


def fit(history: Ints) -> Baseline:
    return fit_baseline(history.astype(np.float64), np.zeros(len(history), np.int64), 1)


def test_the_slope_is_the_most_likely_one() -> None:
    years = np.arange(-104, 0) / 52
    weights = 0.5 ** (-years)
    counts = np.random.default_rng(4).poisson(5 * np.exp(0.4 * years))
    found = fit(counts[np.newaxis])
    expected = found.fitted[0, :-1]
    excess = max(1.0, (weights * (counts - expected) ** 2 / expected).sum() / weights.sum())

    def loss(at: NDArray[np.float64]) -> float:
        line = at[0] + at[1] * years
        likelihood = (weights * (counts * line - np.exp(line))).sum() / excess
        return float(at[1] ** 2 / (2 * 0.5**2) - likelihood)

    best = optimize.minimize(loss, [1.0, 0.0], tol=1e-10).x
    assert found.slope[0] == pytest.approx(best[1], abs=0.01)
    assert np.log(found.fitted[0, -1]) == pytest.approx(best[0], abs=0.01)


def test_few_counts_make_no_trend_and_many_do() -> None:
    rising = np.arange(104) // 26  # 0, 1, 2, 3
    few, many = fit(np.stack([(rising == 3) & (np.arange(104) % 13 == 0), rising * 20])).slope
    assert 0 < few < 0.4
    assert many > 0.7


@pytest.mark.parametrize("end", [5, 1_000, 10**9])
def test_no_trend_explodes(end: int) -> None:
    for counts in (np.geomspace(1, end, 104), np.geomspace(end, 1, 104), np.eye(104)[103] * end):
        found = fit(counts.round().astype(np.int64)[np.newaxis])
        assert abs(found.slope[0]) <= baseline.STEEPEST
        assert 0 <= found.fitted[0, -1] <= 2 * counts.max()


def test_without_weights_trend_and_dispersion_it_is_the_exact_test(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(baseline, "HALF_LIFE", 1e12)
    monkeypatch.setattr(baseline, "USUAL_CHANGE", 1e-9)
    poisson = np.zeros(1)
    monkeypatch.setattr(dispersion, "ALPHAS", poisson)
    monkeypatch.setattr(prediction, "ALPHAS", poisson)
    monkeypatch.setattr(dispersion, "_leaning", lambda prior: prior)
    monkeypatch.setattr(prediction, "_LEAST_UNCERTAINTY", 0.0)
    history = np.array([[0] * 20, [1] * 20, [9, 3] * 10])
    found = predict(history, np.zeros(3, np.int64), 1)
    for least in (1, 3, 12):
        exact = stats.binom.sf(least - 1, history.sum(axis=1) + least, 1 / 21)
        tail = found.tail(np.full(3, least))
        np.testing.assert_allclose(tail, exact, rtol=1e-8)


def test_dispersion_is_found_where_it_is_and_not_where_it_is_not() -> None:
    some = np.random.default_rng(6)
    begins = np.zeros(60, np.int64)
    calm = predict(some.poisson(8, (60, 104)), begins, 1).alpha
    wild = predict(some.negative_binomial(2, 2 / 10, (60, 104)), begins, 1).alpha
    assert np.median(calm) < 0.02
    assert 0.4 < np.median(wild) < 0.9  # 0.5, and somewhat more for safety


def test_a_sparse_series_is_judged_like_its_neighbours() -> None:
    some = np.random.default_rng(8)
    quiet = np.zeros((1, 104), np.int64)
    quiet[0, ::13] = 1
    calm = some.poisson(0.08, (200, 104))
    wild = some.poisson(0.08 * some.gamma(0.1, 10, (200, 104)))
    chances = [
        predict(np.concatenate([quiet, each]), np.zeros(201, np.int64), 1).tail(np.full(201, 3))[0]
        for each in (calm, wild)
    ]
    assert chances[0] < chances[1] / 3
