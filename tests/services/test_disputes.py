"""Disputes: taken up, corrected, graded, ended, undone; what is owed about them and till when."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from jinhai_console.domain.dispute import (
    Dispute,
    DisputeKind,
    DisputeLink,
    DisputeParty,
    DisputeState,
    LinkKind,
    Risk,
    SessionOutcome,
)
from jinhai_console.domain.handover_item import ItemKind
from jinhai_console.domain.instant import DAY, full_text
from jinhai_console.domain.station import Community
from jinhai_console.domain.task import TaskSource, TaskState
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.dispute_facts import DisputeFacts, PartyFacts
from jinhai_console.services.disputes import (
    AddParty,
    CorrectDispute,
    CorrectParty,
    EndDispute,
    LinkIncident,
    ReopenDispute,
    SetGrade,
    UnmaskDispute,
)
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.mediation import (
    AskConfirmation,
    ConfirmAgreement,
    ContactParties,
    HoldSession,
    Promise,
    RecordPerformance,
    SignAgreement,
)
from jinhai_console.services.station import SetCalendarDay
from jinhai_console.services.undo import UndoEntry
from tests.disputing import CHEN, detail, owed, quarrel, register, registering
from tests.stations import START, Room

ZONE = "Asia/Shanghai"


def anew(command: Command) -> Command:
    """The same wish, given once more."""
    return replace(command, uuid=str(uuid4()))


def session(id: int, outcome: SessionOutcome = SessionOutcome.NOT_AGREED) -> HoldSession:
    return HoldSession(actor_id=None, dispute_id=id, mediator="单一鸣", outcome=outcome)


def due_days(room: Room, id: int) -> list[tuple[TaskSource, str]]:
    return [(e.task.source, full_text(e.task.due_at, ZONE)[:16]) for e in owed(room, id)]


def listed(room: Room) -> list[str]:
    return [each.dispute.number for each in room.desk.read(reads.dispute_list).result(60)]


def test_taken_up_from_an_incident_it_has_its_place_and_its_officer(room: Room) -> None:
    community = room.named(Community, "滨海社区")
    incident = quarrel(room, address="滨海路3号", community_id=community)
    id = register(room, incident_id=incident, officer_id=None)
    found = detail(room, id)
    assert (found.dispute.number, found.dispute.address) == ("纠纷2026-0001", "滨海路3号")
    assert (found.row.officer, found.row.community) == ("仇小满", "滨海社区")
    assert [(each.incident_id, each.kind) for each in found.links] == [(incident, LinkKind.ORIGIN)]
    assert (found.row.parties, found.parties[0].phone) == ("陈**、林**", "199****1234")
    assert due_days(room, id) == [(TaskSource.DISPUTE_CONTACT, "2026-11-26 23:59")]
    (task,) = owed(room, id)
    assert (task.receiver, task.task.title) == ("仇小满", "邻里纠纷 陈**、林**")
    assert "电话" in task.task.asks


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"claim": " "}, "诉求"),
        ({"grade_reason": ""}, "理由"),
        ({"parties": (CHEN,)}, "双方"),
        ({"parties": (CHEN, PartyFacts(name=" "))}, "姓名"),
        ({"amount_cents": -1}, "金额"),
        ({"amount_cents": 10**14}, "金额"),
        ({"grade": Risk.RED}, "包案领导"),
        ({"community_id": 7}, "社区"),
        ({"officer_id": 7}, "责任民警"),
        ({"taken_up_at": START + DAY}, "今后"),
    ],
)
def test_what_is_not_whole_is_refused(room: Room, values: dict[str, Any], said: str) -> None:
    assert said in room.refused(registering(room, **values))
    assert room.all(Dispute) == []


def test_a_wrong_identity_number_is_kept_and_said(room: Room) -> None:
    parties = (CHEN, PartyFacts(name="李四", identity_number="110105194912310021"))
    found = detail(room, register(room, parties=parties))
    wrong = found.parties[1]
    assert (wrong.id in found.unverified, wrong.identity_number) == (True, "110105********0021")
    assert len(found.unverified) == 1


def test_no_telephone_is_no_reason_to_refuse(room: Room) -> None:
    parties = (PartyFacts(name="陈大海"), PartyFacts(name="林小红"))
    assert detail(room, register(room, parties=parties)).row.parties == "陈**、林**"


def test_a_grave_one_asks_for_a_visit_and_a_leader(room: Room) -> None:
    id = register(room, grade=Risk.ORANGE, leader_id=room.officer("05"))
    (task,) = owed(room, id)
    assert ("上门" in task.task.asks, task.task.level) == (True, 2)
    call = ContactParties(actor_id=None, dispute_id=id, is_visit=False, notes="双方情绪平稳")
    room.done(call)
    assert due_days(room, id) == [(TaskSource.DISPUTE_CONTACT, "2026-11-25 23:59")]  # still owed
    room.done(ContactParties(actor_id=None, dispute_id=id, is_visit=True, notes="上门见到双方"))
    assert due_days(room, id) == [(TaskSource.DISPUTE_CONTACT, "2026-11-30 23:59")]
    first = detail(room, id).tasks[0].task
    assert first.state is TaskState.DONE
    assert len(detail(room, id).contacts) == 2


def test_the_second_session_is_due_within_seven_working_days(room: Room) -> None:
    room.done(SetCalendarDay(actor_id=None, day="2026-11-25", is_workday=False, name="假日"))
    id = register(room)
    room.done(session(id))  # on Monday the 23rd
    mediation = [each for each in due_days(room, id) if each[0] is TaskSource.MEDIATION]
    assert mediation == [(TaskSource.MEDIATION, "2026-12-03 23:59")]
    room.clock.step(2 * DAY)
    room.done(session(id, SessionOutcome.ABSENT))
    assert TaskSource.MEDIATION not in [source for source, _ in due_days(room, id)]
    assert detail(room, id).dispute.state is DisputeState.IN_MEDIATION


def test_an_agreement_settles_it_and_what_was_promised_is_owed(room: Room) -> None:
    id = register(room, amount_cents=3_000_00, kind=DisputeKind.DEBT)
    room.done(session(id, SessionOutcome.AGREED))
    promises = (Promise(text="林某付 3,000 元", due_on="2026-12-20"),)
    sign = SignAgreement(
        actor_id=None, dispute_id=id, points="一、归还欠款", promises=promises,
        wants_confirmation=True,
    )  # fmt: skip
    room.done(sign)
    found = detail(room, id)
    assert (found.dispute.state, found.dispute.settled_at) == (DisputeState.SETTLED, START)
    assert due_days(room, id) == [
        (TaskSource.CONFIRMATION, "2026-12-23 23:59"),
        (TaskSource.PERFORMANCE, "2026-12-20 23:59"),
    ]
    (agreement,), (item,) = found.agreements, found.performances
    assert "还没有登记申请" in room.refused(
        ConfirmAgreement(actor_id=None, agreement_id=agreement.id)
    )
    late = AskConfirmation(actor_id=None, agreement_id=agreement.id, asked_on="2026-12-24")
    assert "在今后" in room.refused(late)
    room.clock.step(31 * DAY)
    assert "应在 2026-11-23 至 2026-12-23 之间" in room.refused(late)
    room.done(AskConfirmation(actor_id=None, agreement_id=agreement.id, asked_on="2026-12-23"))
    room.done(ConfirmAgreement(actor_id=None, agreement_id=agreement.id))
    room.done(RecordPerformance(actor_id=None, performance_id=item.id, done_on="2026-12-19"))
    assert owed(room, id) == []
    assert detail(room, id).performances[0].is_in_time
    assert "已在 2026-12-19 履行" in room.refused(
        RecordPerformance(actor_id=None, performance_id=item.id)
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"points": ""}, "协议的内容"),
        ({"signed_on": "2026-11-22"}, "受理之后"),
        ({"signed_on": "2026-11-24"}, "今天以前"),
        ({"signed_on": "昨天"}, "签订日期"),
        ({"promises": (Promise(text="付款", due_on="2026-11-22"),)}, "早于签订"),
        ({"promises": (Promise(text="", due_on="2026-11-29"),)}, "履行的内容"),
        ({"promises": (Promise(text="付款", due_on="月底"),)}, "履行期限"),
    ],
)
def test_an_agreement_that_cannot_be_is_refused_whole(
    room: Room, values: dict[str, Any], said: str
) -> None:
    id = register(room)
    sign = SignAgreement(**{"actor_id": None, "dispute_id": id, "points": "一、和好", **values})
    assert said in room.refused(sign)
    assert detail(room, id).agreements == ()


def test_what_is_over_asks_for_nothing_until_it_is_opened_again(room: Room) -> None:
    id = register(room)
    room.done(session(id))
    end = EndDispute(
        actor_id=None, dispute_id=id, state=DisputeState.REFERRED, outcome="移交司法所"
    )
    assert "结果" in room.refused(
        EndDispute(actor_id=None, dispute_id=id, state=DisputeState.FAILED, outcome="")
    )
    room.done(end)
    assert owed(room, id) == []
    assert "重新打开" in room.refused(anew(end))
    assert "重新打开" in room.refused(session(id))
    assert "重新打开" in room.refused(AddParty(actor_id=None, dispute_id=id, party=CHEN))
    assert "理由" in room.refused(ReopenDispute(actor_id=None, dispute_id=id, reason=""))
    room.done(ReopenDispute(actor_id=None, dispute_id=id, reason="司法所退回"))
    assert detail(room, id).dispute.state is DisputeState.IN_MEDIATION
    assert [source for source, _ in due_days(room, id)] == [TaskSource.DISPUTE_CONTACT]


def test_a_person_grades_it_with_a_reason_and_a_leader(room: Room) -> None:
    id = register(room)
    values: dict[str, Any] = {"actor_id": None, "dispute_id": id, "version": 1}
    assert "包案领导" in room.refused(SetGrade(**values, grade=Risk.RED, reason="扬言"))
    assert "理由" in room.refused(SetGrade(**values, grade=Risk.BLUE, reason=" "))
    assert "已经是黄级" in room.refused(SetGrade(**values, grade=Risk.YELLOW, reason="一样"))
    leader = room.officer("05")
    room.done(SetGrade(**values, grade=Risk.RED, reason="扬言报复", leader_id=leader))
    found = detail(room, id)
    assert (found.dispute.grade, found.row.leader) == (Risk.RED, "区静怡")
    assert [(e.change.from_grade, e.change.to_grade) for e in found.changes] == [
        (Risk.YELLOW, Risk.RED)
    ]
    assert due_days(room, id) == [(TaskSource.DISPUTE_CONTACT, "2026-11-24 23:59")]
    assert "刚被别人更改" in room.refused(SetGrade(**values, grade=Risk.BLUE, reason="缓和"))


def test_facts_and_parties_are_corrected(room: Room) -> None:
    id = register(room)
    facts = DisputeFacts(kind=DisputeKind.DEBT, claim="还钱", officer_id=room.officer("02"))
    room.done(CorrectDispute(actor_id=None, dispute_id=id, version=1, facts=facts))
    (task,) = owed(room, id)
    assert task.receiver == "仇小满"
    party = detail(room, id).parties[0]
    correct = CorrectParty(actor_id=None, party_id=party.id, version=1, address="鼓岩路20号")
    room.done(correct)
    kept = room.one(DisputeParty, party.id)
    assert (kept.name, kept.address_key) == ("陈大海", "鼓岩路20号")
    assert "刚被别人更改" in room.refused(anew(correct))


def test_another_officer_gains_no_time(room: Room) -> None:
    id = register(room)
    room.done(session(id))
    before = due_days(room, id)
    room.clock.step(2 * DAY)
    found = detail(room, id).dispute
    facts = DisputeFacts(kind=found.kind, claim=found.claim, officer_id=room.officer("02"))
    room.done(CorrectDispute(actor_id=None, dispute_id=id, version=found.version, facts=facts))
    assert sorted(due_days(room, id)) == sorted(before)
    assert {each.receiver for each in owed(room, id)} == {"仇小满"}


def test_what_was_done_earlier_counts_from_then(room: Room) -> None:
    id = register(room, taken_up_at=START - 20 * DAY)
    said: dict[str, Any] = {
        "actor_id": None,
        "dispute_id": id,
        "is_visit": False,
        "notes": "平稳",
    }
    room.done(ContactParties(**said, made_at=START - DAY))
    assert due_days(room, id) == [(TaskSource.DISPUTE_CONTACT, "2026-11-29 23:59")]
    room.done(ContactParties(**said, made_at=START - 9 * DAY))  # entered late: changes nothing
    assert due_days(room, id) == [(TaskSource.DISPUTE_CONTACT, "2026-11-29 23:59")]


def test_one_incident_begins_one_dispute(room: Room) -> None:
    incident = quarrel(room)
    register(room, incident_id=incident)
    said = room.refused(registering(room, incident_id=incident))
    assert "已经登记为 纠纷2026-0001" in said


def test_parties_are_seen_in_full_for_a_reason_and_a_minute(room: Room) -> None:
    id = register(room)
    assert "理由" in room.refused(UnmaskDispute(actor_id=None, dispute_id=id, reason=""))
    asked = room.done(UnmaskDispute(actor_id=None, dispute_id=id, reason="核对身份"))
    assert detail(room, id, asked.sequence).parties[0].name == "陈大海"
    other = register(room)
    assert detail(room, other, asked.sequence).parties[0].name == "陈**"
    room.clock.step(61_000_000)
    assert detail(room, id, asked.sequence).parties[0].name == "陈**"
    assert room.verdict().ok


def test_a_registration_by_mistake_is_undone_and_done_again(room: Room) -> None:
    made = room.done(registering(room))
    undone = room.done(UndoEntry(actor_id=None, sequence=made.sequence))
    assert (room.all(Dispute), room.all(DisputeParty)) == ([], [])
    room.done(UndoEntry(actor_id=None, sequence=undone.sequence))
    assert [each.task.state for each in owed(room, made.id)] == [TaskState.GIVEN]
    assert listed(room) == ["纠纷2026-0001"]
    assert room.verdict().ok


def test_an_act_that_is_undone_is_owed_again(room: Room) -> None:
    id = register(room)
    visit = ContactParties(actor_id=None, dispute_id=id, is_visit=True, notes="上门")
    made = room.done(visit)
    room.clock.step()
    room.done(UndoEntry(actor_id=None, sequence=made.sequence))
    assert due_days(room, id) == [(TaskSource.DISPUTE_CONTACT, "2026-11-26 23:59")]
    assert detail(room, id).contacts == ()


def test_a_settlement_is_undone_with_what_followed_from_it(room: Room) -> None:
    id = register(room)
    promise = (Promise(text="付款", due_on="2026-12-01"),)
    sign = SignAgreement(actor_id=None, dispute_id=id, points="一、和好", promises=promise)
    made = room.done(sign)
    room.done(UndoEntry(actor_id=None, sequence=made.sequence))
    found = detail(room, id)
    assert (found.dispute.is_open, found.agreements, found.performances) == (True, (), ())
    assert [source for source, _ in due_days(room, id)] == [TaskSource.DISPUTE_CONTACT]


def test_an_incident_is_said_to_be_criminal_by_a_person(room: Room) -> None:
    id = register(room)
    crime = room.take(category_id=room.category("0101"), narrative="伤害")
    link = LinkIncident(actor_id=None, dispute_id=id, incident_id=crime, kind=LinkKind.CRIMINAL)
    made = room.done(link)
    assert "已经这样关联" in room.refused(anew(link))
    room.done(LinkIncident(actor_id=None, dispute_id=id, incident_id=crime, kind=LinkKind.KILLING))
    assert [each.kind for each in detail(room, id).links] == [LinkKind.KILLING]
    assert "之后又有改动" in room.refused(UndoEntry(actor_id=None, sequence=made.sequence))
    assert len(room.all(DisputeLink)) == 1


def test_the_gravest_and_the_soonest_due_stand_first(room: Room) -> None:
    register(room, grade=Risk.BLUE)
    register(room, grade=Risk.YELLOW)
    register(room, grade=Risk.ORANGE, leader_id=room.officer("05"))
    over = register(room, grade=Risk.RED, leader_id=room.officer("05"))
    room.done(
        EndDispute(actor_id=None, dispute_id=over, state=DisputeState.WITHDRAWN, outcome="撤回")
    )
    assert [each[-1] for each in listed(room)] == ["3", "2", "1", "4"]
    at_risk = room.desk.read(reads.disputes_at_risk).result(60)
    assert [each.dispute.number[-1] for each in at_risk] == ["3"]


def test_those_at_risk_stand_on_the_handover_with_what_is_late(room: Room) -> None:
    register(room, grade=Risk.BLUE)
    register(room, address="滨海路3号", grade=Risk.ORANGE, leader_id=room.officer("05"))
    officer = room.officer("05")
    shift = OpenShift(actor_id=officer, name="甲班", leader_id=officer, started_at=START)
    room.done(shift)
    room.clock.step(4 * DAY)
    sheet = room.desk.read(reads.sheet_of, None, officer).result(60)
    assert sheet is not None
    (line,) = sheet.of(ItemKind.DISPUTE)
    assert (line.number, line.grade, line.where) == ("纠纷2026-0002", "橙级", "滨海路3号")
    assert "陈**、林**" in line.what
    assert (line.is_overdue, line.due) == (True, "11-25 23:59")
    assert "包案 区静怡" in line.who
    assert "上门" in line.next_step


def test_nothing_is_performed_before_it_was_agreed(room: Room) -> None:
    """A slip in the year would count as in time."""
    id = register(room)
    promise = (Promise(text="付款", due_on="2026-12-01"),)
    room.done(SignAgreement(actor_id=None, dispute_id=id, points="一、和好", promises=promise))
    (item,) = detail(room, id).performances
    early = RecordPerformance(actor_id=None, performance_id=item.id, done_on="2025-11-26")
    assert "早于签订日期" in room.refused(early)
