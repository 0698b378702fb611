"""Filling a month: everybody's turn comes, by the working calendar, and hands are respected."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.roster import PostKind, RosterDays
from jinhai_console.domain.roster_check import Clash, conflicts, gaps
from jinhai_console.domain.roster_fill import Skip, fill, month_of, turns
from tests.domain.rosters import (
    DAYWORK,
    GROUP,
    HOLIDAY,
    MADE_UP,
    ZONE,
    calendar,
    day,
    group,
    leave,
    plan,
    post,
    rotation,
    stored,
)

DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@given(DAYS, st.integers(0, 60), DAYS, st.sampled_from(list(RosterDays)))
def test_filling_does_not_depend_on_where_a_period_begins(
    first: date, length: int, anchor: date, days: RosterDays
) -> None:
    turning = rotation(21, (GROUP, 0, 0), (11, 12, 13), anchor_day=anchor.isoformat(), days=days)
    made = replace(plan(), rotations={21: turning})
    last = first + timedelta(days=length)
    whole = turns(made, first, last)
    middle = first + timedelta(days=length // 2)
    parts = turns(made, first, middle) + turns(made, middle + timedelta(days=1), last)
    assert parts == whole


@given(DAYS, st.integers(1, 60))
def test_a_cycle_as_long_as_its_groups_mans_every_day_once(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    made = replace(plan(), rotations={21: plan().rotations[21]})
    slots = turns(made, first, last)
    by_day: dict[str, set[int | None]] = {}
    for each in slots:
        by_day.setdefault(each.day, set()).add(each.group_id)
    assert len(by_day) == length + 1
    assert all(len(groups) == 1 for groups in by_day.values())


@given(DAYS, st.integers(0, 45))
def test_what_was_filled_fills_to_nothing_and_clashes_with_nothing(
    first: date, length: int
) -> None:
    made, last = plan(), first + timedelta(days=length)
    filling = fill(made, first, last, [], [], 0)
    duties = stored(list(filling.add))
    again = fill(made, first, last, duties, [], 0)
    assert (again.add, again.drop, len(duties)) == ((), (), len(filling.add))
    assert conflicts(made, first, last, duties, []) == []
    inside = gaps(made, first + timedelta(days=1), last, duties, [])
    assert [each for each in inside if each.kind is not PostKind.COMMAND] == []


@given(st.lists(st.tuples(st.integers(0, 200), st.booleans(), st.booleans()), max_size=30))
def test_what_was_changed_by_hand_is_never_overwritten(
    changes: list[tuple[int, bool, bool]],
) -> None:
    made, first, last = plan(), day("2026-03-01"), day("2026-03-31")
    duties = stored(list(fill(made, first, last, [], [], 0).add))
    for at, is_off, is_by_hand in changes:
        place = at % len(duties)
        duties[place] = replace(
            duties[place], is_by_hand=is_by_hand, cancelled_at=1 if is_off else None
        )
    filling = fill(made, first, last, duties, [], 0)
    by_hand = [each for each in duties if each.is_by_hand]
    assert not {each.id for each in by_hand} & {each.id for each in filling.drop}
    off = {(e.officer_id, e.post_id, e.day) for e in by_hand if e.cancelled_at is not None}
    assert not off & {each.key for each in filling.add}
    said = {each.slot.key for each in filling.skipped if each.why is Skip.BY_HAND}
    assert off <= said | {e.slot.key for e in filling.skipped}


def test_day_work_follows_holidays_and_made_up_saturdays() -> None:
    made = plan(rotations={22: plan().rotations[22]})
    slots = turns(made, day("2026-02-13"), day("2026-02-24"))
    days = {each.day for each in slots}
    assert MADE_UP in days
    assert HOLIDAY not in days
    assert "2026-02-15" not in days


def test_rest_days_count_only_themselves() -> None:
    turning = rotation(21, (GROUP, 0), (11, 12), anchor_day="2026-03-07", days=RosterDays.RESTDAYS)
    slots = turns(plan(rotations={21: turning}), day("2026-03-07"), day("2026-03-15"))
    assert [(each.day, each.group_id) for each in slots[::3]] == [
        ("2026-03-07", 11),
        ("2026-03-08", 12),
        ("2026-03-14", 11),
        ("2026-03-15", 12),
    ]


def test_who_was_on_all_night_does_not_work_the_day_after() -> None:
    filling = fill(plan(), day("2026-03-02"), day("2026-03-06"), [], [], 0)
    assert {each.why for each in filling.skipped} == {Skip.RESTING}
    on = {each.day: each.group_id for each in filling.add if each.post_id == GROUP}
    for each in filling.skipped:
        before = (day(each.slot.day) - timedelta(days=1)).isoformat()
        assert on[before] == each.slot.group_id
    # Also across the beginning of the period: what was filled before is read along.
    earlier = stored([each for each in filling.add if each.day == "2026-03-02"])
    later = fill(plan(), day("2026-03-03"), day("2026-03-03"), earlier, [], 0)
    resting = {each.slot.group_id for each in later.skipped}
    assert resting == {on["2026-03-02"]}


def test_leave_and_retired_officers_are_left_out_and_named() -> None:
    first, last = day("2026-03-02"), day("2026-03-13")
    made = plan(retired=frozenset({2}))
    filling = fill(made, first, last, [], [leave(1, "2026-03-02", "2026-03-31")], 0)
    assert not {1, 2} & {each.officer_id for each in filling.add}
    assert {Skip.ON_LEAVE, Skip.RETIRED} <= {each.why for each in filling.skipped}


def test_what_an_older_plan_filled_is_taken_off_but_never_what_has_begun() -> None:
    first, last = day("2026-03-02"), day("2026-03-11")
    duties = stored(list(fill(plan(), first, last, [], [], 0).add))
    now = duties[len(duties) // 2].starts_at
    smaller = plan()
    smaller.groups[11] = group(11, 1, 2)  # type: ignore[index]  # a plain dict in tests
    filling = fill(smaller, first, last, duties, [], now)
    assert {each.officer_id for each in filling.drop} == {3}
    assert all(each.starts_at > now for each in filling.drop)


def test_new_hours_of_a_post_reach_what_has_not_begun() -> None:
    first, last = day("2026-03-02"), day("2026-03-04")
    made = plan(rotations={21: plan().rotations[21]})
    duties = stored(list(fill(made, first, last, [], [], 0).add))
    made.posts[GROUP] = post(GROUP, PostKind.GROUP, starts="09:00", needs=3)  # type: ignore[index]
    filling = fill(made, first, last, duties, [], 0)
    assert len(filling.add) == len(filling.drop) == len(duties)
    assert made.zone == ZONE


def test_months_end_where_they_end() -> None:
    assert month_of(day("2028-02-10")) == (day("2028-02-01"), day("2028-02-29"))
    assert month_of(day("2026-12-31")) == (day("2026-12-01"), day("2026-12-31"))


def test_the_two_clashes_of_day_work() -> None:
    """While one's group has its 24 hours day work goes on; the morning after it is short rest."""
    made = plan(calendar=calendar())
    slots = turns(made, day("2026-03-02"), day("2026-03-04"))
    own = [each for each in slots if each.officer_id in (1, 2, 3)]
    found = conflicts(made, day("2026-03-02"), day("2026-03-04"), stored(own), [])
    assert {each.clash for each in found} <= {Clash.LITTLE_REST}
    assert all(each.duty.post_id == DAYWORK for each in found)
