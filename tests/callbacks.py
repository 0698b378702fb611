"""A room that calls people back: its rules, incidents closed in it, what is said."""

from typing import Any

from jinhai_console.domain.callback import Answers, Callback
from jinhai_console.domain.callback_rule import CallbackRule
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.domain.station import Community, Disposition
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.domain.visit import PlaceKind, VisitOutcome
from jinhai_console.services.callbacks import RecordCallback
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.ending import CloseIncident
from jinhai_console.services.station import AddEntry
from jinhai_console.services.visits import AddPlace, RecordVisit
from tests.stations import Room

PHONE = "13800005678"


def add_rule(room: Room, name: str = "全部回访", **values: Any) -> int:
    return room.done(AddEntry(actor_id=None, kind=CallbackRule, values={"name": name, **values})).id


def close(room: Room, id: int) -> None:
    disposition = room.named(Disposition, "当场调解")
    room.done(
        CloseIncident(actor_id=room.officer("05"), incident_id=id, disposition_id=disposition)
    )


def closed(room: Room, officer: str = "01", **values: Any) -> int:
    """An incident that this officer dealt with; its id."""
    person = {"reporter_name": "王小明", "reporter_phone": PHONE}
    id = room.take(**{**person, **values})
    room.done(AssignOfficer(actor_id=None, incident_id=id, officer_id=room.officer(officer)))
    close(room, id)
    return id


def about(room: Room, incident_id: int) -> list[Callback]:
    return [each for each in room.all(Callback) if each.incident_id == incident_id]


def due(room: Room, officer: str = "01", **values: Any) -> Callback:
    """A call-back that is due about an incident of its own, by a rule of that moment."""
    if not room.all(CallbackRule):
        add_rule(room)
    (callback,) = about(room, closed(room, officer, **values))
    return callback


def said(result: Satisfaction = Satisfaction.SATISFIED, **values: Any) -> Answers:
    return Answers(result=result, **values)


DISSATISFIED = said(Satisfaction.DISSATISFIED, remark="等了一个小时")


def record(room: Room, callback_id: int, what: Answers | None = None) -> None:
    room.done(
        RecordCallback(actor_id=room.officer("05"), callback_id=callback_id, said=what or said())
    )


def tasks(room: Room, source: TaskSource, *, is_open: bool = True) -> list[Task]:
    return [each for each in room.all(Task) if each.source is source and each.is_open is is_open]


def visit_households(room: Room, count: int, *, phone: str = PHONE) -> list[int]:
    """As many households, each visited now and somebody met, in turn by 01 and by 02."""
    made = []
    communities = [room.named(Community, name) for name in ("鼓岩社区", "滨海社区")]
    for n in range(count):
        values = {
            "kind": PlaceKind.HOUSEHOLD,
            "name": f"陈住户{n}",
            "community_id": communities[n % 2],
            "address": f"鼓岩路{n + 1}号",
            "contact_phone": phone,
        }
        place = room.done(AddPlace(actor_id=None, values=values)).id
        visit = RecordVisit(
            actor_id=None,
            place_id=place,
            outcome=VisitOutcome.MET,
            officer_id=room.officer(("01", "02")[n % 2]),
            text="讲了防骗和用电安全",
        )
        made.append(room.done(visit).id)
    return made
