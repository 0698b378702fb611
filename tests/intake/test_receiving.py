"""Messages into a station: each accepted once, or kept aside with its bytes and the reason."""

import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.incident import Incident, Involvement, Note, NoteKind
from jinhai_console.intake.receiving import Received, Receiver, split_lines
from jinhai_console.intake.wire import Malformed, read_message
from jinhai_console.store.check import check
from tests.intake.malformed import WELL_FORMED, malformed
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]

COUNT = int(os.environ.get("JINHAI_MALFORMED", "2000"))
LONGEST_S = 1.0  # of this process's own work, whatever else the machine does


def raw(**changes: Any) -> bytes:
    return json.dumps(WELL_FORMED | changes, ensure_ascii=False).encode()


@pytest.fixture
def receiver(room: Room, tmp_path: Path) -> Receiver:
    return Receiver(room.desk, tmp_path / "quarantine")


def kept(folder: Path) -> dict[bytes, str]:
    """What lies in quarantine, with its reason."""
    return {
        path.read_bytes(): json.loads(path.with_suffix(".reason.json").read_text("utf-8"))["reason"]
        for path in folder.glob("*.message")
    }


def reads(content: bytes) -> str | None:
    try:
        return read_message(content).id
    except Malformed:
        return None


def test_thousands_of_malformed_messages(room: Room, receiver: Receiver, tmp_path: Path) -> None:
    total, slowest = Received(), 0.0
    readable: set[str] = set()
    refused: set[bytes] = set()
    gc.collect()
    gc.freeze()  # what other tests left behind is not looked through in the middle of a message
    for content in malformed(seed=20261123, count=COUNT):
        began = time.process_time()
        became = receiver.receive(content)
        slowest = max(slowest, time.process_time() - began)
        total = total + became
        known = reads(content)
        assert became.quarantined == (known is None), content[:200]
        if known is None:
            refused.add(content)
        else:
            readable.add(known)
    assert total.accepted + total.duplicates + total.quarantined == COUNT
    gc.unfreeze()
    assert slowest < LONGEST_S
    keys = {each.external_key for each in room.all(Incident)}
    assert keys == {f"message:{each}" for each in readable}
    aside = kept(tmp_path / "quarantine")
    assert aside.keys() == refused
    assert all(reason.strip() for reason in aside.values())
    assert len(readable) > COUNT / 10
    assert len(refused) > COUNT / 10
    assert check(room.database) == []


def test_the_same_message_twice_is_one_incident(room: Room, receiver: Receiver) -> None:
    assert receiver.receive(raw()) == Received(accepted=1)
    entries = room.entries()
    assert receiver.receive(raw()) == Received(duplicates=1)
    assert receiver.receive(json.dumps(WELL_FORMED, indent=2).encode()) == Received(duplicates=1)
    (incident,) = room.all(Incident)
    assert incident.external_key == f"message:{WELL_FORMED['id']}"
    assert (room.entries(), room.all(Note)) == (entries, [])


def test_a_message_that_says_more_is_appended_once(room: Room, receiver: Receiver) -> None:
    receiver.receive(raw())
    changed = raw(narrative="报警人又称看见一名男子推车离开。", address="榕树路（虚构）20号")
    assert receiver.receive(changed) == Received(accepted=1)
    assert receiver.receive(changed) == Received(duplicates=1)
    (incident,) = room.all(Incident)
    assert incident.narrative == WELL_FORMED["narrative"]
    (note,) = room.all(Note)
    assert note.kind is NoteKind.AMENDMENT
    assert "推车离开" in note.text
    assert "20号" in note.text


def test_what_is_sorted_otherwise_now_is_appended(room: Room, receiver: Receiver) -> None:
    receiver.receive(raw(category="04", persons=None))
    changed = raw(category="0101", level=2, community="滨海社区", persons=None)
    assert receiver.receive(changed) == Received(accepted=1)
    assert receiver.receive(changed) == Received(duplicates=1)
    assert receiver.receive(raw(category=None, persons=None)) == Received(duplicates=1)
    (incident,) = room.all(Incident)
    assert incident.category_id == room.category("04")
    (note,) = room.all(Note)
    assert note.text == "市局平台补充　类别：盗窃；级别：二级；社区：滨海社区"


def test_a_person_named_later_is_involved_once(room: Room, receiver: Receiver) -> None:
    receiver.receive(raw())
    suspect = {"role": "suspect", "name": "某甲", "phone": "19900005555"}
    more = raw(persons=[*WELL_FORMED["persons"], suspect])
    assert receiver.receive(more) == Received(accepted=1)
    assert receiver.receive(more) == Received(duplicates=1)
    assert receiver.receive(raw()) == Received(duplicates=1)
    assert [each.role for each in room.all(Involvement)] == ["victim", "witness", "suspect"]
    (note,) = room.all(Note)
    assert note.text.endswith("；涉警人员：新增1人")


def test_another_number_of_the_reporter_is_kept_but_not_in_a_note(
    room: Room, receiver: Receiver
) -> None:
    receiver.receive(raw())
    again = raw(reporter={"name": "林某", "phone": "19900007777", "relation": "本人"})
    assert receiver.receive(again) == Received(accepted=1)
    assert receiver.receive(again) == Received(duplicates=1)
    reporter = room.all(Involvement)[-1]
    assert (reporter.role, reporter.phone) == ("reporter", "19900007777")
    (note,) = room.all(Note)
    assert note.text == "市局平台补充　涉警人员：新增1人"


def test_a_word_nobody_knows_turns_no_call_away(room: Room, receiver: Receiver) -> None:
    said = raw(category=["外星来客"], community="月球背面", source="9876")
    assert receiver.receive(said) == Received(accepted=1)
    (incident,) = room.all(Incident)
    assert incident.category_id == room.category("12")
    unknown = json.loads(incident.extra)
    assert unknown["category"] == ["外星来客"]
    assert (unknown["community"], unknown["source"]) == ("月球背面", "9876")
    assert len(room.all(Involvement)) == 2


def test_without_a_category_the_narrative_says_it(room: Room, receiver: Receiver) -> None:
    receiver.receive(raw(category=None, narrative="两人争吵"))
    receiver.receive(raw(category=None, narrative="电动自行车被偷", id="2"))
    codes = [each.category_id for each in room.all(Incident)]
    assert codes == [room.category("04"), room.category("0101")]


def test_half_a_character_in_an_unknown_field_is_stored(room: Room, receiver: Receiver) -> None:
    said = json.dumps(WELL_FORMED | {"platform": "\ud800"}).encode()
    assert receiver.receive(said) == Received(accepted=1)
    (incident,) = room.all(Incident)
    assert json.loads(incident.extra)["platform"] == "\ud800"


def test_the_same_bytes_lie_in_quarantine_once(receiver: Receiver, tmp_path: Path) -> None:
    for _ in range(2):
        assert receiver.receive(b"{") == Received(quarantined=1)
    assert list(kept(tmp_path / "quarantine")) == [b"{"]
    reason = next((tmp_path / "quarantine").glob("*.json"))
    assert json.loads(reason.read_text("utf-8"))["bytes"] == 1


_SEND = """
import sys
from pathlib import Path
from jinhai_console.intake.receiving import Receiver
from jinhai_console.services.desk import Desk
from jinhai_console.store.database import open_database
path = Path(sys.argv[1])
desk = Desk(open_database(path), seat=sys.argv[2])
receiver = Receiver(desk, path.parent / "quarantine")
print("ready", flush=True)
messages = sys.stdin.buffer.read().splitlines()
told = [receiver.receive(each) for each in messages]
desk.close()
print(sum(each.accepted for each in told), sum(each.duplicates for each in told))
"""


def test_two_processes_sending_the_same_messages_at_once(station_path: Path) -> None:
    command = [sys.executable, "-c", _SEND, str(station_path)]
    senders = [
        subprocess.Popen([*command, seat], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for seat in ("一号", "二号")
    ]
    for each in senders:
        assert each.stdout is not None
        assert each.stdout.readline() == b"ready\n"
    messages = b"\n".join(raw(id=f"A{number}") for number in range(40))
    for each in senders:
        assert each.stdin is not None
        each.stdin.write(messages)
        each.stdin.close()
    told = []
    for each in senders:
        assert each.stdout is not None
        told.append([int(number) for number in each.stdout.read().split()])
        each.stdout.close()
        assert each.wait(60) == 0
    assert [sum(column) for column in zip(*told, strict=True)] == [40, 40]
    made = Room(station_path)
    try:
        assert len(made.all(Incident)) == 40
        assert made.all(Note) == []
        assert check(made.database) == []
    finally:
        made.close()


@pytest.mark.parametrize(
    ("content", "messages"),
    [
        (b"", []),
        (b" \n\r\n", []),
        (b'{"id": 1}', [b'{"id": 1}']),
        (b'{"id": 1}\r\n\n{"id": 2}\n', [b'{"id": 1}', b'{"id": 2}']),
        (b'{\n  "id": 1\n}\n', [b'{\n  "id": 1\n}']),
        (b"\xef\xbb\xbf{\n}", [b"\xef\xbb\xbf{\n}"]),
        (b'{"id": 1}\n{', [b'{"id": 1}', b"{"]),
        (b"\xff\n\xfe", [b"\xff", b"\xfe"]),
    ],
)
def test_a_file_holds_one_document_or_one_a_line(content: bytes, messages: list[bytes]) -> None:
    assert split_lines(content) == messages
