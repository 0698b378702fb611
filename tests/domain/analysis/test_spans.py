"""Periods by name: each ends today or before, and running ones begin where their name says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.spans import Span, period_of

NAMED = [each for each in Span if each is not Span.DATES]


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.TODAY, "2024-02-29", "2024-02-29"),
        (Span.WEEK, "2024-02-26", "2024-02-29"),
        (Span.MONTH, "2024-02-01", "2024-02-29"),
        (Span.LAST_MONTH, "2024-01-01", "2024-01-31"),
        (Span.QUARTER, "2024-01-01", "2024-02-29"),
        (Span.YEAR, "2024-01-01", "2024-02-29"),
    ],
)
def test_on_a_leap_day(span: Span, first: str, last: str) -> None:
    period = period_of(span, date(2024, 2, 29))
    assert (str(period.first), str(period.last)) == (first, last)


@given(st.dates(date(1971, 1, 1), date(2100, 12, 31)), st.sampled_from(NAMED))
def test_none_reaches_beyond_today(today: date, span: Span) -> None:
    period = period_of(span, today)
    assert period.first <= period.last <= today
    assert (period.last == today) is (span is not Span.LAST_MONTH)


def test_two_dates_have_no_name() -> None:
    with pytest.raises(ValueError, match="两个日期"):
        period_of(Span.DATES, date(2024, 2, 29))
