"""The card beside an incident: the steps of its category's card with what was ticked on them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select

from jinhai_console.domain.clock_steps import reckoned
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.procedure import Procedure, procedure_for
from jinhai_console.domain.procedure_rows import IncidentProcedure, StepRow, TickRow
from jinhai_console.domain.procedure_text import keyed_steps, read_card
from jinhai_console.store.lists import Lists
from jinhai_console.store.past import journal_lines
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME

_tick = BY_NAME["procedure_tick"].table
_officer = BY_NAME["officer"].table
_TICKS = (
    select(_tick, _officer.c.name.label("officer_name"))
    .outerjoin(_officer, _officer.c.id == _tick.c.by_id)
    .where(_tick.c.incident_id == bindparam("id"))
    .order_by(_tick.c.at, _tick.c.id)
)

_AT_WORK = frozenset(
    {
        IncidentState.PENDING,
        IncidentState.DISPATCHED,
        IncidentState.ACKNOWLEDGED,
        IncidentState.EN_ROUTE,
        IncidentState.ON_SCENE,
    }
)


def card_for(lists: Lists, category_id: int) -> Procedure | None:
    """The station's card for a category, its own or the nearest above it."""
    return procedure_for(lists.procedures.values(), lists.categories, category_id)


def ticks_of(reader: Reader, incident_id: int) -> Sequence[Row[Any]]:
    """Every tick of an incident with the officer's name, those taken back too, oldest first."""
    return reader.connection.execute(_TICKS, {"id": incident_id}).all()


def incident_procedure(
    reader: Reader, incident: Incident, marked: Sequence[Row[Any]]
) -> IncidentProcedure:
    """`marked` are its `ticks_of`. Asks nothing more: the cards are remembered with the lists."""
    lists = reader.lists
    ticks = _standing(marked, lists.station.zone)
    found = card_for(lists, incident.effective_category_id)
    if found is None:
        return IncidentProcedure(earlier=tuple(ticks.values()), started_at=_start(lists, incident))
    card = read_card(found.text).card
    steps = tuple(
        StepRow(number, key, step, ticks.pop((found.id, key), None))
        for number, (step, key) in enumerate(keyed_steps(found), 1)
    )
    return IncidentProcedure(
        procedure_id=found.id,
        title=card.title,
        category=card_category(lists, incident.effective_category_id, found),
        standing=card.standing,
        basis=card.basis,
        steps=steps,
        earlier=tuple(ticks.values()),
        started_at=_start(lists, incident),
    )


def procedure_history(reader: Reader, id: int) -> list[JournalLine]:
    """Who wrote on a card and when, oldest first."""
    return journal_lines(reader, [id])


def card_category(lists: Lists, category_id: int, procedure: Procedure) -> str:
    """The name of the class that the card is written for: the category or one above it."""
    current = lists.categories.get(category_id)
    while current is not None and current.code not in procedure.codes:
        current = lists.categories.get(current.parent_id or 0)
    return current.name if current else ""


def _start(lists: Lists, incident: Incident) -> Instant | None:
    """Nothing runs before an appointment's time has come, nor once everybody has left."""
    if incident.state not in _AT_WORK:
        return None
    return reckoned(incident.waits_since, lists.clock_steps)


def _standing(marked: Sequence[Row[Any]], zone: str) -> dict[tuple[int, str], TickRow]:
    return {
        (row.procedure_id, row.key): TickRow(
            row.procedure_id,
            row.key,
            row.part,
            row.words,
            row.at,
            short_text(row.at, zone),
            row.officer_name or "",
        )
        for row in marked
        if row.undone_at is None
    }
