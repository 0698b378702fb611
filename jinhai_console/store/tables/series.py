"""Tables of 串并案: accepted series, their members, what was refused."""

from sqlalchemy import CheckConstraint, Index

from jinhai_console.domain.case_series import CaseSeries, SeriesMember, SeriesRejection
from jinhai_console.store.tables.shape import shape

_SERIES = shape(
    CaseSeries,
    CheckConstraint("name <> ''", name="name"),
    CheckConstraint("(ended_at IS NULL) = (result IS NULL)", name="end"),
    refers={"accepted_by_id": "officer", "ended_by_id": "officer"},
)
_MEMBER = shape(
    SeriesMember,
    Index("ix_series_member_series", "series_id"),
    refers={
        "series_id": "case_series",
        "incident_id": "incident",
        "added_by_id": "officer",
        "left_by_id": "officer",
    },
)
_m = _MEMBER.table.c
# An incident is in one series at most, however often two seats put it in.
Index(
    "uq_series_member_standing",
    _m.incident_id,
    unique=True,
    sqlite_where=_m.left_at.is_(None),
    postgresql_where=_m.left_at.is_(None),
)
_REJECTION = shape(
    SeriesRejection,
    CheckConstraint("incident_ids <> '[]'", name="incidents"),
    refers={"rejected_by_id": "officer"},
)

SERIES_TABLES = (_SERIES, _MEMBER, _REJECTION)
