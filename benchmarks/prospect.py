"""What the map of "where next week" catches, held against last year's hotspots and chance.

Seattle's burglaries: the last 52 whole weeks are judged, each by a map of what came before it.
Both recipes were chosen on the 26 weeks before those. Without the file nothing is measured.
"""

from dataclasses import replace

import numpy as np

from benchmarks.figures import Aim, Figure, Spread
from benchmarks.scale import Scale
from benchmarks.seattle import HAS_FILE, burglaries
from jinhai_console.domain.analysis.prospect import LAST_YEAR, RECIPES, History, Recipe
from jinhai_console.domain.analysis.prospect_judging import SHARES, Judgement, choose, judge

CELL_M = 100.0
JUDGED, TRIED = 52, 26  # weeks


def measure(scale: Scale) -> list[Figure]:
    if not HAS_FILE:
        return []
    points, days = burglaries()
    history = History(points, days, CELL_M)
    end = int(days.max())  # the last day is not whole
    judged = [end - 7 * each for each in range(scale.of(JUDGED, 2), 0, -1)]
    tried = [judged[0] - 7 * each for each in range(scale.of(TRIED, 1), 0, -1)]
    ours = choose(history, tried)
    last_year = choose(history, tried, LAST_YEAR)
    near = choose(history, tried, [each for each in RECIPES if each.past_share == 0])
    assert ours is not None
    assert last_year is not None
    assert near is not None
    past = replace(ours, past_share=1)
    found = judge(history, judged, [ours, last_year, near, past])
    assert found
    said = f"{history.grid.cell:g} m cells; {_recipe(ours)}; last year's: {_recipe(last_year)}"
    return [_figure(number, found, said) for number in range(len(SHARES))]


def _figure(number: int, found: list[Judgement], said: str) -> Figure:
    ours, last_year, near, past = found
    ahead = ours.hits[:, number] - last_year.hits[:, number]
    at_random = ours.at_random[:, number].sum() / ours.incidents.sum()
    return Figure(
        name=f"where next week: of {ours.incidents.sum():,} burglaries in {len(ahead)} weeks, "
        f"caught in the likeliest {SHARES[number]:.0%} of the cells",
        unit="%",
        measured=Spread.of([100 * ours.hit_rate[number]]),
        floor=Spread.of([100 * last_year.hit_rate[number]]),
        floor_name="last year's hotspots, their bandwidth chosen on the same weeks",
        aims=(Aim("ratio", 1, is_least=True),),
        note=f"PAI {ours.pai[number]:.2f} against {last_year.pai[number]:.2f}, and "
        f"{at_random / SHARES[number]:.2f} of cells drawn at random ({at_random:.1%} caught); "
        f"ahead in {np.count_nonzero(ahead > 0)} weeks, behind in {np.count_nonzero(ahead < 0)}; "
        f"the near alone {_caught(near, number)}, the same past alone {_caught(past, number)}. "
        f"Area: cells in which something had happened before. {said}",
    )


def _caught(judgement: Judgement, number: int) -> str:
    return f"{judgement.hit_rate[number]:.2%} (PAI {judgement.pai[number]:.2f})"


def _recipe(recipe: Recipe) -> str:
    past = f"{recipe.past_days} days at {recipe.bandwidth_m:g} m"
    if recipe.past_share == 1:
        return past
    near = f"{recipe.weeks} weeks within {recipe.reach_m:g} m"
    return f"{1 - recipe.past_share:.0%} {near}, {recipe.past_share:.0%} {past}"
