"""When a period of the law ends, whatever was done to it: pure, from its start and its steps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jinhai_console.domain.calendar import is_workday
from jinhai_console.domain.deadline import DeadlineDeed, DeadlineStep
from jinhai_console.domain.instant import HOUR, Duration, Instant, day_of
from jinhai_console.domain.legal_rule import LegalUnit
from jinhai_console.domain.legal_time import Days, end_of_period, last_day, next_hour

_D = DeadlineDeed


@dataclass(frozen=True, slots=True)
class Terms:
    """How long a period is, by its rule."""

    amount: int
    unit: LegalUnit
    limits_liberty: bool


@dataclass(frozen=True, slots=True)
class End:
    """`due_at`, `act_by_at` as on `Deadline`: both None while it is suspended."""

    due_at: Instant | None
    act_by_at: Instant | None


def end_of(
    start: Instant, terms: Terms, steps: Sequence[DeadlineStep], days: Days, zone: str
) -> End:
    """`steps` in the order they were entered; those before the last restart count no more."""
    steps = since_restart(steps)
    spans = _lengths(terms, steps)
    pauses = _pauses(steps)
    if pauses and pauses[-1][1] is None:
        return End(None, None)
    paused = [(begin, end) for begin, end in pauses if end is not None]
    if all(unit is LegalUnit.HOURS for _amount, unit in spans):
        hours = sum(amount for amount, _unit in spans) * HOUR + _length(paused)
        due = next_hour(start, zone) + hours
        return End(due, start + hours if terms.limits_liberty else due)
    last, unit = day_of(start, zone), spans[-1][1]
    for amount, each in spans:
        last = _after(last, amount, each, days)
    last = _later(last, unit, paused, days, zone)
    due = end_of_period(last, unit, days, zone, limits_liberty=terms.limits_liberty)
    return End(due, due)


def since_restart(steps: Sequence[DeadlineStep]) -> tuple[DeadlineStep, ...]:
    """What was done since it last began."""
    for place in range(len(steps) - 1, -1, -1):
        if steps[place].deed is _D.RESTARTED:
            return tuple(steps[place + 1 :])
    return tuple(steps)


def _lengths(terms: Terms, steps: Iterable[DeadlineStep]) -> list[tuple[int, LegalUnit]]:
    """An extension to so much in all takes the place of what was before, one by so much adds."""
    spans = [(terms.amount, terms.unit)]
    for step in steps:
        if step.deed is not _D.EXTENDED or step.unit is None:
            continue
        if step.is_added:
            spans.append((step.amount, step.unit))
        else:
            spans = [(step.amount, step.unit)]
    return spans


def _pauses(steps: Iterable[DeadlineStep]) -> list[tuple[Instant, Instant | None]]:
    found: list[tuple[Instant, Instant | None]] = []
    for step in steps:
        if step.deed is _D.SUSPENDED:
            found.append((step.at, None))
        elif step.deed is _D.RESUMED and found:
            found[-1] = (found[-1][0], step.at)
    return found


def _length(paused: Iterable[tuple[Instant, Instant]]) -> Duration:
    return sum(end - begin for begin, end in paused)


def _later(
    last: date,
    unit: LegalUnit,
    paused: Iterable[tuple[Instant, Instant]],
    days: Days,
    zone: str,
) -> date:
    """The days from the one it was suspended on up to the one before it went on are left out."""
    for begin, end in paused:
        first, after = day_of(begin, zone), day_of(end, zone)
        if unit is LegalUnit.WORKING_DAYS:
            last = last_day(last, _workdays(first, after, days), unit, days)
        else:
            last += after - first
    return last


def _workdays(first: date, after: date, days: Days) -> int:
    return sum(is_workday(days, first + timedelta(at)) for at in range((after - first).days))


def _after(first: date, amount: int, unit: LegalUnit, days: Days) -> date:
    """Hours beside days count as the days they begin."""
    if unit is LegalUnit.HOURS:
        return first + timedelta(days=-(-amount // 24))
    return last_day(first, amount, unit, days)
