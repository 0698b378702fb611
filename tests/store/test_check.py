"""What was changed behind the program's back is found by comparing with the journal."""

from typing import Any

import pytest
from sqlalchemy import text

from jinhai_console.domain.incident import PersonRole
from jinhai_console.services.accounts import SetPassword
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.incidents import AddNote, InvolvedPerson
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.check import check
from tests.stations import Room


@pytest.fixture
def busy_room(room: Room) -> Room:
    """With an incident, an assignment undone and one that stands, a note, a person, an account."""
    actor = room.officer("05")
    person = InvolvedPerson(PersonRole.WITNESS, "𬭚姓证人", "13800001234")
    incident = room.take(narrative="电动自行车被偷，ｘ１２３", persons=(person,))
    undone = room.done(
        AssignOfficer(actor_id=actor, incident_id=incident, officer_id=room.officer("01"))
    )
    room.done(UndoEntry(actor_id=actor, sequence=undone.sequence))
    room.done(AssignOfficer(actor_id=actor, incident_id=incident, officer_id=room.officer("03")))
    room.done(AddNote(actor_id=actor, incident_id=incident, text="已联系车主"))
    room.done(SetPassword(actor_id=actor, officer_id=actor, password_hash="secret-hash"))
    return room


def behind_its_back(room: Room, statement: str, **values: Any) -> None:
    with room.database.engines.write.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            connection.execute(text(statement), values)


def test_a_database_in_order_has_no_findings(busy_room: Room) -> None:
    assert check(busy_room.database) == []


@pytest.mark.parametrize(
    ("statement", "where", "what"),
    [
        ("UPDATE incident SET level = 4", "incident", "level"),
        ("UPDATE incident SET narrative = '什么也没有发生'", "incident", "narrative"),
        ("UPDATE assignment SET dispatched_at = dispatched_at - 1", "assignment", "dispatched_at"),
        ("UPDATE note SET text = ''", "note", "text"),
        ("UPDATE involvement SET name = '别人'", "involvement", "name"),
        ("UPDATE officer SET community_ids = '[1]' WHERE number = '04'", "officer", "community"),
        ("UPDATE account SET failures = 4", "account", "failures"),
        ("UPDATE station SET zone = 'UTC'", "station", "zone"),
        ("DELETE FROM involvement", "involvement", "被删去"),
        ("DELETE FROM note", "note", "被删去"),
        ("UPDATE note SET incident_id = 7", "note", "incident"),
        ("DELETE FROM incident_text", "检索索引", "缺少"),
        ("INSERT INTO incident_text(rowid, words) VALUES (7, '多余')", "检索索引", "多出"),
        ("UPDATE journal SET reason = '改过' WHERE sequence = 2", "日志", "链上"),
        ("UPDATE note SET id = 7", "note", "日志里没有"),
    ],
)
def test_what_was_altered_is_found(busy_room: Room, statement: str, where: str, what: str) -> None:
    behind_its_back(busy_room, statement)
    found = check(busy_room.database)
    assert any(each.where == where and what in str(each) for each in found), found


def test_a_broken_reference_is_found(busy_room: Room) -> None:
    behind_its_back(busy_room, "UPDATE officer SET team_id = 7 WHERE number = '04'")
    found = [str(each) for each in check(busy_room.database)]
    assert any("team 记录不存在" in each for each in found), found


def test_the_words_of_an_incident_are_compared(busy_room: Room) -> None:
    behind_its_back(
        busy_room,
        "INSERT OR REPLACE INTO incident_text(rowid, words) SELECT id, '别的' FROM incident",
    )
    assert [each.where for each in check(busy_room.database)] == ["检索索引"]


def test_many_findings_of_one_kind_are_counted(room: Room) -> None:
    for _ in range(30):
        room.take()
    behind_its_back(room, "UPDATE incident SET level = 1")
    found = check(room.database)
    assert len(found) == 21
    assert "30" in found[-1].what


def test_a_torn_file_is_said_in_a_sentence(room: Room) -> None:
    for _ in range(300):
        room.take(narrative="甲" * 200)
    room.close()
    content = bytearray(room.path.read_bytes())
    half = len(content) // 2
    content[half : half + 40_000] = b"\xa5" * 40_000
    room.path.write_bytes(content)
    broken = Room(room.path)
    assert check(broken.database)
    broken.close()
