"""The words that narratives are searched for, as a list of the station."""

from jinhai_console.domain.wording import Wording, WordKind
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.station.field_sets import name_field, standing_field
from jinhai_console.ui.station.fields import ChoiceField, WordsField

_KINDS = {
    WordKind.METHOD: mark("Station", "作案手法"),
    WordKind.TARGET: mark("Station", "侵害目标"),
    WordKind.CHANNEL: mark("Station", "诈骗渠道"),
    WordKind.CAUSE: mark("Station", "起因"),
    WordKind.OCCUPATION: mark("Station", "职业"),
    WordKind.RISK: mark("Station", "纠纷升级"),
}


def wording_fields(_lists: Lists) -> list[Field]:
    words = WordsField("words", tr("Station", "词"))
    words.hint = tr("Station", "报警内容里有其中一个就算；前面紧跟“未、无、没”的不算")
    kinds = [(each, tr("Station", said)) for each, said in _KINDS.items()]
    return [
        name_field(),
        ChoiceField("kind", tr("Station", "类型"), kinds),
        words,
        standing_field(),
    ]


def describe_wording(entry: Wording, _lists: Lists) -> tuple[str, str]:
    return tr("Station", _KINDS[entry.kind]), "、".join(entry.words)
