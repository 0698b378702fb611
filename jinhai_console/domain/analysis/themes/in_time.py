"""The course of a theme over its period, beside the same stretch of its base."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Protocol

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.themes.tallies import TableName, Tally, ThemeTable
from jinhai_console.domain.analysis.wall_clock import DayNumber

_DAILY, _WEEKLY = 31, 184  # the longest periods, in days, that are cut into days, into weeks


class Dated(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def day(self) -> DayNumber: ...


def in_time(
    now: Iterable[Dated], before: Iterable[Dated], period: Period, base: Period
) -> ThemeTable:
    """Days, weeks from the first day on, or months; those without an incident too.

    A base that is longer at its end (a leap day) counts into the last.
    """
    place, keys = _cut(period)
    base_place, _ = _cut(base, like=period)
    ids: list[list[int]] = [[] for _ in keys]
    base_ids: list[list[int]] = [[] for _ in keys]
    last = len(keys) - 1
    for each in now:
        ids[place(each.day)].append(each.id)
    for each in before:
        base_ids[min(base_place(each.day), last)].append(each.id)
    lines = zip(keys, ids, base_ids, strict=True)
    return ThemeTable(TableName.TIME, tuple(Tally((k,), tuple(i), tuple(b)) for k, i, b in lines))


def _cut(period: Period, like: Period | None = None) -> tuple[Callable[[int], int], list[str]]:
    """The place of a day among the pieces, and what each piece is called."""
    days = (like or period).days
    first = period.first
    if days > _WEEKLY:
        start = _month(first)
        months = range(start, _month(period.last) + 1)
        keys = [f"{each // 12:04d}-{each % 12 + 1:02d}" for each in months]
        return (lambda day: _month(date.fromordinal(day)) - start), keys
    step = 1 if days <= _DAILY else 7
    starts = (first + timedelta(days=each) for each in range(0, period.days, step))
    return (lambda day: (day - first.toordinal()) // step), [each.isoformat() for each in starts]


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
