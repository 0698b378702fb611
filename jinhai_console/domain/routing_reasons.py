"""Why an officer is suggested, and what falls short: facts, one a phrase, never a score."""

from collections.abc import Sequence

from jinhai_console.domain.calendar import Hours
from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.routing import (
    Candidate,
    Question,
    Reason,
    ReasonText,
    Ring,
    Shortfall,
    ShortfallText,
    Suggestion,
)
from jinhai_console.domain.routing_rings import Rings, free
from jinhai_console.domain.routing_rule import Target
from jinhai_console.domain.station import TeamKind

_TIMES = {
    Hours.WORK: Reason.WORK_TIME,
    Hours.LUNCH: Reason.LUNCH_TIME,
    Hours.REST: Reason.REST_TIME,
}
_RINGS = {
    Ring.TEAM: Reason.REST_OF_TEAM,
    Ring.GROUP: Reason.DUTY_GROUP,
    Ring.OTHER_TEAM: Reason.OTHER_TEAM,
    Ring.LEADER: Reason.DUTY_LEADER,
    Ring.AUXILIARY: Reason.AUXILIARY,
}


def explain(candidate: Candidate, question: Question, ring: Ring, skill: str) -> Suggestion:
    """The officer with the facts that put him there."""
    reasons = [
        ReasonText(Reason.ON_DUTY, candidate.post),
        *_place(candidate, question),
        *([ReasonText(_RINGS[ring])] if ring in _RINGS else []),
        ReasonText(_TIMES[question.hours]),
        *_matter(candidate, question),
        *([ReasonText(Reason.SKILL, skill)] if skill and skill in candidate.skills else []),
        *_acquaintance(candidate, question),
        *(_business(candidate, question) if question.is_now else []),
    ]
    return Suggestion(
        candidate.officer_id,
        candidate.number,
        candidate.name,
        candidate.team_kind,
        tuple(reasons),
        ring=ring,
    )


def _place(candidate: Candidate, question: Question) -> list[ReasonText]:
    if question.community_id in candidate.community_ids:
        return [ReasonText(Reason.OWN_COMMUNITY)]
    near = [name for id, name in question.neighbours.items() if id in candidate.community_ids]
    return [ReasonText(Reason.NEIGHBOUR, min(near))] if near else []


def _matter(candidate: Candidate, question: Question) -> list[ReasonText]:
    if question.is_case_matter and candidate.team_kind is TeamKind.CASE:
        return [ReasonText(Reason.CASE_MATTER)]
    if not question.is_case_matter and candidate.team_kind is TeamKind.COMMUNITY:
        return [ReasonText(Reason.COMMUNITY_MATTER)]
    return []


def _acquaintance(candidate: Candidate, question: Question) -> list[ReasonText]:
    times = question.known.get(candidate.officer_id, 0)
    return [ReasonText(Reason.KNOWS_PARTY, str(times))] if times else []


def _business(candidate: Candidate, question: Question) -> list[ReasonText]:
    load = candidate.load
    found = [ReasonText(Reason.LOAD, str(load)) if load else ReasonText(Reason.NOT_BUSY)]
    if candidate.last_dispatched_at is not None:
        minutes = max(0, question.at - candidate.last_dispatched_at) // MINUTE
        found.append(ReasonText(Reason.RESTED, str(minutes)))
    return found


def fallings(
    rings: Rings, question: Question, targets: Sequence[Target]
) -> tuple[ShortfallText, ...]:
    """What the search for a lead found wanting, the gravest first."""
    found: list[ShortfallText] = []
    present = rings.responding()
    if not present:
        found.append(ShortfallText(Shortfall.NOBODY_ON_SHIFT))
    elif not free(present, question):
        found.append(ShortfallText(Shortfall.ALL_BUSY))
    if question.community_id is None:
        found.append(ShortfallText(Shortfall.NO_COMMUNITY))
    if question.on_it:
        return tuple(found)
    for target in dict.fromkeys(targets):
        if target is Target.COMMUNITY_OFFICER and question.community_id is not None:
            found += _own_officers(rings, question)
        elif target is not Target.COMMUNITY_OFFICER and present:
            found += _target(rings, question, target)
    return tuple(dict.fromkeys(found))


def _target(rings: Rings, question: Question, target: Target) -> list[ShortfallText]:
    inside = [each for each in rings.inside(Ring.TARGET, target) if not each.is_auxiliary]
    if not inside:
        return [ShortfallText(Shortfall.TARGET_ABSENT, target)]
    return [] if free(inside, question) else [ShortfallText(Shortfall.TARGET_BUSY, target)]


def _own_officers(rings: Rings, question: Question) -> list[ShortfallText]:
    """Why none of the community's own can go; nothing where one can."""
    own = sorted(rings.minding(), key=lambda each: (each.number, each.officer_id))
    if not own:
        return [ShortfallText(Shortfall.COMMUNITY_WITHOUT_OFFICER)]
    inside = rings.inside(Ring.TARGET, Target.COMMUNITY_OFFICER)
    if free((each for each in inside if not each.is_auxiliary), question):
        return []
    names: dict[Shortfall, list[str]] = {}
    for each in own:
        names.setdefault(_why_not(each), []).append(each.name)
    return [ShortfallText(why, "、".join(who)) for why, who in names.items()]


def _why_not(each: Candidate) -> Shortfall:
    if each.is_on_leave:
        return Shortfall.OFFICER_ON_LEAVE
    if not each.is_on_duty:
        return Shortfall.OFFICER_OFF_DUTY
    if each.availability is Availability.AVAILABLE:
        return Shortfall.OFFICER_AT_POST
    return Shortfall.OFFICER_BUSY
