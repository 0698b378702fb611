"""Gaps and clashes are seen before they happen, to the minute."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.roster import Duty, PostKind
from jinhai_console.domain.roster_check import Clash, conflicts, gaps, stands_with
from jinhai_console.domain.roster_fill import Slot, span
from tests.domain.rosters import GROUP, SEAT, ZONE, day, leave, plan, post, stored

FIRST = day("2026-03-10")
BEGINS, ENDS = span(post(SEAT, PostKind.COMMAND), FIRST, ZONE)
NIGHT_BEFORE = (BEGINS - 24 * HOUR, BEGINS)


def seat(officer_id: int, begins: int, ends: int, text: str = "2026-03-10") -> Duty:
    (made,) = stored([Slot(officer_id, SEAT, text, begins, ends)], id=officer_id)
    return made


def only_seat(needs: int = 1, minutes: int = 1_440) -> dict[int, object]:
    return {SEAT: post(SEAT, PostKind.COMMAND, needs=needs, minutes=minutes)}


@given(
    st.integers(1, 3),
    st.lists(st.tuples(st.integers(0, 1_440), st.integers(1, 1_440)), max_size=5),
)
def test_a_gap_is_exactly_where_too_few_stand(needs: int, stretches: list[tuple[int, int]]) -> None:
    duties = [
        seat(id, BEGINS + at * MINUTE, BEGINS + (at + length) * MINUTE)
        for id, (at, length) in enumerate(stretches, 1)
    ]
    found = gaps(plan(posts=only_seat(needs)), FIRST, FIRST, duties, [])
    of_post = [each for each in found if each.post_id == SEAT]
    for minute in range(0, 1_440, 7):
        moment = BEGINS + minute * MINUTE
        there = sum(each.starts_at <= moment < each.ends_at for each in duties)
        said = [e.missing for e in of_post if e.starts_at <= moment < e.ends_at]
        assert said == ([needs - there] if there < needs else [])


def test_the_patrol_post_and_the_seats_are_never_alone_whatever_hours_the_posts_have() -> None:
    made = plan(posts=only_seat(minutes=720))
    duties = [seat(1, BEGINS, BEGINS + 12 * HOUR), seat(2, *NIGHT_BEFORE, "2026-03-09")]
    (found,) = gaps(made, FIRST, FIRST, duties, [])
    assert (found.post_id, found.starts_at) == (None, BEGINS + 12 * HOUR)


def test_somebody_on_leave_or_gone_home_mans_nothing() -> None:
    made = plan(posts=only_seat())
    before = seat(2, *NIGHT_BEFORE, "2026-03-09")
    duty = seat(1, BEGINS, ENDS)
    assert gaps(made, FIRST, FIRST, [before, duty], []) == []
    (found,) = gaps(made, FIRST, FIRST, [before, duty], [leave(1, "2026-03-10", "2026-03-10")])
    assert (found.is_whole, found.missing) == (True, 1)
    left = replace(duty, left_at=BEGINS + HOUR)
    (found,) = gaps(made, FIRST, FIRST, [before, left], [])
    assert (found.is_whole, found.starts_at, found.ends_at) == (False, BEGINS + HOUR, ENDS)
    retired = replace(made, retired=frozenset({1}))
    assert gaps(retired, FIRST, FIRST, [before, duty], [])[0].is_whole


def test_two_places_at_once_are_a_clash_unless_one_is_day_work() -> None:
    slots = [Slot(1, GROUP, "2026-03-10", BEGINS, ENDS), Slot(1, SEAT, "2026-03-10", BEGINS, ENDS)]
    (found,) = conflicts(plan(), FIRST, FIRST, stored(slots), [])
    assert found.clash is Clash.DOUBLE
    assert found.other is not None
    assert {stands_with(PostKind.DAY, each) for each in (PostKind.GROUP, PostKind.LEADER)} == {True}
    assert not any(stands_with(PostKind.DAY, e) for e in (PostKind.COMMAND, PostKind.PATROL))


def test_too_little_rest_after_a_night_is_said() -> None:
    following = FIRST + timedelta(days=1)
    slots = [
        Slot(1, GROUP, "2026-03-10", BEGINS, ENDS),
        Slot(1, SEAT, following.isoformat(), ENDS + HOUR, ENDS + 5 * HOUR),
    ]
    (found,) = conflicts(plan(), FIRST, following, stored(slots), [])
    assert (found.clash, found.duty.post_id) == (Clash.LITTLE_REST, SEAT)


def test_leave_with_a_duty_on_it_is_said_once() -> None:
    duties = [seat(1, BEGINS, ENDS)]
    away = [leave(1, "2026-03-10", "2026-03-12")]
    (found,) = conflicts(plan(), FIRST, FIRST, duties, away)
    assert found.clash is Clash.ON_LEAVE
    cancelled = [replace(away[0], cancelled_at=1)]
    assert conflicts(plan(), FIRST, FIRST, duties, cancelled) == []
