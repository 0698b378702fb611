"""Who was sent: community and case officers by day, a duty group of both at other times."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.domain.roster import PostKind, RosterDays
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.station_plan import PlannedOfficer, PlannedRotation, StationPlan

DUTY_GROUPS = 3
_SUPPORTS = {1: (1.0, 1.0), 2: (0.8, 0.15), 3: (0.22, 0.0), 4: (0.02, 0.0)}  # chances by level


class Roster:
    """Sends whoever is free and has rested longest; remembers who is busy until when."""

    def __init__(self, plan: StationPlan) -> None:
        self._plan = plan
        kinds = {each.name: each.kind for each in plan.teams}
        self._teams = {
            kind: [each for each in plan.officers if kinds[each.team] is kind] for kind in TeamKind
        }
        self._busy_until: dict[str, Instant] = {}
        self._sent_at: dict[str, Instant] = {}
        self._work = (time.fromisoformat(plan.work_starts), time.fromisoformat(plan.work_ends))
        self._shift_starts = time.fromisoformat(plan.shift_starts)
        self._turns = _turns(plan)

    def choose(
        self, rng: Random, at: Instant, community: str, is_case_matter: bool, level: int
    ) -> list[str]:
        """Officer numbers, the lead first. Empty only where a station has nobody to send."""
        local = to_local(at, self._plan.zone)
        community_team = self._on_duty(TeamKind.COMMUNITY, local)
        near = [each for each in community_team if community in each.communities]
        leads = [near, community_team]
        if is_case_matter:
            leads = [self._on_duty(TeamKind.CASE, local), *leads]
        lead = self._first_free(leads, at)
        if lead is None:
            return []
        chosen = [lead.number]
        for chance in _SUPPORTS[level]:
            others = [each for each in (near or community_team) if each.number not in chosen]
            if rng.random() < chance and others:
                rested = min(
                    others, key=lambda each: (not each.is_auxiliary, *self._rank(each, at))
                )
                chosen.append(rested.number)
        return chosen

    def occupy(self, number: str, at: Instant, until: Instant) -> None:
        self._sent_at[number] = at
        self._busy_until[number] = max(until, self._busy_until.get(number, 0))

    def _first_free(self, pools: list[list[PlannedOfficer]], at: Instant) -> PlannedOfficer | None:
        """The best of the first pool in which somebody is free, else the best of all."""
        for pool in pools:
            best = min(pool, key=lambda each: self._rank(each, at), default=None)
            if best is not None and self._busy_until.get(best.number, 0) <= at:
                return best
        everybody = [each for pool in pools for each in pool]
        return min(everybody, key=lambda each: self._rank(each, at), default=None)

    def _rank(self, officer: PlannedOfficer, at: Instant) -> tuple[bool, bool, Instant, str]:
        number = officer.number
        is_busy = self._busy_until.get(number, 0) > at
        return (is_busy, officer.is_auxiliary, self._sent_at.get(number, 0), number)

    def _on_duty(self, kind: TeamKind, local: datetime) -> list[PlannedOfficer]:
        officers = self._teams[kind]
        starts, ends = self._work
        if local.weekday() < 5 and starts <= local.time() < ends:
            return officers
        day = local.date()
        if local.time() < self._shift_starts:
            day -= timedelta(days=1)
        if self._turns is None:
            return officers[day.toordinal() % DUTY_GROUPS :: DUTY_GROUPS]
        on = self._turns.members(day)
        return [each for each in officers if each.number in on]


@dataclass(frozen=True, slots=True)
class _Turns:
    """The rotation by which the plan's own duty groups take turns."""

    rotation: PlannedRotation
    posts: frozenset[str]
    groups: Mapping[str, frozenset[str]]  # officers' numbers by group

    def members(self, day: date) -> frozenset[str]:
        rotation = self.rotation
        step = (day - date.fromisoformat(rotation.anchor_day)).days
        on = [
            self.groups[name]
            for place, name in enumerate(rotation.groups)
            if rotation.cycle[(step - place) % len(rotation.cycle)] in self.posts
        ]
        return frozenset().union(*on)


def _turns(plan: StationPlan) -> _Turns | None:
    """None where the plan has no groups that take turns every day."""
    posts = frozenset(each.name for each in plan.duty_posts if each.kind is PostKind.GROUP)
    groups = {each.name: frozenset(each.members) for each in plan.duty_groups}
    for rotation in plan.rotations:
        if rotation.days is RosterDays.ALL and posts.intersection(rotation.cycle):
            return _Turns(rotation, posts, groups)
    return None
