"""办案期限的计算: hours, days, working days and months as the law counts them.

The hour or day in which a period begins is not counted. A period of days or months whose last day
is no working day ends with the next one, except where a person's liberty is limited
(公安机关办理行政案件程序规定 35; 刑事诉讼法 105). A period of hours ends with its last hour.
"""

import calendar
from collections.abc import Mapping
from datetime import date, timedelta

from jinhai_console.domain.calendar import CalendarDay, after_workdays, is_workday
from jinhai_console.domain.instant import HOUR, Instant, day_start, to_local
from jinhai_console.domain.legal_rule import LegalUnit

Days = Mapping[str, CalendarDay]


def due_after(
    start: Instant,
    amount: int,
    unit: LegalUnit,
    days: Days,
    zone: str,
    *,
    limits_liberty: bool = False,
) -> Instant:
    """The last moment that still is in time: of days, the last microsecond of the last one."""
    if unit is LegalUnit.HOURS:
        return next_hour(start, zone) + amount * HOUR
    last = last_day(to_local(start, zone).date(), amount, unit, days)
    return end_of_period(last, unit, days, zone, limits_liberty=limits_liberty)


def last_day(first: date, amount: int, unit: LegalUnit, days: Days) -> date:
    """The last day by counting alone, wherever it falls; of days, working days or months."""
    if unit is LegalUnit.WORKING_DAYS:
        return after_workdays(days, first, amount)
    if unit is LegalUnit.MONTHS:
        return _months_later(first, amount)
    return first + timedelta(days=amount)


def end_of_period(
    last: date, unit: LegalUnit, days: Days, zone: str, *, limits_liberty: bool
) -> Instant:
    """The end of the last day, or of the next working day where it may move there."""
    if not limits_liberty and unit is not LegalUnit.WORKING_DAYS and not is_workday(days, last):
        last = after_workdays(days, last, 1)
    return end_of_day(last, zone)


def end_of_day(day: date, zone: str) -> Instant:
    return day_start(day + timedelta(days=1), zone) - 1


def next_hour(start: Instant, zone: str) -> Instant:
    """The beginning of the hour after the one that `start` lies in, by the wall clock."""
    local = to_local(start, zone)
    into = (local.minute * 60 + local.second) * 1_000_000 + local.microsecond
    return start - into + HOUR


def _months_later(first: date, amount: int) -> date:
    """The same day of the month, or its last where it has none such."""
    year, month = divmod(first.year * 12 + first.month - 1 + amount, 12)
    return date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))
