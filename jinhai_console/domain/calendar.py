"""工作时间: the station's hours on working days, with public holidays and make-up workdays."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.domain.station import Station


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay(Entity):
    """A day that differs from its weekday: a public holiday, or a weekend worked to make up."""

    day: str  # YYYY-MM-DD
    is_workday: bool
    name: str = ""


class Hours(StrEnum):
    """What kind of hour it is for the station. Lunch is part of the rest, named apart."""

    WORK = "work"
    LUNCH = "lunch"
    REST = "rest"


def is_workday(days: Mapping[str, CalendarDay], day: date) -> bool:
    known = days.get(day.isoformat())
    return day.weekday() < 5 if known is None else known.is_workday


def after_workdays(days: Mapping[str, CalendarDay], day: date, count: int) -> date:
    """The `count`-th working day after `day`, which does not count itself."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_workday(days, day)
    return day


def workdays_between(days: Mapping[str, CalendarDay], first: date, last: date) -> int:
    """How many working days lie after `first`, up to and with `last`."""
    span = (first + timedelta(days=each) for each in range(1, (last - first).days + 1))
    return sum(is_workday(days, day) for day in span)


def years_without_makeup(
    days: Iterable[CalendarDay], this_year: int, last_year: int = 0
) -> list[int]:
    """Years from this one on, up to `last_year` or to the last of which holidays are known, of
    which no weekend is known that is worked to make up."""
    known = [(date.fromisoformat(each.day), each.is_workday) for each in days]
    made_up = {day.year for day, works in known if works and day.weekday() >= 5}
    last = last_year or max((day.year for day, _ in known), default=this_year - 1)
    return [year for year in range(this_year, last + 1) if year not in made_up]


def hours_at(station: Station, days: Mapping[str, CalendarDay], at: Instant) -> Hours:
    """The kind of hour this moment belongs to, by the station's hours and its calendar."""
    local = to_local(at, station.zone)
    if not is_workday(days, local.date()):
        return Hours.REST
    clock = local.time()
    if not _within(clock, station.work_starts, station.work_ends):
        return Hours.REST
    if station.lunch_starts and _within(clock, station.lunch_starts, station.lunch_ends):
        return Hours.LUNCH
    return Hours.WORK


def _within(clock: time, starts: str, ends: str) -> bool:
    return time.fromisoformat(starts) <= clock < time.fromisoformat(ends)


def is_working_time(station: Station, days: Mapping[str, CalendarDay], at: Instant) -> bool:
    """Whether the command room dispatches by the rules of working time at this moment."""
    return hours_at(station, days, at) is Hours.WORK
