"""Tables of the alarms: what stands or stood, the rules for each kind, steps of the clock."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.alarm import Alarm
from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.clock_steps import ClockStep
from jinhai_console.store.tables.shape import shape

_ALARM = shape(
    Alarm,
    CheckConstraint("calls >= 1", name="calls"),
    CheckConstraint("(acknowledged_at IS NULL) = (acknowledged_by_id IS NULL)", name="held"),
    # A shelf without an end, longer than 8 hours, without a reason or a name is none.
    CheckConstraint(
        "shelved_at IS NULL OR (shelved_until > shelved_at "
        "AND shelved_until - shelved_at <= 28800000000 "
        "AND shelved_by_id IS NOT NULL AND shelve_reason <> '')",
        name="shelf",
    ),
    Index("ix_alarm_raised", "station_id", "raised_at"),
    refers={
        "incident_id": "incident",
        "leader_id": "officer",
        "acknowledged_by_id": "officer",
        "shelved_by_id": "officer",
    },
)
_a = _ALARM.table.c
_STANDS = _a.cleared_at.is_(None)
# However many seats find the same cause at once, one alarm of a kind stands for a subject.
Index(
    "uq_alarm_standing",
    _a.station_id,
    _a.kind,
    _a.subject_id,
    unique=True,
    sqlite_where=_STANDS,
    postgresql_where=_STANDS,
)
Index(
    "ix_alarm_incident",
    _a.incident_id,
    sqlite_where=_STANDS,
    postgresql_where=_STANDS,
)

ALARM_TABLES = (
    _ALARM,
    shape(
        AlarmRule,
        UniqueConstraint("station_id", "kind"),
        CheckConstraint("high_to BETWEEN 0 AND 4", name="high_to"),
        CheckConstraint("medium_to BETWEEN 0 AND 4", name="medium_to"),
        CheckConstraint("after_s >= 0 AND climb_s >= 0 AND repeat_s >= 0", name="waits"),
    ),
    shape(ClockStep),
)
