"""Tables of call-backs: whom to ask, the attempts, the samples, which are asked and what."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.callback import Callback, CallbackAttempt
from jinhai_console.domain.callback_rule import CallbackRule, CallbackScript
from jinhai_console.domain.callback_sample import CallbackSample
from jinhai_console.store.tables.shape import shape

_CALLBACK = shape(
    Callback,
    CheckConstraint("(incident_id IS NULL) <> (visit_id IS NULL)", name="subject"),
    CheckConstraint("number <> '' AND title <> ''", name="said"),
    CheckConstraint(
        "(ended_at IS NULL) = (result IS NULL AND drop_reason = '')"
        " AND (result IS NULL OR drop_reason = '')",
        name="end",
    ),
    CheckConstraint("(result = 'invalid') = (invalid IS NOT NULL)", name="invalid_reason"),
    Index("ix_callback_incident", "incident_id"),
    Index("ix_callback_visit", "visit_id"),
    Index("ix_callback_sample", "sample_id"),
    Index("ix_callback_follows", "follows_id"),
    Index("ix_callback_ended", "station_id", "ended_at"),
    Index("ix_callback_phone", "phone"),
    refers={
        "incident_id": "incident",
        "visit_id": "visit",
        "community_id": "community",
        "officer_id": "officer",
        "follows_id": "callback",
        "sample_id": "callback_sample",
        "calling_by_id": "officer",
        "ended_by_id": "officer",
    },
)
_c = _CALLBACK.table.c
Index(
    "ix_callback_open",
    _c.station_id,
    _c.due_at,
    sqlite_where=_c.ended_at.is_(None),
    postgresql_where=_c.ended_at.is_(None),
)

CALLBACK_TABLES = (
    shape(
        CallbackRule,
        UniqueConstraint("station_id", "name"),
        CheckConstraint("share BETWEEN 0 AND 100", name="share"),
        refers={"category_id": "category"},
    ),
    shape(CallbackScript, UniqueConstraint("station_id", "name")),
    shape(
        CallbackSample,
        UniqueConstraint("station_id", "number"),
        CheckConstraint("first_day <= last_day", name="days"),
        CheckConstraint("drawn <= eligible AND eligible <= visits", name="size"),
        refers={"drawn_by_id": "officer"},
    ),
    _CALLBACK,
    shape(
        CallbackAttempt,
        Index("ix_callback_attempt_callback", "callback_id"),
        refers={"callback_id": "callback", "by_id": "officer"},
    ),
)
