"""The room as it was: the journal's images alone rebuild any moment of it."""

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.ending import ExitIncident
from jinhai_console.services.roster import GoOffDuty
from jinhai_console.services.undo import UndoEntry
from tests.services.roster_room import with_roster
from tests.stations import Room

Seen = list[tuple[str, IncidentState, tuple[str, ...]]]


def test_every_moment_shows_what_stood_then(room: Room) -> None:
    actor = room.officer("01")
    moments: list[tuple[int, Seen]] = []

    def remember() -> None:
        rows = room.desk.read(reads.open_rows, QueueFilter()).result()
        moments.append((room.clock.now, [(r.number, r.state, r.officers) for r in rows]))
        room.clock.step()

    def do(command: Command) -> int:
        sequence = room.done(command).sequence
        remember()
        return sequence

    remember()
    incident_id = room.take()
    remember()
    do(AssignOfficer(actor_id=actor, incident_id=incident_id, officer_id=actor))
    assignment = room.assignments(incident_id)[0]
    do(
        StampMilestone(
            actor_id=actor, assignment_id=assignment.id, milestone=Milestone.ACKNOWLEDGED
        )
    )
    cancelled = do(
        ExitIncident(
            actor_id=actor, incident_id=incident_id, exit=IncidentState.CANCELLED, reason="误报"
        )
    )
    do(UndoEntry(actor_id=actor, sequence=cancelled))
    for at, expected in moments:
        past = room.desk.read(reads.room_at, at).result()
        assert [
            (e.incident.number, e.incident.state, e.officers) for e in past.incidents
        ] == expected


def test_before_the_first_entry_there_was_nothing(room: Room) -> None:
    past = room.desk.read(reads.room_at, 0).result()
    assert (past.sequence, past.incidents, past.on_duty) == (0, (), ())


def test_who_was_on_duty_follows_the_roster_of_then(room: Room) -> None:
    made = with_roster(room)
    before = room.clock.now
    on = {each.number for each in officer_rows_at(room) if each.is_on_duty}
    room.clock.step()
    five = room.officer("05")
    room.done(GoOffDuty(actor_id=five, officer_id=five, reason="送医"))
    then = room.desk.read(reads.room_at, before).result(10)
    now = room.desk.read(reads.room_at, room.clock.now).result(10)
    assert {officer.number for officer, _ in then.on_duty} == on
    assert {officer.number for officer, _ in now.on_duty} == on - {"05"}
    assert made.row("05").is_on_duty is False


def officer_rows_at(room: Room) -> list[OfficerRow]:
    return room.desk.read(reads.officer_rows).result(10)
