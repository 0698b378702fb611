"""辖区设置: found a station from its plan; add, change and retire the entries of its lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.callback_rule import CallbackRule, CallbackScript
from jinhai_console.domain.classification import Category
from jinhai_console.domain.dispute import DisputeGrade
from jinhai_console.domain.fraud_alert import FraudLimits
from jinhai_console.domain.instant import parse_day, to_local, zone_of
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.procedure import Procedure, keys_of
from jinhai_console.domain.procedure_text import read_card
from jinhai_console.domain.push_channel import PushChannel
from jinhai_console.domain.roster import DutyGroup, DutyPost, Rotation
from jinhai_console.domain.routing_rule import RoutingRule
from jinhai_console.domain.station import (
    CALLBACK_LIMITS,
    DISPUTE_LIMITS,
    LOOK_LIMITS,
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
from jinhai_console.domain.station_plan import PlannedEntry, PlannedOfficer, StationPlan
from jinhai_console.domain.topic import Topic
from jinhai_console.domain.visit import VisitTopic
from jinhai_console.domain.wording import Wording
from jinhai_console.services.calendar_seed import seed_days
from jinhai_console.services.command import Command
from jinhai_console.services.entry_rules import GIVEN, fit, refuse_restoring, refuse_retiring
from jinhai_console.services.pinyin import initials
from jinhai_console.services.settle import require
from jinhai_console.services.visit_duty import follow, follow_sites
from jinhai_console.store.transaction import Transaction

_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStation(Command):
    """Write a new station and all its lists."""

    plan: StationPlan

    def perform(self, tx: Transaction) -> Subject:
        if tx.first(Station) is not None:
            raise Refusal("数据库里已经有派出所，不会被覆盖")
        founder = _Founder(tx, self.plan)
        founder.station()
        founder.lists()
        founder.categories()
        founder.procedures()
        founder.routing_rules()
        founder.officers()
        founder.roster()
        founder.calendar()
        follow_sites(tx, tx.find(Site))
        return Subject(tx.station_id)


class _Founder:
    """Writes a plan, remembering the ids by the names and codes that the plan refers to."""

    def __init__(self, tx: Transaction, plan: StationPlan) -> None:
        self._tx = tx
        self._plan = plan
        self._ids: dict[tuple[type, str], int] = {}
        self._codes: dict[str, int] = {}  # of the categories

    def station(self) -> None:
        names = {each.name for each in fields(Station)} - {"id", "station_id", "version"}
        values = {name: getattr(self._plan, name) for name in names}
        self._tx.add(Station, id=self._tx.station_id, **values)

    def lists(self) -> None:
        plan = self._plan
        for kind, entries in (
            (Team, plan.teams),
            (Source, plan.sources),
            (Disposition, plan.dispositions),
            (Level, plan.levels),
            (Activity, plan.activities),
            (AlarmRule, plan.alarm_rules),
            (Wording, plan.wordings),
            (OutsideUnit, plan.units),
            (Topic, plan.topics),
            (FraudLimits, plan.fraud_levels),
            (VisitTopic, plan.visit_topics),
            (CallbackScript, plan.callback_scripts),
            (DisputeGrade, plan.dispute_grades),
        ):
            self._write(kind, entries)
        self._write(
            Community,
            plan.communities,
            neighbour_ids=lambda each: tuple(self._ids[Community, e] for e in each.neighbours),
        )
        self._write(
            Site, plan.sites, community_id=lambda each: self._ids[Community, each.community]
        )
        self._write(
            PushChannel,
            plan.channels,
            team_ids=lambda each: tuple(self._ids[Team, name] for name in each.teams),
            unit_ids=lambda each: tuple(self._ids[OutsideUnit, name] for name in each.units),
        )

    def categories(self) -> None:
        ids = self._tx.next_ids(len(self._plan.categories))
        by_code = {each.code: id for id, each in zip(ids, self._plan.categories, strict=True)}
        made = [
            Category(
                id=by_code[each.code],
                station_id=self._tx.station_id,
                parent_id=by_code[each.parent] if each.parent else None,
                position=position,
                initials=initials(each.name),
                **_own_values(Category, each),
            )
            for position, each in enumerate(self._plan.categories)
        ]
        for depth in (1, 2, 3, 4):
            self._tx.add_all([each for each in made if each.depth == depth])
        self._codes = by_code

    def routing_rules(self) -> None:
        self._write(
            RoutingRule,
            self._plan.routing_rules,
            category_id=lambda each: self._codes[each.category] if each.category else None,
        )
        self._write(
            CallbackRule,
            self._plan.callback_rules,
            category_id=lambda each: self._codes[each.category] if each.category else None,
        )

    def procedures(self) -> None:
        self._write(
            Procedure,
            self._plan.procedures,
            keys=lambda each: keys_of(read_card(each.text).card.steps),
            shipped=lambda each: each.text,
        )

    def officers(self) -> None:
        ids = self._tx.next_ids(len(self._plan.officers))
        numbers = [each.number for each in self._plan.officers]
        self._ids.update(((Officer, number), id) for id, number in zip(ids, numbers, strict=True))
        self._tx.add_all(
            [
                self._officer(id, position, each)
                for position, (id, each) in enumerate(zip(ids, self._plan.officers, strict=True))
            ]
        )

    def roster(self) -> None:
        """Posts, groups of officers, and how they take turns."""
        plan, ids = self._plan, self._ids
        self._write(DutyPost, plan.duty_posts)
        self._write(
            DutyGroup,
            plan.duty_groups,
            member_ids=lambda each: tuple(ids[Officer, number] for number in each.members),
            leader_id=lambda each: ids[Officer, each.leader] if each.leader else None,
        )
        self._write(
            Rotation,
            plan.rotations,
            cycle=lambda each: tuple(ids[DutyPost, name] if name else 0 for name in each.cycle),
            group_ids=lambda each: tuple(ids[DutyGroup, name] for name in each.groups),
        )

    def calendar(self) -> None:
        """Holidays of the years the station works in: the last three and the next two."""
        year = to_local(self._tx.now, self._plan.zone).year
        days = list(seed_days(range(year - 3, year + 3)))
        ids = self._tx.next_ids(len(days))
        station_id = self._tx.station_id
        self._tx.add_all(
            [
                CalendarDay(
                    id=id, station_id=station_id, day=day.isoformat(), is_workday=works, name=name
                )
                for id, (day, works, name) in zip(ids, days, strict=True)
            ]
        )

    def _officer(self, id: int, position: int, planned: PlannedOfficer) -> Officer:
        return Officer(
            id=id,
            station_id=self._tx.station_id,
            number=planned.number,
            name=planned.name,
            initials=initials(planned.name, surname=True),
            position=position,
            team_id=self._ids[Team, planned.team],
            activity_id=self._ids[Activity, planned.activity],
            community_ids=tuple(self._ids[Community, each] for each in planned.communities),
            skills=planned.skills,
            is_auxiliary=planned.is_auxiliary,
            is_leader=planned.is_leader,
            phone=planned.phone,
            email=planned.email,
        )

    def _write(self, kind: type[Entry], entries: tuple[PlannedEntry, ...], **derived: Any) -> None:
        ids = self._tx.next_ids(len(entries))
        self._ids.update(((kind, each.name), id) for id, each in zip(ids, entries, strict=True))
        made = [
            kind(
                id=id,
                station_id=self._tx.station_id,
                position=position,
                initials=initials(each.name),
                **(
                    _own_values(kind, each) | {name: value(each) for name, value in derived.items()}
                ),
            )
            for position, (id, each) in enumerate(zip(ids, entries, strict=True))
        ]
        self._tx.add_all(made)


def _own_values(kind: type[Entry], planned: PlannedEntry) -> dict[str, Any]:
    names = {each.name for each in fields(kind)} - GIVEN - {"position", "standing"}
    values = {name: getattr(planned, name) for name in names if hasattr(planned, name)}
    return {**values, "standing": str(planned.standing or "")}


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
    for name, most in LOOK_LIMITS.items():
        if not 1 <= getattr(station, name) <= most:
            raise Refusal(f"查已知情况的天数、次数、分钟和米数应是正整数，最多 {most}")
    for name, most in CALLBACK_LIMITS.items():
        if not 1 <= getattr(station, name) <= most:
            raise Refusal(f"回访的次数、天数、件数应是正整数，最多 {most}")
    for name, most in DISPUTE_LIMITS.items():
        if not 1 <= getattr(station, name) <= most:
            raise Refusal(f"纠纷的各项天数应是正整数，最多 {most}")


def _refuse_unfit_station(station: Station) -> None:
    lunch = (station.lunch_starts, station.lunch_ends) if _has_lunch(station) else ()
    hours = (station.work_starts, station.work_ends, station.shift_starts, *lunch)
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
