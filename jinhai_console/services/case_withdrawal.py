"""撤销, 真警转虚警, 重新打开, and what is told to whoever reported it."""

from dataclasses import dataclass

from jinhai_console.domain import case_life as life
from jinhai_console.domain.case import Case, CaseDeed, CaseStage
from jinhai_console.domain.incident import EXIT_STATES, STATE_NAMES, IncidentState
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.cases import (
    current,
    incidents_of,
    log,
    moment,
    refuse_alone,
    refuse_holding,
    save,
)
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import case_clocked
from jinhai_console.services.ending import leave_by
from jinhai_console.services.leads import case_again
from jinhai_console.services.legal_events import occurred
from jinhai_console.services.order_rules import refuse_ending
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawCase(Command):
    """撤销: it should not have been one. `is_unfounded`: nothing happened, nor was any incident."""

    case_id: int
    version: int
    reason: str
    is_unfounded: bool = False
    at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        reason = tx.reason = require(self.reason, "撤销的理由")
        refuse_alone(tx, case)
        refuse_holding(tx, case)
        changed = save(tx, case, lambda: life.withdrawn(case, at, reason))
        said = f"真警转虚警：{reason}" if self.is_unfounded else reason
        log(tx, changed, CaseDeed.WITHDRAWN, at, said)
        occurred(tx, LegalEvent.ENDED, case_clocked(tx, changed), at)
        if self.is_unfounded:
            _call_unfounded(tx, changed, reason)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenCase(Command):
    """重新打开, with the reason. Periods that ended with it are opened one by one, by who knows."""

    case_id: int
    version: int
    reason: str
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        reason = tx.reason = require(self.reason, "重新打开的理由")
        for incident in incidents_of(tx, case):
            if incident.exit in EXIT_STATES:
                said = STATE_NAMES[incident.state]
                raise Refusal(f"警情 {incident.number} 已{said}；请先重新打开警情")
        if case.ended_at is not None and at < case.ended_at:
            raise Refusal("时间早于了结；请核对")
        changed = save(tx, case, lambda: life.reopened(case))
        log(tx, changed, CaseDeed.REOPENED, at, reason)
        case_again(tx, changed)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeNotice(Command):
    """送达不予立案通知书."""

    case_id: int
    version: int
    receiver: str
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        receiver = require(self.receiver, "送达给谁")
        if case.stage is not CaseStage.NOT_FILED or case.ended_at is None:
            raise Refusal("只有不予立案的案件才送达不予立案通知书")
        if at < case.ended_at:
            raise Refusal("送达时间早于决定时间；请核对")
        tx.replace(case)
        log(tx, case, CaseDeed.NOTIFIED, at, receiver)
        occurred(tx, LegalEvent.NOTICE_SERVED, case_clocked(tx, case), at)
        return Subject(case.id, case.number)


def _call_unfounded(tx: Transaction, case: Case, reason: str) -> None:
    for incident in incidents_of(tx, case):
        if incident.exit not in EXIT_STATES:
            refuse_ending(tx, incident)
            leave_by(tx, incident, IncidentState.UNFOUNDED, f"{case.number} 撤销，{reason}")
