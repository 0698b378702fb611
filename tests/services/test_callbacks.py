"""Call-backs of incidents: who is due, what ends them, who answers the dissatisfied."""

from datetime import date

import pytest

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.callback import (
    Callback,
    CallbackAttempt,
    CallbackLevel,
    CallbackState,
    CallOutcome,
    Invalid,
)
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, day_of, to_local
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import OutboxMessage
from jinhai_console.domain.outbox_rows import Which
from jinhai_console.domain.outcome import Duplicate, Refusal
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.domain.task import TaskOutcome, TaskSource
from jinhai_console.services import reads
from jinhai_console.services.callback_ledger import LedgerCallback, TakeCallbackLedger
from jinhai_console.services.callbacks import (
    ChangeContact,
    DropCallback,
    OpenCallback,
    RecordAttempt,
    RecordCallback,
    RecordOnSpot,
    StartCall,
)
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.ending import ExitIncident, MergeIncident, ReopenIncident
from jinhai_console.services.station import ChangeEntry, ChangeStation
from jinhai_console.services.tasks import AnswerTask
from jinhai_console.services.undo import UndoEntry
from jinhai_console.services.verbs import Understood, interpret
from tests.callbacks import (
    DISSATISFIED,
    PHONE,
    about,
    add_rule,
    close,
    closed,
    due,
    record,
    said,
    tasks,
)
from tests.services.pushing import add_channel
from tests.stations import Room

ZONE = "Asia/Shanghai"


def again(room: Room, callback: Callback) -> Callback:
    """The call-back at the door that follows from a dissatisfied one."""
    return next(each for each in room.all(Callback) if each.follows_id == callback.id)


# -- who is due -----------------------------------------------------------------------


def test_closing_makes_it_due_the_next_day_for_the_command_room(room: Room) -> None:
    callback = due(room)
    due_at = to_local(callback.due_at, ZONE)
    today = day_of(room.clock.now, ZONE)
    assert (due_at.date() - today).days == 1
    assert due_at.strftime("%H:%M") == "18:00"
    assert (callback.level, callback.officer_id) == (CallbackLevel.PHONE, room.officer("01"))
    (task,) = tasks(room, TaskSource.CALLBACK)
    assert (task.about_id, task.due_at, task.number) == (
        callback.id,
        callback.due_at,
        callback.number,
    )
    assert task.team_id == room.one(Officer, room.officer("05")).team_id


def test_without_a_rule_nobody_is_called_back(room: Room) -> None:
    assert about(room, closed(room)) == []
    add_rule(room, share=0)
    assert about(room, closed(room)) == []


def test_a_kind_that_is_left_out_is_not_called_back(room: Room) -> None:
    add_rule(room)
    add_rule(room, "刑事不回访", category_id=room.category("01"), share=0)
    assert len(about(room, closed(room))) == 1
    assert about(room, closed(room, category_id=room.category("0101"))) == []


def test_other_ends_than_closing_ask_nobody(room: Room) -> None:
    add_rule(room)
    target = room.take()
    for state in (IncidentState.CANCELLED, IncidentState.UNFOUNDED):
        id = room.take()
        room.done(ExitIncident(actor_id=None, incident_id=id, exit=state, reason="说错了"))
    merged = room.take()
    room.done(MergeIncident(actor_id=None, incident_id=merged, into_id=target))
    assert room.all(Callback) == []


def test_reopening_drops_what_was_due_and_closing_asks_anew(room: Room) -> None:
    callback = due(room)
    id = callback.incident_id or 0
    room.done(ReopenIncident(actor_id=None, incident_id=id, reason="当事人又来"))
    dropped = room.one(Callback, callback.id)
    assert dropped.state is CallbackState.DROPPED
    assert "当事人又来" in dropped.drop_reason
    assert tasks(room, TaskSource.CALLBACK) == []
    (task,) = tasks(room, TaskSource.CALLBACK, is_open=False)
    assert task.outcome is TaskOutcome.WITHDRAWN
    close(room, id)
    assert [each.state for each in about(room, id)] == [CallbackState.DROPPED, CallbackState.DUE]


def test_who_has_answered_is_not_asked_again(room: Room) -> None:
    callback = due(room)
    id = callback.incident_id or 0
    record(room, callback.id)
    room.done(ReopenIncident(actor_id=None, incident_id=id, reason="补材料"))
    close(room, id)
    assert [each.state for each in about(room, id)] == [CallbackState.DONE]


def test_taking_the_closing_back_takes_the_call_back_too(room: Room) -> None:
    callback = due(room)
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert room.incident(callback.incident_id or 0).is_open
    assert room.all(Callback) == []
    assert tasks(room, TaskSource.CALLBACK) == []


def test_by_a_persons_wish_also_where_no_rule_asks(room: Room) -> None:
    id = closed(room)
    room.done(OpenCallback(actor_id=None, incident_id=id))
    assert len(about(room, id)) == 1
    assert "已经列入" in room.refused(OpenCallback(actor_id=None, incident_id=id))


def test_what_was_not_dealt_with_is_refused_with_the_reason(room: Room) -> None:
    id = room.take()
    assert "还没有办结" in room.refused(OpenCallback(actor_id=None, incident_id=id))
    room.done(
        ExitIncident(
            actor_id=None, incident_id=id, exit=IncidentState.CANCELLED, reason="当事人撤警"
        )
    )
    assert "已经撤销" in room.refused(OpenCallback(actor_id=None, incident_id=id))


# -- on the spot ----------------------------------------------------------------------


def test_who_was_asked_on_the_spot_is_not_telephoned(room: Room) -> None:
    add_rule(room)
    id = room.take(reporter_phone=PHONE)
    spot = RecordOnSpot(actor_id=room.officer("05"), incident_id=id, said=said())
    assert "还没有到场" in room.refused(spot)
    room.done(AssignOfficer(actor_id=None, incident_id=id, officer_id=room.officer("01")))
    (assignment,) = room.assignments(id)
    room.done(
        StampMilestone(actor_id=None, assignment_id=assignment.id, milestone=Milestone.ON_SCENE)
    )
    room.done(spot)
    close(room, id)
    (callback,) = about(room, id)
    assert (callback.level, callback.result) == (CallbackLevel.SPOT, Satisfaction.SATISFIED)
    assert "已经回访过" in room.refused(RecordOnSpot(actor_id=None, incident_id=id, said=said()))


# -- the call ---------------------------------------------------------------------------


def test_the_number_is_seen_for_a_call_and_that_is_journalled(room: Room) -> None:
    callback = due(room)
    done = room.done(StartCall(actor_id=room.officer("05"), callback_id=callback.id))
    contact = room.desk.read(reads.callback_contact, done.sequence).result()
    assert contact is not None
    assert (contact.name, contact.phone) == ("王小明", PHONE)
    (row,) = room.desk.read(reads.callback_list).result()
    assert (row.callback.name, row.callback.phone) == ("王**", "138****5678")
    assert row.caller == "区静怡"
    room.clock.step(11 * MINUTE)
    assert room.desk.read(reads.callback_contact, done.sequence).result() is None
    assert room.desk.read(reads.callback_contact, done.sequence - 1).result() is None


def test_two_seats_do_not_telephone_one_person_at_once(room: Room) -> None:
    callback = due(room)
    room.done(StartCall(actor_id=room.officer("05"), callback_id=callback.id))
    other = StartCall(actor_id=room.officer("03"), callback_id=callback.id)
    assert "另一席" in room.refused(other)
    room.done(StartCall(actor_id=room.officer("05"), callback_id=callback.id))
    room.clock.step(11 * MINUTE)
    room.done(StartCall(actor_id=room.officer("03"), callback_id=callback.id))


def test_whom_three_calls_missed_is_not_reached(room: Room) -> None:
    callback = due(room)
    for outcome in (CallOutcome.NO_ANSWER, CallOutcome.BUSY, CallOutcome.NO_ANSWER):
        room.done(
            RecordAttempt(actor_id=room.officer("05"), callback_id=callback.id, outcome=outcome)
        )
    ended = room.one(Callback, callback.id)
    assert (ended.result, ended.invalid) == (Satisfaction.INVALID, Invalid.NOT_REACHED)
    assert [each.phone for each in room.all(CallbackAttempt)] == ["138****5678"] * 3
    assert tasks(room, TaskSource.CALLBACK) == []
    last = RecordAttempt(actor_id=None, callback_id=callback.id, outcome=CallOutcome.BUSY)
    assert "已经有结果" in room.refused(last)
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert room.one(Callback, callback.id).tries == 2
    assert len(tasks(room, TaskSource.CALLBACK)) == 1


def test_what_was_said_settles_the_task(room: Room) -> None:
    callback = due(room)
    opinion = Satisfaction.BASICALLY
    record(room, callback.id, said(arrival=opinion, remark="希望常来"))
    done = room.one(Callback, callback.id)
    assert (done.result, done.arrival, done.remark) == (
        Satisfaction.SATISFIED,
        opinion,
        "希望常来",
    )
    assert done.ended_by_id == room.officer("05")
    (task,) = tasks(room, TaskSource.CALLBACK, is_open=False)
    assert task.outcome is TaskOutcome.DONE
    (attempt,) = room.all(CallbackAttempt)
    assert attempt.outcome is CallOutcome.ANSWERED
    twice = RecordCallback(actor_id=None, callback_id=callback.id, said=said())
    assert "已经有结果" in room.refused(twice)


def test_recording_can_be_taken_back(room: Room) -> None:
    callback = due(room)
    record(room, callback.id, DISSATISFIED)
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert [each.state for each in room.all(Callback)] == [CallbackState.DUE]
    assert len(tasks(room, TaskSource.CALLBACK)) == 1
    assert tasks(room, TaskSource.DISSATISFIED) == []


def test_where_no_telephone_leads_one_goes_to_the_door(room: Room) -> None:
    callback = due(room, reporter_phone="")
    assert callback.level is CallbackLevel.DOOR
    start = StartCall(actor_id=None, callback_id=callback.id)
    assert "上门" in room.refused(start)
    room.done(ChangeContact(actor_id=None, callback_id=callback.id, phone="13900009999"))
    room.done(start)
    record(room, callback.id, said(Satisfaction.INVALID, invalid=Invalid.NO_PHONE, remark="搬走了"))


def test_the_stations_own_number_is_nobodys(room: Room) -> None:
    officer = room.officer("02")
    room.done(
        ChangeEntry(
            actor_id=None,
            kind=Officer,
            id=officer,
            version=room.one(Officer, officer).version,
            values={"phone": "13911112222"},
        )
    )
    callback = due(room, reporter_phone="13911112222")
    assert callback.level is CallbackLevel.DOOR
    (row,) = room.desk.read(reads.callback_list).result()
    assert "本所自己的号码" in row.problem
    change = ChangeContact(actor_id=None, callback_id=callback.id, phone="13911112222")
    assert "本所自己的号码" in room.refused(change)


def test_of_two_with_one_number_it_is_said_whom_to_ask_for(room: Room) -> None:
    first, second = due(room), due(room, reporter_name="李小红")
    assert detail(room, first.id).others == ("李**",)
    assert detail(room, second.id).others == ("王**",)


def detail(room: Room, id: int) -> reads.CallbackDetail:
    found = room.desk.read(reads.callback_detail, id).result()
    assert found is not None
    return found


def test_it_may_be_dropped_for_a_reason(room: Room) -> None:
    callback = due(room)
    assert "理由" in room.refused(DropCallback(actor_id=None, callback_id=callback.id, reason=" "))
    room.done(DropCallback(actor_id=None, callback_id=callback.id, reason="当事人已故"))
    assert room.one(Callback, callback.id).drop_reason == "当事人已故"
    assert tasks(room, TaskSource.CALLBACK) == []


# -- whoever is dissatisfied ----------------------------------------------------------------


def test_the_officer_answers_within_five_working_days(room: Room) -> None:
    callback = due(room)
    record(room, callback.id, DISSATISFIED)
    (task,) = tasks(room, TaskSource.DISSATISFIED)
    assert (task.officer_id, task.about_id) == (room.officer("01"), callback.id)
    # A Monday: the fifth working day after it is the next Monday.
    assert day_of(task.due_at, ZONE) == date(2026, 11, 30)
    door = again(room, callback)
    assert (door.level, door.due_at, door.phone) == (CallbackLevel.DOOR, task.due_at, PHONE)


def test_a_leader_answers_where_the_station_wants_it(room: Room) -> None:
    leader = room.officer("04")
    room.done(
        ChangeEntry(
            actor_id=None,
            kind=Officer,
            id=leader,
            version=room.one(Officer, leader).version,
            values={"is_leader": True},
        )
    )
    room.done(ChangeStation(actor_id=None, version=1, values={"dissatisfied_to_leader": True}))
    record(room, due(room).id, DISSATISFIED)
    (task,) = tasks(room, TaskSource.DISSATISFIED)
    assert task.officer_id == leader


def answer(room: Room) -> None:
    (task,) = tasks(room, TaskSource.DISSATISFIED)
    room.done(
        AnswerTask(actor_id=room.officer("01"), task_id=task.id, text="当晚警力不足，已当面致歉")
    )


def test_only_the_answer_and_the_visit_to_the_door_together_end_it(room: Room) -> None:
    callback = due(room)
    record(room, callback.id, DISSATISFIED)
    answer(room)
    (task,) = tasks(room, TaskSource.DISSATISFIED)
    assert task.answered_at is not None
    record(room, again(room, callback).id)
    assert tasks(room, TaskSource.DISSATISFIED) == []


def test_in_the_other_order_too(room: Room) -> None:
    callback = due(room)
    record(room, callback.id, DISSATISFIED)
    record(room, again(room, callback).id)
    assert len(tasks(room, TaskSource.DISSATISFIED)) == 1
    answer(room)
    assert tasks(room, TaskSource.DISSATISFIED) == []


def test_who_is_dissatisfied_at_the_door_again_is_answered_again(room: Room) -> None:
    callback = due(room)
    record(room, callback.id, DISSATISFIED)
    answer(room)
    door = again(room, callback)
    record(room, door.id, DISSATISFIED)
    (task,) = tasks(room, TaskSource.DISSATISFIED)
    assert task.about_id == door.id
    assert again(room, door).is_open


def test_what_was_answered_is_over_where_the_door_is_dropped_by_reopening(room: Room) -> None:
    callback = due(room)
    record(room, callback.id, DISSATISFIED)
    answer(room)
    id = callback.incident_id or 0
    room.done(ReopenIncident(actor_id=None, incident_id=id, reason="重新处理"))
    assert not again(room, callback).is_open
    assert tasks(room, TaskSource.DISSATISFIED) == []


def test_taken_back_whoever_was_told_is_told_that_too(room: Room) -> None:
    add_channel(room)
    record(room, due(room).id, DISSATISFIED)
    (task,) = tasks(room, TaskSource.DISSATISFIED)
    assert task.id in [each.task_id for each in room.all(OutboxMessage)]
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert tasks(room, TaskSource.DISSATISFIED) == []


def test_an_order_to_answer_that_does_not_arrive_calls(room: Room) -> None:
    callback = due(room)
    add_channel(room)
    record(room, callback.id, DISSATISFIED)
    room.clock.step(11 * MINUTE)
    (late,) = room.desk.read(reads.undelivered).result()
    assert (late.number, late.level, late.who) == (callback.number, 2, "单一鸣")
    (line,) = room.desk.read(reads.outbox_list, Which.WAITING).result()
    assert line.number == callback.number


def test_the_visit_to_the_door_cannot_be_dropped(room: Room) -> None:
    callback = due(room)
    record(room, callback.id, DISSATISFIED)
    drop = DropCallback(actor_id=None, callback_id=again(room, callback).id, reason="没空")
    assert "不能取消" in room.refused(drop)


# -- what the incident shows ----------------------------------------------------------------


def test_the_incident_shows_when_somebody_was_asked(room: Room) -> None:
    callback = due(room)
    room.clock.step(2 * HOUR)
    record(room, callback.id, DISSATISFIED)
    incident = room.desk.read(reads.incident_detail, callback.incident_id or 0).result()
    assert incident is not None
    assert incident.moments[-1] == ("called_back", room.clock.now)
    assert [each.callback.result for each in incident.callbacks] == [
        Satisfaction.DISSATISFIED,
        None,
    ]


def test_the_list_begins_with_what_is_due_first(room: Room) -> None:
    add_rule(room)
    add_rule(room, "慢的", bucket="criminal", days=3)
    slow = due(room, category_id=room.category("0101"))
    quick = due(room)
    done = due(room)
    record(room, done.id)
    rows = room.desk.read(reads.callback_list).result()
    assert [each.id for each in rows] == [quick.id, slow.id, done.id]
    room.clock.step(2 * DAY)
    assert [each.is_late(room.clock.now) for each in rows] == [True, False, False]


# -- taken over ---------------------------------------------------------------------------


def test_past_call_backs_are_taken_over_once_and_owe_nothing(room: Room) -> None:
    id = closed(room)
    room.clock.step(DAY)
    told = LedgerCallback(incident_id=id, at=room.clock.now - HOUR, said=DISSATISFIED)
    room.done(TakeCallbackLedger(actor_id=None, callbacks=(told,)))
    again = room.submit(TakeCallbackLedger(actor_id=None, callbacks=(told,)))
    assert isinstance(again, Duplicate)
    (callback,) = about(room, id)
    assert (callback.result, callback.ended_at) == (Satisfaction.DISSATISFIED, told.at)
    assert callback.officer_id == room.officer("01")
    assert tasks(room, TaskSource.DISSATISFIED) == []


def test_whom_nobody_reached_is_taken_over_once(room: Room) -> None:
    id = closed(room)
    room.clock.step(DAY)
    missed = said(Satisfaction.INVALID, invalid=Invalid.NOT_REACHED)
    told = LedgerCallback(incident_id=id, at=room.clock.now - HOUR, said=missed)
    for _ in range(2):
        room.submit(TakeCallbackLedger(actor_id=None, callbacks=(told,)))
    assert len(about(room, id)) == 1


def test_what_cannot_have_been_is_not_taken_over(room: Room) -> None:
    id = closed(room)
    early = LedgerCallback(incident_id=id, at=1, said=said())
    ahead = LedgerCallback(incident_id=id, at=room.clock.now + DAY, said=said())
    unsaid = LedgerCallback(incident_id=id, at=room.clock.now, said=said(Satisfaction.INVALID))
    running = LedgerCallback(incident_id=room.take(), at=room.clock.now, said=said())
    sentences = [
        room.refused(TakeCallbackLedger(actor_id=None, callbacks=(each,)))
        for each in (early, ahead, unsaid, running)
    ]
    assert "早于警情" in sentences[0]
    assert "还没有到" in sentences[1]
    assert "写明原因" in sentences[2]
    assert "还没有办结" in sentences[3]
    assert about(room, id) == []


# -- the command line of the room ---------------------------------------------------------


def understood(room: Room, line: str) -> Understood:
    return room.desk.read(interpret, line, room.officer("05")).result()


def test_a_line_records_what_was_said_on_the_spot_and_to_a_call(room: Room) -> None:
    add_rule(room)
    id = room.take(reporter_phone=PHONE)
    number = room.incident(id).number
    room.done(AssignOfficer(actor_id=None, incident_id=id, officer_id=room.officer("01")))
    (assignment,) = room.assignments(id)
    room.done(
        StampMilestone(actor_id=None, assignment_id=assignment.id, milestone=Milestone.ON_SCENE)
    )
    spot = understood(room, f"访 {number} 基本满意")
    assert spot.preview == f"记现场回访 {number} 纠纷：基本满意"
    room.done(spot.command)
    callback = due(room, "02")
    line = understood(room, f"访 {callback.number} 不满意 来得太晚")
    assert line.preview == f"记电话回访 {callback.number} 纠纷：不满意 来得太晚"
    room.done(line.command)
    assert [each.result for each in room.all(Callback)] == [
        Satisfaction.BASICALLY,
        Satisfaction.DISSATISFIED,
        None,
    ]
    for wrong in ("访", f"访 {number}", f"访 {number} 很好"):
        with pytest.raises(Refusal, match="还缺"):
            understood(room, wrong)
