"""Leads: registered, handed as tasks, acknowledged, worked, ended, made cases of."""

from typing import Any

import pytest

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assessment import Grade
from jinhai_console.domain.case import (
    Case,
    CaseDeed,
    CaseKind,
    CaseStage,
    PersonOutcome,
    PersonPart,
)
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, day_of
from jinhai_console.domain.lead import (
    Lead,
    LeadDeed,
    LeadOrigin,
    LeadSource,
    LeadState,
    LeadStep,
)
from jinhai_console.domain.outbox import OutboxMessage
from jinhai_console.domain.station import OutsideUnit
from jinhai_console.domain.task import Receiver, Task, TaskOutcome
from jinhai_console.services import reads
from jinhai_console.services.case_people import AddCasePerson, CatchSuspect, DecideSuspect
from jinhai_console.services.case_withdrawal import ReopenCase
from jinhai_console.services.cases import EndCase, NotFileCase, SolveCase
from jinhai_console.services.leads import (
    AcknowledgeLead,
    CorrectLead,
    EndLead,
    HandLead,
    NoteLead,
    RegisterLead,
    ReopenLead,
    UnmaskLead,
)
from jinhai_console.services.station import AddEntry
from jinhai_console.services.task_orders import ReassignTask
from jinhai_console.services.undo import UndoEntry
from tests.cases import file, theft
from tests.cases import registering as registering_case
from tests.leads import (
    acknowledge,
    add,
    case_of,
    detail,
    facts,
    from_officer,
    hand,
    lead,
    owed,
    registering,
    worked,
)
from tests.patrol import add_clue
from tests.services.pushing import add_channel
from tests.stations import Room


def told(room: Room, found: Lead, state: LeadState, **values: Any) -> EndLead:
    return EndLead(actor_id=room.officer("03"), lead_id=found.id, state=state, **values)


def test_a_lead_has_its_number_and_says_from_whom(room: Room) -> None:
    found = add(room)
    assert found.number.startswith("线索")
    assert found.state is LeadState.REGISTERED
    row = detail(room, found).row
    assert (row.from_whom, row.to_whom, row.worker) == ("单一鸣", "", "")
    assert found.headline.endswith("138****1234")


def test_bad_input_is_one_clear_sentence(room: Room) -> None:
    public = LeadOrigin(source=LeadSource.PUBLIC)
    cases: list[tuple[dict[str, Any], str]] = [
        ({"text": " "}, "请写明线索内容"),
        ({"text": "赌" * 10_001}, "最多"),
        ({"category_id": 7}, "类别不存在"),
        ({"community_id": 7}, "社区不存在"),
        ({"received_at": room.clock() + MINUTE}, "今后"),
        ({"origin": LeadOrigin(source=LeadSource.OFFICER)}, "哪位民警"),
        ({"origin": LeadOrigin(source=LeadSource.OFFICER, from_officer_id=7)}, "民警不存在"),
        ({"origin": LeadOrigin(source=LeadSource.UNIT)}, "哪个外单位"),
        ({"origin": LeadOrigin(source=LeadSource.UNIT, from_unit_id=7)}, "外单位不存在"),
        ({"origin": LeadOrigin(source=LeadSource.INCIDENT)}, "哪起警情"),
        ({"origin": LeadOrigin(source=LeadSource.PATROL, clue_id=7)}, "巡查线索不存在"),
        ({"origin": public, "receiver": Receiver(officer_id=7)}, "收件人"),
        ({"origin": public, "receiver": Receiver(unit_id=7)}, "收件人"),
    ]
    for values, why in cases:
        assert why in room.refused(registering(room, **values))
    assert room.all(Lead) == []
    assert room.all(Task) == []


def test_from_every_source(room: Room) -> None:
    incident, clue = theft(room), add_clue(room)
    for origin, whom in (
        (LeadOrigin(source=LeadSource.INCIDENT, incident_id=incident), "JQ"),
        (LeadOrigin(source=LeadSource.PATROL, clue_id=clue), "巡线"),
        (LeadOrigin(source=LeadSource.PUBLIC, informant="欧阳小明"), "欧***"),
        (LeadOrigin(source=LeadSource.ANALYSIS), ""),
    ):
        row = detail(room, add(room, origin=origin)).row
        assert row.from_whom.startswith(whom) or whom == "JQ"


def test_handed_as_a_task_in_the_time_of_its_grade(room: Room) -> None:
    add_channel(room)
    found = hand(room, add(room, origin=LeadOrigin(source=LeadSource.PUBLIC, informant="陈某")))
    (task,) = owed(room)
    assert (task.about_id, task.officer_id) == (found.id, room.officer("03"))
    assert (task.level, task.due_at) == (1, room.clock() + HOUR)
    assert task.title == found.headline
    (message,) = room.all(OutboxMessage)
    assert "聚众赌博" in message.body
    assert "13800001234" not in message.body
    assert "陈某" not in message.body
    assert found.state is LeadState.HANDED


def test_only_whom_it_was_handed_to_acknowledges_and_then_he_owes_the_result(room: Room) -> None:
    found = hand(room, add(room))
    other = AcknowledgeLead(actor_id=room.officer("04"), lead_id=found.id)
    assert "没有移交给曾一帆" in room.refused(other)
    nobody = AcknowledgeLead(actor_id=None, lead_id=found.id)
    assert "谁签收" in room.refused(nobody)
    early = AcknowledgeLead(actor_id=room.officer("03"), lead_id=found.id, at=room.clock() - MINUTE)
    assert "早于移交" in room.refused(early)
    room.clock.step(10 * MINUTE)
    by_desk = AcknowledgeLead(
        actor_id=room.officer("05"), lead_id=found.id, officer_id=room.officer("03")
    )
    room.done(by_desk)
    after = lead(room, found.id)
    assert (after.state, after.acknowledged_at) == (LeadState.WORKED, room.clock())
    (task,) = owed(room)
    assert (task.officer_id, task.due_at) == (room.officer("03"), room.clock() + 24 * HOUR)
    assert room.all(Task)[0].outcome is TaskOutcome.DONE
    again = AcknowledgeLead(actor_id=room.officer("03"), lead_id=found.id)
    assert "已经签收" in room.refused(again)


def test_one_of_the_team_has_it(room: Room) -> None:
    found = add(room)
    team = next(e.team_id for e in _officers(room) if e.number == "03")
    room.done(HandLead(actor_id=None, lead_id=found.id, receiver=Receiver(team_id=team)))
    assert [each.number for each in detail(room, found).receivers] == ["03", "04"]
    assert detail(room, found).row.to_whom == "案件办理队"
    after = acknowledge(room, found, "04")
    assert after.acknowledged_by_id == room.officer("04")
    assert detail(room, found).row.worker == "曾一帆"


def _officers(room: Room) -> list[Any]:
    return list(room.desk.read(reads.lists_and_officers).result(60)[1])


def test_nothing_to_acknowledge_before_it_is_handed(room: Room) -> None:
    found = add(room)
    early = AcknowledgeLead(actor_id=room.officer("03"), lead_id=found.id)
    assert "还没有移交" in room.refused(early)


def test_handed_on_the_first_owes_nothing_any_more(room: Room) -> None:
    found = worked(room)
    again = HandLead(
        actor_id=None, lead_id=found.id, receiver=Receiver(officer_id=room.officer("03"))
    )
    assert "已经交给" in room.refused(again)
    after = hand(room, found, "04")
    assert (after.state, after.acknowledged_at) == (LeadState.HANDED, None)
    (task,) = owed(room)
    assert task.officer_id == room.officer("04")


def test_a_lead_is_handed_on_where_it_stands_not_by_its_task(room: Room) -> None:
    found = hand(room, add(room))
    (task,) = owed(room)
    other = Receiver(officer_id=room.officer("04"))
    moved = ReassignTask(actor_id=None, task_id=task.id, receiver=other, reason="他在外地")
    assert "请在“线索”里改交" in room.refused(moved)
    assert owed(room) == [task]
    assert lead(room, found.id).officer_id == room.officer("03")


def test_worked_and_ended_with_a_result(room: Room) -> None:
    found = worked(room)
    note = NoteLead(actor_id=room.officer("03"), lead_id=found.id, text="蹲守两晚，有十余人进出")
    room.done(note)
    early = NoteLead(actor_id=None, lead_id=found.id, text="看", at=found.received_at - MINUTE)
    assert "早于收到" in room.refused(early)
    silent = NoteLead(actor_id=None, lead_id=found.id, text=" ")
    assert "请写明" in room.refused(silent)
    assert "请写明结果" in room.refused(told(room, found, LeadState.NOTHING))
    assert "登记案件" in room.refused(told(room, found, LeadState.CASE, outcome="成案"))
    assert "请选择结果" in room.refused(told(room, found, LeadState.WORKED, outcome="在查"))
    room.done(told(room, found, LeadState.NOTHING, outcome="亲友聚会，未见赌资"))
    assert owed(room) == []
    assert [e.outcome for e in room.all(Task)] == [TaskOutcome.DONE, TaskOutcome.DONE]
    twice = told(room, found, LeadState.HANDLED, outcome="已训诫")
    assert "先重新打开" in room.refused(twice)
    late = NoteLead(actor_id=room.officer("03"), lead_id=found.id, text="再看")
    assert "先重新打开" in room.refused(late)
    said = [(each.deed, each.text) for each in room.all(LeadStep)]
    assert said[-1] == (LeadDeed.ENDED, "亲友聚会，未见赌资")


def test_reopened_whoever_had_it_owes_a_result_again(room: Room) -> None:
    found = worked(room)
    reopen = ReopenLead(actor_id=None, lead_id=found.id, reason="又有人举报")
    assert "还没有结果" in room.refused(reopen)
    room.done(told(room, found, LeadState.HANDLED, outcome="已训诫"))
    blank = ReopenLead(actor_id=None, lead_id=found.id, reason=" ")
    assert "理由" in room.refused(blank)
    room.done(reopen)
    assert lead(room, found.id).state is LeadState.WORKED
    (task,) = owed(room)
    assert task.officer_id == room.officer("03")


def test_to_another_unit(room: Room) -> None:
    found = add(room)
    assert "哪个外单位" in room.refused(told(room, found, LeadState.REFERRED))
    unit = room.done(AddEntry(actor_id=None, kind=OutsideUnit, values={"name": "治安大队"})).id
    room.done(told(room, found, LeadState.REFERRED, unit_id=unit))
    assert detail(room, found).referred_to == "治安大队"
    assert lead(room, found.id).outcome == "转治安大队"


def test_the_same_reported_twice_is_proposed_and_joined(room: Room) -> None:
    first = add(room)
    room.clock.step(DAY)
    again = add(room, text="2栋又在赌", address="鼓岩路十八号 2幢")
    elsewhere = add(room, address="滨海路3号")
    (alike,) = detail(room, again).alike
    assert (alike.number, alike.why) == (first.number, "同一地点、同一类别")
    assert detail(room, elsewhere).alike == ()
    assert "并入哪一条" in room.refused(told(room, again, LeadState.JOINED))
    assert "自己" in room.refused(told(room, again, LeadState.JOINED, into_id=again.id))
    room.done(told(room, again, LeadState.JOINED, into_id=first.id))
    assert detail(room, first).joined == (again.number,)
    assert detail(room, again).joined_into == first.number
    assert "已经并入" in room.refused(told(room, first, LeadState.JOINED, into_id=again.id))
    room.clock.step(31 * DAY)
    assert detail(room, add(room)).alike == ()


def test_its_case_is_the_result_and_shows_its_whole_way(room: Room) -> None:
    found = worked(room)
    room.clock.step(HOUR)
    case = case_of(room, found)
    assert lead(room, found.id).state is LeadState.CASE
    assert owed(room) == []
    assert "先重新打开" in room.refused(told(room, found, LeadState.NOTHING, outcome="无"))
    case = file(room, case)
    by: dict[str, Any] = {"actor_id": room.officer("03")}
    suspect = AddCasePerson(**by, case_id=case.id, part=PersonPart.SUSPECT, name="陈某某")
    person = room.done(suspect).id
    room.done(CatchSuspect(**by, person_id=person))
    room.done(DecideSuspect(**by, person_id=person, outcome=PersonOutcome.PROSECUTED))
    room.done(SolveCase(**by, case_id=case.id, version=case.version, how="现场查获"))
    version = room.one(Case, case.id).version
    room.done(EndCase(**by, case_id=case.id, version=version, outcome="移送审查起诉"))
    whole = detail(room, found)
    (shown,) = whole.row.cases
    assert (shown.case.number, shown.case.stage) == (case.number, CaseStage.CLOSED)
    assert (shown.row.suspects, shown.caught, shown.dealt_with) == (1, 1, 1)
    assert [each.step.deed for each in whole.way] == [
        *(LeadDeed.REGISTERED, LeadDeed.HANDED, LeadDeed.ACKNOWLEDGED, LeadDeed.CASE),
        *(CaseDeed.FILED, CaseDeed.SOLVED, CaseDeed.CLOSED),
    ]
    assert [each.number for each in whole.way][3:] == [case.number] * 4
    read = room.desk.read(reads.case_detail, case.id).result(60)
    assert read is not None
    assert (read.lead, read.case.lead_id) == (found.number, found.id)


def test_one_lead_may_bring_several_cases(room: Room) -> None:
    found = worked(room)
    case_of(room, found)
    case_of(room, found, name="其他参赌人员")
    assert len(detail(room, found).row.cases) == 2


def test_a_case_of_an_ended_lead_or_none_is_refused(room: Room) -> None:
    found = add(room)
    room.done(told(room, found, LeadState.NOTHING, outcome="查无此事"))
    assert "先重新打开" in room.refused(registering_case(room, lead_id=found.id))
    assert "线索不存在" in room.refused(registering_case(room, lead_id=7))
    assert room.all(Case) == []


def test_a_lead_with_a_case_stays_so_until_the_case_is_none(room: Room) -> None:
    found = worked(room)
    case = case_of(room, found)
    reopen = ReopenLead(actor_id=None, lead_id=found.id, reason="另有隐情")
    assert "已成案" in room.refused(reopen)
    none = NotFileCase(
        actor_id=room.officer("03"), case_id=case.id, version=case.version, reason="不构成犯罪"
    )
    room.done(none)
    (shown,) = detail(room, found).row.cases
    assert shown.case.stage is CaseStage.NOT_FILED
    room.done(reopen)
    assert lead(room, found.id).state is LeadState.WORKED


def test_a_case_that_is_one_again_is_the_result_again(room: Room) -> None:
    found = worked(room)
    case = case_of(room, found)
    by: dict[str, Any] = {"actor_id": room.officer("03"), "case_id": case.id}
    room.done(NotFileCase(**by, version=case.version, reason="不构成犯罪"))
    room.done(ReopenLead(actor_id=None, lead_id=found.id, reason="另有隐情"))
    version = room.one(Case, case.id).version
    room.done(ReopenCase(**by, version=version, reason="补充证据"))
    assert lead(room, found.id).state is LeadState.CASE
    assert owed(room) == []


def test_its_incident_goes_into_the_case(room: Room) -> None:
    incident = theft(room)
    origin = LeadOrigin(source=LeadSource.INCIDENT, incident_id=incident)
    case = case_of(room, add(room, origin=origin))
    read = room.desk.read(reads.case_detail, case.id).result(60)
    assert read is not None
    assert read.row.incidents == (room.incident(incident).number,)
    case_of(room, add(room, origin=origin))  # it belongs to the first, and stays there


def test_corrected_with_a_reason_but_not_over_somebody_elses(room: Room) -> None:
    origin = LeadOrigin(source=LeadSource.PUBLIC, informant="欧阳小明")
    found = add(room, origin=origin)
    about: dict[str, Any] = {"actor_id": None, "lead_id": found.id, "version": found.version}
    wanted = facts(room, address="鼓岩路20号", grade=Grade.ORDINARY)
    assert "理由" in room.refused(CorrectLead(**about, facts=wanted, reason=""))
    same = CorrectLead(**about, facts=facts(room), reason="核对")
    assert "没有需要保存" in room.refused(same)
    room.done(CorrectLead(**about, facts=wanted, reason="门牌写错"))
    after = lead(room, found.id)
    assert (after.address, after.informant) == ("鼓岩路20号", "欧阳小明")
    assert "刚被别人更改" in room.refused(same)


def test_words_written_over_the_masked_ones_keep_the_name(room: Room) -> None:
    origin = LeadOrigin(source=LeadSource.PUBLIC, informant="欧阳小明")
    found = add(room, origin=origin, text="欧阳小明看见有人聚赌")
    shown = detail(room, found).lead
    assert shown.text == "欧***看见有人聚赌"
    wanted = facts(room, text=f"{shown.text}，在二楼")
    room.done(
        CorrectLead(
            actor_id=None, lead_id=found.id, version=found.version, facts=wanted, reason="补充"
        )
    )
    assert lead(room, found.id).text == "欧阳小明看见有人聚赌，在二楼"


def test_the_informant_is_masked_but_for_a_reason_and_a_minute(room: Room) -> None:
    origin = LeadOrigin(
        source=LeadSource.PUBLIC, informant="欧阳小明", informant_phone="13900001234"
    )
    found = add(room, origin=origin)
    masked = detail(room, found).lead
    assert (masked.informant, masked.informant_phone) == ("欧***", "139****1234")
    assert "理由" in room.refused(UnmaskLead(actor_id=None, lead_id=found.id, reason=" "))
    opened = room.done(UnmaskLead(actor_id=None, lead_id=found.id, reason="回访提供人"))
    assert detail(room, found, opened.sequence).lead.informant == "欧阳小明"
    other = add(room, origin=origin)
    assert detail(room, other, opened.sequence).lead.informant == "欧***"
    room.clock.step(2 * MINUTE)
    assert detail(room, found, opened.sequence).lead.informant == "欧***"
    (row,) = (e for e in room.desk.read(reads.lead_list).result(60) if e.id == found.id)
    assert row.lead.informant == "欧***"


def test_every_step_can_be_taken_back(room: Room) -> None:
    by = room.officer("05")
    to = Receiver(officer_id=room.officer("03"))
    done = room.done(registering(room, receiver=to))
    id = done.id
    steps = (
        AcknowledgeLead(actor_id=room.officer("03"), lead_id=id),
        NoteLead(actor_id=by, lead_id=id, text="蹲守"),
        EndLead(actor_id=by, lead_id=id, state=LeadState.NOTHING, outcome="查无此事"),
    )
    sequences = [room.done(each).sequence for each in steps]
    states = [LeadState.WORKED, LeadState.WORKED, LeadState.HANDED]
    for sequence, state in zip(reversed(sequences), states, strict=True):
        room.done(UndoEntry(actor_id=by, sequence=sequence))
        assert lead(room, id).state is state
        assert len(owed(room)) == 1
    room.done(UndoEntry(actor_id=by, sequence=done.sequence))
    assert room.all(Lead) == []
    assert owed(room) == []


def test_listed_the_gravest_first_and_what_ended_last(room: Room) -> None:
    plain = add(room, grade=Grade.ORDINARY)
    ended = add(room)
    room.done(told(room, ended, LeadState.NOTHING, outcome="查无此事"))
    urgent = add(room)
    rows = room.desk.read(reads.lead_list).result(60)
    assert [each.id for each in rows] == [urgent.id, plain.id, ended.id]
    assert room.desk.read(reads.lead_id, plain.number).result(60) == plain.id
    named = room.desk.read(reads.leads_named, (plain.id, ended.id)).result(60)
    assert [each.id for each in named] == [ended.id, plain.id]


@pytest.mark.parametrize("hours", [1, 2])
def test_late_is_whoever_has_not_acknowledged_in_time(room: Room, hours: int) -> None:
    found = hand(room, add(room))
    assert found.waits_too_long(room.clock() + hours * HOUR) is (hours > 1)


def test_registered_by_an_officer_not_of_the_station(room: Room) -> None:
    command = RegisterLead(
        actor_id=room.officer("05"),
        facts=facts(room),
        origin=from_officer(room),
        receiver=Receiver(officer_id=99),
    )
    assert "收件人" in room.refused(command)


def test_gambling_counted_from_what_was_entered(room: Room) -> None:
    """2 criminal cases with 2 persons and 3 administrative ones with 3, out of five leads."""
    by: dict[str, Any] = {"actor_id": room.officer("03")}
    kinds = [CaseKind.CRIMINAL] * 2 + [CaseKind.ADMINISTRATIVE] * 3
    for kind in kinds:
        found = file(room, case_of(room, worked(room), kind=kind))
        suspect = AddCasePerson(**by, case_id=found.id, part=PersonPart.SUSPECT, name="赌某")
        person = room.done(suspect).id
        criminal = kind is CaseKind.CRIMINAL
        outcome = PersonOutcome.PROSECUTED if criminal else PersonOutcome.PENALTY
        room.done(DecideSuspect(**by, person_id=person, outcome=outcome))
    zone = room.desk.read(reads.lists).result(60).station.zone
    today = day_of(room.clock(), zone)
    work = room.desk.read(reads.lead_work, Period(today, today)).result(60)
    rows = {
        row.name: (row.figures[0].value, row.figures[3].value)
        for row in next(each for each in work.tables if each.key == "kinds").rows
    }
    assert rows == {"盗窃（刑事）": (2, 2), "盗窃（行政）": (3, 3)}
    assert work.figure("became_cases").value == 5
    assert work.figure("acknowledged_rate").value == 100
    board = room.desk.read(reads.work_board, Period(today, today)).result(60)
    assert "线索移交" in [each.title for each in board.works]
