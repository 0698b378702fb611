"""Tables of the roster: posts, groups, rotations, who stands when, leave."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from jinhai_console.domain.roster import Duty, DutyGroup, DutyPost, Leave, Rotation
from jinhai_console.store.tables.shape import shape

ROSTER_TABLES = (
    shape(
        DutyPost,
        UniqueConstraint("station_id", "name"),
        CheckConstraint("minutes BETWEEN 1 AND 2880", name="minutes"),
        CheckConstraint("needs >= 0", name="needs"),
        CheckConstraint("rest_minutes >= 0", name="rest"),
    ),
    shape(DutyGroup, UniqueConstraint("station_id", "name"), refers={"leader_id": "officer"}),
    shape(Rotation, UniqueConstraint("station_id", "name")),
    shape(
        Duty,
        CheckConstraint("ends_at > starts_at", name="order"),
        # Once at a time; those that were cancelled do not count.
        Index(
            "ix_duty_once",
            "officer_id",
            "post_id",
            "starts_at",
            unique=True,
            sqlite_where=text("cancelled_at IS NULL"),
            postgresql_where=text("cancelled_at IS NULL"),
        ),
        Index("ix_duty_day", "station_id", "day"),
        Index("ix_duty_ends", "station_id", "ends_at"),
        refers={
            "officer_id": "officer",
            "post_id": "duty_post",
            "group_id": "duty_group",
            "stands_in_for_id": "officer",
        },
    ),
    shape(
        Leave,
        CheckConstraint("last_day >= first_day", name="order"),
        Index("ix_leave_last", "station_id", "last_day"),
        refers={"officer_id": "officer"},
    ),
)
