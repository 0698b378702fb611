"""The questions of a call: answered by digits in turn, taken back, skipped, all at once."""

from dataclasses import replace

import pytest

from jinhai_console.domain.callback import Answers, Callback, CallbackLevel, Invalid
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.ui.callbacks.interview import Interview

ABOUT_INCIDENT = Callback(
    id=1,
    station_id=1,
    incident_id=7,
    number="2026000007",
    title="纠纷",
    level=CallbackLevel.PHONE,
    due_at=1_000,
    opened_at=100,
)
ABOUT_VISIT = replace(ABOUT_INCIDENT, incident_id=None, visit_id=7)
AT_DOOR = replace(ABOUT_INCIDENT, level=CallbackLevel.DOOR, follows_id=1)


def after(callback: Callback, digits: str) -> Interview:
    interview = Interview(callback)
    for digit in digits:
        assert interview.answer(int(digit)), digit
    return interview


def test_four_digits_are_a_whole_call() -> None:
    interview = after(ABOUT_INCIDENT, "1231")
    assert interview.current is None
    assert interview.said(" 尚可 ") == Answers(
        result=Satisfaction.SATISFIED,
        arrival=Satisfaction.SATISFIED,
        manner=Satisfaction.BASICALLY,
        handling=Satisfaction.DISSATISFIED,
        remark="尚可",
    )


def test_what_was_not_asked_is_left_open() -> None:
    said = after(ABOUT_INCIDENT, "0012").said("")
    assert said == Answers(result=Satisfaction.BASICALLY, handling=Satisfaction.SATISFIED)


def test_one_key_says_all_is_well() -> None:
    interview = Interview(ABOUT_INCIDENT)
    interview.all_satisfied()
    said = interview.said("")
    assert said is not None
    assert {said.arrival, said.manner, said.handling, said.result} == {Satisfaction.SATISFIED}
    assert not interview.problem("")


def test_back_takes_the_last_answer_away() -> None:
    interview = after(ABOUT_INCIDENT, "11")
    assert interview.back()
    assert interview.current is not None
    assert interview.current.name == "manner"
    assert "manner" not in interview.given
    assert interview.back()
    assert not interview.back()


def test_the_invalid_is_asked_why() -> None:
    interview = after(ABOUT_INCIDENT, "0004")
    assert interview.current is not None
    assert interview.current.name == "invalid"
    assert interview.problem("")
    interview.answer(4)
    assert interview.said("") == Answers(result=Satisfaction.INVALID, invalid=Invalid.REFUSED)


def test_the_dissatisfied_say_with_what() -> None:
    interview = after(ABOUT_INCIDENT, "1113")
    assert "对什么不满意" in interview.problem("")
    assert not interview.problem("来得太晚")


def test_whoever_was_not_visited_is_asked_no_more() -> None:
    interview = after(ABOUT_VISIT, "2")
    assert interview.current is None
    assert interview.said("") == Answers(
        result=Satisfaction.DISSATISFIED, is_real=False, remembers=False
    )
    assert not interview.problem("")
    assert after(ABOUT_VISIT, "121").said("") == Answers(
        result=Satisfaction.SATISFIED, is_real=True, remembers=False
    )


def test_at_the_door_one_question_is_asked() -> None:
    interview = after(AT_DOOR, "1")
    assert interview.current is None
    assert not interview.problem("")


@pytest.mark.parametrize("digit", [0, 5, 9])
def test_a_digit_that_answers_nothing_changes_nothing(digit: int) -> None:
    interview = after(AT_DOOR, "")
    assert not interview.answer(digit)
    assert interview.at == 0


def test_the_mouse_answers_in_any_order() -> None:
    interview = Interview(ABOUT_INCIDENT)
    interview.choose("result", Satisfaction.SATISFIED)
    assert interview.current is not None
    assert interview.current.name == "arrival"
    interview.choose("result", Satisfaction.INVALID)
    interview.choose("result", Satisfaction.SATISFIED)
    assert interview.said("") == Answers(result=Satisfaction.SATISFIED)


def test_what_is_over_shows_what_was_said() -> None:
    done = replace(ABOUT_INCIDENT, result=Satisfaction.BASICALLY, ended_at=500)
    interview = Interview(done)
    interview.show_result()
    assert interview.given == {"result": Satisfaction.BASICALLY}
    assert interview.current is None
