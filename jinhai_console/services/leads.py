"""线索移交: registered, handed, acknowledged, worked, ended; what becomes of one that is a case."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from jinhai_console.domain import lead as life
from jinhai_console.domain.address import normal_address
from jinhai_console.domain.assessment import GRADE_LEVELS, Assessment, Grade
from jinhai_console.domain.case import Case
from jinhai_console.domain.case_series import CaseSeries
from jinhai_console.domain.clue import Clue
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import HOUR, Duration, Instant
from jinhai_console.domain.lead import (
    Lead,
    LeadDeed,
    LeadFacts,
    LeadOrigin,
    LeadSource,
    LeadState,
    LeadStep,
)
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.station import Station
from jinhai_console.domain.task import About, Receiver, TaskSource
from jinhai_console.services.command import Command
from jinhai_console.services.owed import drop_owed, owe, settle_owed
from jinhai_console.services.settle import require
from jinhai_console.services.tasks import give, receiver_name
from jinhai_console.store.transaction import Transaction

_LONGEST = 10_000  # signs of what was said
_ASKS = "核查线索，回报结果"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLead(Command):
    """登记线索; handed on at once where a receiver is named."""

    facts: LeadFacts
    origin: LeadOrigin
    received_at: Instant | None = None  # None: now
    receiver: Receiver | None = None
    asks: str = ""

    def perform(self, tx: Transaction) -> Subject:
        at = moment(tx, self.received_at)
        _refuse_unknown_origin(tx, self.origin)
        lead = tx.add(
            Lead,
            number=tx.next_number("线索", tx.year_of(tx.now), digits=4),
            received_at=at,
            registered_at=tx.now,
            registered_by_id=tx.actor_id,
            address_key=normal_address(self.facts.address),
            **asdict(_fit(tx, self.facts)),
            **_told(self.origin),
        )
        _log(tx, lead, LeadDeed.REGISTERED, at)
        if self.receiver is not None:
            _hand(tx, lead, self.receiver, self.asks)
        return Subject(lead.id, lead.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectLead(Command):
    """Other facts, or another informant where one is named. A grade counts from the next hand."""

    lead_id: int
    version: int
    facts: LeadFacts
    reason: str
    informant: str | None = None  # None: as it is
    informant_phone: str | None = None

    def perform(self, tx: Transaction) -> Subject:
        lead = current(tx, self.lead_id, self.version)
        tried(lambda: _unended(lead))
        reason = tx.reason = require(self.reason, "更正的理由")
        wanted = asdict(_fit(tx, self.facts))
        wanted["text"] = life.with_informant(lead, wanted["text"])
        wanted["address_key"] = normal_address(self.facts.address)
        for name in ("informant", "informant_phone"):
            said = getattr(self, name)
            wanted[name] = getattr(lead, name) if said is None else said.strip()
        changes = {name: each for name, each in wanted.items() if getattr(lead, name) != each}
        if not changes:
            raise Refusal("没有需要保存的更改")
        _log(tx, tx.replace(lead, **changes), LeadDeed.CORRECTED, tx.now, reason)
        return Subject(lead.id, lead.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandLead(Command):
    """移交 to an officer or a team: a task to acknowledge it in the time its grade gives."""

    lead_id: int
    receiver: Receiver
    asks: str = ""

    def perform(self, tx: Transaction) -> Subject:
        lead = tx.get(Lead, self.lead_id)
        _hand(tx, lead, self.receiver, self.asks)
        return Subject(lead.id, lead.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeLead(Command):
    """签收 by the officer it was handed to, or one of the team: he owes the result from now on."""

    lead_id: int
    officer_id: int | None = None  # None: whoever gives the command
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        lead, at = tx.get(Lead, self.lead_id), moment(tx, self.at)
        officer = tx.first(Officer, id=self.officer_id or tx.actor_id or 0)
        if officer is None or officer.retired_at is not None:
            raise Refusal("签收的民警不存在或已停用；请写明谁签收")
        changed = tried(lambda: life.acknowledged(lead, officer.id, at))
        if lead.officer_id != officer.id and lead.team_id != officer.team_id:
            raise Refusal(f"{lead.number} 没有移交给{officer.name}；请先改交给他")
        tx.put(lead, changed)
        settle_owed(tx, about(lead))
        _owe_result(tx, changed, at)
        _log(tx, changed, LeadDeed.ACKNOWLEDGED, at, officer.name)
        return Subject(lead.id, lead.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLead(Command):
    """What was done about it, or heard besides."""

    lead_id: int
    text: str
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        lead, at = tx.get(Lead, self.lead_id), moment(tx, self.at)
        tried(lambda: _unended(lead))
        if at < lead.received_at:
            raise Refusal("时间早于收到线索的时间；请核对")
        _log(tx, lead, LeadDeed.NOTED, at, _whole(self.text, "做了什么、查到什么"))
        return Subject(lead.id, lead.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndLead(Command):
    """结果, where it is no case: referred, dealt with, nothing in it, the same as another."""

    lead_id: int
    state: LeadState
    outcome: str = ""
    unit_id: int | None = None
    into_id: int | None = None
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        lead, at = tx.get(Lead, self.lead_id), moment(tx, self.at)
        ends: dict[str, int] = {}
        said = self.outcome.strip()
        if self.state is LeadState.REFERRED:
            unit = tx.lists.units.get(self.unit_id or 0)
            if unit is None or unit.retired_at is not None:
                raise Refusal("请写明转给哪个外单位")
            ends, said = {"referred_to_id": unit.id}, said or f"转{unit.name}"
        elif self.state is LeadState.JOINED:
            into = _target(tx, lead, self.into_id)
            ends, said = {"joined_into_id": into.id}, said or f"与 {into.number} 是同一线索"
        tried(lambda: _unended(lead))
        outcome = _whole(said, "结果：怎样处理的，或为什么查无实据")
        changed = tx.put(lead, tried(lambda: life.ended(lead, self.state, at, outcome, **ends)))
        if lead.state is LeadState.WORKED and self.state is not LeadState.JOINED:
            settle_owed(tx, about(lead))
        else:
            drop_owed(tx, about(lead), outcome)
        _log(tx, changed, LeadDeed.ENDED, at, outcome)
        return Subject(lead.id, lead.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenLead(Command):
    """Its result does not stand. Whoever had it owes one again; else it is handed anew."""

    lead_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        lead = tx.get(Lead, self.lead_id)
        reason = tx.reason = require(self.reason, "重新打开的理由")
        changed = tried(lambda: life.reopened(lead))
        for case in tx.find(Case, lead_id=lead.id):
            if case.is_case:
                raise Refusal(
                    f"{lead.number} 已成案 {case.number}；案件撤销或不予立案后才能重新打开"
                )
        tx.put(lead, changed)
        if changed.state is LeadState.WORKED:
            _owe_result(tx, changed, tx.now)
        _log(tx, changed, LeadDeed.REOPENED, tx.now, reason)
        return Subject(lead.id, lead.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmaskLead(Command):
    """Ask for the informant in full: its entry opens `lead_detail`."""

    lead_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        lead = tx.get(Lead, self.lead_id)
        tx.reason = require(self.reason, "查看提供人信息的理由")
        return Subject(lead.id, lead.number)


def became_case(tx: Transaction, lead_id: int, case: Case) -> None:
    """The case was registered of this lead: that is its result."""
    lead = tx.get(Lead, lead_id)
    changed = tx.put(lead, tried(lambda: life.became_case(lead, tx.now)))
    settle_owed(tx, about(lead))
    _log(tx, changed, LeadDeed.CASE, tx.now, case_id=case.id)


def case_again(tx: Transaction, case: Case) -> None:
    """The case that was none is one again: its lead has its result again."""
    if case.lead_id is not None and tx.get(Lead, case.lead_id).state is not LeadState.CASE:
        became_case(tx, case.lead_id, case)


def about(lead: Lead) -> About:
    """What a task calls it: its first words, nobody's name."""
    return About(
        source=TaskSource.LEAD,
        id=lead.id,
        number=lead.number,
        title=lead.headline,
        level=GRADE_LEVELS[lead.grade],
    )


def result_hours(station: Station, grade: Grade) -> Duration:
    """How long whoever acknowledged it has."""
    hours = {
        Grade.URGENT: station.lead_urgent_hours,
        Grade.IMPORTANT: station.lead_important_hours,
        Grade.ORDINARY: station.lead_ordinary_hours,
    }
    return hours[grade] * HOUR


def current(tx: Transaction, id: int, version: int) -> Lead:
    """The lead. Refused where it was changed since."""
    lead = tx.get(Lead, id)
    if lead.version != version:
        raise Refusal(f"{lead.number} 刚被别人更改，没有保存；请看过最新内容再改")
    return lead


def moment(tx: Transaction, at: Instant | None) -> Instant:
    """Now where none is said. Refused where it is yet to come."""
    if at is not None and at > tx.now:
        raise Refusal("时间在今后；请写已经发生的时间")
    return tx.now if at is None else at


def tried(change: Callable[[], Lead]) -> Lead:
    try:
        return change()
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None


def _unended(lead: Lead) -> Lead:
    life.refuse_ended(lead)
    return lead


def _hand(tx: Transaction, lead: Lead, to: Receiver, asks: str) -> None:
    name, asked = receiver_name(tx, to), asks.strip() or _ASKS
    changed = tx.put(lead, tried(lambda: life.handed(lead, to, asked, tx.now)))
    drop_owed(tx, about(lead), f"改交{name}")
    give(tx, about(changed), (to,), f"签收并{asked}", changed.acknowledge_by or tx.now)
    _log(tx, changed, LeadDeed.HANDED, tx.now, f"{name}：{asked}")


def _owe_result(tx: Transaction, lead: Lead, since: Instant) -> None:
    due_at = since + result_hours(tx.lists.station, lead.grade)
    owe(tx, about(lead), Receiver(officer_id=lead.acknowledged_by_id), lead.asks, due_at)


def _log(
    tx: Transaction,
    lead: Lead,
    deed: LeadDeed,
    at: Instant,
    text: str = "",
    case_id: int | None = None,
) -> None:
    tx.add(
        LeadStep,
        lead_id=lead.id,
        deed=deed,
        state=lead.state,
        at=at,
        entered_at=tx.now,
        by_id=tx.actor_id,
        text=text,
        case_id=case_id,
    )


def _fit(tx: Transaction, said: LeadFacts) -> LeadFacts:
    """Whole, or refused."""
    category = tx.lists.categories.get(said.category_id)
    if category is None or category.is_order:
        raise Refusal("线索类别不存在；请重新选择")
    if said.community_id is not None and said.community_id not in tx.lists.communities:
        raise Refusal("社区不存在；请重新选择")
    return LeadFacts(
        grade=said.grade,
        category_id=said.category_id,
        text=_whole(said.text, "线索内容：什么人、什么事、在哪里"),
        address=said.address.strip(),
        community_id=said.community_id,
    )


def _whole(text: str, what: str) -> str:
    cleaned = require(text, what)
    if len(cleaned) > _LONGEST:
        raise Refusal(f"最多 {_LONGEST:,} 个字；请写要点")
    return cleaned


def _told(origin: LeadOrigin) -> dict[str, object]:
    told = asdict(origin)
    return told | {name: told[name].strip() for name in ("informant", "informant_phone")}


_RECORDS: tuple[tuple[str, type[Entity], str], ...] = (
    ("from_officer_id", Officer, "提供线索的民警"),
    ("clue_id", Clue, "巡查线索"),
    ("series_id", CaseSeries, "系列"),
    ("assessment_id", Assessment, "研判"),
    ("incident_id", Incident, "警情"),
)


def _refuse_unknown_origin(tx: Transaction, origin: LeadOrigin) -> None:
    for name, kind, said in _RECORDS:
        id = getattr(origin, name)
        if id is not None and tx.first(kind, id=id) is None:
            raise Refusal(f"{said}不存在；请核对")
    if origin.from_unit_id is not None and origin.from_unit_id not in tx.lists.units:
        raise Refusal("外单位不存在；请重新选择")
    if origin.source is LeadSource.OFFICER and origin.from_officer_id is None:
        raise Refusal("请写明是哪位民警提供的线索")
    if origin.source is LeadSource.UNIT and origin.from_unit_id is None:
        raise Refusal("请写明是哪个外单位提供的线索")
    if origin.source is LeadSource.INCIDENT and origin.incident_id is None:
        raise Refusal("请写明线索来自哪起警情")


def _target(tx: Transaction, lead: Lead, into_id: int | None) -> Lead:
    into = tx.first(Lead, id=into_id) if into_id is not None else None
    if into is None:
        raise Refusal("请写明并入哪一条线索")
    if into.id == lead.id:
        raise Refusal("不能并入自己；请选另一条线索")
    if into.state is LeadState.JOINED:
        raise Refusal(f"{into.number} 已经并入别的线索；请选它并入的那一条")
    return into
