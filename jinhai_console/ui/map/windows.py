"""Time cut into steps: which days the map shows while the slider moves. No widgets."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.wall_clock import DayNumber


class Step(StrEnum):
    DAY = "day"
    WEEK = "week"


class Mode(StrEnum):
    CUMULATIVE = "cumulative"  # from the first day of the period on
    WINDOW = "window"  # one step alone


_DAYS = {Step.DAY: 1, Step.WEEK: 7}


@dataclass(frozen=True, slots=True)
class Steps:
    """The windows of a period in order. A week begins with the period; the last may be short."""

    period: Period
    step: Step = Step.DAY
    mode: Mode = Mode.CUMULATIVE

    @property
    def count(self) -> int:
        return -(-self.period.days // _DAYS[self.step])

    def window(self, place: int) -> tuple[DayNumber, DayNumber]:
        first, last = self.period.first.toordinal(), self.period.last.toordinal()
        begins = first + place * _DAYS[self.step]
        ends = min(last, begins + _DAYS[self.step] - 1)
        return (first if self.mode is Mode.CUMULATIVE else begins), ends

    @property
    def windows(self) -> list[tuple[DayNumber, DayNumber]]:
        return [self.window(place) for place in range(self.count)]


def days_text(first: DayNumber, last: DayNumber) -> str:
    one, other = date.fromordinal(first), date.fromordinal(last)
    return f"{one}" if one == other else f"{one} — {other}"
