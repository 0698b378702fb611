"""Who may be sent by a rule, and who after him: the rings around a target."""

from collections.abc import Iterable, Sequence

from jinhai_console.domain.officer import Availability
from jinhai_console.domain.roster import PostKind
from jinhai_console.domain.routing import Candidate, Question, Ring
from jinhai_console.domain.routing_rule import Target
from jinhai_console.domain.station import TeamKind

_TEAMS = {
    Target.COMMUNITY_OFFICER: TeamKind.COMMUNITY,
    Target.COMMUNITY_TEAM: TeamKind.COMMUNITY,
    Target.GROUP_COMMUNITY: TeamKind.COMMUNITY,
    Target.CASE_TEAM: TeamKind.CASE,
    Target.GROUP_CASE: TeamKind.CASE,
}
_POSTS = {
    Target.PATROL: PostKind.PATROL,
    Target.COMMAND: PostKind.COMMAND,
    Target.LEADER: PostKind.LEADER,
}
_RESPONDING = frozenset({PostKind.GROUP, PostKind.DAY})

# Support comes from the rule's own and who is next to it; a leader is not called for that.
LEAD_RINGS = tuple(Ring)
SUPPORT_RINGS = (Ring.TARGET, Ring.NEIGHBOUR, Ring.TEAM)


class Rings:
    """The candidates of one question, asked ring by ring."""

    def __init__(self, candidates: Sequence[Candidate], question: Question) -> None:
        self._all = candidates
        self._question = question
        self._has_roster = any(each.posts for each in candidates)
        self._present = [each for each in candidates if each.is_present]
        self._free = free(self._present, question)

    def inside(self, ring: Ring, target: Target) -> list[Candidate]:
        """Everybody present in this ring around the target, busy or not."""
        return [each for each in self._present if self._is_in(each, ring, target)]

    def free_inside(self, ring: Ring, target: Target) -> list[Candidate]:
        """Those of them who can be sent."""
        return [each for each in self._free if self._is_in(each, ring, target)]

    def responding(self) -> list[Candidate]:
        """Everybody present whose place is outside: not those who keep a post manned."""
        return [each for each in self._present if _responds(each)]

    def standing(self, target: Target) -> list[Candidate]:
        """Who stands at a post now."""
        return [each for each in self._present if self._stands(each, target)]

    def minding(self) -> list[Candidate]:
        """The community officers responsible for the community, on duty or not."""
        wanted = self._question.community_id
        return [
            each
            for each in self._all
            if wanted in each.community_ids
            and each.team_kind is TeamKind.COMMUNITY
            and not each.is_auxiliary
        ]

    def _is_in(self, each: Candidate, ring: Ring, target: Target) -> bool:
        team = _TEAMS.get(target)
        match ring:
            case Ring.TARGET:
                return self._is_target(each, target)
            case Ring.NEIGHBOUR:
                is_near = not self._question.neighbours.keys().isdisjoint(each.community_ids)
                return is_near and team is TeamKind.COMMUNITY and _responds(each)
            case Ring.TEAM:
                return _responds(each) and team in (None, each.team_kind)
            case Ring.GROUP:
                return PostKind.GROUP in each.posts
            case Ring.LEADER:
                return self._stands(each, Target.LEADER)
            case _:
                return _responds(each)

    def _is_target(self, each: Candidate, target: Target) -> bool:
        if target in _POSTS:
            return self._stands(each, target)
        if target in (Target.GROUP, Target.GROUP_COMMUNITY, Target.GROUP_CASE):
            return self._is_in_group(each) and _TEAMS.get(target) in (None, each.team_kind)
        is_own = self._question.community_id in each.community_ids
        return (
            _responds(each)
            and each.team_kind is _TEAMS[target]
            and (is_own or target is not Target.COMMUNITY_OFFICER)
        )

    def _is_in_group(self, each: Candidate) -> bool:
        """Without a roster whoever is on duty answers at all hours: he is the duty group."""
        return PostKind.GROUP in each.posts if self._has_roster else _responds(each)

    def _stands(self, each: Candidate, target: Target) -> bool:
        if not self._has_roster:
            return target is Target.LEADER and each.leads_shift
        return _POSTS.get(target) in each.posts


def free(candidates: Iterable[Candidate], question: Question) -> list[Candidate]:
    """Those who can be sent as they are, and are not at it already."""
    return [
        each
        for each in candidates
        if each.availability is Availability.AVAILABLE and each.officer_id not in question.on_it
    ]


def _responds(each: Candidate) -> bool:
    if each.posts:
        return not _RESPONDING.isdisjoint(each.posts)
    return each.team_kind is not TeamKind.COMMAND
