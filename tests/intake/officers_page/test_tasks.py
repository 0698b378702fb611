"""What an officer owes: on his page, opened and answered by him and nobody else."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import MessageState
from jinhai_console.domain.task import Receiver, Task, TaskAnswer, TaskState
from jinhai_console.intake.officers_page import server
from jinhai_console.services.tasks import AnswerTask, ChaseTask, WithdrawTask
from tests.assessing import analysts_room, approved, found_analysts, push, unit
from tests.officers_phone import Phone, Served
from tests.services.pushing import add_channel, messages
from tests.stations import Room

WITHIN_S = server.HOLD_S / 2


@pytest.fixture(scope="module")
def analysts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_analysts(tmp_path_factory.mktemp("analysts") / "station.db")


@pytest.fixture
def room(analysts: Path, tmp_path: Path) -> Iterator[Room]:
    with analysts_room(analysts, tmp_path) as made:
        yield made


def give(room: Room, *receivers: Receiver, days: int = 3) -> int:
    """A task to officer 01, or to these; its id."""
    to = receivers or (Receiver(officer_id=room.officer("01")),)
    push(room, approved(room), *to, days=days)
    return room.all(Task)[-1].id


def task(room: Room) -> Task:
    return room.all(Task)[-1]


def read(phone: Phone, task_id: int, uuid: str | None = None) -> int:
    return phone.post("read_task", {"uuid": uuid or str(uuid4()), "task": task_id}).status


def test_he_sees_what_he_owes_by_when_and_why(served: Served) -> None:
    room = served.room
    task_id = give(room)
    (mine,) = served.phone().incidents()["tasks"]
    assert mine == {
        "task": task_id,
        "about": "研判2026-001",
        "title": "鼓岩盗窃研判",
        "grade": "重要",
        "purpose": "打击",
        "parts": [
            {"name": "结论", "text": "盗窃集中在上午。"},
            {"name": "建议", "text": "案件队加强上午蹲守。"},
        ],
        "asks": "核查涉案人员，三日内反馈",
        "team": "",
        "due": mine["due"],
        "overdue": False,
        "given": mine["given"],
        "given_by": "区静怡",
        "chases": 0,
        "chased": "",
        "read": False,
        "answers": [],
    }
    assert (mine["given"][:5], mine["due"][:5]) == ("11-23", "11-26")


def test_he_sees_his_own_and_his_teams_the_soonest_due_first(served: Served) -> None:
    room = served.room
    team = room.one(Officer, room.officer("01")).team_id
    later = give(room)
    sooner = give(room, Receiver(team_id=team), days=1)
    give(room, Receiver(officer_id=room.officer("02")))
    give(room, Receiver(unit_id=unit(room)))
    owed = served.phone().incidents()["tasks"]
    assert [(each["task"], each["team"]) for each in owed] == [
        (sooner, "社区警务队"),
        (later, ""),
    ]


def test_an_overdue_one_is_marked_and_a_chase_is_told(served: Served) -> None:
    room = served.room
    give(room, days=1)
    phone = served.phone()
    room.clock.step(DAY)
    assert not phone.incidents()["tasks"][0]["overdue"]
    room.clock.step()
    room.done(ChaseTask(actor_id=None, task_id=task(room).id))
    (mine,) = phone.incidents()["tasks"]
    assert (mine["overdue"], mine["chases"], mine["chased"][:5]) == (True, 1, "11-24")
    assert phone.answer(mine["task"], "在查", final=False).status == 200
    assert not phone.incidents()["tasks"][0]["overdue"]


def test_on_his_screen_it_is_delivered_opened_it_is_read(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "HOLD_S", 0.2)
    room = served.room
    add_channel(room)
    task_id = give(room)
    phone = served.phone()
    page = phone.incidents()
    assert task(room).state is TaskState.GIVEN
    phone.incidents(page["tag"])
    assert task(room).state is TaskState.DELIVERED
    assert messages(room)[-1].state is MessageState.WAITING
    uuid = str(uuid4())
    entries = room.entries()
    assert [read(phone, task_id, uuid), read(phone, task_id, uuid), read(phone, task_id)] == [
        200,
        200,
        200,
    ]
    assert room.entries() == entries + 1
    assert (task(room).state, messages(room)[-1].state) == (
        TaskState.READ,
        MessageState.DELIVERED,
    )
    assert phone.incidents()["tasks"][0]["read"]


def test_who_is_sent_it_again_has_not_read_that(served: Served) -> None:
    room = served.room
    add_channel(room)
    task_id = give(room)
    phone = served.phone()
    read(phone, task_id)
    room.done(ChaseTask(actor_id=None, task_id=task_id))
    assert not phone.incidents()["tasks"][0]["read"]
    read(phone, task_id)
    assert phone.incidents()["tasks"][0]["read"]


def test_his_answers_are_kept_as_his_and_the_last_ends_it(served: Served) -> None:
    room = served.room
    task_id = give(room)
    phone, uuid = served.phone(), str(uuid4())
    for _ in range(3):
        assert phone.answer(task_id, "走访<b>\x00", uuid, final=False, visits=12).status == 200
    (first,) = room.all(TaskAnswer)
    assert (first.text, first.visits, first.arrests) == ("走访<b>", 12, None)
    assert (first.entered_by_id, first.is_final) == (served.officer, False)
    (mine,) = phone.incidents()["tasks"]
    (shown,) = mine["answers"]
    assert (shown["text"], shown["results"]) == ("走访<b>", "走访 12 次")

    uuid = str(uuid4())
    for _ in range(2):  # the answer was lost: it is over by now, and still one
        assert phone.answer(task_id, "抓获一人", uuid, arrests=1, households=3).status == 200
    assert phone.incidents()["tasks"] == []
    assert task(room).state is TaskState.DONE
    assert len(room.all(TaskAnswer)) == 2
    late = phone.answer(task_id, "还有")
    assert (late.status, "已经办结" in late.sentence) == (409, True)
    assert room.verdict().ok


def test_his_answer_is_taken_back_for_a_few_seconds(served: Served) -> None:
    task_id = give(served.room)
    phone, uuid = served.phone(), str(uuid4())
    assert phone.answer(task_id, "办完了", uuid).status == 200
    assert phone.post("undo", {"uuid": str(uuid4()), "of": uuid}).status == 200
    assert phone.incidents()["tasks"][0]["answers"] == []


@pytest.mark.parametrize(
    ("said", "status", "part"),
    [
        ({"text": "  "}, 409, "反馈的内容"),
        ({"visits": -1}, 409, "数目"),
        ({"visits": 10**30}, 409, "数目"),
        ({"visits": "12"}, 400, "看不懂"),
        ({"visits": True}, 400, "看不懂"),
        ({"final": None}, 400, "看不懂"),
        ({"text": None}, 400, "看不懂"),
        ({"task": "x"}, 400, "看不懂"),
        ({"uuid": "1"}, 400, "看不懂"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(
    served: Served, said: dict[str, Any], status: int, part: str
) -> None:
    task_id = give(served.room)
    whole = {"uuid": str(uuid4()), "task": task_id, "text": "走访", "final": False, **said}
    answer = served.phone().post("answer_task", whole)
    assert (answer.status, part in answer.sentence) == (status, True)
    assert served.room.all(TaskAnswer) == []


def test_anybody_elses_task_is_out_of_reach(served: Served) -> None:
    room = served.room
    team = room.one(Officer, room.officer("03")).team_id
    receivers = (
        Receiver(officer_id=room.officer("02")),
        Receiver(team_id=team),
        Receiver(unit_id=unit(room)),
    )
    phone = served.phone()
    for each in receivers:
        task_id = give(room, each)
        answer = phone.answer(task_id, "不是我的")
        assert (answer.status, "没有交办给您" in answer.sentence) == (403, True)
        assert read(phone, task_id) == 409
    assert phone.answer(2**40, "没有这件").status == 403
    assert room.all(TaskAnswer) == []
    assert {each.state for each in room.all(Task)} == {TaskState.GIVEN}


def waited_for(phone: Phone, change: Any) -> tuple[float, list[dict[str, Any]]]:
    """How long after `change` the waiting phone heard, and the tasks it then had."""
    page = phone.incidents()
    heard: list[tuple[float, list[dict[str, Any]]]] = []

    def wait() -> None:
        tasks = phone.incidents(page["tag"])["tasks"]
        heard.append((time.monotonic(), tasks))

    waiting = threading.Thread(target=wait)
    waiting.start()
    begun = time.monotonic()
    change()
    waiting.join()
    return heard[0][0] - begun, heard[0][1]


def test_what_is_given_chased_answered_or_withdrawn_reaches_him_at_once(served: Served) -> None:
    room, phone = served.room, served.phone()
    team = room.one(Officer, room.officer("01")).team_id
    id = approved(room)
    seconds, tasks = waited_for(phone, lambda: push(room, id, Receiver(team_id=team)))
    assert (seconds < WITHIN_S, len(tasks)) == (True, 1)
    task_id = task(room).id
    chase = ChaseTask(actor_id=None, task_id=task_id)
    seconds, tasks = waited_for(phone, lambda: room.done(chase))
    assert (seconds < WITHIN_S, tasks[0]["chases"]) == (True, 1)
    part = AnswerTask(
        actor_id=None, task_id=task_id, text="已走访", is_final=False
    )  # by another of his team
    seconds, tasks = waited_for(phone, lambda: room.done(part))
    assert (seconds < WITHIN_S, tasks[0]["answers"][0]["text"]) == (True, "已走访")
    back = WithdrawTask(actor_id=None, task_id=task_id, reason="已破案")
    seconds, tasks = waited_for(phone, lambda: room.done(back))
    assert (seconds < WITHIN_S, tasks) == (True, [])
    assert phone.answer(task_id, "我办完了").status == 409
