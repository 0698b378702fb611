"""Who should go, and why: suggestions with typed reasons, shortfalls where nobody fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.instant import MINUTE, Instant
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.roster import PostKind
from jinhai_console.domain.station import TeamKind


class Reason(StrEnum):
    ON_DUTY = "on_duty"
    OWN_COMMUNITY = "own_community"
    CASE_MATTER = "case_matter"
    COMMUNITY_MATTER = "community_matter"
    NOT_BUSY = "not_busy"
    LOAD = "load"
    RESTED = "rested"


class Shortfall(StrEnum):
    NOBODY_ON_SHIFT = "nobody_on_shift"
    ALL_BUSY = "all_busy"
    COMMUNITY_WITHOUT_OFFICER = "community_without_officer"
    NO_COMMUNITY = "no_community"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An officer as routing sees him. `load` counts his running assignments.

    `posts` is where the roster has him now; empty in a station without a roster.
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


@dataclass(frozen=True, slots=True)
class ReasonText:
    """A reason with the fact behind it, e.g. (`LOAD`, "2") or (`RESTED`, "35")."""

    reason: Reason
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    officer_id: int
    number: str
    name: str
    team_kind: TeamKind
    reasons: tuple[ReasonText, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    suggestions: tuple[Suggestion, ...]
    shortfalls: tuple[Shortfall, ...]
    is_working_time: bool = True


def suggest(
    candidates: Sequence[Candidate],
    *,
    community_id: int | None,
    is_case_matter: bool,
    now: Instant,
    is_working_time: bool = True,
    limit: int = 5,
) -> Suggested:
    """Free officers on duty in order: the matter's team, own community, load, longest rested.

    Never an officer off duty; never empty without a shortfall; the same answer for the same
    facts whatever their order.
    """
    on_duty = [
        each for each in candidates if each.is_on_duty and each.team_kind is not TeamKind.COMMAND
    ]
    free = [each for each in on_duty if each.availability is Availability.AVAILABLE]
    shortfalls = _shortfalls(on_duty, free, community_id)
    wanted = TeamKind.CASE if is_case_matter else TeamKind.COMMUNITY

    def rank(each: Candidate) -> tuple[bool, bool, bool, int, Instant, str, int]:
        return (
            each.team_kind is not wanted,
            community_id not in each.community_ids,
            each.is_auxiliary,
            each.load,
            each.last_dispatched_at or 0,
            each.number,
            each.officer_id,
        )

    chosen = sorted(free, key=rank)[:limit]
    return Suggested(
        tuple(_explain(each, community_id, wanted, now) for each in chosen),
        shortfalls,
        is_working_time,
    )


def _shortfalls(
    on_duty: Sequence[Candidate], free: Sequence[Candidate], community_id: int | None
) -> tuple[Shortfall, ...]:
    found: list[Shortfall] = []
    if not on_duty:
        found.append(Shortfall.NOBODY_ON_SHIFT)
    elif not free:
        found.append(Shortfall.ALL_BUSY)
    if community_id is None:
        found.append(Shortfall.NO_COMMUNITY)
    elif not any(community_id in each.community_ids for each in on_duty):
        found.append(Shortfall.COMMUNITY_WITHOUT_OFFICER)
    return tuple(found)


def _explain(
    candidate: Candidate, community_id: int | None, wanted: TeamKind, now: Instant
) -> Suggestion:
    reasons = [ReasonText(Reason.ON_DUTY)]
    if candidate.team_kind is wanted:
        matter = Reason.CASE_MATTER if wanted is TeamKind.CASE else Reason.COMMUNITY_MATTER
        reasons.append(ReasonText(matter))
    if community_id is not None and community_id in candidate.community_ids:
        reasons.append(ReasonText(Reason.OWN_COMMUNITY))
    if candidate.load:
        reasons.append(ReasonText(Reason.LOAD, str(candidate.load)))
    else:
        reasons.append(ReasonText(Reason.NOT_BUSY))
    if candidate.last_dispatched_at is not None:
        minutes = max(0, now - candidate.last_dispatched_at) // MINUTE
        reasons.append(ReasonText(Reason.RESTED, str(minutes)))
    return Suggestion(
        candidate.officer_id,
        candidate.number,
        candidate.name,
        candidate.team_kind,
        tuple(reasons),
    )
