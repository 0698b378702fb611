"""Periods of the law in a room: a case without much in it, and what runs for it."""

from jinhai_console.domain.case import Case, CaseKind, CaseOfficer, CaseRole
from jinhai_console.domain.deadline import Deadline, DeadlineStep
from jinhai_console.domain.instant import parse_instant
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.outcome import Subject
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import StartDeadlines
from jinhai_console.store.transaction import Transaction
from tests.stations import Room

ZONE = "Asia/Shanghai"


class _BareCase(Command):
    """A case as the database has it, whatever registering one asks for."""

    def perform(self, tx: Transaction) -> Subject:
        made = tx.add(
            Case,
            number=tx.next_number("行案", 2026, digits=4),
            kind=CaseKind.ADMINISTRATIVE,
            name="盗窃电动自行车案",
            category_id=next(iter(tx.lists.categories)),
            taken_at=tx.now,
        )
        if self.actor_id is not None:
            tx.add(
                CaseOfficer,
                case_id=made.id,
                officer_id=self.actor_id,
                role=CaseRole.LEAD,
                since=tx.now,
            )
        return Subject(made.id, made.number)


def bare_case(room: Room, officer: str = "05") -> Case:
    return room.one(Case, room.done(_BareCase(actor_id=room.officer(officer))).id)


def at(text: str) -> int:
    return parse_instant(text, ZONE)


def happened(
    room: Room, event: LegalEvent, moment: int, case: Case, officer: str = "05"
) -> StartDeadlines:
    return StartDeadlines(actor_id=room.officer(officer), event=event, at=moment, case_id=case.id)


def running(room: Room, code: str) -> Deadline:
    (found,) = [each for each in room.all(Deadline) if each.code == code and each.is_open]
    return found


def steps(room: Room, deadline: Deadline) -> list[DeadlineStep]:
    return [each for each in room.all(DeadlineStep) if each.deadline_id == deadline.id]
