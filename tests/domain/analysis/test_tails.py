"""Tails of the negative binomial against scipy, from the middle to the far end."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from jinhai_console.domain.analysis.tails import (
    log_rising,
    negative_binomial_tail,
    stirling_error,
)

CLOSE = 1e-9


@pytest.mark.parametrize("seed", range(3))
def test_the_tail_is_scipys(seed: int) -> None:
    some = np.random.default_rng(seed)
    mean, size = 10 ** some.uniform(-3, 4, 5_000), 10 ** some.uniform(-2, 3, 5_000)
    deviation = np.sqrt(mean + mean**2 / size)
    least = np.floor(np.maximum(1, mean + deviation * some.uniform(-3, 15, 5_000)))
    expected = stats.nbinom.sf(least - 1, size, size / (mean + size))
    found = negative_binomial_tail(least, mean, size)
    kept = expected > 1e-290
    assert kept.sum() > 4_500
    np.testing.assert_allclose(found[kept], expected[kept], rtol=CLOSE)


def test_with_a_large_size_the_upper_tail_is_poissons() -> None:
    some = np.random.default_rng(5)
    mean = 10 ** some.uniform(-3, 3, 2_000)
    least = np.ceil(mean + np.sqrt(mean) * some.uniform(0, 8, 2_000))
    expected = stats.poisson.sf(least - 1, mean)
    np.testing.assert_allclose(negative_binomial_tail(least, mean, 1e15), expected, rtol=CLOSE)


@pytest.mark.parametrize("size", [0.1, 2.0, 1e6])
def test_huge_counts_are_those_of_the_incomplete_beta_function(size: float) -> None:
    mean = np.array([1e6, 1e9])
    least = np.round(mean * (1 + np.array([[-2], [0], [2]]) * size**-0.5 / 2))
    least = np.maximum(1, least)
    expected = special.betainc(least, size, mean / (mean + size))
    np.testing.assert_allclose(negative_binomial_tail(least, mean, size), expected, rtol=1e-6)


def test_the_ends() -> None:
    assert negative_binomial_tail(0, 5.0, 2.0) == 1
    assert negative_binomial_tail(10_000, 0.01, 1e6) == 0
    # Nothing happens with (1 − q)^size: exact however small the rest.
    found = negative_binomial_tail(1, 1e-9, 1e6)
    np.testing.assert_allclose(found, -np.expm1(-1e6 * np.log1p(1e-15)), rtol=1e-12)


@given(st.floats(1e-3, 1e8))
def test_the_error_of_stirlings_formula(x: float) -> None:
    rest = (x - 0.5) * np.log(x) - x + np.log(2 * np.pi) / 2
    found = float(stirling_error(np.array([x]))[0])
    assert found == pytest.approx(
        special.gammaln(x) - rest, rel=1e-9, abs=1e-14 * max(1, abs(rest))
    )


@given(st.integers(0, 300), st.floats(1e-4, 50))
def test_log_rising_is_the_sum_it_stands_for(count: int, alpha: float) -> None:
    summed = sum(np.log1p(alpha * each) for each in range(count))
    found = float(log_rising(np.array([count]), alpha)[0])
    assert found == pytest.approx(summed, rel=1e-9, abs=1e-9)
    assert log_rising(np.array([count]), 0.0) == 0
