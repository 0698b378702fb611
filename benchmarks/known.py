"""What is known beside an incident, and search, over a million stored incidents."""

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.console import SETTLING_S, at_desk, in_console, rows_in_sight
from benchmarks.figures import Aim, Figure, in_ms
from benchmarks.frames import Frames
from benchmarks.raw import connect
from benchmarks.scale import Scale
from benchmarks.stations import long_station
from jinhai_console.app.console import Console
from jinhai_console.domain.address import normal_address
from jinhai_console.domain.known import Person
from jinhai_console.domain.known_rows import Sought
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.store import search
from jinhai_console.store.database import open_database
from jinhai_console.ui.queue.choice import FilterChoice, Tab

# What is searched for: two characters that a third of all texts have, one, a name, its initials,
# the end of a number.
REST_S = 0.3
TYPED = ("纠纷", "车", "邻居争吵", "lwj", "0912")


def measure(scale: Scale) -> list[Figure]:
    count = scale.of(1_000_000, 2_000)
    database = long_station(scale.cache, count)
    found = _asked(scale, database, count)

    async def act(console: Console) -> None:
        await at_desk(console)
        found.insert(0, await _painted(console, scale, count))

    in_console(database, act)
    return found


async def _painted(console: Console, scale: Scale, count: int) -> Figure:
    """In the console, over the whole history: a row is chosen until what is known is painted."""
    queue, known = console.workplace.queue, console.workplace.incident.known
    queue.bar.set_choice(FilterChoice(tab=Tab.HISTORY))
    await asyncio.sleep(SETTLING_S)
    lines = Frames(console.window, known.lines.viewport())
    some, bar = random.Random(4), queue.view.verticalScrollBar()
    taken: list[float] = []
    floor: list[float] = []
    while len(taken) < scale.of(150, 3):
        bar.setValue(some.randrange(bar.maximum() + 1))
        await asyncio.sleep(REST_S)
        rows = [row for row in rows_in_sight(console) if row is not None and row.address]
        row = some.choice(rows)
        began = time.monotonic()
        queue.view.select(row.id)
        painted = await _shown(console, lines, row.id)
        if painted is None:
            continue
        taken.append(painted - began)
        began = time.monotonic()
        lines.repaint()
        floor.append(time.monotonic() - began)
    return Figure(
        name=f"row chosen → what is known of it painted ({count:,} incidents)",
        unit="ms",
        measured=in_ms(taken),
        floor=in_ms(floor),
        floor_name="one repaint of its lines",
        aims=(Aim("p95", 100),),
        note="rows of the whole history at random, each seen for the first time; the queue, the "
        "incident whole and what is known come by their own ways, this one is the last",
    )


async def _shown(console: Console, lines: Frames, incident_id: int) -> float | None:
    """When it was painted; None where nothing is known of it, and nothing there to be painted."""
    knows = partial(_knows, console, incident_id)
    painted = asyncio.ensure_future(lines.shows(knows))
    while not painted.done():
        await asyncio.wait({painted}, timeout=0.05)
        if knows() and console.workplace.incident.known.isHidden():
            painted.cancel()
            return None
    return painted.result()


def _knows(console: Console, incident_id: int) -> bool:
    watch = console.workplace.incident.known_watch
    return watch.incident_id == incident_id and watch.known is not None


def _asked(scale: Scale, database: Path, count: int) -> list[Figure]:
    desk = Desk(open_database(database), seat="基准")
    raw = connect(database)
    samples = _samples(raw, scale.of(300, 3))
    try:
        return [
            _beside(desk, raw, samples, count),
            _typed(desk, raw, samples, count),
            *(_search(desk, raw, said, scale.of(60, 2), count) for said in TYPED),
        ]
    finally:
        raw.close()
        desk.close()


def _samples(raw: Any, count: int) -> Sequence[tuple[int, str, str, str, int]]:
    """Incidents drawn from all of them: id, name, phone, address, community."""
    some = random.Random(3)
    (first, last) = raw.execute("SELECT min(id), max(id) FROM incident_text_docsize").fetchone()
    found: list[tuple[int, str, str, str, int]] = []
    while len(found) < count:
        query = (
            "SELECT id, reporter_name, reporter_phone, address, community_id FROM incident "
            "WHERE id >= ? AND reporter_phone <> '' LIMIT 1"
        )
        row = raw.execute(query, (some.randint(first, last),)).fetchone()
        if row is not None:
            found.append(row)
    return found


def _beside(desk: Desk, raw: Any, samples: Sequence[Any], count: int) -> Figure:
    taken = [_timed(partial(_ask, desk, reads.known_of, each[0])) for each in samples]
    floor = [_timed(partial(_raw_known, raw, *each)) for each in samples]
    return Figure(
        name=f"known beside an incident: asked → answered ({count:,} incidents)",
        unit="ms",
        measured=in_ms(taken),
        floor=in_ms(floor),
        floor_name="the same keys asked of both indices raw, and the rows they lead to",
        aims=(Aim("p95", 100),),
        note="persons, phones, names, address, likenesses, cautions, sites; each phone and "
        "address stands on some hundred incidents of ten years",
    )


def _typed(desk: Desk, raw: Any, samples: Sequence[Any], count: int) -> Figure:
    """While somebody types: the number is there, the name, the address."""
    asked = [
        Sought(people=(Person(name, phone),), address=address, community_id=community)
        for _id, name, phone, address, community in samples
    ]
    taken = [_timed(partial(_ask, desk, reads.known_for, each)) for each in asked]
    floor = [_timed(partial(_raw_known, raw, *each)) for each in samples]
    return Figure(
        name=f"known while an incident is typed ({count:,} incidents)",
        unit="ms",
        measured=in_ms(taken),
        floor=in_ms(floor),
        floor_name="the same keys asked of both indices raw, and the rows they lead to",
        aims=(Aim("p95", 100),),
    )


def _raw_known(raw: Any, _id: int, name: str, phone: str, address: str, _beat: int) -> None:
    person = f'"{search.phone_word(phone)}" OR "{search.name_word(name)}"'
    place = f'"{search.address_word(normal_address(address))}"'
    for table, match in ((search.PERSONS, person), (search.INCIDENTS, place)):
        raw.execute(
            "SELECT id, received_at, reporter_name, reporter_phone, address FROM incident "
            f"WHERE id IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)",
            (match,),
        ).fetchall()


def _search(desk: Desk, raw: Any, said: str, turns: int, count: int) -> Figure:
    found = desk.read(reads.find, said).result()
    taken = [_timed(partial(_ask, desk, reads.find, said)) for _ in range(turns)]
    floor = [_timed(partial(_raw_search, raw, said)) for _ in range(turns)]
    kind = "two characters" if len(said) == 2 else "search"
    return Figure(
        name=f"{kind}: “{said}”, {found.incidents_total:,} incidents, "
        f"{found.persons_total:,} persons of {count:,}",
        unit="ms",
        measured=in_ms(taken),
        floor=in_ms(floor),
        floor_name="the last eight incidents of the same MATCH raw",
        aims=(Aim("p50", 10),),
        note="all groups with the pieces found, counted up to ten thousand",
    )


def _raw_search(raw: Any, said: str) -> None:
    raw.execute(
        "SELECT * FROM incident WHERE id IN (SELECT rowid FROM incident_text "
        "WHERE incident_text MATCH ? ORDER BY rowid DESC LIMIT 8)",
        (search.match_of(said),),
    ).fetchall()


def _ask(desk: Desk, view: Callable[..., Any], asked: object) -> None:
    desk.read(view, asked).result()


def _timed(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began
