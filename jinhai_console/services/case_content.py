"""What a case is made of: its facts put right, incidents put in and taken out."""

from dataclasses import dataclass

from jinhai_console.domain.case import Case, CaseDeed, CaseIncident
from jinhai_console.domain.incident import Incident, NoteKind
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.case_people import open_case
from jinhai_console.services.cases import (
    confirm_incidents,
    current,
    log,
    put_in,
    refuse_unknown,
)
from jinhai_console.services.command import Command
from jinhai_console.services.incidents import add_note
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectCase(Command):
    """Other facts; once it is filed, its incidents count as it does. The journal has the former."""

    case_id: int
    version: int
    name: str
    category_id: int
    community_id: int | None = None
    address: str = ""
    facts: str = ""

    def perform(self, tx: Transaction) -> Subject:
        case = current(tx, self.case_id, self.version)
        open_case(tx, case.id)
        refuse_unknown(tx, self.category_id, self.community_id)
        facts = self.facts.strip()
        _refuse_sourceless(case, facts, tx.find(CaseIncident, case_id=case.id, left_at=None))
        changed = tx.replace(
            case,
            name=require(self.name, "案件名称"),
            category_id=self.category_id,
            community_id=self.community_id,
            address=self.address.strip(),
            facts=facts,
        )
        if changed.filed_at is not None and changed.category_id != case.category_id:
            confirm_incidents(tx, changed)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class PutIncidentIn(Command):
    """并入警情: the incident belongs to the case, and counts as it does where that is filed."""

    case_id: int
    incident_id: int

    def perform(self, tx: Transaction) -> Subject:
        case = open_case(tx, self.case_id)
        put_in(tx, case, self.incident_id)
        log(tx, case, CaseDeed.PUT_IN, tx.now, tx.get(Incident, self.incident_id).number)
        if case.filed_at is not None:
            confirm_incidents(tx, case)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeIncidentOut(Command):
    """移出警情: it was put in by mistake. How it counts stays until somebody corrects it."""

    case_id: int
    incident_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        case, incident = open_case(tx, self.case_id), tx.get(Incident, self.incident_id)
        reason = tx.reason = require(self.reason, "移出的理由")
        links = tx.find(CaseIncident, case_id=case.id, left_at=None)
        link = next((each for each in links if each.incident_id == incident.id), None)
        if link is None:
            raise Refusal(f"警情 {incident.number} 不属于案件 {case.number}")
        tx.replace(link, left_at=tx.now)
        _refuse_sourceless(case, case.facts, [each for each in links if each is not link])
        log(tx, case, CaseDeed.TAKEN_OUT, tx.now, f"{incident.number}：{reason}")
        add_note(tx, incident, f"移出案件 {case.number}：{reason}", NoteKind.REASON)
        return Subject(case.id, case.number)


def _refuse_sourceless(case: Case, facts: str, links: list[CaseIncident]) -> None:
    if not links and not facts and case.lead_id is None:
        raise Refusal("没有关联警情的案件，请在简要案情里写明来源")
