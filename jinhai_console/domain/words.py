"""The program's own words for its enumerations, in Chinese: the command line and paper say them.

The window says them in its language; `ui.words` translates these very words.
"""

from jinhai_console.domain.analysis.series_facts import SeriesReason, Term
from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.calendar import Hours
from jinhai_console.domain.routing import Alert, Reason, ReasonText, Shortfall, ShortfallText
from jinhai_console.domain.routing_rule import Target

MILESTONE_NAMES = {
    Milestone.DISPATCHED: "派警",
    Milestone.DELIVERED: "送达",
    Milestone.ACKNOWLEDGED: "签收",
    Milestone.EN_ROUTE: "出警",
    Milestone.ON_SCENE: "到场",
    Milestone.CLEARED: "处置完毕",
}

_REASONS = {
    Reason.ON_DUTY: "{fact}在岗",
    Reason.OWN_COMMUNITY: "本社区",
    Reason.NEIGHBOUR: "邻近社区（{fact}）",
    Reason.REST_OF_TEAM: "队内其他人",
    Reason.DUTY_GROUP: "值班组",
    Reason.OTHER_TEAM: "另一队",
    Reason.DUTY_LEADER: "值班领导",
    Reason.AUXILIARY: "辅警，只剩他能去",
    Reason.WORK_TIME: "工作时间",
    Reason.LUNCH_TIME: "午休时间",
    Reason.REST_TIME: "休息时间",
    Reason.CASE_MATTER: "案件类警情",
    Reason.COMMUNITY_MATTER: "社区事项",
    Reason.SKILL: "有专长：{fact}",
    Reason.KNOWS_PARTY: "处理过同一当事人 {fact} 次",
    Reason.NOT_BUSY: "手上无警情",
    Reason.LOAD: "手上 {fact} 起警情",
}

_SHORTFALLS = {
    Shortfall.NOBODY_ON_SHIFT: "没有人在岗",
    Shortfall.ALL_BUSY: "在岗人员都在忙",
    Shortfall.NO_COMMUNITY: "警情没有社区",
    Shortfall.COMMUNITY_WITHOUT_OFFICER: "本社区没有社区民警",
    Shortfall.OFFICER_ON_LEAVE: "社区民警{fact}请假",
    Shortfall.OFFICER_OFF_DUTY: "社区民警{fact}不在岗",
    Shortfall.OFFICER_BUSY: "社区民警{fact}在忙",
    Shortfall.OFFICER_AT_POST: "社区民警{fact}在别的岗位",
    Shortfall.TARGET_ABSENT: "{fact}没有人在岗",
    Shortfall.TARGET_BUSY: "{fact}都在忙",
    Shortfall.WITHOUT_SKILL: "能去的人没有专长：{fact}",
    Shortfall.ONLY_AUXILIARIES: "没有民警能主办",
    Shortfall.SUPPORT_SHORT: "协办还差 {fact} 人",
}

TARGET_NAMES = {
    Target.COMMUNITY_OFFICER: "本社区民警",
    Target.COMMUNITY_TEAM: "社区警务队",
    Target.CASE_TEAM: "案件办理队",
    Target.GROUP_COMMUNITY: "值班组的社区队成员",
    Target.GROUP_CASE: "值班组的案件队成员",
    Target.GROUP: "值班组",
    Target.PATROL: "巡查岗",
    Target.COMMAND: "指挥室值守",
    Target.LEADER: "值班领导",
}

HOURS_NAMES = {Hours.WORK: "工作时间", Hours.LUNCH: "午休时间", Hours.REST: "休息时间"}

ROLE_NAMES = {Role.LEAD: "主办", Role.SUPPORT: "协办"}


def reason_text(reason: ReasonText) -> str:
    if reason.reason is Reason.RESTED:
        return f"上次派警 {_rested(int(reason.fact))}前"
    return _REASONS[reason.reason].format(fact=reason.fact)


def _rested(minutes: int) -> str:
    """In hours from two hours on, in days from two days on, as the window says it."""
    if minutes >= 2 * 24 * 60:
        return f"{minutes // (24 * 60)} 天"
    return f"{minutes // 60} 小时" if minutes >= 2 * 60 else f"{minutes} 分钟"


def shortfall_text(shortfall: ShortfallText) -> str:
    fact = shortfall.fact
    if shortfall.shortfall in (Shortfall.TARGET_ABSENT, Shortfall.TARGET_BUSY):
        fact = TARGET_NAMES[Target(fact)]
    return _SHORTFALLS[shortfall.shortfall].format(fact=fact)


def alert_text(alert: Alert) -> str:
    """`巡查岗（谢文勇）`."""
    who = "、".join(alert.officers)
    return TARGET_NAMES[alert.target] + (f"（{who}）" if who else "")


SERIES_TERMS = {
    Term.KIND: ("同一类别", "类别相近"),
    Term.METRES: ("同一地点", "最远相距 {fact} 米"),
    Term.COMMUNITY: ("同一社区，没有坐标", "同一社区，没有坐标"),
    Term.DAYS: ("一天之内", "前后最多相隔 {fact} 天"),
    Term.HOURS: ("同一时刻", "时段最多相差 {fact}"),
}
SERIES_WORDS = {
    Term.METHOD: ("手法：{fact}", "手法多相同", "手法不同"),
    Term.TARGET: ("目标：{fact}", "目标多相同", "目标不同"),
}


def series_reason_text(reason: SeriesReason) -> str:
    """What one term of a series' score says; what it counts is told beside it."""
    if reason.term in SERIES_WORDS:
        same, mostly, other = SERIES_WORDS[reason.term]
        if reason.points < 0:
            return other
        return same.format(fact="、".join(reason.words)) if reason.words else mostly
    none, some = SERIES_TERMS[reason.term]
    amount = reason.amount or 0
    if not amount:
        return none
    return some.format(fact=clock_span(amount) if reason.term is Term.HOURS else f"{amount:,}")


def clock_span(minutes: int) -> str:
    """`1 小时 20 分钟`."""
    hours, rest = divmod(minutes, 60)
    parts = (f"{hours} 小时" if hours else "", f"{rest} 分钟" if rest else "")
    return " ".join(filter(None, parts))


def points_text(points: int) -> str:
    """Hundredths as they add up: `+1.50`."""
    return f"{points / 100:+.2f}"
