"""One incident whole: facts, assignments, notes, persons, journal, who should go."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import select

from jinhai_console.domain.assignment import Assignment, Milestone
from jinhai_console.domain.classification import path_of
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident, Involvement, Note
from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone
from jinhai_console.domain.outbox_rows import PushMark
from jinhai_console.domain.rows import (
    AssignmentRow,
    IncidentDetail,
    InvolvementRow,
    NoteRow,
)
from jinhai_console.domain.station import Entry
from jinhai_console.store.past import journal_lines
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.tables.dispatch import IS_OPEN, OPEN_ORDER
from jinhai_console.store.views.attachments import attachment_rows
from jinhai_console.store.views.callbacks import callbacks_of_incident, last_asked
from jinhai_console.store.views.case_mark import case_of_incident
from jinhai_console.store.views.outbox import push_marks
from jinhai_console.store.views.procedure import incident_procedure, ticks_of
from jinhai_console.store.views.queue import NamedAssignment, assignments_of, incident_rows
from jinhai_console.store.views.routing import suggestions_for

E = TypeVar("E", bound=Entity)

_AS_STORED = (
    *("origin", "narrative", "longitude", "latitude", "scheduled_for"),
    *("feedback", "closed_at", "loss_cents", "channel"),
)
_i = BY_NAME["incident"].table.c
_officer = BY_NAME["officer"].table


def incident_id(reader: Reader, number: str) -> int | None:
    """The incident of this whole number, else the only open one whose number ends so."""
    ids = incident_ids_ending(reader, number)
    return ids[0] if len(ids) == 1 else None


def incident_ids_ending(reader: Reader, number: str) -> list[int]:
    """The incident of this whole number; else the open ones whose number ends so, ten at most."""
    own = _i.station_id == reader.station_id
    exact = reader.connection.execute(select(_i.id).where(own, _i.number == number)).scalar()
    if exact is not None or not number:
        return [exact] if exact else []
    ending = select(_i.id).where(own, IS_OPEN, _i.number.endswith(number, autoescape=True))
    return list(reader.connection.execute(ending.order_by(*OPEN_ORDER).limit(10)).scalars())


def incident_detail(reader: Reader, id: int) -> IncidentDetail | None:
    """Everything the middle panel shows, or None where there is no such incident."""
    rows = incident_rows(reader, [id])
    if not rows:
        return None
    incident = _incident(reader, id)
    lists = reader.lists
    assignments = assignments_of(reader, [id])[id]
    marks = push_marks(reader, [each.id for each, _ in assignments])
    notes = _of_incident(reader, Note, id)
    involvements = _of_incident(reader, Involvement, id)
    ticks = ticks_of(reader, id)
    photos = attachment_rows(reader, id)
    called = callbacks_of_incident(reader, id)
    own = [each for each, _ in assignments]
    touched = [id, *_ids(own, notes, involvements, ticks, photos)]
    return IncidentDetail(
        row=rows[0],
        category_path=tuple(e.name for e in path_of(lists.categories, incident.category_id)),
        confirmed_category=_name(lists.categories, incident.confirmed_category_id),
        source=_name(lists.sources, incident.source_id),
        reporter=mask_name(incident.reporter_name),
        reporter_phone=mask_phone(incident.reporter_phone),
        disposition=_name(lists.dispositions, incident.disposition_id),
        moments=(*_moments(incident, own), *last_asked(called)),
        callbacks=called,
        case=case_of_incident(reader, id),
        assignments=tuple(_assignment_row(reader, each, marks) for each in assignments),
        notes=_note_rows(reader, notes),
        involvements=tuple(_involvement_row(each) for each in involvements),
        journal=tuple(journal_lines(reader, touched)),
        merged=_merged(reader, id),
        suggested=suggestions_for(reader, incident),
        procedure=incident_procedure(reader, incident, ticks),
        attachments=photos,
        **{name: getattr(incident, name) for name in _AS_STORED},
    )


def _ids(*groups: Iterable[Any]) -> list[int]:
    return [each.id for group in groups for each in group]


def _incident(reader: Reader, id: int) -> Incident:
    record = reader.connection.execute(select(BY_NAME["incident"].table).where(_i.id == id)).one()
    return Incident(**record._mapping)


def _name(entries: Mapping[int, Entry], id: int | None) -> str:
    entry = entries.get(id or 0)
    return entry.name if entry else ""


def _of_incident(reader: Reader, kind: type[E], incident_id: int) -> list[E]:
    table = SHAPES[kind].table
    query = select(table).where(table.c.incident_id == incident_id).order_by(table.c.id)
    return [kind(**row._mapping) for row in reader.connection.execute(query)]


def _moments(
    incident: Incident, assignments: Sequence[Assignment]
) -> tuple[tuple[str, Instant], ...]:
    """The incident's line in time: its own moments and the first of each milestone."""
    found: list[tuple[str, Instant | None]] = [
        ("reported", incident.reported_at),
        ("received", incident.received_at),
    ]
    counting = [each for each in assignments if each.returned_at is None]
    # It is cleared when the last officer has left; an imported one may never have said so.
    is_worked_on = incident.closed_at is None and any(each.is_running for each in counting)
    for milestone in Milestone:
        moments = [at for each in counting if (at := each.at(milestone)) is not None]
        if milestone is not Milestone.CLEARED:
            found.append((milestone.value, min(moments, default=None)))
        elif not is_worked_on:
            found.append((milestone.value, max(moments, default=None)))
    found += [("feedback", incident.feedback_at), ("closed", incident.closed_at)]
    return tuple((name, at) for name, at in found if at is not None)


def _assignment_row(
    reader: Reader, named: NamedAssignment, marks: Mapping[int, PushMark]
) -> AssignmentRow:
    each, who = named
    team, has_channel = "", False
    if each.officer_id is not None:
        query = select(_officer.c.team_id).where(_officer.c.id == each.officer_id)
        team_id = reader.connection.execute(query).scalar_one()
        team = reader.lists.teams[team_id].name
        channels = reader.lists.channels.values()
        has_channel = any(channel.serves(each.officer_id, team_id) for channel in channels)
    moments = [(milestone, each.at(milestone)) for milestone in Milestone]
    return AssignmentRow(
        id=each.id,
        version=each.version,
        officer_id=each.officer_id,
        who=who,
        team=team,
        role=each.role,
        milestone=each.milestone,
        is_running=each.is_running,
        return_requested=each.return_requested_at is not None and each.is_running,
        return_reason=each.return_reason,
        is_returned=each.returned_at is not None,
        moments=tuple((name, at) for name, at in moments if at is not None),
        push=marks.get(each.id),
        has_channel=has_channel,
    )


def _note_rows(reader: Reader, notes: Sequence[Note]) -> tuple[NoteRow, ...]:
    authors = {each.author_id for each in notes if each.author_id}
    query = select(_officer.c.id, _officer.c.name).where(_officer.c.id.in_(authors))
    names = {id: name for id, name in reader.connection.execute(query)}
    texts = {each.id: each.text for each in notes}
    zone = reader.lists.station.zone
    return tuple(
        NoteRow(
            each.id,
            short_text(each.at, zone),
            names.get(each.author_id or 0, ""),
            each.text,
            each.kind,
            texts.get(each.corrects_id or 0, "")[:30],
        )
        for each in notes
    )


def _involvement_row(each: Involvement) -> InvolvementRow:
    return InvolvementRow(
        each.id,
        each.role,
        mask_name(each.name),
        mask_phone(each.phone),
        mask_identity(each.identity_number),
        each.remark,
        each.occupation,
        each.sex,
        each.birth_year,
    )


def _merged(reader: Reader, id: int) -> tuple[str, ...]:
    query = select(_i.number).where(_i.merged_into_id == id).order_by(_i.id)
    return tuple(reader.connection.execute(query).scalars())
