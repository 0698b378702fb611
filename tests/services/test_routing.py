"""The advice of a real station: who knows the party, one step for all who go, another time."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.classification import Category
from jinhai_console.domain.incident import PersonRole
from jinhai_console.domain.instant import DAY, HOUR, parse_instant
from jinhai_console.domain.officer import Activity, Availability
from jinhai_console.domain.routing import Reason, Ring, Shortfall
from jinhai_console.domain.routing_rows import Advice
from jinhai_console.domain.routing_rule import Part, RoutingRule, RuleTime, Target
from jinhai_console.domain.station import Community, Disposition
from jinhai_console.services import reads
from jinhai_console.services.dispatch import (
    AssignOfficer,
    AssignSuggested,
    SetActivity,
    StampMilestone,
)
from jinhai_console.services.ending import CloseIncident
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.incidents import InvolvedPerson
from jinhai_console.services.station import AddEntry, ChangeEntry, RetireEntry
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.feed import ChangeSet
from tests.rosters import ROSTERED, ZONE, WriteRoster
from tests.stations import Room, copy_station, found_station

WORK = parse_instant("2026-11-23 10:00", ZONE)
NIGHT = parse_instant("2026-11-23 23:00", ZONE)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rostered") / "station.db"
    found_station(path, plan=ROSTERED)
    with closing(Room(path)) as room:
        room.done(WriteRoster(actor_id=None, days=("2026-11-23",)))
    return path


@pytest.fixture
def heard() -> list[ChangeSet]:
    return []


@pytest.fixture
def at_work(founded: Path, tmp_path: Path, heard: list[ChangeSet]) -> Iterator[Room]:
    made = Room(copy_station(founded, tmp_path / "station.db"), on_change=heard.append)
    made.clock.now = WORK
    yield made
    made.close()


def advised(room: Room, incident: int) -> dict[str, Role]:
    found = room.desk.read(reads.suggestions_of, incident).result(10)
    return {each.number: each.role for each in found.chosen}


def theft(room: Room, **values: object) -> int:
    community = room.named(Community, "鼓岩社区")
    return room.take(category_id=room.category("0101"), community_id=community, **values)


def test_the_advice_is_taken_in_one_step_and_undone_in_one(at_work: Room) -> None:
    incident = theft(at_work)
    found = at_work.desk.read(reads.suggestions_of, incident).result(10)
    ids = tuple(each.officer_id for each in found.chosen)
    assert len(ids) == 2
    done = at_work.done(AssignSuggested(actor_id=None, incident_id=incident, officer_ids=ids))
    roles = {each.officer_id: each.role for each in at_work.assignments(incident)}
    assert roles == {ids[0]: Role.LEAD, ids[1]: Role.SUPPORT}
    at_work.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert at_work.assignments(incident) == []


def test_of_the_advice_all_go_or_none(at_work: Room) -> None:
    incident, other = theft(at_work), theft(at_work)
    ids = (at_work.officer("03"), at_work.officer("01"))
    at_work.done(AssignOfficer(actor_id=None, incident_id=other, officer_id=ids[1]))
    command = AssignSuggested(actor_id=None, incident_id=incident, officer_ids=ids)
    assert "正在处置" in at_work.refused(command)
    assert at_work.assignments(incident) == []
    nobody = AssignSuggested(actor_id=None, incident_id=incident, officer_ids=())
    assert "没有推荐人选" in at_work.refused(nobody)


def test_who_is_on_it_already_is_counted(at_work: Room) -> None:
    incident = theft(at_work)
    lead = at_work.officer("04")
    at_work.done(AssignOfficer(actor_id=None, incident_id=incident, officer_id=lead))
    assert advised(at_work, incident) == {"01": Role.SUPPORT}


def test_who_has_done_his_part_is_not_suggested_again(at_work: Room) -> None:
    incident = theft(at_work)
    found = advised(at_work, incident)
    for number in found:
        officer_id = at_work.officer(number)
        send = AssignOfficer(actor_id=None, incident_id=incident, officer_id=officer_id)
        at_work.done(send)
    assert advised(at_work, incident) == {}
    number = next(each for each, role in found.items() if role is Role.SUPPORT)
    support = at_work.officer(number)
    at_work.clock.step()
    (his,) = [e for e in at_work.assignments(incident) if e.officer_id == support]
    at_work.done(StampMilestone(actor_id=None, assignment_id=his.id, milestone=Milestone.CLEARED))
    assert advised(at_work, incident) == {}


def test_whoever_handled_the_same_party_before_comes_first(at_work: Room) -> None:
    person = InvolvedPerson(role=PersonRole.PARTY, name="某", identity_number="999999199001010010")
    earlier = [
        theft(at_work, reporter_phone="19900001234"),
        theft(at_work, persons=(person,)),
    ]
    for each in earlier:
        officer = at_work.officer("04")
        at_work.done(AssignOfficer(actor_id=None, incident_id=each, officer_id=officer))
        disposition = at_work.named(Disposition, "当场调解")
        at_work.done(CloseIncident(actor_id=None, incident_id=each, disposition_id=disposition))
    fresh = theft(at_work, reporter_phone="19900001234", persons=(person,))
    found = at_work.desk.read(reads.suggestions_of, fresh).result(10)
    first = found.suggestions[0]
    assert first.number == "04"
    facts = {each.reason: each.fact for each in first.reasons}
    assert facts[Reason.KNOWS_PARTY] == "2"
    stranger = theft(at_work, reporter_phone="19900009999")
    assert next(iter(advised(at_work, stranger))) == "03"


def test_a_new_row_brings_its_advice(at_work: Room, heard: list[ChangeSet]) -> None:
    incident = theft(at_work)
    _wait_for(at_work, heard)
    brought = {each.id: each.suggested for changes in heard for each in changes.of(Advice)}
    assert [each.number for each in brought[incident].chosen] == ["03", "01"]
    at_work.done(
        AssignOfficer(actor_id=None, incident_id=incident, officer_id=at_work.officer("03"))
    )
    _wait_for(at_work, heard)
    assert incident in heard[-1].gone(Advice)
    waiting = at_work.desk.read(reads.pending_advice).result(10)
    assert incident not in {each.id for each in waiting}


def _wait_for(room: Room, heard: list[ChangeSet]) -> None:
    last = room.entries()
    while not heard or heard[-1].last < last:
        room.desk.read(reads.lists).result(10)  # lets the feed's thread work


def test_another_time_has_its_own_roster_and_nobody_busy(at_work: Room) -> None:
    community = at_work.named(Community, "鼓岩社区")
    category = at_work.category("04")
    incident = theft(at_work)
    at_work.done(
        AssignOfficer(actor_id=None, incident_id=incident, officer_id=at_work.officer("06"))
    )
    ask = at_work.desk.read(reads.suggestions_at, category, community, NIGHT).result(10)
    assert [each.number for each in ask.chosen] == ["06"]
    assert not ask.is_now
    soon = at_work.desk.read(reads.suggestions_at, category, community, WORK + HOUR).result(10)
    assert soon.is_now
    # Where the roster does not reach, activities alone say who is there.
    later = at_work.desk.read(reads.suggestions_at, category, community, WORK + 30 * DAY)
    assert [each.number for each in later.result(10).chosen] == ["01"]


def test_the_given_level_counts_before_the_categorys(at_work: Room) -> None:
    rule = {
        "name": "重大警情",
        "part": Part.LEAD,
        "target": Target.LEADER,
        "time": RuleTime.WORK,
        "levels": (1,),
    }
    at_work.done(AddEntry(actor_id=None, kind=RoutingRule, values=rule))
    category, read = at_work.category("04"), at_work.desk.read
    grave = read(reads.suggestions_at, category, None, WORK, 1).result(10)
    assert grave.suggestions[0].number == "09"
    plain = read(reads.suggestions_at, category, None, WORK).result(10)
    assert plain.suggestions[0].ring is Ring.TEAM


def test_without_a_roster_the_leader_of_the_shift_is_the_last_resort(room: Room) -> None:
    leader = room.officer("05")
    room.done(OpenShift(actor_id=leader, name="白班", leader_id=leader))
    incident = room.take()
    meeting = room.named(Activity, "会议")
    for number in ("01", "02", "03", "04"):
        officer = room.officer(number)
        room.done(SetActivity(actor_id=None, officer_id=officer, activity_id=meeting))
    found = room.desk.read(reads.suggestions_of, incident).result(10)
    assert [(each.number, each.ring) for each in found.chosen] == [("05", Ring.LEADER)]
    assert found.shortfalls[0].shortfall is Shortfall.ALL_BUSY
    rows = room.desk.read(reads.officer_rows).result(10)
    assert {each.availability for each in rows if each.number != "05"} == {Availability.CONDITIONAL}


# -- the table ------------------------------------------------------------------------------


def rule(room: Room, name: str) -> RoutingRule:
    return next(each for each in room.all(RoutingRule) if each.name == name)


def test_a_rule_is_changed_and_the_change_undone(at_work: Room) -> None:
    incident = theft(at_work)
    known = rule(at_work, "盗窃归案件队")
    change = ChangeEntry(
        actor_id=None,
        kind=RoutingRule,
        id=known.id,
        version=known.version,
        values={"target": Target.COMMUNITY_OFFICER},
    )
    done = at_work.done(change)
    assert next(iter(advised(at_work, incident))) == "01"
    at_work.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert next(iter(advised(at_work, incident))) == "03"
    at_work.done(RetireEntry(actor_id=None, kind=RoutingRule, id=known.id))
    assert next(iter(advised(at_work, incident))) == "01"


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"part": Part.LEAD, "count": 2}, "主办只有 1 人"),
        ({"part": Part.ALERT, "target": Target.GROUP}, "只提醒"),
        ({"part": Part.SUPPORT, "count": 10}, "人数"),
        ({"levels": (5,)}, "级别"),
        ({"valid_from": "2026-13-01"}, "日期"),
        ({"valid_from": "20261101"}, "日期"),
        ({"valid_from": "2026-12-01", "valid_to": "2026-11-01"}, "晚于"),
        ({"category_id": 7}, "警情类别"),
        ({"name": "盗窃归案件队"}, "已经有了"),
    ],
)
def test_a_rule_that_does_not_fit_is_refused(
    at_work: Room, values: dict[str, object], why: str
) -> None:
    whole = {"name": "新规则", "part": Part.LEAD, "target": Target.CASE_TEAM, **values}
    assert why in at_work.refused(AddEntry(actor_id=None, kind=RoutingRule, values=whole))


def test_a_category_that_a_rule_speaks_of_stays(at_work: Room) -> None:
    retire = RetireEntry(actor_id=None, kind=Category, id=at_work.category("0101"))
    assert "派警规则" in at_work.refused(retire)


def test_a_community_that_another_borders_on_is_not_undone(at_work: Room) -> None:
    added = at_work.done(AddEntry(actor_id=None, kind=Community, values={"name": "新社区"}))
    known = next(each for each in at_work.all(Community) if each.name == "滨海社区")
    values = {"neighbour_ids": (added.id,)}
    at_work.done(
        ChangeEntry(
            actor_id=None, kind=Community, id=known.id, version=known.version, values=values
        )
    )
    assert "滨海社区" in at_work.refused(UndoEntry(actor_id=None, sequence=added.sequence))


def test_what_is_over_needs_nobody(at_work: Room) -> None:
    incident = theft(at_work)
    disposition = at_work.named(Disposition, "当场调解")
    at_work.done(CloseIncident(actor_id=None, incident_id=incident, disposition_id=disposition))
    at_work.clock.now = NIGHT
    found = at_work.desk.read(reads.suggestions_of, incident).result(10)
    assert (found.suggestions, found.is_working_time) == ((), False)


def test_a_community_is_not_its_own_neighbour(at_work: Room) -> None:
    known = next(each for each in at_work.all(Community) if each.name == "滨海社区")
    assert known.neighbour_ids == (at_work.named(Community, "鼓岩社区"),)

    def change(*ids: int) -> ChangeEntry:
        values = {"neighbour_ids": ids}
        return ChangeEntry(
            actor_id=None, kind=Community, id=known.id, version=known.version, values=values
        )

    assert "自己" in at_work.refused(change(known.id))
    assert "邻近社区" in at_work.refused(change(7))
    at_work.done(change())


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({}, "同样的事"),
        ({"levels": (1,)}, None),  # narrower, so it decides alone
        ({"skill": "反诈"}, "分不出先后"),
        ({"skill": "反诈", "position": 99}, None),
        ({"target": Target.GROUP}, "分不出先后"),
        ({"target": Target.GROUP, "position": 99}, None),
        ({"target": Target.GROUP, "time": RuleTime.LUNCH}, None),
        ({"target": Target.GROUP, "valid_to": "2026-12-31"}, "分不出先后"),
        ({"target": Target.GROUP, "valid_to": "2026-05-31"}, None),
        ({"part": Part.SUPPORT, "count": 1}, None),
        ({"part": Part.ALERT, "target": Target.PATROL}, None),
    ],
)
def test_a_rule_that_contradicts_another_is_refused(
    at_work: Room, values: dict[str, Any], why: str | None
) -> None:
    scope = {"part": Part.LEAD, "target": Target.LEADER, "time": RuleTime.WORK, "position": 7}
    scope["category_id"] = at_work.category("01")
    first = {**scope, "name": "甲", "valid_from": "2026-06-01"}
    at_work.done(AddEntry(actor_id=None, kind=RoutingRule, values=first))
    second = AddEntry(actor_id=None, kind=RoutingRule, values={**scope, "name": "乙", **values})
    if why is None:
        at_work.done(second)
    else:
        said = at_work.refused(second)
        assert "与规则“甲”相抵触" in said
        assert why in said


def test_supports_are_sent_or_not_sent(at_work: Room) -> None:
    category = at_work.category("01")
    none = {"name": "不派协办", "part": Part.SUPPORT, "category_id": category, "count": 0}
    some = {"name": "派两名", "part": Part.SUPPORT, "category_id": category, "count": 2}
    first = AddEntry(
        actor_id=None, kind=RoutingRule, values={**none, "target": Target.COMMUNITY_OFFICER}
    )
    second = AddEntry(actor_id=None, kind=RoutingRule, values={**some, "target": Target.GROUP})
    at_work.done(first)
    assert "一条派协办、一条不派" in at_work.refused(second)
    id = rule(at_work, "不派协办").id
    at_work.done(RetireEntry(actor_id=None, kind=RoutingRule, id=id))
    at_work.done(second)
    back = RetireEntry(actor_id=None, kind=RoutingRule, id=id, is_retired=False)
    assert "与规则“派两名”相抵触" in at_work.refused(back)
