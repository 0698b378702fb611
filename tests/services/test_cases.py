"""Cases: registered of incidents or a series, filed, solved, ended; what that does around them."""

from typing import Any

import pytest

from jinhai_console.domain.case import (
    Case,
    CaseDeed,
    CaseKind,
    CaseMark,
    CaseOfficer,
    CaseStage,
    CaseStep,
)
from jinhai_console.domain.case_series import CaseSeries, SeriesResult
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.station import Disposition
from jinhai_console.services import reads
from jinhai_console.services.cases import (
    EndCase,
    HandOverCase,
    NotFileCase,
    SolveCase,
)
from jinhai_console.services.command import Command
from jinhai_console.services.ending import ExitIncident, GiveFeedback, MergeIncident
from jinhai_console.services.series_acts import AcceptSeries
from jinhai_console.services.undo import UndoEntry
from tests.cases import clocks, file, register, registering, theft
from tests.stations import START, Room


def deed(kind: Any, case: Case, **values: Any) -> Command:
    made: Command = kind(actor_id=None, case_id=case.id, version=case.version, **values)
    return made


def steps(room: Room, case: Case) -> list[CaseDeed]:
    return [each.deed for each in room.all(CaseStep) if each.case_id == case.id]


def test_a_case_of_an_incident_has_number_officers_and_a_clock(room: Room) -> None:
    case = register(room, incident_ids=(theft(room),), facts="")
    assert (case.number, case.stage) == ("刑案2026-0001", CaseStage.REVIEW)
    assert [each.role for each in room.all(CaseOfficer)] == ["lead", "assist"]
    assert clocks(room, case) == [("L03", "running")]
    other = register(room, kind=CaseKind.ADMINISTRATIVE)
    assert (other.number, clocks(room, other)) == ("行案2026-0001", [("L02", "running")])


def test_filed_its_incidents_count_as_the_case_does(room: Room) -> None:
    incident = room.take()  # a dispute, as it was taken
    disposition = room.named(Disposition, "当场调解")
    case = file(room, register(room, incident_ids=(incident,)), disposition_id=disposition)
    assert case.stage is CaseStage.OPEN
    found = room.incident(incident)
    assert (found.confirmed_category_id, found.disposition_id) == (case.category_id, disposition)
    assert clocks(room, case) == [("L03", "met")]
    accepted = file(room, register(room, kind=CaseKind.ADMINISTRATIVE))
    assert clocks(room, accepted) == [("L02", "met"), ("L10", "running")]


def test_filing_is_taken_back_whole(room: Room) -> None:
    incident = room.take()
    case = register(room, incident_ids=(incident,))
    before = room.incident(incident).confirmed_category_id
    file(room, case)
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert room.one(Case, case.id).stage is CaseStage.REVIEW
    assert room.incident(incident).confirmed_category_id == before
    assert clocks(room, case) == [("L03", "running")]
    assert steps(room, case) == [CaseDeed.REGISTERED]


def test_one_officer_alone_files_and_ends_nothing(room: Room) -> None:
    case = register(room, officer_ids=(room.officer("03"),))
    for command in (
        deed(NotFileCase, case, reason="情节轻微"),
        deed(EndCase, case, outcome="行政处罚"),
    ):
        assert "不足两人" in room.refused(command)


def test_a_solved_case_ends_its_series_as_caught(room: Room) -> None:
    ids = tuple(theft(room) for _ in range(3))
    series = room.done(AcceptSeries(actor_id=None, name="鼓岩拉车门", incident_ids=ids)).id
    case = file(room, register(room, series_id=series, facts=""))
    room.done(deed(SolveCase, case, how="视频追踪抓获"))
    found = room.one(CaseSeries, series)
    assert (found.result, found.end_note) == (SeriesResult.CAUGHT, case.number)
    solved = room.one(Case, case.id)
    room.done(deed(EndCase, solved, outcome="移送起诉"))
    assert steps(room, case) == ["registered", "filed", "solved", "closed"]


def test_not_filed_starts_the_clock_of_its_notice(room: Room) -> None:
    case = register(room)
    room.done(deed(NotFileCase, case, reason="没有犯罪事实"))
    assert clocks(room, case) == [("L03", "met"), ("L25", "running")]
    ended = room.one(Case, case.id)
    assert "不予立案" in room.refused(deed(SolveCase, ended, how="抓获"))


def test_handed_over_keeps_the_review(room: Room) -> None:
    case = register(room)
    room.done(deed(HandOverCase, case, receiver="刑侦大队"))
    assert clocks(room, case) == [("L03", "met")]


def test_an_incident_belongs_to_one_case_and_does_not_slip_out_of_it(room: Room) -> None:
    incident, other = theft(room), theft(room)
    case = register(room, incident_ids=(incident,))
    assert case.number in room.refused(registering(room, incident_ids=(incident,)))
    unfounded = ExitIncident(
        actor_id=None, incident_id=incident, exit=IncidentState.UNFOUNDED, reason="误报"
    )
    merged = MergeIncident(actor_id=None, incident_id=incident, into_id=other)
    for command in (unfounded, merged):
        assert case.number in room.refused(command)
    room.done(deed(NotFileCase, case, reason="误报"))
    room.done(unfounded)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"facts": " "}, "来源"),
        ({"name": ""}, "案件名称"),
        ({"taken_at": START + HOUR}, "今后"),
        ({"category_id": 7}, "类别"),
        ({"community_id": 7}, "社区"),
        ({"officer_ids": (7,)}, "民警"),
    ],
)
def test_bad_input_is_refused_in_words(room: Room, values: dict[str, Any], said: str) -> None:
    assert said in room.refused(registering(room, **values))
    assert room.all(Case) == []


def test_times_go_in_their_order(room: Room) -> None:
    case = register(room)
    early = case.taken_at - MINUTE
    assert "早于接报" in room.refused(deed(NotFileCase, case, reason="轻微", at=early))
    assert "还没有" in room.refused(deed(SolveCase, case, how="抓获"))
    file(room, case)
    assert "刚被别人更改" in room.refused(deed(SolveCase, case, how="抓获"))


def test_its_case_is_shown_with_an_incident(room: Room) -> None:
    incident, other = theft(room), theft(room)
    case = register(room, incident_ids=(incident,))
    detail = room.desk.read(reads.incident_detail, incident).result(60)
    assert detail is not None
    assert detail.case == CaseMark(case.id, case.number, case.name, CaseStage.REVIEW)
    assert room.desk.read(reads.case_of_incident, other).result(60) is None


def test_feedback_of_an_incident_counts_as_its_filed_case_does(room: Room) -> None:
    incident = room.take()
    case = register(room, incident_ids=(incident,))

    def feedback(category_id: int) -> GiveFeedback:
        about: dict[str, Any] = {"actor_id": None, "incident_id": incident}
        return GiveFeedback(**about, text="已处置", confirmed_category_id=category_id)

    room.done(feedback(room.incident(incident).category_id))
    file(room, case)
    other = room.incident(incident).category_id
    assert case.number in room.refused(feedback(other))
    row = room.desk.read(reads.incident_detail, incident).result(60)
    assert row is not None
    room.done(feedback(row.row.category_id))
