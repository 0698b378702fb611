"""How a fraud warning lives: joined by others, denied and escalated, closed with sums that fit."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.fraud_alert import (
    FRAUD_LEVELS,
    HIS_OWN,
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
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.known import Tie, phone_key, tie_between
from jinhai_console.domain.money import money_text

MOST_CENTS = 10**11  # a milliard of yuan: no person's money is more
ESCALATION = (ContactWay.FAMILY, ContactWay.BANK)
# An end that rests on his word alone, or on nobody having found him.
_UNSURE = frozenset((FraudOutcome.NOT_DECEIVED, FraudOutcome.LOST, FraudOutcome.DENIED))
_NAMES = {
    "at_risk": "涉险金额",
    "transferred": "已转账金额",
    "stopped": "紧急止付金额",
    "kept_safe": "保住金额",
}
_RESULTS = {
    ContactWay.SMS: (ContactResult.SENT, ContactResult.WRONG_NUMBER),
    ContactWay.VISIT: (ContactResult.REACHED, ContactResult.NO_ANSWER, ContactResult.REFUSED),
}
_OF_A_CALL = tuple(each for each in ContactResult if each is not ContactResult.SENT)


def results_of(way: ContactWay) -> tuple[ContactResult, ...]:
    """What can come of an attempt of this way."""
    return _RESULTS.get(way, _OF_A_CALL)


def is_same_person(one: Target, other: Target) -> bool:
    """By identity number, or by name and one of the phones; a number alone may be a family's.

    Where neither warning names anybody, the number is all that there is.
    """
    ties = {tie_between(a, b) for a in one.persons for b in other.persons}
    nameless = not (one.name or other.name)
    return Tie.PERSON in ties or (nameless and Tie.PHONE in ties)


def graver(one: FraudLevel, other: FraudLevel) -> FraudLevel:
    return min(one, other, key=FRAUD_LEVELS.index)


def joined(
    alert: FraudAlert, level: FraudLevel, target: Target, at_risk: int | None, kind_id: int | None
) -> FraudAlert:
    """Another warning of the same person: the graver level, what was not known, the larger sum."""
    sums = [each for each in (alert.at_risk_cents, at_risk) if each is not None]
    known = {phone_key(each) or each for each in alert.phones}
    fresh = [each for each in target.phones if (phone_key(each) or each) not in known]
    return replace(
        alert,
        level=graver(alert.level, level),
        name=alert.name or target.name,
        phones=(*alert.phones, *fresh),
        identity_number=alert.identity_number or target.identity_number,
        sex=alert.sex or target.sex,
        birth_year=alert.birth_year or target.birth_year,
        occupation=alert.occupation or target.occupation,
        kind_id=alert.kind_id or kind_id,
        at_risk_cents=max(sums, default=None),
    )


def denied(alert: FraudAlert, now: Instant) -> FraudAlert:
    """He says that he is not deceived: it stays open, his family and the bank are to be asked.

    Raises ValueError where it is over or known already.
    """
    _refuse_closed(alert)
    if alert.denied_at is not None:
        raise ValueError("已经记过否认被骗；请联系家属和银行")
    return replace(alert, denied_at=max(now, alert.opened_at))


def escalation(alert: FraudAlert, attempts: Iterable[ContactAttempt]) -> tuple[ContactWay, ...]:
    """Who is still to be reached since he denied it: family and bank, until both were."""
    if alert.denied_at is None or not alert.is_open:
        return ()
    reached = {
        each.way
        for each in attempts
        if each.result is ContactResult.REACHED and each.at >= alert.denied_at
    }
    return tuple(each for each in ESCALATION if each not in reached)


def amounts_problem(amounts: Amounts) -> str:
    """The first thing wrong with the sums, one sentence; "" where they fit."""
    for field, name in _NAMES.items():
        value = getattr(amounts, field)
        if value is not None and value < 0:
            return f"{name}不能是负数；请核对"
        if value is not None and value > MOST_CENTS:
            return f"{name}超过 {money_text(MOST_CENTS)}，不合常理；请核对是不是多写了零"
    at_risk, gone = amounts.at_risk, amounts.transferred or 0
    if at_risk is not None and gone > at_risk:
        return "已转账多于涉险金额；请先改正涉险金额"
    if (amounts.stopped or 0) > gone:
        return "紧急止付多于已转账金额；请核对"
    if amounts.kept_safe and at_risk is None:
        return "写了保住金额，没有写涉险金额；请先写涉险金额"
    lost = gone - (amounts.stopped or 0)
    if (amounts.kept_safe or 0) > max(0, (at_risk or 0) - lost):
        return "保住金额多于涉险金额减去没有止付的转账；请核对"
    return ""


def sums_problem(amounts: Amounts, outcome: FraudOutcome | None) -> str:
    """As `amounts_problem`, and what the outcome asks for besides."""
    if problem := amounts_problem(amounts):
        return problem
    if outcome is FraudOutcome.DISSUADED and amounts.at_risk and amounts.kept_safe is None:
        return "劝阻成功请写明保住金额；一分没有保住写 0"
    if outcome is FraudOutcome.TRANSFERRED and not amounts.transferred:
        return "已转账请写明转账金额"
    return ""


def closed(
    alert: FraudAlert,
    attempts: Sequence[ContactAttempt],
    outcome: FraudOutcome,
    amounts: Amounts,
    now: Instant,
    by_id: int | None,
    remark: str = "",
) -> FraudAlert:
    """Raises ValueError where it may not end so, with what is missing."""
    _refuse_closed(alert)
    if problem := sums_problem(amounts, outcome):
        raise ValueError(problem)
    if outcome is FraudOutcome.DENIED and alert.denied_at is None:
        raise ValueError("否认被骗不能就此结束；请先记否认，再联系家属和银行")
    if outcome in _UNSURE and (asked := escalation(alert, attempts)):
        who = "和".join({"family": "家属", "bank": "银行"}[each] for each in asked)
        raise ValueError(f"本人否认被骗，还没有联系上{who}，不能这样结束")
    return replace(
        with_amounts(alert, amounts),
        outcome=outcome,
        closed_at=max(now, alert.opened_at),
        closed_by_id=by_id,
        remark=remark.strip(),
    )


def with_amounts(alert: FraudAlert, amounts: Amounts) -> FraudAlert:
    sums: dict[str, Any] = {f"{name}_cents": getattr(amounts, name) for name in _NAMES}
    return replace(alert, **sums)


def reopened(alert: FraudAlert) -> FraudAlert:
    """Raises ValueError where it is open, or handed over: then the case goes on."""
    if alert.is_open:
        raise ValueError(f"{alert.number} 没有结束，无需重新打开")
    if alert.case_incident_id is not None:
        raise ValueError(f"{alert.number} 已经移交办案，不能重新打开")
    return replace(
        alert, outcome=None, closed_at=None, closed_by_id=None, follow_up_at=None, remark=""
    )


def door_at(assignments: Iterable[Assignment]) -> Instant | None:
    """When the first officer stood at the door."""
    return min((e.on_scene_at for e in assignments if e.on_scene_at is not None), default=None)


def until_the_end(
    alert: FraudAlert, attempts: Iterable[ContactAttempt]
) -> tuple[ContactAttempt, ...]:
    """Those by which he was to be dissuaded, not the follow-up: that is no first contact."""
    end = alert.closed_at
    return tuple(each for each in attempts if end is None or each.at <= end)


def reached_at(attempts: Iterable[ContactAttempt]) -> Instant | None:
    """When he himself was first spoken to."""
    spoken = (
        each.at for each in attempts if each.way in HIS_OWN and each.result is ContactResult.REACHED
    )
    return min(spoken, default=None)


def first_attempt_at(attempts: Iterable[ContactAttempt]) -> Instant | None:
    return min((each.at for each in attempts), default=None)


def next_attempt_at(
    alert: FraudAlert,
    attempts: Sequence[ContactAttempt],
    limits: FraudLimits | None,
    door: Instant | None,
) -> Instant | None:
    """When to call again; None where nobody need, since he was spoken to or somebody is there.

    Before the first call: at once.
    """
    if not alert.is_open or door is not None or reached_at(attempts) is not None:
        return None
    calls = [each.at for each in attempts if each.way is ContactWay.PHONE]
    if not calls:
        return alert.opened_at
    return max(calls) + (limits.retry if limits else 0)


def _refuse_closed(alert: FraudAlert) -> None:
    if not alert.is_open:
        raise ValueError(f"{alert.number} 已经结束；需要时请先重新打开")
