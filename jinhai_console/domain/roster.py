"""值班表: posts, duty groups that take turns, who stands where and when, and who is on leave."""

from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.station import Entry


class RosterDays(StrEnum):
    """Which days something is for, by the working calendar."""

    ALL = "all"
    WORKDAYS = "workdays"
    RESTDAYS = "restdays"


class PostKind(StrEnum):
    """What a post is for: routing and alarms ask for the kind, the station gives the name."""

    LEADER = "leader"  # 值班领导
    COMMAND = "command"  # 指挥室值守
    PATROL = "patrol"  # 巡查岗, manned 24 hours
    GROUP = "group"  # 值班组: responds out of hours
    DAY = "day"  # 日勤: the community and case teams' working day


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyPost(Entry):
    """岗位: from `starts` (wall clock, HH:MM) for `minutes` on `days`, by `needs` officers.

    `mark` is the one sign it has in a cell of the month. Whoever stood here rests for
    `rest_minutes` afterwards: nothing is filled in there, and what is put there by hand is said.
    """

    kind: PostKind
    starts: str
    minutes: int
    needs: int = 1
    days: RosterDays = RosterDays.ALL
    rest_minutes: int = 0
    mark: str = ""

    @property
    def sign(self) -> str:
        return self.mark or self.name[:1]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyGroup(Entry):
    """Officers who stand together, e.g. 值班一组 of both teams."""

    member_ids: tuple[int, ...] = ()
    leader_id: int | None = None


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

    Officer and post of a duty never change: a swap or a cover cancels it and adds another, whose
    `stands_in_for_id` names whom the roster had first. `is_by_hand`: not as the rotation filled
    it, so that filling again leaves it alone. `left_at`: went off duty before its end.
    """

    officer_id: int
    post_id: int
    day: str  # YYYY-MM-DD
    starts_at: Instant
    ends_at: Instant
    group_id: int | None = None
    stands_in_for_id: int | None = None
    left_at: Instant | None = None
    cancelled_at: Instant | None = None
    is_by_hand: bool = False

    @property
    def until(self) -> Instant:
        """When he really goes, or went."""
        return self.ends_at if self.left_at is None else min(self.ends_at, self.left_at)


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

    def covers(self, day: str) -> bool:
        return self.cancelled_at is None and self.first_day <= day <= self.last_day
