"""A new station: everything its plan says, written in one command."""

from dataclasses import dataclass, fields
from typing import Any

from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.callback_rule import CallbackRule, CallbackScript
from jinhai_console.domain.classification import Category
from jinhai_console.domain.dispute import DisputeGrade
from jinhai_console.domain.equipment import Equipment
from jinhai_console.domain.fraud_alert import FraudLimits
from jinhai_console.domain.instant import to_local
from jinhai_console.domain.legal_rule import LegalExtension, LegalRule
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.planned_entry import PlannedEntry
from jinhai_console.domain.procedure import Procedure, keys_of
from jinhai_console.domain.procedure_text import read_card
from jinhai_console.domain.push_channel import PushChannel
from jinhai_console.domain.review_check import ReviewCheck
from jinhai_console.domain.roster import DutyGroup, DutyPost, Rotation
from jinhai_console.domain.routing_rule import RoutingRule
from jinhai_console.domain.station import (
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
from jinhai_console.domain.station_plan import PlannedOfficer, StationPlan
from jinhai_console.domain.topic import Topic
from jinhai_console.domain.visit import VisitTopic
from jinhai_console.domain.wording import Wording
from jinhai_console.services.calendar_seed import seed_days
from jinhai_console.services.command import Command
from jinhai_console.services.entry_rules import GIVEN
from jinhai_console.services.pinyin import initials
from jinhai_console.services.visit_duty import follow_sites
from jinhai_console.store.transaction import Transaction


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
            (LegalRule, plan.legal_rules),
            (ReviewCheck, plan.review_checks),
            (Equipment, plan.equipment),
            (LegalExtension, tuple(e for each in plan.legal_rules for e in each.extensions)),
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
