"""Whether a station's plan is consistent: names once, references that lead somewhere."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import time
from itertools import chain
from zoneinfo import ZoneInfoNotFoundError

from jinhai_console.domain.instant import zone_of
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.push_channel import PushChannel, channel_problem, is_email
from jinhai_console.domain.station_plan import StationPlan
from jinhai_console.intake.callback_file import check_callbacks
from jinhai_console.intake.legal_rules_file import check_legal_rules, check_review_checks
from jinhai_console.intake.roster_file import check_roster, roster_names
from jinhai_console.intake.rule_file import check_rules
from jinhai_console.intake.task_lists_file import check_task_lists

_HOURS = ("work_starts", "work_ends", "shift_starts")
SHAPES = ("diamond", "triangle", "square", "circle")


def check_plan(plan: StationPlan, file: str) -> None:
    """Raises Refusal with the first thing that is wrong."""
    for sentence in chain(
        _hours(plan),
        _lists(plan),
        _names(plan),
        _neighbours(plan),
        _references(plan),
        check_rules(plan),
        check_legal_rules(plan),
        check_review_checks(plan),
        check_roster(plan),
        _channels(plan),
        check_task_lists(plan),
        check_callbacks(plan),
    ):
        raise Refusal(f"{file}：{sentence}")


def _hours(plan: StationPlan) -> Iterable[str]:
    lunch = ("lunch_starts", "lunch_ends") if plan.lunch_starts or plan.lunch_ends else ()
    meets = ("briefing_at",) if plan.briefing_at else ()
    hours = [(f"[station] {key}", getattr(plan, key)) for key in (*_HOURS, *meets, *lunch)]
    hours += [(f"岗位“{each.name}”的 starts", each.starts) for each in plan.duty_posts]
    for key, text in hours:
        try:
            is_clock = time.fromisoformat(text).strftime("%H:%M") == text
        except ValueError:
            is_clock = False
        if not is_clock:
            yield f"{key} 应写成 08:30 这样的时间，不是“{text}”"
    if lunch and not plan.work_starts <= plan.lunch_starts < plan.lunch_ends <= plan.work_ends:
        yield "[station] 午休应在工作时间之内，lunch_starts 早于 lunch_ends"
    try:
        zone_of(plan.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield f"[station] zone “{plan.zone}”不是已知的时区，请写 Asia/Shanghai"
    if (plan.latitude is None) != (plan.longitude is None):
        yield "[station] latitude 和 longitude 须同时写或都不写"


def _lists(plan: StationPlan) -> Iterable[str]:
    for key in ("teams", "categories", "levels", "activities"):
        if not getattr(plan, key):
            yield f"{key} 是空的，至少写一条；整张不写则用附带的"
    for level in plan.levels:
        if level.shape not in SHAPES:
            yield f"级别“{level.name}”的 shape 应是 {'、'.join(SHAPES)} 之一，不是“{level.shape}”"
    numbers = {level.number for level in plan.levels}
    for category in plan.categories:
        if category.level not in numbers:
            yield f"类别“{category.name}”的级别 {category.level} 不在 levels 里，请补上这一级"
    for officer in plan.officers:
        if any(each.isspace() for each in officer.number):
            yield f"警号“{officer.number}”里有空白，请去掉"
        if officer.email and not is_email(officer.email):
            yield f"警号 {officer.number} 的 email “{officer.email}”不是邮箱，请改正"


def _names(plan: StationPlan) -> Iterable[str]:
    """What other entries or commands name must be named once."""
    values: dict[str, Iterable[str]] = {
        "队名": (each.name for each in plan.teams),
        "社区名": (each.name for each in plan.communities),
        "社区代码": (each.code for each in plan.communities if each.code),
        "警号": (each.number for each in plan.officers),
        "工地名": (each.name for each in plan.sites),
        "报警方式编码": (each.code for each in plan.sources),
        "级别": (str(each.number) for each in plan.levels),
        "处理结果": (each.name for each in plan.dispositions),
        "处理结果编码": (each.code for each in plan.dispositions if each.code),
        "活动": (each.name for each in plan.activities),
        "告警": (each.kind for each in plan.alarm_rules),
        "推送通道": (each.name for each in plan.channels),
        "派警规则": (each.name for each in plan.routing_rules),
        "研判用词": (each.name for each in plan.wordings),
        "外单位": (each.name for each in plan.units),
        "定期专题": (each.name for each in plan.topics),
        "预警等级": (each.level for each in plan.fraud_levels),
        "回访规则": (each.name for each in plan.callback_rules),
        "回访话术": (each.name for each in plan.callback_scripts),
        "纠纷等级": (each.grade for each in plan.dispute_grades),
        **roster_names(plan),
    }
    for what, names in values.items():
        seen: set[str] = set()
        for name in names:
            if name in seen:
                yield f"{what}“{name}”写了两次，请改其中一个"
            seen.add(name)
    siblings: set[tuple[str | None, str]] = set()
    for category in plan.categories:
        if (category.parent, category.name) in siblings:
            yield f"同一上级之下有两个类别叫“{category.name}”，请改其中一个"
        siblings.add((category.parent, category.name))


def _neighbours(plan: StationPlan) -> Iterable[str]:
    known = {each.name for each in plan.communities}
    for each in plan.communities:
        for near in each.neighbours:
            if near not in known or near == each.name:
                yield f"社区“{each.name}”的邻近社区“{near}”应是 communities 里的另一个社区"


def _references(plan: StationPlan) -> Iterable[str]:
    teams = {each.name for each in plan.teams}
    communities = {each.name for each in plan.communities}
    activities = {each.name for each in plan.activities}
    for officer in plan.officers:
        who = f"警号 {officer.number}“{officer.name}”"
        if officer.team not in teams:
            yield f"{who}的 team “{officer.team}”不在 teams 里，请改成其中之一"
        if officer.activity not in activities:
            yield f"{who}的 activity “{officer.activity}”不在 activities 里，请改正"
        for community in officer.communities:
            if community not in communities:
                yield f"{who}负责的社区“{community}”不在 communities 里，请补上或改正"
    for site in plan.sites:
        if site.community not in communities:
            yield f"工地“{site.name}”的社区“{site.community}”不在 communities 里，请补上或改正"


def _channels(plan: StationPlan) -> Iterable[str]:
    teams = {each.name for each in plan.teams}
    units = {each.name for each in plan.units}
    for planned in plan.channels:
        where = f"推送通道“{planned.name}”"
        for team in planned.teams:
            if team not in teams:
                yield f"{where}的 teams “{team}”不在 teams 里，请改成其中之一"
        for unit in planned.units:
            if unit not in units:
                yield f"{where}的 units “{unit}”不在 units 里，请改成其中之一"
        own = {each.name: getattr(planned, each.name) for each in fields(planned)}
        values = {name: own[name] for name in own.keys() - {"teams", "units", "standing"}}
        problem = channel_problem(PushChannel(id=0, station_id=0, **values))
        if problem:
            yield f"{where}：{problem}"
