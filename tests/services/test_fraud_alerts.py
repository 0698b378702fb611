"""预警劝阻 from the first warning to the last question afterwards."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.fraud_alert import (
    Amounts,
    ContactAttempt,
    ContactResult,
    ContactWay,
    FraudAlert,
    FraudLevel,
    FraudOutcome,
    FraudWarning,
    Target,
)
from jinhai_console.domain.incident import Harm, Incident, IncidentState, Involvement, Note
from jinhai_console.domain.instant import DAY, MINUTE
from jinhai_console.domain.outcome import Duplicate
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.station import Disposition
from jinhai_console.domain.task import Task, TaskSource, TaskState
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.ending import (
    CloseIncident,
    ExitIncident,
    GiveFeedback,
    MergeIncident,
    ReopenIncident,
)
from jinhai_console.services.fraud_alerts import CorrectAlert, ReopenAlert
from jinhai_console.services.fraud_arrival import EnterWarning
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.views.fraud import fraud_conditions
from tests.fraud_room import (
    SOUND,
    UNSOUND,
    YUAN,
    alert,
    attempt,
    close,
    deny,
    detail,
    found_fraud_station,
    fraud_room,
    hand_over,
    warning,
)
from tests.services.pushing import add_channel, messages
from tests.stations import Room


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_fraud_station(tmp_path_factory.mktemp("fraud") / "station.db")


@pytest.fixture
def room(founded: Path, tmp_path: Path) -> Iterator[Room]:
    with fraud_room(founded, tmp_path) as made:
        yield made


def incident_of(room: Room, id: int) -> Incident:
    return room.incident(alert(room, id).incident_id)


def send(room: Room, id: int, *milestones: Milestone) -> None:
    """Officer 01 to the incident, with these steps each a minute later."""
    incident_id = alert(room, id).incident_id
    room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=room.officer("01")))
    (sent,) = room.assignments(incident_id)
    for each in milestones:
        room.clock.step()
        room.done(StampMilestone(actor_id=None, assignment_id=sent.id, milestone=each))


def causes(room: Room) -> dict[AlarmKind, int]:
    return {e.kind: e.due_at for e in room.desk.read(fraud_conditions).result(60)}


# -- it arrives ----------------------------------------------------------------------------


def test_a_warning_is_dispatched_as_an_incident_that_is_an_order(room: Room) -> None:
    id = warning(room)
    made, incident = alert(room, id), incident_of(room, id)
    assert made.number == "预警2026-0001"
    assert (incident.level, incident.category_id) == (2, room.category("1204"))
    assert "疑似冒充公检法，涉险 26 万元" in incident.narrative
    (row,) = room.desk.read(reads.open_rows, QueueFilter()).result(60)
    assert (row.id, row.is_order) == (incident.id, True)
    (victim,) = [e for e in room.all(Involvement) if e.incident_id == incident.id]
    assert (victim.name, victim.phone) == ("韦素芬", "13900010001")
    assert made.kind_id == room.category("01040102")


def test_the_second_warning_of_the_person_joins_and_raises_the_level(room: Room) -> None:
    id = warning(room, level=FraudLevel.MEDIUM, at_risk_cents=5_000 * YUAN)
    room.clock.step()
    again = Target(name="韦素芬", phones=("13900010001", "13900010002"))
    assert warning(room, target=again, level=FraudLevel.EXTREME) == id
    made = alert(room, id)
    assert (made.level, made.at_risk_cents) == (FraudLevel.EXTREME, 260_000 * YUAN)
    assert made.phones == ("13900010001", "13900010002")
    assert incident_of(room, id).level == 1
    assert [e.alert_id for e in room.all(FraudWarning)] == [id, id]
    assert len(room.all(FraudAlert)) == 1
    assert {e.phone for e in room.all(Involvement)} == set(made.phones)


def test_a_lesser_warning_does_not_lower_it(room: Room) -> None:
    id = warning(room)
    assert warning(room, level=FraudLevel.LOW) == id
    assert (alert(room, id).level, incident_of(room, id).level) == (FraudLevel.HIGH, 2)


def test_two_persons_with_one_number_stay_two(room: Room) -> None:
    assert warning(room) != warning(room, name="覃小军")


def test_after_the_first_has_ended_the_next_begins_anew(room: Room) -> None:
    id = warning(room)
    room.done(close(room, id))
    assert warning(room) != id


def test_without_a_phone_and_with_a_wrong_identity_number_it_is_taken_in(room: Room) -> None:
    wrong = warning(room, target=Target(identity_number=UNSOUND))
    sound = warning(room, target=Target(identity_number=SOUND))
    assert detail(room, wrong).row.is_verified is False
    assert detail(room, sound).row.is_verified is True
    assert detail(room, warning(room)).row.is_verified is None


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"target": Target(occupation="教师")}, "至少写明"),
        ({"at_risk_cents": -1}, "负数"),
        ({"at_risk_cents": 10**14}, "不合常理"),
        ({"target": Target(name="甲", birth_year=1066)}, "出生年份"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(
    room: Room, values: dict[str, object], said: str
) -> None:
    wanted: dict[str, object] = {"level": FraudLevel.HIGH, "target": Target(name="甲"), **values}
    assert said in room.refused(EnterWarning(actor_id=None, **wanted))  # type: ignore[arg-type]
    assert room.all(Incident) == []


def test_a_kind_that_the_station_does_not_know_stays_as_a_word(room: Room) -> None:
    id = warning(room, kind="AI 换脸")
    assert (alert(room, id).kind_id, detail(room, id).row.kind) == (None, "AI 换脸")


# -- attempts and the way to the door --------------------------------------------------------


def test_calls_are_prompted_until_somebody_is_at_the_door(room: Room) -> None:
    id, began = warning(room), room.clock.now
    assert causes(room) == {
        AlarmKind.FRAUD_CONTACT_LATE: began + 5 * MINUTE,
        AlarmKind.FRAUD_DOOR_LATE: began + 30 * MINUTE,
    }
    room.clock.step()
    room.done(attempt(room, id))
    assert causes(room) == {
        AlarmKind.FRAUD_CALL_NOW: began + 4 * MINUTE,
        AlarmKind.FRAUD_DOOR_LATE: began + 30 * MINUTE,
    }
    send(room, id, Milestone.ACKNOWLEDGED, Milestone.EN_ROUTE, Milestone.ON_SCENE)
    assert causes(room) == {}
    clock = detail(room, id).row.clock
    assert (clock.first_attempt_at, clock.door_at) == (began + MINUTE, began + 4 * MINUTE)
    (movement,) = detail(room, id).movements
    assert (movement.who, movement.on_scene_at) == ("单一鸣", clock.door_at)


def test_of_a_lesser_level_the_next_call_is_a_silent_row_of_its_own(room: Room) -> None:
    id = warning(room, level=FraudLevel.LOW)
    room.done(attempt(room, id))
    assert AlarmKind.FRAUD_CALL_DUE in causes(room)


def test_a_call_has_his_first_number_and_a_masked_one_is_known(room: Room) -> None:
    id = warning(room, target=Target(name="韦素芬", phones=("13900010001", "13900010002")))
    room.done(attempt(room, id))
    room.done(attempt(room, id, number="139****0002"))
    room.done(attempt(room, id, ContactWay.FAMILY, ContactResult.REACHED, number="13700000000"))
    assert [e.number for e in room.all(ContactAttempt)] == [
        *("13900010001", "13900010002"),
        "13700000000",
    ]
    shown = detail(room, id)
    assert shown.attempts[0].attempt.number == "139****0001"
    assert shown.row.person.name == "韦**"


def test_an_attempt_that_cannot_be_is_refused(room: Room) -> None:
    id = warning(room)
    assert "没有这个结果" in room.refused(attempt(room, id, ContactWay.SMS, ContactResult.BUSY))
    later = room.clock.now + MINUTE
    assert "还没有到" in room.refused(attempt(room, id, at=later))


# -- it ends ---------------------------------------------------------------------------------


def test_a_denial_keeps_it_open_and_asks_for_family_and_bank(room: Room) -> None:
    id = warning(room)
    room.done(attempt(room, id, result=ContactResult.REACHED))
    room.done(deny(room, id))
    assert detail(room, id).row.asks == (ContactWay.FAMILY, ContactWay.BANK)
    assert AlarmKind.FRAUD_DENIED in causes(room)
    ending = close(room, id, FraudOutcome.DENIED, None)
    assert "家属和银行" in room.refused(ending)
    room.done(attempt(room, id, ContactWay.FAMILY, ContactResult.REACHED))
    assert "联系上银行" in room.refused(close(room, id, FraudOutcome.NOT_DECEIVED, None))
    room.done(attempt(room, id, ContactWay.BANK, ContactResult.REACHED))
    assert AlarmKind.FRAUD_DENIED not in causes(room)
    room.done(close(room, id, FraudOutcome.DENIED, None))


def test_it_ends_with_its_incident_and_is_followed_up(room: Room) -> None:
    id = warning(room)
    send(room, id, Milestone.ON_SCENE)
    room.done(close(room, id))
    made, incident = alert(room, id), incident_of(room, id)
    assert (made.outcome, made.kept_safe_cents) == (FraudOutcome.DISSUADED, 260_000 * YUAN)
    assert incident.state is IncidentState.CLOSED
    assert incident.feedback == "劝阻成功；涉险 26 万元；保住 26 万元"
    assert not room.assignments(incident.id)[0].is_running
    (task,) = room.all(Task)
    assert (task.source, task.about_id) == (TaskSource.FRAUD_FOLLOW_UP, id)
    assert task.officer_id == room.officer("01")  # of his community
    assert task.due_at == made.follow_up_at == room.clock.now + 3 * DAY
    assert "韦素芬" not in task.title
    room.clock.step(DAY)
    room.done(attempt(room, id))
    assert room.one(Task, task.id).is_open
    room.done(attempt(room, id, ContactWay.VISIT, ContactResult.REACHED))
    assert room.one(Task, task.id).state is TaskState.DONE
    assert alert(room, id).followed_up_at == room.clock.now
    assert "已经结束" in room.refused(attempt(room, id))


def test_who_is_to_follow_it_up_is_told_whom_he_asks(room: Room) -> None:
    add_channel(room)
    id = warning(room)
    room.done(close(room, id))
    (task,) = room.all(Task)
    (message,) = [each for each in messages(room) if each.task_id == task.id]
    facts = json.loads(message.body)["about"]["facts"]
    assert {"name": "姓名", "text": "韦素芬"} in facts
    assert "13900010001" not in message.body  # the station pushes no numbers


def test_its_incident_does_not_end_or_begin_again_by_itself(room: Room) -> None:
    id, other = warning(room), room.take()
    incident_id = alert(room, id).incident_id
    of = {"actor_id": None, "incident_id": incident_id}
    disposition = room.named(Disposition, "未发现警情")
    assert "预警劝阻" in room.refused(CloseIncident(**of, disposition_id=disposition))  # type: ignore[arg-type]
    leaving = ExitIncident(**of, exit=IncidentState.UNFOUNDED, reason="误报")  # type: ignore[arg-type]
    assert "预警劝阻" in room.refused(leaving)
    assert "预警劝阻" in room.refused(MergeIncident(**of, into_id=other))  # type: ignore[arg-type]
    room.done(close(room, id))
    assert "预警劝阻" in room.refused(ReopenIncident(**of, reason="再看"))  # type: ignore[arg-type]


def test_what_counts_and_what_is_an_order_do_not_become_each_other(room: Room) -> None:
    id, other = warning(room), room.take()
    order = alert(room, id).incident_id
    for incident_id, code in ((order, "0104"), (other, "1204")):
        wrong = GiveFeedback(
            actor_id=None,
            incident_id=incident_id,
            text="已处置",
            confirmed_category_id=room.category(code),
        )
        assert "指令" in room.refused(wrong)
    assert "指令" in room.refused(MergeIncident(actor_id=None, incident_id=other, into_id=order))


def test_money_that_is_gone_is_a_case_that_counts(room: Room) -> None:
    id = warning(room)
    assert "移交" in room.refused(close(room, id, FraudOutcome.TRANSFERRED, None, transferred=9))
    case_id = room.done(hand_over(room, id, 100_000, 40_000)).id
    made, case = alert(room, id), room.incident(case_id)
    assert (made.outcome, made.case_incident_id) == (FraudOutcome.TRANSFERRED, case.id)
    assert (case.category_id, case.loss_cents) == (room.category("01040102"), 60_000 * YUAN)
    assert made.number in case.narrative
    assert case.is_open
    assert detail(room, id).row.case_number == case.number
    again = ReopenAlert(actor_id=None, alert_id=id, reason="再看")
    assert "移交" in room.refused(again)


def test_sums_that_do_not_fit_change_nothing(room: Room) -> None:
    id = warning(room)
    assert "保住金额" in room.refused(close(room, id, kept_safe=260_001))
    assert "写明保住金额" in room.refused(close(room, id, kept_safe=None))
    assert alert(room, id).is_open
    assert incident_of(room, id).is_open


def test_reopened_it_is_worked_on_again(room: Room) -> None:
    id = warning(room)
    room.done(close(room, id))
    room.done(ReopenAlert(actor_id=None, alert_id=id, reason="对方又来电"))
    assert alert(room, id).is_open
    assert incident_of(room, id).is_open
    assert [each.state for each in room.all(Task)] == [TaskState.WITHDRAWN]


def test_what_is_known_of_him_is_corrected(room: Room) -> None:
    id = warning(room)
    before = alert(room, id)
    change = CorrectAlert(
        actor_id=None,
        alert_id=id,
        version=before.version,
        amounts=Amounts(at_risk=300_000 * YUAN),
        kind_id=room.category("010401"),
        target=Target(name="韦素芬", phones=("13900010001", "13900010009"), birth_year=1958),
    )
    room.done(change)
    after = alert(room, id)
    assert (after.at_risk_cents, after.birth_year) == (300_000 * YUAN, 1958)
    assert "13900010009" in {each.phone for each in room.all(Involvement)}


def correct(room: Room, id: int, amounts: Amounts) -> CorrectAlert:
    before = alert(room, id)
    return CorrectAlert(
        actor_id=None,
        alert_id=id,
        version=before.version,
        amounts=amounts,
        kind_id=before.kind_id,
    )


def test_a_sum_is_mended_after_the_end_and_its_case_follows(room: Room) -> None:
    id = warning(room)
    room.done(hand_over(room, id, 20))
    case_id = alert(room, id).case_incident_id
    assert case_id is not None
    at_risk = 260_000 * YUAN
    assert "转账金额" in room.refused(correct(room, id, Amounts(at_risk, None, None, None)))
    done = room.done(correct(room, id, Amounts(at_risk, 200_000 * YUAN, 50_000 * YUAN, None)))
    assert room.one(Incident, case_id).loss_cents == 150_000 * YUAN
    assert any("更正金额" in each.text for each in room.all(Note))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert room.one(Incident, case_id).loss_cents == 20 * YUAN


def test_a_loss_that_somebody_found_out_stays(room: Room) -> None:
    id = warning(room)
    room.done(hand_over(room, id, 20))
    case_id = alert(room, id).case_incident_id or 0
    feedback = GiveFeedback(
        actor_id=None,
        incident_id=case_id,
        text="核实",
        confirmed_category_id=room.one(Incident, case_id).category_id,
        harm=Harm(7 * YUAN),
    )
    room.done(feedback)
    room.done(correct(room, id, Amounts(260_000 * YUAN, 200_000 * YUAN, None, None)))
    assert room.one(Incident, case_id).loss_cents == 7 * YUAN


# -- undone ----------------------------------------------------------------------------------


def test_every_step_can_be_taken_back(room: Room) -> None:
    id = warning(room)
    for command in (attempt(room, id), deny(room, id)):
        before = room.rows()
        done = room.done(command)
        room.done(UndoEntry(actor_id=None, sequence=done.sequence))
        assert {k: v | {"version": 0} for k, v in room.rows().items()} == {
            k: v | {"version": 0} for k, v in before.items()
        }


def test_an_end_taken_back_opens_both_and_drops_the_follow_up(room: Room) -> None:
    id = warning(room)
    send(room, id, Milestone.ON_SCENE)
    done = room.done(close(room, id))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert alert(room, id).is_open
    assert incident_of(room, id).state is IncidentState.ON_SCENE
    assert [each.state for each in room.all(Task)] == [TaskState.WITHDRAWN]
    room.done(close(room, id))


def test_the_same_key_again_is_a_repeat(room: Room) -> None:
    first = EnterWarning(
        actor_id=None,
        level=FraudLevel.HIGH,
        target=Target(name="韦素芬", phones=("13900010001",)),
        external_key="message:F1",
        text="第一条",
    )
    room.done(first)
    again = replace(first, uuid=str(uuid4()))
    assert isinstance(room.submit(again), Duplicate)
    more = replace(first, uuid=str(uuid4()), external_key="message:F2", text="第二条")
    room.done(more)
    assert isinstance(room.submit(replace(more, uuid=str(uuid4()))), Duplicate)
    assert len(room.all(FraudWarning)) == 2
