"""案件: register one, file it or not, hand it over, solve it, end it; what its incidents become.

What is decided of a case holds for its incidents and its series in the same transaction. Every act
that the law counts from or to is told to its clocks (`occurred`).
"""

from collections.abc import Callable
from dataclasses import dataclass

from jinhai_console.domain import case_life as life
from jinhai_console.domain.case import (
    NUMBER_WORDS,
    Case,
    CaseDeed,
    CaseIncident,
    CaseKind,
    CaseOfficer,
    CaseRole,
    CaseStep,
)
from jinhai_console.domain.case_property import CaseProperty
from jinhai_console.domain.case_series import CaseSeries, SeriesMember, SeriesResult
from jinhai_console.domain.incident import EXIT_STATES, STATE_NAMES, Incident, NoteKind
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.lead import Lead
from jinhai_console.domain.legal_review import LegalReview, ReviewState
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.case_rules import case_of
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import case_clocked
from jinhai_console.services.incidents import add_note
from jinhai_console.services.leads import became_case
from jinhai_console.services.legal_events import occurred
from jinhai_console.services.order_rules import refuse_counting_otherwise
from jinhai_console.services.series_acts import end_series
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

REPORTED = {
    CaseKind.CRIMINAL: LegalEvent.REPORT_CRIMINAL,
    CaseKind.ADMINISTRATIVE: LegalEvent.REPORT_ADMINISTRATIVE,
}
_FILED = {
    CaseKind.CRIMINAL: LegalEvent.FILED,
    CaseKind.ADMINISTRATIVE: LegalEvent.ACCEPTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCase(Command):
    """接报登记. `officer_ids`: the lead first. Of a series all incidents, where none are named.

    `lead_id`: the 线索 it came of, whose incident is its own where nothing else has it.
    """

    kind: CaseKind
    name: str
    category_id: int
    taken_at: Instant | None = None  # None: now
    incident_ids: tuple[int, ...] = ()
    series_id: int | None = None
    lead_id: int | None = None
    officer_ids: tuple[int, ...] = ()
    facts: str = ""
    address: str = ""
    community_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        at = moment(tx, self.taken_at)
        ids = self.incident_ids or _members(tx, self.series_id) or _of_lead(tx, self.lead_id)
        facts = self.facts.strip()
        if not ids and not facts and self.lead_id is None:
            raise Refusal("没有关联警情的案件，请在简要案情里写明来源")
        refuse_unknown(tx, self.category_id, self.community_id)
        if self.lead_id is not None and tx.first(Lead, id=self.lead_id) is None:
            raise Refusal("线索不存在；请核对编号")
        case = tx.add(
            Case,
            number=next_number(tx, self.kind, at),
            kind=self.kind,
            name=require(self.name, "案件名称"),
            category_id=self.category_id,
            community_id=self.community_id,
            address=self.address.strip(),
            facts=facts,
            taken_at=at,
            series_id=self.series_id,
            lead_id=self.lead_id,
            registered_by_id=tx.actor_id,
        )
        for place, id in enumerate(dict.fromkeys(self.officer_ids)):
            put_on(tx, case, id, CaseRole.ASSIST if place else CaseRole.LEAD)
        for id in dict.fromkeys(ids):
            put_in(tx, case, id)
        log(tx, case, CaseDeed.REGISTERED, at)
        if self.lead_id is not None:
            became_case(tx, self.lead_id, case)
        occurred(tx, REPORTED[case.kind], case_clocked(tx, case), at)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCase(Command):
    """受案（行政）、立案（刑事）: its incidents count as what the case is about."""

    case_id: int
    version: int
    at: Instant | None = None  # None: now
    disposition_id: int | None = None  # of its incidents; None: theirs stays

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        refuse_alone(tx, case)
        filed = save(tx, case, lambda: life.filed(case, at))
        confirm_incidents(tx, filed, self.disposition_id)
        log(tx, filed, CaseDeed.FILED, at)
        occurred(tx, _FILED[case.kind], case_clocked(tx, filed), at)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFileCase(Command):
    """不予立案, with the reason."""

    case_id: int
    version: int
    reason: str
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        reason = tx.reason = require(self.reason, "不予立案的理由")
        refuse_alone(tx, case)
        refuse_holding(tx, case)
        changed = save(tx, case, lambda: life.not_filed(case, at, reason))
        log(tx, changed, CaseDeed.NOT_FILED, at, reason)
        occurred(tx, LegalEvent.NOT_FILED, case_clocked(tx, changed), at)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverCase(Command):
    """移送 to the unit whose it is; a series goes with it."""

    case_id: int
    version: int
    receiver: str
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        receiver = require(self.receiver, "移送给哪个单位")
        refuse_holding(tx, case)
        changed = save(tx, case, lambda: life.handed_over(case, at, receiver))
        log(tx, changed, CaseDeed.HANDED_OVER, at, receiver)
        occurred(tx, LegalEvent.HANDED_OVER, case_clocked(tx, changed), at)
        _end_series(tx, case, SeriesResult.HANDED_OVER)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class SolveCase(Command):
    """破案; its series ends as 已抓获."""

    case_id: int
    version: int
    how: str
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        how = require(self.how, "怎样破的案")
        changed = save(tx, case, lambda: life.solved(case, at))
        log(tx, changed, CaseDeed.SOLVED, at, how)
        _end_series(tx, case, SeriesResult.CAUGHT)
        return Subject(case.id, case.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCase(Command):
    """办结, with what came of it."""

    case_id: int
    version: int
    outcome: str
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        case, at = current(tx, self.case_id, self.version), moment(tx, self.at)
        outcome = require(self.outcome, "办结的结果")
        refuse_alone(tx, case)
        refuse_holding(tx, case)
        _refuse_unreviewed(tx, case)
        changed = save(tx, case, lambda: life.closed(case, at, outcome))
        log(tx, changed, CaseDeed.CLOSED, at, outcome)
        occurred(tx, LegalEvent.ENDED, case_clocked(tx, changed), at)
        return Subject(case.id, case.number)


def current(tx: Transaction, id: int, version: int) -> Case:
    """The case. Refused where it was changed since."""
    case = tx.get(Case, id)
    if case.version != version:
        raise Refusal(f"{case.number} 刚被别人更改，没有保存；请看过最新内容再改")
    return case


def save(tx: Transaction, case: Case, change: Callable[[], Case]) -> Case:
    try:
        return tx.put(case, change())
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None


def moment(tx: Transaction, at: Instant | None) -> Instant:
    """Now where none is said. Refused where it is yet to come."""
    if at is not None and at > tx.now:
        raise Refusal("时间在今后；请写已经发生的时间")
    return tx.now if at is None else at


def next_number(tx: Transaction, kind: CaseKind, at: Instant) -> str:
    return tx.next_number(NUMBER_WORDS[kind], tx.year_of(at), digits=4)


def log(tx: Transaction, case: Case, deed: CaseDeed, at: Instant, reason: str = "") -> None:
    """The step stands in the history of the case."""
    tx.add(
        CaseStep,
        case_id=case.id,
        deed=deed,
        at=at,
        entered_at=tx.now,
        by_id=tx.actor_id,
        reason=reason,
        number=case.number,
        kind=case.kind,
    )


def put_on(tx: Transaction, case: Case, officer_id: int, role: CaseRole) -> None:
    """He works on it from now."""
    officer = tx.first(Officer, id=officer_id)
    if officer is None or officer.retired_at is not None:
        raise Refusal("办案民警不存在或已停用；请另选")
    tx.add(CaseOfficer, case_id=case.id, officer_id=officer.id, role=role, since=tx.now)


def put_in(tx: Transaction, case: Case, incident_id: int) -> None:
    """The incident belongs to it. Refused where it belongs to another."""
    incident = tx.get(Incident, incident_id)
    known = case_of(tx, incident.id)
    if known is not None:
        raise Refusal(f"警情 {incident.number} 已经属于案件 {known.number}")
    if incident.exit in EXIT_STATES:
        raise Refusal(f"警情 {incident.number} 已{STATE_NAMES[incident.state]}，不能立案")
    refuse_counting_otherwise(tx, incident, case.category_id)
    tx.add(
        CaseIncident,
        case_id=case.id,
        incident_id=incident.id,
        added_at=tx.now,
        added_by_id=tx.actor_id,
    )


def incidents_of(tx: Transaction, case: Case) -> list[Incident]:
    links = tx.find(CaseIncident, case_id=case.id, left_at=None)
    return [tx.get(Incident, each.incident_id) for each in links]


def refuse_alone(tx: Transaction, case: Case) -> None:
    """The law wants two officers."""
    if len(tx.find(CaseOfficer, case_id=case.id, left_at=None)) < life.FEWEST_OFFICERS:
        raise Refusal(f"{case.number} 的办案民警不足两人；请先加上一名民警")


def refuse_holding(tx: Transaction, case: Case) -> None:
    """Nothing stays behind in the station's custody without a case."""
    held = [each.name for each in tx.find(CaseProperty, case_id=case.id) if each.is_held]
    if held:
        raise Refusal(f"还有涉案财物没有处理：{'、'.join(held)}；请先发还、随案移送或另行处理")


def _refuse_unreviewed(tx: Transaction, case: Case) -> None:
    """Where the station asks that the legal desk has passed something of it."""
    if not tx.lists.station.review_before_end:
        return
    if not tx.find(LegalReview, case_id=case.id, state=ReviewState.PASSED):
        raise Refusal(f"{case.number} 还没有通过法制审核，本所要求通过以后才能办结")


def confirm_incidents(tx: Transaction, case: Case, disposition_id: int | None = None) -> None:
    """By the rules of feedback: they count as what the case is about."""
    if disposition_id is not None and disposition_id not in tx.lists.dispositions:
        raise Refusal("处理结果不存在；请重新选择")
    for incident in incidents_of(tx, case):
        refuse_counting_otherwise(tx, incident, case.category_id)
        disposition = disposition_id or incident.disposition_id
        known = incident.confirmed_category_id, incident.disposition_id
        if known == (case.category_id, disposition):
            continue
        changed = tx.replace(
            incident, confirmed_category_id=case.category_id, disposition_id=disposition
        )
        add_note(tx, changed, f"{case.number} 立案，类别随案件确认", NoteKind.CORRECTION)


def _members(tx: Transaction, series_id: int | None) -> tuple[int, ...]:
    if series_id is None:
        return ()
    members = tx.find(SeriesMember, series_id=series_id, left_at=None)
    return tuple(each.incident_id for each in members if case_of(tx, each.incident_id) is None)


def _of_lead(tx: Transaction, lead_id: int | None) -> tuple[int, ...]:
    """The incident a lead came from, where it still is one and no case has it."""
    lead = tx.first(Lead, id=lead_id) if lead_id is not None else None
    if lead is None or lead.incident_id is None or case_of(tx, lead.incident_id) is not None:
        return ()
    incident = tx.get(Incident, lead.incident_id)
    return () if incident.exit in EXIT_STATES else (incident.id,)


def _end_series(tx: Transaction, case: Case, result: SeriesResult) -> None:
    series = tx.first(CaseSeries, id=case.series_id) if case.series_id is not None else None
    if series is not None and series.ended_at is None:
        end_series(tx, series, result, case.number)


def refuse_unknown(tx: Transaction, category_id: int, community_id: int | None) -> None:
    category = tx.lists.categories.get(category_id)
    if category is None:
        raise Refusal("案件类别不存在；请重新选择")
    if category.is_order:
        raise Refusal("指令不是案件；请选别的类别")
    if community_id is not None and community_id not in tx.lists.communities:
        raise Refusal("社区不存在；请重新选择")
