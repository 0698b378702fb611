"""矛盾纠纷: take one up, correct it, grade it, end it, open it again, link incidents to it."""

from collections.abc import Callable
from dataclasses import dataclass, fields

from jinhai_console.domain import dispute as life
from jinhai_console.domain.dispute import (
    Dispute,
    DisputeLink,
    DisputeParty,
    DisputeState,
    LinkKind,
    MediationSession,
    PartyKind,
    RiseRule,
    Risk,
    RiskChange,
    Side,
)
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.dispute_facts import (
    DisputeFacts,
    PartyFacts,
    add_party,
    fit_facts,
    party_values,
    refer_officer,
    refuse_without_leader,
)
from jinhai_console.services.dispute_tasks import drop_mediation, hand_on, owe_contact
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.dispute_watch import quarrels_before

_CRIMES = frozenset((LinkKind.CRIMINAL, LinkKind.KILLING))


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterDispute(Command):
    """受理: by itself, or from an incident, which then is where it comes from."""

    facts: DisputeFacts
    parties: tuple[PartyFacts, ...]
    grade: Risk
    grade_reason: str
    taken_up_at: Instant | None = None  # None: now
    incident_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        origin = tx.get(Incident, self.incident_id) if self.incident_id is not None else None
        if origin is not None:
            _refuse_again(tx, origin)
        if len(self.parties) < 2:
            raise Refusal("纠纷至少有双方当事人；请补上另一方，不知道姓名的可写称呼")
        values = fit_facts(tx, self.facts, origin)
        refuse_without_leader(tx, self.grade, values["leader_id"])
        taken_up_at = tx.now if self.taken_up_at is None else self.taken_up_at
        if taken_up_at > tx.now:
            raise Refusal("受理时间在今后；请核对")
        dispute = tx.add(
            Dispute,
            number=tx.next_number("纠纷", tx.year_of(taken_up_at), digits=4),
            grade=self.grade,
            grade_reason=require(self.grade_reason, "定这一级的理由"),
            taken_up_at=taken_up_at,
            registered_by_id=tx.actor_id,
            **values,
        )
        for party in self.parties:
            add_party(tx, dispute, party)
        if origin is not None:
            _link(tx, dispute, origin, LinkKind.ORIGIN, "登记来源", is_decided=True)
        _link_earlier(tx, dispute)
        owe_contact(tx, dispute)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectDispute(Command):
    """Other facts, another officer, leader or body. What was said before is in the journal."""

    dispute_id: int
    version: int
    facts: DisputeFacts

    def perform(self, tx: Transaction) -> Subject:
        dispute = running(tx, self.dispute_id, self.version)
        values = fit_facts(tx, self.facts, None, dispute)
        changes = {name: each for name, each in values.items() if getattr(dispute, name) != each}
        if not changes:
            raise Refusal("没有需要保存的更改")
        if dispute.leader_id is not None:  # one that rose by itself waits for its leader
            refuse_without_leader(tx, dispute.grade, values["leader_id"])
        changed = tx.replace(dispute, **changes)
        if {"officer_id", "leader_id"} & changes.keys():
            hand_on(tx, changed)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddParty(Command):
    dispute_id: int
    party: PartyFacts

    def perform(self, tx: Transaction) -> Subject:
        dispute = running(tx, self.dispute_id)
        add_party(tx, dispute, self.party)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectParty(Command):
    """None keeps what is known: whoever corrects an address need not see the numbers."""

    party_id: int
    version: int
    name: str | None = None
    side: Side | None = None
    kind: PartyKind | None = None
    phone: str | None = None
    identity_number: str | None = None
    address: str | None = None

    def perform(self, tx: Transaction) -> Subject:
        party = tx.get(DisputeParty, self.party_id)
        dispute = running(tx, party.dispute_id)
        if party.version != self.version:
            raise Refusal("这名当事人刚被别人更改，没有保存；请看过最新内容再改")
        names = [each.name for each in fields(PartyFacts) if hasattr(party, each.name)]
        said = {each: getattr(self, each) for each in names}
        known = {each: getattr(party, each) for each in names}
        facts = PartyFacts(**known | {each: it for each, it in said.items() if it is not None})
        wanted = party_values(facts)
        changes = {name: each for name, each in wanted.items() if getattr(party, name) != each}
        if not changes:
            raise Refusal("没有需要保存的更改")
        tx.replace(party, **changes)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetGrade(Command):
    """定级: up or down by a person, with the reason. What raised it counts as seen."""

    dispute_id: int
    version: int
    grade: Risk
    reason: str
    leader_id: int | None = None  # None: as it is

    def perform(self, tx: Transaction) -> Subject:
        dispute = running(tx, self.dispute_id, self.version)
        reason = require(self.reason, "定这一级的理由")
        leader_id = self.leader_id if self.leader_id is not None else dispute.leader_id
        refer_officer(tx, leader_id, dispute.leader_id, "包案领导")
        refuse_without_leader(tx, self.grade, leader_id)
        tx.reason = reason
        changed = save(tx, dispute, tried(lambda: life.regraded(dispute, self.grade, reason)))
        if leader_id != dispute.leader_id:
            changed = tx.replace(changed, leader_id=leader_id)
        tx.add(
            RiskChange,
            dispute_id=dispute.id,
            at=tx.now,
            from_grade=dispute.grade,
            to_grade=self.grade,
            rule=RiseRule.HAND,
            reason=reason,
            by_id=tx.actor_id,
        )
        if self.grade is dispute.grade:  # what raised it is confirmed: nobody gains time by it
            hand_on(tx, changed)
        else:
            owe_contact(tx, changed)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndDispute(Command):
    """办结: settled by word of mouth, failed, referred to whom, or withdrawn."""

    dispute_id: int
    state: DisputeState
    outcome: str
    at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        dispute = tx.get(Dispute, self.dispute_id)
        at = tx.now if self.at is None else self.at
        if at > tx.now:
            raise Refusal("办结时间在今后；请核对")
        outcome = require(self.outcome, "结果：怎样化解、为什么未成、移交给谁")
        changed = tried(lambda: life.ended(dispute, self.state, at, outcome))
        end(tx, dispute, changed)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenDispute(Command):
    """重新打开: with a reason; the contact its grade asks for is due again."""

    dispute_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        dispute = tx.get(Dispute, self.dispute_id)
        tx.reason = require(self.reason, "重新打开的理由")
        mediated = bool(tx.find(MediationSession, dispute_id=dispute.id))
        changed = tried(lambda: life.reopened(dispute, was_mediated=mediated))
        owe_contact(tx, save(tx, dispute, changed))
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkIncident(Command):
    """An incident belongs to it; of one that does already, as what: 民转刑, 刑转命, or neither."""

    dispute_id: int
    incident_id: int
    kind: LinkKind

    def perform(self, tx: Transaction) -> Subject:
        dispute = tx.get(Dispute, self.dispute_id)
        incident = tx.get(Incident, self.incident_id)
        known = tx.first(DisputeLink, dispute_id=dispute.id, incident_id=incident.id)
        if known is None:
            _link(tx, dispute, incident, self.kind, "人工关联", is_decided=True)
            return Subject(dispute.id, dispute.number)
        kind = self.kind if self.kind in _CRIMES else known.began_as
        if known.kind is kind and known.is_decided:
            raise Refusal(f"警情 {incident.number} 已经这样关联")
        tx.replace(known, kind=kind, is_decided=True)
        return Subject(dispute.id, dispute.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmaskDispute(Command):
    """Ask for the parties in full: its entry opens `dispute_detail` and the agreement's sheet."""

    dispute_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        dispute = tx.get(Dispute, self.dispute_id)
        tx.reason = require(self.reason, "查看当事人信息的理由")
        return Subject(dispute.id, dispute.number)


def running(tx: Transaction, id: int, version: int | None = None) -> Dispute:
    """The dispute, not over. Refused where it is, or was changed since."""
    dispute = tx.get(Dispute, id)
    if version is not None and dispute.version != version:
        raise Refusal("这起纠纷刚被别人更改，没有保存；请看过最新内容再改")
    tried(lambda: life.contacted(dispute))
    return dispute


def save(tx: Transaction, dispute: Dispute, changed: Dispute) -> Dispute:
    """Store what differs."""
    return tx.put(dispute, changed)


def end(tx: Transaction, dispute: Dispute, changed: Dispute) -> None:
    """Store an ended dispute; nobody owes a contact or a session any more."""
    save(tx, dispute, changed)
    drop_mediation(tx, dispute)


def tried(change: Callable[[], Dispute]) -> Dispute:
    """What `change` makes of a dispute. Refused where it may not be."""
    try:
        return change()
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None


def _refuse_again(tx: Transaction, incident: Incident) -> None:
    """One incident is where one dispute comes from, whoever was quicker."""
    known = tx.first(DisputeLink, incident_id=incident.id, began_as=LinkKind.ORIGIN)
    if known is not None:
        number = tx.get(Dispute, known.dispute_id).number
        raise Refusal(f"警情 {incident.number} 已经登记为 {number}；请打开它继续办理")


def _link_earlier(tx: Transaction, dispute: Dispute) -> None:
    """What its parties and its house had before it was registered belongs to it."""
    parties = tx.find(DisputeParty, dispute_id=dispute.id)
    known = {each.incident_id for each in tx.find(DisputeLink, dispute_id=dispute.id)}
    for incident, shared in quarrels_before(tx.reader, dispute.address_key, parties):
        if incident.id not in known:
            is_again = incident.received_at > dispute.taken_up_at
            kind = LinkKind.AGAIN if is_again else LinkKind.EARLIER
            _link(tx, dispute, incident, kind, shared.said)


def _link(
    tx: Transaction,
    dispute: Dispute,
    incident: Incident,
    kind: LinkKind,
    shared: str,
    *,
    is_decided: bool = False,
) -> None:
    began_as = kind
    if kind not in (LinkKind.ORIGIN, LinkKind.EARLIER):
        is_again = incident.received_at >= dispute.taken_up_at
        began_as = LinkKind.AGAIN if is_again else LinkKind.EARLIER
    tx.add(
        DisputeLink,
        dispute_id=dispute.id,
        incident_id=incident.id,
        kind=kind if kind in _CRIMES else began_as,
        began_as=began_as,
        linked_at=tx.now,
        shared=shared,
        after_end=dispute.settled_at is not None and incident.received_at > dispute.settled_at,
        is_decided=is_decided,
    )
