"""Tables of visits: what is done on them, the places that are visited, the visits."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.visit import MOST_DAYS, Visit, VisitPlace, VisitTopic
from jinhai_console.store.tables.shape import shape

_PLACE = shape(
    VisitPlace,
    CheckConstraint("name <> ''", name="name"),
    CheckConstraint(f"interval_days BETWEEN 0 AND {MOST_DAYS}", name="interval"),
    CheckConstraint("(kind = 'site') = (site_id IS NOT NULL)", name="of_site"),
    CheckConstraint("retired_at IS NULL OR retire_reason <> ''", name="reason"),
    # A site is one place, in use or not.
    UniqueConstraint("site_id"),
    Index("ix_visit_place_community", "station_id", "community_id"),
    refers={
        "community_id": "community",
        "officer_id": "officer",
        "stand_in_id": "officer",
        "site_id": "site",
        "entered_by_id": "officer",
    },
)
_VISIT = shape(
    Visit,
    CheckConstraint("collected >= 0", name="collected"),
    # One officer is at one place once at a time: what is taken in again says nothing new.
    UniqueConstraint("place_id", "officer_id", "at"),
    Index("ix_visit_at", "station_id", "at"),
    refers={
        "place_id": "visit_place",
        "community_id": "community",
        "officer_id": "officer",
        "entered_by_id": "officer",
    },
)

VISIT_TABLES = (shape(VisitTopic, UniqueConstraint("station_id", "name")), _PLACE, _VISIT)
