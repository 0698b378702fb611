"""串并案: every point has its reason, the facts alone decide, and what people decided holds."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jinhai_console.domain.analysis.series import TooDenseError, find_series
from jinhai_console.domain.analysis.series_facts import (
    Rejection,
    SeriesFacts,
    SeriesProposal,
    SeriesReason,
    SeriesRules,
    Term,
)
from jinhai_console.domain.analysis.series_pairs import pairs_in_reach
from jinhai_console.domain.analysis.series_reasons import pair_reasons
from jinhai_console.domain.analysis.series_score import columns_of
from jinhai_console.domain.instant import DAY, HOUR

RULES = SeriesRules()
METRE = 1 / 111_195  # of latitude, in degrees

Given = Sequence[SeriesFacts]


def one(id: int, **values: Any) -> SeriesFacts:
    """A car door at two in the morning, on day `id`."""
    usual: dict[str, Any] = {
        "received_at": 20_000 * DAY + id * DAY,
        "minute": 120,
        "category": (1, 13, 133, 1331),
        "community_id": 1,
        "longitude": 123.5,
        "latitude": 28.5,
        "methods": frozenset({"拉车门"}),
        "targets": frozenset({"汽车内财物"}),
    }
    return SeriesFacts(id=id, **{**usual, **values})


FACTS = st.builds(
    SeriesFacts,
    id=st.just(0),
    received_at=st.integers(0, 40).map(lambda days: (20_000 + days) * DAY),
    minute=st.sampled_from([0, 90, 700, 1400]),
    category=st.sampled_from([(1,), (1, 13), (1, 13, 131), (1, 13, 133), (2, 21)]),
    community_id=st.sampled_from([None, 1, 2]),
    longitude=st.sampled_from([123.5, 123.502, 123.508, 123.53]),
    latitude=st.sampled_from([28.5, 28.501, 28.508, 28.53]),
    methods=st.sets(st.sampled_from("撬剪翻拉")).map(frozenset),
    targets=st.sets(st.sampled_from("车房店")).map(frozenset),
).flatmap(lambda each: st.sampled_from([each, replace(each, longitude=None, latitude=None)]))
MANY = st.lists(FACTS, min_size=4, max_size=24).map(
    lambda found: [replace(each, id=place) for place, each in enumerate(found, 1)]
)
LOW = SeriesRules(least=350)  # so that random facts give groups


def proposed(
    incidents: Given,
    rules: SeriesRules = RULES,
    accepted: Mapping[int, Sequence[int]] | None = None,
    rejected: Sequence[Rejection] = (),
) -> tuple[SeriesProposal, ...]:
    return find_series(incidents, rules, accepted=accepted or {}, rejected=rejected)


def points(first: SeriesFacts, second: SeriesFacts) -> dict[Term, int]:
    return {each.term: each.points for each in pair_reasons(first, second, RULES)}


# -- the score ----------------------------------------------------------------------


def test_each_term_is_told_with_its_fact() -> None:
    later = one(7, latitude=28.5 + 250 * METRE, minute=1440 - 60)
    assert pair_reasons(one(1), later, RULES) == (
        SeriesReason(Term.KIND, 200, 0),
        SeriesReason(Term.METRES, 225, 250),
        SeriesReason(Term.DAYS, 160, 6),
        SeriesReason(Term.HOURS, 75, 180),
        SeriesReason(Term.METHOD, 150, None, ("拉车门",)),
        SeriesReason(Term.TARGET, 100, None, ("汽车内财物",)),
    )


def test_another_method_and_another_target_speak_against() -> None:
    found = points(one(1), one(2, methods=frozenset({"撬锁"}), targets=frozenset({"住宅"})))
    assert (found[Term.METHOD], found[Term.TARGET]) == (-150, -100)


def test_no_words_speak_neither_for_nor_against() -> None:
    found = points(one(1), one(2, methods=frozenset(), targets=frozenset()))
    assert not {Term.METHOD, Term.TARGET} & found.keys()


def test_each_further_shared_method_counts_up_to_three() -> None:
    def shared(names: str) -> int:
        each = frozenset(names)
        return points(one(1, methods=each), one(2, methods=each))[Term.METHOD]

    assert [shared(names) for names in ("甲", "甲乙", "甲乙丙", "甲乙丙丁")] == [150, 200, 250, 250]


@pytest.mark.parametrize(
    ("category", "kind"),
    [((1, 13, 133, 1331), 200), ((1, 13, 133), 150), ((1, 13, 133, 1332), 100), ((2, 22), 0)],
)
def test_kinds_count_by_their_steps_in_the_tree(category: tuple[int, ...], kind: int) -> None:
    assert points(one(1), one(2, category=category)).get(Term.KIND, 0) == kind


@pytest.mark.parametrize(
    "far",
    [{"latitude": 28.5 + 1_001 * METRE}, {"received_at": one(1).received_at + 30 * DAY + HOUR}],
)
def test_nothing_counts_out_of_reach(far: dict[str, Any]) -> None:
    assert points(one(1), one(2, **far)) == {}


def test_the_community_stands_in_for_coordinates() -> None:
    lost = one(2, longitude=None, latitude=None)
    assert points(one(1), lost)[Term.COMMUNITY] == 100
    assert Term.METRES not in points(one(1), lost)
    assert points(one(1), replace(lost, community_id=2)) == {}
    assert points(replace(one(1), community_id=None), replace(lost, community_id=None)) == {}


@given(FACTS, FACTS)
def test_the_score_is_the_same_in_both_directions(first: SeriesFacts, second: SeriesFacts) -> None:
    assert pair_reasons(first, second, RULES) == pair_reasons(second, first, RULES)


def test_nothing_of_a_person_has_a_way_in() -> None:
    assert {each.name for each in fields(SeriesFacts)} == {
        *("id", "received_at", "minute", "category", "community_id"),
        *("longitude", "latitude", "methods", "targets"),
    }


@given(MANY)
def test_every_pair_in_reach_is_looked_at_once(incidents: Given) -> None:
    seen = [
        (min(pair), max(pair))
        for left, right in (pairs_in_reach(columns_of(incidents), RULES) if incidents else ())
        for pair in zip(left.tolist(), right.tolist(), strict=True)
    ]
    assert len(seen) == len(set(seen))
    reached = {
        (place, other)
        for place, other in combinations(range(len(incidents)), 2)
        if pair_reasons(incidents[place], incidents[other], RULES)
    }
    assert reached <= set(seen)


# -- the series ---------------------------------------------------------------------


def test_a_series_is_told_with_its_mean_reasons() -> None:
    (found,) = proposed([one(3), one(1), one(5, methods=frozenset())])
    assert found.ids == (1, 3, 5)
    assert found.score == sum(each.points for each in found.reasons)
    told = {each.term: each for each in found.reasons}
    assert told[Term.METHOD] == SeriesReason(Term.METHOD, 50, None, ("拉车门",))
    assert told[Term.DAYS].amount == 4


@pytest.mark.parametrize("incidents", [[], [one(1)], [one(1), one(2)]])
def test_too_few_are_no_series(incidents: Given) -> None:
    assert proposed(incidents) == ()


def test_all_in_one_minute_at_one_place_are_one_series() -> None:
    same = [one(id, received_at=one(1).received_at) for id in range(1, 40)]
    (found,) = proposed(same)
    assert found.ids == tuple(range(1, 40))


def test_one_place_given_for_everything_is_refused() -> None:
    same = [one(id, received_at=one(1).received_at) for id in range(1, 1_500)]
    with pytest.raises(TooDenseError, match="坐标"):
        proposed(same)


def test_a_chain_of_neighbours_is_not_one_series() -> None:
    chain = [one(id, latitude=28.5 + id * 300 * METRE) for id in range(1, 16)]
    found = proposed(chain)
    assert found
    assert max(len(each.ids) for each in found) <= 5


@settings(max_examples=50)
@given(MANY.flatmap(lambda found: st.permutations(found).map(lambda other: (found, other))))
def test_the_order_of_incidents_does_not_matter(both: tuple[Given, Given]) -> None:
    assert proposed(both[0], LOW) == proposed(both[1], LOW)


@settings(max_examples=50)
@given(MANY, FACTS, st.sampled_from(["north", "later"]))
def test_what_happens_far_away_changes_no_series(
    incidents: Given, other: SeriesFacts, how: str
) -> None:
    far: dict[str, Any] = {"longitude": 123.5, "latitude": 40.0, "community_id": 7}
    if how == "later":
        far = {"received_at": 21_000 * DAY}
    assert proposed([*incidents, replace(other, id=99, **far)], LOW) == proposed(incidents, LOW)


@settings(max_examples=50)
@given(MANY)
def test_every_series_reaches_the_level_and_none_overlaps(incidents: Given) -> None:
    found = proposed(incidents, LOW)
    together = [id for each in found for id in each.ids]
    assert len(together) == len(set(together))
    of_id = {each.id: each for each in incidents}
    for each in found:
        assert len(each.ids) >= LOW.fewest
        pairs = [*combinations(each.ids, 2)]
        sums = sum(
            reason.points
            for first, second in pairs
            for reason in pair_reasons(of_id[first], of_id[second], LOW)
        )
        assert sums >= LOW.least * len(pairs)


# -- what people decided ---------------------------------------------------------------


def test_a_rejected_series_is_not_proposed_again_nor_any_two_of_it() -> None:
    incidents = [one(id) for id in range(1, 5)]
    refused = Rejection(frozenset({1, 2, 3, 4}))
    assert proposed(incidents, rejected=[refused]) == ()
    grown = [*incidents, *(one(id) for id in range(5, 8))]
    (found,) = proposed(grown, rejected=[refused])
    assert {5, 6, 7} < set(found.ids)
    assert len(found.ids) == 4


@settings(max_examples=50)
@given(MANY, st.sets(st.integers(1, 24)).map(frozenset))
def test_no_two_rejected_stand_together(incidents: Given, refused: frozenset[int]) -> None:
    for each in proposed(incidents, LOW, rejected=[Rejection(refused)]):
        assert len(refused & set(each.ids)) <= 1


def test_new_incidents_are_proposed_as_additions() -> None:
    incidents = [one(id) for id in range(1, 7)]
    (found,) = proposed(incidents, accepted={9: [1, 2, 3, 4]})
    assert (found.extends, found.ids) == (9, (5, 6))
    assert found.score == sum(each.points for each in found.reasons)


def test_a_refused_addition_stays_away_from_that_series_only() -> None:
    incidents = [one(id) for id in range(1, 8)]
    refused = Rejection(frozenset({4, 5, 6, 7}), frozenset({1, 2, 3}))
    (found,) = proposed(incidents, accepted={9: [1, 2, 3]}, rejected=[refused])
    assert (found.extends, found.ids) == (None, (4, 5, 6, 7))


def test_of_two_accepted_series_the_better_fit_gets_it() -> None:
    near = [one(id) for id in (1, 2, 3)]
    far = [one(id, latitude=28.5 + 600 * METRE) for id in (4, 5, 6)]
    (found,) = proposed([*near, *far, one(7)], accepted={1: [4, 5, 6], 2: [1, 2, 3]})
    assert (found.extends, found.ids) == (2, (7,))


def test_an_old_part_of_a_series_does_not_weigh_on_its_additions() -> None:
    old = [one(id, received_at=one(id).received_at - 300 * DAY) for id in (1, 2, 3)]
    (found,) = proposed([*old, one(4), one(5), one(6)], accepted={9: [1, 2, 3, 4, 5]})
    assert (found.extends, found.ids) == (9, (6,))


def test_accepted_incidents_that_are_not_looked_at_count_for_nothing() -> None:
    assert proposed([one(1)], accepted={9: [50, 51]}, rejected=[Rejection(frozenset({60}))]) == ()


def test_more_than_sixty_four_words_are_refused() -> None:
    words = [one(id, methods=frozenset({f"手法{id}"})) for id in range(65)]
    with pytest.raises(OverflowError):
        columns_of(words)
    assert columns_of(words[:64]).methods.dtype == np.uint64
