"""The table of cautions."""

from sqlalchemy import CheckConstraint, Index

from jinhai_console.domain.caution import Caution
from jinhai_console.store.tables.shape import shape

_CAUTION = shape(
    Caution,
    CheckConstraint("expires_at > entered_at", name="expiry"),
    CheckConstraint("ended_at IS NULL OR end_reason <> ''", name="reason"),
    CheckConstraint(
        "name <> '' OR phone <> '' OR identity_number <> '' OR address <> ''"
        " OR site_id IS NOT NULL",
        name="subject",
    ),
    refers={
        "entered_by_id": "officer",
        "community_id": "community",
        "site_id": "site",
        "ended_by_id": "officer",
    },
)
_c = _CAUTION.table.c
# Those still to be believed are few and asked for with every incident.
Index(
    "ix_caution_holding",
    _c.station_id,
    _c.expires_at,
    sqlite_where=_c.ended_at.is_(None),
    postgresql_where=_c.ended_at.is_(None),
)

CAUTION_TABLES = (_CAUTION,)
