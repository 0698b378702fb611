"""The commonest complaints in the trackers of dispatch systems: each stays unheard of here."""

from jinhai_console.domain.assignment import Assignment, Milestone
from jinhai_console.domain.clocks import running_clock
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.officer import Activity, Availability
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.domain.station import Disposition, Level
from jinhai_console.services import reads
from jinhai_console.services.dispatch import (
    AssignOfficer,
    RequestReturn,
    SetActivity,
    StampMilestone,
    WithdrawAssignment,
)
from jinhai_console.services.ending import (
    CloseIncident,
    ExitIncident,
    GiveFeedback,
    MergeIncident,
    ReopenIncident,
)
from jinhai_console.services.incidents import AddNote, CorrectIncident, ReleaseScheduled
from jinhai_console.services.undo import UndoEntry
from tests.stations import Room


def send(room: Room, incident: int, number: str, reason: str = "") -> Assignment:
    officer = room.officer(number)
    room.done(AssignOfficer(actor_id=None, incident_id=incident, officer_id=officer, reason=reason))
    return max(room.assignments(incident), key=lambda each: each.id)


def stamp(room: Room, assignment: Assignment, milestone: Milestone) -> None:
    room.clock.step()
    room.done(StampMilestone(actor_id=None, assignment_id=assignment.id, milestone=milestone))


def close(room: Room, incident: int) -> int:
    disposition = room.named(Disposition, "当场调解")
    command = CloseIncident(actor_id=None, incident_id=incident, disposition_id=disposition)
    return room.done(command).sequence


def officer(room: Room, number: str) -> OfficerRow:
    rows = room.desk.read(reads.officer_rows).result(10)
    return next(each for each in rows if each.number == number)


def clock(room: Room, incident: Incident) -> object:
    level = next(each for each in room.all(Level) if each.number == incident.level)
    return running_clock(incident, room.assignments(incident.id), level)


def test_closing_left_officers_busy(room: Room) -> None:
    """Closing releases every officer in one transaction: one entry, and all are free."""
    incident = room.take()
    for number in ("01", "02", "03"):
        send(room, incident, number)
    before = room.entries()
    close(room, incident)
    assert room.entries() == before + 1
    assert {officer(room, number).availability for number in ("01", "02", "03")} == {
        Availability.AVAILABLE
    }


def test_closing_one_incident_freed_officers_of_another(room: Room) -> None:
    first, second = room.take(), room.take()
    send(room, first, "01")
    kept = send(room, second, "01", reason="顺路")
    close(room, first)
    assert room.assignments(second) == [kept]
    assert [each.incident_id for each in officer(room, "01").duties] == [second]
    assert officer(room, "01").availability is Availability.CONDITIONAL


def test_a_second_incident_replaced_the_first_on_the_officer(room: Room) -> None:
    first, second = room.take(), room.take()
    send(room, first, "01")
    send(room, second, "01", reason="顺路")
    assert [each.incident_id for each in officer(room, "01").duties] == [first, second]
    assert room.incident(first).state is IncidentState.DISPATCHED


def test_a_second_assignment_destroyed_the_times_of_the_first(room: Room) -> None:
    incident = room.take()
    first = send(room, incident, "01")
    for milestone in (Milestone.ACKNOWLEDGED, Milestone.EN_ROUTE, Milestone.ON_SCENE):
        stamp(room, first, milestone)
    before = room.one(Assignment, first.id)
    send(room, incident, "02")
    room.done(WithdrawAssignment(actor_id=None, assignment_id=first.id, reason="换人"))
    again = send(room, incident, "01")
    after = room.one(Assignment, first.id)
    assert [after.at(each) for each in Milestone] == [before.at(each) for each in Milestone]
    assert [again.at(each) for each in list(Milestone)[1:]] == [None] * 5


def test_one_officers_step_moved_another_officers_times(room: Room) -> None:
    incident = room.take()
    first, second = send(room, incident, "01"), send(room, incident, "02")
    stamp(room, first, Milestone.ON_SCENE)
    assert room.one(Assignment, second.id) == second


def test_reopening_asked_for_no_reason(room: Room) -> None:
    incident = room.take()
    close(room, incident)
    assert "理由" in room.refused(ReopenIncident(actor_id=None, incident_id=incident, reason=" "))
    room.done(ReopenIncident(actor_id=None, incident_id=incident, reason="又打起来"))
    assert room.incident(incident).state is IncidentState.PENDING


def test_reopening_woke_old_timers(room: Room) -> None:
    """A reopened appointment is not still to come, and no clock of the first round runs on."""
    later = room.clock.now + 5 * HOUR
    incident = room.take(scheduled_for=later)
    close(room, incident)
    room.clock.step(HOUR)
    room.done(ReopenIncident(actor_id=None, incident_id=incident, reason="来电说还没解决"))
    opened = room.incident(incident)
    assert (opened.scheduled_for, opened.feedback_at, opened.closed_at) == (None, None, None)
    worked = room.take()
    assignment = send(room, worked, "01")
    stamp(room, assignment, Milestone.CLEARED)
    close(room, worked)
    room.done(ReopenIncident(actor_id=None, incident_id=worked, reason="反馈不实"))
    assert not any(each.is_running for each in room.assignments(worked))


def test_reopening_called_the_officers_back_unasked(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    close(room, incident)
    room.done(ReopenIncident(actor_id=None, incident_id=incident, reason="又打起来"))
    assert officer(room, "01").availability is Availability.AVAILABLE


def test_closed_could_be_changed_in_place(room: Room) -> None:
    incident = room.take()
    assignment = send(room, incident, "01")
    close(room, incident)
    before = room.incident(incident)
    change = CorrectIncident(
        actor_id=None,
        incident_id=incident,
        version=before.version,
        category_id=before.category_id,
        community_id=None,
        level=1,
        address="别处",
    )
    ended = ExitIncident(
        actor_id=None, incident_id=incident, exit=IncidentState.CANCELLED, reason="误"
    )
    for command in (
        change,
        ended,
        AssignOfficer(actor_id=None, incident_id=incident, officer_id=room.officer("02")),
        GiveFeedback(
            actor_id=None,
            incident_id=incident,
            text="改口",
            confirmed_category_id=before.category_id,
        ),
        RequestReturn(actor_id=None, assignment_id=assignment.id, reason="晚了"),
    ):
        room.refused(command)
    room.done(AddNote(actor_id=None, incident_id=incident, text="办结后补充"))
    assert room.incident(incident) == before


def test_merging_lost_one_of_the_histories(room: Room) -> None:
    first, second = room.take(narrative="打架"), room.take(narrative="有人打架")
    number = room.incident(first).number
    assignment = send(room, first, "01")
    stamp(room, assignment, Milestone.EN_ROUTE)
    room.done(MergeIncident(actor_id=None, incident_id=first, into_id=second))
    merged, into = (
        room.desk.read(reads.incident_detail, each).result(10) for each in (first, second)
    )
    assert merged is not None
    assert into is not None
    assert (merged.row.number, merged.row.state) == (number, IncidentState.MERGED)
    assert merged.assignments[0].moments[-2][0] is Milestone.EN_ROUTE
    assert len(merged.journal) >= 4
    assert into.merged == (number,)
    assert any(number in each.text for each in into.notes)
    room.done(ReopenIncident(actor_id=None, incident_id=first, reason="不是同一起"))
    assert room.incident(first).is_open


def test_an_appointment_kept_an_officer_busy_for_days(room: Room) -> None:
    incident = room.take(scheduled_for=room.clock.now + 24 * HOUR)
    assignment = send(room, incident, "01")
    assert room.incident(incident).state is IncidentState.SCHEDULED
    assert officer(room, "01").availability is Availability.AVAILABLE
    other = room.take()
    send(room, other, "01")  # without a reason: he is free until then
    room.done(ReleaseScheduled(actor_id=None, incident_id=incident))
    assert room.incident(incident).state is IncidentState.DISPATCHED
    assert [each.incident_id for each in officer(room, "01").duties] == [incident, other]
    stamp(room, assignment, Milestone.EN_ROUTE)
    assert room.incident(incident).state is IncidentState.EN_ROUTE


def test_setting_a_status_by_hand_dropped_the_assignments(room: Room) -> None:
    incident = room.take()
    assignment = send(room, incident, "01")
    patrol = room.named(Activity, "会议")
    room.done(SetActivity(actor_id=None, officer_id=room.officer("01"), activity_id=patrol))
    assert room.assignments(incident) == [assignment]
    assert officer(room, "01").availability is Availability.CONDITIONAL


def test_somebody_on_leave_could_be_sent_by_mistake(room: Room) -> None:
    leave = room.named(Activity, "休假")
    room.done(SetActivity(actor_id=None, officer_id=room.officer("01"), activity_id=leave))
    command = AssignOfficer(
        actor_id=None, incident_id=room.take(), officer_id=room.officer("01"), reason="急"
    )
    assert "不能派警" in room.refused(command)


def test_undoing_the_close_sent_nobody_back_to_work(room: Room) -> None:
    incident = room.take()
    assignment = send(room, incident, "01")
    stamp(room, assignment, Milestone.ON_SCENE)
    before = room.one(Assignment, assignment.id)
    sequence = close(room, incident)
    room.clock.step(2 * MINUTE)
    room.done(UndoEntry(actor_id=None, sequence=sequence))
    after = room.one(Assignment, assignment.id)
    assert [after.at(each) for each in Milestone] == [before.at(each) for each in Milestone]
    assert room.incident(incident).state is IncidentState.ON_SCENE


def test_the_dispatch_clock_ran_on_after_the_end(room: Room) -> None:
    incident = room.take()
    close(room, incident)
    assert clock(room, room.incident(incident)) is None
