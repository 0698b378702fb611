"""Where next: weights as published, nothing of what is to come, and judged fairly."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.near_repeat import Days
from jinhai_console.domain.analysis.projection import Points
from jinhai_console.domain.analysis.prospect import (
    LAST_YEAR,
    RECIPES,
    History,
    Recipe,
    ranked,
    risks,
)
from jinhai_console.domain.analysis.prospect_judging import Judgement, choose, judge
from tests.domain.analysis.places import burglaries, needs_real_data, scattered

NEAR = Recipe(reach_m=400, weeks=8, past_share=0)
PAST = Recipe(past_share=1, past_days=365, bandwidth_m=400)
MIXED = Recipe(reach_m=400, weeks=8, past_share=0.5, past_days=365, bandwidth_m=400)
RECIPE = st.sampled_from([NEAR, PAST, MIXED, Recipe()])


def returning(seed: int = 1) -> tuple[Points, Days]:
    """Two years in which each incident is followed within days by another beside it."""
    points, days = scattered(1_500, wide=4_000, span=730, seed=seed)
    some = np.random.default_rng(seed + 1)
    again = points + some.normal(0, 60, points.shape)
    return np.vstack((points, again)), np.concatenate((days, days + some.integers(1, 10, 1_500)))


def judged(history: History, weeks: list[int], recipes: list[Recipe]) -> list[Judgement]:
    found = judge(history, weeks, recipes)
    assert found is not None
    return found


def test_each_incident_weighs_by_half_cells_and_weeks() -> None:
    points = np.array([[50.0, 50.0], [650.0, 50.0], [50.0, 650.0]])
    history = History(points, np.array([99, 92, 40]), cell=100)
    near = history.near(100, reach_m=300, weeks=2)  # yesterday; eight days ago; too long ago
    assert near[0, 0] == pytest.approx(1)
    assert near[0, 6] == pytest.approx(1 / 2)
    assert near[0, 1] == pytest.approx(1 / 3)  # one cell is two halves
    assert near[1, 1] == pytest.approx(1 / 3)  # 141 m: two whole halves
    assert near[2, 2] == pytest.approx(1 / 6)  # 283 m: five
    assert near[0, 3] == pytest.approx((1 + 1 / 2) / 7)  # 300 m from both
    assert near[6, 0] == near[3, 3] == 0


@given(RECIPE, st.integers(100, 500), st.integers(0, 99))
def test_a_map_knows_nothing_of_its_own_day_and_later(recipe: Recipe, on: int, seed: int) -> None:
    points, days = scattered(200, span=600, seed=seed)
    (risk,) = risks(History(points, days, 200), on, [recipe])
    later = days >= on
    moved = points.copy()
    moved[later] = np.random.default_rng(seed).permutation(points[later])
    (other,) = risks(History(moved, np.where(later, days + 3, days), 200), on, [recipe])
    assert np.array_equal(risk, other)
    assert risk.sum() == pytest.approx(1) or not risk.any()


def test_recipes_together_are_recipes_alone() -> None:
    history = History(*scattered(300, span=400), cell=200)
    recipes = [NEAR, MIXED, PAST, Recipe()]
    for recipe, risk in zip(recipes, risks(history, 380, recipes), strict=True):
        (alone,) = risks(history, 380, [recipe])
        assert np.array_equal(risk, alone)


def test_cells_come_by_their_risk_and_no_others_come() -> None:
    risk = np.array([[0.1, 0.4], [0.1, 0.4]])
    assert ranked(risk, np.ones((2, 2), dtype=bool)).tolist() == [1, 3, 0, 2]
    assert ranked(risk, np.array([[True, False], [False, True]])).tolist() == [3, 0]


def test_hits_and_pai_by_hand() -> None:
    """Ten cells known; on the judged week four incidents: two in the hottest, one in another
    known cell, one where nothing was before."""
    before = [(column * 100 + 50.0, 50.0) for column in range(10)]
    points = np.array([*before, (250.0, 50.0), (250.0, 50.0), (250.0, 50.0), (850.0, 50.0)])
    points = np.vstack((points, [(1_950.0, 50.0)]))
    days = np.array([80] * 10 + [90, 100, 106, 103, 103])
    history = History(points, days, cell=100)
    recipe = Recipe(past_share=1, past_days=365, bandwidth_m=100)
    found = judge(history, [100], [recipe], shares=(0.05, 0.1, 1.0))
    assert found is not None
    (one,) = found
    assert one.incidents.tolist() == [4]
    assert one.hits.tolist() == [[2, 2, 3]]  # five per cent of ten cells is a whole cell
    assert one.hit_rate == pytest.approx([0.5, 0.5, 0.75])
    assert one.pai == pytest.approx([5, 5, 0.75])
    assert one.at_random.tolist() == [[0.3, 0.3, 3.0]]
    assert one.evenly.tolist() == [[0.4, 0.4, 4.0]]


def test_where_incidents_return_the_near_beats_last_year_and_chance() -> None:
    history = History(*returning(), cell=200)
    weeks = [600 + 7 * number for number in range(16)]
    near, past = judged(history, weeks, [NEAR, PAST])
    assert (near.hit_rate > 1.5 * past.hit_rate).all()
    assert (near.hits.sum(axis=0) > 2 * near.at_random.sum(axis=0)).all()


def test_where_nothing_returns_no_map_is_better_than_chance() -> None:
    history = History(*scattered(3_000, wide=4_000, span=730), cell=200)
    weeks = [600 + 7 * number for number in range(16)]
    for each in judged(history, weeks, [NEAR, PAST, MIXED]):
        chance = each.at_random.sum(axis=0)
        assert (np.abs(each.hits.sum(axis=0) - chance) < 4 * np.sqrt(chance)).all()


def test_the_better_recipe_is_chosen() -> None:
    history = History(*returning(), cell=200)
    weeks = [500 + 7 * number for number in range(10)]
    assert choose(history, weeks, [PAST, NEAR]) is NEAR
    assert choose(history, weeks, [NEAR, NEAR, PAST]) is NEAR
    assert len(set(RECIPES)) == len(RECIPES)
    assert Recipe() in RECIPES
    assert all(each.past_share == 1 and each.past_days == 365 for each in LAST_YEAR)


def test_judging_can_be_stopped() -> None:
    history = History(*scattered(300, span=400), cell=200)
    heard: list[float] = []

    def listen(share: float) -> bool:
        heard.append(share)
        return len(heard) < 2

    assert choose(history, [350, 357, 364, 371], [PAST], go_on=listen) is None
    assert heard == [0.25, 0.5]


@pytest.mark.parametrize("count", [0, 1])
def test_without_a_past_nothing_is_foretold(count: int) -> None:
    points, days = scattered(count)
    history = History(points, days, cell=200)
    for risk in risks(history, -5, [NEAR, PAST, MIXED]):
        assert not risk.any()
    for each in judged(history, [-5, 400], [NEAR, PAST, MIXED]):
        assert not each.hits.any()
        assert not each.hit_rate.any()
        assert not each.pai.any()


@needs_real_data
def test_on_seattle_the_defaults_beat_last_years_hotspots() -> None:
    """The recipe was chosen on the 26 weeks before these (`benchmarks/prospect.py`)."""
    points, days = burglaries()
    history = History(points, days, cell=100)
    end = int(days.max())
    weeks = [end - 7 * number for number in range(52, 0, -1)]
    ours, last_year, unmixed = judged(history, weeks, [Recipe(), LAST_YEAR[0], NEAR])
    assert ours.incidents.sum() == ((days >= weeks[0]) & (days < end)).sum()
    assert (ours.hits.sum(axis=0) > last_year.hits.sum(axis=0)).all()
    assert (last_year.hits.sum(axis=0) > 5 * last_year.at_random.sum(axis=0)).all()
    # The near alone is worse than last year's hotspots, here.
    assert (unmixed.hits.sum(axis=0) < last_year.hits.sum(axis=0)).all()
