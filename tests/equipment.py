"""Equipment at a small station: put on the list, issued, brought back, counted."""

from typing import Any

from jinhai_console.domain.equipment import Equipment, EquipmentKind, EquipmentLoan
from jinhai_console.domain.equipment_rows import EquipmentRow
from jinhai_console.domain.outcome import Done
from jinhai_console.services import reads
from jinhai_console.services.equipment import CountEquipment, IssueEquipment, ReturnEquipment
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.station import AddEntry
from tests.stations import Room


def add_item(
    room: Room, name: str = "对讲机", quantity: int = 5, kind: EquipmentKind = EquipmentKind.RADIO
) -> int:
    values = {"name": name, "kind": kind, "quantity": quantity}
    return room.done(AddEntry(actor_id=room.officer("05"), kind=Equipment, values=values)).id


def issuing(room: Room, item: int, quantity: int = 1, *, to: str = "01", **values: Any) -> Any:
    return IssueEquipment(
        actor_id=room.officer("05"),
        equipment_id=item,
        officer_id=room.officer(to),
        quantity=quantity,
        **values,
    )


def issue(room: Room, item: int, quantity: int = 1, *, to: str = "01", **values: Any) -> int:
    return room.done(issuing(room, item, quantity, to=to, **values)).id


def returning(room: Room, loan: int, quantity: int | None = None, **values: Any) -> Any:
    return ReturnEquipment(actor_id=room.officer("05"), loan_id=loan, quantity=quantity, **values)


def counting(room: Room, item: int, present: int, remark: str = "", by: str = "05") -> Any:
    return CountEquipment(
        actor_id=room.officer(by), equipment_id=item, present=present, remark=remark
    )


def count(room: Room, item: int, present: int, remark: str = "", by: str = "05") -> Done:
    return room.done(counting(room, item, present, remark, by))


def open_shift(room: Room) -> int:
    return room.done(OpenShift(actor_id=None, name="白班")).id


def row_of(room: Room, item: int) -> EquipmentRow:
    rows = room.desk.read(reads.equipment_rows).result(10)
    return next(each for each in rows if each.id == item)


def loan_of(room: Room, id: int) -> EquipmentLoan:
    return room.one(EquipmentLoan, id)
