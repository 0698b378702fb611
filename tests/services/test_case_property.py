"""Things taken for a case: held, in custody, given back; no case ends while something is held."""

from typing import Any

import pytest

from jinhai_console.domain.case import Case, CaseKind, PersonPart
from jinhai_console.domain.case_property import CaseProperty, PropertyEnd, PropertyHold
from jinhai_console.domain.instant import HOUR
from jinhai_console.services.case_people import AddCasePerson
from jinhai_console.services.case_property import (
    LetGoProperty,
    SeizeKept,
    StoreProperty,
    TakeProperty,
)
from jinhai_console.services.cases import EndCase, HandOverCase, NotFileCase
from jinhai_console.services.undo import UndoEntry
from tests.cases import clocks, file, register
from tests.services.test_case_measures import suspect
from tests.stations import Room


def taking(case: Case, **values: Any) -> TakeProperty:
    whole: dict[str, Any] = {"name": "电动自行车", "quantity": "1辆", "value_cents": 300_000}
    return TakeProperty(actor_id=None, case_id=case.id, **(whole | values))


def take(room: Room, case: Case, **values: Any) -> int:
    return room.done(taking(case, **values)).id


def let_go(id: int, end: PropertyEnd = PropertyEnd.RETURNED, who: str = "失主") -> LetGoProperty:
    return LetGoProperty(actor_id=None, property_id=id, end=end, receiver=who)


def test_seized_brought_into_custody_and_returned(room: Room) -> None:
    case = register(room)
    id = take(room, case, person_id=suspect(room, case))
    assert clocks(room, case)[1:] == [("L12", "running"), ("L14", "running")]
    room.clock.step(HOUR)
    room.done(StoreProperty(actor_id=None, property_id=id, place="物证室 3 号柜"))
    assert clocks(room, case)[1:] == [("L12", "met"), ("L14", "running")]
    room.done(let_go(id))
    assert clocks(room, case)[1:] == [("L12", "met"), ("L14", "met")]
    found = room.one(CaseProperty, id)
    assert (found.end, found.receiver, found.is_held) == (PropertyEnd.RETURNED, "失主", False)
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert room.one(CaseProperty, id).is_held
    assert clocks(room, case)[1:] == [("L12", "met"), ("L14", "running")]


def test_evidence_that_was_kept_is_seized_and_has_the_clocks_of_that(room: Room) -> None:
    case = register(room)
    id = take(room, case, hold=PropertyHold.KEPT)
    assert clocks(room, case)[1:] == [("L13", "running")]
    room.done(SeizeKept(actor_id=None, property_id=id))
    assert clocks(room, case)[1:] == [("L13", "met"), ("L12", "running"), ("L14", "running")]
    assert "已经扣押" in room.refused(SeizeKept(actor_id=None, property_id=id))


def test_each_thing_has_its_own_clock(room: Room) -> None:
    case = register(room)
    first, _ = take(room, case), take(room, case, name="手机")
    room.done(let_go(first))
    states = [state for code, state in clocks(room, case) if code == "L14"]
    assert states == ["met", "running"]


def test_no_case_ends_while_something_is_held(room: Room) -> None:
    case = register(room)
    id = take(room, case)
    about: dict[str, Any] = {"actor_id": None, "case_id": case.id, "version": case.version}
    for command in (
        NotFileCase(**about, reason="情节轻微"),
        HandOverCase(**about, receiver="刑侦大队"),
    ):
        assert "电动自行车" in room.refused(command)
    filed = file(room, case)
    end = EndCase(actor_id=None, case_id=case.id, version=filed.version, outcome="移送起诉")
    assert "电动自行车" in room.refused(end)
    room.done(let_go(id, PropertyEnd.WITH_CASE, "检察院"))
    room.done(end)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": " "}, "财物名称"),
        ({"value_cents": -1}, "负数"),
        ({"value_cents": 10**14}, "这么大"),
    ],
)
def test_bad_input_is_refused_in_words(room: Room, values: dict[str, Any], said: str) -> None:
    assert said in room.refused(taking(register(room), **values))
    assert room.all(CaseProperty) == []


def test_times_and_people_fit(room: Room) -> None:
    case, other = register(room), register(room, kind=CaseKind.ADMINISTRATIVE)
    assert "不在这起案件" in room.refused(taking(case, person_id=suspect(room, other)))
    assert "早于接报" in room.refused(taking(case, at=case.taken_at - HOUR))
    assert "今后" in room.refused(taking(case, at=room.clock.now + HOUR))
    id = take(room, case)
    early = LetGoProperty(
        actor_id=None, property_id=id, end=PropertyEnd.DESTROYED, at=case.taken_at - HOUR
    )
    assert "早于扣押" in room.refused(early)
    assert "由谁接收" in room.refused(let_go(id, who=""))
    room.done(let_go(id))
    assert "已经发还" in room.refused(let_go(id))
    assert "两人" in room.refused(taking(register(room, officer_ids=(room.officer("03"),))))


def test_whoever_something_was_taken_of_is_not_undone_beneath_it(room: Room) -> None:
    case = register(room)
    entered = room.done(
        AddCasePerson(actor_id=None, case_id=case.id, part=PersonPart.SUSPECT, name="吴四")
    )
    take(room, case, person_id=entered.id)
    assert "之后又有改动" in room.refused(UndoEntry(actor_id=None, sequence=entered.sequence))
