"""走访: when a place is due again, whatever is found there, by whom and on which clock."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain import visit as rules
from jinhai_console.domain.instant import DAY, HOUR, day_of
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.visit import PlaceKind, VisitOutcome
from tests.visits import START, ZONE, place, visit


def officer(id: int, *community_ids: int, **values: Any) -> Officer:
    return Officer(
        id=id,
        station_id=1,
        name=f"民警{id}",
        number=f"{id:02d}",
        team_id=1,
        activity_id=1,
        position=id,
        community_ids=community_ids,
        **values,
    )


OUTCOMES = st.sampled_from([each for each in VisitOutcome if each is not VisitOutcome.MOVED_AWAY])
VISITS = st.lists(st.tuples(st.integers(0, 200), OUTCOMES, st.integers(1, 3)), max_size=8)


@given(VISITS, st.integers(1, 90))
def test_it_is_due_its_interval_after_the_last_real_visit(
    told: list[tuple[int, VisitOutcome, int]], interval: int
) -> None:
    """In whatever order, by whomever and however often a day they are told."""
    now = START + 300 * DAY
    seen = place(interval_days=interval)
    for hours, outcome, who in told:
        seen = rules.after_visit(
            seen, visit(START + hours * 12 * HOUR, outcome, officer_id=who), now
        )
    real = [START + h * 12 * HOUR for h, outcome, _ in told if outcome is VisitOutcome.MET]
    last = max(real, default=START)
    due = rules.due_at(seen, ZONE)
    assert due is not None
    assert (day_of(due, ZONE) - day_of(last, ZONE)).days == interval


@given(st.lists(st.tuples(st.integers(-60, 60), st.integers(-60, 60)), min_size=1, max_size=6))
def test_no_clock_makes_it_due_later_than_its_interval(steps: list[tuple[int, int]]) -> None:
    """Each visit is told at a wall clock that was set anew before it, forward or back."""
    seen = place()
    now = START
    for set_to, ago in steps:
        now = START + set_to * DAY
        seen = rules.after_visit(seen, visit(now - abs(ago) * HOUR), now)
        due = rules.due_at(seen, ZONE)
        assert due is not None
        assert (day_of(due, ZONE) - day_of(now, ZONE)).days <= 30


def test_whoever_moved_away_is_no_longer_visited() -> None:
    gone = rules.after_visit(place(), visit(START + DAY, VisitOutcome.MOVED_AWAY), START + DAY)
    assert (rules.due_at(gone, ZONE), gone.retire_reason) == (None, "走访时已搬离")
    assert rules.due_at(rules.restored(gone), ZONE) is not None


def test_without_an_interval_it_is_never_due() -> None:
    assert rules.due_at(place(interval_days=0), ZONE) is None


@pytest.mark.parametrize(
    ("officers", "officer_id", "expected"),
    [
        ((officer(1, 5), officer(2)), 2, 2),
        ((officer(2, 5, is_auxiliary=True), officer(3, 5)), None, 3),
        ((officer(2, 5, is_auxiliary=True),), None, 2),
        ((officer(1, 5), officer(2, retired_at=1)), 2, 1),
        ((officer(1, 6),), None, None),
        ((officer(1, 5, retired_at=1),), 1, None),
    ],
)
def test_who_is_responsible(
    officers: tuple[Officer, ...], officer_id: int | None, expected: int | None
) -> None:
    found = rules.responsible(place(officer_id=officer_id), officers)
    assert (found.id if found else None) == expected


def test_a_persons_name_is_masked_where_lists_show_it() -> None:
    assert place().label == "王**"
    assert "王小明" not in str(rules.about(place(), {}))
    assert place(kind=PlaceKind.FIRM, name="鼓岩便利店").label == "鼓岩便利店"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": " "}, "名称"),
        ({"interval_days": 731}, "间隔"),
        ({"interval_days": -1}, "间隔"),
        ({"address": ""}, "地址"),
        ({"kind": PlaceKind.PERSON}, "缘由"),
    ],
)
def test_what_is_not_whole_says_so(values: dict[str, Any], said: str) -> None:
    assert said in rules.place_problem(place(**values))


def test_doors_are_walked_in_the_order_of_their_numbers() -> None:
    doors = [place(building=each) for each in ("10栋101", "2栋1201", "2栋302")]
    assert [each.building for each in sorted(doors, key=rules.building_key)] == [
        "2栋302",
        "2栋1201",
        "10栋101",
    ]


def test_the_same_place_twice_is_told() -> None:
    one = place()
    assert rules.same_place(replace(one, id=2), [one]) == one
    assert rules.same_place(replace(one, id=2, building="2栋"), [one]) is None
    assert rules.same_place(replace(one, id=2), [replace(one, retired_at=1)]) is None
