"""Comparable windows: the same weekdays, none twice, none before the records begin."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.comparable import comparable_windows, weeks_apart
from jinhai_console.domain.analysis.periods import Period

DATES = st.dates(date(1975, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(("days", "weeks"), [(1, 1), (7, 1), (8, 2), (14, 2), (28, 4), (30, 5)])
def test_windows_step_by_whole_weeks(days: int, weeks: int) -> None:
    assert weeks_apart(days) == weeks
    assert len(comparable_windows(date(2026, 11, 25), days)) == 104 // weeks + 1


def test_a_day_is_held_against_its_weekday() -> None:
    windows = comparable_windows(date(2026, 11, 25), 1)
    assert {each.first.weekday() for each in windows} == {2}
    assert windows[-1] == Period(date(2026, 11, 25), date(2026, 11, 25))
    assert windows[0].first == date(2026, 11, 25) - timedelta(weeks=104)


@given(DATES, st.integers(1, 200))
def test_no_window_overlaps_the_next(end: date, days: int) -> None:
    windows = comparable_windows(end, days)
    assert windows[-1].last == end
    assert {each.days for each in windows} == {days}
    for one, other in pairwise(windows):
        assert one.last < other.first
        assert (other.first - one.first).days % 7 == 0


@given(DATES, st.integers(1, 40), st.integers(-3, 800))
def test_no_window_reaches_before_the_records(end: date, days: int, age: int) -> None:
    begin = end - timedelta(days=age)
    *history, judged = comparable_windows(end, days, begin)
    assert judged.last == end
    assert all(each.first >= begin for each in history)
    everything = comparable_windows(end, days)
    assert history == [each for each in everything[:-1] if each.first >= begin]


def test_what_cannot_be_a_window_is_refused() -> None:
    with pytest.raises(ValueError, match="至少一天"):
        comparable_windows(date(2026, 11, 25), 0)
    with pytest.raises(ValueError, match="之前没有"):
        comparable_windows(date.min, 2)
    assert comparable_windows(date.min, 1) == (Period(date.min, date.min),)
