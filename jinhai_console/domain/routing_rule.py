"""派警规则: who answers which kind of incident at which time, as the station writes it down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.calendar import Hours
from jinhai_console.domain.station import Entry


class RuleTime(StrEnum):
    """When a rule holds. Lunch is rest too, unless a rule speaks of lunch itself."""

    ANY = "any"
    WORK = "work"
    REST = "rest"
    LUNCH = "lunch"


class Part(StrEnum):
    """What a rule fills: who leads, who supports, or a post that is told besides."""

    LEAD = "lead"
    SUPPORT = "support"
    ALERT = "alert"


class Target(StrEnum):
    """From among whom a rule is filled."""

    COMMUNITY_OFFICER = "community_officer"  # who is responsible for the incident's community
    COMMUNITY_TEAM = "community_team"
    CASE_TEAM = "case_team"
    GROUP_COMMUNITY = "group_community"  # the duty group's members of the community team
    GROUP_CASE = "group_case"
    GROUP = "group"
    PATROL = "patrol"
    COMMAND = "command"
    LEADER = "leader"


MOST_OFFICERS = 9

# Posts that are told; everybody else is sent.
ALERTED = frozenset({Target.PATROL, Target.COMMAND, Target.LEADER})


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutingRule(Entry):
    """One line of the table. Without a category it holds for all, without levels for each.

    `valid_from` and `valid_to` are days (YYYY-MM-DD, both included); empty is unlimited.
    """

    part: Part
    target: Target
    time: RuleTime = RuleTime.ANY
    category_id: int | None = None
    levels: tuple[int, ...] = ()
    count: int = 1
    skill: str = ""
    valid_from: str = ""
    valid_to: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class RuleCase:
    """What a rule is held against. `category_ids` run from the top class down."""

    category_ids: tuple[int, ...]
    level: int
    hours: Hours
    day: str  # YYYY-MM-DD on the station's clock


def applying(rules: Iterable[RoutingRule], case: RuleCase) -> tuple[RoutingRule, ...]:
    """The rules that decide this case: lead, support, alerts, each in the table's order.

    For lead and for support the most specific rules alone count: those of the deepest category,
    then of the narrowest time, then of named levels. Alerts add up: to tell one post more does
    not unsay another.
    """
    fitting = sorted(
        (each for each in rules if _fits(each, case)), key=lambda each: (each.position, each.id)
    )
    chosen = [
        each for part in (Part.LEAD, Part.SUPPORT) for each in _narrowest(fitting, part, case)
    ]
    return (*chosen, *(each for each in fitting if each.part is Part.ALERT))


class Clash(StrEnum):
    """How two rules that decide the same cases contradict each other."""

    SAME = "same"  # both say it
    NO_SUPPORT = "no_support"  # one sends supports, the other says none goes
    NO_ORDER = "no_order"  # two leads, and neither comes first


def clash(rule: RoutingRule, other: RoutingRule) -> Clash | None:
    """What is contradictory in two rules in use; None where the table is clear.

    Only what is equally narrow and holds for one case at one day can clash: of all else the
    narrower decides. Alerts add up and never do.
    """
    if rule.part is Part.ALERT or rule.part is not other.part or not _meet(rule, other):
        return None
    if (rule.target, rule.skill) == (other.target, other.skill):
        return Clash.SAME
    if rule.part is Part.SUPPORT:
        return Clash.NO_SUPPORT if 0 in (rule.count, other.count) else None
    return Clash.NO_ORDER if rule.position == other.position else None


def _meet(rule: RoutingRule, other: RoutingRule) -> bool:
    levels = set(rule.levels) & set(other.levels) if rule.levels else not other.levels
    days = (rule.valid_from, other.valid_from), (rule.valid_to, other.valid_to)
    first, last = max(days[0]), min(filter(None, days[1]), default="")
    return (
        (rule.category_id, rule.time) == (other.category_id, other.time)
        and bool(levels)
        and (not last or first <= last)
    )


def _fits(rule: RoutingRule, case: RuleCase) -> bool:
    times = {RuleTime.ANY, RuleTime(case.hours)}
    if case.hours is Hours.LUNCH:
        times.add(RuleTime.REST)
    return (
        rule.retired_at is None
        and rule.time in times
        and (rule.category_id is None or rule.category_id in case.category_ids)
        and (not rule.levels or case.level in rule.levels)
        and (not rule.valid_from or rule.valid_from <= case.day)
        and (not rule.valid_to or case.day <= rule.valid_to)
    )


def _narrowest(rules: Sequence[RoutingRule], part: Part, case: RuleCase) -> list[RoutingRule]:
    mine = [each for each in rules if each.part is part]
    best = max((narrowness(each, case) for each in mine), default=None)
    return [each for each in mine if narrowness(each, case) == best]


_NARROW = {RuleTime.ANY: 0, RuleTime.WORK: 1, RuleTime.REST: 1, RuleTime.LUNCH: 2}


def narrowness(rule: RoutingRule, case: RuleCase) -> tuple[int, int, bool]:
    """How closely a fitting rule speaks of this case: more than another's goes before it."""
    depth = 0 if rule.category_id is None else case.category_ids.index(rule.category_id) + 1
    return depth, _NARROW[rule.time], bool(rule.levels)
