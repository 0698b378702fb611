"""涉案人员 and 办案民警: who is in a case, who was caught, what was decided of each."""

from dataclasses import dataclass, replace

from jinhai_console.domain.case import (
    Case,
    CaseKind,
    CaseOfficer,
    CasePerson,
    CaseRole,
    PersonOutcome,
    PersonPart,
)
from jinhai_console.domain.case_measure import CaseMeasure
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
class TakeOffCase(Command):
    """He works on it no more."""

    case_id: int
    officer_id: int

    def perform(self, tx: Transaction) -> Subject:
        case = open_case(tx, self.case_id)
        on_it = tx.find(CaseOfficer, case_id=case.id, left_at=None)
        his = next((each for each in on_it if each.officer_id == self.officer_id), None)
        if his is None:
            raise Refusal("这名民警不在办这起案件")
        if his.role is CaseRole.LEAD:
            raise Refusal("他是主办；请先让另一名民警主办")
        tx.replace(his, left_at=tx.now)
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
        _refuse_known(tx, case, self.part, name, number)
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
class CorrectCasePerson(Command):
    """更正. None keeps what is known: whoever corrects a number need not see the name."""

    person_id: int
    version: int
    part: PersonPart | None = None
    name: str | None = None
    identity_number: str | None = None
    phone: str | None = None

    def perform(self, tx: Transaction) -> Subject:
        person = tx.get(CasePerson, self.person_id)
        case = open_case(tx, person.case_id)
        if person.version != self.version:
            raise Refusal("这个人的信息刚被别人更改，没有保存；请看过最新内容再改")
        changed = self._changed(person)
        if changed == person:
            raise Refusal("没有需要保存的更改")
        if changed.part is not person.part and _has_course(tx, person):
            raise Refusal("他已经抓获、采取过措施或有处理决定，不能改身份；请先撤消那一步")
        _refuse_known(
            tx, case, changed.part, changed.name, changed.identity_number, besides=person.id
        )
        tx.put(person, changed)
        return Subject(case.id, case.number)

    def _changed(self, person: CasePerson) -> CasePerson:
        name = person.name if self.name is None else require(self.name, "姓名")
        number = person.identity_number if self.identity_number is None else self.identity_number
        phone = person.phone if self.phone is None else self.phone
        return replace(
            person,
            part=person.part if self.part is None else self.part,
            name=name,
            identity_number=number.strip().upper(),
            phone=phone.strip(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmaskCase(Command):
    """Ask for its people in full: its entry opens `case_detail`."""

    case_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        case = tx.get(Case, self.case_id)
        tx.reason = require(self.reason, "查看人员信息的理由")
        return Subject(case.id, case.number)


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


def _has_course(tx: Transaction, person: CasePerson) -> bool:
    decided = person.caught_at is not None or person.decided_at is not None
    return decided or bool(tx.find(CaseMeasure, person_id=person.id))


def _refuse_known(
    tx: Transaction, case: Case, part: PersonPart, name: str, number: str, besides: int = 0
) -> None:
    """One person is entered once; two of one name differ by their numbers."""
    for each in tx.find(CasePerson, case_id=case.id):
        same = number and each.identity_number == number
        unsaid = each.name == name and not (number and each.identity_number)
        if each.id != besides and (same or unsaid):
            _refuse_twice(each, part)


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
