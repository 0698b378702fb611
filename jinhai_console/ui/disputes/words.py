"""Disputes in words: kind, grade, state, what is due, why it rose."""

from jinhai_console.domain.dispute import (
    DISPUTE_STATE_NAMES,
    GRAVE,
    KIND_NAMES,
    LINK_NAMES,
    OUTCOME_NAMES,
    RISK_NAMES,
    SIDE_NAMES,
    DisputeKind,
    DisputeState,
    LinkKind,
    Risk,
    SessionOutcome,
    Side,
)
from jinhai_console.domain.dispute_rows import DisputeRow
from jinhai_console.domain.instant import Instant, day_of, short_text
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import Tone

# The domain's own names, so that they are translated.
MARKED = (
    *(mark("Disputes", "债务"), mark("Disputes", "劳资"), mark("Disputes", "邻里")),
    *(mark("Disputes", "婚恋"), mark("Disputes", "家庭"), mark("Disputes", "土地")),
    *(mark("Disputes", "消费"), mark("Disputes", "其他")),
    *(mark("Disputes", "已受理"), mark("Disputes", "调解中"), mark("Disputes", "已化解")),
    *(mark("Disputes", "调解未成"), mark("Disputes", "已移交"), mark("Disputes", "已撤回")),
    *(mark("Disputes", "达成协议"), mark("Disputes", "未达成"), mark("Disputes", "改期")),
    *(mark("Disputes", "当事人未到"), mark("Disputes", "甲方"), mark("Disputes", "乙方")),
    *(mark("Disputes", "相关人"), mark("Disputes", "来源"), mark("Disputes", "再次发生")),
    *(mark("Disputes", "此前发生"), mark("Disputes", "民转刑"), mark("Disputes", "刑转命")),
)
RISK_TONES = {
    Risk.RED: Tone.ALERTS,
    Risk.ORANGE: Tone.WARNS,
    Risk.YELLOW: Tone.PLAIN,
    Risk.BLUE: Tone.QUIET,
}


def kind_word(kind: DisputeKind) -> str:
    return tr("Disputes", KIND_NAMES[kind])


def risk_word(risk: Risk) -> str:
    return tr("Disputes", RISK_NAMES[risk])


def state_word(state: DisputeState) -> str:
    return tr("Disputes", DISPUTE_STATE_NAMES[state])


def outcome_word(outcome: SessionOutcome) -> str:
    return tr("Disputes", OUTCOME_NAMES[outcome])


def side_word(side: Side) -> str:
    return tr("Disputes", SIDE_NAMES[side])


def link_word(kind: LinkKind) -> str:
    return tr("Disputes", LINK_NAMES[kind])


def title_text(row: DisputeRow) -> str:
    """`邻里　陈**、林**`."""
    return f"{kind_word(row.dispute.kind)}　{row.parties}"


def grade_text(row: DisputeRow) -> str:
    """`▲ 橙 · 已受理`: the mark says without colour that it is grave."""
    found = row.dispute
    mark_ = "▲ " if found.is_open and found.grade in GRAVE else ""
    return f"{mark_}{risk_word(found.grade)} · {state_word(found.state)}"


def due_text(row: DisputeRow, now: Instant, zone: str) -> str:
    if row.due_at is None:
        return short_text(row.dispute.settled_at, zone)[:5]  # of what was signed only the day
    at = short_text(row.due_at, zone)
    if row.is_overdue(now):
        return tr("Disputes", "▲ 逾期（{at}）").replace("{at}", at[:5])
    if day_of(row.due_at, zone) == day_of(now, zone):
        return tr("Disputes", "今天 {at} 前").replace("{at}", at[-5:])
    return tr("Disputes", "{at} 前").replace("{at}", at)


def due_tone(row: DisputeRow, now: Instant) -> Tone:
    return Tone.ALERTS if row.is_overdue(now) else Tone.QUIET
