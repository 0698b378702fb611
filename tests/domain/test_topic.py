"""定期专题: when a draft is due, and which days it looks at."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.instant import zone_of
from jinhai_console.domain.theme import Theme
from jinhai_console.domain.topic import LAST_DAY, Rhythm, Topic, last_due, period_at, topic_problem

ZONE = zone_of("Asia/Shanghai")
NOW = st.builds(
    datetime.combine, st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.times(), st.just(ZONE)
)


def topic(rhythm: Rhythm, day: int = 1, at: str = "07:30") -> Topic:
    return Topic(id=1, station_id=1, name="专题", theme=Theme.THEFT, rhythm=rhythm, day=day, at=at)


TOPICS = st.builds(
    topic,
    rhythm=st.sampled_from(Rhythm),
    day=st.integers(1, 7),
    at=st.times().map(lambda each: each.strftime("%H:%M")),
)


@given(TOPICS, NOW)
def test_the_last_time_it_was_due_is_over_and_the_next_is_not(one: Topic, now: datetime) -> None:
    due = last_due(one, now)
    assert due <= now
    assert due.strftime("%H:%M") == one.at
    assert now - due < timedelta(days=7 if one.rhythm is Rhythm.WEEKLY else 31)
    day = due.isoweekday() if one.rhythm is Rhythm.WEEKLY else due.day
    assert day == one.day


@given(TOPICS, NOW)
def test_periods_follow_each_other_without_gap_and_are_over_when_due(
    one: Topic, now: datetime
) -> None:
    due = last_due(one, now)
    before = last_due(one, due - timedelta(minutes=1))
    period, earlier = period_at(one, due.date()), period_at(one, before.date())
    assert earlier.last + timedelta(days=1) == period.first
    assert period.last < due.date()


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2028, 3, 1), date(2028, 2, 1), date(2028, 2, 29)),
        (date(2026, 1, 28), date(2025, 12, 1), date(2025, 12, 31)),
        (date(2026, 11, 1), date(2026, 10, 1), date(2026, 10, 31)),
    ],
)
def test_a_monthly_one_looks_at_the_calendar_month_before(
    day: date, first: date, last: date
) -> None:
    period = period_at(topic(Rhythm.MONTHLY, day.day), day)
    assert (period.first, period.last) == (first, last)


def test_a_weekly_one_on_monday_looks_at_monday_to_sunday() -> None:
    period = period_at(topic(Rhythm.WEEKLY), date(2026, 11, 23))
    assert (period.first, period.last) == (date(2026, 11, 16), date(2026, 11, 22))


@pytest.mark.parametrize("rhythm", Rhythm)
def test_what_would_never_be_due_is_said(rhythm: Rhythm) -> None:
    assert topic_problem(rhythm, LAST_DAY[rhythm], "23:59") == ""
    assert "第几天" in topic_problem(rhythm, LAST_DAY[rhythm] + 1, "08:00")
    assert "第几天" in topic_problem(rhythm, 0, "08:00")
    for at in ("24:00", "8:00", "08:60", "", "08：00"):
        assert "起草时间" in topic_problem(rhythm, 1, at)
