"""Small rosters to reason about: three groups in turn over a 24-hour post, and day work."""

from datetime import date
from typing import Any

from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.roster import (
    Duty,
    DutyGroup,
    DutyPost,
    Leave,
    LeaveKind,
    PostKind,
    RosterDays,
    Rotation,
)
from jinhai_console.domain.roster_fill import Plan, Slot
from jinhai_console.domain.roster_foresight import provisional

ZONE = "Asia/Shanghai"
GROUP, DAYWORK, SEAT = 1, 2, 3  # posts
HOLIDAY, MADE_UP = "2026-02-23", "2026-02-14"


def post(id: int, kind: PostKind, **values: Any) -> DutyPost:
    known = {"starts": "08:30", "minutes": 1_440, "name": f"岗位{id}", **values}
    return DutyPost(id=id, station_id=1, kind=kind, **known)


def group(id: int, *members: int) -> DutyGroup:
    return DutyGroup(id=id, station_id=1, name=f"{id} 组", member_ids=members)


def rotation(id: int, cycle: tuple[int, ...], groups: tuple[int, ...], **values: Any) -> Rotation:
    known = {"anchor_day": "2026-01-01", "name": f"轮班{id}", **values}
    return Rotation(id=id, station_id=1, cycle=cycle, group_ids=groups, **known)


def leave(officer_id: int, first: str, last: str) -> Leave:
    return Leave(
        id=900 + officer_id,
        station_id=1,
        officer_id=officer_id,
        first_day=first,
        last_day=last,
        kind=LeaveKind.ANNUAL,
    )


def calendar() -> dict[str, CalendarDay]:
    days = ((HOLIDAY, False, "春节"), (MADE_UP, True, "调休上班"))
    made = [
        CalendarDay(id=at, station_id=1, day=day, is_workday=works, name=name)
        for at, (day, works, name) in enumerate(days, 1)
    ]
    return {each.day: each for each in made}


def plan(**values: Any) -> Plan:
    """Groups 11, 12, 13 of officers 1–3, 4–6, 7–9 take turns; all of them work by day."""
    posts = (
        post(GROUP, PostKind.GROUP, needs=3, rest_minutes=720),
        post(
            DAYWORK,
            PostKind.DAY,
            starts="08:00",
            minutes=600,
            needs=0,
            days=RosterDays.WORKDAYS,
        ),
        post(SEAT, PostKind.COMMAND, needs=1),
    )
    groups = (group(11, 1, 2, 3), group(12, 4, 5, 6), group(13, 7, 8, 9))
    rotations = (
        rotation(21, (GROUP, 0, 0), (11, 12, 13)),
        rotation(22, (DAYWORK,), (11, 12, 13), days=RosterDays.WORKDAYS),
    )
    known = {
        "calendar": calendar(),
        "posts": {each.id: each for each in posts},
        "groups": {each.id: each for each in groups},
        "rotations": {each.id: each for each in rotations},
        **values,
    }
    return Plan(ZONE, **known)


def stored(slots: list[Slot], **values: Any) -> list[Duty]:
    """The slots as duties of a database."""
    from dataclasses import replace

    return [replace(provisional(each, at), **values) for at, each in enumerate(slots, 1)]


def day(text: str) -> date:
    return date.fromisoformat(text)
