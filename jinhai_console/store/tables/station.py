"""Tables of the station: its lists, its officers and how they sign in, its shifts."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.classification import Category
from jinhai_console.domain.officer import Account, Activity, Officer
from jinhai_console.domain.shift import Handover, HandoverReceipt, Shift
from jinhai_console.domain.station import (
    Community,
    Disposition,
    Level,
    OutsideUnit,
    Site,
    Source,
    Station,
    Team,
)
from jinhai_console.store.tables.shape import shape

_SHIFT = shape(
    Shift,
    CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="order"),
    refers={"leader_id": "officer"},
)
# At most one running shift in a station: what NULL leaves open, the partial index closes.
Index(
    "uq_shift_running",
    _SHIFT.table.c.station_id,
    unique=True,
    sqlite_where=_SHIFT.table.c.ended_at.is_(None),
    postgresql_where=_SHIFT.table.c.ended_at.is_(None),
)

STATION_TABLES = (
    shape(Station),
    shape(Community, UniqueConstraint("station_id", "name")),
    shape(CalendarDay, UniqueConstraint("station_id", "day")),
    shape(Team, UniqueConstraint("station_id", "name")),
    shape(OutsideUnit, UniqueConstraint("station_id", "name")),
    shape(Site, refers={"community_id": "community"}),
    shape(Source, UniqueConstraint("station_id", "code")),
    shape(Disposition, UniqueConstraint("station_id", "name")),
    shape(
        Level,
        UniqueConstraint("station_id", "number"),
        CheckConstraint("number BETWEEN 1 AND 4", name="number"),
    ),
    shape(
        Category,
        UniqueConstraint("station_id", "code"),
        CheckConstraint("depth BETWEEN 1 AND 4", name="depth"),
        CheckConstraint("(depth = 1) = (parent_id IS NULL)", name="parent"),
        CheckConstraint("level BETWEEN 1 AND 4", name="level"),
        refers={"parent_id": "category"},
    ),
    shape(Activity, UniqueConstraint("station_id", "name")),
    shape(
        Officer,
        UniqueConstraint("station_id", "number"),
        refers={"team_id": "team", "activity_id": "activity"},
    ),
    shape(
        Account,
        UniqueConstraint("officer_id"),
        refers={"officer_id": "officer"},
        secret=("password_hash",),
    ),
    _SHIFT,
    shape(
        Handover,
        UniqueConstraint("shift_id"),
        refers={
            "shift_id": "shift",
            "handed_by_id": "officer",
            "received_by_id": "officer",
            "led_by_id": "officer",
        },
    ),
    shape(
        HandoverReceipt,
        UniqueConstraint("handover_id", "key"),
        refers={"handover_id": "handover"},
    ),
)
