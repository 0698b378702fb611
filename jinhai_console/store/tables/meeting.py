"""The tables of 会商."""

from sqlalchemy import Index, UniqueConstraint

from jinhai_console.domain.meeting import Attendance, Meeting, Opinion
from jinhai_console.store.tables.shape import shape

MEETING_TABLES = (
    shape(
        Meeting,
        UniqueConstraint("station_id", "edition", "day"),
        refers={"signed_by_id": "officer"},
    ),
    shape(
        Attendance,
        UniqueConstraint("meeting_id", "officer_id"),
        refers={"meeting_id": "meeting", "officer_id": "officer"},
    ),
    shape(
        Opinion,
        Index("ix_opinion_meeting", "meeting_id"),
        refers={"meeting_id": "meeting"},
    ),
)
