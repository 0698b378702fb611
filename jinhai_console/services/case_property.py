"""涉案财物: taken, brought into custody, given back; the law's clocks of each thing follow."""

from collections.abc import Callable
from dataclasses import dataclass

from jinhai_console.domain import case_property as life
from jinhai_console.domain.case import Case, CasePerson
from jinhai_console.domain.case_property import (
    HELD,
    LET_GO,
    MOST_CENTS,
    CaseProperty,
    PropertyEnd,
    PropertyHold,
)
from jinhai_console.domain.deadline import Clocked
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.case_people import open_case
from jinhai_console.services.cases import moment, refuse_alone
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import case_clocked
from jinhai_console.services.legal_events import occurred
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeProperty(Command):
    """扣押, 先行登记保存."""

    case_id: int
    name: str
    hold: PropertyHold = PropertyHold.SEIZED
    quantity: str = ""
    value_cents: int | None = None
    person_id: int | None = None
    at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        case, at = open_case(tx, self.case_id), moment(tx, self.at)
        refuse_alone(tx, case)
        if at < case.taken_at:
            raise Refusal("时间早于接报；请核对")
        if self.value_cents is not None and not 0 <= self.value_cents <= MOST_CENTS:
            raise Refusal("价值不能是负数，也不会这么大；请核对")
        if self.person_id is not None and tx.get(CasePerson, self.person_id).case_id != case.id:
            raise Refusal("持有人不在这起案件里；请另选")
        thing = tx.add(
            CaseProperty,
            case_id=case.id,
            name=require(self.name, "财物名称"),
            quantity=self.quantity.strip(),
            value_cents=self.value_cents,
            hold=self.hold,
            person_id=self.person_id,
            taken_at=at,
        )
        occurred(tx, HELD[self.hold], _clocked(tx, case, thing), at)
        return Subject(thing.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreProperty(Command):
    """入库: where it lies."""

    property_id: int
    place: str
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        at, place = moment(tx, self.at), require(self.place, "存放在哪里")
        return _changed(
            tx,
            self.property_id,
            lambda it: life.brought_in(it, place, at),
            LegalEvent.IN_CUSTODY,
            at,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeizeKept(Command):
    """转为扣押."""

    property_id: int
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        at = moment(tx, self.at)
        decided = LegalEvent.EVIDENCE_DECIDED
        subject = _changed(tx, self.property_id, lambda it: life.seized(it, at), decided, at)
        thing = tx.get(CaseProperty, self.property_id)
        about = _clocked(tx, tx.get(Case, thing.case_id), thing)
        occurred(tx, LegalEvent.SEIZED, about, at)
        if thing.in_custody_at is not None:
            occurred(tx, LegalEvent.IN_CUSTODY, about, at)
        return subject


@dataclass(frozen=True, slots=True, kw_only=True)
class LetGoProperty(Command):
    """发还, 随案移送, 收缴, 销毁."""

    property_id: int
    end: PropertyEnd
    receiver: str = ""
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        at, receiver = moment(tx, self.at), self.receiver.strip()
        hold = tx.get(CaseProperty, self.property_id).hold
        return _changed(
            tx,
            self.property_id,
            lambda it: life.let_go(it, self.end, receiver, at),
            LET_GO[hold],
            at,
        )


def _changed(
    tx: Transaction,
    id: int,
    change: Callable[[CaseProperty], CaseProperty],
    event: LegalEvent,
    at: Instant,
) -> Subject:
    """As `change` has it, and told to the clocks of the thing."""
    thing = tx.get(CaseProperty, id)
    case = open_case(tx, thing.case_id)
    try:
        changed = tx.put(thing, change(thing))
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
    occurred(tx, event, _clocked(tx, case, changed), at)
    return Subject(case.id, case.number)


def _clocked(tx: Transaction, case: Case, thing: CaseProperty) -> Clocked:
    return Clocked(
        subject_id=thing.id,
        number=case.number,
        title=f"{case.name}　{thing.name}",
        case_id=case.id,
        officer_id=case_clocked(tx, case).officer_id,
    )
