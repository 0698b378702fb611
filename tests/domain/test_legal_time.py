"""How the law counts its hours, days, working days and months, at the borders."""

import pytest

from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.instant import full_text, parse_instant
from jinhai_console.domain.legal_rule import LegalUnit
from jinhai_console.domain.legal_time import due_after

ZONE = "Asia/Shanghai"
# The National Day week of 2026 with the Saturday worked to make it up.
HOLIDAYS = {f"2026-10-0{day}": False for day in range(1, 8)} | {"2026-10-10": True}
CALENDAR = {
    day: CalendarDay(id=at, station_id=1, day=day, is_workday=works)
    for at, (day, works) in enumerate(HOLIDAYS.items(), start=1)
}


def due(start: str, amount: int, unit: LegalUnit, *, liberty: bool = False) -> str:
    moment = parse_instant(start, ZONE)
    end = due_after(moment, amount, unit, CALENDAR, ZONE, limits_liberty=liberty)
    return full_text(end, ZONE)


@pytest.mark.parametrize(
    ("start", "amount", "end"),
    [
        ("2026-03-10 14:23:10", 8, "2026-03-10 23:00:00"),  # the hour it begins in is not counted
        ("2026-03-10 14:00:00", 8, "2026-03-10 23:00:00"),
        ("2026-03-10 13:59:59", 8, "2026-03-10 22:00:00"),
        ("2026-03-10 22:10:00", 12, "2026-03-11 11:00:00"),  # over midnight
        ("2026-02-28 23:30:00", 24, "2026-03-02 00:00:00"),
        ("2026-10-03 09:00:00", 24, "2026-10-04 10:00:00"),  # hours run on through holidays
    ],
)
def test_hours_are_counted_from_the_next_one(start: str, amount: int, end: str) -> None:
    assert due(start, amount, LegalUnit.HOURS) == end


@pytest.mark.parametrize(
    ("start", "amount", "end"),
    [
        ("2026-03-02 00:00:00", 3, "2026-03-05 23:59:59"),  # a Monday, from its first second
        ("2026-03-02 23:59:59", 3, "2026-03-05 23:59:59"),  # … to its last
        ("2026-03-04 10:00:00", 3, "2026-03-09 23:59:59"),  # its last day is a Saturday
        ("2026-09-01 10:00:00", 30, "2026-10-08 23:59:59"),  # … or lies in the National Day week
        ("2026-09-10 10:00:00", 30, "2026-10-10 23:59:59"),  # … or is a Saturday that is worked
        ("2028-01-30 10:00:00", 30, "2028-02-29 23:59:59"),  # a leap day counts like any other
    ],
)
def test_days_end_with_a_working_day(start: str, amount: int, end: str) -> None:
    assert due(start, amount, LegalUnit.DAYS) == end


def test_where_liberty_is_limited_the_end_stays_where_it_falls() -> None:
    assert due("2026-03-04 10:00:00", 3, LegalUnit.DAYS, liberty=True) == "2026-03-07 23:59:59"
    assert due("2026-09-30 20:00:00", 3, LegalUnit.DAYS, liberty=True) == "2026-10-03 23:59:59"


@pytest.mark.parametrize(
    ("start", "amount", "end"),
    [
        ("2026-03-06 10:00:00", 7, "2026-03-17 23:59:59"),
        ("2026-09-29 10:00:00", 7, "2026-10-14 23:59:59"),  # the worked Saturday is one of them
    ],
)
def test_working_days_leave_out_the_others(start: str, amount: int, end: str) -> None:
    assert due(start, amount, LegalUnit.WORKING_DAYS) == end


@pytest.mark.parametrize(
    ("start", "amount", "end"),
    [
        ("2026-01-31 10:00:00", 1, "2026-02-28 23:59:59"),  # a month without that day
        ("2028-02-29 10:00:00", 12, "2029-02-28 23:59:59"),
        ("2026-08-15 10:00:00", 6, "2027-02-15 23:59:59"),
        ("2026-12-05 10:00:00", 12, "2027-12-05 23:59:59"),  # a Sunday
    ],
)
def test_months_end_on_the_same_day(start: str, amount: int, end: str) -> None:
    assert due(start, amount, LegalUnit.MONTHS, liberty=True) == end
