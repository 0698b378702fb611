"""Tasks through every channel, and answers that come back by the same way."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from jinhai_console.domain.outbox_rows import Parcel
from jinhai_console.domain.push_channel import ChannelKind, PushChannel
from jinhai_console.domain.task import Receiver, TaskState
from jinhai_console.intake.delivery import mail
from jinhai_console.intake.delivery.courier import Carried
from tests.assessing import analysts_room, approved, detail, found_analysts, push, unit
from tests.intake.couriers import courier_of, only
from tests.intake.servers import http_receiver
from tests.services.pushing import add_channel
from tests.stations import Room


@pytest.fixture(scope="module")
def analysts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_analysts(tmp_path_factory.mktemp("analysts") / "station.db")


@pytest.fixture
def room(analysts: Path, tmp_path: Path) -> Iterator[Room]:
    with analysts_room(analysts, tmp_path) as made:
        yield made


def answer_in_folder(room: Room, name: str, **said: object) -> None:
    acks = room.path.parent / "outbox" / "acks"
    acks.mkdir(parents=True, exist_ok=True)
    (acks / name).write_text(json.dumps({"id": only(room).key, **said}), "utf-8")


def test_a_slip_says_what_is_asked_by_when_and_why(room: Room) -> None:
    add_channel(room, kind=ChannelKind.SLIP, address="slips")
    push(room, approved(room))
    assert courier_of(room).deliver_due() == Carried(delivered=1)
    (file,) = (room.path.parent / "slips").iterdir()
    text = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True
    ).stdout.decode()
    for part in ("任务单", "查文斌", "三日内反馈", "反馈期限", "盗窃集中在上午。", "上午蹲守"):
        assert part in text


def test_a_letter_says_it_in_words_and_no_title_begins_a_header(room: Room) -> None:
    add_channel(room)
    id = approved(room)
    push(room, id)
    channel = PushChannel(
        id=1,
        station_id=1,
        name="邮件",
        kind=ChannelKind.EMAIL,
        address="mail.example.cn",
        sender="room@example.cn",
    )
    message = only(room)
    letter = mail.compose(
        Parcel(message.id, message.key, message.body, channel, "03@example.cn", room.clock.now)
    )
    assert letter["Subject"] == "任务 研判2026-001 鼓岩盗窃研判"
    text = letter.get_body().get_content()  # type: ignore[union-attr]
    assert "反馈期限：2026-11-26" in text
    assert "建议：\n案件队加强上午蹲守。" in text.replace("\r\n", "\n")


def test_an_answer_comes_with_the_receipt_and_is_entered_once(room: Room) -> None:
    add_channel(room)
    id = approved(room)
    push(room, id)
    courier = courier_of(room)
    courier.deliver_due()
    said = {"answer": "走访 12 户", "visits": 12, "is_final": False}
    answer_in_folder(room, "1.json", **said)
    courier.take_receipts()
    answer_in_folder(room, "2.json", **said)
    courier.take_receipts()
    (row,) = detail(room, id).tasks
    assert (row.task.state, row.readers) == (TaskState.ANSWERED, 1)
    assert [(each.text, each.visits) for each in row.answers] == [("走访 12 户", 12)]
    answer_in_folder(room, "3.json", answer="抓获 1 人", arrests=1)
    courier.take_receipts()
    found = detail(room, id)
    assert found.tasks[0].task.state is TaskState.DONE
    assert dict(found.results) == {"arrests": 1, "visits": 12}


@pytest.mark.parametrize(
    "said", [{"answer": 5}, {"answer": "x", "arrests": -1}, {"answer": "x", "is_final": "no"}]
)
def test_an_answer_that_cannot_be_read_lies_in_quarantine(
    room: Room, said: dict[str, object]
) -> None:
    add_channel(room)
    id = approved(room)
    push(room, id)
    courier = courier_of(room)
    courier.deliver_due()
    answer_in_folder(room, "1.json", **said)
    courier.take_receipts()
    quarantine = room.path.parent / "outbox" / "acks" / "quarantine"
    assert "1.json" in {each.name for each in quarantine.iterdir()}
    assert detail(room, id).tasks[0].task.state is TaskState.DELIVERED


def test_another_unit_answers_over_http(room: Room) -> None:
    id = approved(room)
    with http_receiver() as receiver:
        receiver.answers = [(200, '{"answer": "已核查两人", "arrests": 2}'.encode())]
        add_channel(
            room,
            "刑侦",
            kind=ChannelKind.HTTP,
            address=receiver.url(),
            unit_ids=(unit(room),),
        )
        push(room, id, Receiver(unit_id=unit(room)))
        assert courier_of(room).deliver_due() == Carried(delivered=1)
    found = detail(room, id)
    assert found.tasks[0].task.state is TaskState.DONE
    assert dict(found.results) == {"arrests": 2}
