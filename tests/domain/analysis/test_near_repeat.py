"""Knox's test: every pair counted once, limits included, the same as pointpats says."""

import tracemalloc
from functools import partial
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pointpats import Knox, knox
from scipy.spatial import cKDTree

from jinhai_console.domain.analysis.close_pairs import ClosePairs
from jinhai_console.domain.analysis.near_repeat import Days, NearRepeat, knox_table, near_repeat
from jinhai_console.domain.analysis.projection import Points
from tests.domain.analysis.places import burglaries, needs_real_data, scattered

WHOLE = st.integers(-30, 30)
PLACED = st.lists(st.tuples(WHOLE, WHOLE, st.integers(0, 40)), max_size=40)


def found_in(points: Points, days: Days, **how: float) -> NearRepeat:
    found = near_repeat(points, days, **how)  # type: ignore[arg-type]
    assert found is not None
    return found


def pairs_of(points: Points, distance: float) -> list[tuple[int, int]]:
    pairs = ClosePairs(points, distance)
    blocks = list(pairs)
    ends = [(pairs.order[each.first], pairs.order[each.second]) for each in blocks]
    found = [sorted(pair) for one, other in ends for pair in zip(one, other, strict=True)]
    assert not blocks or blocks[-1].done == 1
    return sorted((int(one), int(other)) for one, other in found)


@given(PLACED, st.one_of(st.integers(0, 50), st.floats(0, 50)))
def test_every_close_pair_comes_once(rows: list[tuple[int, int, int]], distance: float) -> None:
    points = np.array([row[:2] for row in rows], dtype=float).reshape(-1, 2)
    close = [
        (one, other)
        for one, other in combinations(range(len(rows)), 2)
        if ((points[one] - points[other]) ** 2).sum() <= distance * distance
    ]
    assert pairs_of(points, distance) == close


@pytest.mark.parametrize("distance", [0.5, 37.0, 200.0])
def test_close_pairs_are_those_of_a_tree(distance: float) -> None:
    points, _days = scattered(1_500)
    tree = cKDTree(points).query_pairs(distance)
    assert pairs_of(points, distance) == sorted((int(one), int(other)) for one, other in tree)


@given(PLACED, st.integers(0, 40), st.integers(0, 40))
def test_pairs_are_counted_as_by_hand(
    rows: list[tuple[int, int, int]], distance: int, within: int
) -> None:
    points = np.array([row[:2] for row in rows], dtype=float).reshape(-1, 2)
    days = np.array([row[2] for row in rows], dtype=np.int64)
    in_place = in_time = both = 0
    for (a, b, day), (c, d, other) in combinations(rows, 2):
        near = (a - c) ** 2 + (b - d) ** 2 <= distance**2
        soon = abs(day - other) <= within
        in_place, in_time, both = in_place + near, in_time + soon, both + (near and soon)
    found = found_in(points, days, distance=distance, within=within, permutations=9)
    of_all = len(rows) * (len(rows) - 1) / 2
    assert found.points == len(rows)
    assert found.pairs_observed == both
    assert found.pairs_expected == pytest.approx(in_place * in_time / of_all if of_all else 0)
    assert found.p_value * 10 == pytest.approx(round(found.p_value * 10))
    assert 0.1 <= found.p_value <= 1


def test_both_limits_are_included() -> None:
    points = np.array([[0.0, 0.0], [120.0, 160.0]])
    days = np.array([3, 17])
    assert found_in(points, days, distance=200, within=14).pairs_observed == 1
    assert found_in(points, days, distance=199.999, within=14).pairs_observed == 0
    assert found_in(points, days, distance=200, within=13).pairs_observed == 0


def test_it_agrees_with_pointpats() -> None:
    points, days = scattered(400)
    theirs = Knox(points, days[:, None], delta=200, tau=7, permutations=199, keep=True)
    ours = found_in(points, days, distance=200, within=7, permutations=999)
    assert ours.pairs_observed == theirs.statistic_
    assert ours.pairs_expected == pytest.approx(theirs.expected[0, 0])
    # What the drawn orders scatter about is the expectation itself.
    assert abs(theirs.sim.mean() - ours.pairs_expected) < 4 * theirs.sim.std() / np.sqrt(199)
    assert abs(ours.p_value - theirs.p_sim) < 4 * np.sqrt(0.25 / 199)


def test_repeats_that_were_planted_are_found_and_chance_is_not() -> None:
    points, days = scattered(300, seed=5)
    some = np.random.default_rng(6)
    again = points[:60] + some.normal(0, 30, (60, 2)), days[:60] + some.integers(0, 5, 60)
    planted = np.vstack((points, again[0])), np.concatenate((days, again[1]))
    found = found_in(*planted, distance=100, within=7, permutations=199)
    assert found.p_value == 1 / 200
    assert found.ratio is not None
    assert found.ratio > 1.3
    assert found_in(points, days, distance=100, within=7, permutations=199).p_value > 0.05


def test_under_chance_alone_p_values_are_even() -> None:
    found = [
        found_in(*scattered(150, seed=seed), distance=150, within=7, permutations=19).p_value
        for seed in range(200)
    ]
    assert 0.02 <= np.mean(np.array(found) <= 0.1) <= 0.2
    assert 0.4 <= np.mean(np.array(found) <= 0.5) <= 0.65


def test_a_seed_says_it_again() -> None:
    points, days = scattered(200)
    first = found_in(points, days, permutations=49, seed=7)
    assert found_in(points, days, permutations=49, seed=7) == first
    p_values = {found_in(points, days, permutations=49, seed=seed).p_value for seed in range(9)}
    assert len(p_values) > 1


def test_the_order_in_which_incidents_come_does_not_matter() -> None:
    points, days = scattered(200)
    mixed = np.random.default_rng(8).permutation(200)
    ours, theirs = found_in(points, days), found_in(points[mixed], days[mixed])
    assert ours.pairs_observed == theirs.pairs_observed
    assert ours.pairs_expected == theirs.pairs_expected


@pytest.mark.parametrize("count", [0, 1])
def test_without_a_pair_nothing_is_expected(count: int) -> None:
    points, days = scattered(count)
    found = found_in(points, days)
    assert found == NearRepeat(count, 0, 0.0, 1.0)
    assert found.ratio is None


@pytest.mark.parametrize("count", [2, 500])
def test_all_in_one_place_or_in_one_minute_says_nothing(count: int) -> None:
    points, days = scattered(count, wide=10_000)
    one_place = found_in(np.full((count, 2), 77.7), days)
    assert one_place.pairs_observed == pytest.approx(one_place.pairs_expected)
    assert one_place.p_value == 1
    one_minute = found_in(points, np.full(count, 733_000))
    assert one_minute.pairs_observed == one_minute.pairs_expected
    assert one_minute.p_value == 1


def test_days_may_lie_far_apart() -> None:
    points = np.zeros((3, 2))
    for far in (1_000, 100_000, 2**40):
        days = np.array([-far, far, far + 14])
        assert found_in(points, days, within=14, permutations=5).pairs_observed == 1


def test_many_pairs_do_not_need_much_memory() -> None:
    count = 3_000  # 4.5 million pairs, which would be 72 MB alone
    _points, days = scattered(count)
    tracemalloc.start()
    found = found_in(np.zeros((count, 2)), days, permutations=3)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.pairs_observed > 500_000
    assert peak < 40_000_000


def test_orders_that_do_not_fit_at_once_are_counted_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    points, days = scattered(300)
    at_once = found_in(points, days, permutations=25)
    where = "jinhai_console.domain.analysis."
    monkeypatch.setattr(where + "near_repeat._SHUFFLED", 2_000)
    monkeypatch.setattr(where + "near_repeat._ROWS", 100)
    monkeypatch.setattr(where + "close_pairs._CANDIDATES", 500)
    assert found_in(points, days, permutations=25) == at_once


def test_it_says_how_far_it_is_and_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jinhai_console.domain.analysis.near_repeat._SHUFFLED", 2_000)
    points, days = scattered(500)
    heard: list[float] = []

    def listen(share: float, limit: int) -> bool:
        heard.append(share)
        return len(heard) < limit

    assert near_repeat(points, days, go_on=partial(listen, limit=10**6)) is not None
    assert heard == sorted(heard)
    assert len(heard) > 5
    assert heard[-1] == 1
    heard.clear()
    assert near_repeat(points, days, go_on=partial(listen, limit=3)) is None
    assert len(heard) == 3


def test_a_table_adds_up_to_the_test_of_its_widest_limits() -> None:
    points, days = scattered(600)
    points[:50] = points[50:100]  # the same house again
    how = {"distances": (0, 100, 200), "within": (3, 7, 14)}
    table = knox_table(points, days, **how)  # type: ignore[arg-type]
    assert table is not None
    for row, distance in enumerate(table.distances):
        for column, within in enumerate(table.days):
            found = found_in(points, days, distance=distance, within=within)
            block = np.s_[: row + 1, : column + 1]
            assert table.observed[block].sum() == found.pairs_observed
            assert table.expected[block].sum() == pytest.approx(found.pairs_expected)
    first = found_in(points, days, distance=0, within=3)
    assert table.p_values[0, 0] == first.p_value


@pytest.mark.parametrize(
    "how",
    [
        {"distances": (), "within": (7,)},
        {"distances": (200, 100), "within": (7,)},
        {"distances": (200,), "within": (7, 7)},
        {"distances": (-1,), "within": (7,)},
        {"distances": (200,), "within": (-1,)},
        {"distances": (float("nan"),), "within": (7,)},
        {"distances": (200,), "within": (7,), "permutations": -1},
    ],
)
def test_limits_that_make_no_sense_are_refused(how: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="不能为负"):
        knox_table(*scattered(10), **how)  # type: ignore[arg-type]


def test_points_without_a_place_or_a_day_are_refused() -> None:
    points, days = scattered(10)
    with pytest.raises(ValueError, match="日期"):
        near_repeat(points, days[:9])
    with pytest.raises(ValueError, match="整数"):
        near_repeat(points, days + 0.5)  # type: ignore[arg-type]
    points[3, 0] = np.nan
    with pytest.raises(ValueError, match="有限"):
        near_repeat(points, days)


@needs_real_data
def test_seattle_agrees_with_pointpats() -> None:
    points, days = burglaries()
    with pytest.warns(DeprecationWarning, match="Knox"):
        theirs = knox(points, days[:, None].copy(), delta=200, tau=14, permutations=0)
    ours = found_in(points, days)
    assert ours.pairs_observed == theirs["stat"] == 26_982
    assert ours.p_value == 0.01


@needs_real_data
def test_a_year_of_seattle_agrees_with_pointpats_in_what_is_expected() -> None:
    points, days = burglaries()
    year = days > days.max() - 365
    theirs = Knox(points[year], days[year][:, None], delta=200, tau=14, permutations=0)
    ours = found_in(points[year], days[year])
    assert ours.pairs_observed == theirs.statistic_
    assert ours.pairs_expected == pytest.approx(theirs.expected[0, 0])
