"""Cases put right: facts, incidents in and out, people; withdrawn, reopened, notified, mediated."""

from typing import Any

from jinhai_console.domain.case import (
    Case,
    CaseDeed,
    CaseKind,
    CasePerson,
    CaseStage,
    CaseStep,
    PersonPart,
)
from jinhai_console.domain.case_measure import MeasureKind
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.services.case_content import CorrectCase, PutIncidentIn, TakeIncidentOut
from jinhai_console.services.case_conversion import ConvertCase
from jinhai_console.services.case_measures import TakeMeasure
from jinhai_console.services.case_mediation import MediateCase
from jinhai_console.services.case_people import (
    CorrectCasePerson,
    PutOnCase,
    TakeOffCase,
    UnmaskCase,
)
from jinhai_console.services.case_withdrawal import ReopenCase, ServeNotice, WithdrawCase
from jinhai_console.services.cases import EndCase, NotFileCase
from jinhai_console.services.command import Command
from jinhai_console.services.ending import ReopenIncident
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.views.cases import case_detail
from tests.cases import clocks, file, register, registering, theft
from tests.services.test_case_measures import suspect
from tests.services.test_cases import deed, steps
from tests.stations import Room


def now(room: Room, case: Case) -> Case:
    return room.one(Case, case.id)


def undo(room: Room) -> None:
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))


def correcting(room: Room, case: Case, **values: Any) -> Command:
    known = {"name": case.name, "category_id": case.category_id, "facts": case.facts}
    return deed(CorrectCase, now(room, case), **(known | values))


def test_a_filed_case_of_another_category_has_its_incidents_count_so(room: Room) -> None:
    incident = theft(room)
    case = file(room, register(room, incident_ids=(incident,)))
    other = room.category("04")
    room.done(correcting(room, case, category_id=other, address="鼓岩路 8 号"))
    assert (now(room, case).category_id, now(room, case).address) == (other, "鼓岩路 8 号")
    assert room.incident(incident).confirmed_category_id == other
    undo(room)
    assert room.incident(incident).confirmed_category_id == case.category_id


def test_incidents_are_put_in_and_taken_out_and_both_stay_in_its_history(room: Room) -> None:
    first, second = theft(room), room.take()
    case = file(room, register(room, incident_ids=(first,), facts=""))
    about: dict[str, Any] = {"actor_id": None, "case_id": case.id}
    room.done(PutIncidentIn(**about, incident_id=second))
    assert room.incident(second).confirmed_category_id == case.category_id
    assert case.number in room.refused(registering(room, incident_ids=(second,)))
    room.done(TakeIncidentOut(**about, incident_id=first, reason="不是同一人所为"))
    last = TakeIncidentOut(**about, incident_id=second, reason="误并")
    assert "来源" in room.refused(last)
    assert "不属于" in room.refused(TakeIncidentOut(**about, incident_id=first, reason="再移"))
    register(room, incident_ids=(first,))
    assert steps(room, case)[2:] == [CaseDeed.PUT_IN, CaseDeed.TAKEN_OUT]


def test_officers_leave_but_the_lead(room: Room) -> None:
    case = register(room)
    about: dict[str, Any] = {"actor_id": None, "case_id": case.id}
    assert "主办" in room.refused(TakeOffCase(**about, officer_id=room.officer("03")))
    room.done(TakeOffCase(**about, officer_id=room.officer("04")))
    assert "不在办" in room.refused(TakeOffCase(**about, officer_id=room.officer("04")))
    room.done(PutOnCase(**about, officer_id=room.officer("04")))
    undo(room)
    detail = room.desk.read(case_detail, case.id).result(60)
    assert detail is not None
    assert len(detail.row.officers) == 1


def test_a_person_is_put_right(room: Room) -> None:
    case = register(room)
    id = suspect(room, case)
    person = room.one(CasePerson, id)
    about: dict[str, Any] = {"actor_id": None, "person_id": id, "version": person.version}
    assert "没有需要" in room.refused(CorrectCasePerson(**about))
    assert "姓名" in room.refused(CorrectCasePerson(**about, name=" "))
    room.done(
        CorrectCasePerson(**about, identity_number="11010519491231002x", part=PersonPart.VICTIM)
    )
    found = room.one(CasePerson, id)
    assert (found.name, found.identity_number, found.part) == (
        *("吴小四", "11010519491231002X"),
        "victim",
    )
    assert "刚被别人更改" in room.refused(CorrectCasePerson(**about, name="吴小五"))


def test_whoever_is_held_stays_a_suspect(room: Room) -> None:
    case = register(room)
    id = suspect(room, case)
    room.done(TakeMeasure(actor_id=None, person_id=id, kind=MeasureKind.SUMMONS))
    version = room.one(CasePerson, id).version
    change = CorrectCasePerson(actor_id=None, person_id=id, version=version, part=PersonPart.VICTIM)
    assert "不能改身份" in room.refused(change)


def test_people_are_shown_in_full_for_a_minute_behind_a_reason(room: Room) -> None:
    case = register(room)
    suspect(room, case)
    assert "理由" in room.refused(UnmaskCase(actor_id=None, case_id=case.id, reason=" "))
    asked = room.done(UnmaskCase(actor_id=None, case_id=case.id, reason="核对拘留证"))

    def names(sequence: int) -> list[str]:
        detail = room.desk.read(case_detail, case.id, sequence).result(60)
        assert detail is not None
        return [each.person.name for each in detail.persons]

    assert names(0) == names(asked.sequence - 1) == ["吴**"]
    assert names(asked.sequence) == ["吴小四"]
    room.clock.step(HOUR)
    assert names(asked.sequence) == ["吴**"]


def test_what_never_happened_is_withdrawn_and_its_incidents_are_unfounded(room: Room) -> None:
    incident = theft(room)
    case = file(room, register(room, incident_ids=(incident,)))
    room.done(deed(WithdrawCase, case, reason="车被家人骑走", is_unfounded=True))
    assert now(room, case).stage is CaseStage.WITHDRAWN
    assert room.incident(incident).state is IncidentState.UNFOUNDED
    assert "真警转虚警" in room.all(CaseStep)[-1].reason
    reopen = deed(ReopenCase, now(room, case), reason="车主改口")
    assert "先重新打开警情" in room.refused(reopen)
    room.done(ReopenIncident(actor_id=None, incident_id=incident, reason="车主改口"))
    room.done(reopen)
    assert now(room, case).stage is CaseStage.OPEN
    assert steps(room, case)[-2:] == [CaseDeed.WITHDRAWN, CaseDeed.REOPENED]


def test_withdrawing_is_taken_back_whole(room: Room) -> None:
    incident = theft(room)
    case = file(room, register(room, incident_ids=(incident,)))
    room.done(deed(WithdrawCase, case, reason="误报", is_unfounded=True))
    undo(room)
    assert now(room, case).stage is CaseStage.OPEN
    assert room.incident(incident).state is IncidentState.PENDING


def test_reopened_it_goes_on_where_it_ended(room: Room) -> None:
    case = file(room, register(room))
    assert "没有了结" in room.refused(deed(ReopenCase, case, reason="漏办一人"))
    room.done(deed(EndCase, case, outcome="已处罚"))
    early = case.taken_at - HOUR
    assert "早于了结" in room.refused(deed(ReopenCase, now(room, case), reason="漏办", at=early))
    room.done(deed(ReopenCase, now(room, case), reason="漏办一人"))
    found = now(room, case)
    assert (found.stage, found.ended_at, found.outcome) == (CaseStage.OPEN, None, "")


def test_whoever_reported_it_is_told_that_it_was_not_filed(room: Room) -> None:
    case = register(room)
    assert "不予立案" in room.refused(deed(ServeNotice, case, receiver="报案人"))
    room.done(deed(NotFileCase, case, reason="没有犯罪事实"))
    assert clocks(room, case)[-1] == ("L25", "running")
    room.done(deed(ServeNotice, now(room, case), receiver="报案人"))
    assert clocks(room, case)[-1] == ("L25", "met")
    undo(room)
    assert clocks(room, case)[-1] == ("L25", "running")


def test_conversion_is_taken_back_and_wastes_no_number_twice(room: Room) -> None:
    case = file(room, register(room, kind=CaseKind.ADMINISTRATIVE))
    room.done(deed(ConvertCase, case, reason="达到立案标准"))
    undo(room)
    found = now(room, case)
    assert (found.number, found.stage) == (case.number, CaseStage.OPEN)
    assert clocks(room, found) == [("L02", "met"), ("L10", "running")]
    room.done(deed(ConvertCase, found, reason="达到立案标准"))
    assert now(room, case).kind is CaseKind.CRIMINAL


def test_a_mediation_that_fails_twice_begins_the_time_anew(room: Room) -> None:
    case = file(room, register(room, kind=CaseKind.ADMINISTRATIVE))
    room.clock.step(DAY)
    room.done(deed(MediateCase, case, is_agreed=False, text="赔偿数额谈不拢"))
    assert clocks(room, case)[1:] == [("L10", "running"), ("L11", "running")]
    before = _due(room, "L10")
    room.clock.step(DAY)
    room.done(deed(MediateCase, now(room, case), is_agreed=False, text="仍谈不拢"))
    assert clocks(room, case)[1:] == [("L10", "running"), ("L11", "met")]
    assert _due(room, "L10") - before == 2 * DAY
    third = deed(MediateCase, now(room, case), is_agreed=True, text="再谈")
    assert "调解两次" in room.refused(third)


def test_only_administrative_cases_are_mediated(room: Room) -> None:
    case = file(room, register(room))
    assert "行政案件" in room.refused(deed(MediateCase, case, is_agreed=True, text="和解"))


def test_the_fast_track_has_its_own_clock(room: Room) -> None:
    case = register(room, kind=CaseKind.ADMINISTRATIVE)
    id = suspect(room, case)
    held: dict[str, Any] = {"actor_id": None, "person_id": id, "is_fast": True}
    assert "快速办理" in room.refused(TakeMeasure(**held, kind=MeasureKind.QUESTIONING))
    room.done(TakeMeasure(**held, kind=MeasureKind.SUMMONS))
    assert clocks(room, case)[1:] == [("L05", "running"), ("L09", "running")]


def _due(room: Room, code: str) -> int:
    (found,) = [each for each in room.all(Deadline) if each.code == code]
    assert found.due_at is not None
    return found.due_at
