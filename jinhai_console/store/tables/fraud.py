"""Tables of 预警劝阻: limits of the levels, alerts, the warnings joined in them, attempts."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.fraud_alert import (
    ContactAttempt,
    FraudAlert,
    FraudLimits,
    FraudWarning,
)
from jinhai_console.store.tables.shape import shape

_ALERT = shape(
    FraudAlert,
    UniqueConstraint("station_id", "number"),
    UniqueConstraint("incident_id"),
    CheckConstraint("(closed_at IS NULL) = (outcome IS NULL)", name="end"),
    *(
        CheckConstraint(f"{each}_cents >= 0", name=each)
        for each in ("at_risk", "transferred", "stopped", "kept_safe")
    ),
    Index("ix_fraud_alert_opened", "station_id", "opened_at"),
    refers={
        "incident_id": "incident",
        "kind_id": "category",
        "closed_by_id": "officer",
        "case_incident_id": "incident",
    },
)
_a = _ALERT.table.c
IS_OPEN_ALERT = _a.closed_at.is_(None)
# The open ones are few, and asked for with every warning that arrives.
Index(
    "ix_fraud_alert_open",
    _a.station_id,
    _a.level,
    sqlite_where=IS_OPEN_ALERT,
    postgresql_where=IS_OPEN_ALERT,
)

FRAUD_TABLES = (
    shape(FraudLimits, UniqueConstraint("station_id", "level")),
    _ALERT,
    shape(
        FraudWarning,
        UniqueConstraint("station_id", "external_key"),
        Index("ix_fraud_warning_alert", "alert_id"),
        refers={"alert_id": "fraud_alert"},
    ),
    shape(
        ContactAttempt,
        Index("ix_contact_attempt_alert", "alert_id"),
        refers={"alert_id": "fraud_alert", "by_id": "officer"},
    ),
)
