"""A wall clock that is set, forward or back, before or after what it told: no clock leaps."""

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.clock_steps import (
    ClockStep,
    Look,
    reckoned,
    step_between,
    step_since,
)
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, SECOND

T = 1_795_400_000_000_000


def step(at: int, by: int, moments: tuple[int, ...] = ()) -> ClockStep:
    return ClockStep(id=1, station_id=1, at=at, by=by, boot="b", offset=0, moments=moments)


def test_a_step_is_what_the_steady_clock_did_not_do() -> None:
    before = Look(T, 0, "b")
    assert step_between(before, Look(T + HOUR, HOUR, "b")) == 0  # it slept an hour
    assert step_between(before, Look(T + HOUR + SECOND, SECOND, "b")) == HOUR
    assert step_between(before, Look(T - HOUR + SECOND, SECOND, "b")) == -HOUR
    assert step_between(before, Look(T + 3 * SECOND, SECOND, "b")) == 0  # drift


def test_a_step_while_nobody_looked_is_found_at_the_next_start() -> None:
    known = ClockStep(id=1, station_id=1, at=T, by=0, boot="b", offset=T)
    assert step_since(known, T, Look(T + DAY, DAY, "b")) == 0
    assert step_since(known, T, Look(T + DAY + HOUR, DAY, "b")) == HOUR
    assert step_since(known, T, Look(T + DAY, SECOND, "another boot")) == 0  # it was off
    assert step_since(known, T, Look(T - DAY, SECOND, "another boot")) == -DAY  # no battery
    assert step_since(None, 0, Look(T, SECOND, "b")) == 0


def test_where_boots_have_no_name_a_process_knows_what_it_saw() -> None:
    known = ClockStep(id=1, station_id=1, at=T, by=0, boot="", offset=T)
    assert step_since(known, T, Look(T + DAY, SECOND), seen=0) == 0
    assert step_since(known, T, Look(T + HOUR, SECOND), seen=HOUR) == HOUR
    told = ClockStep(id=2, station_id=1, at=T + HOUR, by=HOUR, boot="", offset=T)
    assert step_since(told, T, Look(T + HOUR + SECOND, 2 * SECOND), seen=HOUR) == 0


@given(
    by=st.sampled_from([HOUR, -HOUR, 30 * SECOND, -30 * SECOND, DAY, -DAY]),
    age=st.integers(0, 3 * HOUR),
    noticed_after=st.integers(0, SECOND),
    later=st.integers(0, 3 * HOUR),
)
def test_a_running_clock_goes_on_as_if_nothing_had_happened(
    by: int, age: int, noticed_after: int, later: int
) -> None:
    """It began `age` before the step; the step is found a moment after it happened."""
    started = T - age
    at = T + by + noticed_after
    ahead = (started,) if started > at else ()
    found = reckoned(started, [step(at, by, ahead)])
    true_age = age + noticed_after + later
    shown = at + later - found
    told_within_the_second = by < 0 and at - 2 * SECOND <= started <= at
    assert shown == true_age or told_within_the_second


@given(
    by=st.sampled_from([HOUR, -HOUR, DAY, -DAY]),
    noticed_after=st.integers(0, SECOND),
    after=st.integers(0, 3 * HOUR),
)
def test_what_began_after_the_step_is_left_alone(by: int, noticed_after: int, after: int) -> None:
    at = T + by + noticed_after
    started = T + by + after
    assert reckoned(started, [step(at, by, (T - 1,))]) == started


def test_two_steps_that_undo_each_other() -> None:
    there = step(T + HOUR, HOUR)
    back = step(T + 10 * MINUTE, -HOUR, (T + HOUR - MINUTE,))
    assert reckoned(T - MINUTE, [there, back]) == T - MINUTE
