"""涉案人员 and 办案民警: who is in a case, who was caught, what was decided of each."""

from dataclasses import dataclass

from jinhai_console.domain.case import (
    Case,
    CaseKind,
    CaseOfficer,
    CasePerson,
    CaseRole,
    PersonOutcome,
    PersonPart,
)
from jinhai_console.domain.deadline import Clocked
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.cases import moment, put_on, refuse_alone
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import case_clocked
from jinhai_console.services.legal_events import occurred
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOnCase(Command):
    """Another officer works on it; as lead he takes the place of whoever led."""

    case_id: int
    officer_id: int
    role: CaseRole = CaseRole.ASSIST

    def perform(self, tx: Transaction) -> Subject:
        case = open_case(tx, self.case_id)
        on_it = tx.find(CaseOfficer, case_id=case.id, left_at=None)
        if any((each.officer_id, each.role) == (self.officer_id, self.role) for each in on_it):
            raise Refusal("这名民警已经在办这起案件")
        wanted = self.role if on_it else CaseRole.LEAD
        for each in on_it:
            if each.officer_id == self.officer_id and each.role is CaseRole.LEAD:
                raise Refusal("他是主办；请先让另一名民警主办")
            if each.officer_id == self.officer_id:
                tx.replace(each, left_at=tx.now)
            elif wanted is CaseRole.LEAD and each.role is CaseRole.LEAD:
                tx.replace(each, left_at=tx.now)
                put_on(tx, case, each.officer_id, CaseRole.ASSIST)
        put_on(tx, case, self.officer_id, wanted)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddCasePerson(Command):
    """A suspect or a victim. A number that cannot be one is kept, and shown as unverified."""

    case_id: int
    part: PersonPart
    name: str
    identity_number: str = ""
    phone: str = ""

    def perform(self, tx: Transaction) -> Subject:
        case = open_case(tx, self.case_id)
        name, number = require(self.name, "姓名"), self.identity_number.strip().upper()
        for each in tx.find(CasePerson, case_id=case.id):
            if (number and each.identity_number == number) or (
                each.name == name and not (number and each.identity_number)
            ):
                _refuse_twice(each, self.part)
        person = tx.add(
            CasePerson,
            case_id=case.id,
            part=self.part,
            name=name,
            identity_number=number,
            phone=self.phone.strip(),
        )
        return Subject(person.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchSuspect(Command):
    """抓获."""

    person_id: int
    at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        person, case = suspect_of(tx, self.person_id)
        at = moment(tx, self.at)
        if person.caught_at is not None:
            raise Refusal("这名嫌疑人已经抓获")
        tx.replace(person, caught_at=at)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideSuspect(Command):
    """行政处罚、移送起诉 …: what was decided of him; a penalty is to be served."""

    person_id: int
    outcome: PersonOutcome
    note: str = ""
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        person, case = suspect_of(tx, self.person_id)
        at = moment(tx, self.at)
        refuse_alone(tx, case)
        _refuse_unfit(case, person, self.outcome, at)
        changed = tx.replace(
            person, outcome=self.outcome, outcome_note=self.note.strip(), decided_at=at
        )
        if self.outcome is PersonOutcome.PENALTY:
            about = person_clocked(tx, case, changed)
            occurred(tx, LegalEvent.DECIDED, about, at)
            if tx.find(CasePerson, case_id=case.id, part=PersonPart.VICTIM):
                occurred(tx, LegalEvent.DECIDED_FOR_VICTIM, about, at)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeDecision(Command):
    """决定书送达, also to the victims."""

    person_id: int
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        person, case = suspect_of(tx, self.person_id)
        at = moment(tx, self.at)
        if person.decided_at is None:
            raise Refusal("还没有对他作出处理决定")
        if person.served_at is not None:
            raise Refusal("决定书已经送达")
        if at < person.decided_at:
            raise Refusal("送达时间早于决定时间；请核对")
        changed = tx.replace(person, served_at=at)
        for event in (LegalEvent.SERVED, LegalEvent.VICTIM_SERVED):
            occurred(tx, event, person_clocked(tx, case, changed), at)
        return Subject(case.id, case.number)


def open_case(tx: Transaction, id: int) -> Case:
    case = tx.get(Case, id)
    if not case.is_open:
        raise Refusal(f"{case.number} 已经了结，不能再改")
    return case


def suspect_of(tx: Transaction, id: int) -> tuple[CasePerson, Case]:
    """And his case, which is open."""
    person = tx.get(CasePerson, id)
    if person.part is not PersonPart.SUSPECT:
        raise Refusal("他不是嫌疑人")
    return person, open_case(tx, person.case_id)


def person_clocked(tx: Transaction, case: Case, person: CasePerson) -> Clocked:
    """What happens to him, not to the whole case."""
    of_case = case_clocked(tx, case)
    return Clocked(
        subject_id=person.id,
        number=case.number,
        title=case.name,
        case_id=case.id,
        officer_id=of_case.officer_id,
    )


def _refuse_twice(known: CasePerson, part: PersonPart) -> None:
    if known.part is part:
        raise Refusal("这个人已经在案件里；同名的另一人请写身份证号")
    raise Refusal("同一个人不能既是嫌疑人又是被侵害人；同名的另一人请写身份证号")


def _refuse_unfit(case: Case, person: CasePerson, outcome: PersonOutcome, at: Instant) -> None:
    if person.decided_at is not None:
        raise Refusal("已经对他作出处理；要改请先撤消")
    if case.filed_at is None or at < case.filed_at:
        raise Refusal("作出处理早于受案、立案；请核对时间，或先立案")
    if person.caught_at is not None and at < person.caught_at:
        raise Refusal("作出处理早于抓获；请核对时间")
    criminal = case.kind is CaseKind.CRIMINAL
    if outcome is PersonOutcome.PROSECUTED and not criminal:
        raise Refusal("行政案件不能移送起诉；请先行转刑")
    if outcome is PersonOutcome.PENALTY and criminal:
        raise Refusal("刑事案件不能作行政处罚；请先刑转行")
