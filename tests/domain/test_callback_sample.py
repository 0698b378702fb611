"""The sample is drawn by lot: the same for the same seed, whatever the order of the rows."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.callback_sample import (
    Candidate,
    SampleSize,
    draw,
    eligible,
    strata_of,
)

CANDIDATES = st.lists(
    st.builds(
        Candidate,
        visit_id=st.integers(1, 10_000),
        household_id=st.integers(1, 40),
        officer_id=st.integers(1, 4),
        community_id=st.one_of(st.none(), st.integers(1, 3)),
    ),
    unique_by=lambda each: each.visit_id,
    max_size=80,
)
SIZES = st.one_of(
    st.builds(SampleSize, count=st.integers(1, 20)),
    st.builds(SampleSize, percent=st.integers(1, 100)),
)
SEEDS = st.integers(0, 2**63 - 1)
CALLED = st.frozensets(st.integers(1, 40), max_size=10)


@given(CANDIDATES, SEEDS, SIZES, CALLED, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(
    visits: list[Candidate], seed: int, size: SampleSize, called: frozenset[int], luck: Random
) -> None:
    mixed = list(visits)
    luck.shuffle(mixed)
    assert draw(visits, seed, size, called) == draw(mixed, seed, size, called)


@given(CANDIDATES, SEEDS, SIZES, CALLED)
def test_no_household_is_drawn_twice_nor_one_called_lately(
    visits: list[Candidate], seed: int, size: SampleSize, called: frozenset[int]
) -> None:
    households = [each.household_id for each in draw(visits, seed, size, called)]
    assert len(set(households)) == len(households)
    assert called.isdisjoint(households)


@given(CANDIDATES, SEEDS, SIZES, CALLED)
def test_every_stratum_gives_what_is_asked_of_it(
    visits: list[Candidate], seed: int, size: SampleSize, called: frozenset[int]
) -> None:
    there = strata_of(eligible(visits, seed, called))
    drawn = strata_of(draw(visits, seed, size, called))
    assert set(drawn) == set(there)  # one at least of each
    for stratum, some in drawn.items():
        assert len(some) == size.of(len(there[stratum]))


@given(CANDIDATES, SEEDS, st.integers(1, 19))
def test_a_larger_sample_holds_the_smaller_one(
    visits: list[Candidate], seed: int, count: int
) -> None:
    small = set(draw(visits, seed, SampleSize(count=count)))
    assert small <= set(draw(visits, seed, SampleSize(count=count + 1)))


def test_another_seed_draws_others() -> None:
    visits = [Candidate(n, n, 1, 1) for n in range(1, 201)]
    size = SampleSize(count=10)
    assert len({tuple(draw(visits, seed, size)) for seed in range(50)}) == 50


def test_every_household_has_the_same_chance() -> None:
    visits = [Candidate(n, n, 1, 1) for n in range(1, 21)]
    times = dict.fromkeys(range(1, 21), 0)
    for seed in range(2_000):
        for each in draw(visits, seed, SampleSize(count=5)):
            times[each.visit_id] += 1
    assert all(400 < each < 600 for each in times.values())


def test_the_sample_is_the_one_it_was() -> None:
    """The algorithm is kept: what a seed drew once can be drawn again by a later program."""
    visits = [Candidate(n, n, 1 + n % 2, 1) for n in range(1, 31)]
    drawn = [each.visit_id for each in draw(visits, 20261126, SampleSize(count=3))]
    assert drawn == [20, 22, 30, 7, 9, 17]


@pytest.mark.parametrize(
    ("size", "problem"),
    [
        (SampleSize(count=5), ""),
        (SampleSize(percent=10), ""),
        (SampleSize(), "只写一样"),
        (SampleSize(count=5, percent=10), "只写一样"),
        (SampleSize(percent=101), "100%"),
    ],
)
def test_a_size_is_said_one_way(size: SampleSize, problem: str) -> None:
    assert problem in size.problem
    assert bool(size.problem) is bool(problem)
