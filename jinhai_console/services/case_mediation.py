"""治安案件调解: its sessions, the period to the second one, and a failed one's new beginning."""

from dataclasses import dataclass
from functools import partial

from jinhai_console.domain.case import Case, CaseDeed, CaseKind, CaseStage, CaseStep
from jinhai_console.domain.deadline import Deadline, DeadlineDeed
from jinhai_console.domain.deadline_life import refuse_restarting
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.cases import current, log, moment, refuse_alone
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import case_clocked
from jinhai_console.services.legal_events import course_of, occurred, take_step, tried
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

MOST_SESSIONS = 2  # 公安机关办理行政案件程序规定 183: two at most


@dataclass(frozen=True, slots=True, kw_only=True)
class MediateCase(Command):
    """调解一次. Not agreed at the last one, the time to decide begins anew from it."""

    case_id: int
    version: int
    is_agreed: bool
    text: str
    at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        text = require(self.text, "调解的情况")
        refuse_alone(tx, case)
        count = _sessions(tx, case, at)
        said = "达成协议" if self.is_agreed else "未达成协议"
        tx.replace(case)
        log(tx, case, CaseDeed.MEDIATED, at, f"第{'一二'[count]}次，{said}：{text}")
        about = case_clocked(tx, case)
        if count or self.is_agreed:
            occurred(tx, LegalEvent.SECOND_MEDIATION, about, at)
        if not count and not self.is_agreed:
            occurred(tx, LegalEvent.FIRST_MEDIATION, about, at)
        if count and not self.is_agreed:
            _begin_anew(tx, case, at)
        return Subject(case.id, case.number)


def _sessions(tx: Transaction, case: Case, at: Instant) -> int:
    """How many there were. Refused where none can follow."""
    if case.kind is not CaseKind.ADMINISTRATIVE or case.stage is not CaseStage.OPEN:
        raise Refusal("只有已受案、未了结的行政案件才能调解")
    past = [e for e in tx.find(CaseStep, case_id=case.id) if e.deed is CaseDeed.MEDIATED]
    if len(past) >= MOST_SESSIONS:
        raise Refusal("已经调解两次；请依法作出处理决定")
    if at < max(case.filed_at or at, *(each.at for each in past), 0):
        raise Refusal("时间早于受案或上一次调解；请核对")
    return len(past)


def _begin_anew(tx: Transaction, case: Case, at: Instant) -> None:
    """行政程序 183: from the day on which no agreement was reached."""
    rules = [e for e in tx.lists.legal_rules.values() if e.event is LegalEvent.ACCEPTED]
    for each in tx.find(Deadline, subject_id=case.id):
        if each.is_open and each.code in {rule.code for rule in rules}:
            course = course_of(tx, each)
            tried(partial(refuse_restarting, course, at, tx.now))
            take_step(tx, course, DeadlineDeed.RESTARTED, at, reason="调解未达成协议")
