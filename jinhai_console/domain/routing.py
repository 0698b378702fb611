"""该派谁: what is asked, who may be chosen from, and the answer with its typed reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.calendar import Hours
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.roster import PostKind
from jinhai_console.domain.routing_rule import RoutingRule, Target
from jinhai_console.domain.station import TeamKind


class Reason(StrEnum):
    """Why an officer. Those from NEIGHBOUR to AUXILIARY say that the rule's own had nobody."""

    ON_DUTY = "on_duty"  # fact: his post
    OWN_COMMUNITY = "own_community"
    NEIGHBOUR = "neighbour"  # fact: the community he is responsible for
    REST_OF_TEAM = "rest_of_team"
    DUTY_GROUP = "duty_group"
    OTHER_TEAM = "other_team"
    DUTY_LEADER = "duty_leader"
    AUXILIARY = "auxiliary"
    WORK_TIME = "work_time"
    LUNCH_TIME = "lunch_time"
    REST_TIME = "rest_time"
    CASE_MATTER = "case_matter"
    COMMUNITY_MATTER = "community_matter"
    SKILL = "skill"  # fact: the skill
    KNOWS_PARTY = "knows_party"  # fact: how many incidents of the same party he handled
    NOT_BUSY = "not_busy"
    LOAD = "load"  # fact: how many incidents
    RESTED = "rested"  # fact: minutes since his last dispatch


class Shortfall(StrEnum):
    """What is missing. Facts: names of officers, a `Target`, a skill, or a number."""

    NOBODY_ON_SHIFT = "nobody_on_shift"
    ALL_BUSY = "all_busy"
    NO_COMMUNITY = "no_community"
    COMMUNITY_WITHOUT_OFFICER = "community_without_officer"
    OFFICER_ON_LEAVE = "officer_on_leave"  # fact: names
    OFFICER_OFF_DUTY = "officer_off_duty"  # fact: names
    OFFICER_BUSY = "officer_busy"  # fact: names
    OFFICER_AT_POST = "officer_at_post"  # fact: names; the post stays manned
    TARGET_ABSENT = "target_absent"  # fact: the target
    TARGET_BUSY = "target_busy"  # fact: the target
    WITHOUT_SKILL = "without_skill"  # fact: the skill
    ONLY_AUXILIARIES = "only_auxiliaries"
    SUPPORT_SHORT = "support_short"  # fact: how many are missing


class Ring(StrEnum):
    """How far out the search went, from the rule's own target to the last resort."""

    TARGET = "target"
    NEIGHBOUR = "neighbour"
    TEAM = "team"
    GROUP = "group"
    OTHER_TEAM = "other_team"
    LEADER = "leader"
    AUXILIARY = "auxiliary"  # may lead only where no police officer is left


@dataclass(frozen=True, slots=True)
class Candidate:
    """An officer as routing sees him. `load` counts his running assignments.

    `posts` is where the roster has him, `post` the same in words; empty in a station without a
    roster, where `leads_shift` names the duty leader.
    """

    officer_id: int
    number: str
    name: str
    team_kind: TeamKind
    is_on_duty: bool
    is_auxiliary: bool
    availability: Availability
    community_ids: tuple[int, ...]
    load: int
    last_dispatched_at: Instant | None
    posts: tuple[PostKind, ...] = ()
    is_on_leave: bool = False
    skills: tuple[str, ...] = ()
    post: str = ""
    leads_shift: bool = False

    @property
    def is_present(self) -> bool:
        return self.is_on_duty and not self.is_on_leave


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One incident as routing sees it, with the rules that apply to it.

    `neighbours` are the communities around it by id, with their names; `known` counts, by
    officer, the incidents of the same party he handled; `on_it` are those sent already.
    `is_now`: false for a question about another time, for which present business says nothing.
    """

    at: Instant
    hours: Hours
    rules: tuple[RoutingRule, ...] = ()
    is_case_matter: bool = False
    community_id: int | None = None
    neighbours: Mapping[int, str] = field(default_factory=dict)
    known: Mapping[int, int] = field(default_factory=dict)
    on_it: Mapping[int, Role] = field(default_factory=dict)
    is_now: bool = True


@dataclass(frozen=True, slots=True)
class ReasonText:
    """A reason with the fact behind it, e.g. (`LOAD`, "2") or (`RESTED`, "35")."""

    reason: Reason
    fact: str = ""


@dataclass(frozen=True, slots=True)
class ShortfallText:
    """A shortfall with the fact behind it, e.g. (`OFFICER_ON_LEAVE`, "单一鸣")."""

    shortfall: Shortfall
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`is_chosen`: goes when the advice is taken whole; the others are the next best."""

    officer_id: int
    number: str
    name: str
    team_kind: TeamKind
    reasons: tuple[ReasonText, ...]
    role: Role = Role.SUPPORT
    is_chosen: bool = False
    ring: Ring = Ring.TARGET


@dataclass(frozen=True, slots=True)
class Alert:
    """A post that is told besides, and who stands there."""

    target: Target
    officers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggested:
    """Lead, supports, then the next best; what falls short; the rules that led there.

    `is_default`: no rule of the table says who leads, so the general order was taken.
    """

    suggestions: tuple[Suggestion, ...] = ()
    shortfalls: tuple[ShortfallText, ...] = ()
    hours: Hours = Hours.WORK
    rules: tuple[str, ...] = ()
    alerts: tuple[Alert, ...] = ()
    is_default: bool = False
    is_now: bool = True

    @property
    def is_working_time(self) -> bool:
        return self.hours is Hours.WORK

    @property
    def chosen(self) -> tuple[Suggestion, ...]:
        """Who goes when the advice is taken: the lead first."""
        return tuple(each for each in self.suggestions if each.is_chosen)


NO_ADVICE = Suggested()
