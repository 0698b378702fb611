"""辖区设置: add, change and retire the entries of the station's lists; change the station."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.instant import parse_day, zone_of
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.station import (
    CALLBACK_LIMITS,
    DISPUTE_LIMITS,
    LEAD_LIMITS,
    LOOK_LIMITS,
    PATROL_LIMITS,
    REVIEW_LIMITS,
    Entry,
    Station,
)
from jinhai_console.services.command import Command
from jinhai_console.services.entry_rules import fit, refuse_restoring, refuse_retiring
from jinhai_console.services.settle import require
from jinhai_console.services.visit_duty import follow
from jinhai_console.store.transaction import Transaction

_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddEntry(Command):
    """A new entry in one of the station's lists."""

    kind: type[Entry]
    values: Mapping[str, Any] = field(default_factory=dict)

    def perform(self, tx: Transaction) -> Subject:
        values = fit(tx, self.kind, self.values)
        if "position" not in self.values:
            places = [each.position for each in tx.find(self.kind)]
            values["position"] = max(places, default=-1) + 1
        made = tx.add(self.kind, **values)
        follow(tx, None, made)
        return Subject(made.id, made.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeEntry(Command):
    """Change an entry. Old records show it under its new name; their journal keeps the old."""

    kind: type[Entry]
    id: int
    version: int
    values: Mapping[str, Any] = field(default_factory=dict)

    def perform(self, tx: Transaction) -> Subject:
        entry = tx.get(self.kind, self.id)
        if entry.version != self.version:
            raise Refusal("这一项刚被别人更改，没有保存；请看过最新内容再改")
        changes = fit(tx, self.kind, self.values, entry)
        if not changes:
            raise Refusal("没有需要保存的更改")
        changed = tx.replace(entry, **changes)
        follow(tx, entry, changed)
        return Subject(changed.id, changed.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireEntry(Command):
    """Stop offering an entry, or offer it again. Old records keep it either way."""

    kind: type[Entry]
    id: int
    is_retired: bool = True

    def perform(self, tx: Transaction) -> Subject:
        entry = tx.get(self.kind, self.id)
        if self.is_retired == (entry.retired_at is not None):
            raise Refusal("这一项已经停用" if self.is_retired else "这一项没有停用")
        if not self.is_retired:
            refuse_restoring(tx, entry)
        follow(tx, entry, tx.replace(entry, retired_at=tx.now if self.is_retired else None))
        if self.is_retired:
            refuse_retiring(tx, entry)  # the visits he owed have gone to others by now
        return Subject(entry.id, entry.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeStation(Command):
    """The station's own facts: its name, hours, residents."""

    version: int
    values: Mapping[str, Any] = field(default_factory=dict)

    def perform(self, tx: Transaction) -> Subject:
        station = tx.get(Station, tx.station_id)
        if station.version != self.version:
            raise Refusal("派出所信息刚被别人更改，没有保存；请看过最新内容再改")
        fixed = {"id", "station_id", "version", "is_fictional"}
        unknown = set(self.values) - ({each.name for each in fields(Station)} - fixed)
        if unknown:
            raise Refusal(f"没有这样的字段：{'、'.join(sorted(unknown))}")
        changed = replace(station, **self.values)
        if changed == station:
            raise Refusal("没有需要保存的更改")
        require(changed.name, "派出所名称")
        _refuse_unfit_station(changed)
        tx.replace(station, **self.values)
        return Subject(station.id, changed.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCalendarDay(Command):
    """Say of one day whether it is worked. `version` is the known day's, None for a new one."""

    day: str  # YYYY-MM-DD
    is_workday: bool
    name: str = ""
    version: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        try:
            day = parse_day(self.day).isoformat()
        except ValueError as wrong:
            raise Refusal(str(wrong)) from None
        values = {"is_workday": self.is_workday, "name": self.name.strip()}
        known = tx.first(CalendarDay, day=day)
        if known is None:
            return Subject(tx.add(CalendarDay, day=day, **values).id, day)
        if known.version != self.version:
            raise Refusal(f"{day} 已经在日历里，或刚被别人更改；请看过最新内容再改")
        if all(getattr(known, name) == value for name, value in values.items()):
            raise Refusal("没有需要保存的更改")
        tx.replace(known, **values)
        return Subject(known.id, day)


def _has_lunch(station: Station) -> bool:
    return bool(station.lunch_starts or station.lunch_ends)


def _refuse_unfit_limits(station: Station) -> None:
    for limits, what in _LIMITS:
        for name, most in limits.items():
            if not 1 <= getattr(station, name) <= most:
                raise Refusal(f"{what}应是正整数，最多 {most}")


_LIMITS: tuple[tuple[Mapping[str, int], str], ...] = (
    (LOOK_LIMITS, "查已知情况的天数、次数、分钟和米数"),
    (CALLBACK_LIMITS, "回访的次数、天数、件数"),
    (DISPUTE_LIMITS, "纠纷的各项天数"),
    (PATROL_LIMITS, "巡查岗的分钟、小时、米数和时速"),
    (LEAD_LIMITS, "线索的小时数、天数"),
    (REVIEW_LIMITS, "审核退回后补正的工作日"),
)


def _refuse_unfit_station(station: Station) -> None:
    lunch = (station.lunch_starts, station.lunch_ends) if _has_lunch(station) else ()
    meets = (station.briefing_at,) if station.briefing_at else ()
    hours = (station.work_starts, station.work_ends, station.shift_starts, *meets, *lunch)
    if not all(_CLOCK.fullmatch(each) for each in hours):
        raise Refusal("时刻请写成 08:30 的样子；没有午休的，午休开始和结束都不填")
    if station.work_starts >= station.work_ends:
        raise Refusal("工作时间的开始应早于结束")
    if lunch and not station.work_starts <= lunch[0] < lunch[1] <= station.work_ends:
        raise Refusal("午休应在工作时间之内，开始早于结束")
    try:
        zone_of(station.zone)
    except (KeyError, ValueError, OSError):
        raise Refusal(f"没有名为“{station.zone}”的时区，请写成 Asia/Shanghai 的样子") from None
    if not 1 <= station.push_limit_min <= 1_440:
        raise Refusal("推送时限应在 1 到 1440 分钟之间")
    if station.residents < 0:
        raise Refusal("居民数不能是负数")
    _refuse_unfit_limits(station)
    if (station.latitude is None) != (station.longitude is None):
        raise Refusal("经度和纬度要么都写，要么都不写")
    if abs(station.latitude or 0) > 90 or abs(station.longitude or 0) > 180:
        raise Refusal("纬度应在 -90 到 90 之间，经度应在 -180 到 180 之间")
