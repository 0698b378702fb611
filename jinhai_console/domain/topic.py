"""定期专题: an analysis that drafts itself at its hour and then waits for a person."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.assessment import Grade, Purpose
from jinhai_console.domain.station import Entry
from jinhai_console.domain.theme import Theme


class Rhythm(StrEnum):
    WEEKLY = "weekly"
    MONTHLY = "monthly"


RHYTHM_NAMES: Mapping[Rhythm, str] = {Rhythm.WEEKLY: "每周", Rhythm.MONTHLY: "每月"}
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
LAST_DAY = {Rhythm.WEEKLY: 7, Rhythm.MONTHLY: 28}  # what `day` may say: every month has a 28th


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Entry):
    """What is looked at, how often, and as what the draft is marked.

    `day` is that of the week (1 Monday … 7 Sunday) or of the month (1 … 28), `at` the wall clock
    of the station, HH:MM. `categories` are codes; without any the theme's usual ones.
    """

    theme: Theme
    rhythm: Rhythm
    day: int = 1
    at: str = "08:00"
    compare: Compare = Compare.PERIOD
    grade: Grade = Grade.ORDINARY
    purpose: Purpose = Purpose.PREVENT
    categories: tuple[str, ...] = ()


def topic_problem(rhythm: Rhythm, day: int, at: str) -> str:
    """What keeps it from ever being due, in one sentence; empty where nothing does."""
    if not 1 <= day <= LAST_DAY[rhythm]:
        days = "1（周一）到 7（周日）" if rhythm is Rhythm.WEEKLY else "1 到 28"
        return f"{RHYTHM_NAMES[rhythm]}的第几天应是 {days}"
    if _CLOCK.fullmatch(at) is None:
        return f"起草时间应写成 08:00 这样，不是“{at}”"
    return ""


def last_due(topic: Topic, now: datetime) -> datetime:
    """The last moment, not after `now`, at which a draft was due; on the station's clock."""
    hour, minute = map(int, topic.at.split(":"))
    at = time(hour, minute)
    today = now.date()
    if topic.rhythm is Rhythm.WEEKLY:
        day = today - timedelta(days=(today.isoweekday() - topic.day) % 7)
        due = datetime.combine(day, at, now.tzinfo)
        return due if due <= now else due - timedelta(days=7)
    due = datetime.combine(today.replace(day=topic.day), at, now.tzinfo)
    return due if due <= now else datetime.combine(_month_before(due.date()), at, now.tzinfo)


def period_at(topic: Topic, due: date) -> Period:
    """What a draft of this day looks at: the week, or the calendar month, that is over.

    A week ends on the day before, so that it is the last seven whole days whatever day it is on.
    """
    if topic.rhythm is Rhythm.WEEKLY:
        return Period(due - timedelta(days=7), due - timedelta(days=1))
    first = _month_before(due.replace(day=1))
    return Period(first, first.replace(day=calendar.monthrange(first.year, first.month)[1]))


def _month_before(day: date) -> date:
    return (day.replace(day=1) - timedelta(days=1)).replace(day=day.day)
