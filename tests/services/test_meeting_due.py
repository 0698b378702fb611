"""When which meeting drafts itself: at the set time, once, on the days on which it is held."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.briefing import Edition, editions_on
from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.meeting import Meeting
from jinhai_console.domain.station import Station
from jinhai_console.services.meeting_due import draft_due_meetings
from jinhai_console.services.station import ChangeStation
from tests.stations import Room

HOLIDAY = {
    f"2026-10-{day:02d}": CalendarDay(
        id=day, station_id=1, day=f"2026-10-{day:02d}", is_workday=False
    )
    for day in range(1, 8)
}


@pytest.mark.parametrize(
    ("day", "editions"),
    [
        (date(2026, 11, 24), [Edition.DAY]),  # a Tuesday
        (date(2026, 11, 23), [Edition.DAY, Edition.WEEK]),
        (date(2026, 11, 22), []),
        (date(2026, 10, 8), [Edition.DAY, Edition.WEEK, Edition.MONTH]),  # after the holiday
        (date(2026, 10, 5), []),
        (date(2026, 12, 1), [Edition.DAY, Edition.MONTH]),
    ],
)
def test_which_meetings_are_held(day: date, editions: list[Edition]) -> None:
    assert list(editions_on(HOLIDAY, day)) == editions


@given(st.dates(date(2026, 1, 1), date(2027, 12, 1)))
def test_each_month_and_week_with_a_working_day_has_one(day: date) -> None:
    month = [date.fromordinal(day.replace(day=1).toordinal() + each) for each in range(28)]
    held = [each for each in month if Edition.MONTH in editions_on(HOLIDAY, each)]
    assert len(held) == 1


def test_it_drafts_itself_once_when_its_time_has_come(room: Room) -> None:
    assert draft_due_meetings(room.desk) == []  # nothing is recorded yet
    room.take()
    version = room.all(Station)[0].version
    values = {"briefing_at": "11:00"}
    room.done(ChangeStation(actor_id=None, version=version, values=values))
    assert draft_due_meetings(room.desk) == []  # `START` is before
    room.clock.step(3 * HOUR)
    draft_due_meetings(room.desk)
    kept = {each.edition for each in room.all(Meeting)}
    assert kept == {Edition.DAY, Edition.WEEK}  # a Monday
    assert draft_due_meetings(room.desk) == []
    room.clock.step(DAY)
    draft_due_meetings(room.desk)
    assert len(room.all(Meeting)) == 3


def test_without_a_time_it_waits_for_a_person(room: Room) -> None:
    room.take()
    version = room.all(Station)[0].version
    room.done(ChangeStation(actor_id=None, version=version, values={"briefing_at": ""}))
    room.clock.step(12 * HOUR)
    assert draft_due_meetings(room.desk) == []
    wrong = ChangeStation(actor_id=None, version=version + 1, values={"briefing_at": "8点"})
    assert "08:30" in room.refused(wrong)
