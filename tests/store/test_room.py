"""The room as it was: the journal's images alone rebuild any moment of it."""

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.ending import ExitIncident
from jinhai_console.services.undo import UndoEntry
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
