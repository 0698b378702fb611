"""The program's own words for its enumerations, in Chinese: the command line and paper say them.

The window says them in its language; `ui.words` translates these very words.
"""

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.routing import Reason, ReasonText, Shortfall

MILESTONE_NAMES = {
    Milestone.DISPATCHED: "派警",
    Milestone.DELIVERED: "送达",
    Milestone.ACKNOWLEDGED: "签收",
    Milestone.EN_ROUTE: "出警",
    Milestone.ON_SCENE: "到场",
    Milestone.CLEARED: "处置完毕",
}

_REASONS = {
    Reason.ON_DUTY: "在岗",
    Reason.OWN_COMMUNITY: "本社区",
    Reason.CASE_MATTER: "案件办理队职责",
    Reason.COMMUNITY_MATTER: "社区警务队职责",
    Reason.NOT_BUSY: "手上无警情",
    Reason.LOAD: "手上 {fact} 起警情",
    Reason.RESTED: "上次派警 {fact} 分钟前",
}

_SHORTFALLS = {
    Shortfall.NOBODY_ON_SHIFT: "没有人在岗",
    Shortfall.ALL_BUSY: "在岗人员都在忙",
    Shortfall.COMMUNITY_WITHOUT_OFFICER: "本社区没有在岗民警",
    Shortfall.NO_COMMUNITY: "警情没有社区",
}


def reason_text(reason: ReasonText) -> str:
    return _REASONS[reason.reason].format(fact=reason.fact)


def shortfall_text(shortfall: Shortfall) -> str:
    return _SHORTFALLS[shortfall]
