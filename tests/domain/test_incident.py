"""The state follows from the assignments; stamps go forward; clocks never run backwards."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.assignment import Assignment, Milestone, stamp
from jinhai_console.domain.clocks import Clock, ClockKind, Tone, running_clock
from jinhai_console.domain.incident import (
    EXIT_STATES,
    OPEN_STATES,
    STATE_NAMES,
    Incident,
    IncidentState,
    current_round,
    derive_state,
)
from jinhai_console.domain.instant import HOUR, MINUTE, SECOND
from jinhai_console.domain.station import Level

INCIDENT = Incident(
    id=1,
    station_id=1,
    number="2026000001",
    origin="hand",
    category_id=1,
    level=3,
    received_at=0,
    zone="Asia/Shanghai",
)
SENT = Assignment(id=2, station_id=1, incident_id=1, officer_id=9, dispatched_at=10)
LEVEL = Level(
    id=3,
    station_id=1,
    name="三级",
    number=3,
    letter="C",
    shape="square",
    dispatch_s=60,
    acknowledge_s=60,
    on_scene_s=600,
    feedback_s=7_200,
)

moment = st.none() | st.integers(1, 100)


@st.composite
def assignments(draw: st.DrawFn) -> Assignment:
    ends = draw(st.sampled_from(["running", "cleared", "returned"]))
    end = draw(st.integers(1, 100))
    return Assignment(
        id=draw(st.integers(1, 99)),
        station_id=1,
        incident_id=1,
        officer_id=draw(st.integers(1, 9)),
        dispatched_at=draw(moment),
        acknowledged_at=draw(moment),
        en_route_at=draw(moment),
        on_scene_at=draw(moment),
        cleared_at=end if ends == "cleared" else None,
        returned_at=end if ends == "returned" else None,
    )


def test_states_have_names_and_are_open_or_over() -> None:
    assert set(STATE_NAMES) == set(IncidentState)
    assert not OPEN_STATES & EXIT_STATES
    assert OPEN_STATES | EXIT_STATES | {IncidentState.CLOSED, IncidentState.ARCHIVED} == set(
        IncidentState
    )


@given(st.lists(assignments(), max_size=5), st.sampled_from([*sorted(EXIT_STATES), None]))
def test_the_state_follows_whatever_the_order(
    found: list[Assignment], exit_state: IncidentState | None
) -> None:
    incident = replace(INCIDENT, exit=exit_state)
    state = derive_state(incident, found)
    assert state is derive_state(incident, list(reversed(found)))
    if exit_state is not None:
        assert state is exit_state
        return
    kept = [each for each in found if each.returned_at is None]
    running = [each for each in kept if each.is_running]
    waiting = {IncidentState.AWAITING_FEEDBACK}
    assert (state is IncidentState.PENDING) == (not kept)
    assert (state in waiting) == (bool(kept) and not running)
    if any(each.on_scene_at for each in running):
        assert state is IncidentState.ON_SCENE


@given(st.lists(assignments(), max_size=5))
def test_whoever_runs_is_in_the_round(found: list[Assignment]) -> None:
    current = current_round(found)
    assert [each for each in found if each.is_running] == [e for e in current if e.is_running]
    assert not any(each.returned_at for each in current)


def test_a_round_of_its_own_begins_when_all_were_cleared() -> None:
    first = replace(SENT, on_scene_at=20, cleared_at=30)
    second = replace(SENT, id=3, officer_id=8, dispatched_at=31)
    assert derive_state(INCIDENT, [first, second]) is IncidentState.DISPATCHED
    overlapping = replace(second, dispatched_at=25)
    assert derive_state(INCIDENT, [first, overlapping]) is IncidentState.ON_SCENE


@given(st.lists(st.sampled_from(list(Milestone)), max_size=8), st.lists(st.integers(-99, 99)))
def test_stamps_are_stored_once_and_in_order(wanted: list[Milestone], clock: list[int]) -> None:
    assignment = SENT
    for place, milestone in enumerate(wanted):
        before = assignment
        try:
            assignment = stamp(assignment, milestone, clock[place] if place < len(clock) else 50)
        except ValueError:
            continue
        assert before.at(milestone) is None
        assert all(assignment.at(m) == before.at(m) for m in Milestone if m is not milestone)
    persons = [m for m in Milestone if m is not Milestone.DELIVERED]
    moments = [at for at in map(assignment.at, persons) if at is not None]
    assert moments == sorted(moments)


def test_what_is_over_takes_no_stamp() -> None:
    for over in (replace(SENT, cleared_at=20), replace(SENT, returned_at=20)):
        with pytest.raises(ValueError, match="已经结束"):
            stamp(over, Milestone.ON_SCENE, 30)


@pytest.mark.parametrize(
    ("seconds", "tone"),
    [(-5, Tone.CALM), (0, Tone.CALM), (79, Tone.CALM), (80, Tone.AMBER), (100, Tone.RED)],
)
def test_amber_at_eighty_red_at_a_hundred_percent(seconds: int, tone: Tone) -> None:
    assert Clock(ClockKind.DISPATCH, 0, 100).tone(seconds * SECOND) is tone
    assert Clock(ClockKind.HANDLING, 0, None).tone(seconds * SECOND) is Tone.CALM


def test_each_open_state_awaits_its_own_moment() -> None:
    second = replace(SENT, id=4, dispatched_at=5, on_scene_at=40 * MINUTE, cleared_at=50 * MINUTE)
    found = [SENT, second]
    kinds: dict[IncidentState, tuple[ClockKind, int] | None] = {
        IncidentState.PENDING: (ClockKind.DISPATCH, 0),
        IncidentState.DISPATCHED: (ClockKind.ACKNOWLEDGE, 5),
        IncidentState.ACKNOWLEDGED: (ClockKind.ON_SCENE, 0),
        IncidentState.EN_ROUTE: (ClockKind.ON_SCENE, 0),
        IncidentState.ON_SCENE: (ClockKind.HANDLING, 40 * MINUTE),
        IncidentState.AWAITING_FEEDBACK: (ClockKind.FEEDBACK, 50 * MINUTE),
        IncidentState.IN_REVIEW: None,
        IncidentState.CLOSED: None,
    }
    for state, expected in kinds.items():
        clock = running_clock(replace(INCIDENT, state=state), found, LEVEL)
        assert (clock and (clock.kind, clock.started_at)) == expected


def test_an_appointment_is_late_when_nobody_was_sent_in_its_time() -> None:
    waiting = replace(INCIDENT, state=IncidentState.SCHEDULED, scheduled_for=HOUR)
    clock = running_clock(waiting, (), LEVEL)
    assert clock == Clock(ClockKind.APPOINTMENT, HOUR, LEVEL.dispatch_s)
    assert clock.tone(HOUR - SECOND) is Tone.CALM
    assert clock.tone(HOUR + LEVEL.dispatch_s * SECOND) is Tone.RED


def test_who_is_sent_again_is_not_late_by_the_time_of_the_first() -> None:
    left = replace(SENT, acknowledged_at=20, on_scene_at=MINUTE, cleared_at=HOUR)
    again = replace(SENT, id=4, dispatched_at=3 * HOUR)
    for state, kind in (
        (IncidentState.DISPATCHED, ClockKind.ACKNOWLEDGE),
        (IncidentState.EN_ROUTE, ClockKind.ON_SCENE),
    ):
        clock = running_clock(replace(INCIDENT, state=state), (left, again), LEVEL)
        assert clock is not None
        assert (clock.kind, clock.started_at) == (kind, 3 * HOUR)
