"""会商 around a holiday: the first one after it tells of every day in between, each once."""

from datetime import date, timedelta

import pytest

from jinhai_console.domain.briefing import Edition, editions_on
from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.instant import HOUR, day_start
from jinhai_console.domain.meeting import Meeting
from jinhai_console.domain.officer import Officer
from jinhai_console.services.meetings import DraftMeeting, RecordAttendance, SignMeeting
from jinhai_console.services.station import ChangeEntry, SetCalendarDay
from tests.services.test_briefing import ZONE, counts, drawn, store
from tests.stations import Room

# 2025: the holiday runs from Wednesday 1 to Wednesday 8 October; Sunday 28 September and Saturday
# 11 October make up for it.
HOLIDAY = tuple(date(2025, 10, each) for each in range(1, 9))
MADE_UP = (date(2025, 9, 28), date(2025, 10, 11))
BEFORE = date(2025, 9, 30)
AFTER = date(2025, 10, 9)
MONDAY = date(2025, 10, 13)


@pytest.fixture
def autumn(room: Room) -> Room:
    """The calendar of that autumn, and on each day as many thefts as its place in the month."""
    known = {each.day: each for each in room.all(CalendarDay)}
    for day, is_workday in (*((e, False) for e in HOLIDAY), *((e, True) for e in MADE_UP)):
        said = day.isoformat()
        if said in known and known[said].is_workday is is_workday:
            continue  # as it was founded
        version = known[said].version if said in known else None
        room.done(
            SetCalendarDay(
                actor_id=None, day=said, is_workday=is_workday, name="国庆节", version=version
            )
        )
    leader = room.one(Officer, room.officer("03"))
    leads = {"is_leader": True}
    room.done(
        ChangeEntry(actor_id=None, kind=Officer, id=leader.id, version=leader.version, values=leads)
    )
    september = [date(2025, 9, each) for each in range(1, 31)]
    october = [date(2025, 10, each) for each in range(1, 14)]
    store(
        room,
        *((day, "盗窃", "鼓岩社区") for day in [*september, *october] for _ in range(day.day)),
    )
    room.clock.now = day_start(MONDAY, ZONE) + 9 * HOUR
    return room


def total(room: Room, day: date, edition: Edition = Edition.DAY) -> int:
    return int(counts(drawn(room, day, edition).item("totals"))["全部"][0])


def test_the_first_meeting_after_the_holiday_tells_of_all_of_it(autumn: Room) -> None:
    found = drawn(autumn, AFTER)
    assert (found.first, found.last) == (BEFORE, HOLIDAY[-1])
    assert total(autumn, AFTER) == 30 + (1 + 2 + 3 + 4 + 5 + 6 + 7 + 8)


def test_the_monday_behind_a_weekend_worked_before_and_one_not_worked(autumn: Room) -> None:
    assert total(autumn, date(2025, 9, 28)) == 26 + 27  # Friday, and a Saturday not worked
    assert total(autumn, date(2025, 9, 29)) == 28  # the Sunday was worked
    assert total(autumn, MONDAY) == 11 + 12  # the Saturday was worked and told of the Friday


def test_the_meetings_signed_tell_of_every_day_exactly_once(autumn: Room) -> None:
    days = {each.day: each for each in autumn.all(CalendarDay)}
    first = date(2025, 9, 25)
    meetings = [first + timedelta(days=each) for each in range((MONDAY - first).days + 1)]
    held = [each for each in meetings if Edition.DAY in editions_on(days, each)]
    assert not set(held) & set(HOLIDAY)
    assert set(MADE_UP) <= set(held)
    writer, chair = autumn.officer("01"), autumn.officer("03")
    told: list[date] = []
    for day in held:
        autumn.clock.now = day_start(day, ZONE) + 9 * HOUR
        made = autumn.done(DraftMeeting(actor_id=writer, day=day, edition=Edition.DAY)).id
        autumn.done(RecordAttendance(actor_id=writer, meeting_id=made, present=(writer, chair)))
        autumn.done(SignMeeting(actor_id=chair, meeting_id=made))
        found = drawn(autumn, day)
        span = (found.last - found.first).days + 1
        told += [found.first + timedelta(days=each) for each in range(span)]
        assert total(autumn, day) == sum(each.day for each in told[-span:])
    assert told == [date(2025, 9, 24) + timedelta(days=each) for each in range(len(told))]
    assert told[-1] == MONDAY - timedelta(days=1)
    assert len(autumn.all(Meeting)) == len(held)


def test_the_weekly_and_the_monthly_edition_tell_of_whole_weeks_and_months(autumn: Room) -> None:
    days = {each.day: each for each in autumn.all(CalendarDay)}
    assert editions_on(days, AFTER) == (Edition.DAY, Edition.WEEK, Edition.MONTH)
    assert editions_on(days, MONDAY) == (Edition.DAY, Edition.WEEK)
    assert total(autumn, AFTER, Edition.WEEK) == 29 + 30 + (1 + 2 + 3 + 4 + 5)
    assert total(autumn, MONDAY, Edition.WEEK) == 6 + 7 + 8 + 9 + 10 + 11 + 12
    assert total(autumn, AFTER, Edition.MONTH) == sum(range(1, 31))
