"""What the figures of leads are drawn from: leads by their days, the cases that came of them."""

from datetime import date

from sqlalchemy import select

from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.community.leads import LeadFact, lead_figures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.instant import Instant, day_of
from jinhai_console.domain.lead import Lead, LeadState
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.case_figures import case_facts

_LEAD = SHAPES[Lead]
_l = _LEAD.table.c


def lead_work(reader: Reader, period: Period) -> WorkFigures:
    """Those of the period beside the same days of the year before."""
    base = base_of(period, Compare.YEAR)
    query = select(_LEAD.table).where(_l.station_id == reader.station_id).order_by(_l.id)
    facts = [_fact(reader, _LEAD.entity(row)) for row in reader.connection.execute(query)]
    return lead_figures(facts, case_facts(reader), period, base, reader.now)


def _fact(reader: Reader, lead: Lead) -> LeadFact:
    zone, took, in_time = reader.lists.station.zone, None, False
    if lead.handed_at is not None and lead.acknowledged_at is not None:
        took = lead.acknowledged_at - lead.handed_at
        in_time = lead.acknowledged_at <= (lead.acknowledge_by or 0)
    return LeadFact(
        id=lead.id,
        source=lead.source,
        grade=lead.grade,
        state=lead.state,
        registered_on=day_of(lead.registered_at, zone),
        handed_on=_day(lead.handed_at, zone),
        took=took,
        in_time=in_time,
        waits=lead.state is LeadState.HANDED and not lead.waits_too_long(reader.now),
        ended_on=_day(lead.ended_at, zone),
    )


def _day(at: Instant | None, zone: str) -> date | None:
    return None if at is None else day_of(at, zone)
