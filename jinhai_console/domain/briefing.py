"""每日会商: what a morning briefing says, and which days it speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.calendar import CalendarDay, is_workday
from jinhai_console.domain.sheet_heading import SheetHeading


class Edition(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


EDITION_TITLES: Mapping[Edition, str] = {
    Edition.DAY: "每日会商",
    Edition.WEEK: "每周会商",
    Edition.MONTH: "每月会商",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingRow:
    """A line of an item with the ids of what it counts or names."""

    cells: tuple[str, ...]
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingItem:
    """One item: texts as they were said at that moment. `key` is its name for scripts.

    `records`: what kind of record the ids of its rows are, "" where there are none.
    """

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[BriefingRow, ...]
    note: str = ""
    records: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything of one meeting. It goes through `json_form` unchanged."""

    heading: SheetHeading
    edition: Edition
    day: date
    first: date
    last: date
    items: tuple[BriefingItem, ...]

    @property
    def title(self) -> str:
        return EDITION_TITLES[self.edition]

    def item(self, key: str) -> BriefingItem:
        """The one that is called so. Raises KeyError."""
        for each in self.items:
            if each.key == key:
                return each
        raise KeyError(key)


def briefing_period(days: Mapping[str, CalendarDay], day: date, edition: Edition) -> Period:
    """The whole days a meeting on `day` speaks of: since the last meeting, up to the day before.

    Meetings are held on working days, each of them telling of the days before it. So the first
    one after a holiday tells of all days from the last working day on. The weekly edition tells
    of the last whole week from Monday, the monthly one of the last whole calendar month.
    """
    if edition is Edition.WEEK:
        monday = day - timedelta(days=day.weekday() + 7)
        return Period(monday, monday + timedelta(days=6))
    if edition is Edition.MONTH:
        last = day.replace(day=1) - timedelta(days=1)
        return Period(last.replace(day=1), last)
    last = first = day - timedelta(days=1)
    while not is_workday(days, first):
        first -= timedelta(days=1)
    return Period(first, last)


def editions_on(days: Mapping[str, CalendarDay], day: date) -> tuple[Edition, ...]:
    """Which meetings are held on a day: the daily one on working days, the weekly and the monthly
    one on the first working day of their week and month."""
    if not is_workday(days, day):
        return ()
    monday, first = day - timedelta(days=day.weekday()), day.replace(day=1)

    def is_first_since(start: date) -> bool:
        return not any(
            is_workday(days, start + timedelta(days=each)) for each in range((day - start).days)
        )

    found = [Edition.DAY]
    if is_first_since(monday):
        found.append(Edition.WEEK)
    if is_first_since(first):
        found.append(Edition.MONTH)
    return tuple(found)


def bases_of(period: Period) -> tuple[Period, Period]:
    """同比 and 环比."""
    return base_of(period, Compare.YEAR), base_of(period, Compare.PERIOD)
