"""Tables of 办案时限: the rules, the periods that run, what was done to each."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.deadline import Deadline, DeadlineState, DeadlineStep
from jinhai_console.domain.legal_rule import LegalExtension, LegalRule
from jinhai_console.store.tables.shape import shape, spelled

_DEADLINE = shape(
    Deadline,
    CheckConstraint("amount > 0", name="amount"),
    Index("ix_deadline_subject", "subject_id"),
    Index("ix_deadline_case", "case_id"),
    Index("ix_deadline_incident", "incident_id"),
    Index("ix_deadline_started", "station_id", "started_at"),
    refers={
        "rule_id": "legal_rule",
        "case_id": "case",
        "incident_id": "incident",
        "officer_id": "officer",
    },
)
IS_OPEN = spelled(_DEADLINE.table.c.state, (DeadlineState.RUNNING, DeadlineState.SUSPENDED))
Index("ix_deadline_open", _DEADLINE.table.c.station_id, _DEADLINE.table.c.due_at,
      sqlite_where=IS_OPEN, postgresql_where=IS_OPEN)  # fmt: skip

DEADLINE_TABLES = (
    shape(
        LegalRule,
        UniqueConstraint("station_id", "code", "valid_from"),
        CheckConstraint("amount > 0", name="amount"),
    ),
    shape(
        LegalExtension,
        CheckConstraint("amount > 0 AND step > 0", name="amount"),
    ),
    _DEADLINE,
    shape(
        DeadlineStep,
        Index("ix_deadline_step_deadline", "deadline_id"),
        refers={
            "deadline_id": "deadline",
            "by_id": "officer",
            "extension_id": "legal_extension",
        },
    ),
)
