"""Tables of 巡查岗: its log, its looks, clues and the sightings of them."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.clue import Clue, Sighting
from jinhai_console.domain.patrol import PatrolEntry, PatrolLook
from jinhai_console.store.tables.shape import shape

_BY = {"entered_by_id": "officer"}
_OF_INCIDENT = {"incident_id": "incident"}

PATROL_TABLES = (
    shape(
        PatrolEntry,
        CheckConstraint("kind <> 'note' OR text <> ''", name="said"),
        Index("ix_patrol_entry_at", "station_id", "at"),
        refers=_BY | _OF_INCIDENT | {"officer_id": "officer"},
    ),
    shape(
        PatrolLook,
        UniqueConstraint("incident_id"),
        CheckConstraint("seen <> ''", name="said"),
        CheckConstraint("looked_at >= asked_at", name="order"),
        Index("ix_patrol_look_looked", "station_id", "looked_at"),
        refers=_OF_INCIDENT | {"looked_by_id": "officer"},
    ),
    shape(
        Clue,
        UniqueConstraint("station_id", "number"),
        CheckConstraint("height_from BETWEEN 50 AND 250", name="height_from"),
        CheckConstraint("height_to BETWEEN 50 AND 250", name="height_to"),
        CheckConstraint("ended_at >= entered_at", name="order"),
        Index("ix_clue_entered", "station_id", "entered_at"),
        Index("ix_clue_incident", "incident_id"),
        Index("ix_clue_case", "case_id"),
        refers=_BY | _OF_INCIDENT | {"case_id": "case", "merged_into_id": "clue"},
    ),
    shape(
        Sighting,
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude"),
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude"),
        CheckConstraint("(longitude IS NULL) = (latitude IS NULL)", name="point"),
        CheckConstraint("longitude IS NOT NULL OR address <> '' OR camera <> ''", name="somewhere"),
        Index("ix_sighting_clue", "clue_id"),
        refers=_BY | {"clue_id": "clue", "withdrawn_by_id": "officer"},
    ),
)
