"""Periods by the name that a person gives them: today, this month, last month …"""

from datetime import date, timedelta
from enum import StrEnum

from jinhai_console.domain.analysis.periods import Period


class Span(StrEnum):
    """A running one ends today, so that it is held against as many days; DATES are any two."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    YEAR = "year"
    DATES = "dates"


def period_of(span: Span, today: date) -> Period:
    """The period called so on that day. DATES say themselves which they are: ValueError."""
    match span:
        case Span.TODAY:
            return Period(today, today)
        case Span.WEEK:
            return Period(today - timedelta(days=today.weekday()), today)
        case Span.MONTH:
            return Period(today.replace(day=1), today)
        case Span.LAST_MONTH:
            last = today.replace(day=1) - timedelta(days=1)
            return Period(last.replace(day=1), last)
        case Span.QUARTER:
            return Period(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), today)
        case Span.YEAR:
            return Period(date(today.year, 1, 1), today)
    raise ValueError("两个日期本身就是时段")
