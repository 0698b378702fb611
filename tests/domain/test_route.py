"""A route through sightings: the same whatever order they come in; gaps and jumps are marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.route import (
    LegKind,
    RouteLimits,
    Seen,
    distance_m,
    is_place,
    laid_into,
    route_of,
)

LIMITS = RouteLimits(most_kmh=120, gap_minutes=60)
GATE, MARKET = (118.600, 24.900), (118.610, 24.900)


def seen(id: int, minute: int, point: tuple[float, float] | None = GATE) -> Seen:
    return Seen(id=id, at=minute * MINUTE, point=point)


_POINTS = st.none() | st.tuples(st.floats(118, 119), st.floats(24, 25))
_MANY = st.lists(st.tuples(st.integers(0, 300), _POINTS), max_size=12).map(
    lambda found: [seen(id, at, point) for id, (at, point) in enumerate(found, start=1)]
)


@given(_MANY, st.randoms())
def test_it_does_not_depend_on_the_order(many: list[Seen], dice: object) -> None:
    shuffled = list(many)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' own Random
    assert route_of(shuffled, LIMITS) == route_of(many, LIMITS)


@given(_MANY)
def test_each_leg_goes_on_in_time(many: list[Seen]) -> None:
    route = route_of(many, LIMITS)
    assert len(route.legs) == max(0, len(route.stops) - 1)
    assert all(leg.lasts >= 0 for leg in route.legs)
    assert all(leg.metres is not None or leg.kmh is None for leg in route.legs)
    assert {leg.to_id for leg in route.legs} | {leg.from_id for leg in route.legs} <= {
        each.id for each in many
    }


@given(_MANY)
def test_a_drawing_stays_in_its_box(many: list[Seen]) -> None:
    drawn = laid_into(route_of(many, LIMITS).line, 400, 300, 20)
    assert all(19 <= x <= 381 and 19 <= y <= 281 for x, y in drawn.points)


def test_speed_is_from_point_to_point() -> None:
    route = route_of([seen(1, 0), seen(2, 6, MARKET)], LIMITS)
    (leg,) = route.legs
    assert leg.metres == pytest.approx(1_009, abs=5)
    assert leg.kmh == pytest.approx(10.1, abs=0.1)
    assert leg.kind is LegKind.PLAIN
    assert route.metres == leg.metres
    assert route.lasts == 6 * MINUTE


def test_faster_than_can_be_is_a_jump() -> None:
    route = route_of([seen(1, 0), seen(2, 1, (118.7, 24.9))], LIMITS)
    assert [leg.kind for leg in route.legs] == [LegKind.JUMP]


def test_two_places_at_one_moment_cannot_be() -> None:
    route = route_of([seen(2, 0, MARKET), seen(1, 0)], LIMITS)
    assert [each.id for each in route.stops] == [1, 2]  # as they were entered
    assert [(leg.kind, leg.kmh) for leg in route.legs] == [(LegKind.JUMP, None)]


def test_two_cameras_at_one_spot_and_moment_can_be() -> None:
    (leg,) = route_of([seen(1, 0), seen(2, 0, (118.6001, 24.9))], LIMITS).legs
    assert leg.kind is LegKind.PLAIN


def test_a_long_time_unseen_is_a_gap() -> None:
    route = route_of([seen(1, 0), seen(2, 61, MARKET), seen(3, 130, None)], LIMITS)
    assert [leg.kind for leg in route.legs] == [LegKind.GAP, LegKind.GAP]
    assert route.count(LegKind.GAP) == 2


def test_without_a_point_it_stays_in_the_order() -> None:
    route = route_of([seen(3, 10, MARKET), seen(2, 5, None), seen(1, 0)], LIMITS)
    assert [each.id for each in route.stops] == [1, 2, 3]
    assert [leg.kind for leg in route.legs] == [LegKind.UNPLACED] * 2
    assert route.line == (GATE, MARKET)
    assert route.metres == pytest.approx(distance_m(GATE, MARKET))


def test_one_point_and_none() -> None:
    assert route_of([], LIMITS).lasts == 0
    assert laid_into([], 100, 100, 10).points == ()
    assert laid_into([GATE], 100, 100, 10).points == ((50, 50),)


def test_coordinates_that_cannot_be_meant() -> None:
    assert is_place(118.6, 24.9)
    for point in ((181, 0), (0, 91), (0, 0), (118.6, None), (None, None)):
        assert not is_place(*point)
