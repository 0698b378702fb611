"""What the roster's page, sheet and file show of a period: one snapshot, complete."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.roster import Duty, Leave
from jinhai_console.domain.roster_check import Conflict, Gap, conflicts, gaps
from jinhai_console.domain.roster_fill import Plan, days_between
from jinhai_console.domain.station import TeamKind


@dataclass(frozen=True, slots=True)
class RosterOfficer:
    id: int
    number: str
    name: str
    initials: str
    team: str
    team_kind: TeamKind
    is_auxiliary: bool
    is_retired: bool


@dataclass(frozen=True)
class Roster:
    """值班表 from `first` to `last`.

    `duties` and `leaves` reach some days beyond the period, for what runs over its ends, and
    hold cancelled ones too: they say who was there first.
    """

    first: date
    last: date
    now: Instant
    today: date
    plan: Plan
    officers: tuple[RosterOfficer, ...]
    duties: tuple[Duty, ...]
    leaves: tuple[Leave, ...]
    unpublished: tuple[int, ...] = ()  # years whose make-up workdays are not known yet
    names: dict[int, str] = field(default_factory=dict)  # of every officer that a duty names

    @property
    def days(self) -> list[date]:
        return days_between(self.first, self.last)

    @property
    def is_blank(self) -> bool:
        """Nobody takes turns and nobody is put anywhere: the station has not begun with it."""
        return not self.plan.rotations and not self._cells

    @cached_property
    def gaps(self) -> list[Gap]:
        return gaps(self.plan, self.first, self.last, self.duties, self.leaves)

    @cached_property
    def conflicts(self) -> list[Conflict]:
        return conflicts(self.plan, self.first, self.last, self.duties, self.leaves)

    @cached_property
    def _cells(self) -> dict[tuple[int, str], list[Duty]]:
        found: dict[tuple[int, str], list[Duty]] = {}
        for duty in self.duties:
            if duty.cancelled_at is None:
                found.setdefault((duty.officer_id, duty.day), []).append(duty)
        return found

    def duties_of(self, officer_id: int, day: date) -> Sequence[Duty]:
        """What begins for an officer on a day, by time."""
        return self._cells.get((officer_id, day.isoformat()), ())

    def leave_of(self, officer_id: int, day: date) -> Leave | None:
        text = day.isoformat()
        own = (each for each in self.leaves if each.officer_id == officer_id)
        return next((each for each in own if each.covers(text)), None)

    def at_post(self, post_id: int, day: date) -> Sequence[Duty]:
        """Who begins at a post on a day, in the officers' order."""
        text = day.isoformat()
        return [
            duty
            for each in self.officers
            for duty in self._cells.get((each.id, text), ())
            if duty.post_id == post_id
        ]

    def duty(self, duty_id: int) -> Duty | None:
        return next((each for each in self.duties if each.id == duty_id), None)
