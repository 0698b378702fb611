"""His own incidents and tasks for an officer's phone, behind his token, on one snapshot."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, select

from jinhai_console.domain.assignment import Assignment, Milestone
from jinhai_console.domain.caution import CAUTION_NAMES
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident, Note, NoteKind
from jinhai_console.domain.instant import short_text
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.officers_page_rows import (
    OfficersPage,
    PageCaution,
    PageIncident,
    PageNote,
)
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.tables.dispatch import IS_OPEN
from jinhai_console.store.views.attachments import attachment_counts
from jinhai_console.store.views.known import cautions_of
from jinhai_console.store.views.officer_tokens import officer_of_token
from jinhai_console.store.views.page_places import page_places
from jinhai_console.store.views.page_tasks import page_tasks

E = TypeVar("E", bound=Entity)

MOST = 50

_a = BY_NAME["assignment"].table
_i = BY_NAME["incident"].table
_note = BY_NAME["note"].table
_person = BY_NAME["involvement"].table
_officer = BY_NAME["officer"].table
# What was said of the incident itself; reasons (why persons were looked up, say) stay inside.
_TOLD = (NoteKind.NOTE, NoteKind.CORRECTION, NoteKind.AMENDMENT)

# His running ones, and those he has cleared that still wait for their end.
_HIS = (
    select(_a)
    .join(_i, _i.c.id == _a.c.incident_id)
    .where(
        _a.c.officer_id == bindparam("officer_id"),
        _a.c.returned_at.is_(None),
        IS_OPEN,
    )
    .order_by(_a.c.id)
)
_INCIDENTS = select(_i).where(_i.c.id.in_(bindparam("ids", expanding=True)))
_NOTES = (
    select(_note)
    .where(
        _note.c.incident_id.in_(bindparam("ids", expanding=True)),
        _note.c.kind.in_(sorted(_TOLD)),
    )
    .order_by(_note.c.id)
)
_NAMES = select(_person.c.name).where(_person.c.incident_id.in_(bindparam("ids", expanding=True)))
_OFFICERS = select(_officer.c.name)
_OWNER = select(_a.c.officer_id).where(_a.c.id == bindparam("assignment_id"))
_ON_IT = select(_a.c.id).where(
    _a.c.incident_id == bindparam("incident_id"),
    _a.c.officer_id == bindparam("officer_id"),
    _a.c.returned_at.is_(None),
)


def officers_page(reader: Reader, token_hash: str) -> OfficersPage | None:
    """What the phone with this token may see; None where the token is good no more."""
    found = officer_of_token(reader, token_hash)
    if found is None:
        return None
    officer, token = found
    lists = reader.lists
    return OfficersPage(
        officer_id=officer.id,
        number=officer.number,
        seen_at=token.seen_at,
        now=reader.now,
        incidents=_incidents(reader, officer.id),
        dispositions=tuple(
            (each.id, each.name) for each in lists.dispositions.values() if each.retired_at is None
        ),
        tasks=page_tasks(reader, officer),
        places=page_places(reader, officer.id),
        topics=tuple(
            (each.id, each.name) for each in lists.visit_topics.values() if each.retired_at is None
        ),
    )


def is_his(reader: Reader, officer_id: int, assignment_id: int) -> bool:
    """Whether the assignment was given to this officer."""
    owner = reader.connection.execute(_OWNER, {"assignment_id": assignment_id}).scalar()
    return owner == officer_id


def is_on(reader: Reader, officer_id: int, incident_id: int) -> bool:
    """Whether the officer was sent to the incident, and neither withdrawn nor returned."""
    given = {"officer_id": officer_id, "incident_id": incident_id}
    return reader.connection.execute(_ON_IT, given).first() is not None


def _incidents(reader: Reader, officer_id: int) -> tuple[PageIncident, ...]:
    make = BY_NAME["assignment"].entity
    rows = reader.connection.execute(_HIS, {"officer_id": officer_id})
    # Sent again after he had cleared: the newest is the one that counts.
    latest: dict[int, Assignment] = {each.incident_id: each for each in map(make, rows)}
    if not latest:
        return ()
    given = {"ids": list(latest)}
    found = {row.id: row for row in reader.connection.execute(_INCIDENTS, given)}
    incidents: dict[int, Incident] = {
        id: BY_NAME["incident"].entity(row) for id, row in found.items()
    }
    notes: list[Note] = [
        BY_NAME["note"].entity(row) for row in reader.connection.execute(_NOTES, given)
    ]
    names = [*reader.connection.execute(_NAMES, given).scalars()]
    names += reader.connection.execute(_OFFICERS).scalars()
    names += [each.reporter_name for each in incidents.values()]
    photos = attachment_counts(reader, list(latest))
    order = sorted(
        latest.values(),
        key=lambda each: (not each.is_running, incidents[each.incident_id].level, -each.id),
    )
    return tuple(
        _incident(
            reader,
            incidents[each.incident_id],
            each,
            [note for note in notes if note.incident_id == each.incident_id],
            names,
            photos.get(each.incident_id, 0),
        )
        for each in order[:MOST]
    )


def _loaded(reader: Reader, kind: type[E], query: Select[Any], given: Mapping[str, Any]) -> list[E]:
    make = SHAPES[kind].entity
    return [make(row) for row in reader.connection.execute(query, given)]


def _incident(
    reader: Reader,
    incident: Incident,
    assignment: Assignment,
    notes: Sequence[Note],
    names: Sequence[str],
    photos: int,
) -> PageIncident:
    lists = reader.lists
    zone = lists.station.zone
    community = lists.communities.get(incident.community_id or 0)
    moments = [(each, assignment.at(each)) for each in Milestone if each is not Milestone.DELIVERED]
    return PageIncident(
        incident_id=incident.id,
        assignment_id=assignment.id,
        number=incident.number,
        level=lists.levels[incident.level],
        category=lists.categories[incident.effective_category_id].name,
        place=f"{community.name if community else ''} {incident.address}".strip(),
        received_text=short_text(incident.received_at, zone),
        narrative=mask_text(incident.narrative, names),
        notes=tuple(PageNote(short_text(e.at, zone), mask_text(e.text, names)) for e in notes),
        phone=incident.reporter_phone if assignment.is_running else "",
        role=assignment.role,
        is_running=assignment.is_running,
        is_delivered=assignment.delivered_at is not None,
        moments=tuple((name, short_text(at, zone)[-5:]) for name, at in moments if at is not None),
        category_id=incident.effective_category_id,
        disposition_id=incident.disposition_id,
        feedback=mask_text(incident.feedback, names),
        photos=photos,
        cautions=_cautions(reader, incident, names) if assignment.is_running else (),
    )


def _cautions(reader: Reader, incident: Incident, names: Sequence[str]) -> tuple[PageCaution, ...]:
    return tuple(
        PageCaution(CAUTION_NAMES[e.kind], mask_text(e.text, names), e.subject, e.doubt)
        for e in cautions_of(reader, incident)
    )
