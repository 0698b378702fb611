"""The life of a call-back: tried, answered or given up, and over once."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.callback import (
    Answers,
    Callback,
    CallbackLevel,
    CallbackState,
    CallOutcome,
    Invalid,
    answered,
    answers_problem,
    calling,
    dropped,
    incident_problem,
    phone_problem,
    tried,
)
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.satisfaction import Satisfaction

NEW = Callback(
    id=1,
    station_id=1,
    incident_id=7,
    number="2026000007",
    title="纠纷",
    level=CallbackLevel.PHONE,
    due_at=1_000,
    opened_at=100,
    phone="13800005678",
)
MISSES = [each for each in CallOutcome if each is not CallOutcome.ANSWERED]
FINE = Answers(result=Satisfaction.SATISFIED)


@given(st.lists(st.sampled_from(MISSES)), st.integers(1, 6))
def test_it_ends_by_its_last_attempt_and_never_later(
    outcomes: list[CallOutcome], most: int
) -> None:
    callback = NEW
    for at, outcome in enumerate(outcomes):
        if not callback.is_open:
            with pytest.raises(ValueError, match="已经有结果"):
                tried(callback, outcome, 200 + at, 5, most)
            break
        callback = tried(callback, outcome, 200 + at, 5, most)
        assert callback.tries <= most
        over = outcome is CallOutcome.REFUSED or callback.tries == most
        assert callback.is_open is not over
    if not callback.is_open:
        assert (callback.result, callback.state) == (Satisfaction.INVALID, CallbackState.DONE)
        assert callback.invalid is not None


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        (CallOutcome.NO_ANSWER, Invalid.NOT_REACHED),
        (CallOutcome.WRONG_NUMBER, Invalid.WRONG_NUMBER),
    ],
)
def test_whom_the_last_attempt_missed_is_not_reached(outcome: CallOutcome, reason: Invalid) -> None:
    callback = tried(NEW, CallOutcome.BUSY, 200, 5, 2)
    assert callback.is_open
    ended = tried(callback, outcome, 300, 5, 2)
    assert (ended.invalid, ended.ended_by_id) == (reason, 5)


def test_who_asks_to_be_called_later_was_not_missed() -> None:
    callback = NEW
    for at in range(10):
        callback = tried(callback, CallOutcome.LATER, 200 + at, 5, 1)
    assert callback.is_open
    assert callback.tried_at == 209


def test_what_was_said_ends_it_and_frees_the_telephone() -> None:
    called = calling(NEW, 150, 5)
    assert (called.calling_since, called.calling_by_id) == (150, 5)
    done = answered(called, FINE, 160, 5)
    assert (done.state, done.ended_by_id, done.calling_by_id) == (CallbackState.DONE, 5, None)
    with pytest.raises(ValueError, match="已经有结果"):
        answered(done, FINE, 170, 5)
    with pytest.raises(ValueError, match="已经有结果"):
        calling(done, 170, 5)


def test_a_clock_stepped_back_ends_nothing_before_it_began() -> None:
    assert answered(NEW, FINE, 50, None).ended_at == NEW.opened_at
    assert dropped(NEW, 50, None, "重新打开").ended_at == NEW.opened_at


def test_at_the_door_nobody_telephones() -> None:
    with pytest.raises(ValueError, match="上门"):
        calling(replace(NEW, level=CallbackLevel.DOOR), 150, 5)


def test_dropped_it_has_no_result() -> None:
    callback = dropped(NEW, 200, 5, "重新打开")
    assert (callback.state, callback.result) == (CallbackState.DROPPED, None)
    with pytest.raises(ValueError, match="已经取消"):
        answered(callback, FINE, 300, 5)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (FINE, ""),
        (Answers(result=Satisfaction.DISSATISFIED), "对什么不满意"),
        (Answers(result=Satisfaction.DISSATISFIED, remark="来得太晚"), ""),
        (
            Answers(result=Satisfaction.DISSATISFIED, manner=Satisfaction.DISSATISFIED),
            "",
        ),
        (Answers(result=Satisfaction.INVALID), "写明原因"),
        (Answers(result=Satisfaction.INVALID, invalid=Invalid.NO_PHONE), ""),
        (Answers(result=Satisfaction.INVALID, invalid=Invalid.OTHER), "写明"),
        (Answers(result=Satisfaction.SATISFIED, invalid=Invalid.NO_PHONE), "不是无效的"),
        (Answers(result=Satisfaction.SATISFIED, arrival=Satisfaction.INVALID), "没有问到就不填"),
    ],
)
def test_what_cannot_be_meant_is_said(said: Answers, problem: str) -> None:
    found = answers_problem(said, is_visit=False)
    assert problem in found
    assert bool(problem) is bool(found)


def test_about_a_visit_it_is_asked_whether_it_took_place() -> None:
    assert "有没有来过" in answers_problem(FINE, is_visit=True)
    assert not answers_problem(replace(FINE, is_real=False), is_visit=True)


@pytest.mark.parametrize(
    ("phone", "problem"),
    [
        ("", "没有登记电话"),
        ("110", "不是完整的号码"),
        ("138 0000 5678", ""),
        ("+86 13900001111", "本所自己的号码"),
        ("0592-2581234", ""),
    ],
)
def test_a_number_that_leads_to_nobody_is_named(phone: str, problem: str) -> None:
    found = phone_problem(phone, {"13900001111"})
    assert problem in found
    assert bool(problem) is bool(found)


INCIDENT = Incident(
    id=7, station_id=1, number="7", origin="hand", category_id=1, level=3, received_at=0, zone="UTC"
)


@pytest.mark.parametrize("level", list(CallbackLevel))
@pytest.mark.parametrize("state", list(IncidentState))
def test_only_what_was_dealt_with_is_called_about(
    state: IncidentState, level: CallbackLevel
) -> None:
    problem = incident_problem(replace(INCIDENT, state=state), level, is_nuisance=False)
    is_over = state in (IncidentState.CLOSED, IncidentState.ARCHIVED)
    there = state in (
        IncidentState.ON_SCENE,
        IncidentState.AWAITING_FEEDBACK,
        IncidentState.IN_REVIEW,
    )
    assert bool(problem) is not (is_over or (level is CallbackLevel.SPOT and there))


def test_nobody_calls_a_nuisance_back() -> None:
    closed = replace(INCIDENT, state=IncidentState.CLOSED)
    assert "骚扰" in incident_problem(closed, CallbackLevel.PHONE, is_nuisance=True)
