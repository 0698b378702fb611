"""Leads in a room: registered, handed, acknowledged, read."""

from typing import Any

from jinhai_console.domain.assessment import Grade
from jinhai_console.domain.case import Case
from jinhai_console.domain.lead import Lead, LeadFacts, LeadOrigin, LeadSource
from jinhai_console.domain.lead_rows import LeadDetail
from jinhai_console.domain.task import Receiver, Task, TaskSource
from jinhai_console.services import reads
from jinhai_console.services.leads import AcknowledgeLead, HandLead, RegisterLead
from tests.cases import register
from tests.stations import Room

DEN = "鼓岩路18号2栋有人夜里聚众赌博，老板姓陈，电话13800001234"


def facts(room: Room, **values: Any) -> LeadFacts:
    whole: dict[str, Any] = {
        "category_id": room.category("0101"),
        "text": DEN,
        "address": "鼓岩路18号2栋",
    }
    return LeadFacts(**(whole | {"grade": Grade.URGENT} | values))


def from_officer(room: Room, number: str = "01") -> LeadOrigin:
    return LeadOrigin(source=LeadSource.OFFICER, from_officer_id=room.officer(number))


def registering(room: Room, **values: Any) -> RegisterLead:
    """`grade`, `text` and the other facts by their names, beside those of the command."""
    names = ("grade", "category_id", "text", "address", "community_id")
    said = {name: values.pop(name) for name in names if name in values}
    whole: dict[str, Any] = {"facts": facts(room, **said), "origin": from_officer(room)}
    return RegisterLead(actor_id=room.officer("05"), **(whole | values))


def add(room: Room, **values: Any) -> Lead:
    return lead(room, room.done(registering(room, **values)).id)


def lead(room: Room, id: int) -> Lead:
    return room.one(Lead, id)


def hand(room: Room, found: Lead, number: str = "03") -> Lead:
    receiver = Receiver(officer_id=room.officer(number))
    room.done(HandLead(actor_id=room.officer("05"), lead_id=found.id, receiver=receiver))
    return lead(room, found.id)


def acknowledge(room: Room, found: Lead, number: str = "03") -> Lead:
    room.done(AcknowledgeLead(actor_id=room.officer(number), lead_id=found.id))
    return lead(room, found.id)


def worked(room: Room, **values: Any) -> Lead:
    return acknowledge(room, hand(room, add(room, **values)))


def case_of(room: Room, found: Lead, **values: Any) -> Case:
    """Without words of its own: the lead is where it comes from."""
    return register(room, lead_id=found.id, **({"facts": ""} | values))


def detail(room: Room, found: Lead, sequence: int = 0) -> LeadDetail:
    read = room.desk.read(reads.lead_detail, found.id, sequence).result(60)
    assert read is not None
    return read


def owed(room: Room) -> list[Task]:
    return [each for each in room.all(Task) if each.source is TaskSource.LEAD and each.is_open]
