"""Average linkage: a chain does not hold, a bar holds, the order of pairs does not matter."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.series_linkage import (
    BARRED,
    Pair,
    average_linkage,
    connected,
)

PAIRS = [*combinations(range(7), 2)]
POINTS = st.dictionaries(st.sampled_from(PAIRS), st.integers(-5, 20), max_size=len(PAIRS))


def test_a_chain_is_not_one_group() -> None:
    chain: dict[Pair, int] = {(0, 1): 12, (1, 2): 11, (2, 3): 12}
    assert average_linkage(chain, 10) == [[0, 1], [2, 3]]


def test_who_hangs_together_is_one_group() -> None:
    assert average_linkage(dict.fromkeys(combinations(range(5), 2), 10), 10) == [[0, 1, 2, 3, 4]]


def test_a_bar_keeps_two_apart_whatever_joins_them() -> None:
    points = dict.fromkeys(combinations(range(5), 2), 100) | {(1, 3): BARRED}
    assert average_linkage(points, 10) == [[0, 1, 2, 4]]


@given(POINTS.flatmap(lambda points: st.permutations(list(points.items()))))
def test_the_order_of_pairs_does_not_matter(pairs: list[tuple[Pair, int]]) -> None:
    assert sorted(average_linkage(dict(pairs), 8)) == sorted(
        average_linkage(dict(sorted(pairs)), 8)
    )


@given(POINTS)
def test_every_group_reaches_the_level(points: dict[Pair, int]) -> None:
    for group in average_linkage(points, 8):
        pairs = list(combinations(group, 2))
        assert sum(points.get(pair, 0) for pair in pairs) >= 8 * len(pairs)


def test_nets_are_named_by_their_smallest() -> None:
    assert connected([(4, 5), (1, 2), (2, 5), (7, 8)]) == {1: 1, 2: 1, 4: 1, 5: 1, 7: 7, 8: 7}
