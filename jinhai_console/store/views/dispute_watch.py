"""Which disputes an incident belongs to, how often it happened again, who quarrels unregistered."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import BindParameter, ColumnElement, bindparam, func, or_, select

from jinhai_console.domain.analysis.narrative_words import WordFinder, WordGroup
from jinhai_console.domain.classification import Bucket, path_of
from jinhai_console.domain.dispute import (
    Dispute,
    DisputeLink,
    DisputeParty,
    LinkKind,
    RiskChange,
    household_key,
)
from jinhai_console.domain.dispute_proposal import Quarrel, repeated
from jinhai_console.domain.dispute_rows import Proposal
from jinhai_console.domain.dispute_watch import QUARRELS, Scene, Shared, shared_with
from jinhai_console.domain.incident import (
    Incident,
    IncidentState,
    Involvement,
    Note,
    NoteKind,
    PersonRole,
)
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.known import Person, distinct, identity_key, name_key, phone_key
from jinhai_console.domain.masking import mask_name
from jinhai_console.domain.theme import Theme, is_of
from jinhai_console.domain.wording import WordKind
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.tables.dispute import IS_RUNNING
from jinhai_console.store.views.people import people_of

_DISPUTE, _PARTY, _INCIDENT = SHAPES[Dispute], SHAPES[DisputeParty], SHAPES[Incident]
_d, _p, _i = _DISPUTE.table.c, _PARTY.table.c, _INCIDENT.table.c
_l, _c = SHAPES[DisputeLink].table.c, SHAPES[RiskChange].table.c
_v, _n = SHAPES[Involvement].table.c, SHAPES[Note].table.c

# What never happened, or stands in another incident, is no new one.
NOT_COUNTED = (IncidentState.MERGED, IncidentState.CANCELLED, IncidentState.UNFOUNDED)


def _among(name: str) -> BindParameter[str]:
    return bindparam(name, expanding=True)


_BY_PARTY = select(_p.dispute_id).where(
    or_(
        _p.name_key.in_(_among("names")),
        _p.phone_key.in_(_among("phones")),
        _p.identity_key.in_(_among("identities")),
        _p.address_key.in_(_among("places")),
    )
)
_BY_PLACE = select(_d.id).where(_d.address_key.in_(_among("places")))
_CANDIDATES = select(_DISPUTE.table).where(
    _d.station_id == bindparam("station_id"),
    IS_RUNNING | (_d.settled_at > bindparam("ended_since")),
    _d.taken_up_at <= bindparam("until"),
    or_(_d.id.in_(_BY_PARTY), _d.id.in_(_BY_PLACE)),
)


def people_at(reader: Reader, incident: Incident) -> Scene:
    """Who is in an incident and where, without what was said: enough to look disputes up by."""
    return Scene(tuple(people_of(reader, incident)), incident.address, {})


def disputes_sharing(
    reader: Reader, scene: Scene, until: Instant
) -> list[tuple[Dispute, tuple[DisputeParty, ...], Shared]]:
    """The disputes taken up by then that this scene belongs to, with their parties and why.

    Those that are over only as long as people who quarrel again are looked for.
    """
    people = scene.people
    given = {
        "station_id": reader.station_id,
        "until": until,
        "ended_since": until - reader.lists.station.known_days * DAY,
        "names": _keys(name_key(each.name) for each in people),
        "phones": _keys(phone_key(each.phone) for each in people),
        "identities": _keys(identity_key(each.identity_number) for each in people),
        "places": _keys([household_key(scene.address)]),
    }
    found = [_DISPUTE.entity(row) for row in reader.connection.execute(_CANDIDATES, given)]
    parties = parties_of(reader, [each.id for each in found])
    shared = [(each, shared_with(each.address_key, parties[each.id], scene)) for each in found]
    return [(each, tuple(parties[each.id]), what) for each, what in shared if what is not None]


def _keys(values: Iterable[str]) -> list[str]:
    return sorted({each for each in values if each})


def parties_of(reader: Reader, ids: Collection[int]) -> dict[int, list[DisputeParty]]:
    """By dispute, its parties in the order of entry."""
    found: dict[int, list[DisputeParty]] = defaultdict(list)
    query = select(_PARTY.table).where(_p.dispute_id.in_(ids)).order_by(_p.id)
    for row in reader.connection.execute(query) if ids else ():
        found[row.dispute_id].append(_PARTY.entity(row))
    return found


def is_quarrel(lists: Lists, category_id: int) -> bool:
    """Whether a category is a dispute, a fight, a threat or damage done."""
    path = path_of(lists.categories, category_id)
    if path[-1].bucket is Bucket.DISPUTE or is_of(Theme.FIGHT, path):
        return True
    return any(each.name in QUARRELS for each in path)


def is_crime(lists: Lists, category_id: int) -> bool:
    return lists.categories[category_id].bucket is Bucket.CRIMINAL


def risk_words(reader: Reader, incident: Incident, since: Instant = 0) -> Mapping[str, str]:
    """By group, the first risk word in what was reported, answered and noted, after `since`."""
    groups = tuple(
        WordGroup(each.name, each.words)
        for each in reader.lists.wordings.values()
        if each.kind is WordKind.RISK and each.retired_at is None
    )
    notes = select(_n.text).where(
        _n.incident_id == incident.id,
        _n.at > since,
        (_n.kind != NoteKind.CORRECTION) | _n.corrects_id.is_not(None),
    )
    texts = [incident.narrative] if incident.received_at > since else []
    texts += [incident.feedback] if not since or (incident.feedback_at or 0) > since else []
    said = "\n".join([*texts, *reader.connection.execute(notes).scalars()])
    found: dict[str, str] = {}
    for each in _finder(groups).places_in(said):
        found.setdefault(each.group, said[each.start : each.end])
    return found


@lru_cache(maxsize=8)
def _finder(groups: tuple[WordGroup, ...]) -> WordFinder:
    return WordFinder(groups)


def repeats_of(reader: Reader, dispute_id: int, since: Instant) -> int:
    """New incidents since the grade last changed that were received after `since`."""
    last = select(func.coalesce(func.max(_c.id), 0)).where(_c.dispute_id == dispute_id)
    query = (
        select(func.count())
        .select_from(SHAPES[DisputeLink].table)
        .join(_INCIDENT.table, _i.id == _l.incident_id)
        .where(
            _l.dispute_id == dispute_id,
            _l.began_as == LinkKind.AGAIN,
            _l.id > last.scalar_subquery(),
            _i.received_at >= since,
            func.coalesce(_i.exit, "").not_in(sorted(NOT_COUNTED)),
        )
    )
    return int(reader.connection.execute(query).scalar_one())


def incidents_to_watch(reader: Reader) -> list[int]:
    """The quarrels received since the first dispute that runs was taken up, oldest first."""
    running = select(func.min(_d.taken_up_at)).where(_d.station_id == reader.station_id, IS_RUNNING)
    first = reader.connection.execute(running).scalar_one()
    if first is None:
        return []
    query = (
        select(_i.id)
        .where(_i.station_id == reader.station_id, _i.received_at >= first, _is_quarrel(reader))
        .order_by(_i.received_at, _i.id)
    )
    return list(reader.connection.execute(query).scalars())


def _is_quarrel(reader: Reader) -> ColumnElement[bool]:
    """Of an incident, by its classification at feedback, else at intake."""
    wanted = [id for id in reader.lists.categories if is_quarrel(reader.lists, id)]
    return func.coalesce(_i.confirmed_category_id, _i.category_id).in_(wanted)


def quarrels_since(reader: Reader, since: Instant) -> list[Quarrel]:
    """The incidents of quarrels received since then that happened, with all but their witnesses."""
    query = select(_i.id, _i.received_at, _i.address, _i.reporter_name, _i.reporter_phone).where(
        _i.station_id == reader.station_id,
        _i.received_at >= since,
        _is_quarrel(reader),
        func.coalesce(_i.exit, "").not_in(sorted(NOT_COUNTED)),
    )
    rows = reader.connection.execute(query).all()
    people: dict[int, list[Person]] = defaultdict(list)
    involved = (
        select(_v.incident_id, _v.name, _v.phone, _v.identity_number)
        .join(_INCIDENT.table, _i.id == _v.incident_id)
        .where(_i.received_at >= since, _v.role != PersonRole.WITNESS)
    )
    for id, *person in reader.connection.execute(involved):
        people[id].append(Person(*person))
    return [
        Quarrel(
            row.id,
            row.received_at,
            tuple(distinct([Person(row.reporter_name, row.reporter_phone), *people[row.id]])),
            row.address,
        )
        for row in rows
    ]


def quarrels_before(
    reader: Reader, address_key: str, parties: Sequence[DisputeParty]
) -> list[tuple[Incident, Shared]]:
    """What these parties, or this house, had of late, within the station's days; latest first."""
    since = reader.now - reader.lists.station.propose_days * DAY
    shared = {
        each.incident_id: what
        for each in quarrels_since(reader, since)
        if (what := shared_with(address_key, parties, Scene(each.people, each.address, {})))
    }
    found = [(each, shared[id]) for id, each in _incidents(reader, shared).items()]
    return sorted(found, key=lambda each: (-each[0].received_at, -each[0].id))


def proposed_disputes(reader: Reader) -> tuple[Proposal, ...]:
    """应建档: who quarrelled several times of late, and none of it stands in a register."""
    since = reader.now - reader.lists.station.propose_days * DAY
    found = repeated(quarrels_since(reader, since))
    ids = {id for each in found for id in each.ids}
    linked = select(_l.incident_id).where(_l.incident_id.in_(ids))
    known = set(reader.connection.execute(linked).scalars()) if ids else set()
    incidents = _incidents(reader, ids - known)
    proposals = []
    for each in found:
        fresh = [incidents[id] for id in each.ids if id in incidents]
        if len(fresh) < len(each.ids):
            continue  # one of them is linked: whoever it is stands in a register
        if any(disputes_sharing(reader, people_at(reader, e), reader.now) for e in fresh[:1]):
            continue
        last = fresh[0]
        proposals.append(
            Proposal(
                incident_ids=each.ids,
                numbers=tuple(e.number for e in fresh),
                said=f"{mask_name(each.person.name)} {len(fresh)} 起",
                place=last.address,
                received_at=last.received_at,
            )
        )
    return tuple(proposals)


def _incidents(reader: Reader, ids: Collection[int]) -> dict[int, Incident]:
    query = select(_INCIDENT.table).where(_i.id.in_(ids))
    rows = reader.connection.execute(query) if ids else ()
    return {row.id: _INCIDENT.entity(row) for row in rows}
