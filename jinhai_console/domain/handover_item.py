"""What a shift leaves open, one line each, whatever kind of record it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.outcome import Refusal


class ItemKind(StrEnum):
    """In the order of the sheet."""

    INCIDENT = "incident"
    ORDER = "order"
    HELD = "held"
    LIMIT = "limit"
    FRAUD = "fraud"
    DISPUTE = "dispute"
    PATROL = "patrol"
    TASK = "task"
    PUSH = "push"
    ALARM = "alarm"
    EQUIPMENT = "equipment"


ITEM_TITLES: Mapping[ItemKind, str] = {
    ItemKind.INCIDENT: "未结警情",
    ItemKind.ORDER: "上级指令",
    ItemKind.HELD: "在所人员",
    ItemKind.LIMIT: "已届满和一日内届满的办案时限",
    ItemKind.FRAUD: "在办的预警劝阻",
    ItemKind.DISPUTE: "有风险的矛盾纠纷",
    ItemKind.PATROL: "待查看的现场和追查中的线索",
    ItemKind.TASK: "逾期和一日内到期的任务",
    ItemKind.PUSH: "没有送达的推送",
    ItemKind.ALARM: "搁置的告警",
    ItemKind.EQUIPMENT: "装备",
}
ITEM_WORDS: Mapping[ItemKind, str] = {
    ItemKind.INCIDENT: "警情",
    ItemKind.ORDER: "指令",
    ItemKind.HELD: "在所人员",
    ItemKind.LIMIT: "时限",
    ItemKind.FRAUD: "预警",
    ItemKind.DISPUTE: "纠纷",
    ItemKind.PATROL: "巡查",
    ItemKind.TASK: "任务",
    ItemKind.PUSH: "推送",
    ItemKind.ALARM: "告警",
    ItemKind.EQUIPMENT: "装备",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverItem:
    """`key` names the record for scripts, e.g. `incident:12`. All else is text as it was said.

    `due` is the moment by which `next_step` is due, empty where there is none. `note` says why it
    stands here or what else must be known. `count` is how many pieces of equipment the one who
    hands over counted. `said` is what the receiver said when he took it.
    """

    key: str
    kind: ItemKind
    number: str
    what: str
    who: str = ""
    where: str = ""
    grade: str = ""
    state: str = ""
    since: str = ""
    next_step: str = ""
    due: str = ""
    is_overdue: bool = False
    note: str = ""
    count: int | None = None
    taken_by: str = ""
    taken: str = ""
    said: str = ""

    @property
    def name(self) -> str:
        """How a sentence calls it."""
        return f"{ITEM_WORDS[self.kind]} {self.number or self.what}"


def key_of(kind: ItemKind, id: int | str) -> str:
    return f"{kind}:{id}"


def counted_text(item: HandoverItem, counted: int, said: str) -> str:
    """What the receiver says of equipment he counts himself: a difference needs a reason.

    Refused for other items, and for a difference without a word about it.
    """
    if item.kind is not ItemKind.EQUIPMENT:
        raise Refusal(f"{item.name} 不是装备，不用写清点数")
    if counted < 0:
        raise Refusal("清点数不能是负数；请写实际点到的数量")
    more = counted - (item.count or 0)
    if not more:
        return said
    if not said:
        raise Refusal(f"{item.number} 交班清点 {item.count}，您点到 {counted}；请写明差在哪里")
    return f"接班清点 {counted}，{'多' if more > 0 else '少'} {abs(more)}：{said}"
