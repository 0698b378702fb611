"""What the figures of cases are drawn from."""

from collections import Counter, defaultdict
from datetime import date

from sqlalchemy import select

from jinhai_console.domain.analysis.community.cases import CaseFact, case_figures
from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.case import DEALT_WITH, Case, CaseIncident, CasePerson
from jinhai_console.domain.instant import Instant, day_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES

_CASE, _PERSON = SHAPES[Case], SHAPES[CasePerson]
_c, _p, _i = _CASE.table.c, _PERSON.table.c, SHAPES[CaseIncident].table.c


def case_work(reader: Reader, period: Period) -> WorkFigures:
    """Those of the period beside the same days of the year before."""
    base = base_of(period, Compare.YEAR)
    return case_figures(case_facts(reader), period, base, reader.now)


def case_facts(reader: Reader) -> list[CaseFact]:
    zone, execute = reader.lists.station.zone, reader.connection.execute
    own = reader.station_id
    links = execute(select(_i.case_id).where(_i.station_id == own, _i.left_at.is_(None))).scalars()
    incidents, caught, dealt = Counter(links), defaultdict(list), defaultdict(list)
    for row in execute(select(_PERSON.table).where(_p.station_id == own)):
        person: CasePerson = _PERSON.entity(row)
        if person.caught_at is not None:
            caught[person.case_id].append(day_of(person.caught_at, zone))
        if person.outcome in DEALT_WITH and person.decided_at is not None:
            dealt[person.case_id].append(day_of(person.decided_at, zone))
    rows = execute(select(_CASE.table).where(_c.station_id == own).order_by(_c.id))
    cases: list[Case] = [_CASE.entity(row) for row in rows]
    return [
        CaseFact(
            id=each.id,
            category=reader.lists.categories[each.category_id].name,
            kind=each.kind,
            filed_on=_day(each.filed_at, zone),
            solved_on=_day(each.solved_at, zone),
            in_series=each.series_id is not None,
            incidents=incidents[each.id],
            caught_on=tuple(caught[each.id]),
            dealt_on=tuple(dealt[each.id]),
            lead_id=each.lead_id,
        )
        for each in cases
    ]


def _day(at: Instant | None, zone: str) -> date | None:
    return None if at is None else day_of(at, zone)
