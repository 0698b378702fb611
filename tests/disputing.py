"""Disputes of the small station: registered, quarrelled about again, read."""

from typing import Any

from jinhai_console.domain.dispute import DisputeKind, Risk, Side
from jinhai_console.domain.dispute_rows import DisputeDetail
from jinhai_console.domain.incident import PersonRole
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.services import reads
from jinhai_console.services.dispute_facts import DisputeFacts, PartyFacts
from jinhai_console.services.disputes import RegisterDispute
from jinhai_console.services.incidents import InvolvedPerson
from tests.stations import Room

CHEN = PartyFacts(name="陈大海", phone="19900001234", address="鼓岩路18号2栋502室")
LIN = PartyFacts(name="林小红", side=Side.RESPONDENT, phone="19900005678")


def registering(room: Room, **values: Any) -> RegisterDispute:
    facts: dict[str, Any] = {
        "kind": DisputeKind.NEIGHBOUR,
        "claim": "停止夜间噪音",
        "officer_id": room.officer("01"),
    }
    names = ("kind", "claim", "amount_cents", "address", "community_id", "officer_id", "leader_id")
    for name in names:
        if name in values:
            facts[name] = values.pop(name)
    whole = {"parties": (CHEN, LIN), "grade": Risk.YELLOW, "grade_reason": "多次争吵", **values}
    return RegisterDispute(actor_id=room.officer("05"), facts=DisputeFacts(**facts), **whole)


def register(room: Room, **values: Any) -> int:
    return room.done(registering(room, **values)).id


def quarrel(room: Room, narrative: str = "邻居又争吵", **values: Any) -> int:
    """An incident of both sides, by a new call."""
    persons = (
        InvolvedPerson(PersonRole.PARTY, "陈大海", "19900001234"),
        InvolvedPerson(PersonRole.PARTY, "林小红", "19900005678"),
    )
    return room.take(narrative=narrative, **{"persons": persons, **values})


def detail(room: Room, id: int, sequence: int = 0) -> DisputeDetail:
    found = room.desk.read(reads.dispute_detail, id, sequence).result(60)
    assert found is not None
    return found


def owed(room: Room, id: int) -> list[TaskRow]:
    """What is still owed about a dispute, in the order of giving."""
    return [each for each in detail(room, id).tasks if each.task.is_open]
