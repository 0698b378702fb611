"""Periods and what they are compared with: 同比 the same dates last year, 环比 the one before."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Compare(StrEnum):
    YEAR = "year"  # 同比
    PERIOD = "period"  # 环比


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days, both ends included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"结束日期 {self.last} 早于开始日期 {self.first}")

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def whole_months(self) -> int:
        """How many calendar months it is exactly, 0 where it is none."""
        begins = self.first.day == 1
        ends = (self.last + timedelta(days=1)).day == 1
        months = _month_number(self.last) - _month_number(self.first) + 1
        return months if begins and ends else 0


def same_day_last_year(day: date) -> date:
    """The same date one year before; 28 February for the 29th."""
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return day.replace(year=day.year - 1)


def base_of(period: Period, compare: Compare) -> Period:
    """What `period` is compared with.

    The period before has as many days; where `period` is whole calendar months it is as many
    whole months, so that December is held against November and not against 31 days.
    """
    if compare is Compare.YEAR:
        return Period(same_day_last_year(period.first), same_day_last_year(period.last))
    last = period.first - timedelta(days=1)
    if period.whole_months:
        return Period(_month_start(_month_number(period.first) - period.whole_months), last)
    return Period(period.first - timedelta(days=period.days), last)


def pieces(period: Period) -> tuple[range, tuple[Period, ...]]:
    """The whole months in a period, as `year * 12 + month - 1`, and the days around them."""
    first = _month_number(period.first) + (period.first.day > 1)
    after = _month_number(period.last + timedelta(days=1))
    if first >= after:
        return range(0), (period,)
    ends = []
    if period.first < _month_start(first):
        ends.append(Period(period.first, _month_start(first) - timedelta(days=1)))
    if _month_start(after) <= period.last:
        ends.append(Period(_month_start(after), period.last))
    return range(first, after), tuple(ends)


def months_up_to(day: date, count: int) -> Period:
    """So many whole calendar months, the last of them the one that `day` lies in."""
    number = _month_number(day)
    after = _month_start(number + 1)
    return Period(_month_start(number + 1 - count), after - timedelta(days=1))


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month_start(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)
