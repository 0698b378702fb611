"""What a dispute and its parties must be before they are saved: whole, or refused in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from jinhai_console.domain.dispute import (
    MOST_CENTS,
    RISK_NAMES,
    Dispute,
    DisputeKind,
    DisputeParty,
    PartyKind,
    Risk,
    Side,
    household_key,
    keys_of,
)
from jinhai_console.domain.dispute_watch import rule_of
from jinhai_console.domain.incident import Incident, Involvement
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

_LONGEST = 10_000  # signs of a claim


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFacts:
    """A party as it is entered, or copied from an incident: who enters it may see him masked.

    `reporter_of_id` names an incident, `involvement_id` a person in one: what is empty here is
    copied from there. Under another name it is another's identity number, which is not.
    """

    name: str = ""
    side: Side = Side.CLAIMANT
    kind: PartyKind = PartyKind.PERSON
    phone: str = ""
    identity_number: str = ""
    address: str = ""
    reporter_of_id: int | None = None
    involvement_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeFacts:
    """A dispute as it is entered. Without an officer it is whoever minds the community."""

    kind: DisputeKind
    claim: str
    amount_cents: int | None = None
    address: str = ""
    community_id: int | None = None
    officer_id: int | None = None
    leader_id: int | None = None
    bodies: tuple[str, ...] = ()


def add_party(tx: Transaction, dispute: Dispute, party: PartyFacts) -> None:
    tx.add(DisputeParty, dispute_id=dispute.id, **party_values(_copied(tx, party)))


def _copied(tx: Transaction, party: PartyFacts) -> PartyFacts:
    """With what the record says of him that is meant."""
    if party.involvement_id is not None:
        involved = tx.get(Involvement, party.involvement_id)
        return replace(
            party,
            name=party.name.strip() or involved.name or _owner_of(involved.phone),
            phone=party.phone.strip() or involved.phone,
            identity_number=party.identity_number.strip()
            or ("" if party.name.strip() else involved.identity_number),
        )
    if party.reporter_of_id is not None:
        incident = tx.get(Incident, party.reporter_of_id)
        phone = incident.reporter_phone
        name = party.name.strip() or incident.reporter_name or _owner_of(phone)
        return replace(party, name=name, phone=party.phone.strip() or phone)
    return party


def _owner_of(phone: str) -> str:
    """Whoever did not say his name: corrected when he is met."""
    return f"机主{phone[-4:]}" if phone else "姓名不详"


def party_values(party: PartyFacts) -> dict[str, Any]:
    said = {
        "name": require(party.name, "当事人的姓名或单位名称"),
        "phone": party.phone.strip(),
        "identity_number": party.identity_number.strip(),
        "address": party.address.strip(),
    }
    return {"kind": party.kind, "side": party.side, **said, **keys_of(**said)}


def fit_facts(
    tx: Transaction, facts: DisputeFacts, origin: Incident | None, before: Dispute | None = None
) -> dict[str, Any]:
    """The fields to save, whole, or refused."""
    claim = require(facts.claim, "诉求：谁要求什么")
    if len(claim) > _LONGEST:
        raise Refusal(f"诉求最多 {_LONGEST:,} 个字")
    amount = facts.amount_cents
    if amount is not None and not 0 <= amount <= MOST_CENTS:
        raise Refusal("涉及金额不能是负数，也不会这么大；请核对，不知道就不填")
    address = facts.address.strip() or (origin.address if origin else "")
    community_id = facts.community_id or (origin.community_id if origin else None)
    if community_id is not None and community_id not in tx.lists.communities:
        raise Refusal("社区不存在；请重新选择社区")
    officer_id = facts.officer_id or _officer_of(tx, community_id)
    refer_officer(tx, officer_id, before.officer_id if before else None, "责任民警")
    refer_officer(tx, facts.leader_id, before.leader_id if before else None, "包案领导")
    return {
        "kind": facts.kind,
        "claim": claim,
        "amount_cents": amount,
        "address": address,
        "address_key": household_key(address),
        "community_id": community_id,
        "officer_id": officer_id,
        "leader_id": facts.leader_id,
        "bodies": tuple(dict.fromkeys(each.strip() for each in facts.bodies if each.strip())),
    }


def _officer_of(tx: Transaction, community_id: int | None) -> int:
    """Who minds the community, else whoever enters it."""
    minding: Sequence[Officer] = [
        each
        for each in tx.find(Officer, retired_at=None)
        if community_id in each.community_ids and not each.is_auxiliary
    ]
    if minding:
        return minding[0].id
    if tx.actor_id is None:
        raise Refusal("请选择责任民警")
    return tx.actor_id


def refer_officer(tx: Transaction, id: int | None, known: int | None, what: str) -> None:
    if id is None or id == known:
        return
    officer = tx.first(Officer, id=id)
    if officer is None or officer.retired_at is not None:
        raise Refusal(f"{what}不存在或已停用；请另选")


def refuse_without_leader(tx: Transaction, grade: Risk, leader_id: int | None) -> None:
    rule = rule_of(tx.lists.dispute_grades.values(), grade)
    if rule is not None and rule.needs_leader and leader_id is None:
        raise Refusal(f"{RISK_NAMES[grade]}级纠纷要有包案领导；请选择")
