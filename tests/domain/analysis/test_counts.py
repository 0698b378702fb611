"""Changes as they were published, periods and their bases, bins of time."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.counts import (
    BANDS,
    HOURS,
    Bin,
    bin_key,
    bin_keys,
    change_percent,
    two_hour_band,
)
from jinhai_console.domain.analysis.periods import Compare, Period, base_of, same_day_last_year

DATES = st.dates(date(1971, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("base", "count", "published"),
    [
        (49, 35, "-28.57"),
        (22, 3, "-86.36"),
        (8, 2, "-75.00"),
        (95, 83, "-12.63"),
        (190, 166, "-12.63"),
        (3, 3, "0.00"),
        (1, 0, "-100.00"),
        # A half goes away from zero, on either side.
        (800, 801, "0.13"),
        (800, 799, "-0.13"),
        (40_000, 40_002, "0.01"),
        (20_000, 20_001, "0.01"),
    ],
)
def test_a_change_is_rounded_as_it_is_published(base: int, count: int, published: str) -> None:
    assert change_percent(count, base) == Decimal(published)
    assert str(change_percent(count, base)) == published


def test_without_a_base_there_is_no_percentage() -> None:
    assert change_percent(5, 0) is None
    assert change_percent(0, 0) is None


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_change_is_the_nearest_hundredth(count: int, base: int) -> None:
    found = change_percent(count, base)
    assert found is not None
    assert abs(Fraction(found) - Fraction(100 * (count - base), base)) <= Fraction(1, 200)


@pytest.mark.parametrize(
    ("first", "last", "compare", "base_first", "base_last"),
    [
        ("2022-11-15", "2023-02-28", Compare.YEAR, "2021-11-15", "2022-02-28"),
        ("2022-12-01", "2022-12-31", Compare.YEAR, "2021-12-01", "2021-12-31"),
        ("2024-02-29", "2024-02-29", Compare.YEAR, "2023-02-28", "2023-02-28"),
        ("2024-02-01", "2024-02-29", Compare.YEAR, "2023-02-01", "2023-02-28"),
        ("2025-02-01", "2025-02-28", Compare.YEAR, "2024-02-01", "2024-02-28"),
        ("2022-12-01", "2022-12-31", Compare.PERIOD, "2022-11-01", "2022-11-30"),
        ("2024-01-01", "2024-03-31", Compare.PERIOD, "2023-10-01", "2023-12-31"),
        ("2024-03-01", "2024-03-31", Compare.PERIOD, "2024-02-01", "2024-02-29"),
        ("2026-11-16", "2026-11-22", Compare.PERIOD, "2026-11-09", "2026-11-15"),
        ("2026-11-23", "2026-11-23", Compare.PERIOD, "2026-11-22", "2026-11-22"),
        ("2022-12-01", "2022-12-30", Compare.PERIOD, "2022-11-01", "2022-11-30"),
    ],
)
def test_what_a_period_is_compared_with(
    first: str, last: str, compare: Compare, base_first: str, base_last: str
) -> None:
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    assert base_of(period, compare) == Period(
        date.fromisoformat(base_first), date.fromisoformat(base_last)
    )


@given(DATES, st.integers(0, 800))
def test_the_period_before_ends_where_this_one_begins(first: date, length: int) -> None:
    period = Period(first, first + timedelta(days=length))
    before = base_of(period, Compare.PERIOD)
    assert before.last + timedelta(days=1) == period.first
    assert before.days == period.days or before.whole_months == period.whole_months > 0


@given(DATES)
def test_last_year_is_one_year_before(day: date) -> None:
    before = same_day_last_year(day)
    assert before.year == day.year - 1
    assert (before.month, before.day) == (day.month, min(day.day, before.day))


def test_a_period_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="早于"):
        Period(date(2026, 11, 24), date(2026, 11, 23))


def test_hours_and_bands_fit_each_other() -> None:
    assert len(HOURS) == 24
    assert [two_hour_band(int(hour)) for hour in HOURS[::2]] == list(BANDS)
    assert two_hour_band(9) == "08–10"
    assert two_hour_band(23) == "22–24"


@given(st.sampled_from(Bin), DATES, st.integers(0, 70), st.data())
def test_every_moment_of_a_period_has_its_bin(
    kind: Bin, first: date, length: int, data: st.DataObject
) -> None:
    period = Period(first, first + timedelta(days=length))
    keys = list(bin_keys(kind, period))
    assert keys == sorted(set(keys))
    day = first + timedelta(days=data.draw(st.integers(0, length)))
    assert bin_key(kind, day, data.draw(st.integers(0, 23))) in keys


def test_weeks_are_named_by_their_monday() -> None:
    assert bin_key(Bin.WEEK, date(2026, 11, 29), 5) == "2026-11-23"
    assert list(bin_keys(Bin.WEEK, Period(date(2026, 11, 22), date(2026, 11, 23)))) == [
        "2026-11-16",
        "2026-11-23",
    ]
    assert list(bin_keys(Bin.HOUR, Period(date(2026, 11, 23), date(2026, 11, 23))))[-1] == (
        "2026-11-23 23:00"
    )
