"""What a theft or fraud cost and who its victim is: entered with the feedback and the person."""

from dataclasses import replace

import pytest

from jinhai_console.domain.incident import Harm, Involvement, PersonRole, Sex
from jinhai_console.services.ending import GiveFeedback
from jinhai_console.services.incidents import AddInvolvement, InvolvedPerson
from jinhai_console.services.undo import UndoEntry
from tests.stations import Room


def feedback(room: Room, incident: int, harm: Harm | None) -> GiveFeedback:
    return GiveFeedback(
        actor_id=None,
        incident_id=incident,
        text="已受理",
        confirmed_category_id=room.category("0101"),
        harm=harm,
    )


def harm(room: Room, incident: int) -> Harm:
    kept = room.incident(incident)
    return Harm(kept.loss_cents, kept.channel)


def test_a_feedback_enters_changes_and_keeps_it(room: Room) -> None:
    incident = room.take()
    assert harm(room, incident) == Harm()
    room.done(feedback(room, incident, Harm(2_600_000, " 电话 ")))
    assert harm(room, incident) == Harm(2_600_000, "电话")
    room.done(feedback(room, incident, None))
    assert harm(room, incident) == Harm(2_600_000, "电话")
    changed = room.done(feedback(room, incident, Harm(0)))
    assert harm(room, incident) == Harm(0)
    room.done(UndoEntry(actor_id=None, sequence=changed.sequence))
    assert harm(room, incident) == Harm(2_600_000, "电话")
    assert room.verdict().ok


@pytest.mark.parametrize("wrong", [Harm(-1), Harm(10**14), Harm(None, "很" * 41)])
def test_what_cannot_be_is_refused(room: Room, wrong: Harm) -> None:
    incident = room.take()
    assert room.refused(feedback(room, incident, wrong))
    assert harm(room, incident) == Harm()


def test_a_person_is_described(room: Room) -> None:
    incident = room.take()
    person = InvolvedPerson(
        PersonRole.VICTIM, "林某", occupation=" 学生 ", sex=Sex.FEMALE, birth_year=2004
    )
    room.done(AddInvolvement(actor_id=None, incident_id=incident, person=person))
    (kept,) = room.all(Involvement)
    assert (kept.occupation, kept.sex, kept.birth_year) == ("学生", Sex.FEMALE, 2004)
    unborn = replace(person, birth_year=2027)
    command = AddInvolvement(actor_id=None, incident_id=incident, person=unborn)
    assert "出生年份" in room.refused(command)
