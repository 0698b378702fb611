"""办案时限 in words: how long is left, in what state, by which rule."""

from jinhai_console.domain.deadline import (
    DEED_NAMES,
    STATE_NAMES,
    Deadline,
    DeadlineDeed,
    DeadlineState,
)
from jinhai_console.domain.deadline_rows import Nearness, nearness_of
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Instant, full_text, short_text
from jinhai_console.domain.legal_rule import EVENT_NAMES, UNIT_NAMES, LegalEvent, LegalUnit
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import Tone

# The domain's own names, so that they are translated.
MARKED = (
    *(mark("Deadlines", "计时中"), mark("Deadlines", "中止"), mark("Deadlines", "已办结")),
    *(mark("Deadlines", "已作废"), mark("Deadlines", "延长"), mark("Deadlines", "中止计时")),
    *(mark("Deadlines", "恢复计时"), mark("Deadlines", "重新起算"), mark("Deadlines", "办结")),
    *(mark("Deadlines", "撤回办结"), mark("Deadlines", "作废"), mark("Deadlines", "不再提醒")),
    *(mark("Deadlines", "恢复提醒"), mark("Deadlines", "小时"), mark("Deadlines", "日")),
    *(mark("Deadlines", "个工作日"), mark("Deadlines", "个月")),
    mark("Deadlines", "紧急处置完毕"),
    mark("Deadlines", "接报登记"),
    mark("Deadlines", "接报行政案件"),
    mark("Deadlines", "接报刑事案件"),
    mark("Deadlines", "发现不属于本单位管辖"),
    mark("Deadlines", "移送主管单位"),
    mark("Deadlines", "行政受案"),
    mark("Deadlines", "刑事立案"),
    mark("Deadlines", "不予立案"),
    mark("Deadlines", "送达不予立案通知书"),
    mark("Deadlines", "行政传唤到案"),
    mark("Deadlines", "刑事传唤或拘传到案"),
    mark("Deadlines", "传唤结束"),
    mark("Deadlines", "继续盘问开始"),
    mark("Deadlines", "继续盘问开始（特殊人员）"),
    mark("Deadlines", "继续盘问结束"),
    mark("Deadlines", "当场采取强制措施"),
    mark("Deadlines", "报告并补办手续"),
    mark("Deadlines", "快速办理到案"),
    mark("Deadlines", "第一次调解"),
    mark("Deadlines", "第二次调解"),
    mark("Deadlines", "扣押"),
    mark("Deadlines", "涉案财物入库"),
    mark("Deadlines", "扣押解除或处理"),
    mark("Deadlines", "先行登记保存证据"),
    mark("Deadlines", "对登记保存的证据作出处理"),
    mark("Deadlines", "作出处理决定"),
    mark("Deadlines", "作出处理决定（有被侵害人）"),
    mark("Deadlines", "决定书送达"),
    mark("Deadlines", "决定书送达被侵害人"),
    mark("Deadlines", "刑事拘留"),
    mark("Deadlines", "送看守所"),
    mark("Deadlines", "通知家属"),
    mark("Deadlines", "拘留后讯问"),
    mark("Deadlines", "提请批准逮捕"),
    mark("Deadlines", "取保候审"),
    mark("Deadlines", "取保候审解除"),
    mark("Deadlines", "监视居住"),
    mark("Deadlines", "监视居住解除"),
    mark("Deadlines", "案件办结"),
)
_TONES = {
    Nearness.OVERDUE: Tone.ALERTS,
    Nearness.NEAR: Tone.WARNS,
    Nearness.SOON: Tone.WAITS,
}


def state_word(deadline: Deadline) -> str:
    if deadline.state is DeadlineState.RUNNING and deadline.dismissed_at is not None:
        return tr("Deadlines", "不再提醒")
    return tr("Deadlines", STATE_NAMES[deadline.state])


def deed_word(deed: DeadlineDeed) -> str:
    return tr("Deadlines", DEED_NAMES[deed])


def event_word(event: LegalEvent) -> str:
    return tr("Deadlines", EVENT_NAMES[event])


def unit_word(unit: LegalUnit) -> str:
    return tr("Deadlines", UNIT_NAMES[unit])


def length_text(amount: int, unit: LegalUnit) -> str:
    return f"{amount} {unit_word(unit)}"


def tone_of(deadline: Deadline, now: Instant) -> Tone:
    return _TONES.get(nearness_of(deadline, now), Tone.QUIET)


def left_text(deadline: Deadline, now: Instant, zone: str) -> str:
    """`▲ 逾期 2 天`, `△ 剩 3 小时 05 分`, `剩 12 天`; of an ended one when it was kept."""
    match nearness_of(deadline, now):
        case Nearness.ENDED:
            return short_text(deadline.met_at, zone)
        case Nearness.SUSPENDED:
            return tr("Deadlines", "中止计时")
        case Nearness.OVERDUE:
            late = _span(now - (deadline.act_by_at or now))
            return tr("Deadlines", "▲ 逾期 {span}").replace("{span}", late)
        case Nearness.NEAR:
            left = _span((deadline.act_by_at or now) - now)
            return tr("Deadlines", "△ 剩 {span}").replace("{span}", left)
    left = _span((deadline.act_by_at or now) - now)
    return tr("Deadlines", "剩 {span}").replace("{span}", left)


def _span(span: int) -> str:
    if span >= 2 * DAY:
        return tr("Deadlines", "{days} 天").replace("{days}", str(span // DAY))
    hours, minutes = span // HOUR, span % HOUR // MINUTE
    said = tr("Deadlines", "{hours} 小时 {minutes} 分")
    return said.replace("{hours}", str(hours)).replace("{minutes}", f"{minutes:02d}")


def bare_text(deadline: Deadline, zone: str) -> str:
    """Where hours run against liberty: when the bare number of them is over."""
    if deadline.act_by_at is None or deadline.act_by_at == deadline.due_at:
        return ""
    hours = (deadline.act_by_at - deadline.started_at) // HOUR
    said = tr("Deadlines", "满 {hours} 小时：{at}，请在这以前办完")
    return said.replace("{hours}", str(hours)).replace("{at}", full_text(deadline.act_by_at, zone))
