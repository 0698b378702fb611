"""线索 in words: source, grade, state, what was done."""

from jinhai_console.domain.lead import (
    LEAD_DEED_NAMES,
    LEAD_SOURCE_NAMES,
    LEAD_STATE_NAMES,
    LeadDeed,
    LeadSource,
    LeadState,
)
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import Tone

# The domain's own names, so that they are translated.
MARKED = (
    *(mark("Leads", "社区民警"), mark("Leads", "巡查岗"), mark("Leads", "研判")),
    *(mark("Leads", "群众"), mark("Leads", "警情"), mark("Leads", "外单位")),
    *(mark("Leads", "待移交"), mark("Leads", "待签收"), mark("Leads", "核查中")),
    *(mark("Leads", "已成案"), mark("Leads", "已转外单位"), mark("Leads", "已处理")),
    *(mark("Leads", "查无实据"), mark("Leads", "已并入"), mark("Leads", "登记")),
    *(mark("Leads", "更正"), mark("Leads", "移交"), mark("Leads", "签收")),
    *(mark("Leads", "核查"), mark("Leads", "成案"), mark("Leads", "结果")),
    *(mark("Leads", "重新打开"), mark("Leads", "同一地点、同一类别")),
    mark("Leads", "同一社区、同一类别"),
)
STATE_TONES = {
    LeadState.REGISTERED: Tone.WAITS,
    LeadState.HANDED: Tone.WAITS,
    LeadState.WORKED: Tone.PLAIN,
}


def source_word(source: LeadSource) -> str:
    return tr("Leads", LEAD_SOURCE_NAMES[source])


def lead_state_word(state: LeadState) -> str:
    return tr("Leads", LEAD_STATE_NAMES[state])


def lead_deed_word(deed: LeadDeed) -> str:
    return tr("Leads", LEAD_DEED_NAMES[deed])


def why_word(why: str) -> str:
    """Why another may be the same."""
    return tr("Leads", why)
