"""The routing rules as a list of the station: their fields, and one rule in words."""

from jinhai_console.domain.classification import path_of
from jinhai_console.domain.routing_rule import MOST_OFFICERS, Part, RoutingRule, RuleTime, Target
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.choices import category_choices, level_choices
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.routing_words import part_word, short_time_word, target_word, time_word
from jinhai_console.ui.station.field_sets import name_field, names_of, standing_field
from jinhai_console.ui.station.fields import (
    ChoiceField,
    LimitDayField,
    ManyField,
    NumberField,
    OneField,
    TextField,
)
from jinhai_console.ui.words import level_word

_LAST_PLACE = 9_999


def rule_fields(lists: Lists) -> list[Field]:
    category = OneField(
        "category_id",
        tr("Station", "警情类别"),
        category_choices(lists),
        names_of(lists.categories),
        is_required=False,
    )
    category.hint = tr("Station", "含下面各级；不填就是全部")
    levels = ManyField("levels", tr("Station", "级别"), level_choices(lists))
    levels.hint = tr("Station", "不勾就是各级都算")
    count = NumberField("count", tr("Station", "人数"), 0, MOST_OFFICERS)
    count.hint = tr("Station", "主办总是 1 人")
    place = NumberField("position", tr("Station", "次序"), 0, _LAST_PLACE)
    skill = TextField("skill", tr("Station", "希望的专长"))
    skill.hint = tr("Station", "没有这样的人时照样推荐，并说明")
    return [
        name_field(),
        ChoiceField("part", tr("Station", "用途"), [(each, part_word(each)) for each in Part]),
        ChoiceField("time", tr("Station", "什么时候"), [(e, time_word(e)) for e in RuleTime]),
        category,
        levels,
        ChoiceField(
            "target", tr("Station", "派给"), [(each, target_word(each)) for each in Target]
        ),
        count,
        skill,
        LimitDayField("valid_from", tr("Station", "从哪天起")),
        LimitDayField("valid_to", tr("Station", "到哪天止")),
        TextField("basis", tr("Station", "依据或备注")),
        place,
        standing_field(),
    ]


def describe_rule(rule: RoutingRule, lists: Lists) -> tuple[str, str]:
    """`案件办理队 ← 工作时间 · 刑事类警情 · 一级、二级`: where room is short, whom it names."""
    when = [short_time_word(rule.time), _category(rule, lists)]
    if rule.levels:
        when.append("、".join(level_word(each) for each in rule.levels))
    if rule.valid_from or rule.valid_to:
        when.append(f"{rule.valid_from}…{rule.valid_to}")
    to = target_word(rule.target)
    if rule.part is Part.SUPPORT:
        said = tr("Station", "{target} {count} 人").replace("{count}", str(rule.count))
        to = said.replace("{target}", to)
    if rule.skill:
        to += tr("Station", "，会{skill}").replace("{skill}", rule.skill)
    return part_word(rule.part), to + " ← " + " · ".join(when)


def _category(rule: RoutingRule, lists: Lists) -> str:
    """With what stands above it: the same name may occur in two classes."""
    if rule.category_id is None:
        return tr("Station", "全部警情")
    return " › ".join(each.name for each in path_of(lists.categories, rule.category_id)[-2:])
