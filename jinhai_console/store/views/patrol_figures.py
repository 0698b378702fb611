"""What the figures of the patrol post are drawn from: looks asked for and done, clues by days."""

from collections import defaultdict

from sqlalchemy import select

from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.community.patrol import ClueFact, LookFact, patrol_figures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.clue import Clue
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import DAY, day_of, day_start
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.patrol import looks_between

_c, _i = SHAPES[Clue].table.c, SHAPES[Incident].table.c
_CLUES = (_c.id, _c.incident_id, _c.entered_at, _c.handed_at, _c.ended_at, _c.state)


def patrol_work(reader: Reader, period: Period) -> WorkFigures:
    """Those of the period beside the same days of the year before."""
    base = base_of(period, Compare.YEAR)
    clues = reader.connection.execute(select(*_CLUES).where(_c.station_id == reader.station_id))
    rows = list(clues)
    of_incident: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        of_incident[row.incident_id or 0].append(row.id)
    zone = reader.lists.station.zone
    facts = [
        ClueFact(
            id=row.id,
            entered_on=day_of(row.entered_at, zone),
            handed_on=None if row.handed_at is None else day_of(row.handed_at, zone),
            ended_on=None if row.ended_at is None else day_of(row.ended_at, zone),
            state=row.state,
        )
        for row in rows
    ]
    looks = [each for days in (base, period) for each in _looks(reader, days, of_incident)]
    return patrol_figures(looks, facts, period, base, reader.now)


def _looks(reader: Reader, days: Period, clues: dict[int, list[int]]) -> list[LookFact]:
    zone = reader.lists.station.zone
    start, end = day_start(days.first, zone), day_start(days.last, zone) + DAY
    merged = _merged(reader, start, end)
    return [
        LookFact(
            on=day_of(each.asked_at, zone),
            took=each.look.looked_at - each.look.asked_at if each.look else None,
            in_time=each.look is not None and each.look.is_in_time,
            waits=each.look is None and each.is_wanted and reader.now <= each.due_at,
            clue_ids=tuple(clues.get(each.id, ())),
        )
        for each in looks_between(reader, start, end)
        if each.id not in merged
    ]


def _merged(reader: Reader, start: int, end: int) -> set[int]:
    query = select(_i.id).where(
        _i.station_id == reader.station_id,
        _i.received_at >= start,
        _i.received_at < end,
        _i.exit.in_((IncidentState.MERGED, IncidentState.CANCELLED)),
    )
    return set(reader.connection.execute(query).scalars())
