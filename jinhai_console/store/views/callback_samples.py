"""Samples read: the visits that can be drawn, who was called lately, what was drawn."""

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, select

from jinhai_console.domain.callback import Callback
from jinhai_console.domain.callback_rows import SampleRow
from jinhai_console.domain.callback_sample import CallbackSample, Candidate
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.domain.visit import PlaceKind, Visit, VisitOutcome, VisitPlace
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES

_SAMPLE = SHAPES[CallbackSample]
_s, _c = _SAMPLE.table.c, SHAPES[Callback].table.c
_v, _p = SHAPES[Visit].table.c, SHAPES[VisitPlace].table.c
_officer = BY_NAME["officer"].table.c

# A person in focus and a site are not asked whether they are content.
_ASKED = (PlaceKind.HOUSEHOLD, PlaceKind.FIRM)


def visits_to_draw_from(reader: Reader, first: Instant, after: Instant) -> list[Candidate]:
    """Visits of households and firms at which somebody was met, by id."""
    query = (
        select(_v.id, _v.place_id, _v.officer_id, _v.community_id)
        .join(_p.id.table, _p.id == _v.place_id)
        .where(
            _v.station_id == reader.station_id,
            _v.at >= first,
            _v.at < after,
            _v.outcome == VisitOutcome.MET,
            _p.kind.in_(_ASKED),
        )
        .order_by(_v.id)
    )
    return [Candidate(*row) for row in reader.connection.execute(query)]


def places_called_since(reader: Reader, since: Instant) -> frozenset[int]:
    """Places of which a visit was called back, or is to be; what was dropped does not count."""
    query = (
        select(_v.place_id)
        .join(_c.id.table, _c.visit_id == _v.id)
        .where(_c.station_id == reader.station_id, _c.opened_at >= since, _c.drop_reason == "")
    )
    return frozenset(reader.connection.execute(query).scalars())


def sample_list(reader: Reader) -> tuple[SampleRow, ...]:
    """Every drawing, the latest first."""
    return _rows(reader, _s.station_id == reader.station_id)


def sample_called(reader: Reader, number: str) -> SampleRow | None:
    found = _rows(reader, _s.station_id == reader.station_id, _s.number == number)
    return found[0] if found else None


def _rows(reader: Reader, *which: ColumnElement[bool]) -> tuple[SampleRow, ...]:
    query = (
        select(_SAMPLE.table, _officer.name.label("drawn_by"))
        .outerjoin(_officer.id.table, _officer.id == _s.drawn_by_id)
        .where(*which)
        .order_by(_s.drawn_at.desc(), _s.id.desc())
    )
    rows: list[Any] = list(reader.connection.execute(query))
    calls = _calls(reader, [row.id for row in rows])
    return tuple(
        SampleRow(
            sample=_SAMPLE.entity(row),
            drawn_by=row.drawn_by or "",
            ids=tuple(id for id, _ in calls[row.id]),
            done=sum(result is not None for _, result in calls[row.id]),
            valid=sum(result not in (None, Satisfaction.INVALID) for _, result in calls[row.id]),
        )
        for row in rows
    )


def _calls(reader: Reader, ids: list[int]) -> dict[int, list[tuple[int, Satisfaction | None]]]:
    query = (
        select(_c.sample_id, _c.id, _c.result)
        .where(_c.sample_id.in_(ids), _c.follows_id.is_(None))
        .order_by(_c.id)
    )
    found: dict[int, list[tuple[int, Satisfaction | None]]] = defaultdict(list)
    for sample_id, id, result in reader.connection.execute(query):
        found[sample_id].append((id, result))
    return found
