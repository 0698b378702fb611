"""年末岁初: a winter's thefts beside the winter before and beside the year that led up to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.facts import Happened
from jinhai_console.domain.analysis.themes.tallies import Tally

FIRST = (11, 15)  # month and day, as in the published comparison of 2022/23
LAST_MONTH = 2  # to its end


@dataclass(frozen=True, slots=True)
class YearEnd:
    """`tally`: this winter and the one before, up to the same date while this one lasts.
    `calm`: from the end of that winter to the start of this one.
    """

    period: Period
    tally: Tally
    calm: Period
    calm_ids: tuple[int, ...]

    @property
    def times_calm(self) -> Decimal | None:
        """How many times as many a day as in the calm months, two decimals; None without any."""
        if not self.calm_ids:
            return None
        ratio = Decimal(self.tally.count * self.calm.days) / (self.period.days * len(self.calm_ids))
        return ratio.quantize(Decimal("0.01"), ROUND_HALF_UP)


def winter(year: int, until: date | None = None) -> Period:
    """From 15 November of `year` to the end of February, or to `until` while it lasts.

    Raises ValueError where it had not begun by then.
    """
    last = date(year + 1, LAST_MONTH + 1, 1) - timedelta(days=1)
    return Period(date(year, *FIRST), last if until is None else min(last, until))


def year_end(facts: Iterable[Happened], year: int, until: date | None = None) -> YearEnd:
    """The winter that begins in `year`, known up to `until` (whole where None)."""
    period = winter(year, until)
    before = winter(year - 1)
    base = before if period == winter(year) else base_of(period, Compare.YEAR)
    calm = Period(before.last + timedelta(days=1), period.first - timedelta(days=1))
    rows = sorted(facts, key=lambda each: each.id)

    def ids(of: Period) -> tuple[int, ...]:
        return tuple(each.id for each in rows if of.first <= each.day <= of.last)

    return YearEnd(period, Tally((), ids(period), ids(base)), calm, ids(calm))
