"""Pictures of every page at one size, in one theme and language."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinhai_console.app.console import Console
from jinhai_console.app.scene import Album, active_dialog, until
from jinhai_console.services.accounts import SignedIn
from jinhai_console.ui.actions import Do
from jinhai_console.ui.handover.page import HandoverPage
from jinhai_console.ui.officers_page.page import PhonesPage
from jinhai_console.ui.palette import CommandPalette
from jinhai_console.ui.routing.page import RoutingPage
from jinhai_console.ui.station.page import StationPage

PAGES = (
    "sign-in", "desk", "alarms", "history", "new-incident", "call", "palette", "keys", "station",
    "procedures", "import", "outbox", "handover",
    "rules", "routing", "photos", "officers-page",
)  # fmt: skip
# What opens the others.
_ACTIONS = {
    "new-incident": Do.NEW_INCIDENT,
    "call": Do.NEW_INCIDENT,
    "palette": Do.PALETTE,
    "keys": Do.KEY_CARD,
    "station": Do.SHOW_STATION,
    "procedures": Do.SHOW_PROCEDURES,
    "import": Do.IMPORT,
    "outbox": Do.OUTBOX,
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
        make: dict[str, Callable[[Console], Awaitable[None]]] = {
            "desk": self._desk,
            "alarms": self._alarms,
            "history": self._history,
            "rules": self._rules,
            "routing": self._routing,
            "photos": self._photos,
            "officers-page": self._phones,
        }
        if name in make:
            await make[name](console)
            await album.take(name)
            if name == "history":
                console.workplace.queue.show_all()
            console.workplace.alarms.panel.shelf.leave()
        else:
            await self._open(console, name, album)
        console.window.show_desk()

    async def _open(self, console: Console, name: str, album: Album) -> None:
        """What one action shows."""
        action = _ACTIONS[name]
        console.window.actions_[action].trigger()
        page = console.workplace.pages.page(action)
        if isinstance(page, HandoverPage):
            await until(lambda: page.is_settled, "打印预览")
        if name == "call":
            self._hear(console)
        dialog = active_dialog() if name in ("new-incident", "call", "keys") else None
        await album.take(name, dialog)
        if name == "call" and console.workplace.intake.form is not None:
            console.workplace.intake.form.discard()
        elif dialog is not None:
            dialog.close()
        for palette in console.window.findChildren(CommandPalette):
            palette.put_away()

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

    async def _alarms(self, console: Console) -> None:
        """The list under the cursor, with the question that F9 asks."""
        alarms = console.workplace.alarms
        await until(alarms.book.rows, "告警")
        alarms.panel.show_now()
        console.window.actions_[Do.SHOW_ALARMS].trigger()
        line = alarms.panel.list.model().index(0, 0)
        alarms.panel.list.setCurrentIndex(line)
        console.window.actions_[Do.SHELVE_ALARM].trigger()

    async def _rules(self, console: Console) -> None:
        """The station's page at its routing rules."""
        console.window.actions_[Do.SHOW_STATION].trigger()
        page = console.workplace.pages.page(Do.SHOW_STATION)
        assert isinstance(page, StationPage)
        page.show_list("rule")
        await until(lambda: page.form.entity is not None, "派警规则")

    async def _routing(self, console: Console) -> None:
        """The question of the guide: an electric bicycle, on a Saturday night."""
        console.window.actions_[Do.TRY_ROUTING].trigger()
        page = console.workplace.pages.page(Do.TRY_ROUTING)
        assert isinstance(page, RoutingPage)
        await until(lambda: page.form, "派警试算")
        form = page.form
        assert form is not None
        form.category.picker.setText("盗窃电动自行车")
        form.category.picker.editingFinished.emit()
        form.community.picker.setText("鼓岩社区")
        form.community.picker.editingFinished.emit()
        form.when.line.setText("周六 23:10")
        await until(lambda: page.advice.suggested, "派警试算的答案")

    async def _photos(self, console: Console) -> None:
        await self._desk(console)
        incident = console.workplace.incident
        incident.tabs.setCurrentWidget(incident.photos)

    async def _phones(self, console: Console) -> None:
        console.window.actions_[Do.OFFICERS_PAGE].trigger()
        page = console.workplace.pages.page(Do.OFFICERS_PAGE)
        assert isinstance(page, PhonesPage)
        await until(page.tokens.topLevelItemCount, "民警名单")

    async def _history(self, console: Console) -> None:
        board = console.workplace.trends.board
        figures = board.days()
        day = figures.days[-2]
        queue = console.workplace.queue
        console.workplace.show_behind(f"{day:%m-%d}", board.ids_of_valid(day))
        await until(lambda: queue.model.rowCount() == len(board.ids_of_valid(day)), "明细")
