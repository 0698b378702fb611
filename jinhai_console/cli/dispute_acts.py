"""What `disputes` does by its verbs, each a command with what the options say."""

from argparse import Namespace
from collections.abc import Callable
from typing import Any

from jinhai_console.cli.asked import moment_said, officer_said
from jinhai_console.cli.opening import actor_of, lists_of
from jinhai_console.cli.speech import Stopped
from jinhai_console.domain.dispute import (
    DisputeKind,
    DisputeState,
    LinkKind,
    PartyKind,
    Risk,
    SessionOutcome,
    Side,
)
from jinhai_console.domain.dispute_rows import DisputeDetail, DisputeOffer
from jinhai_console.domain.money import read_money
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispute_facts import DisputeFacts, PartyFacts
from jinhai_console.services.disputes import (
    AddParty,
    EndDispute,
    LinkIncident,
    RegisterDispute,
    ReopenDispute,
    SetGrade,
)
from jinhai_console.services.mediation import (
    AskConfirmation,
    ConfirmAgreement,
    ContactParties,
    HoldSession,
    Promise,
    RecordPerformance,
    SignAgreement,
)
from jinhai_console.services.named import community_id_called

_SIDES = {"甲": Side.CLAIMANT, "乙": Side.RESPONDENT, "其他": Side.OTHER}


def command_of(desk: Desk, options: Namespace, id: int | None, zone: str) -> Command:
    """Raises Stopped where the options do not say enough."""
    about: dict[str, Any] = {"actor_id": actor_of(desk, options)}
    if id is None:
        return _register(desk, options, about, zone)
    return _ACTS[options.action](desk, options, {**about, "dispute_id": id}, zone)


def _register(desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> RegisterDispute:
    offer = offer_of(desk, options)
    claim = options.claim or (offer.claim if offer else "")
    kind = DisputeKind(options.kind) if options.kind else offer.kind if offer else None
    if kind is None:
        raise Stopped("请用 --kind 写明类别，如 --kind neighbour；从警情登记的可不写")
    parties = tuple(map(party_called, options.party))
    if offer is not None and not parties:
        parties = tuple(
            PartyFacts(
                side=each.side,
                reporter_of_id=each.reporter_of_id,
                involvement_id=each.involvement_id,
            )
            for each in offer.parties
        )
    community = options.community
    return RegisterDispute(
        **about,
        facts=DisputeFacts(
            kind=kind,
            claim=claim,
            amount_cents=_money(options.amount),
            address=options.address or "",
            community_id=community_id_called(lists_of(desk), community) if community else None,
            officer_id=officer_said(desk, options.responsible),
            leader_id=officer_said(desk, options.leader),
            bodies=tuple(options.body),
        ),
        parties=parties,
        grade=Risk(options.grade or Risk.BLUE),
        grade_reason=options.reason or "登记时评定",
        taken_up_at=moment_said(options.at, zone),
        incident_id=offer.incident_id if offer else None,
    )


def party_called(said: str) -> PartyFacts:
    """`甲:陈大海:19900001234:证件号码:地址`; a firm as `乙单位:名称:电话`."""
    side, _, rest = said.partition(":")
    word = side.strip().removesuffix("方")
    is_firm = word.endswith("单位")
    word = word.removesuffix("单位") or "其他"
    if word not in _SIDES or not rest.strip():
        raise Stopped(f"“{said}”不是当事人；请写成 甲:姓名:电话:证件号码:地址，单位写 乙单位:名称")
    name, phone, identity, address = (rest.split(":", 3) + [""] * 3)[:4]
    return PartyFacts(
        side=_SIDES[word],
        kind=PartyKind.FIRM if is_firm else PartyKind.PERSON,
        name=name,
        phone=phone,
        identity_number=identity,
        address=address,
    )


def _party(_desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    if len(options.party) != 1:
        raise Stopped("请用 --party 写明一名当事人，如 --party 乙:林小红:19900005678")
    return AddParty(**about, party=party_called(options.party[0]))


def _contact(_desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> Command:
    return ContactParties(
        **about,
        is_visit=not options.phone,
        notes=options.text,
        beside=options.beside,
        made_at=moment_said(options.at, zone),
    )


def _session(_desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> Command:
    if not options.outcome:
        raise Stopped("请用 --outcome 写明结果：agreed、not_agreed、put_off 或 absent")
    return HoldSession(
        **about,
        mediator=options.mediator,
        outcome=SessionOutcome(options.outcome),
        present=options.beside,
        notes=options.text,
        held_at=moment_said(options.at, zone),
    )


def _agree(_desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    return SignAgreement(
        **about,
        points=options.text,
        promises=tuple(map(_promise, options.promise)),
        signed_on=options.at or "",
        wants_confirmation=options.confirmation,
    )


def _promise(said: str) -> Promise:
    day, mark, text = said.partition("=")
    if not mark:
        raise Stopped(f"“{said}”不是履行事项；请写成 2026-12-20=归还 3,000 元")
    return Promise(text=text, due_on=day.strip())


def _perform(desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    detail = _detail(desk, about["dispute_id"])
    place = options.item or 1
    if not 1 <= place <= len(detail.performances):
        raise Stopped(f"履行事项共 {len(detail.performances)} 项，没有第 {place} 项")
    item = detail.performances[place - 1]
    return RecordPerformance(
        actor_id=about["actor_id"], performance_id=item.id, done_on=options.at or ""
    )


def _confirm(desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    agreement = _detail(desk, about["dispute_id"]).agreement
    if agreement is None:
        raise Stopped("还没有调解协议，无从司法确认；先用 disputes agree 登记")
    known = {"actor_id": about["actor_id"], "agreement_id": agreement.id}
    if agreement.asked_on:
        return ConfirmAgreement(**known, confirmed_on=options.at or "")
    return AskConfirmation(**known, asked_on=options.at or "")


def _settle(_desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> Command:
    state = DisputeState(options.state) if options.state else DisputeState.SETTLED
    return EndDispute(**about, state=state, outcome=options.text, at=moment_said(options.at, zone))


def _reopen(_desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    return ReopenDispute(**about, reason=options.reason or options.text)


def _grade(desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    if not options.grade:
        raise Stopped("请用 --grade 写明等级：red、orange、yellow 或 blue")
    return SetGrade(
        **about,
        version=_detail(desk, about["dispute_id"]).dispute.version,
        grade=Risk(options.grade),
        reason=options.reason or options.text,
        leader_id=officer_said(desk, options.leader),
    )


def _link(desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    if not options.incident:
        raise Stopped("请用 --incident 写明警情编号")
    kind = LinkKind(options.kind_of_link)
    return LinkIncident(**about, incident_id=_incident(desk, options.incident), kind=kind)


def offer_of(desk: Desk, options: Namespace) -> DisputeOffer | None:
    if not options.incident:
        return None
    return desk.read(reads.dispute_offer, _incident(desk, options.incident)).result()


def _incident(desk: Desk, number: str) -> int:
    id = desk.read(reads.incident_id, number).result()
    if id is None:
        raise Stopped(f"没有编号为 {number} 的警情；用 incidents 看有哪些")
    return id


def _detail(desk: Desk, id: int) -> DisputeDetail:
    found = desk.read(reads.dispute_detail, id).result()
    assert found is not None  # its number was just found
    return found


def _money(said: str | None) -> int | None:
    if not said:
        return None
    cents = read_money(said)
    if cents is None:
        raise Stopped(f"“{said}”不是金额；请写成 26000 或 2.6万元")
    return cents


_ACTS: dict[str, Callable[[Desk, Namespace, dict[str, Any], str], Command]] = {
    "party": _party,
    "contact": _contact,
    "session": _session,
    "agree": _agree,
    "perform": _perform,
    "confirm": _confirm,
    "settle": _settle,
    "reopen": _reopen,
    "grade": _grade,
    "link": _link,
}
