"""接警: numbers, repeats and amendments."""

import pytest

from jinhai_console.domain.incident import (
    Incident,
    IncidentState,
    Involvement,
    Note,
    NoteKind,
    PersonRole,
)
from jinhai_console.domain.instant import DAY, HOUR, parse_instant
from jinhai_console.domain.outcome import Duplicate
from jinhai_console.services.incidents import (
    AddInvolvement,
    AddNote,
    InvolvedPerson,
    ReleaseScheduled,
    TakeIncident,
)
from tests.stations import START, Room


def message(room: Room, **values: object) -> TakeIncident:
    wanted: dict[str, object] = {
        "category_id": room.category("04"),
        "origin": "message",
        "external_key": "message:7",
        "address": "鼓岩路 8 号",
        "narrative": "两户邻居争吵",
        **values,
    }
    return TakeIncident(actor_id=None, **wanted)  # type: ignore[arg-type]


def test_numbers_count_within_the_year_of_the_stations_clock(room: Room) -> None:
    zone = "Asia/Shanghai"
    moments = ("2026-12-31 23:59:59", "2027-01-01 00:00:00", "2026-12-31 23:00", "2027-06-01 00:00")
    ids = [room.take(received_at=parse_instant(each, zone)) for each in moments]
    numbers = [room.incident(id).number for id in ids]
    assert numbers == ["2026000001", "2027000001", "2026000002", "2027000002"]


def test_the_same_message_again_is_a_repeat(room: Room) -> None:
    first = room.done(message(room))
    entries = room.entries()
    for _ in range(3):
        assert room.submit(message(room)) == Duplicate(0, first.id, first.number)
    assert room.entries() == entries
    assert len(room.all(Incident)) == 1


def test_other_words_are_appended_once(room: Room) -> None:
    first = room.done(message(room))
    before = room.incident(first.id)
    again = message(room, address="鼓岩路 18 号", reporter_phone="13800001234")
    assert room.done(again).id == first.id
    repeated = message(room, address="鼓岩路 18 号", reporter_phone="13800001234")
    assert isinstance(room.submit(repeated), Duplicate)
    (note,) = room.all(Note)
    assert note.kind is NoteKind.AMENDMENT
    assert "鼓岩路 18 号" in note.text
    assert "13800001234" not in note.text  # a number is masked where it can be: as a person
    assert [each.phone for each in room.all(Involvement)] == ["13800001234"]
    assert room.incident(first.id) == before


def test_a_message_about_what_is_over_is_still_kept(room: Room) -> None:
    first = room.done(message(room))
    room.done(message(room, narrative="又打起来了"))
    assert [each.incident_id for each in room.all(Note)] == [first.id]


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"category_id": 1}, "类别"),
        ({"community_id": 1}, "社区"),
        ({"source_id": 1}, "报警方式"),
        ({"level": 5}, "级别"),
        ({"narrative": " ", "address": ""}, "地址或简要警情"),
        ({"longitude": 181.0, "latitude": 0.0}, "经度应在"),
        ({"origin": "elsewhere"}, "没有保存"),
    ],
)
def test_what_does_not_fit_is_refused(room: Room, values: dict[str, object], why: str) -> None:
    assert why in room.refused(message(room, **values))
    assert room.all(Incident) == []
    assert room.incident(room.take()).number == "2026000001"


def test_the_level_is_the_categorys_unless_said(room: Room) -> None:
    theft = room.category("0101")
    assert room.incident(room.take(category_id=theft)).level == 2
    assert room.incident(room.take(category_id=theft, level=1)).level == 1


def test_a_scheduled_one_waits_until_released(room: Room) -> None:
    incident = room.take(scheduled_for=START + DAY)
    assert room.incident(incident).state is IncidentState.SCHEDULED
    room.done(ReleaseScheduled(actor_id=None, incident_id=incident))
    assert room.incident(incident).state is IncidentState.PENDING
    assert "不是预约" in room.refused(ReleaseScheduled(actor_id=None, incident_id=incident))


def test_persons_and_notes(room: Room) -> None:
    person = InvolvedPerson(PersonRole.REPORTER, " 张𬭚 ", "13800001234")
    incident = room.take(persons=(person,), received_at=START - HOUR)
    (kept,) = room.all(Involvement)
    assert (kept.name, kept.incident_id) == ("张𬭚", incident)
    nobody = InvolvedPerson(PersonRole.WITNESS, " ", "")
    room.refused(AddInvolvement(actor_id=None, incident_id=incident, person=nobody))
    room.refused(AddNote(actor_id=None, incident_id=incident, text=" \n"))
    room.done(AddNote(actor_id=None, incident_id=incident, text="有伤者"))
    (note,) = room.all(Note)
    room.done(AddNote(actor_id=None, incident_id=incident, text="无伤者", corrects_id=note.id))
    other = room.take()
    wrong = AddNote(actor_id=None, incident_id=other, text="x", corrects_id=note.id)
    assert "不属于" in room.refused(wrong)
