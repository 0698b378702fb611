"""案件 read: the list, one whole, one by its number, past numbers included."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import ColumnElement, case, select

from jinhai_console.domain.case import (
    Case,
    CaseIncident,
    CaseOfficer,
    CasePerson,
    CaseRole,
    CaseStep,
    PersonPart,
)
from jinhai_console.domain.case_measure import CaseMeasure
from jinhai_console.domain.case_property import CaseProperty
from jinhai_console.domain.case_rows import CaseDetail, CaseRow, PersonLine
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.views.deadlines import deadlines_of
from jinhai_console.store.views.held import held_of_cases
from jinhai_console.store.views.incident import incident_id
from jinhai_console.store.views.opened import is_opened
from jinhai_console.store.views.reviews import reviews_of

_CASE, _PERSON, _STEP = SHAPES[Case], SHAPES[CasePerson], SHAPES[CaseStep]
_c, _p, _s = _CASE.table.c, _PERSON.table.c, _STEP.table.c
_l, _o = SHAPES[CaseIncident].table.c, SHAPES[CaseOfficer].table.c
_MEASURE, _THING = SHAPES[CaseMeasure], SHAPES[CaseProperty]
_m, _t = _MEASURE.table.c, _THING.table.c
_incident, _officer = BY_NAME["incident"].table.c, BY_NAME["officer"].table.c
_lead = BY_NAME["lead"].table.c
_series = BY_NAME["case_series"].table.c


def case_rows(reader: Reader) -> tuple[CaseRow, ...]:
    """Those that are open, the latest first; then those that are over."""
    found = _rows(reader, _c.station_id == reader.station_id)
    return tuple(sorted(found, key=lambda each: (not each.case.is_open, -each.case.taken_at)))


def cases_of_leads(reader: Reader, lead_ids: Collection[int]) -> list[CaseRow]:
    """Those that came of these leads, in the order they were registered."""
    return sorted(_rows(reader, _c.lead_id.in_(lead_ids)), key=lambda each: each.id)


def case_id(reader: Reader, number: str) -> int | None:
    """Of the case that has or had this number."""
    own = _c.station_id == reader.station_id
    now = select(_c.id).where(own, _c.number == number)
    past = select(_s.case_id).where(_s.station_id == reader.station_id, _s.number == number)
    found = reader.connection.execute(now).scalar() or reader.connection.execute(past).scalar()
    return None if found is None else int(found)


def clocked_id(reader: Reader, number: str) -> dict[str, int] | None:
    """The case, else the incident, of this number, as `StartDeadlines` wants it."""
    for key, find in (("case_id", case_id), ("incident_id", incident_id)):
        found = find(reader, number)
        if found is not None:
            return {key: found}
    return None


def case_detail(reader: Reader, id: int, sequence: int = 0) -> CaseDetail | None:
    """None where there is no such case.

    Its people in full only behind a journal entry, `sequence`, that asked for them just now.
    """
    rows = _rows(reader, _c.id == id)
    if not rows:
        return None
    execute = reader.connection.execute
    steps = execute(select(_STEP.table).where(_s.case_id == id).order_by(_s.id))
    persons = execute(select(_PERSON.table).where(_p.case_id == id).order_by(_p.id))
    measures = execute(select(_MEASURE.table).where(_m.case_id == id).order_by(_m.began_at, _m.id))
    things = execute(select(_THING.table).where(_t.case_id == id).order_by(_t.id))
    in_full = is_opened(reader, "UnmaskCase", id, sequence)
    series = execute(select(_series.name).where(_series.id == rows[0].case.series_id)).scalar()
    lead = execute(select(_lead.number).where(_lead.id == rows[0].case.lead_id)).scalar()
    return CaseDetail(
        row=rows[0],
        series=series or "",
        lead=lead or "",
        steps=tuple(_STEP.entity(row) for row in steps),
        persons=tuple(_person(_PERSON.entity(row), in_full=in_full) for row in persons),
        things=tuple(_THING.entity(row) for row in things),
        measures=tuple(_MEASURE.entity(row) for row in measures),
        deadlines=deadlines_of(reader, id),
        reviews=reviews_of(reader, id),
    )


def _rows(reader: Reader, which: ColumnElement[bool]) -> list[CaseRow]:
    execute = reader.connection.execute
    cases: list[Case] = [_CASE.entity(row) for row in execute(select(_CASE.table).where(which))]
    wanted = select(_c.id).where(which)
    officers, ids, incidents = defaultdict(list), defaultdict(list), defaultdict(list)
    lead_first = case((_o.role == CaseRole.LEAD, 0), else_=1)
    of_officers = select(_o.case_id, _o.officer_id, _officer.name).join(
        _officer.id.table, _officer.id == _o.officer_id
    )
    on_it = of_officers.where(_o.case_id.in_(wanted), _o.left_at.is_(None))
    for id, officer_id, name in execute(on_it.order_by(lead_first, _o.id)):
        officers[id].append(name)
        ids[id].append(officer_id)
    of_incidents = select(_l.case_id, _incident.number).join(
        _incident.id.table, _incident.id == _l.incident_id
    )
    for id, number in execute(
        of_incidents.where(_l.case_id.in_(wanted), _l.left_at.is_(None)).order_by(_l.id)
    ):
        incidents[id].append(number)
    of_suspects = select(_p.case_id).where(_p.case_id.in_(wanted), _p.part == PersonPart.SUSPECT)
    suspects = Counter(execute(of_suspects).scalars())
    held = held_of_cases(reader, wanted)
    return [
        CaseRow(
            case=each,
            category=reader.lists.categories[each.category_id].name,
            officers=tuple(officers[each.id]),
            officer_ids=tuple(ids[each.id]),
            incidents=tuple(incidents[each.id]),
            suspects=suspects[each.id],
            held=held[each.id],
        )
        for each in cases
    ]


def _person(person: CasePerson, *, in_full: bool) -> PersonLine:
    if in_full:
        return PersonLine(person, person.is_unverified)
    masked = replace(
        person,
        name=mask_name(person.name),
        phone=mask_phone(person.phone),
        identity_number=mask_identity(person.identity_number),
    )
    return PersonLine(masked, person.is_unverified)
