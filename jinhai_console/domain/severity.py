"""轻重: how grave a shift stands when it is handed over, and why; said in counts, never of persons.

The rules are the station's own reading of a structured handover's first part: what endangers
somebody or breaks the law makes it grave, what is late or missing asks for attention.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.handover_item import HandoverItem, ItemKind


class Grade(StrEnum):
    CALM = "平稳"
    WATCH = "需要关注"
    GRAVE = "严峻"


_ORDER = list(Grade)


@dataclass(frozen=True, slots=True, kw_only=True)
class Severity:
    """`reasons` are the counts that made the grade, the gravest first."""

    grade: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """How many of each there are; more never makes a shift calmer."""

    top_open: int = 0  # of level 1
    grave_late: int = 0  # of level 1 and 2, over their clock
    held: int = 0
    held_late: int = 0
    limits_late: int = 0
    fraud_late: int = 0
    disputes_late: int = 0
    late: int = 0  # open incidents over their clock
    tasks_late: int = 0
    pushes: int = 0
    unmanned: int = 0
    system: int = 0
    liberty: int = 0  # limits of somebody's liberty that end before the next shift does
    liberty_late: int = 0
    unreached: int = 0  # fraud warnings of the top level whose person nobody has spoken to
    red: int = 0  # disputes of the gravest grade
    calling: int = 0  # alarms of high priority that nobody has taken
    many_late: int = 0  # 1 where half of at least ten open incidents are over their clock


_RULES: tuple[tuple[Grade, Callable[[Trouble], int], str], ...] = (
    (Grade.GRAVE, lambda it: it.held_late, "在所人员超过法定时限 {} 人"),
    (Grade.GRAVE, lambda it: it.liberty_late, "限制人身自由的时限已届满 {} 件"),
    (Grade.GRAVE, lambda it: it.unreached, "特高危预警还没有联系上 {} 件"),
    (Grade.GRAVE, lambda it: it.top_open, "一级警情未结 {} 件"),
    (Grade.GRAVE, lambda it: it.grave_late, "一级、二级警情超时 {} 件"),
    (Grade.GRAVE, lambda it: it.many_late, "未结警情半数以上超时"),
    (Grade.WATCH, lambda it: it.held, "在所人员 {} 人"),
    (Grade.WATCH, lambda it: it.liberty, "限制人身自由的时限当班届满 {} 件"),
    (Grade.WATCH, lambda it: it.red, "红色纠纷 {} 件"),
    (Grade.WATCH, lambda it: it.calling, "高级别告警无人确认 {} 条"),
    (Grade.WATCH, lambda it: it.limits_late, "办案时限已届满 {} 件"),
    (Grade.WATCH, lambda it: it.fraud_late, "预警劝阻超时 {} 件"),
    (Grade.WATCH, lambda it: it.disputes_late, "有风险的纠纷逾期 {} 件"),
    (Grade.WATCH, lambda it: it.late, "未结警情超时 {} 件"),
    (Grade.WATCH, lambda it: it.unmanned, "值班表缺岗 {} 处"),
    (Grade.WATCH, lambda it: it.pushes, "推送没有送达 {} 件"),
    (Grade.WATCH, lambda it: it.tasks_late, "任务逾期 {} 件"),
    (Grade.WATCH, lambda it: it.system, "系统异常 {} 项"),
)


def severity(trouble: Trouble) -> Severity:
    met = [(grade, said.format(n)) for grade, count, said in _RULES if (n := count(trouble))]
    grade = max((grade for grade, _ in met), key=_ORDER.index, default=Grade.CALM)
    return Severity(grade=grade, reasons=tuple(said for _, said in met))


def trouble_of(
    items: Sequence[HandoverItem],
    *,
    top: Collection[str],
    grave: Collection[str],
    unmanned: int = 0,
    system: int = 0,
) -> Trouble:
    """Counted from the sheet's items. `top`, `grave`: what levels 1, and 1 and 2, are called."""

    def late(kind: ItemKind) -> int:
        return sum(each.is_overdue for each in items if each.kind is kind)

    incidents = [each for each in items if each.kind is ItemKind.INCIDENT]
    is_many = len(incidents) >= 10 and 2 * late(ItemKind.INCIDENT) > len(incidents)
    return Trouble(
        top_open=sum(each.grade in top for each in incidents),
        grave_late=sum(each.grade in grave and each.is_overdue for each in incidents),
        held=sum(each.kind is ItemKind.HELD for each in items),
        held_late=late(ItemKind.HELD),
        limits_late=late(ItemKind.LIMIT),
        fraud_late=late(ItemKind.FRAUD),
        disputes_late=late(ItemKind.DISPUTE),
        late=late(ItemKind.INCIDENT),
        tasks_late=late(ItemKind.TASK),
        pushes=sum(each.kind is ItemKind.PUSH for each in items),
        unmanned=unmanned,
        system=system,
        many_late=int(is_many),
    )
