"""Persons in full: only behind an entry with a reason, and only for a minute."""

from jinhai_console.domain.incident import Note, PersonRole
from jinhai_console.domain.rows import PersonsInFull
from jinhai_console.services.incidents import CorrectIncident, InvolvedPerson
from jinhai_console.services.unmask import UNMASKED_FOR, UnmaskPersons, persons_unmasked
from tests.stations import Room


def taken(room: Room) -> int:
    person = InvolvedPerson(PersonRole.VICTIM, "欧阳䶮", "13900005678", "350213199001011234")
    return room.take(reporter_name="单一鸣", reporter_phone="13800001234", persons=(person,))


def shown(room: Room, sequence: int) -> PersonsInFull | None:
    return room.desk.read(persons_unmasked, sequence).result(60)


def test_a_reason_opens_them_and_stays_with_the_incident(room: Room) -> None:
    incident_id = taken(room)
    command = UnmaskPersons(actor_id=None, incident_id=incident_id, reason=" 回拨核实 ")
    persons = shown(room, room.done(command).sequence)
    assert persons is not None
    assert (persons.reporter, persons.reporter_phone) == ("单一鸣", "13800001234")
    assert [each.identity_number for each in persons.involvements] == ["350213199001011234"]
    assert [each.text for each in room.all(Note)] == ["查看人员信息：回拨核实"]


def test_without_a_reason_nothing_opens(room: Room) -> None:
    command = UnmaskPersons(actor_id=None, incident_id=taken(room), reason="　 ")
    assert "理由" in room.refused(command)


def test_after_a_minute_it_is_closed(room: Room) -> None:
    command = UnmaskPersons(actor_id=None, incident_id=taken(room), reason="回拨")
    sequence = room.done(command).sequence
    room.clock.step(UNMASKED_FOR + 1)
    assert shown(room, sequence) is None


def test_a_clock_stepped_back_holds_nothing_open(room: Room) -> None:
    command = UnmaskPersons(actor_id=None, incident_id=taken(room), reason="回拨")
    sequence = room.done(command).sequence
    room.clock.step(-UNMASKED_FOR - 1)
    assert shown(room, sequence) is None


def test_a_corrected_name_is_not_noted_in_full(room: Room) -> None:
    before = room.incident(taken(room))
    command = CorrectIncident(
        actor_id=None,
        incident_id=before.id,
        version=before.version,
        level=before.level,
        address=before.address,
        community_id=None,
        reporter_name="单二鸣",
        reporter_phone="13800004321",
    )
    room.done(command)
    assert [each.text for each in room.all(Note)] == ["更正前　报警人：单**；电话：138****1234"]


def test_another_entry_opens_nothing(room: Room) -> None:
    taken(room)
    assert shown(room, room.entries()) is None
    assert shown(room, 10_000) is None


def test_an_address_is_corrected_without_knowing_the_reporter(room: Room) -> None:
    incident_id = taken(room)
    before = room.incident(incident_id)
    command = CorrectIncident(
        actor_id=None,
        incident_id=incident_id,
        version=before.version,
        level=before.level,
        address="鼓岩路 9 号",
        community_id=None,
    )
    room.done(command)
    after = room.incident(incident_id)
    assert (after.address, after.reporter_phone) == ("鼓岩路 9 号", "13800001234")
    assert after.category_id == before.category_id
