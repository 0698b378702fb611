"""The form of a 定期专题: what is looked at, when its draft is due, as what it is marked."""

from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.assessment import Grade, Purpose
from jinhai_console.domain.theme import Theme
from jinhai_console.domain.topic import LAST_DAY, Rhythm, Topic
from jinhai_console.services.reads import Lists
from jinhai_console.ui.analysis.words import compare_word
from jinhai_console.ui.assessment.words import word
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.station.field_sets import name_field, standing_field
from jinhai_console.ui.station.fields import (
    ChoiceField,
    ClockField,
    NumberField,
    WordsField,
    weekday_word,
)

_RHYTHMS = {
    Rhythm.WEEKLY: mark("Station", "每周"),
    Rhythm.MONTHLY: mark("Station", "每月"),
}


def topic_fields(_lists: Lists) -> list[Field]:
    day = NumberField("day", tr("Station", "第几天"), 1, LAST_DAY[Rhythm.MONTHLY])
    day.hint = tr("Station", "每周写 1（周一）到 7（周日），每月写 1 到 28")
    categories = WordsField("categories", tr("Station", "类别代码"))
    categories.hint = tr("Station", "不填就是这个专题通常的类别")
    rhythms = [(each, tr("Station", said)) for each, said in _RHYTHMS.items()]
    return [
        name_field(),
        ChoiceField("theme", tr("Station", "专题"), [(each, word(each)) for each in Theme]),
        ChoiceField("rhythm", tr("Station", "周期"), rhythms),
        day,
        ClockField("at", tr("Station", "起草时间")),
        ChoiceField("compare", tr("Station", "比较"), [(e, compare_word(e)) for e in Compare]),
        ChoiceField("grade", tr("Station", "分级"), [(each, word(each)) for each in Grade]),
        ChoiceField("purpose", tr("Station", "分类"), [(each, word(each)) for each in Purpose]),
        categories,
        standing_field(),
    ]


def describe_topic(topic: Topic, _lists: Lists) -> tuple[str, str]:
    """What the table says of it: its rhythm; what, when, as what."""
    day = weekday_word(topic.day - 1)
    if topic.rhythm is Rhythm.MONTHLY:
        day = tr("Station", "{day} 日").format(day=topic.day)
    parts = (word(topic.theme), f"{day} {topic.at}", word(topic.grade), word(topic.purpose))
    return tr("Station", _RHYTHMS[topic.rhythm]), " · ".join(parts)
