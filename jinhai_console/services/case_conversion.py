"""行转刑, 刑转行: a case becomes one of the other kind and keeps every number it had."""

from dataclasses import dataclass

from jinhai_console.domain import case_life as life
from jinhai_console.domain.case import CaseDeed, CaseKind
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outcome import Subject
from jinhai_console.services.cases import (
    REPORTED,
    current,
    log,
    moment,
    next_number,
    refuse_alone,
    save,
)
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import case_clocked
from jinhai_console.services.legal_events import occurred
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvertCase(Command):
    """It is under review again, as one of the other kind, from `at`."""

    case_id: int
    version: int
    reason: str
    at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        reason = tx.reason = require(self.reason, "转换性质的理由")
        refuse_alone(tx, case)
        (other,) = set(CaseKind) - {case.kind}
        number = next_number(tx, other, at)
        changed = save(tx, case, lambda: life.converted(case, number, at))
        log(tx, changed, CaseDeed.CONVERTED, at, f"{case.number} 转来：{reason}")
        occurred(tx, REPORTED[other], case_clocked(tx, changed), at)
        return Subject(changed.id, changed.number)
