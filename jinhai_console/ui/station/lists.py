"""The lists that the page shows: how each is called, filled, described, and written back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from typing import Any

from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.callback_rule import CallbackRule, CallbackScript
from jinhai_console.domain.classification import Category, in_tree_order
from jinhai_console.domain.dispute import DisputeGrade
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.equipment import Equipment
from jinhai_console.domain.fraud_alert import FraudLimits
from jinhai_console.domain.instant import SECOND, clock_text
from jinhai_console.domain.legal_rule import LegalExtension, LegalRule
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.push_channel import PushChannel
from jinhai_console.domain.review_check import ReviewCheck
from jinhai_console.domain.roster import DutyGroup, DutyPost, Rotation
from jinhai_console.domain.routing_rule import Part, RoutingRule, Target
from jinhai_console.domain.station import (
    Community,
    Disposition,
    Entry,
    Level,
    OutsideUnit,
    Site,
    Source,
    Station,
    Team,
)
from jinhai_console.domain.topic import Topic
from jinhai_console.domain.visit import VisitTopic
from jinhai_console.domain.wording import Wording
from jinhai_console.services.command import Command
from jinhai_console.services.reads import Lists
from jinhai_console.services.station import (
    AddEntry,
    ChangeEntry,
    ChangeStation,
    SetCalendarDay,
)
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.station import field_sets, roster_fields, rules
from jinhai_console.ui.station.alarm_fields import alarm_rule_fields, describe_rule
from jinhai_console.ui.station.callback_fields import (
    callback_rule_fields,
    callback_settings,
    describe_callback_rule,
    describe_script,
    script_fields,
)
from jinhai_console.ui.station.channel_fields import channel_fields, channel_word
from jinhai_console.ui.station.equipment_fields import describe_equipment, equipment_fields
from jinhai_console.ui.station.fields import weekday_word
from jinhai_console.ui.station.fraud_fields import describe_limits, fraud_limit_fields
from jinhai_console.ui.station.grade_fields import describe_grade, grade_fields
from jinhai_console.ui.station.legal_fields import (
    describe_legal_extension,
    describe_legal_rule,
    legal_extension_fields,
    legal_rule_fields,
)
from jinhai_console.ui.station.review_fields import (
    describe_review_check,
    review_check_fields,
    review_settings,
)
from jinhai_console.ui.station.topic_fields import describe_topic, topic_fields
from jinhai_console.ui.station.wording_fields import describe_wording, wording_fields
from jinhai_console.ui.words import availability_word, bucket_word, milestone_word, team_word

# What the columns of a list hold, where that is not the usual.
_USUAL_TITLES = {
    "code": mark("Station", "代码"),
    "name": mark("Station", "名称"),
    "detail": mark("Station", "说明"),
}
_TITLES: Mapping[type, Mapping[str, str]] = {
    Officer: {"code": mark("Station", "警号"), "name": mark("Station", "姓名")},
    CalendarDay: {"code": mark("Station", "星期"), "name": mark("Station", "日期")},
    RoutingRule: {
        "code": mark("Station", "用途"),
        "detail": mark("Station", "派给谁 ← 什么警情"),
    },
    Level: {"detail": mark("Station", "派警 · 签收 · 到场 · 反馈")},
    Topic: {
        "code": mark("Station", "周期"),
        "detail": mark("Station", "专题 · 几时起草 · 分级 · 分类"),
    },
    CallbackRule: {
        "code": mark("Station", "比例"),
        "detail": mark("Station", "什么警情 · 几时前"),
    },
    CallbackScript: {"code": mark("Station", "类型"), "detail": mark("Station", "第一句")},
    DisputeGrade: {
        "code": mark("Station", "等级"),
        "detail": mark("Station", "怎样联系 · 隔几天 · 几起升级"),
    },
    LegalRule: {"code": mark("Station", "编号"), "detail": mark("Station", "起算 · 多长 · 依据")},
    LegalExtension: {
        "code": mark("Station", "规则"),
        "name": mark("Station", "什么情况"),
        "detail": mark("Station", "多长 · 谁批准"),
    },
    ReviewCheck: {
        "code": mark("Station", "文书"),
        "name": mark("Station", "看什么"),
        "detail": mark("Station", "性质 · 依据"),
    },
    Equipment: {"code": mark("Station", "应有"), "detail": mark("Station", "种类 · 备注")},
    Wording: {"code": mark("Station", "类型"), "detail": mark("Station", "词")},
    FraudLimits: {
        "code": mark("Station", "等级"),
        "detail": mark("Station", "首次联系 · 见面 · 再拨 · 回访"),
    },
    AlarmRule: {
        "code": mark("Station", "种类"),
        "detail": mark("Station", "延后 · 上报 · 再响"),
    },
}


@dataclass(frozen=True, slots=True)
class StationData:
    """What was read of the station: its lists and, apart, its officers."""

    lists: Lists
    officers: tuple[Officer, ...]


@dataclass(frozen=True, slots=True)
class StationList:
    """One line on the left. `describe` gives an entry's code and what else is said of it."""

    key: str
    source: str
    kind: type[Entity]
    fields: Callable[..., list[Field]]  # of the lists, and the officers where it is `with_officers`
    entries: Callable[[StationData], Iterable[Entity]]
    describe: Callable[[Any, Lists], tuple[str, str]]
    with_officers: bool = False

    def fields_of(self, data: StationData) -> list[Field]:
        return (
            self.fields(data.lists, data.officers)
            if self.with_officers
            else self.fields(data.lists)
        )

    @property
    def title(self) -> str:
        return tr("Station", self.source)

    @property
    def titles(self) -> tuple[str, str, str, str]:
        """What the table's columns hold."""
        said = {**_USUAL_TITLES, **_TITLES.get(self.kind, {})}
        code, name, detail = (tr("Station", said[each]) for each in _USUAL_TITLES)
        return code, name, detail, tr("Station", "核对情况")

    @property
    def grows(self) -> bool:
        """Whether entries may be added: a station is one, levels are four, a rule has its kind."""
        return self.kind not in (Station, Level, AlarmRule, DisputeGrade, FraudLimits)

    @property
    def retires(self) -> bool:
        return issubclass(self.kind, Entry) and self.kind not in (Level, FraudLimits)


def order(
    shown: StationList, entry: Any, values: Mapping[str, Any], actor_id: int | None
) -> Command:
    """The command that saves these values: into `entry`, or as a new one where it is None."""
    if shown.kind is Station:
        return ChangeStation(actor_id=actor_id, version=entry.version, values=values)
    if shown.kind is CalendarDay:
        known = {each.name: getattr(entry, each.name) for each in fields(entry)} if entry else {}
        whole = {**known, **values}
        given = {name: whole[name] for name in ("day", "is_workday", "name")}
        version = entry.version if entry else None
        return SetCalendarDay(actor_id=actor_id, version=version, **given)
    kind: Any = shown.kind
    if entry is None:
        return AddEntry(actor_id=actor_id, kind=kind, values=values)
    return ChangeEntry(
        actor_id=actor_id, kind=kind, id=entry.id, version=entry.version, values=values
    )


def start_values(shown: StationList, beside: Any) -> dict[str, Any]:
    """What a new entry begins with; much is as in the entry it is added beside."""
    known = {each.name: each.default for each in fields(shown.kind) if each.default is not MISSING}
    match beside:
        case Category():
            is_deepest = beside.depth == 4
            known["parent_id"] = beside.parent_id if is_deepest else beside.id
        case PushChannel() | Equipment():
            known["position"] = beside.position + 1  # its turn comes after the other's
        case None if shown.kind is RoutingRule:
            known |= {"part": Part.LEAD, "target": Target.COMMUNITY_OFFICER}
    return known | {name: getattr(beside, name) for name in _ALIKE.get(type(beside), ())}


_ALIKE: Mapping[type, tuple[str, ...]] = {
    Category: ("bucket", "level", "is_case_matter"),
    Officer: ("team_id", "activity_id"),
    Site: ("community_id", "kind"),
    Wording: ("kind",),
    ReviewCheck: ("document", "kind"),
    RoutingRule: ("part", "target", "time", "category_id", "position"),
    Topic: ("theme", "rhythm"),
    CallbackScript: ("kind",),
    Equipment: ("kind",),
}


def station_fields(lists: Lists) -> list[Field]:
    return [*field_sets.station_fields(lists), *callback_settings(), *review_settings()]


def _station(entry: Station, _lists: Lists) -> tuple[str, str]:
    return entry.code, f"{entry.work_starts}–{entry.work_ends}"


def _community(entry: Community, _lists: Lists) -> tuple[str, str]:
    return entry.code, tr("Station", "居民 {count}").format(count=f"{entry.residents:,}")


def _officer(entry: Officer, lists: Lists) -> tuple[str, str]:
    own = "、".join(lists.communities[each].name for each in entry.community_ids)
    auxiliary = tr("Station", "辅警") if entry.is_auxiliary else ""
    leads = tr("Station", "所领导") if entry.is_leader else ""
    team, activity = lists.teams[entry.team_id].name, lists.activities[entry.activity_id].name
    return entry.number, _joined(team, leads, auxiliary, activity, own)


def _team(entry: Team, _lists: Lists) -> tuple[str, str]:
    return "", team_word(entry.kind)


def _unit(entry: OutsideUnit, _lists: Lists) -> tuple[str, str]:
    return "", _joined(entry.contact_name, entry.phone, entry.email)


def _site(entry: Site, lists: Lists) -> tuple[str, str]:
    community = lists.communities[entry.community_id].name
    return "", _joined(field_sets.site_word(entry.kind), community, entry.contact_name)


def _named(_entry: VisitTopic, _lists: Lists) -> tuple[str, str]:
    return "", ""


def _category(entry: Category, lists: Lists) -> tuple[str, str]:
    level = lists.levels.get(entry.level)
    apart = tr("Station", "骚扰警情") if entry.is_nuisance else ""
    if entry.is_order:
        apart = tr("Station", "指令，不计入警情")
    return entry.code, _joined(bucket_word(entry.bucket), level.name if level else "", apart)


def _coded(entry: Source | Disposition, _lists: Lists) -> tuple[str, str]:
    return entry.code, ""


def _level(entry: Level, _lists: Lists) -> tuple[str, str]:
    clocks = (entry.dispatch_s, entry.acknowledge_s, entry.on_scene_s, entry.feedback_s)
    return str(entry.number), _joined(*(clock_text(each * SECOND) for each in clocks))


def _activity(entry: Activity, _lists: Lists) -> tuple[str, str]:
    duty = tr("Station", "在岗") if entry.is_on_duty else tr("Station", "不在岗")
    stamp = ""
    if entry.milestone:
        word = milestone_word(Milestone(entry.milestone))
        stamp = tr("Station", "记{word}时间").format(word=word)
    return "", _joined(availability_word(entry.availability), duty, stamp)


def _channel(entry: PushChannel, lists: Lists) -> tuple[str, str]:
    served = [lists.teams[each].name for each in entry.team_ids]
    if entry.officer_ids:
        served.append(tr("Station", "{count} 名民警").format(count=len(entry.officer_ids)))
    served += [lists.units[each].name for each in entry.unit_ids]
    return "", _joined(channel_word(entry.kind), entry.address, "、".join(served))


def _day(entry: CalendarDay, _lists: Lists) -> tuple[str, str]:
    works = tr("Station", "上班") if entry.is_workday else tr("Station", "休息")
    return weekday_word(date.fromisoformat(entry.day).weekday()), _joined(works, entry.name)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


STATION_LISTS: tuple[StationList, ...] = (
    StationList("station", mark("Station", "派出所"), Station,
                station_fields, lambda data: [data.lists.station], _station),
    StationList("community", mark("Station", "社区"), Community,
                field_sets.community_fields, lambda data: data.lists.communities.values(),
                _community),
    StationList("officer", mark("Station", "民警"), Officer,
                field_sets.officer_fields, lambda data: data.officers, _officer),
    StationList("team", mark("Station", "队伍"), Team,
                field_sets.team_fields, lambda data: data.lists.teams.values(), _team),
    StationList("unit", mark("Station", "外单位"), OutsideUnit,
                field_sets.unit_fields, lambda data: data.lists.units.values(), _unit),
    StationList("site", mark("Station", "工地与重点部位"), Site,
                field_sets.site_fields, lambda data: data.lists.sites.values(), _site),
    StationList("visit_topic", mark("Station", "走访内容"), VisitTopic,
                field_sets.visit_topic_fields,
                lambda data: data.lists.visit_topics.values(), _named),
    StationList("category", mark("Station", "警情类别"), Category,
                field_sets.category_fields,
                lambda data: in_tree_order(data.lists.categories.values()), _category),
    StationList("rule", mark("Station", "派警规则"), RoutingRule,
                rules.rule_fields, lambda data: data.lists.routing_rules.values(),
                rules.describe_rule),
    StationList("source", mark("Station", "报警方式"), Source,
                field_sets.source_fields, lambda data: data.lists.sources.values(), _coded),
    StationList("level", mark("Station", "级别与时限"), Level,
                field_sets.level_fields, lambda data: data.lists.levels.values(), _level),
    StationList("alarm_rule", mark("Station", "告警规则"), AlarmRule,
                alarm_rule_fields, lambda data: data.lists.alarm_rules.values(), describe_rule),
    StationList("disposition", mark("Station", "处理结果"), Disposition,
                field_sets.disposition_fields, lambda data: data.lists.dispositions.values(),
                _coded),
    StationList("activity", mark("Station", "状态"), Activity,
                field_sets.activity_fields, lambda data: data.lists.activities.values(),
                _activity),
    StationList("duty_post", mark("Station", "岗位"), DutyPost,
                roster_fields.post_fields, lambda data: data.lists.posts.values(),
                roster_fields.describe_post),
    StationList("duty_group", mark("Station", "值班组"), DutyGroup,
                roster_fields.group_fields, lambda data: data.lists.groups.values(),
                roster_fields.describe_group, with_officers=True),
    StationList("rotation", mark("Station", "轮班"), Rotation,
                roster_fields.rotation_fields, lambda data: data.lists.rotations.values(),
                roster_fields.describe_rotation),
    StationList("channel", mark("Station", "推送通道"), PushChannel,
                channel_fields, lambda data: data.lists.channels.values(), _channel,
                with_officers=True),
    StationList("topic", mark("Station", "定期专题"), Topic,
                topic_fields, lambda data: data.lists.topics.values(), describe_topic),
    StationList("fraud_level", mark("Station", "预警等级"), FraudLimits,
                fraud_limit_fields, lambda data: data.lists.fraud_limits.values(),
                describe_limits),
    StationList("callback_rule", mark("Station", "回访规则"), CallbackRule,
                callback_rule_fields, lambda data: data.lists.callback_rules.values(),
                describe_callback_rule),
    StationList("callback_script", mark("Station", "回访话术"), CallbackScript,
                script_fields, lambda data: data.lists.callback_scripts.values(),
                describe_script),
    StationList("dispute_grade", mark("Station", "纠纷等级"), DisputeGrade,
                grade_fields, lambda data: data.lists.dispute_grades.values(), describe_grade),
    StationList("legal_rule", mark("Station", "办案时限"), LegalRule,
                legal_rule_fields, lambda data: data.lists.legal_rules.values(),
                describe_legal_rule),
    StationList("legal_extension", mark("Station", "时限延长"), LegalExtension,
                legal_extension_fields, lambda data: data.lists.legal_extensions.values(),
                describe_legal_extension),
    StationList("review_check", mark("Station", "审核项目"), ReviewCheck,
                review_check_fields, lambda data: data.lists.review_checks.values(),
                describe_review_check),
    StationList("equipment", mark("Station", "装备清单"), Equipment,
                equipment_fields, lambda data: data.lists.equipment.values(), describe_equipment),
    StationList("wording", mark("Station", "研判用词"), Wording,
                wording_fields, lambda data: data.lists.wordings.values(), describe_wording),
    StationList("calendar", mark("Station", "工作日历"), CalendarDay,
                field_sets.calendar_fields,
                lambda data: sorted(data.lists.calendar.values(), key=lambda each: each.day),
                _day),
)  # fmt: skip
