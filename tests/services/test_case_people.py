"""Who is in a case, what was decided of each, what cases come to in a period."""

from datetime import date
from typing import Any

import pytest

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.case import (
    Case,
    CaseKind,
    CaseOfficer,
    CasePerson,
    CaseRole,
    CaseStage,
    CaseStep,
    PersonOutcome,
    PersonPart,
)
from jinhai_console.domain.instant import DAY, HOUR, parse_instant
from jinhai_console.services.case_conversion import ConvertCase
from jinhai_console.services.case_people import (
    AddCasePerson,
    CatchSuspect,
    DecideSuspect,
    PutOnCase,
    ServeDecision,
)
from jinhai_console.services.cases import SolveCase
from jinhai_console.services.series_acts import AcceptSeries
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.views.case_figures import case_work
from tests.cases import clocks, file, register, theft
from tests.stations import Room


def person(room: Room, case: Case, name: str = "吴小四", **values: Any) -> int:
    wanted = {"part": PersonPart.SUSPECT, **values}
    return room.done(AddCasePerson(actor_id=None, case_id=case.id, name=name, **wanted)).id


def decide(id: int, outcome: PersonOutcome = PersonOutcome.PENALTY, **values: Any) -> DecideSuspect:
    return DecideSuspect(actor_id=None, person_id=id, outcome=outcome, **values)


def test_nobody_is_suspect_and_victim_of_one_case(room: Room) -> None:
    case = register(room)
    person(room, case)
    again = AddCasePerson(actor_id=None, case_id=case.id, part=PersonPart.VICTIM, name="吴小四")
    assert "既是嫌疑人又是被侵害人" in room.refused(again)


def test_a_wrong_identity_number_is_kept_and_marked(room: Room) -> None:
    case = register(room)
    id = person(room, case, identity_number="12345x")
    found = room.one(CasePerson, id)
    assert (found.identity_number, found.is_unverified) == ("12345X", True)


def test_a_penalty_is_decided_once_and_served(room: Room) -> None:
    case = file(room, register(room, kind=CaseKind.ADMINISTRATIVE))
    person(room, case, "陈大海", part=PersonPart.VICTIM)
    id = person(room, case)
    room.done(CatchSuspect(actor_id=None, person_id=id))
    assert "行转刑" in room.refused(decide(id, PersonOutcome.PROSECUTED))
    early = case.taken_at - HOUR
    assert "早于" in room.refused(decide(id, at=early))
    room.done(decide(id))
    assert "已经" in room.refused(decide(id))
    assert [each[0] for each in clocks(room, case)] == ["L02", "L10", "L16", "L16-V"]
    room.done(ServeDecision(actor_id=None, person_id=id))
    assert clocks(room, case)[2:] == [("L16", "met"), ("L16-V", "met")]
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert clocks(room, case)[2:] == [("L16", "running"), ("L16-V", "running")]


def test_a_case_has_one_lead(room: Room) -> None:
    case = register(room, officer_ids=(room.officer("03"),))
    room.done(
        PutOnCase(actor_id=None, case_id=case.id, officer_id=room.officer("04"), role=CaseRole.LEAD)
    )
    found = [(each.officer_id, each.role) for each in room.all(CaseOfficer) if not each.left_at]
    assert sorted(found) == sorted(
        [(room.officer("04"), CaseRole.LEAD), (room.officer("03"), CaseRole.ASSIST)]
    )


def test_converted_it_keeps_its_numbers_and_is_reviewed_anew(room: Room) -> None:
    case = file(room, register(room, kind=CaseKind.ADMINISTRATIVE))
    about: dict[str, Any] = {"case_id": case.id, "version": case.version}
    room.done(ConvertCase(actor_id=None, reason="达到立案标准", **about))
    found = room.one(Case, case.id)
    assert (found.number, found.kind, found.stage) == (
        *("刑案2026-0001", CaseKind.CRIMINAL),
        CaseStage.REVIEW,
    )
    numbers = [each.number for each in room.all(CaseStep)]
    assert numbers == ["行案2026-0001", "行案2026-0001", "刑案2026-0001"]
    assert clocks(room, found) == [("L02", "met"), ("L10", "met"), ("L03", "running")]


def _solved(room: Room, name: str, count: int, suspects: int, at: int) -> None:
    ids = tuple(theft(room) for _ in range(count))
    series = room.done(AcceptSeries(actor_id=None, name=name, incident_ids=ids)).id
    case = register(room, name=name, series_id=series, taken_at=at)
    case = file(room, case, at=at + HOUR)
    for each in range(suspects):
        id = person(room, case, f"{name}嫌疑人{each}")
        room.done(CatchSuspect(actor_id=None, person_id=id, at=at + DAY))
    about: dict[str, Any] = {"case_id": case.id, "version": case.version}
    room.done(SolveCase(actor_id=None, how="视频追踪", at=at + DAY, **about))


def _counted(room: Room, first: date, last: date) -> dict[str, Any]:
    work = room.desk.read(case_work, Period(first, last)).result(60)
    return {each.key: each.value for each in work.figures}


def test_november_2022(room: Room) -> None:
    at = parse_instant("2022-11-10 09:00", "Asia/Shanghai")
    _solved(room, "拉车门盗窃", 4, 2, at)
    _solved(room, "盗窃非机动车", 5, 2, at)
    found = _counted(room, date(2022, 11, 1), date(2022, 11, 30))
    assert found == {"cases": 2, "persons": 0, "series_solved": 9, "suspects_caught": 4}
    assert _counted(room, date(2022, 12, 1), date(2022, 12, 31))["series_solved"] == 0


@pytest.mark.parametrize(
    ("kind", "outcome", "count"),
    [
        (CaseKind.CRIMINAL, PersonOutcome.PROSECUTED, 2),
        (CaseKind.ADMINISTRATIVE, PersonOutcome.PENALTY, 3),
    ],
)
def test_gambling(room: Room, kind: CaseKind, outcome: PersonOutcome, count: int) -> None:
    at = parse_instant("2023-05-10 09:00", "Asia/Shanghai")
    for number in range(count):
        case = file(room, register(room, kind=kind, taken_at=at), at=at + HOUR)
        room.done(decide(person(room, case, f"赌客{number}"), outcome, at=at + 2 * HOUR))
    found = _counted(room, date(2023, 1, 1), date(2023, 12, 31))
    assert (found["cases"], found["persons"]) == (count, count)
