"""强制措施: begun, followed up, ended; each act is told to the law's clocks of its suspect."""

from dataclasses import dataclass

from jinhai_console.domain.case import Case, CaseKind, CasePerson
from jinhai_console.domain.case_measure import (
    AFTER_DETENTION,
    ENDED,
    MEASURE_NAMES,
    ONLY_CRIMINAL,
    CaseMeasure,
    MeasureKind,
    begun,
)
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import EVENT_NAMES, LegalEvent
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.case_people import open_case, person_clocked, suspect_of
from jinhai_console.services.cases import moment, refuse_alone
from jinhai_console.services.command import Command
from jinhai_console.services.legal_events import occurred
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMeasure(Command):
    """传唤, 继续盘问, 拘留 …; what holds him otherwise passes into it, and he is caught by it."""

    person_id: int
    kind: MeasureKind
    at: Instant | None = None  # None: now
    is_fast: bool = False  # 快速办理: the law gives less time for the decision

    def perform(self, tx: Transaction) -> Subject:
        person, case = suspect_of(tx, self.person_id)
        at = moment(tx, self.at)
        refuse_alone(tx, case)
        if self.kind in ONLY_CRIMINAL and case.kind is not CaseKind.CRIMINAL:
            raise Refusal(f"行政案件不能{MEASURE_NAMES[self.kind]}；请先行转刑")
        if self.is_fast and (self.kind, case.kind) != _FAST:
            raise Refusal("快速办理只用于行政案件的传唤")
        for each in tx.find(CaseMeasure, person_id=person.id, ended_at=None):
            if each.kind is self.kind:
                raise Refusal(f"他正被{MEASURE_NAMES[self.kind]}；请先了结它")
            _end(tx, case, person, each, at)
        tx.add(CaseMeasure, case_id=case.id, person_id=person.id, kind=self.kind, began_at=at)
        if person.caught_at is None:
            person = tx.replace(person, caught_at=at)
        about = person_clocked(tx, case, person)
        occurred(tx, begun(self.kind, case.kind), about, at)
        if self.is_fast:
            occurred(tx, LegalEvent.BROUGHT_IN_FAST, about, at)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowDetention(Command):
    """送看守所, 通知家属, 讯问, 提请批准逮捕, of who is detained."""

    person_id: int
    event: LegalEvent
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        person, case = suspect_of(tx, self.person_id)
        at = moment(tx, self.at)
        name = AFTER_DETENTION.get(self.event)
        if name is None:
            raise Refusal("请选择送看守所、通知家属、讯问或提请批准逮捕")
        detention = tx.first(
            CaseMeasure, person_id=person.id, kind=MeasureKind.DETENTION, ended_at=None
        )
        if detention is None:
            raise Refusal("他没有被刑事拘留")
        if getattr(detention, name) is not None:
            raise Refusal(f"{EVENT_NAMES[self.event]}已经记过")
        if at < detention.began_at:
            raise Refusal("时间早于拘留；请核对")
        tx.replace(detention, **{name: at})
        occurred(tx, self.event, person_clocked(tx, case, person), at)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMeasure(Command):
    """传唤结束, 释放, 解除: what holds him ends."""

    person_id: int
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        person = tx.get(CasePerson, self.person_id)
        case, at = open_case(tx, person.case_id), moment(tx, self.at)
        running = tx.find(CaseMeasure, person_id=person.id, ended_at=None)
        if not running:
            raise Refusal("没有对他采取措施")
        for each in running:
            _end(tx, case, person, each, at)
        return Subject(case.id, case.number)


_FAST = MeasureKind.SUMMONS, CaseKind.ADMINISTRATIVE


def _end(
    tx: Transaction, case: Case, person: CasePerson, measure: CaseMeasure, at: Instant
) -> None:
    if at < measure.began_at:
        raise Refusal(f"时间早于{MEASURE_NAMES[measure.kind]}；请核对")
    tx.replace(measure, ended_at=at)
    occurred(tx, ENDED[measure.kind], person_clocked(tx, case, person), at)
