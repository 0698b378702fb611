"""An officer's own tasks: shown to him, opened by him, and nobody else's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import MessageKind, MessageState
from jinhai_console.domain.outcome import Duplicate
from jinhai_console.domain.task import Receiver, Task, TaskState
from jinhai_console.services import reads
from jinhai_console.services.delivery import MarkMissed
from jinhai_console.services.tasks import ChaseTask, DeliverTask, PushTaskAgain, ReadTask
from jinhai_console.services.undo import UndoEntry
from tests.assessing import analysts_room, approved, detail, found_analysts, push, unit
from tests.services.pushing import add_channel, claim, deliver, due, messages, miss
from tests.stations import Room


@pytest.fixture(scope="module")
def analysts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_analysts(tmp_path_factory.mktemp("analysts") / "station.db")


@pytest.fixture
def room(analysts: Path, tmp_path: Path) -> Iterator[Room]:
    with analysts_room(analysts, tmp_path) as made:
        yield made


def given(room: Room, *receivers: Receiver) -> int:
    """An approved 研判 pushed to 03, or to these; the task's id."""
    push(room, approved(room), *receivers)
    return room.all(Task)[-1].id


def team_of(room: Room, number: str) -> int:
    return room.one(Officer, room.officer(number)).team_id


def read(room: Room, task_id: int, number: str = "03") -> ReadTask:
    return ReadTask(actor_id=room.officer(number), task_id=task_id)


def test_opening_it_reads_it_and_what_was_still_on_its_way(room: Room) -> None:
    add_channel(room)
    task_id = given(room)
    room.clock.step()
    room.done(read(room, task_id))
    (message,) = messages(room)
    now = room.clock.now
    assert (message.state, message.acknowledged_at) == (MessageState.DELIVERED, now)
    task = room.one(Task, task_id)
    assert (task.state, task.delivered_at, task.read_at) == (TaskState.READ, now, now)
    assert due(room) == []
    (row,) = detail(room, task.about_id).tasks
    assert (row.reached, row.readers) == (1, 1)


def test_opening_it_again_changes_nothing(room: Room) -> None:
    add_channel(room)
    task_id = given(room)
    room.done(read(room, task_id))
    before, entries = room.one(Task, task_id), room.entries()
    room.clock.step()
    assert isinstance(room.submit(read(room, task_id)), Duplicate)
    assert (room.one(Task, task_id), room.entries()) == (before, entries)


def test_without_any_channel_it_is_read_all_the_same(room: Room) -> None:
    task_id = given(room)
    room.done(read(room, task_id))
    assert room.one(Task, task_id).state is TaskState.READ
    assert messages(room) == []


def test_who_opened_it_ends_the_worry_that_it_never_reached_him(room: Room) -> None:
    add_channel(room)
    task_id = given(room)
    miss(room, messages(room)[0].id, is_refused=True)
    assert len(room.desk.read(reads.undelivered).result(60)) == 1
    room.done(read(room, task_id))
    assert room.desk.read(reads.undelivered).result(60) == ()


def test_a_sender_under_way_has_nothing_to_say_any_more(room: Room) -> None:
    add_channel(room)
    task_id = given(room)
    (message,) = messages(room)
    held = claim(room, message.id)
    room.done(read(room, task_id))
    late = MarkMissed(actor_id=None, message_id=message.id, claim=held, error="没有回答")
    assert isinstance(room.submit(late), Duplicate)
    assert messages(room)[0].state is MessageState.DELIVERED


def test_what_never_left_and_was_replaced_stays_cancelled(room: Room) -> None:
    add_channel(room)
    task_id = given(room)
    room.done(ChaseTask(actor_id=None, task_id=task_id))
    room.done(read(room, task_id))
    first, chase = messages(room)
    assert (first.state, first.acknowledged_at) == (MessageState.CANCELLED, None)
    assert (chase.kind, chase.state) == (MessageKind.CHASE, MessageState.DELIVERED)
    room.done(PushTaskAgain(actor_id=None, task_id=task_id))
    room.done(read(room, task_id))  # he has read the new one too
    assert messages(room)[-1].acknowledged_at is not None


def test_of_a_team_each_reads_his_own_messages(room: Room) -> None:
    add_channel(room)
    task_id = given(room, Receiver(team_id=team_of(room, "03")))
    room.done(read(room, task_id, "04"))
    states = {each.officer_id: each.state for each in messages(room)}
    assert states == {
        room.officer("03"): MessageState.WAITING,
        room.officer("04"): MessageState.DELIVERED,
    }
    room.clock.step()
    room.done(read(room, task_id, "03"))
    (row,) = detail(room, room.one(Task, task_id).about_id).tasks
    assert row.readers == 2
    assert row.task.read_at == room.clock.now - 60_000_000  # the first of them counts


@pytest.mark.parametrize("command", [ReadTask, DeliverTask])
@pytest.mark.parametrize("number", ["01", "04", "", "unit"])
def test_anybody_elses_is_refused(
    room: Room, command: type[ReadTask | DeliverTask], number: str
) -> None:
    to = Receiver(unit_id=unit(room)) if number == "unit" else None
    task_id = given(room, *([to] if to else []))
    actor = room.officer("03" if to else number) if number else None
    entries = room.entries()
    assert "没有交办给您" in room.refused(command(actor_id=actor, task_id=task_id))
    assert room.entries() == entries


def test_shown_to_him_it_is_delivered_and_his_messages_still_go(room: Room) -> None:
    add_channel(room)
    task_id = given(room)
    room.clock.step()
    shown = DeliverTask(actor_id=room.officer("03"), task_id=task_id)
    room.done(shown)
    task = room.one(Task, task_id)
    assert (task.state, task.delivered_at) == (TaskState.DELIVERED, room.clock.now)
    (message,) = messages(room)
    assert message.state is MessageState.WAITING
    deliver(room, message.id)
    again = DeliverTask(actor_id=room.officer("03"), task_id=task_id)
    assert isinstance(room.submit(again), Duplicate)


def test_that_he_has_read_it_cannot_be_undone(room: Room) -> None:
    task_id = given(room)
    sequence = room.done(read(room, task_id)).sequence
    assert "不能撤消" in room.refused(UndoEntry(actor_id=None, sequence=sequence))
    assert room.verdict().ok
