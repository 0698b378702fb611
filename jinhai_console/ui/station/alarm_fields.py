"""The form of an alarm rule: how grave, and how long each wait is."""

from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.instant import SECOND, clock_text
from jinhai_console.services.reads import Lists
from jinhai_console.ui.alarms.words import kind_word
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.station.field_sets import name_field, standing_field
from jinhai_console.ui.station.fields import ChoiceField, FlagField, NumberField
from jinhai_console.ui.words import level_word

_DAY_S = 86_400


def alarm_rule_fields(_lists: Lists) -> list[Field]:
    levels = [(0, tr("Station", "没有")), *((each, level_word(each)) for each in range(1, 5))]
    quiet = tr("Station", "只列一行，不响不上报")
    return [
        name_field(),
        ChoiceField("high_to", tr("Station", "高优先到哪一级"), levels),
        ChoiceField("medium_to", tr("Station", "中优先到哪一级"), levels),
        FlagField("is_silent", tr("Station", "声音"), quiet),
        _wait("after_s", tr("Station", "多久之后告警（秒）"), tr("Station", "马上")),
        _wait("climb_s", tr("Station", "多久没人确认报值班领导（秒）"), tr("Station", "不上报")),
        _wait("repeat_s", tr("Station", "确认后多久没进展再响（秒）"), tr("Station", "不再响")),
        standing_field(),
    ]


def _wait(name: str, label: str, nothing: str) -> NumberField:
    def meaning(seconds: int) -> str:
        return clock_text(seconds * SECOND) if seconds else nothing

    return NumberField(name, label, 0, _DAY_S, meaning)


def describe_rule(rule: AlarmRule, _lists: Lists) -> tuple[str, str]:
    """What the table says of a rule: its kind, its waits."""
    waits = (rule.after_s, rule.climb_s, rule.repeat_s)
    said = " · ".join(clock_text(each * SECOND) if each else "—" for each in waits)
    return kind_word(rule.kind), said
