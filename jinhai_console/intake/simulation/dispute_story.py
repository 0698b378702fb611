"""The demonstration's disputes: of the last months and a year ago, one that has just risen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from jinhai_console.domain.dispute import (
    DisputeKind,
    DisputeState,
    Risk,
    SessionOutcome,
    Side,
)
from jinhai_console.domain.incident import PersonRole
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Instant, day_of
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.intake.simulation.people import Person, Residents
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispute_facts import DisputeFacts, PartyFacts
from jinhai_console.services.disputes import EndDispute, RegisterDispute
from jinhai_console.services.ending import CloseIncident, GiveFeedback
from jinhai_console.services.incidents import InvolvedPerson, TakeIncident
from jinhai_console.services.mediation import (
    ContactParties,
    HoldSession,
    Promise,
    RecordPerformance,
    SignAgreement,
)

Give = Callable[[Command], int]
Go = Callable[[Instant | None], None]

_OVER, _RUNNING, _YEAR_AGO = 28, 4, 24
_SPAN = 75 * DAY
_YEAR = 365 * DAY
_MEDIATOR = "社区民警、居委会调解员"
_CLAIMS = {
    DisputeKind.FAMILY: "因家庭琐事争吵，要求对方不再打骂、分担家用",
    DisputeKind.NEIGHBOUR: "因噪音和楼道堆物争吵，要求停止并清走",
    DisputeKind.ROMANCE: "分手后纠缠，要求不再上门、归还财物",
    DisputeKind.LABOUR: "被拖欠工资，要求结清",
    DisputeKind.DEBT: "借款到期未还，要求归还",
    DisputeKind.CONSUMER: "因退款争执，要求退还预付款",
    DisputeKind.LAND: "因占用宅基地争吵，要求退出",
    DisputeKind.OTHER: "多次争吵，要求对方赔礼、不再发生",
}
_MONEY = {DisputeKind.LABOUR: 1_860_000, DisputeKind.DEBT: 3_500_000, DisputeKind.CONSUMER: 268_000}
_BODIES = {DisputeKind.LABOUR: "劳动监察大队", DisputeKind.DEBT: "司法所"}


@dataclass(frozen=True, slots=True)
class _Hand:
    """Who writes and leads, and the people who quarrel. `go` sets the clock: each step is written
    down when it was taken, so that what was done in time stands there as done in time."""

    desk: Desk
    give_now: Give
    go: Go
    now: Instant
    zone: str
    actor_id: int
    leader_id: int
    people: Iterator[Person]

    def give(self, at: Instant, command: Command) -> int:
        """At that moment, or now where it lies ahead."""
        self.go(at if at < self.now else None)
        try:
            return self.give_now(command)
        finally:
            self.go(None)


def tell_disputes(desk: Desk, give: Give, go: Go, now: Instant, seed: int) -> None:
    """`give` carries a command out and says its record's id; `go` sets the clock, None to now."""
    lists = desk.read(reads.lists).result()
    leader = next(iter(desk.read(reads.leaders).result()), None)
    officers = desk.read(reads.officer_rows).result()
    room = [each for each in officers if each.team_kind == "command" and each.id != leader]
    wanted = [id for id, each in lists.categories.items() if each.bucket == "dispute"]
    chosen = QueueFilter(
        order=QueueOrder.HISTORY,
        category_ids=frozenset(wanted),
        received_from=now - _SPAN,
        received_before=now - DAY,
    )
    rows = desk.read(reads.listed, chosen, 400).result()
    if leader is None or not room or len(rows) < _OVER + _RUNNING:
        return
    rng = Random(seed)
    residents = Residents(rng, size=200)
    hand = _Hand(
        desk=desk,
        give_now=give,
        go=go,
        now=now,
        zone=lists.station.zone,
        actor_id=room[0].id,
        leader_id=leader,
        people=_everybody_once(residents, rng),
    )
    for place in range(_YEAR_AGO):
        _of_last_year(hand, place)
    step = len(rows) // (_OVER + _RUNNING)
    told = rows[:: -step or -1][: _OVER + _RUNNING]
    for place, row in enumerate(told):
        id = _from_incident(hand, row, place)
        if place < _OVER:
            _to_its_end(hand, id, row, place)
        else:
            _under_way(hand, id, place)
    _climbing(hand)


def _everybody_once(residents: Residents, rng: Random) -> Iterator[Person]:
    met: set[str] = set()
    while True:
        person = residents.pick(rng)
        if person.phone not in met:
            met.add(person.phone)
            yield person


def _from_incident(hand: _Hand, row: IncidentRow, place: int) -> int:
    offer = hand.desk.read(reads.dispute_offer, row.id).result()
    assert offer is not None  # it was just listed
    parties = [
        PartyFacts(
            side=each.side, reporter_of_id=each.reporter_of_id, involvement_id=each.involvement_id
        )
        for each in offer.parties[:2]
    ]
    while len(parties) < 2:
        side = Side.RESPONDENT if parties else Side.CLAIMANT
        parties.append(_party(next(hand.people), side, row.address))
    is_grave = place == _OVER
    grade = Risk.ORANGE if is_grave else (Risk.BLUE, Risk.YELLOW)[place % 2]
    taken = row.received_at + 2 * HOUR
    return hand.give(
        taken,
        RegisterDispute(
            actor_id=hand.actor_id,
            facts=DisputeFacts(
                kind=offer.kind,
                claim=_CLAIMS[offer.kind],
                amount_cents=_MONEY.get(offer.kind),
                leader_id=hand.leader_id if is_grave else None,
                bodies=("社区居委会", *filter(None, [_BODIES.get(offer.kind, "")])),
            ),
            parties=tuple(parties),
            grade=grade,
            grade_reason="双方对立，多次报警" if is_grave else "有口角，未动手",
            taken_up_at=taken,
            incident_id=row.id,
        ),
    )


def _party(person: Person, side: Side, address: str) -> PartyFacts:
    return PartyFacts(
        name=person.name,
        side=side,
        phone=person.phone,
        identity_number=person.identity_number,
        address=address,
    )


def _to_its_end(hand: _Hand, id: int, row: IncidentRow, place: int) -> None:
    """Most are settled."""
    taken = row.received_at + 2 * HOUR
    held = min(taken + DAY, hand.now - HOUR)
    if place % 3 == 0:
        _session(hand, id, taken + HOUR, SessionOutcome.NOT_AGREED)
    if place % 14 == 13:
        _session(hand, id, held, SessionOutcome.NOT_AGREED)
        state = DisputeState.REFERRED if place % 2 else DisputeState.FAILED
        said = "双方分歧大，移交司法所继续调解"
        hand.give(
            held,
            EndDispute(actor_id=hand.actor_id, dispute_id=id, state=state, outcome=said, at=held),
        )
        return
    _session(hand, id, held, SessionOutcome.AGREED)
    _agree(hand, id, held)


def _agree(hand: _Hand, id: int, at: Instant) -> None:
    """What was promised was done where its day has come, now and then late."""
    due = at + 10 * DAY
    hand.give(
        at,
        SignAgreement(
            actor_id=hand.actor_id,
            dispute_id=id,
            points="一、双方互相谅解，今后不再因此事争吵。\n二、约定的款项和事项按期履行。",
            promises=(Promise(text="履行协议约定的事项", due_on=_day(hand, due)),),
            signed_on=_day(hand, at),
        ),
    )
    done = due + (3 if id % 5 == 0 else -1) * DAY
    if done < hand.now:
        detail = hand.desk.read(reads.dispute_detail, id).result()
        assert detail is not None  # it was just signed
        (item,) = detail.performances
        hand.give(
            done,
            RecordPerformance(
                actor_id=hand.actor_id, performance_id=item.id, done_on=_day(hand, done)
            ),
        )


def _day(hand: _Hand, at: Instant) -> str:
    return day_of(at, hand.zone).isoformat()


def _under_way(hand: _Hand, id: int, place: int) -> None:
    """Seen or spoken to of late; some have been at the table once."""
    if place % 2:
        _session(hand, id, hand.now - (30 + place % 4) * HOUR, SessionOutcome.PUT_OFF)
    made = hand.now - (20 + place % 4) * HOUR
    hand.give(
        made,
        ContactParties(
            actor_id=hand.actor_id,
            dispute_id=id,
            is_visit=True,
            beside="社区居委会调解员",
            notes="上门见到双方，情绪平稳，愿意再谈",
            made_at=made,
        ),
    )


def _session(hand: _Hand, id: int, at: Instant, outcome: SessionOutcome) -> None:
    hand.give(
        at,
        HoldSession(
            actor_id=hand.actor_id,
            dispute_id=id,
            mediator=_MEDIATOR,
            present="双方当事人",
            outcome=outcome,
            held_at=min(at, hand.now),
        ),
    )


def _of_last_year(hand: _Hand, place: int) -> None:
    """What the same period of last year is held against."""
    kind = list(DisputeKind)[place % len(DisputeKind)]
    taken = hand.now - _YEAR - _SPAN + (place + 1) * 3 * DAY
    one, other = next(hand.people), next(hand.people)
    id = hand.give(
        taken,
        RegisterDispute(
            actor_id=hand.actor_id,
            facts=DisputeFacts(kind=kind, claim=_CLAIMS[kind], officer_id=hand.actor_id),
            parties=(_party(one, Side.CLAIMANT, ""), _party(other, Side.RESPONDENT, "")),
            grade=Risk.BLUE,
            grade_reason="有口角，未动手",
            taken_up_at=taken,
        ),
    )
    if place % 8 == 7:
        said = "双方各执一词，告知诉讼途径"
        hand.give(
            taken + 3 * DAY,
            EndDispute(
                actor_id=hand.actor_id,
                dispute_id=id,
                state=DisputeState.FAILED,
                outcome=said,
                at=taken + 3 * DAY,
            ),
        )
        return
    _session(hand, id, taken + DAY, SessionOutcome.AGREED)
    _agree(hand, id, taken + DAY)


def _climbing(hand: _Hand) -> None:
    """The same two again and again: it rises by itself on the third incident, today."""
    lists = hand.desk.read(reads.lists).result()
    category = next(
        (e for e in lists.categories.values() if "邻里" in e.name and e.bucket == "dispute"), None
    )
    if category is None:
        return
    one, other = next(hand.people), next(hand.people)
    where = _Where(category.id, next(iter(lists.communities)), "鼓岩路88号3栋402室")
    said = "报警人称楼上夜间拖动家具、敲打，双方在楼道争吵"
    first = _quarrel(hand, where, (one, other), hand.now - 12 * DAY, said)
    taken = hand.now - 12 * DAY + 3 * HOUR
    hand.give(
        taken,
        RegisterDispute(
            actor_id=hand.actor_id,
            facts=DisputeFacts(
                kind=DisputeKind.NEIGHBOUR,
                claim=_CLAIMS[DisputeKind.NEIGHBOUR],
                bodies=("社区居委会",),
            ),
            parties=(
                _party(one, Side.CLAIMANT, where.address),
                _party(other, Side.RESPONDENT, "鼓岩路88号3栋502室"),
            ),
            grade=Risk.YELLOW,
            grade_reason="两个月内争吵数次，未动手",
            taken_up_at=taken,
            incident_id=first,
        ),
    )
    _quarrel(hand, where, (one, other), hand.now - 5 * DAY, "双方又因楼上脚步声争吵")
    _quarrel(hand, where, (other, one), hand.now - 50 * MINUTE, "报警人称楼下住户上门砸门")


@dataclass(frozen=True, slots=True)
class _Where:
    category_id: int
    community_id: int
    address: str


def _quarrel(hand: _Hand, where: _Where, people: Sequence[Person], at: Instant, said: str) -> int:
    """An incident that is over; its id."""
    caller, other = people
    id = hand.give(
        at,
        TakeIncident(
            actor_id=hand.actor_id,
            category_id=where.category_id,
            received_at=at,
            address=where.address,
            community_id=where.community_id,
            narrative=said,
            reporter_name=caller.name,
            reporter_phone=caller.phone,
            persons=(
                InvolvedPerson(PersonRole.PARTY, other.name, other.phone, other.identity_number),
            ),
        ),
    )
    done = next(iter(hand.desk.read(reads.lists).result().dispositions))
    feedback = "现场劝开，双方各回家中，告知通过调解解决"
    over = at + 40 * MINUTE
    hand.give(
        over,
        GiveFeedback(
            actor_id=hand.actor_id,
            incident_id=id,
            text=feedback,
            confirmed_category_id=where.category_id,
        ),
    )
    hand.give(over, CloseIncident(actor_id=hand.actor_id, incident_id=id, disposition_id=done))
    return id
