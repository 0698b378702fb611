"""What a form about a lead offers: officers, and the records it may come from or be the same as."""

from typing import Any

from sqlalchemy import Select, select

from jinhai_console.domain.assessment import Assessment
from jinhai_console.domain.case_series import CaseSeries
from jinhai_console.domain.clue import RUNNING, Clue, features_text
from jinhai_console.domain.lead import Lead, LeadState
from jinhai_console.domain.lead_offer import LeadOffer, Named
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.officers import all_officers

MOST = 200

_CLUE, _LEAD = SHAPES[Clue], SHAPES[Lead]
_c, _l = _CLUE.table.c, _LEAD.table.c
_s, _a = SHAPES[CaseSeries].table.c, SHAPES[Assessment].table.c


def lead_offer(reader: Reader) -> tuple[Lists, LeadOffer]:
    """With the station's lists of the same moment."""
    execute, own = reader.connection.execute, reader.station_id
    clues = _latest(select(_CLUE.table).where(_c.station_id == own, _c.state.in_(RUNNING)), _c.id)
    series = select(_s.id, _s.name).where(_s.station_id == own, _s.ended_at.is_(None))
    assessments = select(_a.id, _a.number, _a.title).where(_a.station_id == own)
    leads = select(_LEAD.table).where(_l.station_id == own, _l.state != LeadState.JOINED)
    return reader.lists, LeadOffer(
        officers=tuple(each for each in all_officers(reader) if each.retired_at is None),
        clues=tuple(
            Named(each.id, each.number, features_text(each) or each.remarks)
            for each in map(_CLUE.entity, execute(clues))
        ),
        series=tuple(Named(id, name) for id, name in execute(_latest(series, _s.id))),
        assessments=tuple(
            Named(id, number, title) for id, number, title in execute(_latest(assessments, _a.id))
        ),
        leads=tuple(
            Named(each.id, each.number, each.headline)
            for each in map(_LEAD.entity, execute(_latest(leads, _l.id)))
        ),
    )


def _latest(query: Select[Any], id: Any) -> Select[Any]:
    return query.order_by(id.desc()).limit(MOST)
