"""线索 read: the list, one whole with its way into cases, one by its number."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlalchemy import ColumnElement, func, select

from jinhai_console.domain.assessment import GRADE_LEVELS, Assessment
from jinhai_console.domain.case import DEALT_WITH, CaseDeed, CasePerson, CaseStep
from jinhai_console.domain.case_series import CaseSeries
from jinhai_console.domain.clue import Clue
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.lead import (
    OPEN_LEADS,
    Lead,
    LeadState,
    LeadStep,
    why_alike,
    without_informant,
)
from jinhai_console.domain.lead_rows import AlikeLead, LeadCase, LeadDetail, LeadRow, WayStep
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.station import Entry
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.cases import cases_of_leads
from jinhai_console.store.views.officers import all_officers
from jinhai_console.store.views.opened import is_opened
from jinhai_console.store.views.tasks import tasks_of

MOST = 500  # ended ones of a list

_LEAD, _STEP, _CASE_STEP = SHAPES[Lead], SHAPES[LeadStep], SHAPES[CaseStep]
_l, _s, _k = _LEAD.table.c, _STEP.table.c, _CASE_STEP.table.c
_PERSON = SHAPES[CasePerson]
_p = _PERSON.table.c
_t = SHAPES[Task].table.c


def lead_list(reader: Reader) -> tuple[LeadRow, ...]:
    """Those that are open, the gravest and the soonest due first; then the latest ended."""
    own = _l.station_id == reader.station_id
    running = lead_rows(reader, own & _l.state.in_(sorted(OPEN_LEADS)))
    running.sort(key=_order)
    newest = select(_l.id).where(own, _l.state.not_in(sorted(OPEN_LEADS)))
    newest = newest.order_by(_l.ended_at.desc(), _l.id.desc()).limit(MOST)
    ended = lead_rows(reader, _l.id.in_(newest))
    ended.sort(key=lambda each: (-(each.lead.ended_at or 0), -each.id))
    return *running, *ended


def _order(row: LeadRow) -> tuple[int, Instant, int]:
    return GRADE_LEVELS[row.lead.grade], row.due_at or row.lead.received_at, row.id


def leads_named(reader: Reader, ids: Collection[int]) -> tuple[LeadRow, ...]:
    """These, the latest first: those that a number counts."""
    own = _l.station_id == reader.station_id
    return tuple(sorted(lead_rows(reader, own & _l.id.in_(ids)), key=lambda each: -each.id))


def lead_id(reader: Reader, number: str) -> int | None:
    query = select(_l.id).where(_l.station_id == reader.station_id, _l.number == number)
    return reader.connection.execute(query).scalar_one_or_none()


def lead_rows(reader: Reader, which: ColumnElement[bool]) -> list[LeadRow]:
    rows = reader.connection.execute(select(_LEAD.table).where(which))
    leads: list[Lead] = [_LEAD.entity(row) for row in rows]
    names, cases, due = _Names(reader, leads), _cases(reader, leads), _due(reader, leads)
    lists = reader.lists
    return [
        LeadRow(
            lead=without_informant(each),
            category=lists.categories[each.category_id].name,
            community=_name(lists.communities, each.community_id),
            origin=names.origin(each),
            to_whom=names.officer(each.officer_id) or _name(lists.teams, each.team_id),
            worker=names.officer(each.acknowledged_by_id),
            due_at=due.get(each.id),
            cases=tuple(cases[each.id]),
        )
        for each in leads
    ]


def lead_detail(reader: Reader, id: int, sequence: int = 0) -> LeadDetail | None:
    """None where there is no such lead. `sequence`: the entry that opens its informant."""
    found = reader.connection.execute(select(_LEAD.table).where(_l.id == id)).one_or_none()
    if found is None:
        return None
    lead: Lead = _LEAD.entity(found)
    in_full = is_opened(reader, "UnmaskLead", id, sequence)
    (row,) = lead_rows(reader, _l.id == id)
    officers = all_officers(reader)
    return LeadDetail(
        row=replace(row, lead=lead) if in_full else row,
        way=_way(reader, row, officers),
        alike=_alike(reader, lead),
        tasks=tasks_of(reader, id),
        receivers=_receivers(lead, officers),
        registered_by=_name({e.id: e for e in officers}, lead.registered_by_id),
        referred_to=_name(reader.lists.units, lead.referred_to_id),
        joined_into="".join(_numbers(reader, _l.id == lead.joined_into_id)),
        joined=tuple(_numbers(reader, _l.joined_into_id == id)),
        is_in_full=in_full,
    )


class _Names:
    """What the records that leads name are called."""

    def __init__(self, reader: Reader, leads: Iterable[Lead]) -> None:
        self._leads = tuple(leads)
        self._officers = {each.id: each for each in all_officers(reader)}
        self._units = reader.lists.units
        self._records = {
            "clue_id": self._called(reader, Clue, "clue_id", "number"),
            "series_id": self._called(reader, CaseSeries, "series_id", "name"),
            "assessment_id": self._called(reader, Assessment, "assessment_id", "number"),
            "incident_id": self._called(reader, Incident, "incident_id", "number"),
        }

    def officer(self, id: int | None) -> str:
        return _name(self._officers, id)

    def origin(self, lead: Lead) -> str:
        """The officer or unit, then the record it comes from."""
        records = (each.get(getattr(lead, name), "") for name, each in self._records.items())
        said = (
            self.officer(lead.from_officer_id),
            _name(self._units, lead.from_unit_id),
            *records,
        )
        return "　".join(each for each in said if each)

    def _called(
        self, reader: Reader, kind: type[Entity], name: str, column: str
    ) -> dict[int | None, str]:
        wanted = {getattr(each, name) for each in self._leads} - {None}
        if not wanted:
            return {}
        columns = SHAPES[kind].table.c
        query = select(columns.id, columns[column]).where(columns.id.in_(wanted))
        return {id: said for id, said in reader.connection.execute(query)}


def _cases(reader: Reader, leads: Iterable[Lead]) -> dict[int, list[LeadCase]]:
    """By lead; counted from the persons of each case."""
    rows = cases_of_leads(reader, [each.id for each in leads])
    caught: Counter[int] = Counter()
    dealt: Counter[int] = Counter()
    query = select(_PERSON.table).where(_p.case_id.in_([each.id for each in rows]))
    for found in reader.connection.execute(query):
        person: CasePerson = _PERSON.entity(found)
        caught[person.case_id] += person.caught_at is not None
        dealt[person.case_id] += person.outcome in DEALT_WITH
    by_lead: dict[int, list[LeadCase]] = defaultdict(list)
    for row in rows:
        by_lead[row.case.lead_id or 0].append(LeadCase(row, caught[row.id], dealt[row.id]))
    return by_lead


def _due(reader: Reader, leads: Iterable[Lead]) -> dict[int, Instant]:
    """By when each is asked for, where anybody is."""
    query = select(_t.about_id, func.min(_t.due_at)).where(
        _t.about_id.in_([each.id for each in leads if each.is_open]),
        _t.source == TaskSource.LEAD,
        _t.ended_at.is_(None),
    )
    return {id: at for id, at in reader.connection.execute(query.group_by(_t.about_id))}


def _way(reader: Reader, row: LeadRow, officers: Iterable[Officer]) -> tuple[WayStep, ...]:
    """The case's registration is the lead's own step 成案."""
    execute, names = reader.connection.execute, {each.id: each for each in officers}
    own = execute(select(_STEP.table).where(_s.lead_id == row.id).order_by(_s.id))
    cases = {each.case.id: each.case for each in row.cases}
    of_cases = execute(
        select(_CASE_STEP.table)
        .where(_k.case_id.in_(cases), _k.deed != CaseDeed.REGISTERED)
        .order_by(_k.id)
    )
    steps: list[LeadStep | CaseStep] = [_STEP.entity(each) for each in own]
    steps += [_CASE_STEP.entity(each) for each in of_cases]
    steps.sort(key=lambda each: (each.at, each.entered_at))  # a stable sort keeps their order
    return tuple(
        WayStep(
            each,
            _name(names, each.by_id),
            cases[each.case_id].number if each.case_id in cases else "",
        )
        for each in steps
    )


def _alike(reader: Reader, lead: Lead) -> tuple[AlikeLead, ...]:
    """Latest first: what speaks for it is said, none is better than another."""
    if lead.state is LeadState.JOINED:
        return ()
    days = reader.lists.station.lead_days
    query = select(_LEAD.table).where(
        _l.station_id == reader.station_id,
        _l.category_id == lead.category_id,
        _l.state != LeadState.JOINED,
    )
    others: list[Lead] = [
        _LEAD.entity(row) for row in reader.connection.execute(query.order_by(_l.id.desc()))
    ]
    said = ((each, why_alike(lead, each, days)) for each in others)
    return tuple(AlikeLead(each.id, each.number, each.headline, why) for each, why in said if why)


def _receivers(lead: Lead, officers: Iterable[Officer]) -> tuple[Officer, ...]:
    """Who may acknowledge it."""
    if lead.state is not LeadState.HANDED:
        return ()
    return tuple(
        each
        for each in officers
        if each.retired_at is None and (each.id == lead.officer_id or each.team_id == lead.team_id)
    )


def _numbers(reader: Reader, which: ColumnElement[bool]) -> list[str]:
    query = select(_l.number).where(which).order_by(_l.id)
    return list(reader.connection.execute(query).scalars())


def _name(known: Mapping[int, Entry], id: int | None) -> str:
    found = known.get(id or 0)
    return found.name if found is not None else ""
