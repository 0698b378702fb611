"""成效: a count before and after something was done, and what chance alone would make of it."""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from jinhai_console.domain.analysis.counts import change_percent
from jinhai_console.domain.analysis.periods import Compare, Period, base_of

LONGEST = 28  # whole days on either side


@dataclass(frozen=True, slots=True)
class Effect:
    """As many whole days before the day of the push as after it, and the same days a year ago.

    A year ago is None where the records do not reach back that far.
    """

    before: Period
    after: Period
    count_before: int
    count_after: int
    year_before: int | None
    year_after: int | None

    @property
    def change_percent(self) -> Decimal | None:
        return change_percent(self.count_after, self.count_before)

    @property
    def year_change_percent(self) -> Decimal | None:
        """What the season alone brought last year."""
        if self.year_before is None or self.year_after is None:
            return None
        return change_percent(self.year_after, self.year_before)

    @property
    def chance(self) -> float:
        """How likely a difference as great is where nothing had changed."""
        return chance_of(self.count_before, self.count_after)


def windows(pushed: date, today: date, longest: int = LONGEST) -> tuple[Period, Period] | None:
    """The days before and after `pushed`, without it and today; None where none is over."""
    days = min(longest, (today - pushed).days - 1)
    if days < 1:
        return None
    one = timedelta(days=1)
    before = Period(pushed - timedelta(days=days), pushed - one)
    return before, Period(pushed + one, pushed + timedelta(days=days))


def a_year_ago(period: Period) -> Period:
    return base_of(period, Compare.YEAR)


def chance_of(before: int, after: int) -> float:
    """Two-sided exact test that both counts, over equal spans, have one rate.

    Given their sum each incident falls on either side like a fair coin (Przyborowski and
    Wilenski 1940): twice the smaller tail, at most 1.
    """
    total, fewer = before + after, min(before, after)
    if total == 0:
        return 1.0
    logs = [_log_choose(total, k) - total * math.log(2) for k in range(fewer + 1)]
    return min(1.0, 2 * math.fsum(math.exp(each) for each in logs))


def _log_choose(n: int, k: int) -> float:
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
