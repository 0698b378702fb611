"""An officer's own lines of the journal: sign-ins at a seat, duties changed, on and off duty."""

from sqlalchemy import ColumnElement, exists, or_, select

from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, change, journal

_duty, _leave = BY_NAME["duty"].table.c, BY_NAME["leave"].table.c
_officer = BY_NAME["officer"].table.c

AT_A_SEAT = ("RecordSignIn", "RecordSignOut")
OF_DUTY = ("GoOffDuty", "CallIn", "SwapDuties", "CoverDuty", "PutDuty", "MoveDuty", "RemoveDuty")
MOST = 200  # more lines than that nobody reads on paper
OF_LEAVE = ("TakeLeave", "CancelLeave")


def officer_journal(reader: Reader, officer_id: int, limit: int = 30) -> list[JournalLine]:
    """What concerns his being on duty, latest first. Filling a month is not among it."""
    touched = exists().where(
        change.c.sequence == journal.c.sequence,
        or_(
            (change.c.entity == "duty")
            & change.c.entity_id.in_(select(_duty.id).where(_duty.officer_id == officer_id)),
            (change.c.entity == "leave")
            & change.c.entity_id.in_(select(_leave.id).where(_leave.officer_id == officer_id)),
        ),
    )
    at_a_seat = journal.c.command.in_(AT_A_SEAT) & (journal.c.actor_id == officer_id)
    of_duty = journal.c.command.in_((*OF_DUTY, *OF_LEAVE)) & touched
    return _lines(reader, at_a_seat | of_duty, limit)


def seat_journal(reader: Reader, start: Instant, end: Instant) -> list[JournalLine]:
    """Who took or left a seat in [start, end), by time."""
    wanted = journal.c.command.in_(AT_A_SEAT) & journal.c.actor_id.is_not(None)
    window = (journal.c.at >= start) & (journal.c.at < end)
    return list(reversed(_lines(reader, wanted & window, MOST)))


def _lines(reader: Reader, wanted: ColumnElement[bool], limit: int) -> list[JournalLine]:
    query = (
        select(journal, _officer.name.label("actor"))
        .outerjoin(BY_NAME["officer"].table, _officer.id == journal.c.actor_id)
        .where(journal.c.station_id == reader.station_id, wanted)
        .order_by(journal.c.sequence.desc())
        .limit(limit)
    )
    zone = reader.lists.station.zone
    return [
        JournalLine(
            sequence=row.sequence,
            at=row.at,
            at_text=short_text(row.at, zone),
            actor=row.actor or "",
            seat=row.seat,
            command=row.command,
            reason=row.reason,
            undoes=row.undoes,
        )
        for row in reader.connection.execute(query)
    ]
