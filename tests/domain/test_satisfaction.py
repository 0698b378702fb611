"""The rate of satisfaction: by the station's formula, with an interval that stays within."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.satisfaction import RateFormula, Satisfaction, rate_of, wilson

S, B, D, X = Satisfaction
RESULTS = [S, S, S, B, D, X, X]


@pytest.mark.parametrize(
    ("formula", "good", "counted"),
    [
        (RateFormula.BOTH_OF_VALID, 4, 5),
        (RateFormula.SATISFIED_OF_VALID, 3, 5),
        (RateFormula.BOTH_OF_ALL, 4, 7),
    ],
)
def test_the_formula_says_who_counts(formula: RateFormula, good: int, counted: int) -> None:
    rate = rate_of(formula, RESULTS)
    assert (rate.good, rate.counted) == (good, counted)


@pytest.mark.parametrize(
    ("good", "counted", "low", "high"),
    [
        # Newcombe, Statistics in Medicine 17 (1998), table I, method 3: score without correction.
        (81, 263, "25.53", "36.62"),
        (15, 148, "6.24", "16.05"),
        (0, 20, "0.00", "16.11"),
        (1, 29, "0.61", "17.18"),
    ],
)
def test_the_interval_is_the_published_one(good: int, counted: int, low: str, high: str) -> None:
    assert wilson(good, counted) == (Decimal(low), Decimal(high))


@given(st.integers(1, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_stays_within(case: tuple[int, int]) -> None:
    good, counted = case
    found = wilson(good, counted)
    assert found is not None
    low, high = found
    share = Decimal(100 * good) / counted
    assert 0 <= low <= share + Decimal("0.01")
    assert share - Decimal("0.01") <= high <= 100


def test_nothing_has_no_interval() -> None:
    assert wilson(0, 0) is None
