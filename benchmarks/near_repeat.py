"""Knox's test over 40,000 incidents, each of 99 shuffled orders counted."""

import numpy as np

from benchmarks.figures import Aim, Figure, in_ms, timed
from benchmarks.scale import Scale
from benchmarks.seattle import HAS_FILE, burglaries
from jinhai_console.domain.analysis.near_repeat import DAYS, DISTANCE_M, Days, near_repeat
from jinhai_console.domain.analysis.projection import Points

PERMUTATIONS = 99
CENTRES = 60


def measure(scale: Scale) -> list[Figure]:
    count = scale.of(40_000, 400)
    figures = [_figure(scale, "a made city", *_city(count))]
    if HAS_FILE and not scale.is_tiny:
        points, days = burglaries()
        figures.append(_figure(scale, "Seattle's burglaries", points[-count:], days[-count:]))
    return figures


def _city(count: int) -> tuple[Points, Days]:
    """Half of the incidents about some centres, half anywhere in 14 km by 14; eight years."""
    some = np.random.default_rng(1)
    centres = some.uniform(0, 14_000, (CENTRES, 2))
    crowded = some.normal(centres[some.integers(0, CENTRES, count // 2)], 800)
    even = some.uniform(0, 14_000, (count - len(crowded), 2))
    return np.vstack((crowded, even)), some.integers(0, 8 * 365, count)


def _figure(scale: Scale, name: str, points: Points, days: Days) -> Figure:
    taken: list[float] = []
    floor: list[float] = []
    for _ in range(scale.of(7, 1)):
        taken.append(timed(lambda: near_repeat(points, days, permutations=PERMUTATIONS)))
        floor.append(timed(lambda: _plain(points, days)))
    found = near_repeat(points, days, permutations=PERMUTATIONS)
    assert found is not None
    assert found.pairs_observed == _plain(points, days)
    return Figure(
        name=f"near repeats: {name}, {len(points):,} incidents, {PERMUTATIONS} permutations",
        unit="ms",
        measured=in_ms(taken),
        floor=in_ms(floor),
        floor_name="scipy's cKDTree.query_pairs, then the days shuffled and gathered once for "
        "each permutation",
        aims=(Aim("p50", 1_000), Aim("ratio", 2)),
        note=f"{found.pairs_observed:,} pairs within {DISTANCE_M:g} m and {DAYS} days, "
        f"{found.pairs_expected:,.0f} expected, p = {found.p_value:g}; as many as the floor finds",
    )


def _plain(points: Points, days: Days) -> int:
    from scipy.spatial import cKDTree

    first, second = cKDTree(points).query_pairs(DISTANCE_M, output_type="ndarray").T
    some = np.random.default_rng(0)
    observed = np.count_nonzero(np.abs(days[first] - days[second]) <= DAYS)
    for _ in range(PERMUTATIONS):
        mixed = some.permutation(days)
        np.count_nonzero(np.abs(mixed[first] - mixed[second]) <= DAYS)
    return int(observed)
