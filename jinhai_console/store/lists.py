"""The station's lists as a reader remembers them until an entry of the journal touches one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.callback_rule import CallbackRule, CallbackScript
from jinhai_console.domain.classification import Category
from jinhai_console.domain.clock_steps import ClockStep
from jinhai_console.domain.dispute import DisputeGrade
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.equipment import Equipment
from jinhai_console.domain.fraud_alert import FraudLevel, FraudLimits
from jinhai_console.domain.legal_rule import LegalExtension, LegalRule
from jinhai_console.domain.officer import Activity
from jinhai_console.domain.procedure import Procedure
from jinhai_console.domain.push_channel import PushChannel
from jinhai_console.domain.review_check import ReviewCheck
from jinhai_console.domain.roster import DutyGroup, DutyPost, Rotation
from jinhai_console.domain.routing_rule import RoutingRule
from jinhai_console.domain.station import (
    Community,
    Disposition,
    Level,
    OutsideUnit,
    Site,
    Source,
    Station,
    Team,
)
from jinhai_console.domain.topic import Topic
from jinhai_console.domain.visit import VisitTopic
from jinhai_console.domain.wording import Wording
from jinhai_console.store.journal import read_head
from jinhai_console.store.tables import SHAPES

E = TypeVar("E", bound=Entity)

LIST_KINDS: frozenset[type[Entity]] = frozenset(
    {
        *(CalendarDay, Station, Community, Team, Site, Source, Disposition, Level, Category),
        *(Activity, DutyPost, DutyGroup, Rotation),
        *(Procedure, RoutingRule, AlarmRule, ClockStep, PushChannel, Wording),
        *(OutsideUnit, Topic, VisitTopic, CallbackRule, CallbackScript, DisputeGrade),
        *(FraudLimits, LegalRule, LegalExtension, ReviewCheck, Equipment),
    }
)


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything of the station but its officers, by id; `levels` by number."""

    station: Station
    communities: Mapping[int, Community]
    teams: Mapping[int, Team]
    sites: Mapping[int, Site]
    sources: Mapping[int, Source]
    dispositions: Mapping[int, Disposition]
    levels: Mapping[int, Level]
    categories: Mapping[int, Category]
    activities: Mapping[int, Activity]
    posts: Mapping[int, DutyPost]
    groups: Mapping[int, DutyGroup]
    rotations: Mapping[int, Rotation]
    channels: Mapping[int, PushChannel]  # in their order
    routing_rules: Mapping[int, RoutingRule]
    calendar: Mapping[str, CalendarDay]  # by day, YYYY-MM-DD
    alarm_rules: Mapping[int, AlarmRule]
    clock_steps: tuple[ClockStep, ...]  # those that moved the clock, in their order
    procedures: Mapping[int, Procedure]
    wordings: Mapping[int, Wording]  # what is looked for in narratives
    units: Mapping[int, OutsideUnit]
    topics: Mapping[int, Topic]
    fraud_limits: Mapping[FraudLevel, FraudLimits]
    visit_topics: Mapping[int, VisitTopic]
    callback_rules: Mapping[int, CallbackRule]
    callback_scripts: Mapping[int, CallbackScript]
    dispute_grades: Mapping[int, DisputeGrade]
    legal_rules: Mapping[int, LegalRule]
    legal_extensions: Mapping[int, LegalExtension]
    review_checks: Mapping[int, ReviewCheck]
    equipment: Mapping[int, Equipment]


class ListsMemory:
    """The lists as last read, read again only when the journal says one was touched."""

    def __init__(self, station_id: int) -> None:
        self._station_id = station_id
        self._sequence = -1
        self._lists: Lists | None = None

    def lists(self, connection: Connection) -> Lists:
        sequence = read_head(connection, self._station_id).lists_sequence
        if self._lists is None or sequence != self._sequence:
            self._lists = _read_lists(connection, self._station_id)
            self._sequence = sequence
        return self._lists


def _read_lists(connection: Connection, station_id: int) -> Lists:
    def by_id(kind: type[E]) -> dict[int, E]:
        return {each.id: each for each in read_all(connection, kind, station_id)}

    levels = read_all(connection, Level, station_id)
    return Lists(
        station=read_all(connection, Station, station_id)[0],
        communities=by_id(Community),
        teams=by_id(Team),
        sites=by_id(Site),
        sources=by_id(Source),
        dispositions=by_id(Disposition),
        levels={each.number: each for each in levels},
        categories=by_id(Category),
        activities=by_id(Activity),
        posts=by_id(DutyPost),
        groups=by_id(DutyGroup),
        rotations=by_id(Rotation),
        channels=by_id(PushChannel),
        routing_rules=by_id(RoutingRule),
        calendar={each.day: each for each in read_all(connection, CalendarDay, station_id)},
        alarm_rules=by_id(AlarmRule),
        clock_steps=tuple(each for each in read_all(connection, ClockStep, station_id) if each.by),
        procedures=by_id(Procedure),
        wordings=by_id(Wording),
        units=by_id(OutsideUnit),
        topics=by_id(Topic),
        fraud_limits={e.level: e for e in read_all(connection, FraudLimits, station_id)},
        visit_topics=by_id(VisitTopic),
        callback_rules=by_id(CallbackRule),
        callback_scripts=by_id(CallbackScript),
        dispute_grades=by_id(DisputeGrade),
        legal_rules=by_id(LegalRule),
        legal_extensions=by_id(LegalExtension),
        review_checks=by_id(ReviewCheck),
        equipment=by_id(Equipment),
    )


def read_all(connection: Connection, kind: type[E], station_id: int) -> list[E]:
    """All records of a small table in the order of their position, then id."""
    table = SHAPES[kind].table
    order = [table.c[name] for name in ("position", "id") if name in table.c]
    query = select(table).where(table.c.station_id == station_id).order_by(*order)
    return [entity(kind, row._mapping) for row in connection.execute(query)]


def entity(kind: type[E], values: Mapping[Any, Any]) -> E:
    return kind(**values)
