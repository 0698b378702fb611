"""Tasks by a person's order: given, prolonged, handed to another, and what an answer ends."""

from typing import Any

import pytest

from jinhai_console.domain.alarm import Alarm, AlarmKind, Rung
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, SECOND, Instant
from jinhai_console.domain.outbox import MessageKind
from jinhai_console.domain.task import Task, TaskSource, TaskState
from jinhai_console.domain.task_rows import TaskDetail
from jinhai_console.services import reads
from jinhai_console.services.task_orders import ExtendTask, ReassignTask
from jinhai_console.services.tasks import AnswerTask
from tests.services.pushing import add_channel, body, deliver_all, messages
from tests.services.test_alarms import Watch
from tests.stations import Room
from tests.tasks import given, order, owed, to


def whole(room: Room, task_id: int) -> TaskDetail:
    found = room.desk.read(reads.task_detail, task_id).result(60)
    assert found is not None
    return found


def test_a_task_by_hand_has_a_number_of_its_own_and_its_message(room: Room) -> None:
    add_channel(room)
    first = given(room, "01", "02")
    assert (first.source, first.number, first.about_id) == (TaskSource.HAND, "任务2026-001", 0)
    assert [each.number for each in room.all(Task)] == ["任务2026-001"] * 2
    assert given(room).number == "任务2026-002"
    (sent, *_) = messages(room)
    assert "《校园周边巡查》请于" in body(sent)["asked"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"title": "  "}, "任务的名称"),
        ({"asks": ""}, "要求做什么"),
        ({"receivers": ()}, "收件人"),
        ({"due_at": 1}, "已经过去"),
        ({"level": 9}, "级别"),
    ],
)
def test_what_says_too_little_is_refused(room: Room, values: dict[str, Any], said: str) -> None:
    assert said in room.refused(order(room, **values))


def test_more_time_is_told_and_its_reason_kept(room: Room) -> None:
    add_channel(room)
    task = given(room)
    deliver_all(room)
    later: Instant = task.due_at + DAY
    command = ExtendTask(actor_id=None, task_id=task.id, due_at=later, reason="人手不足")
    room.done(command)
    assert room.one(Task, task.id).due_at == later
    assert "反馈期限改为" in body(messages(room)[-1])["asked"]
    assert body(messages(room)[-1])["reason"] == "人手不足"
    lines = whole(room, task.id).journal
    assert (lines[0].command, lines[-1].command) == ("GiveTask", "ExtendTask")
    assert lines[-1].reason == "人手不足"


def test_less_time_no_reason_and_what_is_answered_are_refused(room: Room) -> None:
    task = given(room)
    extend: dict[str, Any] = {"actor_id": None, "task_id": task.id}
    now, due = room.clock.now, task.due_at
    refused = room.refused
    assert "不比原来的晚" in refused(ExtendTask(**extend, due_at=due, reason="x"))
    assert "理由" in refused(ExtendTask(**extend, due_at=due + DAY, reason=" "))
    assert "已经过去" in refused(ExtendTask(**extend, due_at=now - DAY, reason="x"))
    room.done(AnswerTask(actor_id=None, task_id=task.id, text="在办", is_final=False))
    assert "不用延期" in refused(ExtendTask(**extend, due_at=due + DAY, reason="x"))


def test_who_had_it_is_told_that_it_is_anothers_now(room: Room) -> None:
    add_channel(room)
    task = given(room)
    deliver_all(room)
    room.done(AnswerTask(actor_id=None, task_id=task.id, text="去过一次", is_final=False))
    (other,) = to(room, "02")
    move: dict[str, Any] = {"actor_id": None, "task_id": task.id, "receiver": other}
    made = room.one(Task, room.done(ReassignTask(**move, reason="休假")).id)
    before = whole(room, task.id)
    assert before.task.state is TaskState.WITHDRAWN
    assert before.task.end_reason == "改交仇小满：休假"
    assert [each.text for each in before.row.answers] == ["去过一次"]
    assert (made.number, made.asks, made.due_at) == (task.number, task.asks, task.due_at)
    told = [(each.kind, each.officer_id) for each in messages(room)[1:]]
    assert told == [
        (MessageKind.WITHDRAW, room.officer("01")),
        (MessageKind.TASK, room.officer("02")),
    ]


def test_it_goes_to_another_and_in_time_to_come(room: Room) -> None:
    task = given(room)
    same, other = to(room, "01", "02")
    move: dict[str, Any] = {"actor_id": None, "task_id": task.id}
    assert "已经在单一鸣手上" in room.refused(ReassignTask(**move, receiver=same, reason="x"))
    assert "理由" in room.refused(ReassignTask(**move, receiver=other, reason=""))
    room.clock.step(2 * DAY)
    assert "新的期限" in room.refused(ReassignTask(**move, receiver=other, reason="x"))
    due = room.clock.now + DAY
    room.done(ReassignTask(**move, receiver=other, reason="x", due_at=due))
    assert "已经撤回" in room.refused(ReassignTask(**move, receiver=other, reason="x", due_at=due))


def test_an_answer_does_not_end_what_a_record_of_its_own_ends(room: Room) -> None:
    id = owed(room).id
    room.done(AnswerTask(actor_id=None, task_id=id, text="约过了"))
    assert room.one(Task, id).state is TaskState.ANSWERED
    done = given(room)
    room.done(AnswerTask(actor_id=None, task_id=done.id, text="做完了"))
    assert room.one(Task, done.id).state is TaskState.DONE


def test_the_list_has_what_is_open_by_its_due_time_and_what_ended_lately(room: Room) -> None:
    late = given(room, due_at=room.clock.now + 3 * DAY)
    soon = given(room, "02", due_at=room.clock.now + HOUR)
    over = given(room, "03")
    room.done(AnswerTask(actor_id=None, task_id=over.id, text="做完了"))
    visit = owed(room, source=TaskSource.VISIT, due_at=room.clock.now + MINUTE)
    shown = room.desk.read(reads.task_list).result(60)
    assert [each.id for each in shown] == [soon.id, late.id, visit.id, over.id]
    assert (shown[2].task.state_name, shown[0].task.state_name) == ("待办", "未送达")
    assert (shown[0].receiver, shown[0].given_by) == ("仇小满", "区静怡")
    room.clock.step(31 * DAY)
    assert over.id not in [each.id for each in room.desk.read(reads.task_list).result(60)]


def test_what_is_overdue_climbs_the_ladder_until_it_is_answered(room: Room) -> None:
    watch = Watch(room)
    task = given(room, due_at=room.clock.now + HOUR, level=2)
    assert watch.after(HOUR - SECOND) == []
    (alarm,) = watch.after(SECOND)
    assert (alarm.kind, alarm.rung) == (AlarmKind.TASK_OVERDUE, Rung.SEAT)
    (alarm,) = watch.after(MINUTE + SECOND)
    assert alarm.rung is not Rung.SEAT
    room.done(AnswerTask(actor_id=None, task_id=task.id, text="在办", is_final=False))
    assert watch.after(SECOND) == []
    assert room.one(Alarm, alarm.id).cleared_at is not None
