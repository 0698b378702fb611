"""What a dispute begins with where it comes from an incident: kind, claim, place, parties."""

from jinhai_console.domain.classification import path_of
from jinhai_console.domain.dispute import KIND_NAMES, DisputeKind, Side
from jinhai_console.domain.dispute_rows import DisputeOffer, OfferedParty
from jinhai_console.domain.incident import Incident, Involvement, PersonRole
from jinhai_console.domain.known import Person, tie_between
from jinhai_console.domain.masking import mask_name, mask_phone, mask_text
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.dispute_watch import people_at
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
    return DisputeOffer(
        incident_id=incident.id,
        number=incident.number,
        kind=kind_of(reader.lists, incident.effective_category_id),
        claim=mask_text(incident.narrative, person_names(reader, [incident.id])),
        address=incident.address,
        community_id=incident.community_id,
        parties=_parties(reader, incident),
        known=disputes_beside(reader, people_at(reader, incident)),
    )


def kind_of(lists: Lists, category_id: int) -> DisputeKind:
    """The kind whose name a category has, or one above it."""
    names = "".join(each.name for each in path_of(lists.categories, category_id))
    return next((kind for kind, name in KIND_NAMES.items() if name in names), DisputeKind.OTHER)


def _parties(reader: Reader, incident: Incident) -> tuple[OfferedParty, ...]:
    """Everybody but witnesses; who called, once: he is often named again among those involved."""
    shape = SHAPES[Involvement]
    query = shape.table.select().where(shape.table.c.incident_id == incident.id)
    rows = reader.connection.execute(query.order_by(shape.table.c.id))
    involved = [shape.entity(row) for row in rows if row.role is not PersonRole.WITNESS]
    reporter = Person(incident.reporter_name, incident.reporter_phone)
    people = [Person(each.name, each.phone, each.identity_number) for each in involved]
    found = []
    if reporter and not any(tie_between(reporter, each) for each in people):
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
