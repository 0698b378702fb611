"""Posts, duty groups and rotations of a station's file, and whether they agree with the rest."""

from collections.abc import Iterable
from datetime import date

from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.roster import PostKind, RosterDays
from jinhai_console.domain.station_plan import (
    PlannedGroup,
    PlannedPost,
    PlannedRotation,
    StationPlan,
)
from jinhai_console.intake.toml_entry import TomlEntry

REST = "休"
_MINUTE, _LONGEST_H, _LONGEST_REST_H = 60, 48, 168


def read_post(entry: TomlEntry, standing: Standing | None) -> PlannedPost:
    return PlannedPost(
        name=entry.text("name"),
        mark=entry.text("mark", ""),
        kind=entry.choice("kind", PostKind),
        starts=entry.text("starts"),
        minutes=round(entry.number("hours", low=0.25, high=_LONGEST_H) * _MINUTE),
        needs=entry.whole("needs", 1, high=99),
        days=entry.choice("days", RosterDays, RosterDays.ALL),
        rest_minutes=round(entry.number("rest_hours", 0, low=0, high=_LONGEST_REST_H) * _MINUTE),
        standing=standing,
    )


def read_group(entry: TomlEntry, standing: Standing | None) -> PlannedGroup:
    return PlannedGroup(
        name=entry.text("name"),
        members=entry.texts("members", required=True),
        leader=entry.text("leader") if entry.has("leader") else None,
        standing=standing,
    )


def read_rotation(entry: TomlEntry, standing: Standing | None) -> PlannedRotation:
    cycle = entry.texts("cycle", required=True)
    return PlannedRotation(
        name=entry.text("name"),
        cycle=tuple("" if each == REST else each for each in cycle),
        groups=entry.texts("groups", required=True),
        anchor_day=entry.text("anchor_day"),
        days=entry.choice("days", RosterDays, RosterDays.ALL),
        standing=standing,
    )


def roster_names(plan: StationPlan) -> dict[str, Iterable[str]]:
    """What must be named once."""
    return {
        "岗位": (each.name for each in plan.duty_posts),
        "值班组": (each.name for each in plan.duty_groups),
        "轮班": (each.name for each in plan.rotations),
    }


def check_roster(plan: StationPlan) -> Iterable[str]:
    """One sentence for each thing that is wrong."""
    for post in plan.duty_posts:
        if len(post.mark) > 1:
            yield f"岗位“{post.name}”的 mark 只写一个字，不是“{post.mark}”"
    officers = {each.number for each in plan.officers}
    for group in plan.duty_groups:
        for number in group.members:
            if number not in officers:
                yield f"值班组“{group.name}”的组员 {number} 不在 officers 里，请改正"
        if group.leader is not None and group.leader not in group.members:
            yield f"值班组“{group.name}”的 leader {group.leader} 应是它的组员"
    for rotation in plan.rotations:
        yield from _rotation(plan, rotation)


def _rotation(plan: StationPlan, rotation: PlannedRotation) -> Iterable[str]:
    posts = {each.name for each in plan.duty_posts}
    groups = {each.name for each in plan.duty_groups}
    who = f"轮班“{rotation.name}”的"
    for name in rotation.cycle:
        if name and name not in posts:
            yield f"{who}岗位“{name}”不在 duty_posts 里，请改正；休息写“{REST}”"
    for name in rotation.groups:
        if name not in groups:
            yield f"{who}值班组“{name}”不在 duty_groups 里，请改正"
    try:
        date.fromisoformat(rotation.anchor_day)
    except ValueError:
        day = rotation.anchor_day
        yield f"{who} anchor_day 应写成 2026-01-01 的样子，不是“{day}”"
