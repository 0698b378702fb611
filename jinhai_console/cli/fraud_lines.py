"""A fraud warning as the command line says it: masked as lists are."""

from typing import Any

from jinhai_console.cli.speech import columns
from jinhai_console.domain.fraud_alert import (
    CONTACT_RESULT_NAMES,
    CONTACT_WAY_NAMES,
    FRAUD_LEVEL_NAMES,
    FRAUD_OUTCOME_NAMES,
    Amounts,
)
from jinhai_console.domain.fraud_rows import AttemptRow, FraudDetail, FraudRow, Movement
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.money import money_text

UNVERIFIED = "未核实"
_SUMS = {"at_risk": "涉险", "transferred": "已转账", "stopped": "止付", "kept_safe": "保住"}


def row_json(row: FraudRow, zone: str) -> dict[str, Any]:
    clock = row.clock
    return {
        "number": row.number,
        "incident": row.incident_number,
        "level": row.level,
        "name": row.person.name,
        "phones": list(row.person.phones),
        "identity_verified": row.is_verified,
        "kind": row.kind,
        "community": row.community,
        "address": row.address,
        "officers": list(row.officers),
        "is_open": row.is_open,
        "outcome": row.outcome,
        **amounts_json(row.amounts),
        "opened_at": full_text(clock.opened_at, zone),
        "contact_due": _or_none(clock.contact_due, zone),
        "door_due": _or_none(clock.door_due, zone),
        "first_attempt_at": _or_none(clock.first_attempt_at, zone),
        "reached_at": _or_none(clock.reached_at, zone),
        "door_at": _or_none(clock.door_at, zone),
        "next_attempt_at": _or_none(clock.next_attempt_at, zone),
        "closed_at": _or_none(clock.ended_at, zone),
        "attempts": row.attempts,
        "warnings": row.warnings,
        "denied": row.denied_at is not None,
        "asks": list(row.asks),
        "follow_up_at": _or_none(row.follow_up_at, zone),
        "followed_up_at": _or_none(row.followed_up_at, zone),
        "case": row.case_number or None,
    }


def amounts_json(amounts: Amounts) -> dict[str, float | None]:
    """In yuan."""
    return {
        f"{name}_yuan": None if (cents := getattr(amounts, name)) is None else cents / 100
        for name in _SUMS
    }


def row_line(row: FraudRow, zone: str) -> tuple[str, ...]:
    asks = "、".join(CONTACT_WAY_NAMES[each] for each in row.asks)
    state = FRAUD_OUTCOME_NAMES[row.outcome] if row.outcome else "未办结"
    at_risk = row.amounts.at_risk
    return (
        row.number,
        row.incident_number,
        FRAUD_LEVEL_NAMES[row.level],
        short_text(row.clock.opened_at, zone),
        row.person.name,
        row.kind,
        money_text(at_risk) if at_risk is not None else "",
        row.place,
        "、".join(row.officers),
        f"{state}，否认，还要{asks}" if asks else state,
    )


def detail_json(detail: FraudDetail, zone: str) -> dict[str, Any]:
    return row_json(detail.row, zone) | {
        "source": detail.row.source,
        "remark": detail.row.remark,
        "joined": [
            {
                "at": full_text(each.at, zone),
                "level": each.level,
                "source": each.source,
                "kind": each.kind,
                "text": each.text,
            }
            for each in detail.warnings
        ],
        "contacts": [_attempt_json(each, zone) for each in detail.attempts],
        "movements": [_movement_json(each, zone) for each in detail.movements],
    }


def _attempt_json(row: AttemptRow, zone: str) -> dict[str, Any]:
    each = row.attempt
    return {
        "at": full_text(each.at, zone),
        "way": each.way,
        "result": each.result,
        "number": each.number,
        "by": row.by or None,
        "remark": each.remark,
    }


def _movement_json(each: Movement, zone: str) -> dict[str, Any]:
    return {
        "who": each.who,
        "dispatched_at": _or_none(each.dispatched_at, zone),
        "acknowledged_at": _or_none(each.acknowledged_at, zone),
        "en_route_at": _or_none(each.en_route_at, zone),
        "on_scene_at": _or_none(each.on_scene_at, zone),
        "ended_at": _or_none(each.ended_at, zone),
    }


def detail_lines(detail: FraudDetail, zone: str) -> list[str]:
    row, clock = detail.row, detail.row.clock
    sums = [
        f"{name} {money_text(cents)}"
        for field, name in _SUMS.items()
        if (cents := getattr(row.amounts, field)) is not None
    ]
    verified = UNVERIFIED if row.is_verified is False else ""
    person = (row.person.name, *row.person.phones, row.person.identity_number, verified)
    lines = [
        *columns([row_line(row, zone)]),
        "  ".join(filter(None, person)),
        "  ".join(sums) or "金额不明",
        _due("首次联系", clock.first_attempt_at, clock.contact_due, zone),
        _due("见面", clock.door_at, clock.door_due, zone),
    ]
    if clock.next_attempt_at is not None:
        lines.append(f"下一次拨打 {short_text(clock.next_attempt_at, zone)}")
    if row.case_number:
        lines.append(f"移交办案 {row.case_number}")
    calls = [
        (
            short_text(each.attempt.at, zone),
            CONTACT_WAY_NAMES[each.attempt.way],
            CONTACT_RESULT_NAMES[each.attempt.result],
            each.attempt.number,
            each.by,
            each.attempt.remark,
        )
        for each in detail.attempts
    ]
    lines += ["", "联系", *(columns(calls) or ["还没有联系"])]
    told = [
        (short_text(each.at, zone), FRAUD_LEVEL_NAMES[each.level], each.kind, each.text)
        for each in detail.warnings
    ]
    return [*lines, "", "预警", *columns(told)]


def _due(name: str, at: Instant | None, due: Instant | None, zone: str) -> str:
    limit = f"，时限 {short_text(due, zone)}" if due is not None else ""
    if at is None:
        return f"{name} 还没有{limit}"
    late = "，超时" if due is not None and at > due else ""
    return f"{name} {short_text(at, zone)}{limit}{late}"


def _or_none(at: Instant | None, zone: str) -> str | None:
    return full_text(at, zone) or None
