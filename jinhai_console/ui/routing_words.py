"""What routing says, as words on the screen: reasons, shortfalls, targets, times."""

from jinhai_console.domain.calendar import Hours
from jinhai_console.domain.routing import (
    Alert,
    Reason,
    ReasonText,
    Shortfall,
    ShortfallText,
    Suggested,
)
from jinhai_console.domain.routing_rule import Part, RuleTime, Target
from jinhai_console.ui.i18n import mark, tr

_REASONS = {
    Reason.ON_DUTY: mark("Words", "{fact}在岗"),
    Reason.OWN_COMMUNITY: mark("Words", "本社区"),
    Reason.NEIGHBOUR: mark("Words", "邻近社区（{fact}）"),
    Reason.REST_OF_TEAM: mark("Words", "队内其他人"),
    Reason.DUTY_GROUP: mark("Words", "值班组"),
    Reason.OTHER_TEAM: mark("Words", "另一队"),
    Reason.DUTY_LEADER: mark("Words", "值班领导"),
    Reason.AUXILIARY: mark("Words", "辅警，只剩他能去"),
    Reason.WORK_TIME: mark("Words", "工作时间"),
    Reason.LUNCH_TIME: mark("Words", "午休时间"),
    Reason.REST_TIME: mark("Words", "休息时间"),
    Reason.CASE_MATTER: mark("Words", "案件类警情"),
    Reason.COMMUNITY_MATTER: mark("Words", "社区事项"),
    Reason.SKILL: mark("Words", "有专长：{fact}"),
    Reason.KNOWS_PARTY: mark("Words", "处理过同一当事人 {fact} 次"),
    Reason.NOT_BUSY: mark("Words", "手上无警情"),
    Reason.LOAD: mark("Words", "手上 {fact} 起警情"),
    Reason.RESTED: mark("Words", "上次派警 {fact} 分钟前"),
}
_SHORTFALLS = {
    Shortfall.NOBODY_ON_SHIFT: mark("Words", "没有人在岗"),
    Shortfall.ALL_BUSY: mark("Words", "在岗人员都在忙"),
    Shortfall.NO_COMMUNITY: mark("Words", "警情没有社区"),
    Shortfall.COMMUNITY_WITHOUT_OFFICER: mark("Words", "本社区没有社区民警"),
    Shortfall.OFFICER_ON_LEAVE: mark("Words", "社区民警{fact}请假"),
    Shortfall.OFFICER_OFF_DUTY: mark("Words", "社区民警{fact}不在岗"),
    Shortfall.OFFICER_BUSY: mark("Words", "社区民警{fact}在忙"),
    Shortfall.OFFICER_AT_POST: mark("Words", "社区民警{fact}在别的岗位"),
    Shortfall.TARGET_ABSENT: mark("Words", "{fact}没有人在岗"),
    Shortfall.TARGET_BUSY: mark("Words", "{fact}都在忙"),
    Shortfall.WITHOUT_SKILL: mark("Words", "能去的人没有专长：{fact}"),
    Shortfall.ONLY_AUXILIARIES: mark("Words", "没有民警能主办"),
    Shortfall.SUPPORT_SHORT: mark("Words", "协办还差 {fact} 人"),
}
_TARGETS = {
    Target.COMMUNITY_OFFICER: mark("Words", "本社区民警"),
    Target.COMMUNITY_TEAM: mark("Words", "社区警务队"),
    Target.CASE_TEAM: mark("Words", "案件办理队"),
    Target.GROUP_COMMUNITY: mark("Words", "值班组的社区队成员"),
    Target.GROUP_CASE: mark("Words", "值班组的案件队成员"),
    Target.GROUP: mark("Words", "值班组"),
    Target.PATROL: mark("Words", "巡查岗"),
    Target.COMMAND: mark("Words", "指挥室值守"),
    Target.LEADER: mark("Words", "值班领导"),
}
_PARTS = {
    Part.LEAD: mark("Words", "主办"),
    Part.SUPPORT: mark("Words", "协办"),
    Part.ALERT: mark("Words", "提醒"),
}
_TIMES = {
    RuleTime.ANY: mark("Words", "任何时候"),
    RuleTime.WORK: mark("Words", "工作时间"),
    RuleTime.REST: mark("Words", "休息时间（含午休）"),
    RuleTime.LUNCH: mark("Words", "午休时间"),
}
_HOURS = {
    Hours.WORK: mark("Words", "工作时间"),
    Hours.LUNCH: mark("Words", "午休时间"),
    Hours.REST: mark("Words", "休息时间"),
}
_BARE = ReasonText(Reason.ON_DUTY)
_OF_TIME = frozenset({Reason.WORK_TIME, Reason.LUNCH_TIME, Reason.REST_TIME})


def target_word(target: Target) -> str:
    return tr("Words", _TARGETS[target])


def part_word(part: Part) -> str:
    return tr("Words", _PARTS[part])


def time_word(time: RuleTime) -> str:
    return tr("Words", _TIMES[time])


def short_time_word(time: RuleTime) -> str:
    """Where room is short: that lunch is rest too is said in the form."""
    return hours_word(Hours.REST) if time is RuleTime.REST else time_word(time)


def hours_word(hours: Hours) -> str:
    return tr("Words", _HOURS[hours])


def reason_text(reason: ReasonText) -> str:
    if reason.reason is Reason.RESTED and reason.fact.isdigit():
        return _rested_text(int(reason.fact))
    return tr("Words", _REASONS[reason.reason]).replace("{fact}", reason.fact)


def reasons_text(reasons: tuple[ReasonText, ...]) -> str:
    """One line of what tells an officer from the others.

    The time is the same for all and stands above them; that he is on duty goes without saying
    where no post is named.
    """
    told = (each for each in reasons if each.reason not in _OF_TIME)
    return " · ".join(reason_text(each) for each in told if each != _BARE)


def shortfall_text(shortfall: ShortfallText) -> str:
    fact = shortfall.fact
    if shortfall.shortfall in (Shortfall.TARGET_ABSENT, Shortfall.TARGET_BUSY):
        fact = target_word(Target(fact))
    return tr("Words", _SHORTFALLS[shortfall.shortfall]).replace("{fact}", fact)


def shortfalls_text(suggested: Suggested) -> str:
    return "；".join(shortfall_text(each) for each in suggested.shortfalls)


def alerts_text(alerts: tuple[Alert, ...]) -> str:
    """`同时提醒 巡查岗（谢文勇）`, or nothing."""
    if not alerts:
        return ""
    said = "、".join(_alert_text(each) for each in alerts)
    return tr("Words", "同时提醒 {posts}").replace("{posts}", said)


def _alert_text(alert: Alert) -> str:
    post = target_word(alert.target)
    who = "、".join(alert.officers)
    return (
        tr("Words", "{post}（{who}）").replace("{post}", post).replace("{who}", who)
        if who
        else post
    )


def rules_text(suggested: Suggested) -> str:
    """Which rules led there, or that none says who leads."""
    said = []
    if suggested.is_default:
        said.append(tr("Words", "规则里没有适用的主办规则，按通用办法"))
    if suggested.rules:
        rules = "；".join(suggested.rules)
        said.append(tr("Words", "依据：{rules}").replace("{rules}", rules))
    return "  ".join(said)


def _rested_text(minutes: int) -> str:
    """In hours from two hours on, in days from two days on."""
    if minutes >= 2 * 24 * 60:
        return tr("Words", "上次派警 {fact} 天前").format(fact=minutes // (24 * 60))
    if minutes >= 2 * 60:
        return tr("Words", "上次派警 {fact} 小时前").format(fact=minutes // 60)
    return tr("Words", _REASONS[Reason.RESTED]).format(fact=minutes)
