"""The map of a window of days: every incident in one place, hotspots with their own."""

from datetime import date

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.class_breaks import MOST_CLASSES, class_breaks, class_of
from jinhai_console.domain.analysis.projection import LocalPlane, Standing
from jinhai_console.domain.analysis.station_map import (
    Ground,
    MapArea,
    MapPoints,
    counts_of_windows,
    frame,
    rows_in_box,
)

DAY = date(2026, 11, 1).toordinal()
WEST, EAST = shapely.box(0, 0, 1_000, 1_000), shapely.box(1_000, 0, 2_000, 1_000)
AREAS = (MapArea(7, "西社区", WEST), MapArea(8, "东社区", EAST))


def ground_of(days: list[int], standings: list[int] | None = None, **more: object) -> Ground:
    """Incidents 100, 101 …, ten metres from each other in the west, by day."""
    size = len(days)
    marks = np.array(standings or [Standing.USABLE] * size, dtype=np.int8)
    metres = np.column_stack((300.0 + 10 * np.arange(size), np.full(size, 500.0)))
    metres[marks != Standing.USABLE] = np.nan
    points = MapPoints(
        ids=np.arange(100, 100 + size),
        days=np.array(days, dtype=np.int64) + DAY,
        buckets=np.zeros(size, dtype=np.int8),
        communities=np.array([7, 8, 0] * size, dtype=np.int64)[:size],
        standings=marks,
        metres=metres,
    )
    return Ground(points, AREAS, LocalPlane(123.5, 28.5), is_covered=True)


@given(
    st.lists(st.tuples(st.integers(0, 9), st.sampled_from(Standing)), max_size=40),
    st.integers(0, 9),
    st.integers(0, 9),
)
def test_every_incident_of_the_days_stands_in_one_place(
    rows: list[tuple[int, Standing]], one: int, other: int
) -> None:
    first, last = sorted((one, other))
    days = sorted(day for day, _ in rows)
    ground = ground_of(days, [standing for _, standing in rows])
    found = frame(ground, DAY + first, DAY + last)
    meant = {100 + at for at, day in enumerate(days) if first <= day <= last}
    parts = (found.shown, found.missing, found.odd)
    assert {int(each) for part in parts for each in ground.points.ids[part]} == meant
    assert found.total == len(meant) == sum(map(len, found.communities.values()))
    for id, behind in found.communities.items():
        assert set(ground.points.communities[behind]) == {id}
    for hot in found.spots:
        assert len(hot.rows) == hot.spot.count
        assert set(hot.rows) <= set(found.shown)


def test_counts_of_windows_are_those_of_their_frames() -> None:
    ground = ground_of([0, 0, 1, 2, 2, 2, 5, 9])
    windows = [(DAY, DAY), (DAY, DAY + 2), (DAY + 3, DAY + 9), (DAY + 20, DAY + 21)]
    counts = counts_of_windows(ground, windows)
    for row, (first, last) in zip(counts.tolist(), windows, strict=True):
        frames = frame(ground, first, last, has_density=False)
        assert row == [frames.count_of(each.id) for each in AREAS]


def test_a_hotspot_has_its_outline_and_its_incidents() -> None:
    found = frame(ground_of([0] * 12), DAY, DAY)
    assert found.density is not None
    assert found.density.is_edge_corrected
    (hot,) = found.spots
    assert (hot.spot.count, len(hot.rows)) == (12, 12)
    assert hot.outline.contains(shapely.Point(350, 500))
    assert frame(ground_of([0] * 12), DAY, DAY, has_density=False).density is None


def test_a_wide_precinct_has_wider_cells() -> None:
    ground = ground_of([0, 0, 0])
    ground.points.metres[2] = (150_000.0, 90_000.0)
    found = frame(Ground(ground.points, (), ground.plane), DAY, DAY)
    assert found.density is not None
    assert found.density.grid.cell > 100
    assert not found.density.is_edge_corrected


def test_a_box_has_what_lies_in_it() -> None:
    ground = ground_of([0] * 10)
    shown = frame(ground, DAY, DAY).shown
    assert rows_in_box(ground, shown, (305, 0, 330, 1_000)).tolist() == [1, 2, 3]


def test_nothing_at_all_is_an_empty_map() -> None:
    ground = Ground(ground_of([]).points, (), None)
    found = frame(ground, DAY, DAY)
    assert (found.total, found.density, found.spots) == (0, None, ())
    assert ground.bounds is None
    assert ground_of([]).bounds == (0, 0, 2_000, 1_000)


@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_classes_cover_every_count_once(counts: list[int]) -> None:
    classes = class_breaks(counts)
    assert len(classes) <= MOST_CLASSES
    for count in counts:
        places = [at for at, (least, most) in enumerate(classes) if least <= count <= most]
        assert places == ([] if count == 0 else [class_of(count, classes)])
    assert all(any(least <= each <= most for each in counts) for least, most in classes)


@pytest.mark.parametrize(
    ("counts", "classes"),
    [([], ()), ([0, 0], ()), ([4], ((1, 4),)), ([1, 2, 3], ((1, 1), (2, 2), (3, 3)))],
)
def test_few_counts_have_few_classes(
    counts: list[int], classes: tuple[tuple[int, int], ...]
) -> None:
    assert class_breaks(counts) == classes
    assert class_of(99, classes) == (len(classes) - 1 if classes else None)
