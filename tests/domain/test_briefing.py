"""会商: the days a meeting speaks of."""

from datetime import date
from itertools import pairwise

import pytest

from jinhai_console.domain.briefing import Edition, briefing_period
from jinhai_console.domain.calendar import CalendarDay

GOLDEN_WEEK = {
    day: CalendarDay(id=n, station_id=1, day=day, is_workday=works, name="国庆节")
    for n, (day, works) in enumerate(
        [
            *((f"2026-10-{day:02d}", False) for day in range(1, 8)),
            ("2026-10-10", True),  # a Saturday worked to make up
        ],
        1,
    )
}


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2026-11-25", "2026-11-24", "2026-11-24"),  # a Wednesday
        ("2026-11-23", "2026-11-20", "2026-11-22"),  # a Monday: with Friday, the day of the last
        ("2026-10-08", "2026-09-30", "2026-10-07"),  # the first working day after National Day
        ("2026-10-10", "2026-10-09", "2026-10-09"),
        ("2026-10-12", "2026-10-10", "2026-10-11"),  # a Monday after a Saturday that was worked
        ("2026-10-04", "2026-09-30", "2026-10-03"),  # held in the holiday all the same
    ],
)
def test_a_day_is_told_of_since_the_last_working_day(day: str, first: str, last: str) -> None:
    found = briefing_period(GOLDEN_WEEK, date.fromisoformat(day), Edition.DAY)
    assert (str(found.first), str(found.last)) == (first, last)


def test_no_day_falls_between_two_meetings() -> None:
    meetings = [date(2026, 9, 29), date(2026, 9, 30), date(2026, 10, 8), date(2026, 10, 9)]
    periods = [briefing_period(GOLDEN_WEEK, each, Edition.DAY) for each in meetings]
    for before, after in pairwise(periods):
        assert (after.first - before.last).days == 1


def test_a_week_is_the_last_whole_one_and_a_month_too() -> None:
    week = briefing_period({}, date(2026, 11, 26), Edition.WEEK)
    assert (week.first, week.last) == (date(2026, 11, 16), date(2026, 11, 22))
    month = briefing_period({}, date(2026, 1, 31), Edition.MONTH)
    assert (month.first, month.last) == (date(2025, 12, 1), date(2025, 12, 31))
