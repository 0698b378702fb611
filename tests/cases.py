"""Cases in a room: registered of thefts, filed, read."""

from typing import Any

from jinhai_console.domain.case import Case, CaseKind
from jinhai_console.domain.deadline import Deadline
from jinhai_console.services.cases import FileCase, RegisterCase
from tests.stations import Room


def theft(room: Room, **values: Any) -> int:
    wanted = {"category_id": room.category("0101"), "narrative": "电动自行车被偷", **values}
    return room.take(**wanted)


def registering(room: Room, **values: Any) -> RegisterCase:
    whole: dict[str, Any] = {
        "kind": CaseKind.CRIMINAL,
        "name": "鼓岩电动自行车被盗案",
        "category_id": room.category("0101"),
        "officer_ids": (room.officer("03"), room.officer("04")),
        "facts": "工作中发现",
    }
    return RegisterCase(actor_id=room.officer("05"), **(whole | values))


def register(room: Room, **values: Any) -> Case:
    return room.one(Case, room.done(registering(room, **values)).id)


def file(room: Room, case: Case, **values: Any) -> Case:
    by = room.officer("03")
    room.done(FileCase(actor_id=by, case_id=case.id, version=case.version, **values))
    return room.one(Case, case.id)


def clocks(room: Room, case: Case) -> list[tuple[str, str]]:
    """Its periods: which, and how each stands."""
    found = [each for each in room.all(Deadline) if each.case_id == case.id]
    return [(each.code, each.state.value) for each in found]
