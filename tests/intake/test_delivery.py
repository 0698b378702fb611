"""Delivery to real servers: what arrives, what is tried again, what is given up, what is secret."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.instant import MINUTE, SECOND
from jinhai_console.domain.outbox import LEASE, MessageState
from jinhai_console.domain.outbox_rows import Which
from jinhai_console.domain.push_channel import ChannelKind, PushChannel
from jinhai_console.intake.delivery.courier import Carried, Courier
from jinhai_console.intake.delivery.limits import Limits
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.incidents import AddNote
from jinhai_console.services.station import ChangeEntry, RetireEntry
from jinhai_console.settings import resources_dir
from jinhai_console.store.database import open_database
from tests.intake.couriers import QUICK, certificate, courier, courier_of, only
from tests.intake.servers import (
    Certificate,
    free_port,
    http_receiver,
    make_certificate,
    trickling,
)
from tests.services.pushing import add_channel, assign, body, due, messages, warn
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["certificate", "courier", "room", "station_path", "template"]

ROOT = Path(__file__).resolve().parents[2]
SECRET = "s3cret-token-42"


def http(room: Room, url: str, **values: Any) -> int:
    return add_channel(room, "网关", kind=ChannelKind.HTTP, address=url, **values)


# -- folder and slip ----------------------------------------------------------------


def test_a_folder_gets_one_whole_file(room: Room, courier: Courier) -> None:
    add_channel(room)
    assignment_id = assign(room, room.take())
    assert courier.deliver_due() == Carried(delivered=1)
    message = only(room)
    (file,) = (room.path.parent / "outbox").iterdir()
    assert file.name == f"{message.key}.json"
    assert json.loads(file.read_bytes()) == body(message)
    assert message.state is MessageState.DELIVERED
    assignment = room.assignments(message.incident_id or 0)[0]
    assert assignment.id == assignment_id
    assert assignment.delivered_at == room.clock.now
    assert assignment.acknowledged_at is None
    assert assignment.milestone is Milestone.DELIVERED


def test_a_folder_that_is_away_is_not_made(room: Room, courier: Courier, tmp_path: Path) -> None:
    away = tmp_path / "drive"
    add_channel(room, address=str(away))
    assign(room, room.take())
    assert courier.deliver_due() == Carried(missed=1)
    assert not away.exists()
    assert "没有文件夹" in only(room).error
    away.mkdir()
    room.clock.step(10 * SECOND)
    assert courier.deliver_due() == Carried(delivered=1)


def test_a_slip_says_what_is_to_be_done(room: Room, courier: Courier) -> None:
    add_channel(room, kind=ChannelKind.SLIP, address="slips")
    incident_id = room.take(address="榕树路18号", narrative='#import "x" $a$ *b* \n' * 60)
    room.done(AddNote(actor_id=None, incident_id=incident_id, text="$x$ 一人受伤"))
    warn(room, address="榕树路18号", text="院内有烈犬 #x")
    assign(room, incident_id)
    assert courier.deliver_due() == Carried(delivered=1)
    (file,) = (room.path.parent / "slips").iterdir()
    text = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "派警单" in text
    assert "榕树路18号" in text
    assert '#import "x"' in text
    assert "$x$ 一人受伤" in text
    assert "院内有烈犬 #x" in text


def test_a_printer_that_is_not_there_is_said(
    room: Room, courier: Courier, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    add_channel(room, kind=ChannelKind.SLIP, address="slips", printer="前台")
    assign(room, room.take())
    assert courier.deliver_due() == Carried(missed=1)
    assert only(room).state is MessageState.FAILED
    assert "打印" in only(room).error


# -- HTTP ---------------------------------------------------------------------------


def test_http_posts_the_json_with_key_and_secret(room: Room, courier: Courier) -> None:
    with http_receiver() as receiver:
        http(room, receiver.url(), secret=SECRET, headers=("X-Unit: 1",))
        assign(room, room.take())
        assert courier.deliver_due() == Carried(delivered=1)
    (posted,) = receiver.posted
    message = only(room)
    assert posted.path == "/push?unit=1"
    assert json.loads(posted.body) == body(message)
    assert posted.headers["Idempotency-Key"] == message.key
    assert posted.headers["Authorization"] == f"Bearer {SECRET}"
    assert posted.headers["X-Unit"] == "1"


def test_a_fault_of_the_server_is_tried_again_with_the_same_key(
    room: Room, courier: Courier
) -> None:
    with http_receiver() as receiver:
        receiver.answers = [(500, b""), (503, b""), (200, b"")]
        http(room, receiver.url())
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
        room.clock.step(SECOND)
        assert courier.deliver_due() == Carried()  # too early
        room.clock.step(10 * SECOND)
        assert courier.deliver_due() == Carried(missed=1)
        room.clock.step(20 * SECOND)
        assert courier.deliver_due() == Carried(delivered=1)
    keys = {each.headers["Idempotency-Key"] for each in receiver.posted}
    assert keys == {only(room).key}
    assert only(room).attempts == len(receiver.posted) == 3


@pytest.mark.parametrize(
    ("status", "word"), [(401, "密钥"), (404, "404"), (413, "413"), (302, "换地址")]
)
def test_a_refusal_fails_at_once(room: Room, courier: Courier, status: int, word: str) -> None:
    with http_receiver() as elsewhere, http_receiver() as receiver:
        receiver.answers = [(status, b"")]
        receiver.headers = {"Location": elsewhere.url()}
        http(room, receiver.url(), secret=SECRET)
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
    assert elsewhere.posted == []  # the secret is for one address
    message = only(room)
    assert message.state is MessageState.FAILED
    assert word in message.error
    (found,) = room.desk.read(reads.undelivered).result()
    assert (found.message_id, found.is_given_up, found.who) == (message.id, True, "单一鸣")


def test_too_many_requests_are_no_refusal(room: Room, courier: Courier) -> None:
    with http_receiver() as receiver:
        receiver.answers = [(429, b"")]
        http(room, receiver.url())
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
        assert only(room).state is MessageState.WAITING


def test_one_who_does_not_answer_holds_nobody_up(room: Room, courier: Courier) -> None:
    answered = threading.Event()
    with http_receiver() as receiver:
        receiver.answers = [lambda: (200, b"") if answered.wait(5) else (500, b"")]
        http(room, receiver.url())
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
        answered.set()
    assert "没有及时回答" in only(room).error
    assert only(room).state is MessageState.WAITING


def test_one_who_trickles_is_cut_off(room: Room, courier: Courier) -> None:
    with trickling() as port:
        http(room, f"http://127.0.0.1:{port}/")
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
    assert only(room).state is MessageState.WAITING
    assert "没有及时回答" in only(room).error


def test_what_follows_a_good_answer_is_not_waited_for(room: Room, courier: Courier) -> None:
    with trickling(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n") as port:
        http(room, f"http://127.0.0.1:{port}/")
        assign(room, room.take())
        assert courier.deliver_due() == Carried(delivered=1)


def test_nobody_there_and_then_again(room: Room, courier: Courier) -> None:
    port = free_port()
    http(room, f"http://127.0.0.1:{port}/")
    assign(room, room.take())
    assert courier.deliver_due() == Carried(missed=1)
    assert "没有开着" in only(room).error
    room.clock.step(10 * SECOND)
    with http_receiver(port=port):
        assert courier.deliver_due() == Carried(delivered=1)


def test_a_certificate_is_verified(
    room: Room, courier: Courier, certificate: Certificate, tmp_path: Path
) -> None:
    with http_receiver(certificate) as receiver:
        first = http(room, receiver.url("https"), secret=SECRET)
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
        assert receiver.posted == []
        message = only(room)
        assert message.state is MessageState.FAILED
        assert "证书" in message.error
        channel = room.one(PushChannel, first)
        values = {"authority": str(certificate.file)}
        room.done(
            ChangeEntry(
                actor_id=None, kind=PushChannel, id=first, version=channel.version, values=values
            )
        )
        assign(room, room.take(), "03")
        assert courier.deliver_due() == Carried(delivered=1)
        assert len(receiver.posted) == 1


def test_a_certificate_of_another_is_refused(room: Room, courier: Courier, tmp_path: Path) -> None:
    other = make_certificate(tmp_path, "other.example")
    with http_receiver(other) as receiver:
        http(room, receiver.url("https"), authority=str(other.file))
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
    assert receiver.posted == []
    assert "证书" in only(room).error


def test_the_next_channel_is_tried_at_once(room: Room, courier: Courier) -> None:
    http(room, f"http://127.0.0.1:{free_port()}/")
    add_channel(room)
    assign(room, room.take())
    assert courier.deliver_due() == Carried(delivered=1, missed=1)
    message = only(room)
    assert room.one(PushChannel, message.channel_id or 0).name == "文件夹"


@pytest.mark.parametrize("has_other", [True, False])
def test_a_channel_put_out_of_use_meanwhile_is_no_reason_to_wait(
    room: Room, courier: Courier, has_other: bool
) -> None:
    with http_receiver() as receiver:
        receiver.answers = [(404, b"")]
        if has_other:
            http(room, receiver.url())
        gone = add_channel(room, address=str(room.path.parent / "away"))
        assign(room, room.take())
        room.done(RetireEntry(actor_id=None, kind=PushChannel, id=gone))
        assert courier.deliver_due() == Carried(missed=1)
    assert only(room).state is MessageState.FAILED
    before = room.entries()
    assert courier.deliver_due() == Carried()
    assert room.entries() == before


def test_after_the_station_s_limit_it_has_failed(room: Room, courier: Courier) -> None:
    http(room, f"http://127.0.0.1:{free_port()}/")
    assign(room, room.take())
    for _ in range(40):
        courier.deliver_due()
        room.clock.step(MINUTE)
    message = only(room)
    assert message.state is MessageState.FAILED
    assert message.ended_at is not None
    assert message.ended_at <= message.gives_up_at + MINUTE
    assert 3 <= message.attempts <= 12


def test_the_answer_may_be_a_receipt(room: Room, courier: Courier) -> None:
    with http_receiver() as receiver:
        receiver.answers = [(200, b'{"acknowledged_at": null}'), (200, b"OK"), (200, b"[1]")]
        http(room, receiver.url())
        ids = [room.take() for _ in range(3)]
        for incident_id, number in zip(ids, ("01", "02", "03"), strict=True):
            assign(room, incident_id, number)
        assert courier.deliver_due() == Carried(delivered=3)
    acknowledged = [room.assignments(each)[0].acknowledged_at for each in ids]
    assert acknowledged == [room.clock.now, None, None]


def test_a_thousand_messages_arrive_once_each(room: Room) -> None:
    with http_receiver() as receiver:
        http(room, receiver.url())
        incident_id = room.take()
        officers = ["01", "02", "03", "04", "05"]
        for place in range(200):
            incident_id = room.take(narrative=str(place))
            for number in officers:
                assign(room, incident_id, number)
        # A slow machine is no receiver that is silent: nothing may be sent twice for it.
        couriers = [courier_of(room, Limits(step_s=60, whole_s=120)) for _ in range(2)]
        threads = [threading.Thread(target=each.deliver_due) for each in couriers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    keys = [each.headers["Idempotency-Key"] for each in receiver.posted]
    assert len(keys) == len(set(keys)) == 1_000
    assert {each.state for each in messages(room)} == {MessageState.DELIVERED}


# -- receipts -----------------------------------------------------------------------


def put_receipt(room: Room, name: str, content: bytes) -> None:
    acks = room.path.parent / "outbox" / "acks"
    acks.mkdir(parents=True, exist_ok=True)
    part = acks / f".{name}.tmp"
    part.write_bytes(content)
    part.rename(acks / name)


def lying(room: Room, name: str) -> set[str]:
    folder = room.path.parent / "outbox" / "acks" / name
    return {each.name for each in folder.iterdir()} if folder.is_dir() else set()


def test_a_receipt_is_the_officer_s_acknowledgement(room: Room, courier: Courier) -> None:
    add_channel(room)
    incident_id = room.take()
    assign(room, incident_id)
    courier.deliver_due()
    room.clock.step(5 * MINUTE)
    receipt = {"id": only(room).key, "acknowledged_at": "2026-11-23T09:00:00+08:00"}
    put_receipt(room, "1.json", json.dumps(receipt).encode())
    courier.take_receipts()
    (assignment,) = room.assignments(incident_id)
    assert assignment.delivered_at is not None
    assert assignment.acknowledged_at is not None
    assert assignment.delivered_at <= assignment.acknowledged_at <= room.clock.now
    assert only(room).acknowledged_at == assignment.acknowledged_at
    assert room.incident(incident_id).state == "acknowledged"
    put_receipt(room, "2.json", json.dumps(receipt).encode())
    before = room.entries()
    courier.take_receipts()
    assert room.entries() == before  # the same again is nothing new
    assert lying(room, "done") == {"1.json", "2.json"}


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b'{"id": 5}', b'{"id": "unknown"}', b'{"id": "a b"}',
        b'{"id": "x", "acknowledged_at": "yesterday"}', b'{"id": "x", "acknowledged_at": NaN}',
        b"\xff\xfe", b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_receipt_that_cannot_be_read_lies_in_quarantine(
    room: Room, courier: Courier, content: bytes
) -> None:
    add_channel(room)
    put_receipt(room, "bad.json", content)
    courier.take_receipts()
    assert lying(room, "quarantine") == {"bad.json", "bad.json.reason.txt"}
    assert due(room) == []


def test_a_receipt_proves_the_delivery_whose_answer_was_lost(room: Room, courier: Courier) -> None:
    with trickling() as port:
        http(room, f"http://127.0.0.1:{port}/")
        add_channel(room, "第二", team_ids=(), address="outbox")
        incident_id = room.take()
        assign(room, incident_id)
    put_receipt(room, "1.json", json.dumps({"id": only(room).key}).encode())
    courier.take_receipts()
    assert only(room).state is MessageState.DELIVERED
    assert courier.deliver_due() == Carried()
    assert room.assignments(incident_id)[0].acknowledged_at == room.clock.now


# -- several seats, and one that dies -----------------------------------------------


def test_two_seats_send_each_message_once(room: Room) -> None:
    with http_receiver() as receiver:
        http(room, receiver.url())
        for place in range(20):
            assign(room, room.take(narrative=str(place)), f"0{place % 5 + 1}")
        other = Desk(open_database(room.path), seat="二号", clock=room.clock)
        couriers = [
            courier_of(room),
            Courier(other, room.path.parent, resources_dir(), QUICK),
        ]
        threads = [threading.Thread(target=each.deliver_due) for each in couriers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        other.close()
    assert len(receiver.posted) == 20
    assert len({each.headers["Idempotency-Key"] for each in receiver.posted}) == 20


SENDER = """
import sys
from pathlib import Path
from jinhai_console.intake.delivery.courier import Courier
from jinhai_console.intake.delivery.limits import Limits
from jinhai_console.services.desk import Desk
from jinhai_console.store.database import open_database

path, now = Path(sys.argv[1]), int(sys.argv[2])
desk = Desk(open_database(path), seat="killed", clock=lambda: now)
Courier(desk, path.parent, Path(sys.argv[3]), Limits(20, 20)).deliver_due()
"""


@pytest.fixture
def in_flight() -> Iterator[threading.Event]:
    """Set when the receiver has the message; nobody is answered before the test ends."""
    event = threading.Event()
    yield event
    event.set()


def test_a_seat_killed_while_sending_loses_nothing(room: Room, in_flight: threading.Event) -> None:
    release = threading.Event()

    def hang() -> tuple[int, bytes]:
        in_flight.set()
        release.wait(20)
        return 200, b""

    with http_receiver() as receiver:
        receiver.answers = [hang]
        http(room, receiver.url())
        assign(room, room.take())
        order = [sys.executable, "-c", SENDER, str(room.path), str(room.clock.now)]
        sender = subprocess.Popen(
            [*order, str(resources_dir())], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        assert in_flight.wait(30)
        sender.send_signal(signal.SIGKILL)
        sender.wait()
        release.set()
        assert only(room).state is MessageState.SENDING
        courier = courier_of(room)
        assert courier.deliver_due() == Carried()  # its lease still runs
        room.clock.step(LEASE + SECOND)
        assert courier.deliver_due() == Carried(missed=1)  # it counts as an attempt
        room.clock.step(10 * SECOND)
        assert courier.deliver_due() == Carried(delivered=1)
    keys = [each.headers["Idempotency-Key"] for each in receiver.posted]
    assert len(keys) == 2
    assert len(set(keys)) == 1  # by which the receiver knows it


def test_lists_say_what_waits_what_failed_and_what_was_sent(room: Room, courier: Courier) -> None:
    with http_receiver() as receiver:
        receiver.answers = [(200, b""), (404, b""), (500, b"")]
        http(room, receiver.url())
        for number in ("01", "02", "03"):
            assign(room, room.take(address=number), number)
        courier.deliver_due()
    found = {
        which: [row.place for row in room.desk.read(reads.outbox_list, which).result()]
        for which in Which
    }
    assert found == {Which.SENT: ["01"], Which.FAILED: ["02"], Which.WAITING: ["03"]}
    counts = room.desk.read(reads.outbox_counts).result()
    assert (counts.waiting, counts.failed, counts.delivered) == (1, 1, 1)
