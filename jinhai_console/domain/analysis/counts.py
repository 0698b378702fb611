"""Counts with their change, and the words for hours, bands, weekdays and buckets of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.marking import mark

HOURS = tuple(f"{hour:02d}" for hour in range(24))
BANDS = tuple(f"{hour:02d}–{hour + 2:02d}" for hour in range(0, 24, 2))
WEEKDAYS = (
    mark("Counts", "周一"),
    mark("Counts", "周二"),
    mark("Counts", "周三"),
    mark("Counts", "周四"),
    mark("Counts", "周五"),
    mark("Counts", "周六"),
    mark("Counts", "周日"),
)


class Bin(StrEnum):
    """How finely a period is cut for its line in time."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class CountLine:
    """One figure beside its base. `code` tells apart what has the same name.

    `values` are those of the axis that it counts: by them the incidents behind it are found.
    `founded_on`: of a community that is what it is only since then, and the base begins before.
    """

    key: str
    count: int
    base: int
    code: str = ""
    path: tuple[str, ...] = ()
    values: frozenset[int] = frozenset()
    founded_on: str = ""

    @property
    def change_percent(self) -> Decimal | None:
        return None if self.founded_on else change_percent(self.count, self.base)


def change_percent(count: int, base: int) -> Decimal | None:
    """The change in percent, two decimals, halves away from zero; None without a base.

    Decimal arithmetic: a binary float cannot hold the half that decides.
    """
    if base == 0:
        return None
    return (Decimal(100 * (count - base)) / base).quantize(Decimal("0.01"), ROUND_HALF_UP)


def two_hour_band(hour: int) -> str:
    """`08–10` for 8 and 9 o'clock."""
    return BANDS[hour // 2]


def bin_key(kind: Bin, day: date, hour: int) -> str:
    """The key of the bin a moment falls into: a week is named by its Monday."""
    if kind is Bin.HOUR:
        return f"{day.isoformat()} {hour:02d}:00"
    if kind is Bin.DAY:
        return day.isoformat()
    if kind is Bin.WEEK:
        return (day - timedelta(days=day.weekday())).isoformat()
    return day.strftime("%Y-%m")


def bin_keys(kind: Bin, period: Period) -> Iterator[str]:
    """Every bin of the period in order, the empty ones too."""
    previous = ""
    for number in range(period.days):
        day = period.first + timedelta(days=number)
        for hour in range(24) if kind is Bin.HOUR else (0,):
            key = bin_key(kind, day, hour)
            if key != previous:
                yield key
            previous = key
