"""Bulk writing of the past: again changes nothing, names find their entries, nobody is held."""

from jinhai_console.domain.assignment import Assignment, Role
from jinhai_console.domain.classification import Bucket, Category
from jinhai_console.domain.history import (
    HistoricAssignment,
    HistoricIncident,
    HistoricInvolvement,
)
from jinhai_console.domain.incident import Incident, IncidentState, Involvement, PersonRole
from jinhai_console.domain.instant import HOUR
from jinhai_console.domain.outcome import Done, Duplicate
from jinhai_console.domain.station import Community, Disposition
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.history import ImportIncidents, ImportTally
from jinhai_console.services.station import AddEntry
from jinhai_console.store.check import check
from tests.stations import START, Room


def past(key: str, **values: object) -> HistoricIncident:
    given: dict[str, object] = {"received_at": START - HOUR, "zone": "Asia/Shanghai", **values}
    return HistoricIncident(key=f"import:{key}", **given)  # type: ignore[arg-type]


def bring(room: Room, *incidents: HistoricIncident) -> ImportTally:
    tally = ImportTally()
    answer = room.submit(ImportIncidents(actor_id=None, incidents=incidents, tally=tally))
    assert isinstance(answer, Duplicate if len(tally.repeated) == len(incidents) else Done), answer
    return tally


FULL = past(
    "1",
    number="A-1",
    category=("纠纷", "邻里纠纷", "噪音"),
    confirmed_category=("盗窃",),
    community="鼓岩社区",
    narrative="半夜装修",
    disposition="当场调解",
    source="110",
    closed_at=START,
    assignments=(
        HistoricAssignment(unit="03", dispatched_at=START - 9, on_scene_at=START - 5),
        HistoricAssignment(unit="消防站", role=Role.SUPPORT, cleared_at=START - 1),
    ),
    involvements=(HistoricInvolvement(role=PersonRole.PARTY, name="某甲"),),
)


def test_names_find_their_entries_and_what_is_missing_is_added(room: Room) -> None:
    tally = bring(room, FULL)
    assert (tally.incidents, tally.assignments, tally.repeated) == (1, 2, [])
    assert tally.new_categories == ["邻里纠纷", "噪音"]
    (incident,) = room.all(Incident)
    assert incident.number == "A-1"
    assert incident.state is IncidentState.ARCHIVED
    assert incident.community_id == room.named(Community, "鼓岩社区")
    assert incident.disposition_id == room.named(Disposition, "当场调解")
    assert incident.confirmed_category_id == room.category("0101")
    added = [each for each in room.all(Category) if each.name == "噪音"]
    assert (added[0].depth, added[0].bucket) == (3, Bucket.DISPUTE)
    assert added[0].retired_at is not None
    assert len(room.all(Involvement)) == 1


def test_our_officers_are_linked_and_other_units_named_and_nobody_is_held(room: Room) -> None:
    bring(room, FULL)
    ours, theirs = room.all(Assignment)
    assert (ours.officer_id, ours.unit) == (room.officer("03"), None)
    assert (theirs.officer_id, theirs.unit) == (None, "消防站")
    assert not ours.is_running
    assert ours.cleared_at == START
    new = room.take()
    room.done(AssignOfficer(actor_id=None, incident_id=new, officer_id=room.officer("03")))


def test_importing_again_changes_nothing(room: Room) -> None:
    batch = (FULL, past("2"), past("3", community="新社区"))
    bring(room, *batch)
    before = room.rows()
    again = bring(room, *batch)
    assert room.rows() == before
    assert (again.incidents, again.assignments, len(again.repeated)) == (0, 0, 3)
    assert again.new_categories == []


def test_a_key_twice_in_one_batch_is_one_incident(room: Room) -> None:
    tally = bring(room, past("1"), past("1", narrative="别的"))
    assert (tally.incidents, len(tally.repeated)) == (1, 1)


def test_every_incident_gets_a_number_of_its_own(room: Room) -> None:
    mine = room.incident(room.take()).number
    claimed = "2026000002"
    bring(
        room,
        past("1", number=mine),
        past("2", number=mine),
        past("3"),
        past("4", number=claimed),
        past("5"),
    )
    numbers = {each.external_key: each.number for each in room.all(Incident)}
    assert numbers["import:1"] == f"{mine}-2"
    assert numbers["import:2"] == f"{mine}-3"
    assert numbers["import:4"] == claimed
    assert numbers["import:3"] == "2026000003"
    assert numbers["import:5"] == "2026000004"
    later = room.incident(room.take()).number
    assert later == "2026000005"


def test_a_merge_of_the_past_without_its_target(room: Room) -> None:
    bring(room, past("1", exit=IncidentState.MERGED))
    (incident,) = room.all(Incident)
    assert incident.state is IncidentState.MERGED
    send = AssignOfficer(actor_id=None, incident_id=incident.id, officer_id=room.officer("01"))
    assert "并入其他警情" in room.refused(send)


def test_new_categories_find_a_free_code(room: Room) -> None:
    count = len(room.all(Category))
    values = {"name": "占位", "code": f"X{count + 2:04d}", "bucket": Bucket.OTHER}
    room.done(AddEntry(actor_id=None, kind=Category, values=values))
    tally = bring(room, past("1", category=("天外来客",)), past("2", category=("天外来客", "二级")))
    assert tally.new_categories == ["天外来客", "二级"]
    codes = [each.code for each in room.all(Category)]
    assert len(codes) == len(set(codes))
    assert check(room.database) == []
