"""Tasks for tests: by a person's hand, or as a rule of some process asks for them."""

from dataclasses import dataclass
from typing import Any

from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.task import About, Receiver, Task, TaskSource
from jinhai_console.services.command import Command
from jinhai_console.services.owed import owe
from jinhai_console.services.task_orders import GiveTask
from jinhai_console.store.transaction import Transaction
from tests.stations import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Owe(Command):
    """What a rule asks of one officer."""

    officer_id: int
    source: TaskSource = TaskSource.MEDIATION
    about_id: int = 77
    number: str = "纠纷2026-0001"
    due_at: Instant

    def perform(self, tx: Transaction) -> Subject:
        about = About(source=self.source, id=self.about_id, number=self.number, title="邻里纠纷")
        return Subject(
            owe(tx, about, Receiver(officer_id=self.officer_id), "约双方调解", self.due_at).id
        )


def to(room: Room, *numbers: str) -> tuple[Receiver, ...]:
    return tuple(Receiver(officer_id=room.officer(each)) for each in numbers)


def order(room: Room, *numbers: str, **values: Any) -> GiveTask:
    """To 01, or to these; due in a day."""
    return GiveTask(
        actor_id=room.officer("05"),
        **{
            "title": "校园周边巡查",
            "asks": "放学时段到岗",
            "receivers": to(room, *(numbers or ("01",))),
            "due_at": room.clock.now + DAY,
            **values,
        },
    )


def given(room: Room, *numbers: str, **values: Any) -> Task:
    return room.one(Task, room.done(order(room, *numbers, **values)).id)


def owed(room: Room, number: str = "01", **values: Any) -> Task:
    """A task by a rule; due in a day."""
    wanted = {"officer_id": room.officer(number), "due_at": room.clock.now + DAY, **values}
    return room.one(Task, room.done(Owe(actor_id=None, **wanted)).id)
