"""值班表: posts, duty groups that take turns, who stands where and when, and who is on leave."""

from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.station import Entry


class PostKind(StrEnum):
    """What a post is for: routing and alarms ask for the kind, the station gives the name."""

    LEADER = "leader"  # 值班领导
    COMMAND = "command"  # 指挥室值守
    PATROL = "patrol"  # 巡查岗, manned 24 hours
    GROUP = "group"  # 值班组: responds out of hours
    DAY = "day"  # 日勤: the community and case teams' working day


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyPost(Entry):
    """岗位: from `starts` (wall clock, HH:MM) for `minutes`, manned by `needs` officers."""

    kind: PostKind
    starts: str
    minutes: int
    needs: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyGroup(Entry):
    """Officers who stand together, e.g. 值班一组 of both teams."""

    member_ids: tuple[int, ...] = ()
    leader_id: int | None = None


class RosterDays(StrEnum):
    ALL = "all"
    WORKDAYS = "workdays"
    RESTDAYS = "restdays"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation(Entry):
    """轮班: the groups go through `cycle` one step a day, each group a step behind the last.

    `cycle` names a post for each step, 0 for rest: (24h, 0, 0) with three groups; (day, night,
    0, 0) with four. Steps are counted from `anchor_day` (YYYY-MM-DD) over the days of `days`.
    """

    cycle: tuple[int, ...]
    group_ids: tuple[int, ...]
    anchor_day: str
    days: RosterDays = RosterDays.ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty(Entity):
    """值班安排: one officer at one post. `day` is the day it begins on.

    After a swap or a cover `stands_in_for_id` names whom the roster had first. `left_at`: went
    off duty before its end.
    """

    officer_id: int
    post_id: int
    day: str  # YYYY-MM-DD
    starts_at: Instant
    ends_at: Instant
    group_id: int | None = None
    stands_in_for_id: int | None = None
    left_at: Instant | None = None


class LeaveKind(StrEnum):
    ANNUAL = "annual"
    SICK = "sick"
    PERSONAL = "personal"
    MISSION = "mission"  # 公差
    TRAINING = "training"
    REST = "rest"  # 补休


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave(Entity):
    """请假 from `first_day` to `last_day`, both included (YYYY-MM-DD)."""

    officer_id: int
    first_day: str
    last_day: str
    kind: LeaveKind
    remark: str = ""
    cancelled_at: Instant | None = None
