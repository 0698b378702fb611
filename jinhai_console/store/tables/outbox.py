"""Tables of the push: the channels of the station, the messages that leave the room."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.outbox import PENDING, MessageState, OutboxMessage
from jinhai_console.domain.push_channel import PushChannel
from jinhai_console.store.tables.shape import shape, spelled

# The assignment is no foreign key: what has left the room outlives an undone assignment.
_MESSAGE = shape(
    OutboxMessage,
    UniqueConstraint("station_id", "key"),
    CheckConstraint(
        f"(due_at IS NOT NULL) = (state IN ({', '.join(repr(str(e)) for e in sorted(PENDING))}))",
        name="due",
    ),
    CheckConstraint("(told_how IS NOT NULL) = (state = 'told')", name="told"),
    CheckConstraint("(officer_id IS NULL) <> (unit_id IS NULL)", name="receiver"),
    CheckConstraint("(assignment_id IS NULL) <> (task_id IS NULL)", name="about"),
    CheckConstraint("(assignment_id IS NULL) = (incident_id IS NULL)", name="incident"),
    Index("ix_outbox_message_assignment", "assignment_id"),
    Index("ix_outbox_message_task", "task_id"),
    Index("ix_outbox_message_queued", "station_id", "queued_at"),
    refers={
        "incident_id": "incident",
        "task_id": "task",
        "officer_id": "officer",
        "unit_id": "outside_unit",
        "channel_id": "push_channel",
    },
)
_m = _MESSAGE.table.c
OPEN_MESSAGES = frozenset({*PENDING, MessageState.FAILED})
IS_OPEN = spelled(_m.state, OPEN_MESSAGES)
Index(
    "ix_outbox_message_open",
    _m.station_id,
    _m.state,
    _m.due_at,
    sqlite_where=IS_OPEN,
    postgresql_where=IS_OPEN,
)

OUTBOX_TABLES = (
    shape(PushChannel, UniqueConstraint("station_id", "name"), secret=("secret",)),
    _MESSAGE,
)
