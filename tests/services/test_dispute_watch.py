"""纠纷升级: by itself, in the transaction of the incident, once, with its reason and an alarm."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.domain.dispute import (
    Dispute,
    DisputeLink,
    DisputeState,
    LinkKind,
    RiseRule,
    Risk,
    RiskChange,
)
from jinhai_console.domain.incident import IncidentState, PersonRole
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.message import Message
from jinhai_console.domain.task import TaskSource
from jinhai_console.services import reads
from jinhai_console.services.alarm_sources import alarm_facts
from jinhai_console.services.dispute_watch import look_over
from jinhai_console.services.disputes import EndDispute, LinkIncident, SetGrade
from jinhai_console.services.ending import ExitIncident, GiveFeedback
from jinhai_console.services.incidents import (
    AddInvolvement,
    AddNote,
    CorrectIncident,
    InvolvedPerson,
)
from jinhai_console.services.mediation import ContactParties
from jinhai_console.services.undo import UndoEntry
from tests.disputing import detail, owed, quarrel, register
from tests.stations import Room


def grade(room: Room, id: int) -> Risk:
    return room.one(Dispute, id).grade


def alarms(room: Room) -> list[Condition]:
    facts = room.desk.read(alarm_facts).result(60)
    return [each for each in facts.conditions if each.kind is AlarmKind.DISPUTE_RAISED]


def test_it_climbs_by_itself_on_the_third_incident(room: Room) -> None:
    first = quarrel(room)
    id = register(room, incident_id=first)
    room.clock.step(DAY)
    quarrel(room)
    assert (grade(room, id), alarms(room)) == (Risk.YELLOW, [])
    assert detail(room, id).new_since_change == 1
    room.clock.step(DAY)
    third = quarrel(room)
    (change,) = room.all(RiskChange)
    assert (change.from_grade, change.to_grade, change.rule) == (
        Risk.YELLOW,
        Risk.ORANGE,
        RiseRule.REPEATS,
    )
    number = room.incident(third).number
    assert change.reason == (
        f"黄升橙：60 天内又发生 2 起，最近警情 {number}，双方当事人相同：陈**、林**"
    )
    (alarm,) = alarms(room)
    assert (alarm.level, alarm.fact) == (2, f"纠纷2026-0001 · {change.reason}")
    (task,) = owed(room, id)
    assert (task.task.source, task.task.level) == (TaskSource.DISPUTE_CONTACT, 2)
    assert "上门" in task.task.asks
    assert "包案领导" in task.task.asks
    room.clock.step(DAY)
    quarrel(room)
    assert grade(room, id) is Risk.RED
    room.clock.step(DAY)
    quarrel(room)  # red already: said again, and again an alarm
    assert [(e.from_grade, e.to_grade) for e in room.all(RiskChange)][-1] == (Risk.RED, Risk.RED)
    assert room.verdict().ok


def test_words_raise_it_at_once_and_only_once_for_an_incident(room: Room) -> None:
    id = register(room)
    incident = quarrel(room, "邻居争吵，对方持刀，未打人")
    assert grade(room, id) is Risk.ORANGE
    (change,) = room.all(RiskChange)
    assert (change.words, change.rule) == (("持刀",), RiseRule.WORDS)
    assert "凶器（“持刀”）" in change.reason
    version = room.one(Dispute, id).version
    down = SetGrade(
        actor_id=room.officer("05"), dispute_id=id, version=version, grade=Risk.YELLOW,
        reason="现场核实是水果刀削水果，无威胁",
    )  # fmt: skip
    room.done(down)
    assert alarms(room) == []
    room.done(AddNote(actor_id=None, incident_id=incident, text="对方扬言再来"))
    assert grade(room, id) is Risk.YELLOW  # the same incident never raises it twice
    assert len(room.all(RiskChange)) == 2


def test_what_is_added_to_where_it_comes_from_is_news(room: Room) -> None:
    origin = quarrel(room, "对方持刀争吵")
    id = register(room, incident_id=origin)
    room.clock.step()
    room.done(AddNote(actor_id=None, incident_id=origin, text="双方已分开"))
    assert grade(room, id) is Risk.YELLOW  # the knife was known when it was graded
    room.done(AddNote(actor_id=None, incident_id=origin, text="对方扬言报复"))
    assert grade(room, id) is Risk.ORANGE
    assert room.all(RiskChange)[0].words == ("扬言",)


@pytest.mark.parametrize("said", ["邻居争吵，未持刀", "邻居争吵"])
def test_what_is_denied_is_no_word(room: Room, said: str) -> None:
    id = register(room)
    quarrel(room, said)
    assert grade(room, id) is Risk.YELLOW


def by_message(room: Room) -> None:
    from jinhai_console.services.messages import TakeMessage

    told = Message(
        id="m1", category=("纠纷",), narrative="邻居持刀争吵", received_at=room.clock.now,
        reporter_name="陈大海", reporter_phone="19900001234",
    )  # fmt: skip
    room.done(TakeMessage(actor_id=None, message=told))


def by_correction(room: Room) -> None:
    id = room.take(narrative="有人持刀争吵", address="鼓岩路1号")
    incident = room.incident(id)
    room.done(
        CorrectIncident(
            actor_id=None, incident_id=id, version=incident.version, level=incident.level,
            address="鼓岩路18号2栋502室", community_id=None,
        )
    )  # fmt: skip


def by_feedback(room: Room) -> None:
    id = quarrel(room)
    category = room.incident(id).category_id
    room.done(
        GiveFeedback(
            actor_id=None, incident_id=id, text="对方扬言报复", confirmed_category_id=category
        )
    )  # fmt: skip


def by_person(room: Room) -> None:
    id = room.take(narrative="有人持刀争吵")
    person = InvolvedPerson(PersonRole.PARTY, "林小红", "19900005678")
    room.done(AddInvolvement(actor_id=None, incident_id=id, person=person))


def by_note(room: Room) -> None:
    room.done(AddNote(actor_id=None, incident_id=quarrel(room), text="对方扬言放火"))


@pytest.mark.parametrize("way", [by_message, by_correction, by_feedback, by_person, by_note])
def test_whatever_way_it_becomes_known(room: Room, way: Any) -> None:
    id = register(room)
    way(room)
    assert grade(room, id) is Risk.ORANGE
    assert len(alarms(room)) == 1


def test_what_is_not_their_quarrel_raises_nothing(room: Room) -> None:
    id = register(room)
    theft = room.category("0101")
    room.take(category_id=theft, narrative="电动车被偷", reporter_name="陈大海",
              reporter_phone="19900001234")  # fmt: skip
    room.take(narrative="别人持刀争吵", address="滨海路9号")
    assert (grade(room, id), room.all(DisputeLink)) == (Risk.YELLOW, [])
    crime = quarrel(room, "打伤对方", category_id=theft)
    (link,) = detail(room, id).links
    assert (link.incident_id, link.may_be_crime) == (crime, True)


def test_what_turns_out_to_be_nothing_does_not_count(room: Room) -> None:
    id = register(room)
    first = quarrel(room)
    cancel = ExitIncident(
        actor_id=None, incident_id=first, exit=IncidentState.UNFOUNDED, reason="没有此事"
    )
    room.done(cancel)
    quarrel(room)
    assert grade(room, id) is Risk.YELLOW


def test_what_lies_too_far_back_does_not_count(room: Room) -> None:
    id = register(room)
    quarrel(room)
    room.clock.step(61 * DAY)
    quarrel(room)
    assert grade(room, id) is Risk.YELLOW


def test_after_its_end_it_is_noted_and_not_raised(room: Room) -> None:
    id = register(room)
    room.done(EndDispute(actor_id=None, dispute_id=id, state=DisputeState.SETTLED, outcome="和好"))
    room.clock.step(DAY)
    quarrel(room, "又持刀争吵")
    (link,) = detail(room, id).links
    assert (link.kind, link.after_end) == (LinkKind.AGAIN, True)
    assert (grade(room, id), alarms(room)) == (Risk.YELLOW, [])
    (row,) = room.desk.read(reads.dispute_list).result(60)
    assert row.again_after_end == 1


def test_whoever_acts_on_it_ends_the_alarm(room: Room) -> None:
    id = register(room)
    quarrel(room, "持刀争吵")
    assert len(alarms(room)) == 1
    room.done(ContactParties(actor_id=None, dispute_id=id, is_visit=True, notes="上门劝解"))
    assert (grade(room, id), alarms(room)) == (Risk.ORANGE, [])


def test_an_undone_feedback_leaves_what_it_raised(room: Room) -> None:
    id = register(room)
    incident = quarrel(room)
    category = room.incident(incident).category_id
    said = GiveFeedback(
        actor_id=None, incident_id=incident, text="对方扬言报复", confirmed_category_id=category
    )
    made = room.done(said)
    room.done(ContactParties(actor_id=None, dispute_id=id, is_visit=True, notes="上门劝解"))
    room.done(UndoEntry(actor_id=None, sequence=made.sequence))
    assert (room.incident(incident).feedback, grade(room, id)) == ("", Risk.ORANGE)


def test_a_round_finds_what_came_in_before_it_was_looked_at(room: Room) -> None:
    incident = quarrel(room, "持刀争吵")
    id = register(room, taken_up_at=room.clock.now - DAY)
    assert grade(room, id) is Risk.YELLOW
    assert look_over(room.desk) == 1
    assert grade(room, id) is Risk.ORANGE
    look_over(room.desk)
    assert [each.incident_id for each in room.all(RiskChange)] == [incident]


def test_beside_an_incident_stands_the_dispute_of_its_people(room: Room) -> None:
    id = register(room)
    known = room.desk.read(reads.known_of, quarrel(room)).result(60)
    assert known is not None
    (mark,) = known.disputes
    assert (mark.id, mark.number, mark.grade) == (id, "纠纷2026-0001", "黄")
    assert (mark.title, mark.shared) == ("邻里纠纷 陈**、林**", "双方当事人相同：陈**、林**")
    elsewhere = room.take(narrative="别的", address="滨海路9号")
    known = room.desk.read(reads.known_of, elsewhere).result(60)
    assert known is not None
    assert known.disputes == ()


def test_people_who_quarrel_again_are_proposed_and_not_registered(room: Room) -> None:
    first, second = quarrel(room), quarrel(room)
    found = room.desk.read(reads.proposed_disputes).result(60)
    assert [(each.incident_ids, each.said) for each in found] == [((second, first), "陈** 2 起")]
    assert room.all(Dispute) == []
    register(room, incident_id=second)
    assert room.desk.read(reads.proposed_disputes).result(60) == ()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["争吵", "持刀争吵", "扬言报复", "别的"]), max_size=5))
def test_however_they_come_the_history_says_how_it_got_here(room: Room, calls: list[str]) -> None:
    id = register(room)
    for said in calls:
        room.clock.step()
        quarrel(room, said) if said != "别的" else room.take(narrative=said, address="滨海路9号")
    changes = [each for each in room.all(RiskChange) if each.dispute_id == id]
    at = Risk.YELLOW
    for each in changes:
        assert each.from_grade is at
        at = each.to_grade
    assert grade(room, id) is at
    incidents = [each.incident_id for each in changes]
    assert len(incidents) == len(set(incidents))


def test_what_they_had_before_it_was_registered_belongs_to_it(room: Room) -> None:
    first, second = quarrel(room), quarrel(room)
    stranger = room.take(narrative="别人争吵", reporter_phone="19911112222", address="海岸路77号")
    origin = quarrel(room)
    offer = room.desk.read(reads.dispute_offer, origin).result(60)
    assert offer is not None
    numbers = [room.incident(each).number for each in (second, first)]
    assert [(e.number, e.shared) for e in offer.earlier] == [
        (each, "双方当事人相同：陈**、林**") for each in numbers
    ]
    assert offer.proposed.grade is Risk.ORANGE
    assert offer.proposed.reason == (
        f"此前 60 天内已有 2 起，最近警情 {numbers[0]}，双方当事人相同：陈**、林**"
    )
    id = register(room, incident_id=origin)
    links = {each.incident_id: each.kind for each in detail(room, id).links}
    assert links == {
        first: LinkKind.EARLIER,
        second: LinkKind.EARLIER,
        origin: LinkKind.ORIGIN,
    }
    assert stranger not in links
    assert detail(room, id).new_since_change == 0  # a person graded it knowing of them
    quarrel(room)
    assert grade(room, id) is Risk.YELLOW


def test_one_registered_by_itself_has_what_was_before_it(room: Room) -> None:
    room.clock.step(-61 * DAY)
    quarrel(room)  # too long ago
    room.clock.step(61 * DAY)
    earlier = quarrel(room)
    id = register(room)
    (link,) = detail(room, id).links
    assert (link.incident_id, link.kind) == (earlier, LinkKind.EARLIER)


def test_words_and_repetition_propose_a_step_each(room: Room) -> None:
    quarrel(room, "持刀争吵")
    quarrel(room)
    offer = room.desk.read(reads.dispute_offer, quarrel(room)).result(60)
    assert offer is not None
    assert offer.proposed.grade is Risk.RED
    assert "写到凶器（“持刀”）；此前 60 天内已有 2 起" in offer.proposed.reason


def test_a_first_quarrel_proposes_nothing(room: Room) -> None:
    offer = room.desk.read(reads.dispute_offer, quarrel(room)).result(60)
    assert offer is not None
    assert (offer.proposed.grade, offer.proposed.reason, offer.earlier) == (Risk.YELLOW, "", ())


def test_what_is_told_late_of_an_earlier_one_raises_it(room: Room) -> None:
    """Registered from another incident, then an officer answers that there was a knife before."""
    earlier = room.take(narrative="有人争吵", reporter_phone="19911112222", address="海岸路77号")
    room.clock.step(DAY)
    id = register(room)
    room.clock.step(DAY)
    for name, phone in (("陈大海", "19900001234"), ("林小红", "19900005678")):
        person = InvolvedPerson(PersonRole.PARTY, name, phone)
        room.done(AddInvolvement(actor_id=None, incident_id=earlier, person=person))
    (link,) = detail(room, id).links
    assert (link.kind, grade(room, id)) == (LinkKind.EARLIER, Risk.YELLOW)
    room.clock.step()
    room.done(AddNote(actor_id=None, incident_id=earlier, text="当时一方持刀"))
    assert grade(room, id) is Risk.ORANGE


def test_what_was_called_criminal_by_mistake_is_again_what_it_was(room: Room) -> None:
    origin = quarrel(room)
    id = register(room, incident_id=origin)
    for kind in (LinkKind.CRIMINAL, LinkKind.AGAIN):
        room.done(LinkIncident(actor_id=None, dispute_id=id, incident_id=origin, kind=kind))
    assert [each.kind for each in detail(room, id).links] == [LinkKind.ORIGIN]
    assert detail(room, id).new_since_change == 0


def test_whoever_only_saw_it_does_not_quarrel(room: Room) -> None:
    saw = InvolvedPerson(PersonRole.WITNESS, "王阿姨", "19911112222")
    for who in ("陈大海", "林小红"):
        room.take(narrative="争吵", persons=(InvolvedPerson(PersonRole.PARTY, who), saw))
    assert room.desk.read(reads.proposed_disputes).result(60) == ()
