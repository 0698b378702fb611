"""派警: one incident given to one officer. It owns the milestones."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant


class Role(StrEnum):
    LEAD = "lead"
    SUPPORT = "support"


class Milestone(StrEnum):
    """The moments of an assignment in the order they happen."""

    DISPATCHED = "dispatched"
    DELIVERED = "delivered"  # the system's receipt; `acknowledged` is a person's
    ACKNOWLEDGED = "acknowledged"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    CLEARED = "cleared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Entity):
    """Either `officer_id` (ours) or `unit` (another body's, from an import) is set.

    `team_id` is the officer's when he was sent: he may change it, what he did then stays there.
    """

    incident_id: int
    officer_id: int | None = None
    team_id: int | None = None
    unit: str | None = None
    role: Role = Role.LEAD
    dispatched_at: Instant | None = None
    delivered_at: Instant | None = None
    acknowledged_at: Instant | None = None
    en_route_at: Instant | None = None
    on_scene_at: Instant | None = None
    cleared_at: Instant | None = None
    return_requested_at: Instant | None = None
    return_reason: str = ""
    returned_at: Instant | None = None

    @property
    def is_running(self) -> bool:
        return self.cleared_at is None and self.returned_at is None

    @property
    def milestone(self) -> Milestone:
        """The furthest moment reached."""
        for milestone in reversed(Milestone):
            if self.at(milestone) is not None:
                return milestone
        return Milestone.DISPATCHED

    @property
    def last_moment(self) -> Instant:
        return max((self.at(each) or 0 for each in Milestone), default=0)

    def at(self, milestone: Milestone) -> Instant | None:
        moment: Instant | None = getattr(self, f"{milestone}_at")
        return moment


def stamp(assignment: Assignment, milestone: Milestone, at: Instant) -> Assignment:
    """The assignment with `milestone` reached at `at`.

    Raises ValueError where it is over, or the milestone is already stored (a correction is
    an entry of its own), or a later one is. A skipped milestone stays empty: nobody invents it.
    """
    if not assignment.is_running:
        raise ValueError("这条派警已经结束，不能再记录时间点")
    if assignment.at(milestone) is not None:
        raise ValueError("这个时间点已经记录过，更正请追加说明")
    later = list(Milestone)[list(Milestone).index(milestone) + 1 :]
    if milestone is not Milestone.DELIVERED and any(assignment.at(each) for each in later):
        raise ValueError("后面的时间点已经记录，不能倒退")
    # A wall clock that was stepped back must not make a negative interval.
    moment: dict[str, Any] = {f"{milestone}_at": max(at, assignment.last_moment)}
    return replace(assignment, **moment)
