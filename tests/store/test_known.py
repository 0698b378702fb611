"""What is known, held against a slow answer that looks at every incident."""

from collections.abc import Iterable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.incident import Incident, Involvement, PersonRole
from jinhai_console.domain.instant import DAY, MINUTE
from jinhai_console.domain.known import Person, Tie, distinct, name_key, phone_key, tie_between
from jinhai_console.domain.known_rows import Known, Sought
from jinhai_console.domain.outcome import Done
from jinhai_console.domain.station import Community, Site
from jinhai_console.services import reads
from jinhai_console.services.cautions import EnterCaution
from jinhai_console.services.ending import MergeIncident
from jinhai_console.services.incidents import InvolvedPerson, TakeIncident
from jinhai_console.services.station import AddEntry
from jinhai_console.services.undo import UndoEntry
from jinhai_console.services.unmask import UnmaskPersons, persons_unmasked
from tests.stations import START, Room, copy_station

NAMES = ("", "王小明", "李四", "单雄信", "匿名")
PHONES = ("", "13800001234", "+86 138-0000-1234", "13900005678", "110")
IDENTITIES = ("", "350213199001011234", "35021319900101123x")
ADDRESSES = (
    "",
    "鼓岩路18号",
    "厦门市翔安区鼓岩路十八号",
    "鼓岩路18号2栋502室",
    "鼓岩路118号",
    "门口",
)

PERSON = st.builds(
    InvolvedPerson,
    st.sampled_from(list(PersonRole)),
    st.sampled_from(NAMES),
    st.sampled_from(PHONES),
    st.sampled_from(IDENTITIES),
)
TOLD = st.fixed_dictionaries(
    {
        "reporter_name": st.sampled_from(NAMES),
        "reporter_phone": st.sampled_from(PHONES),
        "address": st.sampled_from(ADDRESSES),
        "persons": st.lists(PERSON, max_size=2).map(tuple),
        "received_at": st.sampled_from(
            [START, START - 29 * DAY, START - 100 * DAY, START - 400 * DAY]
        ),
    }
)


def known(room: Room, incident: int) -> Known:
    found = room.desk.read(reads.known_of, incident).result(60)
    assert found is not None
    return found


def people(incident: Incident, involved: Iterable[Involvement]) -> list[Person]:
    reporter = Person(incident.reporter_name, incident.reporter_phone)
    mine = (each for each in involved if each.incident_id == incident.id)
    return [reporter, *(Person(e.name, e.phone, e.identity_number) for e in mine)]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(TOLD, min_size=2, max_size=8))
def test_the_groups_are_those_of_a_look_at_every_incident(
    template: Path, tmp_path_factory: object, told: list[dict[str, object]]
) -> None:
    folder = tmp_path_factory.mktemp("oracle")  # type: ignore[attr-defined]
    room = Room(copy_station(template, folder / "station.db"))
    try:
        ids = [room.take(**each) for each in told]
        every = {each.id: each for each in room.all(Incident)}
        involved = room.all(Involvement)
        for id in ids:
            _compare(room, id, every, involved)
    finally:
        room.close()


def _compare(room: Room, id: int, every: dict[int, Incident], involved: list[Involvement]) -> None:
    own = distinct(people(every[id], involved))
    others = {
        each.id: people(each, involved)
        for each in every.values()
        if each.id != id and each.received_at >= room.clock.now - 365 * DAY
    }
    found = known(room, id)
    phones = {tuple(sorted(g.ids)) for g in found.groups if g.tie is Tie.PHONE}
    persons = {tuple(sorted(g.ids)) for g in found.groups if g.tie is Tie.PERSON}
    for person in own:
        number = phone_key(person.phone)
        same, calls = set(), set()
        for other, who in others.items():
            if any(tie_between(person, each) is Tie.PERSON for each in who):
                same.add(other)
            if number and any(phone_key(each.phone) == number for each in who):
                calls.add(other)
        assert not same or tuple(sorted(same)) in persons
        assert not calls or tuple(sorted(calls)) in phones | persons
    names = {name_key(each.name) for each in own} - {""}
    for group in found.groups:
        assert group.count == len(group.ids) >= len(group.lines) > 0
        assert set(group.ids) <= set(every) - {id}
        assert group.recent == sum(
            every[e].received_at >= room.clock.now - 30 * DAY for e in group.ids
        )
        assert [line.id for line in group.lines] == list(group.ids[: len(group.lines)])
        if group.tie is Tie.NAME:
            assert all(any(name_key(p.name) in names for p in others[e]) for e in group.ids)
        assert all(each not in group.subject for each in PHONES[1:4])


def test_an_address_in_another_spelling_is_the_same_and_the_flat_is_near(room: Room) -> None:
    here = room.take(address="鼓岩路18号")
    same = room.take(address="厦门市翔安区 鼓岩路十八号")
    near = room.take(address="鼓岩路18号2栋502室")
    room.take(address="鼓岩路118号")
    elsewhere = room.named(Community, "滨海社区")
    local = room.named(Community, "鼓岩社区")
    room.take(address="鼓岩路18号", community_id=elsewhere)
    groups = {each.tie: each.ids for each in known(room, here).groups}
    assert set(groups[Tie.ADDRESS]) >= {same}
    assert groups[Tie.NEAR_ADDRESS] == (near,)
    told = Sought(address="鼓岩路18号", community_id=local)
    asked = {e.tie: e.ids for e in room.desk.read(reads.known_for, told).result(60).groups}
    assert set(asked[Tie.ADDRESS]) == {here, same}


def test_two_persons_together_before(room: Room) -> None:
    def pair() -> dict[str, object]:
        other = InvolvedPerson(PersonRole.PARTY, "李四", "13900005678")
        return {"reporter_name": "王小明", "reporter_phone": "13800001234", "persons": (other,)}

    before = room.take(**pair())
    room.take(reporter_name="王小明", reporter_phone="13800001234")
    now = room.take(**pair())
    first = known(room, now).groups[0]
    assert (first.tie, first.ids) == (Tie.PARTIES, (before,))
    assert first.subject == "王**、李*"


def test_the_limits_are_the_stations_own(room: Room) -> None:
    room.take(reporter_phone="13800001234", received_at=START - 40 * DAY)
    room.take(reporter_phone="13800001234", received_at=START - 4 * DAY)
    now = room.take(reporter_phone="13800001234")
    (group,) = known(room, now).groups
    assert (group.count, group.recent) == (2, 1)


def test_a_likely_repeat_is_merged_and_taken_apart_again(room: Room) -> None:
    local = room.named(Community, "鼓岩社区")
    first = room.take(address="鼓岩路18号", community_id=local)
    room.clock.step(5 * MINUTE)
    second = room.take(address="鼓岩路18号", community_id=local)
    (alike,) = known(room, first).alike
    assert (alike.id, alike.merges_id, alike.into_id) == (second, second, first)
    (other,) = known(room, second).alike
    assert (other.id, other.merges_id, other.into_id) == (first, second, first)
    merge = MergeIncident(actor_id=None, incident_id=second, into_id=first)
    done = room.done(merge)
    assert known(room, first).alike == ()
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert [each.id for each in known(room, first).alike] == [second]


def test_coordinates_tell_two_reports_of_one_event(room: Room) -> None:
    here = {"longitude": 118.1, "latitude": 24.5}
    first = room.take(address="路口", **here)
    room.take(address="", longitude=118.2, latitude=24.5)
    near = room.take(address="便利店门口", longitude=118.1005, latitude=24.5)
    (alike,) = known(room, first).alike
    assert alike.id == near
    assert alike.likeness.metres is not None
    assert 40 < alike.likeness.metres < 60


def test_a_caution_stands_beside_the_incident_until_it_expires(room: Room) -> None:
    enter = EnterCaution(
        actor_id=room.officer("01"),
        kind=CautionKind.WEAPON,
        text="曾持刀威胁邻居",
        source="2026000001",
        expires_at=START + 10 * DAY,
        name="王小明",
        phone="138 0000 1234",
    )
    room.done(enter)
    incident = room.take(reporter_phone="13800001234")
    (shown,) = known(room, incident).cautions
    assert (shown.tie, shown.kind, shown.entered_by) == (Tie.PHONE, CautionKind.WEAPON, "单一鸣")
    assert "王小明" not in shown.subject
    assert "13800001234" not in shown.subject
    told = Sought(people=(Person(phone="13800001234"),))
    assert room.desk.read(reads.known_for, told).result(60).cautions == (shown,)
    room.clock.step(10 * DAY)
    assert known(room, incident).cautions == ()


def test_the_site_at_the_address_is_masked_until_it_is_asked_for(room: Room) -> None:
    community = room.named(Community, "鼓岩社区")
    values = {
        "name": "鼓岩小学工地", "community_id": community, "address": "鼓岩路18号",
        "contact_name": "江龙宇", "contact_phone": "19900000501",
    }  # fmt: skip
    room.done(AddEntry(actor_id=None, kind=Site, values=values))
    incident = room.take(address="鼓岩路 十八号", community_id=community)
    (site,) = known(room, incident).sites
    assert (site.name, site.contact, site.phone, site.is_near) == (
        "鼓岩小学工地", "江**", "199****0501", False,
    )  # fmt: skip
    asked = room.done(UnmaskPersons(actor_id=None, incident_id=incident, reason="联系工地"))
    full = room.desk.read(persons_unmasked, asked.sequence).result(60)
    assert full is not None
    assert [(each.contact, each.phone) for each in full.sites] == [("江龙宇", "19900000501")]


def test_of_nobody_nothing_is_known(room: Room) -> None:
    room.take(reporter_name="匿名", reporter_phone="110", address="门口")
    answer = room.submit(
        TakeIncident(
            actor_id=None, category_id=room.category("04"), narrative="x",
            reporter_name="匿名", reporter_phone="110", address="门口",
        )
    )  # fmt: skip
    assert isinstance(answer, Done)
    found = known(room, answer.id)
    assert (found.groups, found.cautions, found.sites) == ((), (), ())
    assert room.desk.read(reads.known_of, 7).result(60) is None
