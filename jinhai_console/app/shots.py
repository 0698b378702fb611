"""Pictures of every page at one size, in one theme and language."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinhai_console.app.console import Console
from jinhai_console.app.scene import Album, active_dialog, until
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.services import reads
from jinhai_console.services.accounts import SignedIn
from jinhai_console.ui.actions import Do
from jinhai_console.ui.handover.page import HandoverPage

_DIALOGS = ("new-incident", "call", "caution", "keys")
_LAST = 40
PAGES = (
    "sign-in", "desk", "known", "history", "find", "caution", "cautions", "new-incident",
    "call", "palette", "keys", "station", "procedures", "import", "handover",
)  # fmt: skip

# The pages that an action opens.
_ACTIONS = {
    "new-incident": Do.NEW_INCIDENT,
    "find": Do.FIND,
    "caution": Do.ADD_CAUTION,
    "cautions": Do.SHOW_CAUTIONS,
    "call": Do.NEW_INCIDENT,
    "palette": Do.PALETTE,
    "keys": Do.KEY_CARD,
    "station": Do.SHOW_STATION,
    "procedures": Do.SHOW_PROCEDURES,
    "import": Do.IMPORT,
    "handover": Do.HANDOVER,
}


@dataclass(slots=True)
class Shots:
    """Takes the pictures of `page` (all when None) in the window of `console`."""

    folder: Path
    page: str | None = None
    pictures: list[Path] = field(default_factory=list)

    async def act(self, console: Console) -> None:
        album = Album(console, self.folder)
        await until(console.workplace.assign.model.on_duty, "警力")
        for name in PAGES:
            if self.page in (None, name):
                await self._show(console, name, album)
        self.pictures = album.pictures

    async def _show(self, console: Console, name: str, album: Album) -> None:
        if name == "sign-in":
            await album.take(name)
            return
        self._sit_down(console)
        make: dict[str, Callable[[], Awaitable[None]]] = {
            "desk": lambda: self._desk(console),
            "known": lambda: self._known(console),
            "history": lambda: self._history(console),
        }
        if name in make:
            await make[name]()
            await album.take(name)
            if name == "history":
                console.workplace.queue.show_all()
            return
        action = _ACTIONS[name]
        console.window.actions_[action].trigger()
        page = console.workplace.pages.page(action)
        if isinstance(page, HandoverPage):
            await until(lambda: page.is_settled, "打印预览")
        await self._fill(console, name)
        dialog = active_dialog() if name in _DIALOGS else None
        await album.take(name, dialog)
        if console.workplace.intake.form is not None:
            console.workplace.intake.form.discard()
        elif dialog is not None:
            dialog.close()
        console.window.show_desk()

    def _hear(self, console: Console) -> None:
        """The first words of a caller: what to ask him stands beside them."""
        fields = console.workplace.intake.fields
        if fields is not None:
            fields.narrative.restore("电动车被偷了，昨晚停在楼下车棚")

    def _sit_down(self, console: Console) -> None:
        """A picture needs somebody at the desk; no command is given in his name."""
        if console.workplace.signed_in is None:
            officer = console.workplace.assign.model.on_duty()[0]
            console.workplace.seat_officer(SignedIn(officer.id, officer.number, officer.name))
            console.window.show_desk()

    async def _desk(self, console: Console) -> None:
        queue, watch = console.workplace.queue, console.workplace.watch
        rows = [row for row in queue.model.loaded() if row.is_open]
        if rows:
            queue.select(rows[0].id)
            await until(lambda: watch.detail, "警情详情")

    async def _known(self, console: Console) -> None:
        """An incident of whose people and place most is known, among the last ones."""
        bridge, workplace = console.bridge, console.workplace
        last = await asyncio.wrap_future(
            bridge.desk.read(reads.listed, QueueFilter(order=QueueOrder.HISTORY), _LAST)
        )
        rated = []
        for row in last:
            known = await asyncio.wrap_future(bridge.desk.read(reads.known_of, row.id))
            assert known is not None
            rated.append((len(known.cautions) + len(known.groups) + len(known.sites), row.id))
        workplace.watch.choose(max(rated)[1])
        await until(lambda: workplace.known.known, "已知情况")
        await until(lambda: workplace.watch.detail, "警情详情")

    async def _fill(self, console: Console, name: str) -> None:
        """Something typed where an empty page would show little."""
        workplace = console.workplace
        if name == "find":
            find = workplace.lookup.find
            find.line.setText("邻居")
            await until(find.list.count, "查找结果")
        elif name == "call":
            self._hear(console)
        elif name == "new-incident" and workplace.intake.fields is not None:
            fields = workplace.intake.fields
            lists = await asyncio.wrap_future(console.bridge.desk.read(reads.lists))
            site = next(iter(lists.sites.values()), None)
            if site is None:
                return
            fields.address.line.setText(site.address)
            await until(lambda: not fields.hints.place.fact.isHidden(), "地址的已知情况")

    async def _history(self, console: Console) -> None:
        board = console.workplace.trends.board
        figures = board.days()
        day = figures.days[-2]
        queue = console.workplace.queue
        console.workplace.show_behind(f"{day:%m-%d}", board.ids_of_valid(day))
        await until(lambda: queue.model.rowCount() == len(board.ids_of_valid(day)), "明细")
