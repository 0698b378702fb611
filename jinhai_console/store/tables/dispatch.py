"""Tables of the work itself: incidents, assignments, notes, persons involved."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, desc

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.incident import OPEN_STATES, Incident, Involvement, Note
from jinhai_console.store.tables.shape import shape, spelled

_INCIDENT = shape(
    Incident,
    UniqueConstraint("station_id", "number"),
    UniqueConstraint("station_id", "external_key"),
    CheckConstraint("level BETWEEN 1 AND 4", name="level"),
    CheckConstraint("origin IN ('hand', 'message', 'import')", name="origin"),
    CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude"),
    CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude"),
    CheckConstraint("merged_into_id IS NULL OR exit = 'merged'", name="merged"),
    CheckConstraint("loss_cents >= 0", name="loss"),
    refers={
        "source_id": "source",
        "category_id": "category",
        "confirmed_category_id": "category",
        "community_id": "community",
        "taken_by_id": "officer",
        "disposition_id": "disposition",
        "merged_into_id": "incident",
    },
)
_i = _INCIDENT.table.c
IS_OPEN = spelled(_i.state, OPEN_STATES)

# In this order the open incidents lie in their index. Asked in another one, SQLite may take any
# index that begins with the station, and go through all there ever were.
OPEN_ORDER = (_i.level, _i.received_at, _i.id)
# The queue: open incidents by priority and time; the history: newest first.
Index(
    "ix_incident_open",
    _i.station_id,
    _i.level,
    _i.received_at,
    _i.id,
    sqlite_where=IS_OPEN,
    postgresql_where=IS_OPEN,
)
Index("ix_incident_received", _i.station_id, desc(_i.received_at), desc(_i.id))
Index("ix_incident_community", _i.station_id, _i.community_id, desc(_i.received_at), desc(_i.id))
Index("ix_incident_category", _i.station_id, _i.category_id, desc(_i.received_at), desc(_i.id))
Index("ix_incident_merged", _i.merged_into_id, sqlite_where=_i.merged_into_id.is_not(None))

_ASSIGNMENT = shape(
    Assignment,
    CheckConstraint("(officer_id IS NULL) <> (unit IS NULL)", name="who"),
    CheckConstraint("cleared_at IS NULL OR returned_at IS NULL", name="one_end"),
    Index("ix_assignment_incident", "incident_id"),
    Index("ix_assignment_officer", "officer_id", "dispatched_at"),
    refers={"incident_id": "incident", "officer_id": "officer", "team_id": "team"},
)
_a = _ASSIGNMENT.table.c
_RUNNING = _a.cleared_at.is_(None) & _a.returned_at.is_(None)
# One officer has one running assignment for the same incident, however often two seats try.
Index(
    "uq_assignment_running",
    _a.officer_id,
    _a.incident_id,
    unique=True,
    sqlite_where=_RUNNING,
    postgresql_where=_RUNNING,
)

_INVOLVEMENT = shape(
    Involvement,
    Index("ix_involvement_incident", "incident_id"),
    refers={"incident_id": "incident"},
)

DISPATCH_TABLES = (
    _INCIDENT,
    _ASSIGNMENT,
    shape(
        Note,
        Index("ix_note_incident", "incident_id"),
        refers={"incident_id": "incident", "author_id": "officer", "corrects_id": "note"},
    ),
    _INVOLVEMENT,
)
