"""What a dispute that comes from an incident begins with: kind, claim, place, parties, grade."""

from collections.abc import Sequence
from typing import Any

from jinhai_console.domain.classification import path_of
from jinhai_console.domain.dispute import (
    KIND_NAMES,
    DisputeKind,
    DisputeParty,
    Side,
    household_key,
    keys_of,
)
from jinhai_console.domain.dispute_rows import DisputeOffer, EarlierRow, OfferedParty
from jinhai_console.domain.dispute_watch import BEGINS, Heard, proposed_grade, rule_of
from jinhai_console.domain.incident import Incident, Involvement, PersonRole
from jinhai_console.domain.known import Person, distinct, tie_between
from jinhai_console.domain.masking import mask_name, mask_phone, mask_text
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.dispute_watch import people_at, quarrels_before, risk_words
from jinhai_console.store.views.disputes import disputes_beside
from jinhai_console.store.views.shift import person_names

_CLAIMS = (PersonRole.REPORTER, PersonRole.VICTIM)


def dispute_offer(reader: Reader, incident_id: int) -> DisputeOffer | None:
    """None where there is no such incident."""
    shape = SHAPES[Incident]
    query = shape.table.select().where(shape.table.c.id == incident_id)
    row = reader.connection.execute(query).one_or_none()
    if row is None:
        return None
    incident: Incident = shape.entity(row)
    involved = _involved(reader, incident)
    earlier = _earlier(reader, incident, involved)
    rule = rule_of(reader.lists.dispute_grades.values(), BEGINS)
    return DisputeOffer(
        incident_id=incident.id,
        number=incident.number,
        kind=kind_of(reader.lists, incident.effective_category_id),
        claim=mask_text(incident.narrative, person_names(reader, [incident.id])),
        address=incident.address,
        community_id=incident.community_id,
        parties=_parties(incident, involved),
        known=disputes_beside(reader, people_at(reader, incident)),
        earlier=tuple(EarlierRow(e.number, e.received_at, e.shared) for e in earlier),
        proposed=proposed_grade(rule, _heard(reader, incident, ""), earlier),
    )


def kind_of(lists: Lists, category_id: int) -> DisputeKind:
    """The kind whose name a category has, or one above it."""
    names = "".join(each.name for each in path_of(lists.categories, category_id))
    return next((kind for kind, name in KIND_NAMES.items() if name in names), DisputeKind.OTHER)


def _involved(reader: Reader, incident: Incident) -> list[Involvement]:
    """Everybody but witnesses."""
    shape = SHAPES[Involvement]
    query = shape.table.select().where(shape.table.c.incident_id == incident.id)
    rows = reader.connection.execute(query.order_by(shape.table.c.id))
    return [shape.entity(row) for row in rows if row.role is not PersonRole.WITNESS]


def _earlier(
    reader: Reader, incident: Incident, involved: Sequence[Involvement]
) -> tuple[Heard, ...]:
    """What those who will be its parties, and this house, had of late."""
    people = [_person(each) for each in involved]
    reporter = Person(incident.reporter_name, incident.reporter_phone)
    parties = [_party(incident, each) for each in distinct([reporter, *people])]
    found = quarrels_before(reader, household_key(incident.address), parties)
    return tuple(
        _heard(reader, each, shared.said) for each, shared in found if each.id != incident.id
    )


def _heard(reader: Reader, incident: Incident, shared: str) -> Heard:
    return Heard(incident.number, incident.received_at, shared, risk_words(reader, incident))


def _person(involved: Involvement) -> Person:
    return Person(involved.name, involved.phone, involved.identity_number)


def _party(incident: Incident, person: Person) -> DisputeParty:
    """As it would be entered."""
    keys: dict[str, Any] = keys_of(person.name, person.phone, person.identity_number, "")
    return DisputeParty(
        id=0,
        station_id=incident.station_id,
        dispute_id=0,
        side=Side.OTHER,
        name=person.name,
        phone=person.phone,
        identity_number=person.identity_number,
        **keys,
    )


def _parties(incident: Incident, involved: Sequence[Involvement]) -> tuple[OfferedParty, ...]:
    """Who called, once: he is often named again among those involved."""
    reporter = Person(incident.reporter_name, incident.reporter_phone)
    found = []
    if reporter and not any(tie_between(reporter, _person(each)) for each in involved):
        found.append(
            OfferedParty(
                side=Side.CLAIMANT,
                name=mask_name(reporter.name),
                phone=mask_phone(reporter.phone),
                reporter_of_id=incident.id,
            )
        )
    for each in involved:
        claims = each.role in _CLAIMS or not found
        found.append(
            OfferedParty(
                side=Side.CLAIMANT if claims else Side.RESPONDENT,
                name=mask_name(each.name),
                phone=mask_phone(each.phone),
                involvement_id=each.id,
            )
        )
    return tuple(found)
