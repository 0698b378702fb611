"""办案时限规则 and their extensions, as lists of the station."""

from typing import Any

from jinhai_console.domain.legal_rule import (
    EVENT_NAMES,
    MOST_OF,
    LegalEvent,
    LegalExtension,
    LegalRule,
    LegalUnit,
)
from jinhai_console.services.reads import Lists
from jinhai_console.ui.deadlines.words import event_word, length_text, unit_word
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.station.field_sets import name_field, standing_field
from jinhai_console.ui.station.fields import (
    ChoiceField,
    FlagField,
    LimitDayField,
    NumberField,
    TextField,
    WordsField,
)

_MOST_STEPS = 9
_MOST_WARNED = 2_400


class EventsField(WordsField):
    """What keeps a period, by its names; a name that is none is said, not lost."""

    def read(self) -> Any:
        by_name = {event_word(each): str(each) for each in LegalEvent}
        return tuple(by_name[each] for each in super().read())

    def show(self, value: Any) -> None:
        known = {str(each): event_word(each) for each in LegalEvent}
        super().show(tuple(known.get(each, each) for each in value or ()))

    def problem(self) -> str:
        names = {event_word(each) for each in LegalEvent}
        unknown = [each for each in super().read() if each not in names]
        if not unknown:
            return super().problem()
        said = tr("Station", "没有“{event}”这种事")
        return said.replace("{event}", unknown[0])


def legal_rule_fields(_lists: Lists) -> list[Field]:
    return [
        TextField("code", tr("Station", "规则编号"), is_required=True),
        name_field(),
        ChoiceField("event", tr("Station", "从什么起算"), _events()),
        EventsField("ended_by", tr("Station", "由什么办结")),
        NumberField("amount", tr("Station", "多长"), 1, max(MOST_OF.values())),
        ChoiceField("unit", tr("Station", "单位"), _units()),
        FlagField(
            "limits_liberty",
            tr("Station", "人身自由"),
            tr("Station", "涉及人身自由，最后一日是节假日也不顺延"),
        ),
        NumberField("warn_hours", tr("Station", "届满前几小时提醒"), 0, _MOST_WARNED),
        TextField("basis", tr("Station", "依据")),
        TextField("note", tr("Station", "说明")),
        LimitDayField("valid_from", tr("Station", "何时起施行")),
        LimitDayField("valid_to", tr("Station", "施行到何时")),
        standing_field(),
    ]


def legal_extension_fields(_lists: Lists) -> list[Field]:
    return [
        TextField("code", tr("Station", "规则编号"), is_required=True),
        name_field(),
        NumberField("step", tr("Station", "第几次延长"), 1, _MOST_STEPS),
        NumberField("amount", tr("Station", "多长"), 1, max(MOST_OF.values())),
        ChoiceField("unit", tr("Station", "单位"), _units()),
        FlagField("is_added", tr("Station", "怎样算"), tr("Station", "再加这么多；不勾就是一共")),
        TextField("approver", tr("Station", "谁批准")),
        standing_field(),
    ]


def describe_legal_rule(rule: LegalRule, _lists: Lists) -> tuple[str, str]:
    """What the table says of it: its code; from what on, how long, since when."""
    parts = [event_word(rule.event), length_text(rule.amount, rule.unit), rule.basis]
    if rule.valid_from or rule.valid_to:
        parts.append(f"{rule.valid_from} — {rule.valid_to}")
    return rule.code, " · ".join(each for each in parts if each)


def describe_legal_extension(each: LegalExtension, _lists: Lists) -> tuple[str, str]:
    said = tr("Station", "再加 {span}") if each.is_added else tr("Station", "一共 {span}")
    length = said.replace("{span}", length_text(each.amount, each.unit))
    return each.code, " · ".join(part for part in (length, each.approver) if part)


def _events() -> list[tuple[Any, str]]:
    return [(each, event_word(each)) for each in EVENT_NAMES]


def _units() -> list[tuple[Any, str]]:
    return [(each, unit_word(each)) for each in LegalUnit]
