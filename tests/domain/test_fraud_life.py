"""How a fraud warning lives: properties over every order of what may happen to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.fraud_alert import (
    FRAUD_LEVELS,
    Amounts,
    ContactAttempt,
    ContactResult,
    ContactWay,
    FraudAlert,
    FraudLevel,
    FraudLimits,
    FraudOutcome,
    Target,
)
from jinhai_console.domain.fraud_life import (
    MOST_CENTS,
    amounts_problem,
    closed,
    denied,
    escalation,
    is_same_person,
    joined,
    next_attempt_at,
    reopened,
    results_of,
)
from jinhai_console.domain.instant import MINUTE

START = 1_000_000 * MINUTE
LEVELS = st.sampled_from(FRAUD_LEVELS)
SUMS = st.none() | st.integers(-5, 10) | st.integers(0, 2 * MOST_CENTS)
LIMITS = FraudLimits(
    id=1,
    station_id=1,
    name="高",
    level=FraudLevel.HIGH,
    first_contact_s=300,
    face_to_face_s=1_800,
    retry_s=180,
    follow_up_days=3,
)


def an_alert(**values: object) -> FraudAlert:
    wanted = {"level": FraudLevel.LOW, "opened_at": START, **values}
    return FraudAlert(id=1, station_id=1, incident_id=2, number="预警2026-0001", **wanted)  # type: ignore[arg-type]


def tried(way: ContactWay, result: ContactResult, at: int) -> ContactAttempt:
    return ContactAttempt(id=at, station_id=1, alert_id=1, at=at, way=way, result=result)


ATTEMPTS = st.lists(
    st.sampled_from(list(ContactWay)).flatmap(
        lambda way: st.builds(
            tried,
            st.just(way),
            st.sampled_from(results_of(way)),
            st.integers(START, START + 500 * MINUTE),
        )
    )
)


@given(st.lists(st.tuples(LEVELS, st.none() | st.integers(0, MOST_CENTS))))
def test_warnings_that_join_never_lower_level_or_sum(more: list[tuple[FraudLevel, int]]) -> None:
    alert = an_alert()
    for level, at_risk in more:
        after = joined(alert, level, Target(name="甲"), at_risk, None)
        assert FRAUD_LEVELS.index(after.level) <= FRAUD_LEVELS.index(alert.level)
        assert (after.at_risk_cents or 0) >= (alert.at_risk_cents or 0)
        assert joined(after, level, Target(name="甲"), at_risk, None) == after
        alert = after


def test_a_number_in_another_spelling_is_not_added_again() -> None:
    alert = an_alert(phones=("13900010001",))
    more = joined(
        alert, FraudLevel.LOW, Target(phones=("+86 139-0001-0001", "0592-88")), None, None
    )
    assert more.phones == ("13900010001", "0592-88")


SOUND = "11010519491231002X"
PHONE = ("139000100",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Target(name="甲某", phones=PHONE), Target(phones=PHONE), False),
        (Target(phones=PHONE), Target(phones=PHONE), True),
        (Target(name="王甲", phones=PHONE), Target(name="李乙", phones=PHONE), False),
        (Target(name="王甲", phones=("1", *PHONE)), Target(name="王甲", phones=PHONE), True),
        (Target(name="王甲"), Target(name="王甲"), False),
        (Target(name="王甲", identity_number=SOUND), Target(identity_number=SOUND.lower()), True),
    ],
)
def test_who_is_the_same_person(one: Target, other: Target, same: bool) -> None:
    assert is_same_person(one, other) is is_same_person(other, one) is same


@given(ATTEMPTS)
def test_a_denial_asks_for_family_and_bank_until_both_were_reached(
    attempts: list[ContactAttempt],
) -> None:
    alert = an_alert()
    assert escalation(alert, attempts) == ()
    refusing = denied(alert, START + MINUTE)
    reached = {
        each.way
        for each in attempts
        if each.result is ContactResult.REACHED and each.at >= START + MINUTE
    }
    missing = {ContactWay.FAMILY, ContactWay.BANK} - reached
    assert set(escalation(refusing, attempts)) == missing
    for outcome in (FraudOutcome.DENIED, FraudOutcome.NOT_DECEIVED, FraudOutcome.LOST):
        if missing:
            with pytest.raises(ValueError, match="还没有联系上"):
                closed(refusing, attempts, outcome, Amounts(), START, None)
        else:
            assert not closed(refusing, attempts, outcome, Amounts(), START, None).is_open


def test_a_denial_is_no_end_before_it_was_escalated() -> None:
    with pytest.raises(ValueError, match="先记否认"):
        closed(an_alert(), [], FraudOutcome.DENIED, Amounts(), START, None)
    with pytest.raises(ValueError, match="已经记过"):
        denied(denied(an_alert(), START), START)


@given(st.builds(Amounts, SUMS, SUMS, SUMS, SUMS))
def test_sums_that_pass_fit_each_other(amounts: Amounts) -> None:
    if amounts_problem(amounts):
        return
    given_sums = (amounts.at_risk, amounts.transferred, amounts.stopped, amounts.kept_safe)
    assert all(0 <= each <= MOST_CENTS for each in given_sums if each is not None)
    assert (amounts.kept_safe or 0) <= (amounts.at_risk or 0)
    assert (amounts.stopped or 0) <= (amounts.transferred or 0)


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        (Amounts(at_risk=-1), "负数"),
        (Amounts(at_risk=MOST_CENTS + 1), "不合常理"),
        (Amounts(at_risk=100, kept_safe=101), "保住金额多于"),
        (Amounts(at_risk=100, transferred=101), "已转账多于"),
        (Amounts(at_risk=100, transferred=60, stopped=61), "止付多于"),
        (Amounts(at_risk=100, transferred=60, stopped=10, kept_safe=51), "保住金额多于"),
        (Amounts(at_risk=100, transferred=60, stopped=10, kept_safe=50), ""),
        (Amounts(), ""),
        (Amounts(transferred=5), ""),
        (Amounts(kept_safe=5), "没有写涉险金额"),
    ],
)
def test_what_is_wrong_with_sums_is_one_sentence(amounts: Amounts, said: str) -> None:
    problem = amounts_problem(amounts)
    assert said in problem
    assert bool(problem) is bool(said)


def test_an_end_says_what_is_missing() -> None:
    alert = an_alert()
    with pytest.raises(ValueError, match="保住金额"):
        closed(alert, [], FraudOutcome.DISSUADED, Amounts(at_risk=5), START, None)
    with pytest.raises(ValueError, match="转账金额"):
        closed(alert, [], FraudOutcome.TRANSFERRED, Amounts(at_risk=5), START, None)
    ended = closed(alert, [], FraudOutcome.DISSUADED, Amounts(5, kept_safe=5), START - 9, 7, " 好 ")
    assert (ended.closed_at, ended.closed_by_id, ended.remark) == (START, 7, "好")
    with pytest.raises(ValueError, match="已经结束"):
        closed(ended, [], FraudOutcome.DISSUADED, Amounts(), START, None)
    assert reopened(ended).is_open
    with pytest.raises(ValueError, match="没有结束"):
        reopened(alert)


@given(ATTEMPTS, st.none() | st.integers(START, START + MINUTE))
def test_the_next_call_is_due_after_the_last_until_somebody_has_spoken_to_him(
    attempts: list[ContactAttempt], door: int | None
) -> None:
    due = next_attempt_at(an_alert(), attempts, LIMITS, door)
    spoken = any(
        each.result is ContactResult.REACHED and each.way in (ContactWay.PHONE, ContactWay.VISIT)
        for each in attempts
    )
    if spoken or door is not None:
        assert due is None
        return
    calls = [each.at for each in attempts if each.way is ContactWay.PHONE]
    assert due == (max(calls) + 3 * MINUTE if calls else START)
