"""Who should go: never one off duty, never empty without a reason, the same for the same facts."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.officer import Availability
from jinhai_console.domain.routing import Candidate, Reason, Shortfall, suggest
from jinhai_console.domain.station import TeamKind


@st.composite
def officers(draw: st.DrawFn) -> list[Candidate]:
    return [
        Candidate(
            officer_id=id,
            number=draw(st.sampled_from(["01", "02", "03"])),
            name=f"民警{id}",
            team_kind=draw(st.sampled_from(list(TeamKind))),
            is_on_duty=draw(st.booleans()),
            is_auxiliary=draw(st.booleans()),
            availability=draw(st.sampled_from(list(Availability))),
            community_ids=tuple(draw(st.lists(st.integers(1, 3), max_size=2, unique=True))),
            load=draw(st.integers(0, 3)),
            last_dispatched_at=draw(st.none() | st.integers(-9, 9)),
        )
        for id in range(draw(st.integers(0, 8)))
    ]


community = st.none() | st.integers(1, 4)


@given(officers(), community, st.booleans(), st.randoms(use_true_random=False))
def test_what_is_promised(
    candidates: list[Candidate], community_id: int | None, is_case_matter: bool, chance: Any
) -> None:
    found = suggest(candidates, community_id=community_id, is_case_matter=is_case_matter, now=0)
    by_id = {each.officer_id: each for each in candidates}
    chosen = [by_id[each.officer_id] for each in found.suggestions]
    assert all(each.is_on_duty for each in chosen)
    assert all(each.availability is Availability.AVAILABLE for each in chosen)
    assert all(each.reasons[0].reason is Reason.ON_DUTY for each in found.suggestions)
    assert found.suggestions or found.shortfalls
    shuffled = list(candidates)
    chance.shuffle(shuffled)
    again = suggest(shuffled, community_id=community_id, is_case_matter=is_case_matter, now=0)
    assert again == found


def candidate(id: int, kind: TeamKind = TeamKind.COMMUNITY, **values: Any) -> Candidate:
    free = Candidate(
        officer_id=id,
        number=f"{id:02d}",
        name=f"民警{id}",
        team_kind=kind,
        is_on_duty=True,
        is_auxiliary=False,
        availability=Availability.AVAILABLE,
        community_ids=(),
        load=0,
        last_dispatched_at=None,
    )
    return replace(free, **values)


def order(candidates: list[Candidate], *, is_case_matter: bool = False) -> list[int]:
    found = suggest(candidates, community_id=7, is_case_matter=is_case_matter, now=0)
    return [each.officer_id for each in found.suggestions]


def test_the_matters_team_then_the_own_community_then_load_then_rest() -> None:
    candidates = [
        candidate(1, TeamKind.CASE, community_ids=(7,)),
        candidate(2, load=1, community_ids=(7,)),
        candidate(3),
        candidate(4, community_ids=(7,), last_dispatched_at=5),
        candidate(5, community_ids=(7,), last_dispatched_at=4),
    ]
    assert order(candidates) == [5, 4, 2, 3, 1]
    assert order(candidates, is_case_matter=True)[0] == 1


def test_every_shortfall_is_named() -> None:
    off = candidate(1, is_on_duty=False)
    busy = candidate(2, availability=Availability.CONDITIONAL, community_ids=(7,))
    nobody = suggest([off], community_id=None, is_case_matter=False, now=0)
    assert nobody.shortfalls == (Shortfall.NOBODY_ON_SHIFT, Shortfall.NO_COMMUNITY)
    all_busy = suggest([off, busy], community_id=7, is_case_matter=False, now=0)
    assert all_busy.shortfalls == (Shortfall.ALL_BUSY,)
    other = suggest([busy], community_id=8, is_case_matter=False, now=0)
    assert Shortfall.COMMUNITY_WITHOUT_OFFICER in other.shortfalls
