"""The working calendar: holidays, make-up workdays, years that are not published yet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.calendar import (
    CalendarDay,
    after_workdays,
    is_workday,
    is_working_time,
    years_without_makeup,
)
from jinhai_console.domain.instant import parse_instant
from jinhai_console.domain.station import Station
from jinhai_console.services.calendar_seed import seed_days

YEARS = range(2025, 2029)
DAYS = {
    day.isoformat(): CalendarDay(
        id=at, station_id=1, day=day.isoformat(), is_workday=works, name=name
    )
    for at, (day, works, name) in enumerate(seed_days(YEARS), 1)
}
STATION = Station(id=1, station_id=1, name="测试派出所")


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-02-14", True),  # a Saturday worked to make up for the Spring Festival
        ("2026-10-10", True),  # a Saturday worked to make up for the National Day
        ("2026-02-23", False),  # a Monday of the Spring Festival
        ("2026-10-01", False),
        ("2026-11-23", True),
        ("2026-11-28", False),
    ],
)
def test_which_days_are_worked(day: str, works: bool) -> None:
    assert is_workday(DAYS, date.fromisoformat(day)) is works


def test_days_that_differ_have_a_name() -> None:
    assert all(each.name for each in DAYS.values())
    assert DAYS["2026-02-14"].name == "调休上班"


def test_a_year_without_published_make_up_days_is_named_and_still_answers() -> None:
    assert years_without_makeup(DAYS.values(), 2026) == [2027, 2028]
    # Also one of which nothing is known yet, where it is asked for by name.
    assert years_without_makeup(DAYS.values(), 2026, 2030) == [2027, 2028, 2029, 2030]
    assert years_without_makeup((), 2026) == []
    assert is_workday(DAYS, date(2031, 5, 5))


@pytest.mark.parametrize(
    ("moment", "works"),
    [
        ("2026-02-14 09:00", True),
        ("2026-02-14 18:00", False),
        ("2026-02-23 09:00", False),
        ("2026-11-23 07:59", False),
        ("2026-11-23 08:00", True),
    ],
)
def test_working_time_follows_the_days_and_the_stations_hours(moment: str, works: bool) -> None:
    at = parse_instant(moment, STATION.zone)
    assert is_working_time(STATION, DAYS, at) is works


@given(st.dates(date(2026, 1, 1), date(2026, 12, 1)), st.integers(0, 12), st.data())
def test_working_days_are_counted_from_the_day_after(
    day: date, count: int, data: st.DataObject
) -> None:
    near = [day + timedelta(days=each) for each in range(1, 15)]
    odd = data.draw(st.dictionaries(st.sampled_from(near), st.booleans(), max_size=5))
    days = {
        each.isoformat(): CalendarDay(id=1, station_id=1, day=each.isoformat(), is_workday=works)
        for each, works in odd.items()
    }
    last = after_workdays(days, day, count)
    between = [day + timedelta(days=each) for each in range(1, (last - day).days + 1)]
    assert sum(is_workday(days, each) for each in between) == count
    assert last == day or is_workday(days, last)
