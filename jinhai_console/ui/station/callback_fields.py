"""Call-backs among the station's lists: its settings, which incidents, what is asked."""

from typing import Any

from jinhai_console.domain.callback_rule import (
    MOST_DAYS,
    SCRIPT_PLACES,
    CallbackRule,
    CallbackScript,
    ScriptKind,
)
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.satisfaction import FORMULA_NAMES, RateFormula
from jinhai_console.domain.station import CALLBACK_LIMITS
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.choices import category_choices, level_choices
from jinhai_console.ui.forms.field import Field, ProseField
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.station.field_sets import name_field, names_of, standing_field
from jinhai_console.ui.station.fields import (
    ChoiceField,
    FlagField,
    ManyField,
    NumberField,
    OneField,
)
from jinhai_console.ui.words import bucket_word

_KINDS = {
    ScriptKind.INCIDENT: mark("Station", "警情回访"),
    ScriptKind.VISIT: mark("Station", "走访抽查"),
    ScriptKind.DOOR: mark("Station", "不满意后上门"),
}
_FORMULAS = {
    RateFormula.BOTH_OF_VALID: mark("Station", "（满意＋基本满意）÷ 有效回访"),
    RateFormula.SATISFIED_OF_VALID: mark("Station", "满意 ÷ 有效回访"),
    RateFormula.BOTH_OF_ALL: mark("Station", "（满意＋基本满意）÷ 全部回访（含无效）"),
}
assert _FORMULAS.keys() == FORMULA_NAMES.keys()


class ScriptField(ProseField):
    """The words of a call, several lines."""

    def read(self) -> Any:
        return self.text().strip()

    def show(self, value: Any) -> None:
        self.restore(value or "")


def callback_settings() -> list[Field]:
    """Among the station's own fields."""
    labels = {
        "callback_tries": tr("Station", "回访几次联系不上为止"),
        "dissatisfied_days": tr("Station", "不满意几个工作日内答复"),
        "small_sample": tr("Station", "满意率少于几件注明样本小"),
        "household_days": tr("Station", "同一户几天内只抽一次"),
    }
    formulas = [(each, tr("Station", said)) for each, said in _FORMULAS.items()]
    return [
        *(NumberField(each, labels[each], 1, most) for each, most in CALLBACK_LIMITS.items()),
        ChoiceField("callback_formula", tr("Station", "满意率算法"), formulas),
        FlagField(
            "dissatisfied_to_leader", tr("Station", "不满意的核处"), tr("Station", "由所领导核处")
        ),
    ]


def callback_rule_fields(lists: Lists) -> list[Field]:
    category = OneField(
        "category_id",
        tr("Station", "警情类别"),
        category_choices(lists),
        names_of(lists.categories),
        is_required=False,
    )
    category.hint = tr("Station", "含下面各级；不填就是全部")
    buckets: list[tuple[Any, str]] = [(None, tr("Station", "不按归类"))]
    buckets += [(each, bucket_word(each)) for each in Bucket]
    levels = ManyField("levels", tr("Station", "级别"), level_choices(lists))
    levels.hint = tr("Station", "不勾就是各级都算")
    share = NumberField("share", tr("Station", "回访比例（%）"), 0, 100)
    share.hint = tr("Station", "0 就是不回访；抽中哪些由警情编号定")
    days = NumberField("days", tr("Station", "办结后第几天前"), 0, MOST_DAYS)
    days.hint = tr("Station", "1 是次日")
    return [
        name_field(),
        category,
        ChoiceField("bucket", tr("Station", "报表归类"), buckets),
        levels,
        share,
        days,
        standing_field(),
    ]


def describe_callback_rule(rule: CallbackRule, lists: Lists) -> tuple[str, str]:
    """What the table says of it: its share; of what, when."""
    about = []
    if rule.category_id is not None:
        about.append(lists.categories[rule.category_id].name)
    if rule.bucket is not None:
        about.append(bucket_word(rule.bucket))
    about += [lists.levels[each].name for each in rule.levels if each in lists.levels]
    what = " · ".join(about) or tr("Station", "全部")
    if rule.share == 0:
        return tr("Station", "不回访"), what
    when = tr("Station", "办结后第 {days} 天前").format(days=rule.days)
    return f"{rule.share}%", f"{what} · {when}"


def script_fields(_lists: Lists) -> list[Field]:
    text = ScriptField("text", tr("Station", "话术"), is_required=True, rows=12)
    places = "、".join(f"{{{each}}}" for each in SCRIPT_PLACES)
    text.hint = tr("Station", "一行一句；{places} 显示时换成这一件的内容").format(places=places)
    kinds = [(each, tr("Station", said)) for each, said in _KINDS.items()]
    return [
        name_field(),
        ChoiceField("kind", tr("Station", "类型"), kinds),
        text,
        standing_field(),
    ]


def describe_script(script: CallbackScript, _lists: Lists) -> tuple[str, str]:
    return tr("Station", _KINDS[script.kind]), script.text.splitlines()[0]
