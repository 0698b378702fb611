"""Fields of posts, duty groups and rotations; entries in a row are written by name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jinhai_console.domain.officer import Officer
from jinhai_console.domain.roster import DutyGroup, DutyPost, PostKind, RosterDays, Rotation
from jinhai_console.domain.roster_words import POST_KINDS, ROSTER_DAYS
from jinhai_console.domain.station import Entry
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.station.field_sets import name_field, standing_field
from jinhai_console.ui.station.fields import (
    ChoiceField,
    ClockField,
    DayField,
    ManyField,
    NumberField,
    OneField,
    TextField,
)

_BETWEEN = re.compile(r"[、,，;；\s]+")
_REST = "休"


class NamesField(TextField):
    """Entries by name in their order, one of them perhaps several times; 休 is nothing."""

    def __init__(
        self, name: str, label: str, entries: Iterable[Entry], *, may_rest: bool = False
    ) -> None:
        self._ids = {each.name: each.id for each in entries if each.retired_at is None}
        if may_rest:
            self._ids[_REST] = 0
        super().__init__(name, label, is_required=True, check=self._wrong)
        rest = tr("Station", "用顿号隔开，休息写“休”")
        self.hint = rest if may_rest else tr("Station", "用顿号隔开，前后就是次序")

    def read(self) -> Any:
        return tuple(self._ids[each] for each in self._words(self.text()))

    def show(self, value: Any) -> None:
        names = {id: name for name, id in self._ids.items()}
        self.restore("、".join(names.get(each, "") for each in value or ()))

    def _words(self, text: str) -> list[str]:
        return [each for each in _BETWEEN.split(text) if each]

    def _wrong(self, text: str) -> str:
        unknown = next((each for each in self._words(text) if each not in self._ids), None)
        if unknown is None:
            return ""
        said = tr("Station", "没有“{name}”；可以写 {names}")
        return said.replace("{names}", "、".join(self._ids)).replace("{name}", unknown)


def post_fields(_lists: Lists) -> list[Field]:
    kinds = [(each, tr("Roster", POST_KINDS[each])) for each in PostKind]
    mark = TextField("mark", tr("Station", "表上的字"), check=_one_sign)
    mark.hint = tr("Station", "不填用名称的第一个字")
    return [
        name_field(),
        ChoiceField("kind", tr("Station", "类型"), kinds),
        mark,
        ClockField("starts", tr("Station", "上岗时刻")),
        NumberField("minutes", tr("Station", "时长（分钟）"), 1, 2_880, _hours),
        NumberField("needs", tr("Station", "至少几人"), 0, 99),
        _days(),
        NumberField("rest_minutes", tr("Station", "下岗后休息（分钟）"), 0, 10_080, _hours),
        standing_field(),
    ]


def group_fields(_lists: Lists, officers: Sequence[Officer]) -> list[Field]:
    live = sorted(
        (each for each in officers if each.retired_at is None), key=lambda each: each.number
    )
    choices = [Choice(each.id, each.name, each.number, each.initials) for each in live]
    ticks = [Choice(each.id, f"{each.number} {each.name}") for each in live]
    names = {each.id: each.name for each in officers}
    leader = OneField("leader_id", tr("Station", "带班人"), choices, names, is_required=False)
    leader.hint = tr("Station", "须是组员；可不填")
    return [
        name_field(),
        ManyField("member_ids", tr("Station", "组员"), ticks),
        leader,
        standing_field(),
    ]


def rotation_fields(lists: Lists) -> list[Field]:
    cycle = NamesField("cycle", tr("Station", "轮班顺序"), lists.posts.values(), may_rest=True)
    return [
        name_field(),
        cycle,
        NamesField("group_ids", tr("Station", "值班组"), lists.groups.values()),
        DayField("anchor_day", tr("Station", "起算日")),
        _days(),
        standing_field(),
    ]


def describe_post(entry: DutyPost, _lists: Lists) -> tuple[str, str]:
    needs = tr("Station", "{count} 人").replace("{count}", str(entry.needs)) if entry.needs else ""
    parts = (
        tr("Roster", POST_KINDS[entry.kind]),
        f"{entry.starts} {_hours(entry.minutes)}",
        needs,
        tr("Roster", ROSTER_DAYS[entry.days]),
    )
    return entry.sign, " · ".join(each for each in parts if each)


def describe_group(entry: DutyGroup, _lists: Lists) -> tuple[str, str]:
    return "", tr("Station", "{count} 人").replace("{count}", str(len(entry.member_ids)))


def describe_rotation(entry: Rotation, lists: Lists) -> tuple[str, str]:
    cycle = "、".join(_name(lists.posts, each) for each in entry.cycle)
    groups = "、".join(_name(lists.groups, each) for each in entry.group_ids)
    return "", f"{cycle} · {groups}"


def _name(entries: Mapping[int, Entry], id: int) -> str:
    return entries[id].name if id in entries else _REST


def _days() -> Field:
    days = [(each, tr("Roster", ROSTER_DAYS[each])) for each in RosterDays]
    return ChoiceField("days", tr("Station", "哪些日子"), days)


def _hours(minutes: int) -> str:
    return tr("Station", "合 {hours} 小时").replace("{hours}", f"{minutes / 60:g}")


def _one_sign(text: str) -> str:
    return "" if len(text.strip()) <= 1 else tr("Station", "只写一个字")
