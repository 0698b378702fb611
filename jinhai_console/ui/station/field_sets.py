"""Which fields each list of the station has: the table that the entry form is made from."""

from collections.abc import Iterable, Mapping
from typing import Any

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.instant import SECOND, clock_text
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.push_channel import is_email
from jinhai_console.domain.station import (
    DISPUTE_LIMITS,
    LEAD_LIMITS,
    LOOK_LIMITS,
    MOST_WORKERS,
    PATROL_LIMITS,
    TeamKind,
)
from jinhai_console.domain.visit import MOST_DAYS
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.choices import category_choices, community_choices
from jinhai_console.ui.forms.field import Field, phone_problem
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.picker import choices_of
from jinhai_console.ui.station.fields import (
    ChoiceField,
    ClockField,
    DegreeField,
    EntryDayField,
    FlagField,
    LimitDayField,
    ManyField,
    NumberField,
    OneField,
    OptionalClockField,
    OptionalTextField,
    TextField,
    WordsField,
)
from jinhai_console.ui.words import availability_word, bucket_word, milestone_word, team_word

_MOST = 100_000_000
_DAY_S = 86_400

SHAPES: Mapping[str, str] = {
    "diamond": mark("Station", "◆ 菱形"),
    "triangle": mark("Station", "▲ 三角"),
    "square": mark("Station", "■ 方形"),
    "circle": mark("Station", "● 圆形"),
}
SITE_KINDS: Mapping[str, str] = {
    "construction": mark("Station", "工地"),
    "key_place": mark("Station", "重点部位"),
}
STANDINGS: Mapping[str, str] = {
    "": mark("Station", "本所自定"),
    "已核": mark("Station", "已核"),
    "转引": mark("Station", "转引，未见原文"),
    "请核对": mark("Station", "请核对"),
}


def shape_word(shape: str) -> str:
    return tr("Station", SHAPES[shape]) if shape in SHAPES else shape


def site_word(kind: str) -> str:
    return tr("Station", SITE_KINDS[kind]) if kind in SITE_KINDS else kind


def standing_word(standing: str) -> str:
    return tr("Station", STANDINGS[standing]) if standing in STANDINGS else standing


def station_fields(_lists: Lists) -> list[Field]:
    tells = tr("Station", "告诉出警的民警")
    is_valid = tr("Station", "算有效警情")
    return [
        name_field(),
        TextField("code", tr("Station", "单位代码")),
        ClockField("work_starts", tr("Station", "上班时间")),
        ClockField("work_ends", tr("Station", "下班时间")),
        *_lunch(),
        ClockField("shift_starts", tr("Station", "交接班时间")),
        OptionalClockField("briefing_at", tr("Station", "会商材料拟出时间")),
        NumberField("residents", tr("Station", "居民数"), 0, _MOST),
        *_looked_up(),
        *_dispute_days(),
        *_patrol_limits(),
        *_lead_limits(),
        TextField("zone", tr("Station", "时区"), is_required=True),
        NumberField("push_limit_min", tr("Station", "推送时限（分钟）"), 1, 1_440),
        FlagField("push_has_phone", tr("Station", "推送报警电话"), tells),
        FlagField("push_has_others", tr("Station", "推送同去的人"), tells),
        FlagField("counts_merged", tr("Station", "统计已合并的"), tr("Station", "也各计一起")),
        FlagField("valid_cancelled", tr("Station", "统计撤警"), is_valid),
        FlagField("valid_unfounded", tr("Station", "统计虚警"), is_valid),
        DegreeField("longitude", tr("Station", "所址经度"), 180),
        DegreeField("latitude", tr("Station", "所址纬度"), 90),
    ]


def _looked_up() -> list[Field]:
    """How far back the same phone, person and address are looked for; how near is alike."""
    labels = {
        "known_days": tr("Station", "已知情况往前查（天）"),
        "recent_days": tr("Station", "其中近期（天）"),
        "known_shown": tr("Station", "每项列出最近几次"),
        "alike_minutes": tr("Station", "疑似同一起：相隔分钟"),
        "alike_metres": tr("Station", "疑似同一起：相隔米"),
    }
    return [NumberField(each, labels[each], 1, most) for each, most in LOOK_LIMITS.items()]


def _dispute_days() -> list[Field]:
    labels = {
        "second_session_days": tr("Station", "再次调解（工作日）"),
        "confirmation_days": tr("Station", "申请司法确认（天）"),
        "risk_days": tr("Station", "纠纷升级后仍列为风险（天）"),
        "propose_days": tr("Station", "提示建档往前查（天）"),
    }
    return [NumberField(each, labels[each], 1, most) for each, most in DISPUTE_LIMITS.items()]


def _patrol_limits() -> list[Field]:
    labels = {
        "look_minutes": tr("Station", "巡查岗首次查看（分钟内）"),
        "route_kmh": tr("Station", "轨迹时速上限（公里）"),
        "route_gap_minutes": tr("Station", "轨迹缺口（分钟以上）"),
        "clue_metres": tr("Station", "相似线索：相隔米"),
        "clue_hours": tr("Station", "相似线索：前后小时"),
        "clue_due_hours": tr("Station", "线索反馈期限（小时）"),
    }
    return [NumberField(each, labels[each], 1, most) for each, most in PATROL_LIMITS.items()]


def _lead_limits() -> list[Field]:
    labels = {
        "lead_urgent_hours": tr("Station", "紧急线索核查期限（小时）"),
        "lead_important_hours": tr("Station", "重要线索核查期限（小时）"),
        "lead_ordinary_hours": tr("Station", "一般线索核查期限（小时）"),
        "lead_days": tr("Station", "疑似同一线索：前后天"),
    }
    return [NumberField(each, labels[each], 1, most) for each, most in LEAD_LIMITS.items()]


def _lunch() -> list[Field]:
    starts = OptionalClockField("lunch_starts", tr("Station", "午休开始"))
    starts.hint = tr("Station", "午休由值班组处警；没有午休就不填")
    return [starts, OptionalClockField("lunch_ends", tr("Station", "午休结束"))]


def community_fields(lists: Lists) -> list[Field]:
    near = ManyField("neighbour_ids", tr("Station", "邻近社区"), community_choices(lists))
    near.hint = tr("Station", "本社区民警去不了时先找它们的；两边勾一边即可")
    founded = LimitDayField("founded_on", tr("Station", "设立或改划日期"))
    founded.unlimited = tr(
        "Station", "早于这一天的不与以后比；拆分的两个社区都填；不填就是一直如此"
    )
    return [
        name_field(),
        TextField("code", tr("Station", "代码")),
        NumberField("residents", tr("Station", "居民数"), 0, _MOST),
        near,
        founded,
        standing_field(),
    ]


def officer_fields(lists: Lists) -> list[Field]:
    number = TextField("number", tr("Station", "警号"), is_required=True)
    number.hint = tr("Station", "用它登录")
    teams, activities = choices_of(lists.teams.values()), choices_of(lists.activities.values())
    return [
        number,
        TextField("name", tr("Station", "姓名"), is_required=True),
        OneField("team_id", tr("Station", "所在队"), teams, names_of(lists.teams)),
        OneField(
            "activity_id", tr("Station", "现在的状态"), activities, names_of(lists.activities)
        ),
        FlagField("is_leader", tr("Station", "所领导"), tr("Station", "批准研判")),
        FlagField("is_auxiliary", tr("Station", "身份"), tr("Station", "辅警")),
        TextField("phone", tr("Station", "电话"), check=phone_problem),
        TextField("email", tr("Station", "邮箱"), check=_email_problem),
        ManyField("community_ids", tr("Station", "负责的社区"), community_choices(lists)),
        WordsField("skills", tr("Station", "专长")),
        standing_field(),
    ]


def team_fields(_lists: Lists) -> list[Field]:
    kinds = [(kind, team_word(kind)) for kind in TeamKind]
    return [name_field(), ChoiceField("kind", tr("Station", "类型"), kinds), standing_field()]


def unit_fields(_lists: Lists) -> list[Field]:
    return [
        name_field(),
        TextField("contact_name", tr("Station", "联系人")),
        TextField("phone", tr("Station", "电话"), check=phone_problem),
        TextField("email", tr("Station", "邮箱"), check=_email_problem),
        standing_field(),
    ]


def site_fields(lists: Lists) -> list[Field]:
    communities = community_choices(lists)
    kinds = [(kind, site_word(kind)) for kind in SITE_KINDS]
    visit_days = NumberField("visit_days", tr("Station", "走访间隔（天）"), 0, MOST_DAYS)
    visit_days.hint = tr("Station", "0 就是不定期；走访任务给社区的责任民警")
    return [
        name_field(),
        ChoiceField("kind", tr("Station", "类型"), kinds),
        OneField("community_id", tr("Station", "社区"), communities, names_of(lists.communities)),
        TextField("address", tr("Station", "地址")),
        TextField("contact_name", tr("Station", "联系人")),
        TextField("contact_phone", tr("Station", "联系电话"), check=phone_problem),
        TextField("builder", tr("Station", "施工单位")),
        NumberField("workers", tr("Station", "务工人数"), 0, MOST_WORKERS),
        LimitDayField("from_day", tr("Station", "开工日期")),
        LimitDayField("to_day", tr("Station", "完工日期")),
        visit_days,
        TextField("remarks", tr("Station", "备注")),
        standing_field(),
    ]


def visit_topic_fields(_lists: Lists) -> list[Field]:
    return [name_field(), standing_field()]


def category_fields(lists: Lists) -> list[Field]:
    levels = [(number, level.name) for number, level in sorted(lists.levels.items())]
    above = [each for each in category_choices(lists) if lists.categories[each.id].depth < 4]
    parent = OneField(
        "parent_id",
        tr("Station", "上级类别"),
        above,
        names_of(lists.categories),
        is_required=False,
    )
    parent.hint = tr("Station", "不填就是最上一级；级数随上级")
    words = WordsField("keywords", tr("Station", "提示词"))
    words.hint = tr("Station", "报警内容里有这些词时提示本类别")
    return [
        name_field(),
        TextField("code", tr("Station", "代码"), is_required=True),
        parent,
        ChoiceField("bucket", tr("Station", "报表归类"), [(b, bucket_word(b)) for b in Bucket]),
        ChoiceField("level", tr("Station", "初定级别"), levels),
        FlagField("is_case_matter", tr("Station", "办理"), tr("Station", "上班时间交案件办理队")),
        FlagField("is_nuisance", tr("Station", "骚扰"), tr("Station", "骚扰警情，单列")),
        FlagField("is_order", tr("Station", "指令"), tr("Station", "指令，不计入警情")),
        words,
        OptionalTextField("national_code", tr("Station", "国标代码")),
        standing_field(),
    ]


def source_fields(_lists: Lists) -> list[Field]:
    return [
        name_field(),
        TextField("code", tr("Station", "代码"), is_required=True),
        standing_field(),
    ]


def level_fields(_lists: Lists) -> list[Field]:
    letter = TextField("letter", tr("Station", "标志上的字"), is_required=True, check=_one_letter)
    return [
        name_field(),
        NumberField("number", tr("Station", "第几级"), 1, 4),
        letter,
        ChoiceField("shape", tr("Station", "标志形状"), [(s, shape_word(s)) for s in SHAPES]),
        _seconds("dispatch_s", tr("Station", "派警时限（秒）")),
        _seconds("acknowledge_s", tr("Station", "签收时限（秒）")),
        _seconds("on_scene_s", tr("Station", "到场时限（秒）")),
        _seconds("feedback_s", tr("Station", "反馈时限（秒）")),
        standing_field(),
    ]


def disposition_fields(_lists: Lists) -> list[Field]:
    return [name_field(), TextField("code", tr("Station", "代码")), standing_field()]


def activity_fields(_lists: Lists) -> list[Field]:
    stamped = (Milestone.EN_ROUTE, Milestone.ON_SCENE, Milestone.CLEARED)
    stamps: list[tuple[Any, str]] = [(None, tr("Station", "不记时间点"))]
    stamps += [(str(each), milestone_word(each)) for each in stamped]
    free = [(each, availability_word(each)) for each in Availability]
    return [
        name_field(),
        ChoiceField("availability", tr("Station", "能否派警"), free),
        FlagField("is_on_duty", tr("Station", "在岗"), tr("Station", "算在岗")),
        ChoiceField("milestone", tr("Station", "记下的时间点"), stamps),
        standing_field(),
    ]


def calendar_fields(_lists: Lists) -> list[Field]:
    works = [(False, tr("Station", "休息")), (True, tr("Station", "上班"))]
    return [
        EntryDayField("day", tr("Station", "日期")),
        ChoiceField("is_workday", tr("Station", "这一天"), works),
        TextField("name", tr("Station", "说明")),
    ]


def name_field() -> Field:
    return TextField("name", tr("Station", "名称"), is_required=True)


def standing_field() -> Field:
    options = [(value, tr("Station", words)) for value, words in STANDINGS.items()]
    return ChoiceField("standing", tr("Station", "核对情况"), options)


def _seconds(name: str, label: str) -> Field:
    return NumberField(name, label, 1, 30 * _DAY_S, _clock)


def _clock(seconds: int) -> str:
    return tr("Station", "合 {clock}").format(clock=clock_text(seconds * SECOND))


def _email_problem(text: str) -> str:
    good = not text.strip() or is_email(text.strip())
    return "" if good else tr("Station", "请写成 name@example.cn 的样子")


def _one_letter(text: str) -> str:
    return "" if len(text.strip()) <= 1 else tr("Station", "只写一个字")


def names_of(entries: Mapping[int, Any]) -> dict[int, str]:
    values: Iterable[Any] = entries.values()
    return {each.id: each.name for each in values}
