"""派警 to 办结 and back: the rules that the random run does not name."""

import pytest

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.incident import IncidentState, NoteKind
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.outcome import Duplicate
from jinhai_console.domain.station import Disposition
from jinhai_console.services.dispatch import (
    AssignOfficer,
    DecideReturn,
    RequestReturn,
    SetActivity,
    StampMilestone,
    WithdrawAssignment,
)
from jinhai_console.services.ending import (
    ArchiveIncident,
    CloseIncident,
    ExitIncident,
    GiveFeedback,
    MergeIncident,
    ReopenIncident,
)
from jinhai_console.services.incidents import AddNote, CorrectIncident
from jinhai_console.services.undo import UndoEntry, undoable_entries
from tests.stations import Room

STAMPS = (Milestone.ACKNOWLEDGED, Milestone.EN_ROUTE, Milestone.ON_SCENE, Milestone.CLEARED)


def send(room: Room, incident: int, number: str, **values: object) -> int:
    """The sequence of the entry."""
    officer = room.officer(number)
    command = AssignOfficer(actor_id=None, incident_id=incident, officer_id=officer, **values)  # type: ignore[arg-type]
    return room.done(command).sequence


def stamp(room: Room, assignment: int, milestone: Milestone) -> int:
    command = StampMilestone(actor_id=None, assignment_id=assignment, milestone=milestone)
    return room.done(command).sequence


def close(room: Room, incident: int) -> int:
    disposition = room.named(Disposition, "当场调解")
    command = CloseIncident(actor_id=None, incident_id=incident, disposition_id=disposition)
    return room.done(command).sequence


def feedback(room: Room, incident: int) -> None:
    category = room.category("0101")
    room.done(
        GiveFeedback(
            actor_id=None, incident_id=incident, text="已处置", confirmed_category_id=category
        )
    )


def states(room: Room, incident: int) -> IncidentState:
    return room.incident(incident).state


def test_the_whole_way(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    (assignment,) = room.assignments(incident)
    seen = [states(room, incident)]
    for milestone in STAMPS:
        room.clock.step()
        stamp(room, assignment.id, milestone)
        seen.append(states(room, incident))
    feedback(room, incident)
    seen.append(states(room, incident))
    close(room, incident)
    room.done(ArchiveIncident(actor_id=None, incident_id=incident))
    assert [*seen, states(room, incident)] == [
        IncidentState.DISPATCHED,
        IncidentState.ACKNOWLEDGED,
        IncidentState.EN_ROUTE,
        IncidentState.ON_SCENE,
        IncidentState.AWAITING_FEEDBACK,
        IncidentState.IN_REVIEW,
        IncidentState.ARCHIVED,
    ]


def test_a_clock_stepped_back_makes_no_negative_interval(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    send(room, incident, "03")
    for milestone in STAMPS[:3]:
        room.clock.step(-HOUR)
        for each in room.assignments(incident):
            stamp(room, each.id, milestone)
    stamp(room, room.assignments(incident)[0].id, Milestone.CLEARED)
    room.clock.step(-HOUR)
    feedback(room, incident)
    room.clock.step(-HOUR)
    close(room, incident)
    room.clock.step(-HOUR)
    room.done(ArchiveIncident(actor_id=None, incident_id=incident))
    after = room.incident(incident)
    last = 0
    for each in room.assignments(incident):
        moments = [each.at(m) for m in (Milestone.DISPATCHED, *STAMPS)]
        found = [after.received_at, *(m for m in moments if m is not None)]
        assert found == sorted(found)
        last = max(last, found[-1])
    assert after.feedback_at is not None
    assert after.closed_at is not None
    assert after.archived_at is not None
    assert last <= after.closed_at <= after.archived_at
    assert after.feedback_at <= after.closed_at


def test_a_milestone_is_stored_once_and_never_goes_back(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    (assignment,) = room.assignments(incident)
    stamp(room, assignment.id, Milestone.EN_ROUTE)
    for milestone, why in (
        (Milestone.EN_ROUTE, "已经记录过"),
        (Milestone.ACKNOWLEDGED, "不能倒退"),
        (Milestone.DISPATCHED, "已经记录过"),
    ):
        command = StampMilestone(actor_id=None, assignment_id=assignment.id, milestone=milestone)
        assert why in room.refused(command)
    stamp(room, assignment.id, Milestone.DELIVERED)


def test_the_same_command_twice_is_once(room: Room) -> None:
    incident = room.take()
    command = AddNote(actor_id=None, incident_id=incident, text="一次")
    first = room.done(command)
    again = room.submit(command)
    assert again == Duplicate(first.sequence, incident)
    assert room.entries() == first.sequence


def test_who_comes_first_leads_and_who_is_left_leads(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01", role=Role.SUPPORT)
    send(room, incident, "03")
    first, second = room.assignments(incident)
    assert (first.role, second.role) == (Role.LEAD, Role.SUPPORT)
    room.done(WithdrawAssignment(actor_id=None, assignment_id=first.id, reason="改派"))
    assert room.assignments(incident)[1].role is Role.LEAD


def test_a_new_lead_takes_over(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    send(room, incident, "03", role=Role.LEAD)
    first, second = room.assignments(incident)
    assert (first.role, second.role) == (Role.SUPPORT, Role.LEAD)


@pytest.mark.parametrize("is_reopened", [False, True])
def test_another_round_has_milestones_of_its_own(room: Room, is_reopened: bool) -> None:
    """After everybody was cleared, or it was opened again, somebody can be sent anew."""
    incident = room.take()
    send(room, incident, "01")
    before = room.assignments(incident)[0]
    for milestone in STAMPS:
        room.clock.step()
        stamp(room, before.id, milestone)
    if is_reopened:
        close(room, incident)
        room.done(ReopenIncident(actor_id=None, incident_id=incident, reason="又打起来"))
    before = room.assignments(incident)[0]
    room.clock.step(-2 * MINUTE)
    send(room, incident, "01")
    assert states(room, incident) is IncidentState.DISPATCHED
    first, second = room.assignments(incident)
    assert first == before
    assert second.role is Role.LEAD
    stamp(room, second.id, Milestone.EN_ROUTE)
    assert states(room, incident) is IncidentState.EN_ROUTE


def test_a_busy_officer_needs_a_reason_and_one_off_duty_is_refused(room: Room) -> None:
    first, second = room.take(), room.take()
    send(room, first, "01")
    again = AssignOfficer(actor_id=None, incident_id=second, officer_id=room.officer("01"))
    assert "理由" in room.refused(again)
    send(room, second, "01", reason="离得最近")
    meeting, leave = room.named(Activity, "会议"), room.named(Activity, "休假")
    room.done(SetActivity(actor_id=None, officer_id=room.officer("03"), activity_id=meeting))
    in_meeting = AssignOfficer(actor_id=None, incident_id=first, officer_id=room.officer("03"))
    assert "会议" in room.refused(in_meeting)
    room.done(SetActivity(actor_id=None, officer_id=room.officer("03"), activity_id=leave))
    off = AssignOfficer(
        actor_id=None, incident_id=first, officer_id=room.officer("03"), reason="急"
    )
    assert "不能派警" in room.refused(off)


def test_closing_frees_everyone_and_closed_is_read_only(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    send(room, incident, "03")
    room.done(
        RequestReturn(
            actor_id=None, assignment_id=room.assignments(incident)[0].id, reason="车坏了"
        )
    )
    close(room, incident)
    assert not any(each.is_running for each in room.assignments(incident))
    for each in room.assignments(incident):
        for command in (
            StampMilestone(actor_id=None, assignment_id=each.id, milestone=Milestone.ON_SCENE),
            WithdrawAssignment(actor_id=None, assignment_id=each.id, reason="晚了"),
            DecideReturn(actor_id=None, assignment_id=each.id, is_approved=True),
        ):
            room.refused(command)
    room.done(AddNote(actor_id=None, incident_id=incident, text="办结后补充"))


def test_a_return_is_asked_and_decided(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    (assignment,) = room.assignments(incident)
    ask = RequestReturn(actor_id=None, assignment_id=assignment.id, reason="不是我社区")
    room.done(ask)
    assert states(room, incident) is IncidentState.DISPATCHED
    room.done(
        DecideReturn(
            actor_id=None, assignment_id=assignment.id, is_approved=False, reason="就近处置"
        )
    )
    room.done(RequestReturn(actor_id=None, assignment_id=assignment.id, reason="真的不是"))
    room.done(DecideReturn(actor_id=None, assignment_id=assignment.id, is_approved=True))
    assert states(room, incident) is IncidentState.PENDING


def test_a_merged_incident_names_where_it_went(room: Room) -> None:
    first, second = room.take(), room.take()
    room.done(MergeIncident(actor_id=None, incident_id=first, into_id=second))
    number = room.incident(second).number
    refused = room.refused(
        AssignOfficer(actor_id=None, incident_id=first, officer_id=room.officer("01"))
    )
    assert number in refused
    back = MergeIncident(actor_id=None, incident_id=second, into_id=first)
    assert "不能再改" in room.refused(back)


def test_leaving_needs_a_reason_and_a_receiver(room: Room) -> None:
    incident = room.take()
    for wanted, reason, to in (
        (IncidentState.CANCELLED, "  ", ""),
        (IncidentState.TRANSFERRED, "不属管辖", " "),
        (IncidentState.MERGED, "随便", ""),
        (IncidentState.PENDING, "随便", ""),
    ):
        room.refused(
            ExitIncident(
                actor_id=None, incident_id=incident, exit=wanted, reason=reason, transferred_to=to
            )
        )
    assert states(room, incident) is IncidentState.PENDING


def test_a_correction_keeps_what_was_said_and_sees_an_old_version(room: Room) -> None:
    incident = room.incident(room.take(address="旧址"))
    values = {"category_id": incident.category_id, "level": 1, "address": "新址"}
    command = CorrectIncident(
        actor_id=None,
        incident_id=incident.id,
        version=incident.version,
        community_id=None,
        **values,  # type: ignore[arg-type]
    )
    room.done(command)
    stale = CorrectIncident(
        actor_id=None,
        incident_id=incident.id,
        version=incident.version,
        community_id=7,
        **values,  # type: ignore[arg-type]
    )
    assert "刚被别人更改" in room.refused(stale)
    detail = room.rows()
    notes = [row for row in detail.values() if row.get("kind") is NoteKind.CORRECTION]
    assert "旧址" in notes[0]["text"]


# -- undo ---------------------------------------------------------------------------------


def undo(room: Room, sequence: int) -> int:
    return room.done(UndoEntry(actor_id=None, sequence=sequence)).sequence


def test_steps_on_the_same_record_are_taken_back_one_after_the_other(room: Room) -> None:
    incident = room.take()
    entries = [send(room, incident, "01")]
    (assignment,) = room.assignments(incident)
    for milestone in STAMPS:
        room.clock.step()
        entries.append(stamp(room, assignment.id, milestone))
    for sequence in reversed(entries):
        undo(room, sequence)
    assert room.assignments(incident) == []
    assert states(room, incident) is IncidentState.PENDING


def test_undone_done_again_and_undone_again(room: Room) -> None:
    incident = room.take()
    sequence = send(room, incident, "01")
    for _ in range(3):
        undoing = undo(room, sequence)
        assert room.assignments(incident) == []
        assert "撤消过" in room.refused(UndoEntry(actor_id=None, sequence=sequence))
        assert room.desk.read(undoable_entries, "一号", None).result() == []
        undo(room, undoing)
        assert len(room.assignments(incident)) == 1
        listed = room.desk.read(undoable_entries, "一号", None).result()
        assert [each.sequence for each in listed] == [sequence]


def test_whoever_relieves_him_takes_back_nothing_of_his(room: Room) -> None:
    first, second = room.officer("01"), room.officer("02")
    command = AssignOfficer(actor_id=first, incident_id=room.take(), officer_id=first)
    sequence = room.done(command).sequence

    def undoable(actor_id: int) -> list[int]:
        found = room.desk.read(undoable_entries, "一号", actor_id).result()
        return [each.sequence for each in found]

    assert undoable(first) == [sequence]
    assert undoable(second) == []


def test_what_was_written_again_is_not_overwritten(room: Room) -> None:
    incident = room.take()
    sequence = send(room, incident, "01")
    stamp(room, room.assignments(incident)[0].id, Milestone.EN_ROUTE)
    assert "之后又有改动" in room.refused(UndoEntry(actor_id=None, sequence=sequence))


def test_nobody_is_put_back_onto_what_is_over(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    send(room, incident, "03")
    first, _ = room.assignments(incident)
    room.clock.step()
    cleared = stamp(room, first.id, Milestone.CLEARED)
    close(room, incident)
    refused = room.refused(UndoEntry(actor_id=None, sequence=cleared))
    assert "已经结束" in refused
    assert not any(each.is_running for each in room.assignments(incident))


def test_nobody_is_put_back_twice_onto_the_same(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    send(room, incident, "03")
    _, second = room.assignments(incident)
    taken_back = room.done(
        WithdrawAssignment(actor_id=None, assignment_id=second.id, reason="改派")
    ).sequence
    send(room, incident, "03")
    assert "又被派到" in room.refused(UndoEntry(actor_id=None, sequence=taken_back))


def test_undoing_the_lead_leaves_a_lead(room: Room) -> None:
    incident = room.take()
    sequence = send(room, incident, "01")
    send(room, incident, "03")
    undo(room, sequence)
    (left,) = room.assignments(incident)
    assert left.role is Role.LEAD
    assert states(room, incident) is IncidentState.DISPATCHED


def test_a_step_is_taken_back_under_later_steps_on_other_records(room: Room) -> None:
    incident = room.take()
    sequence = send(room, incident, "01")
    send(room, incident, "03")
    _, second = room.assignments(incident)
    stamp(room, second.id, Milestone.ACKNOWLEDGED)
    undo(room, sequence)
    (left,) = room.assignments(incident)
    assert (left.id, left.role) == (second.id, Role.LEAD)
    assert states(room, incident) is IncidentState.ACKNOWLEDGED


def test_feedback_since_blocks_no_undo_of_sending_somebody(room: Room) -> None:
    incident = room.take()
    sequence = send(room, incident, "01")
    feedback(room, incident)
    undo(room, sequence)
    assert room.incident(incident).feedback == "已处置"
    assert states(room, incident) is IncidentState.PENDING


def test_whoever_leads_by_now_keeps_the_lead(room: Room) -> None:
    incident = room.take()
    send(room, incident, "01")
    second = send(room, incident, "03", role=Role.LEAD)
    send(room, incident, "04", role=Role.LEAD)
    undoing = undo(room, second)
    for _ in range(2):
        roles = {each.officer_id: each.role for each in room.assignments(incident)}
        assert roles.pop(room.officer("04")) is Role.LEAD
        assert set(roles.values()) == {Role.SUPPORT}
        undoing = undo(room, undoing)


def test_what_was_opened_again_and_worked_on_does_not_end_by_undo(room: Room) -> None:
    incident = room.take()
    closed = close(room, incident)
    closing_again = undo(room, closed)
    entries = [send(room, incident, "01")]
    (assignment,) = room.assignments(incident)
    entries.append(stamp(room, assignment.id, Milestone.CLEARED))
    again = UndoEntry(actor_id=None, sequence=closing_again)
    assert "之后又有改动" in room.refused(again)
    for sequence in reversed(entries):
        undo(room, sequence)
    room.done(again)
    assert states(room, incident) is IncidentState.CLOSED


def test_what_cannot_be_undone_is_said(room: Room) -> None:
    incident = room.take()
    taken = room.entries()
    note = room.done(AddNote(actor_id=None, incident_id=incident, text="记下了")).sequence
    for sequence in (0, 1, taken, note, 99_999):
        room.refused(UndoEntry(actor_id=None, sequence=sequence))
    assert len(room.all(Officer)) == 5
