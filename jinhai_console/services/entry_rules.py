"""What an entry of the station's lists must be before it is saved; each rule is one sentence."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import Any, TypeVar

from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.assignment import Assignment, Milestone
from jinhai_console.domain.classification import Category
from jinhai_console.domain.instant import parse_day
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.procedure import Procedure
from jinhai_console.domain.push_channel import PushChannel, channel_problem, is_email
from jinhai_console.domain.review_check import ReviewCheck
from jinhai_console.domain.routing_rule import (
    ALERTED,
    MOST_OFFICERS,
    Clash,
    Part,
    RoutingRule,
    clash,
)
from jinhai_console.domain.station import (
    MOST_WORKERS,
    Community,
    Entry,
    Level,
    OutsideUnit,
    Site,
    Source,
    Team,
)
from jinhai_console.domain.visit import MOST_DAYS, VisitPlace
from jinhai_console.domain.wording import Wording, wording_problem
from jinhai_console.services import roster_rules, task_rules
from jinhai_console.services.boundary_rules import tidy_boundary
from jinhai_console.services.pinyin import initials
from jinhai_console.services.procedures import refuse_unfit_card
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

E = TypeVar("E", bound=Entry)

GIVEN = frozenset({"id", "station_id", "version", "initials", "retired_at"})
DEEPEST = 4
SHAPES = ("diamond", "triangle", "square", "circle")
CLOCKS = {
    "dispatch_s": "派警时限",
    "acknowledge_s": "签收时限",
    "on_scene_s": "到场时限",
    "feedback_s": "反馈时限",
}
STAMPED = (Milestone.EN_ROUTE, Milestone.ON_SCENE, Milestone.CLEARED)


def fit(
    tx: Transaction, kind: type[E], given: Mapping[str, Any], before: E | None = None
) -> dict[str, Any]:
    """The fields to save for what was given: whole and consistent, or refused.

    For an entry that exists (`before`) only those that differ from it.
    """
    entry: Entry = _whole(tx, kind, given, before)
    if isinstance(entry, Category):
        entry = _placed(tx, entry, before, given.get("depth"))
    _refuse_twins(tx, entry)
    _refuse_unfit(tx, entry, before)
    values = {each.name: getattr(entry, each.name) for each in fields(kind)}
    kept = GIVEN - {"initials"}
    return {
        name: value
        for name, value in values.items()
        if name not in kept and (before is None or getattr(before, name) != value)
    }


def refuse_retiring(tx: Transaction, entry: Entry) -> None:
    """An entry that something in use still leans on stays."""
    task_rules.refuse_retiring(tx, entry)
    match entry:
        case Level():
            raise Refusal("警情级别不能停用，可以改它的名称和时限")
        case Officer() if entry.id == tx.actor_id:
            raise Refusal("不能停用正在登录的本人；请换一名民警登录后再停用")
        case Officer():
            held = tx.find(Assignment, officer_id=entry.id, cleared_at=None, returned_at=None)
            _refuse_held(len(held), f"{entry.name}手上还有 {{}} 条派警，请先办完或撤回")
        case Team():
            held_by = _in_use(tx, Officer, team_id=entry.id)
            _refuse_held(held_by, "还有 {} 名民警在这个队，请先调整")
        case Activity():
            held_by = _in_use(tx, Officer, activity_id=entry.id)
            _refuse_held(held_by, "还有 {} 名民警正处于这个状态，请先更改")
        case Community():
            officers = tx.find(Officer, retired_at=None)
            minded = sum(entry.id in each.community_ids for each in officers)
            _refuse_held(minded, "还有 {} 名民警负责这个社区，请先调整")
            _refuse_held(_in_use(tx, Site, community_id=entry.id), "社区里还有 {} 处工地或重点部位")
            _refuse_held(_in_use(tx, VisitPlace, community_id=entry.id), "社区里还有 {} 个走访对象")
        case Category():
            below = _in_use(tx, Category, parent_id=entry.id)
            _refuse_held(below, "下面还有 {} 个类别在用，请先停用它们")
            rules = _in_use(tx, RoutingRule, category_id=entry.id)
            _refuse_held(rules, "还有 {} 条派警规则用到这个类别，请先更改")
        case _:
            roster_rules.refuse_retiring(tx, entry)


def refuse_restoring(tx: Transaction, entry: Entry) -> None:
    """An entry comes back only onto something that is in use itself."""
    _refuse_unfit_wording(tx, entry)
    match entry:
        case Category(parent_id=int(parent_id)):
            _refer(tx, Category, parent_id, None, "上级类别")
        case Officer():
            _refer(tx, Team, entry.team_id, None, "所在队")
            _refer(tx, Activity, entry.activity_id, None, "状态")
        case Site():
            _refer(tx, Community, entry.community_id, None, "社区")
        case Procedure():
            refuse_unfit_card(tx, entry)
        case RoutingRule():
            if entry.category_id is not None:
                _refer(tx, Category, entry.category_id, None, "警情类别")
            _refuse_clash(tx, entry)


def _whole(tx: Transaction, kind: type[E], given: Mapping[str, Any], before: E | None) -> E:
    allowed = {each.name for each in fields(kind)} - GIVEN
    unknown = set(given) - allowed
    if unknown:
        raise Refusal(f"没有这样的字段：{'、'.join(sorted(unknown))}")
    cleaned: dict[str, Any] = {
        # Words only: an enumeration's value is a text too, and stripped it were nothing else.
        name: value.strip() if type(value) is str else value
        for name, value in given.items()
    }
    if before is not None:
        entry = replace(before, **cleaned)
    else:
        needed = {each.name for each in fields(kind) if each.default is MISSING} & allowed
        missing = needed - set(cleaned) - {"depth", "name"}
        if missing:
            raise Refusal(f"还缺：{'、'.join(sorted(missing))}")
        derived: dict[str, Any] = {"depth": 1} if kind is Category else {}
        entry = kind(**{**derived, "name": "", **cleaned, "id": 0, "station_id": tx.station_id})
    name = require(entry.name, "名称")
    return replace(entry, name=name, initials=initials(name, surname=kind is Officer))


def _placed(tx: Transaction, entry: Category, before: Entry | None, depth: object) -> Category:
    """The category at the depth that follows from its parent."""
    above = before.parent_id if isinstance(before, Category) else None
    moved = isinstance(before, Category) and before.parent_id != entry.parent_id
    if moved and tx.first(Category, parent_id=entry.id) is not None:
        raise Refusal("这个类别下面还有类别，不能换上级；请先移走或停用下级")
    parent: Category | None = None
    if entry.parent_id is None:
        placed = replace(entry, depth=1)
    elif entry.parent_id == entry.id:
        raise Refusal("类别不能做自己的上级")
    else:
        parent = _refer(tx, Category, entry.parent_id, above, "上级类别")
        placed = replace(entry, depth=parent.depth + 1)
    if placed.depth > DEEPEST:
        raise Refusal(f"类别最多 {DEEPEST} 级，“{entry.name}”不能放在第 {DEEPEST} 级的下面")
    _refuse_counting_anew(placed, before, parent)
    if depth is not None and depth != placed.depth:
        raise Refusal(f"级数与上级不符：应是第 {placed.depth} 级")
    return placed


def _refuse_counting_anew(entry: Category, before: Entry | None, parent: Category | None) -> None:
    """Whether its incidents are counted is settled when a category is made."""
    if isinstance(before, Category) and before.is_order != entry.is_order:
        raise Refusal("是不是指令不能更改，已有的数据会对不上；请停用它，另加一个类别")
    if parent is not None and parent.is_order and not entry.is_order:
        raise Refusal(f"“{parent.name}”是指令，它下面的类别也要是指令")


def _refuse_twins(tx: Transaction, entry: Entry) -> None:
    names = {Officer: ("number",), Category: ("code",), Source: ("code",), ReviewCheck: ()}
    words = {"number": "警号", "code": "代码", "name": "名称"}
    for column in names.get(type(entry), ("name",)):
        wanted = require(str(getattr(entry, column)), words[column])
        for each in tx.find(type(entry), **{column: wanted}):
            if each.id != entry.id:
                hint = "，已停用，可以恢复它" if each.retired_at is not None else ""
                raise Refusal(f"{words[column]}“{wanted}”已经有了（{each.name}{hint}）；请换一个")


def _refuse_unfit(tx: Transaction, entry: Entry, before: Entry | None) -> None:
    match entry:
        case Officer():
            _refuse_unfit_officer(tx, entry, before if isinstance(before, Officer) else None)
        case Site():
            known = before.community_id if isinstance(before, Site) else None
            _refer(tx, Community, entry.community_id, known, "社区")
            _refuse_unfit_site(entry)
        case Category() if not 1 <= entry.level <= 4:
            raise Refusal("初定级别应在 1 到 4 之间")
        case Level():
            _refuse_unfit_level(tx, entry)
        case AlarmRule():
            _refuse_unfit_alarm_rule(entry, before)
        case Community():
            _refuse_unfit_community(tx, entry, before if isinstance(before, Community) else None)
        case RoutingRule():
            _refuse_unfit_rule(tx, entry, before if isinstance(before, RoutingRule) else None)
        case Activity() if entry.milestone and entry.milestone not in STAMPED:
            raise Refusal(f"没有“{entry.milestone}”这个时间点")
        case PushChannel():
            _refuse_unfit_channel(tx, entry, before if isinstance(before, PushChannel) else None)
        case _:
            _refuse_unfit_wording(tx, entry)
            task_rules.refuse_unfit(tx, entry)
            roster_rules.refuse_unfit(tx, entry)


def _refuse_unfit_site(site: Site) -> None:
    if not 0 <= site.workers <= MOST_WORKERS:
        raise Refusal(f"务工人数应在 0 到 {MOST_WORKERS:,} 之间")
    if not 0 <= site.visit_days <= MOST_DAYS:
        raise Refusal(f"走访间隔应在 1 到 {MOST_DAYS} 天之间，不定期就写 0")
    _refuse_unfit_days(site.from_day, site.to_day)


def _refuse_unfit_officer(tx: Transaction, officer: Officer, before: Officer | None) -> None:
    _refer(tx, Team, officer.team_id, before.team_id if before else None, "所在队")
    _refer(tx, Activity, officer.activity_id, before.activity_id if before else None, "状态")
    known = before.community_ids if before else ()
    for id in officer.community_ids:
        _refer(tx, Community, id, id if id in known else None, "社区")
    if officer.email and not is_email(officer.email):
        raise Refusal("邮箱请写成 name@example.cn 的样子")


def _refuse_unfit_channel(
    tx: Transaction, channel: PushChannel, before: PushChannel | None
) -> None:
    problem = channel_problem(channel)
    if problem:
        raise Refusal(problem)
    known = (*before.team_ids, *before.officer_ids, *before.unit_ids) if before else ()
    for id in channel.team_ids:
        _refer(tx, Team, id, id if id in known else None, "服务的队")
    for id in channel.officer_ids:
        _refer(tx, Officer, id, id if id in known else None, "服务的民警")
    for id in channel.unit_ids:
        _refer(tx, OutsideUnit, id, id if id in known else None, "服务的外单位")


def _refuse_unfit_community(tx: Transaction, entry: Community, before: Community | None) -> None:
    if entry.residents < 0:
        raise Refusal("居民数不能是负数")
    if entry.id in entry.neighbour_ids:
        raise Refusal("社区不能是自己的邻近社区")
    _refuse_unfit_days(entry.founded_on, "")
    known = before.neighbour_ids if before else ()
    for id in entry.neighbour_ids:
        _refer(tx, Community, id, id if id in known else None, "邻近社区")
    if entry.boundary and entry.boundary != (before.boundary if before else ""):
        tidy_boundary(entry.boundary, entry.name)


def _refuse_unfit_rule(tx: Transaction, rule: RoutingRule, before: RoutingRule | None) -> None:
    if rule.category_id is not None:
        _refer(tx, Category, rule.category_id, before.category_id if before else None, "警情类别")
    if not 0 <= rule.count <= MOST_OFFICERS:
        raise Refusal(f"人数应在 0 到 {MOST_OFFICERS} 之间")
    if rule.part is Part.LEAD and rule.count != 1:
        raise Refusal("主办只有 1 人；要多派，请另写一条协办规则")
    if rule.part is Part.ALERT and rule.target not in ALERTED:
        raise Refusal("只提醒的规则，对象应是巡查岗、指挥室值守或值班领导")
    if not all(1 <= each <= 4 for each in rule.levels):
        raise Refusal("级别只有 1 到 4")
    _refuse_unfit_days(rule.valid_from, rule.valid_to)
    if rule.retired_at is None:
        _refuse_clash(tx, rule)


_CLASHES = {
    Clash.SAME: "它说的是同样的事（类别、时间、级别、派给谁都相同）；请直接更改它",
    Clash.NO_SUPPORT: "范围相同，一条派协办、一条不派；请更改或停用其中一条",
    Clash.NO_ORDER: "范围相同，都定主办，次序也相同，分不出先后；请改次序，数小的先用",
}


def _refuse_clash(tx: Transaction, rule: RoutingRule) -> None:
    for other in tx.find(RoutingRule, part=rule.part, retired_at=None):
        found = clash(rule, other) if other.id != rule.id else None
        if found is not None:
            raise Refusal(f"与规则“{other.name}”相抵触：{_CLASHES[found]}")


def _refuse_unfit_days(first: str, last: str) -> None:
    for day in filter(None, (first, last)):
        try:
            is_plain = parse_day(day).isoformat() == day
        except ValueError:
            is_plain = False
        if not is_plain:
            raise Refusal(f"日期“{day}”请写成 2026-11-23 的样子，不限就不填")
    if first and last and first > last:
        raise Refusal("开始日期晚于结束日期；请改正")


def _refuse_unfit_level(tx: Transaction, level: Level) -> None:
    if not 1 <= level.number <= 4:
        raise Refusal("级别只有 1 到 4，1 最重")
    if any(each.id != level.id for each in tx.find(Level, number=level.number)):
        raise Refusal(f"已经有第 {level.number} 级；请直接更改它")
    require(level.letter, "标志上的字")
    if level.shape not in SHAPES:
        raise Refusal("形状应是菱形、三角、方形、圆形之一")
    for field, word in CLOCKS.items():
        if getattr(level, field) <= 0:
            raise Refusal(f"{word}应大于 0 秒")


def _refuse_unfit_alarm_rule(rule: AlarmRule, before: Entry | None) -> None:
    if not isinstance(before, AlarmRule) or before.kind is not rule.kind:
        raise Refusal("每种告警只有一条规则；请直接更改它")
    if not 0 <= rule.high_to <= rule.medium_to <= 4:
        raise Refusal("高、中应写级别 0 到 4，高不大于中")
    if min(rule.after_s, rule.climb_s, rule.repeat_s) < 0:
        raise Refusal("等待的秒数不能是负数")


def _refuse_unfit_wording(tx: Transaction, entry: Entry) -> None:
    if isinstance(entry, Wording) and (problem := wording_problem(entry, tx.find(Wording))):
        raise Refusal(problem)


def _refer(tx: Transaction, kind: type[E], id: int | None, known: int | None, what: str) -> E:
    """The entry that is referred to; a retired one only where it stood there before."""
    found = tx.first(kind, id=id)
    if found is None:
        raise Refusal(f"请选择{what}")
    if found.retired_at is not None and found.id != known:
        raise Refusal(f"{what}“{found.name}”已停用，请另选或先恢复它")
    return found


def _in_use(tx: Transaction, kind: type[Entry] | type[VisitPlace], **equals: Any) -> int:
    return len(tx.find(kind, retired_at=None, **equals))


def _refuse_held(count: int, sentence: str) -> None:
    if count:
        raise Refusal(sentence.format(count))
