"""A command of this seat until its row is painted, with thousands of open incidents."""

import asyncio
import time
from collections.abc import AsyncIterator

from benchmarks.console import at_desk, free_officer, in_console, row_of, rows_in_sight
from benchmarks.figures import Aim, Figure, in_ms
from benchmarks.frames import Frames
from benchmarks.raw import OneRow
from benchmarks.scale import Scale
from benchmarks.stations import open_station
from jinhai_console.app.console import Console
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.outcome import Answer, Done
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone

REST_S = 0.2  # between two commands: a person's hand is slower still
CHOOSING_S = 0.4  # after another row was selected
_STEPS = (Milestone.ACKNOWLEDGED, Milestone.EN_ROUTE, Milestone.ON_SCENE, Milestone.CLEARED)


def measure(scale: Scale) -> list[Figure]:
    count = scale.of(5_000, 100)
    database = open_station(scale.work / "painted.db", count, scale.of(365, 3))
    taken: list[float] = []
    floor: list[float] = []

    async def act(console: Console) -> None:
        await at_desk(console)
        frames = Frames(console.window, console.workplace.queue.view.viewport())
        wanted = scale.of(200, 5)
        async for incident_id, command in _commands(console):
            taken.append(await _until_painted(console, frames, incident_id, command))
            await asyncio.sleep(REST_S)
            if len(taken) >= wanted:
                break
        one = OneRow(scale.work / "floor.db")
        for _ in range(wanted):
            began = time.monotonic()
            one.commit()
            frames.repaint()
            floor.append(time.monotonic() - began)
            await asyncio.sleep(0.002)
        one.close()

    in_console(database, act)
    figure = Figure(
        name=f"command → painted, {count:,} open incidents",
        unit="ms",
        measured=in_ms(taken[len(taken) // 10 :]),  # the first ones warm everything
        floor=in_ms(floor),
        floor_name="one raw durable commit + one repaint of the list",
        aims=(Aim("p95", 16.7),),
        note="assign, acknowledge, en route, on scene, cleared, always of the selected row; "
        "the frame holds list, detail, officers and charts",
    )
    return [figure]


async def _until_painted(
    console: Console, frames: Frames, incident_id: int, command: Command
) -> float:
    """Seconds from handing the command over to the frame that shows what it did."""
    before = row_of(console, incident_id).version

    def refuse(answer: Answer) -> None:
        assert isinstance(answer, Done), answer

    began = time.monotonic()
    console.bridge.submit(command, refuse)
    return await frames.shows(lambda: row_of(console, incident_id).version > before) - began


async def _commands(console: Console) -> AsyncIterator[tuple[int, Command]]:
    """Officers' ways through one incident after the other, each selected before."""
    view = console.workplace.queue.view
    while True:
        for row in rows_in_sight(console):
            if row is None or row.officers:
                continue
            view.select(row.id)
            await asyncio.sleep(CHOOSING_S)
            officer = (await free_officer(console)).id
            yield row.id, AssignOfficer(actor_id=officer, incident_id=row.id, officer_id=officer)
            assignment = await _assignment(console, officer)
            for step in _STEPS:
                yield (
                    row.id,
                    StampMilestone(actor_id=officer, assignment_id=assignment, milestone=step),
                )
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
        await asyncio.sleep(CHOOSING_S)


async def _assignment(console: Console, officer_id: int) -> int:
    """What the officer was just given."""
    rows = await asyncio.wrap_future(console.bridge.desk.read(reads.officer_rows))
    return next(each for each in rows if each.id == officer_id).duties[-1].assignment_id
