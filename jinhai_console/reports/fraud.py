"""预警劝阻单: one fraud warning on paper, names and numbers masked."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.fraud_alert import (
    CONTACT_RESULT_NAMES,
    CONTACT_WAY_NAMES,
    FRAUD_LEVEL_NAMES,
    FRAUD_OUTCOME_NAMES,
    Amounts,
)
from jinhai_console.domain.fraud_rows import FraudRow, Movement
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.money import money_text
from jinhai_console.services.sheets import FraudSheet

_UNKNOWN = "不明"


def fraud_data(sheet: FraudSheet) -> dict[str, Any]:
    """What `templates/fraud` prints."""
    detail, zone, row = sheet.detail, sheet.zone, sheet.detail.row

    def said(text: str) -> str:
        return mask_text(text, sheet.names)

    return {
        "heading": asdict(sheet.heading),
        "number": row.number,
        "facts": _facts(row, zone),
        "amounts": _amounts(row.amounts),
        "warnings": [
            (short_text(e.at, zone), FRAUD_LEVEL_NAMES[e.level], e.kind, said(e.text))
            for e in detail.warnings
        ],
        "attempts": [
            (
                short_text(each.attempt.at, zone),
                CONTACT_WAY_NAMES[each.attempt.way],
                CONTACT_RESULT_NAMES[each.attempt.result],
                each.attempt.number,
                each.by,
                said(each.attempt.remark),
            )
            for each in detail.attempts
        ],
        "movements": [_movement(each, zone) for each in detail.movements],
        "end": _end(row, zone, said(row.remark)),
    }


def _movement(each: Movement, zone: str) -> tuple[str, ...]:
    moments = (
        *(each.dispatched_at, each.acknowledged_at, each.en_route_at),
        *(each.on_scene_at, each.ended_at),
    )
    return each.who, *(short_text(at, zone) for at in moments)


def _facts(row: FraudRow, zone: str) -> list[tuple[str, str]]:
    person, clock = row.person, row.clock
    identity = person.identity_number
    if row.is_verified is False:
        identity += "（未核实）"
    return [
        ("编号", row.number),
        ("警情编号", row.incident_number),
        ("预警等级", FRAUD_LEVEL_NAMES[row.level]),
        ("预警时间", full_text(clock.opened_at, zone)),
        ("诈骗类型", row.kind or _UNKNOWN),
        ("来源", row.source),
        ("姓名", person.name),
        ("电话", "、".join(person.phones)),
        ("证件号码", identity),
        ("职业", person.occupation),
        ("社区", row.community),
        ("地址", row.address),
        ("首次联系", _due(clock.first_attempt_at, clock.contact_due, zone)),
        ("见面", _due(clock.door_at, clock.door_due, zone)),
    ]


def _amounts(amounts: Amounts) -> list[tuple[str, str]]:
    sums = (
        ("涉险", amounts.at_risk),
        ("已转账", amounts.transferred),
        ("紧急止付", amounts.stopped),
        ("保住", amounts.kept_safe),
    )
    return [(name, _UNKNOWN if cents is None else money_text(cents)) for name, cents in sums]


def _end(row: FraudRow, zone: str, remark: str) -> list[tuple[str, str]]:
    if row.outcome is None:
        asks = "、".join(CONTACT_WAY_NAMES[each] for each in row.asks)
        return [("结果", f"未办结；本人否认被骗，还要{asks}" if asks else "未办结")]
    found = [
        ("结果", FRAUD_OUTCOME_NAMES[row.outcome]),
        ("办结", f"{full_text(row.clock.ended_at, zone)}　{row.closed_by}".strip()),
        ("情况", remark),
    ]
    if row.case_number:
        found.append(("移交办案", f"警情 {row.case_number}"))
    if row.follow_up_at is not None:
        done = short_text(row.followed_up_at, zone)
        due = short_text(row.follow_up_at, zone)
        found.append(("回访", f"已于 {done} 回访" if done else f"{due} 前回访"))
    return found


def _due(at: Instant | None, due: Instant | None, zone: str) -> str:
    limit = f"（时限 {short_text(due, zone)}）" if due is not None else ""
    if at is None:
        return f"还没有{limit}"
    return f"{short_text(at, zone)}{'，超时' if due is not None and at > due else ''}{limit}"
