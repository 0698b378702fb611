"""Who should go, and why: rules filled from the rings around their targets, in a stable order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.calendar import Hours
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.routing import (
    Alert,
    Candidate,
    Question,
    Ring,
    Shortfall,
    ShortfallText,
    Suggested,
    Suggestion,
)
from jinhai_console.domain.routing_reasons import explain, fallings
from jinhai_console.domain.routing_rings import LEAD_RINGS, SUPPORT_RINGS, Rings
from jinhai_console.domain.routing_rule import Part, Target

LIMIT = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one rule asks for."""

    target: Target
    count: int = 1
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate that one ring around a wanted target offers."""

    candidate: Candidate
    ring: Ring
    wanted: Wanted


def suggest(candidates: Sequence[Candidate], question: Question, limit: int = LIMIT) -> Suggested:
    """Lead first, then supports, then the next best for the lead.

    Never an officer off duty or on leave, never more than the rules ask for, never empty without
    a shortfall; the same answer for the same facts, whatever their order.
    """
    rings = Rings(candidates, question)
    leads, is_default = _leads_wanted(question)
    enough = limit + sum(each.count for each in question.rules)
    best = _search(rings, question, leads, LEAD_RINGS, enough)
    has_lead = Role.LEAD in question.on_it.values()
    chosen = [] if has_lead else [(each, Role.LEAD) for each in best[:1]]
    missing = 0
    for found, lack in _supports(rings, question, {each.candidate for each, _ in chosen}):
        chosen += [(each, Role.SUPPORT) for each in found]
        missing += lack
    taken = {each.candidate for each, _ in chosen}
    others = [each for each in best if each.candidate not in taken]
    lines = [_line(each, question, role=role, is_chosen=True) for each, role in chosen]
    lines += [_line(each, question) for each in others[: max(0, limit - len(lines))]]
    shortfalls = fallings(rings, question, [each.target for each in leads])
    return Suggested(
        tuple(lines),
        (*shortfalls, *_of_lead(best, has_lead=has_lead), *_of_support(missing)),
        question.hours,
        tuple(dict.fromkeys(each.name for each in question.rules)),
        _alerts(rings, question),
        is_default=is_default,
        is_now=question.is_now,
    )


def _leads_wanted(question: Question) -> tuple[list[Wanted], bool]:
    """What the table asks of the lead; else what a station of two teams and a room does."""
    leads = [each for each in question.rules if each.part is Part.LEAD]
    if leads:
        return [Wanted(each.target, each.count, each.skill) for each in leads], False
    if question.hours is Hours.WORK:
        target = Target.CASE_TEAM if question.is_case_matter else Target.COMMUNITY_OFFICER
    else:
        target = Target.GROUP_CASE if question.is_case_matter else Target.GROUP_COMMUNITY
    return [Wanted(target)], True


def _search(
    rings: Rings, question: Question, wanted: Sequence[Wanted], order: Sequence[Ring], enough: int
) -> list[Found]:
    """Who is free, ring by ring, each once, until they are enough.

    An auxiliary leads nobody but in the last ring.
    """
    found: dict[int, Found] = {}
    is_lead = Ring.AUXILIARY in order
    for ring in order:
        for each in wanted:
            if len(found) >= enough:
                break
            here = [
                one
                for one in rings.free_inside(ring, each.target)
                if not is_lead or one.is_auxiliary is (ring is Ring.AUXILIARY)
            ]
            for one in sorted(here, key=lambda one: _rank(one, question, each.skill)):
                found.setdefault(one.officer_id, Found(one, ring, each))
    return list(found.values())


def _rank(
    each: Candidate, question: Question, skill: str
) -> tuple[bool, bool, bool, bool, bool, int, Instant, str, int]:
    """Who comes first within a ring."""
    return (
        bool(skill) and skill not in each.skills,
        question.community_id not in each.community_ids,
        question.neighbours.keys().isdisjoint(each.community_ids),
        each.is_auxiliary,
        each.officer_id not in question.known,
        each.load,
        each.last_dispatched_at or 0,
        each.number,
        each.officer_id,
    )


def _supports(
    rings: Rings, question: Question, leading: set[Candidate]
) -> Iterable[tuple[list[Found], int]]:
    """For each rule of support who fills it, and how many are missing."""
    taken = set(leading)
    there = sum(role is Role.SUPPORT for role in question.on_it.values())
    for rule in question.rules:
        if rule.part is not Part.SUPPORT:
            continue
        wanted = Wanted(rule.target, max(0, rule.count - there), rule.skill)
        there = max(0, there - rule.count)
        enough = wanted.count + len(taken)
        pool = _search(rings, question, [wanted], SUPPORT_RINGS, enough)
        found = [each for each in pool if each.candidate not in taken][: wanted.count]
        taken.update(each.candidate for each in found)
        yield found, wanted.count - len(found)


def _line(
    found: Found, question: Question, *, role: Role = Role.SUPPORT, is_chosen: bool = False
) -> Suggestion:
    plain = explain(found.candidate, question, found.ring, found.wanted.skill)
    return replace(plain, role=role, is_chosen=is_chosen)


def _of_lead(best: Sequence[Found], *, has_lead: bool) -> list[ShortfallText]:
    """What the best for the lead falls short of."""
    if has_lead or not best:
        return []
    first = best[0]
    found = []
    if first.ring is Ring.AUXILIARY:
        found.append(ShortfallText(Shortfall.ONLY_AUXILIARIES))
    if first.wanted.skill and first.wanted.skill not in first.candidate.skills:
        found.append(ShortfallText(Shortfall.WITHOUT_SKILL, first.wanted.skill))
    return found


def _of_support(missing: int) -> list[ShortfallText]:
    return [ShortfallText(Shortfall.SUPPORT_SHORT, str(missing))] if missing else []


def _alerts(rings: Rings, question: Question) -> tuple[Alert, ...]:
    targets = dict.fromkeys(e.target for e in question.rules if e.part is Part.ALERT)
    return tuple(
        Alert(target, tuple(sorted(each.name for each in rings.standing(target))))
        for target in targets
    )
