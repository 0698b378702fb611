"""Search over everything: whatever is written is found, by any part, and shown masked."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.dispute import DisputeState
from jinhai_console.domain.find_rows import Found, Where
from jinhai_console.domain.incident import PersonRole
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.station import Community, Disposition, Site
from jinhai_console.domain.visit import PlaceKind
from jinhai_console.services import backup, reads
from jinhai_console.services.cautions import EnterCaution
from jinhai_console.services.disputes import EndDispute
from jinhai_console.services.ending import CloseIncident, GiveFeedback
from jinhai_console.services.incidents import AddInvolvement, AddNote, InvolvedPerson
from jinhai_console.services.station import AddEntry
from jinhai_console.store.check import check
from tests.disputing import register
from tests.stations import START, Room
from tests.visits import add_place

CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2)


def find(room: Room, said: str) -> Found:
    return room.desk.read(reads.find, said).result(60)


def found_ids(room: Room, said: str) -> list[int]:
    return [each.id for each in find(room, said).incidents]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(narrative=CHINESE, data=st.data())
def test_any_two_characters_of_a_narrative_find_it(
    room: Room, narrative: str, data: st.DataObject
) -> None:
    incident = room.take(narrative=narrative)
    start = data.draw(st.integers(0, len(narrative) - 2))
    end = data.draw(st.integers(start + 2, len(narrative)))
    found = find(room, narrative[start:end])
    assert found.incidents_total >= 1
    assert incident in [each.id for each in found.incidents] or found.incidents_total > 8
    piece = found.incidents[0].piece
    assert piece is not None


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text())
def test_whatever_is_typed_is_no_syntax(room: Room, typed: str) -> None:
    found = find(room, typed)
    assert found.total >= 0


HOSTILE = ('"', "a OR b", "NEAR(", "_p13800001234", "*", "'; --", "\x00", "")


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_words_are_only_words(room: Room, typed: str) -> None:
    room.take(reporter_phone="13800001234", narrative="打不通")
    assert find(room, typed).total == 0


@pytest.fixture
def written(room: Room) -> int:
    """An incident of which something stands in every text."""
    suspect = InvolvedPerson(
        PersonRole.SUSPECT, "单雄信", "13900005678", "350213199001011234", "戴红帽"
    )
    id = room.take(
        address="鼓岩路18号",
        narrative="电动自行车被盗",
        reporter_name="王小明",
        reporter_phone="138 0000 1234",
    )
    room.done(AddInvolvement(actor_id=None, incident_id=id, person=suspect))
    room.done(AddNote(actor_id=None, incident_id=id, text="监控已调取"))
    category = room.category("0101")
    feedback = GiveFeedback(
        actor_id=None, incident_id=id, text="已立案侦查", confirmed_category_id=category
    )
    room.done(feedback)
    room.take(narrative="无关的内容")
    return id


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("盗", Where.NARRATIVE),
        ("自行车", Where.NARRATIVE),
        ("监控", Where.NOTE),
        ("立案", Where.FEEDBACK),
        ("岩路", Where.ADDRESS),
        ("王小", Where.REPORTER),
        ("单雄信", Where.PERSON),
        ("红帽", Where.PERSON),
        ("5678", Where.PERSON),
        ("0000567", Where.PERSON),
        ("19900101", Where.PERSON),
    ],
)
def test_every_text_is_found_and_named(room: Room, written: int, typed: str, where: Where) -> None:
    (incident,) = find(room, typed).incidents
    assert (incident.id, incident.piece and incident.piece.where) == (written, where)
    for secret in ("13900005678", "350213199001011234", "单雄信", "王小明"):
        assert secret not in (incident.piece.text if incident.piece else "")


@pytest.mark.parametrize("digits", [3, 4, 5, 6])
def test_a_number_is_found_by_its_end_and_its_middle(room: Room, written: int, digits: int) -> None:
    number = room.incident(written).number
    assert written in found_ids(room, number[-digits:])
    assert written in found_ids(room, number[-digits - 1 : -1])


@pytest.mark.parametrize(
    ("typed", "name", "phone"),
    [
        ("单雄信", "单**", "139****5678"),
        ("雄信", "单**", "139****5678"),
        ("sxx", "单**", "139****5678"),
        ("SX", "单**", "139****5678"),
        ("wxm", "王**", "138****1234"),
        ("5678", "单**", "139****5678"),
        ("00001234", "王**", "138****1234"),
        ("1011", "单**", "139****5678"),
    ],
)
def test_persons_are_found_masked(
    room: Room, written: int, typed: str, name: str, phone: str
) -> None:
    (person,) = find(room, typed).persons
    assert (person.name, person.incident_ids) == (name, (written,))
    assert person.phone.replace(" ", "")[-4:] == phone[-4:]
    assert "*" in person.phone


def test_a_person_is_one_line_with_all_his_incidents(room: Room) -> None:
    ids = [room.take(reporter_name="王小明", reporter_phone="13800001234") for _ in range(3)]
    room.take(reporter_name="王小明", reporter_phone="13900005678")
    persons = find(room, "王小明").persons
    assert len(persons) == 2
    assert sorted(persons[1].incident_ids) == ids


def test_the_stations_own_are_found(room: Room) -> None:
    community = room.named(Community, "鼓岩社区")
    values = {
        "name": "鼓岩小学工地", "community_id": community, "address": "石阶街26号",
        "contact_name": "江龙宇", "contact_phone": "19900000501",
    }  # fmt: skip
    room.done(AddEntry(actor_id=None, kind=Site, values=values))
    incident = room.take(address="石阶街26号")
    found = find(room, "gy")
    assert [each.name for each in found.communities] == ["鼓岩社区"]
    assert [each.name for each in found.sites] == ["鼓岩小学工地"]
    (site,) = find(room, "0501").sites
    assert (site.contact, site.phone, site.incident_ids) == ("江**", "199****0501", (incident,))
    assert [each.name for each in find(room, "qxm").officers] == ["仇小满"]
    assert [each.name for each in find(room, "04").officers] == ["曾一帆"]


def test_cautions_are_found_by_what_they_hide(room: Room) -> None:
    enter = EnterCaution(
        actor_id=None, kind=CautionKind.DOG, text="院内烈犬", source="走访",
        expires_at=START + DAY, phone="13800001234",
    )  # fmt: skip
    room.done(enter)
    for typed in ("烈犬", "犬只", "00001234", "走访"):
        (caution,) = find(room, typed).cautions
        assert caution.subject == "138****1234"
    room.clock.step(DAY)
    assert find(room, "烈犬").cautions == ()


def test_the_open_ones_stand_first(room: Room) -> None:
    ended = [room.take(narrative="邻居争吵") for _ in range(2)]
    still = room.take(narrative="邻居争吵", received_at=START - 3 * DAY)
    disposition = room.named(Disposition, "当场调解")
    for id in ended:
        close = CloseIncident(actor_id=None, incident_id=id, disposition_id=disposition)
        room.done(close)
    found = find(room, "争吵")
    assert (found.incidents[0].id, found.incidents_total) == (still, 3)


def test_the_index_is_made_anew(room: Room, written: int) -> None:
    with room.database.engines.write.begin() as connection:
        for table in ("incident_text", "person_text"):
            connection.execute(text(f"INSERT INTO {table}({table}) VALUES ('delete-all')"))
    assert find(room, "监控").incidents == ()
    assert {each.where for each in check(room.database)} == {"检索索引"}
    assert backup.reindex(room.desk).result(60) == 4
    assert check(room.database) == []
    assert found_ids(room, "监控") == [written]


def test_a_person_missing_from_the_index_is_noticed(room: Room, written: int) -> None:
    with room.database.engines.write.begin() as connection:
        connection.execute(text("DELETE FROM person_text WHERE rowid = :id"), {"id": written})
    assert ["这个人" in each.what for each in check(room.database)] == [True]


@pytest.mark.parametrize(
    "said",
    [
        "纠纷2026-0001",
        "2026-0001",
        "大海",
        "cdh",
        "0000123",
        "鼓岩路",
        "鼓岩路十八号2幢",
        "陈大海 5678",
    ],
)
def test_a_dispute_is_found_by_its_number_its_parties_and_its_place(room: Room, said: str) -> None:
    id = register(room)
    found = find(room, said)
    assert [each.id for each in found.disputes] == [id]
    assert (found.disputes_total, found.disputes[0].parties) == (1, "陈**、林**")


@pytest.mark.parametrize("said", ["99", "c", "陈大海 9999", "%", "_"])
def test_what_names_no_dispute_finds_none(room: Room, said: str) -> None:
    register(room)
    assert find(room, said).disputes == ()


def test_the_running_disputes_stand_first_and_all_are_counted(room: Room) -> None:
    ids = [register(room) for _ in range(9)]
    settled = DisputeState.SETTLED
    room.done(EndDispute(actor_id=None, dispute_id=ids[-1], state=settled, outcome="和好"))
    found = find(room, "陈大海")
    assert [each.id for each in found.disputes] == ids[7::-1]
    assert found.disputes_total == 9


@pytest.mark.parametrize("said", ["王桂花", "wgh", "3栋 王", "13900001234"])
def test_a_place_to_visit_is_found_and_its_person_masked(room: Room, said: str) -> None:
    values = {"building": "3栋", "address": "滨海路9号", "contact_phone": "13900001234"}
    id = add_place(room, kind=PlaceKind.PERSON, name="王桂花", reason="独居", **values).id
    found = find(room, said)
    assert [(each.id, each.label) for each in found.places] == [(id, "王**")]
    assert find(room, "王桂花 4栋").places == ()
