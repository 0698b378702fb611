"""Measures against a suspect: what each starts and ends, and what may not be."""

from jinhai_console.domain.case import Case, CaseKind, CasePerson, PersonPart
from jinhai_console.domain.case_measure import CaseMeasure, MeasureKind
from jinhai_console.domain.instant import HOUR
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.services.case_measures import EndMeasure, FollowDetention, TakeMeasure
from jinhai_console.services.case_people import AddCasePerson
from jinhai_console.services.undo import UndoEntry
from tests.cases import clocks, register
from tests.stations import Room


def suspect(room: Room, case: Case, name: str = "吴小四") -> int:
    part = PersonPart.SUSPECT
    return room.done(AddCasePerson(actor_id=None, case_id=case.id, part=part, name=name)).id


def take(id: int, kind: MeasureKind) -> TakeMeasure:
    return TakeMeasure(actor_id=None, person_id=id, kind=kind)


def test_from_the_summons_to_the_request_for_arrest(room: Room) -> None:
    case = register(room)
    id = suspect(room, case)
    room.done(take(id, MeasureKind.SUMMONS))
    assert room.one(CasePerson, id).caught_at == room.clock.now
    assert clocks(room, case)[1:] == [("L19", "running")]
    room.clock.step(HOUR)
    room.done(take(id, MeasureKind.DETENTION))
    assert "正被刑事拘留" in room.refused(take(id, MeasureKind.DETENTION))
    assert clocks(room, case)[1:] == [
        ("L19", "met"),
        *(("L20", "running"), ("L20-F", "running"), ("L20-Q", "running"), ("L21", "running")),
    ]
    for event in (
        *(LegalEvent.TAKEN_TO_HOUSE, LegalEvent.FAMILY_TOLD),
        *(LegalEvent.QUESTIONED, LegalEvent.ARREST_REQUESTED),
    ):
        room.done(FollowDetention(actor_id=None, person_id=id, event=event))
    assert {state for _, state in clocks(room, case)[1:]} == {"met"}


def test_released_his_clock_is_over_and_that_is_taken_back(room: Room) -> None:
    case = register(room, kind=CaseKind.ADMINISTRATIVE)
    id = suspect(room, case)
    room.done(take(id, MeasureKind.SUMMONS))
    room.done(EndMeasure(actor_id=None, person_id=id))
    assert clocks(room, case)[1:] == [("L05", "met")]
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert clocks(room, case)[1:] == [("L05", "running")]
    assert [each.ended_at for each in room.all(CaseMeasure)] == [None]


def test_what_may_not_be(room: Room) -> None:
    case = register(room, kind=CaseKind.ADMINISTRATIVE)
    id = suspect(room, case)
    assert "行转刑" in room.refused(take(id, MeasureKind.BAIL))
    assert "没有" in room.refused(EndMeasure(actor_id=None, person_id=id))
    told = FollowDetention(actor_id=None, person_id=id, event=LegalEvent.FAMILY_TOLD)
    assert "没有被刑事拘留" in room.refused(told)


def test_one_measure_passes_into_the_next_and_leaves_no_clock_behind(room: Room) -> None:
    case = register(room)
    id = suspect(room, case)
    for kind in (MeasureKind.QUESTIONING, MeasureKind.SUMMONS, MeasureKind.BAIL):
        room.done(take(id, kind))
    assert clocks(room, case)[1:] == [("L06", "met"), ("L19", "met"), ("L24", "running")]
