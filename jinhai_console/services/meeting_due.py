"""会商 draft themselves at the station's set time; holding and signing them is people's."""

from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from jinhai_console.domain.briefing import Edition, editions_on
from jinhai_console.domain.instant import to_local
from jinhai_console.domain.outcome import Answer
from jinhai_console.services.desk import Desk
from jinhai_console.services.meetings import DraftMeeting
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.meetings import meeting_on
from jinhai_console.store.views.points import recorded_days


@dataclass(frozen=True, slots=True)
class DueMeeting:
    day: date
    edition: Edition


def due_meetings(reader: Reader) -> tuple[DueMeeting, ...]:
    """Those of today whose time has come and that nobody has drafted yet.

    A day that was missed altogether is not made up for: the next meeting tells of its days.
    """
    station = reader.lists.station
    now = to_local(reader.now, station.zone)
    if not station.briefing_at or f"{now:%H:%M}" < station.briefing_at:
        return ()
    if recorded_days(reader) is None:
        return ()
    today = now.date()
    return tuple(
        DueMeeting(today, each)
        for each in editions_on(reader.lists.calendar, today)
        if meeting_on(reader, str(today), each) is None
    )


def draft_due_meetings(desk: Desk) -> list[Answer]:
    """Several seats may do so at once: each meeting is drafted once."""
    return [_draft(desk, each) for each in desk.read(due_meetings).result()]


def _draft(desk: Desk, due: DueMeeting) -> Answer:
    station_id = desk.read(lambda reader: reader.station_id).result()
    name = f"{station_id}/{due.edition}/{due.day}"
    command = DraftMeeting(
        actor_id=None, uuid=str(uuid5(NAMESPACE_URL, name)), day=due.day, edition=due.edition
    )
    return desk.submit(command).result()
