"""The windows that a period is held against: the same weekdays, whole weeks before."""

from datetime import date

from jinhai_console.domain.analysis.periods import Period

WEEKS_BACK = 104


def weeks_apart(days: int) -> int:
    """How many weeks lie between two windows of `days` days, so that none overlaps the next."""
    if days < 1:
        raise ValueError(f"窗口须至少一天，收到 {days} 天")
    return -(-days // 7)


def comparable_windows(end: date, days: int, records_begin: date = date.min) -> tuple[Period, ...]:
    """The windows of `days` days, oldest first; the last one ends at `end` and is judged.

    They reach back up to 104 weeks and never before the records begin: a young station has few,
    or none but the one under judgement.
    """
    step = weeks_apart(days)
    last, begin = end.toordinal(), records_begin.toordinal()
    if last - days < 0:
        raise ValueError(f"日期 {end} 之前没有 {days} 天")
    ends = (last - 7 * weeks for weeks in range(0, WEEKS_BACK + 1, step))
    usable = [each for each in ends if each - days + 1 >= begin or each == last]
    return tuple(
        Period(date.fromordinal(each - days + 1), date.fromordinal(each))
        for each in reversed(usable)
    )
