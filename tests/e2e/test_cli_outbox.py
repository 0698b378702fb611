"""`outbox`: what waits to be pushed, and the sending of it, on the command line."""

import json
from pathlib import Path

from jinhai_console.cli.pushing import KINDS, STATES
from jinhai_console.domain.outbox import MessageKind, MessageState
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine
from tests.services.pushing import add_channel, assign
from tests.stations import Room


def prepare(path: Path) -> str:
    room = Room(path)
    room.clock.now = wall_clock()
    add_channel(room)
    incident_id = room.take(address="榕树路18号")
    assign(room, incident_id)
    number = room.incident(incident_id).number
    room.close()
    return number


def test_what_waits_is_listed_and_sent(cli: CommandLine) -> None:
    number = prepare(cli.database)
    listed = cli.answer("outbox")
    assert {name: listed[name] for name in ("waiting", "failed", "delivered")} == {
        "waiting": 1,
        "failed": 0,
        "delivered": 0,
    }
    (message,) = listed["messages"]
    assert message["number"] == number
    assert (message["kind"], message["state"]) == ("assign", "waiting")
    sent = cli.answer("outbox", "send", "--once")
    assert sent == {"delivered": 1, "missed": 0, "receipts": 0}
    folder = cli.database.parent / "outbox"
    (file,) = folder.iterdir()
    assert json.loads(file.read_bytes())["id"] == message["id"]
    acks = folder / "acks"
    acks.mkdir()
    (acks / "1.json").write_text(json.dumps({"id": message["id"]}), "utf-8")
    assert cli.answer("outbox", "send", "--once") == {"delivered": 0, "missed": 0, "receipts": 1}
    (assigned,) = cli.answer("incident", number)["assignments"]
    assert "acknowledged" in json.dumps(assigned)


def test_what_is_tried_again_is_no_failure_yet(cli: CommandLine) -> None:
    room = Room(cli.database)
    room.clock.now = wall_clock()
    add_channel(room, address="/nowhere/at/all")
    assign(room, room.take())
    room.close()
    assert cli.answer("outbox", "send", "--once", code=1)["missed"] == 1
    said = cli("outbox")
    assert said.code == 0  # it is tried again
    assert "没有文件夹" in said.out


def test_once_alone_is_refused(cli: CommandLine) -> None:
    assert "outbox send --once" in cli.refused("outbox", "--once")


def test_every_kind_and_state_of_a_message_has_its_word() -> None:
    assert KINDS.keys() == set(MessageKind)
    assert STATES.keys() == set(MessageState)
