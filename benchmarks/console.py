"""The console itself on a database, driven from inside: its loop, threads and panels as in use."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize

from jinhai_console.app.console import Console, Plan, run_console
from jinhai_console.app.scene import until
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.rows import IncidentRow, OfficerRow
from jinhai_console.services import reads
from jinhai_console.services.accounts import SignedIn
from jinhai_console.settings import Settings

SETTLING_S = 1.5


def in_console(database: Path, act: Callable[[Console], Coroutine[Any, Any, None]]) -> None:
    """Open the console, let `act` work in it, end it."""
    settings = Settings(database=str(database), seat="基准", log_dir=database.parent)
    plan = Plan(
        database=database,
        act=act,
        memory=database.with_name("seat.ini"),
        size=QSize(1920, 1080),
    )
    if run_console(settings, plan):
        raise RuntimeError("the console ended by a fault; see the log above")


async def at_desk(console: Console) -> None:
    """Wait for the queue, take the seat, and let everything come to rest."""
    await until(console.workplace.queue.model.rowCount, "the queue's rows", 120)
    officers = await asyncio.wrap_future(console.bridge.desk.read(reads.officer_rows))
    first = next(each for each in officers if each.is_on_duty and not each.is_auxiliary)
    console.workplace.seat_officer(SignedIn(first.id, first.number, first.name))
    console.window.show_desk()
    await asyncio.sleep(SETTLING_S)


def rows_in_sight(console: Console) -> list[IncidentRow | None]:
    """What the queue shows, None where it waits for a row."""
    queue = console.workplace.queue
    first, last = queue.view.rowAt(1), queue.view.rowAt(queue.view.viewport().height() - 1)
    end = last + 1 if last >= 0 else queue.model.rowCount()
    return [queue.model.row_at(position) for position in range(first, end)]


def row_of(console: Console, incident_id: int) -> IncidentRow:
    """The queue's row of an incident that it shows."""
    model = console.workplace.queue.model
    position = model.position_of(incident_id)
    row = None if position is None else model.row_at(position)
    assert row is not None
    return row


async def free_officer(console: Console) -> OfficerRow:
    """Somebody on duty with nothing to do."""
    rows = await asyncio.wrap_future(console.bridge.desk.read(reads.officer_rows))
    return next(
        each
        for each in rows
        if each.is_on_duty and each.availability is Availability.AVAILABLE and not each.duties
    )
