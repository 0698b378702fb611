"""成效: windows of equal length around the push, and the exact chance of their difference."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from jinhai_console.domain.analysis.effect import LONGEST, chance_of, windows

DAYS = st.dates(date(2001, 1, 1), date(2080, 1, 1))


@given(DAYS, st.integers(0, 90))
def test_both_windows_are_whole_days_of_one_length_around_the_push(pushed: date, age: int) -> None:
    found = windows(pushed, pushed + timedelta(days=age))
    if age < 2:
        assert found is None
        return
    assert found is not None
    before, after = found
    assert before.days == after.days == min(LONGEST, age - 1)
    assert before.last + timedelta(days=1) == pushed == after.first - timedelta(days=1)
    assert after.last < pushed + timedelta(days=age)


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_chance_is_that_of_the_exact_test(before: int, after: int) -> None:
    total = before + after
    if total == 0:
        assert chance_of(before, after) == 1.0
        return
    assert chance_of(before, after) == pytest.approx(binomtest(before, total).pvalue, rel=1e-9)


def test_counts_of_a_city_do_not_overflow() -> None:
    assert chance_of(40_000, 40_100) == pytest.approx(0.7259, abs=0.001)
    assert chance_of(40_000, 44_000) < 1e-9
