"""Pictures of every page at one size, in one theme and language."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jinhai_console.app.console import Console
from jinhai_console.app.scene import Album, active_dialog, until
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.services import reads
from jinhai_console.services.accounts import SignedIn
from jinhai_console.ui.actions import Do
from jinhai_console.ui.handover.page import HandoverPage
from jinhai_console.ui.officers_page.page import PhonesPage
from jinhai_console.ui.roster.page import RosterPage
from jinhai_console.ui.routing.page import RoutingPage
from jinhai_console.ui.station.page import StationPage

_DIALOGS = ("new-incident", "call", "caution", "keys")
_LAST = 40
PAGES = (
    "sign-in", "desk", "known", "alarms", "history", "find", "caution", "cautions",
    "new-incident", "call", "palette", "keys", "station", "procedures", "import", "outbox",
    "handover", "rules", "routing", "photos", "officers-page",
    "roster", "roster-week", "roster-edit",
)  # fmt: skip
# What opens the others.
_ACTIONS = {
    "new-incident": Do.NEW_INCIDENT,
    "call": Do.NEW_INCIDENT,
    "find": Do.FIND,
    "caution": Do.ADD_CAUTION,
    "cautions": Do.SHOW_CAUTIONS,
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
        make: dict[str, Callable[[], Awaitable[None]]] = {
            "desk": lambda: self._desk(console),
            "known": lambda: self._known(console),
            "alarms": lambda: self._alarms(console),
            "history": lambda: self._history(console),
            "roster": lambda: self._roster(console, ""),
            "roster-week": lambda: self._roster(console, "W"),
            "roster-edit": lambda: self._roster(console, "C"),
            "rules": lambda: self._rules(console),
            "routing": lambda: self._routing(console),
            "photos": lambda: self._photos(console),
            "officers-page": lambda: self._phones(console),
        }
        if name in make:
            await make[name]()
            await album.take(name)
            if name == "history":
                console.workplace.queue.show_all()
            console.workplace.alarms.panel.shelf.leave()
            console.window.show_desk()
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
        await until(lambda: workplace.incident.known_watch.known, "已知情况")
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

    async def _roster(self, console: Console, key: str) -> None:
        """The month of today, `W` its week, `C` somebody's duty about to be covered."""
        console.window.actions_[Do.SHOW_ROSTER].trigger()
        page = console.workplace.pages.page(Do.SHOW_ROSTER)
        assert isinstance(page, RosterPage)
        await until(lambda: page.model.roster, "值班表")
        if page.is_week:
            page.switch()
        page.go_today()
        roster = page.model.roster
        if key == "C" and roster is not None:
            await until(lambda: page.model.days[0].day.day == 1, "月表")
            duty = next(each for each in roster.duties if each.starts_at > roster.now)
            page.go_to(duty.officer_id, date.fromisoformat(duty.day))
        if key:
            page.keys.do(key)
            await until(lambda: page.is_week or page.bar.isVisible(), "值班表")
        await until(lambda: page.is_settled, "值班表")
