"""The queue over a million stored incidents: opened, jumped about in, filtered."""

import asyncio
import random
import time
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QTableView

from benchmarks.console import at_desk, in_console, rows_in_sight
from benchmarks.figures import Aim, Figure, in_ms
from benchmarks.frames import Frames
from benchmarks.raw_queue import RawQueue
from benchmarks.scale import Scale
from benchmarks.stations import long_station
from jinhai_console.app.console import Console
from jinhai_console.domain.classification import Category
from jinhai_console.domain.response_times import Interval
from jinhai_console.services import reads
from jinhai_console.ui.queue.choice import FilterChoice, Tab
from jinhai_console.ui.queue.panel import QueuePanel

WORDS = "纠纷"  # of two characters
REST_S = 0.15


def measure(scale: Scale) -> list[Figure]:
    database = long_station(scale.cache, scale.of(1_000_000, 2_000))
    found: list[Figure] = []

    async def act(console: Console) -> None:
        await at_desk(console)
        found.extend(await _Queue(console, RawQueue(database), scale).figures())

    in_console(database, act)
    return found


class _Queue:
    def __init__(self, console: Console, raw: RawQueue, scale: Scale) -> None:
        self._console = console
        self._panel: QueuePanel = console.workplace.queue
        self._view: QTableView = self._panel.view
        self._frames = Frames(console.window, self._view.viewport())
        self._raw = raw
        self._scale = scale
        self._categories: Mapping[int, Category] = {}

    async def figures(self) -> list[Figure]:
        lists = await asyncio.wrap_future(self._console.bridge.desk.read(reads.lists))
        self._categories = lists.categories
        some = random.Random(1)
        category = some.choice([c.id for c in lists.categories.values() if c.depth == 1])
        community = some.choice(list(lists.communities))
        whole = FilterChoice(tab=Tab.HISTORY)
        return [
            await self._filtered("open: first page", whole),
            await self._jumps(),
            await self._filtered(
                "filter: category with all below it",
                FilterChoice(tab=Tab.HISTORY, category_id=category),
            ),
            await self._filtered(
                "filter: community", FilterChoice(tab=Tab.HISTORY, community_id=community)
            ),
            await self._filtered(
                f"filter: text “{WORDS}”", FilterChoice(tab=Tab.HISTORY, text=WORDS)
            ),
            await self._times(whole),
        ]

    async def _times(self, choice: FilterChoice) -> Figure:
        """What stands under the queue, of everything: counted on a reader's thread."""
        desk, asked = self._console.bridge.desk, choice.to_filter(self._categories)
        taken = []
        counts = set()
        for _ in range(self._scale.of(5, 1)):
            began = time.monotonic()
            times = await asyncio.wrap_future(desk.read(reads.response_times, asked))
            taken.append(time.monotonic() - began)
            counts.add(times[Interval.DISPATCH].count)
        return Figure(
            name="response times of the whole list, by nearest rank",
            unit="ms",
            measured=in_ms(taken),
            note=f"{max(counts):,} dispatches; asked once a minute at most, off the GUI's thread",
        )

    async def _filtered(self, name: str, choice: FilterChoice) -> Figure:
        """From the open incidents to this, and back, again and again."""
        asked = choice.to_filter(self._categories)
        taken, floor = [], []
        for _ in range(self._scale.of(7, 1)):
            self._panel.bar.set_choice(FilterChoice())
            await asyncio.sleep(REST_S * 2)
            began = time.monotonic()
            self._panel.bar.set_choice(choice)
            taken.append(await self._frames.shows(lambda: self._shows(asked)) - began)
            await asyncio.sleep(REST_S)
            floor.append(_timed(lambda: self._raw.open(asked)))
        return Figure(
            name=f"{name} ({self._panel.model.rowCount():,} rows)",
            unit="ms",
            measured=in_ms(taken),
            floor=in_ms(floor),
            floor_name="the same queries raw: every 64th key, the last count, the first block",
        )

    def _shows(self, asked: object) -> bool:
        return self._panel.model.filter == asked and None not in rows_in_sight(self._console)

    async def _jumps(self) -> Figure:
        some, bar = random.Random(2), self._view.verticalScrollBar()
        count = self._panel.model.rowCount()
        taken, floor = [], []
        for _ in range(self._scale.of(200, 3)):
            place = some.randrange(count)
            began = time.monotonic()
            bar.setValue(bar.maximum() * place // count)
            taken.append(
                await self._frames.shows(lambda: None not in rows_in_sight(self._console)) - began
            )
            await asyncio.sleep(0.05)
        for _ in range(self._scale.of(200, 3)):
            key = self._raw.key_at(some.random())
            began = time.monotonic()
            self._raw.block(key)
            self._frames.repaint()
            floor.append(time.monotonic() - began)
            await asyncio.sleep(0.005)
        return Figure(
            name=f"random jump → painted ({count:,} rows)",
            unit="ms",
            measured=in_ms(taken),
            floor=in_ms(floor),
            floor_name="a block of 64 rows and its assignments raw, one repaint of the list",
            aims=(Aim("p50", 16.7), Aim("p95", 16.7), Aim("ratio", 2)),
            note="nothing of what is jumped to is in memory, but for chance",
        )


def _timed(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began
