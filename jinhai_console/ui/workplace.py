"""The furnished window: every panel made, wired to the others, to the actions and the feed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.calendar import is_working_time
from jinhai_console.domain.instant import SECOND, short_text
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.shift import Shift
from jinhai_console.intake.officers_page.host import PageHost
from jinhai_console.services import reads
from jinhai_console.services.accounts import SignedIn
from jinhai_console.services.desk import wall_clock
from jinhai_console.services.reads import ChangeSet, Lists
from jinhai_console.ui.alarms.desk import AlarmDesk
from jinhai_console.ui.alarms.speaker import Player
from jinhai_console.ui.assign.advice_book import AdviceBook
from jinhai_console.ui.assign.panel import AssignPanel
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.case_desk import CaseDesk
from jinhai_console.ui.community_desk import CommunityDesk
from jinhai_console.ui.do import Do
from jinhai_console.ui.duty_desk import DutyDesk
from jinhai_console.ui.forms.draft import Drafts
from jinhai_console.ui.handover.flow import Facts
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.panel import IncidentPanel
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.intake.form import IntakeDesk
from jinhai_console.ui.known.note import CautionNote, Noted
from jinhai_console.ui.live import LivePanels
from jinhai_console.ui.lookup import Lookup
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.not_now import NotNow
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.officers_page.serving import Serving
from jinhai_console.ui.orders import Orders
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.queue.choice import FilterChoice, SavedFilter, from_json, to_json
from jinhai_console.ui.queue.panel import QueuePanel
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.sign_in.form import DemoSignIn
from jinhai_console.ui.tools import Tools
from jinhai_console.ui.trends.panel import TrendPanel
from jinhai_console.ui.unusual.line import UnusualWatch

_TICK_MS = 1_000
_PANELS = (
    *(Do.SHOW_QUEUE, Do.SHOW_INCIDENT, Do.SHOW_OFFICERS, Do.SHOW_TRENDS),
    Do.SHOW_ALARMS,
)
_STALE_S = 10.0


@dataclass(frozen=True, slots=True)
class Ages:
    """Seconds since what runs beside the window last worked: the watch of alarms, and the sheet of
    the last known state, None where there is none yet."""

    watch: Callable[[], float] = float
    state: Callable[[], float | None] = lambda: None


NO_AGES = Ages()


class Workplace(QObject):
    """Made once the desk is open. Who is signed in decides in whose name commands are given."""

    signed_in: SignedIn | None = None

    def __init__(
        self,
        window: MainWindow,
        bridge: Bridge,
        resources: Path,
        home: Path,
        lists: Lists,
        demo: DemoSignIn | None = None,
        *,
        page_host: PageHost,
        facts: Facts = tuple,
        player: Player | None = None,
        ages: Ages = NO_AGES,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._bridge, self._lists, self._ages = bridge, lists, ages
        self._drafts = Drafts(home / "drafts.json", self)
        self.orders = Orders(bridge, self._actor_id, self)
        theme, family, zone = window.theme, window.family, lists.station.zone
        self.seat = Seat(bridge, self.orders, window.actions_, self._drafts, family, wall_clock)
        self.watch = IncidentWatch(bridge, self.orders, self)
        self.alarms = AlarmDesk(self.seat, window, resources / "sounds", player, ages.watch)
        self.queue = QueuePanel(theme, family, wall_clock, alarm_of=self.alarms.book.of_incident)
        self.incident = IncidentPanel(self.seat, self.watch, theme)
        self.advice = AdviceBook(bridge, self)
        self.assign = AssignPanel(self.seat, self.watch, self.advice, theme)
        self.trends = TrendPanel(theme, family, window.icons, zone, wall_clock)
        self.intake = IntakeDesk(self.seat, theme, window)
        self.live = LivePanels(self.seat, self.queue, self.trends, self.advice)
        self.unusual = UnusualWatch(bridge, wall_clock, lambda: self.zone, self)
        self.serving = Serving(page_host, bridge, window.memory, self)
        self.pages = Pages(window, self.seat, resources, self._officer, demo, facts, self.serving)
        self.tools = Tools(window, self.seat, self.queue, self.assign.model, resources)
        self.community = CommunityDesk(window, self.seat, self.pages, resources)
        self.cases = CaseDesk(window, self.seat, self.pages, resources, self.community)
        self.duty = DutyDesk(window, self.seat, self.pages, resources, self.community)
        self.lookup = Lookup(window, self.seat, self.watch, self.pages)
        self._furnish()
        self._connect()

    def open(self) -> None:
        """Fill everything, and ask who is at the desk."""
        self._show_lists(self._lists)
        self._bridge.read(reads.running_shift, then=self._show_shift)
        self.live.load()
        self.assign.load()
        self.alarms.book.load()
        self.advice.load()
        self.unusual.start()
        self._timer.start()
        self._tick()
        self.queue.bar.set_saved(from_json(self.window.memory.text("filters")))
        self.window.restore_layout()
        self.pages.ask_sign_in()
        self.serving.resume()

    def seat_officer(self, officer: SignedIn) -> None:
        """From now on commands are given in this officer's name."""
        self.signed_in = officer
        self.window.status.set_officer(f"{officer.name} {officer.number}")
        self.intake.remind()

    def close(self) -> None:
        """Before the window goes: what was typed and not saved is kept."""
        self._timer.stop()
        self.alarms.close()
        self.pages.close()
        self._drafts.close()

    def _officer(self) -> SignedIn | None:
        return self.signed_in

    def _actor_id(self) -> int | None:
        return self.signed_in.officer_id if self.signed_in else None

    def _furnish(self) -> None:
        self._timer = QTimer(self, interval=_TICK_MS)
        NotNow(self.seat, self.watch, self.window)
        note = CautionNote(self.incident.known_watch, self.watch)
        officers = Noted(note, self.assign, self.window.theme)
        self.window.dressed.connect(officers.dress)
        panels: dict[Do, QWidget] = {
            Do.SHOW_QUEUE: self.queue,
            Do.SHOW_ALARMS: self.alarms.panel,
            Do.SHOW_OFFICERS: officers,
            Do.SHOW_TRENDS: self.trends,
        }
        self.window.desk_area.furnish(self.incident, panels)

    def _connect(self) -> None:
        window, actions = self.window, self.window.actions_
        self._timer.timeout.connect(self._tick)
        self.pages.signed_in.connect(self.seat_officer)
        self.pages.incident_wanted.connect(self._show_incident)
        self.pages.whole_wanted.connect(self._show_whole)
        self.queue.selected.connect(self.watch.choose)
        self.watch.chosen.connect(self.alarms.panel.look_at)
        self.alarms.panel.incident_wanted.connect(self._show_incident)
        self.queue.opened.connect(lambda _id: window.desk_area.show_panel(Do.SHOW_INCIDENT))
        self.queue.officer_dropped.connect(self._assign_dropped)
        self.queue.saved_changed.connect(self._keep_filters)
        self.incident.officer_dropped.connect(self._assign_dropped)
        self.assign.incident_wanted.connect(self._open_incident)
        self.trends.incidents_wanted.connect(self.show_behind)
        self.trends.unusual.wanted.connect(self.pages.show_unusual)
        self.unusual.found.connect(self.trends.unusual.show_lines)
        self.intake.taken.connect(self._open_incident)
        self.pages.behind_wanted.connect(self.show_behind)
        for source in (self.incident.known, self.lookup):
            source.behind_wanted.connect(self.show_behind)
            source.incident_wanted.connect(self._show_whole)
        self.incident.known.series_wanted.connect(self.pages.show_series)
        self.lookup.filtered_wanted.connect(self._show_found)
        self.lookup.officer_wanted.connect(self._show_officer)
        window.status.alarms_clicked.connect(actions[Do.SHOW_ALARMS].trigger)
        window.status.officer_clicked.connect(self.pages.ask_sign_in)
        self._bridge.changed.connect(self._follow)
        self.serving.changed.connect(lambda: window.status.set_phones(self.serving.url))
        self.serving.failed.connect(lambda said: window.notice.tell(Notice(said, Tone.REFUSED)))
        self._bridge.failed.connect(lambda said: window.notice.tell(Notice(said, Tone.REFUSED)))
        panels = (self.queue, self.incident, self.assign, self.trends, self.alarms.panel)
        for part in (*panels, self.intake):
            window.dressed.connect(part.dress)
        for action_id in _PANELS:
            actions.on(action_id, partial(self._show_panel, action_id))
        actions.on(Do.OPEN_INCIDENT, lambda: self._show_panel(Do.SHOW_INCIDENT))
        actions.on(Do.RESET_LAYOUT, window.desk_area.reset)
        actions.on(Do.SHOW_CARD, self._show_card)
        self._connect_community()

    def _connect_community(self) -> None:
        """Community work follows the chosen incident, and is gone to from alarms."""
        community, actions = self.community, self.window.actions_
        self.watch.chosen.connect(community.fraud.look_at)
        self.alarms.panel.task_wanted.connect(community.tasks.show_task)
        self.alarms.panel.dispute_wanted.connect(community.disputes.show_record)
        self.alarms.panel.deadline_wanted.connect(self.cases.deadlines.show_record)
        self.lookup.dispute_wanted.connect(community.disputes.show_record)
        self.lookup.place_wanted.connect(community.visits.show_record)
        self.incident.known.dispute_wanted.connect(community.disputes.show_record)
        actions.on(Do.REGISTER_DISPUTE, lambda: community.disputes.register(self.watch.incident_id))
        actions.on(Do.REGISTER_CASE, lambda: self.cases.register(self._watched()))
        actions.on(Do.REGISTER_LEAD, lambda: self.cases.register_lead(self._watched()))

    def _watched(self) -> IncidentRow | None:
        detail = self.watch.detail
        return detail.row if detail is not None else None

    def _show_panel(self, action_id: Do) -> None:
        self.window.pages.setCurrentWidget(self.window.desk_area)
        self.window.desk_area.show_panel(action_id)

    def _show_card(self) -> None:
        self._show_panel(Do.SHOW_INCIDENT)
        self.incident.tabs.show_card()

    def _show_incident(self, incident_id: int) -> None:
        """What an alarm or a message is about: in the open queue, whatever that was narrowed to."""
        if not self.queue.select(incident_id):
            self.queue.bar.set_choice(FilterChoice())
            self._open_incident(incident_id)
        self._show_panel(Do.SHOW_QUEUE)

    def _assign_dropped(self, incident_id: int, officer_id: int) -> None:
        self.assign.assign(officer_id, to=incident_id)

    def _open_incident(self, incident_id: int) -> None:
        """In the queue where it is listed, else in the middle alone."""
        if not self.queue.select(incident_id):
            self.watch.choose(incident_id)

    @property
    def zone(self) -> str:
        return self._lists.station.zone

    def show_behind(self, title: str, ids: Iterable[int]) -> None:
        """The queue shows exactly the incidents behind a figure."""
        self.queue.show_only(title, frozenset(ids))
        self._show_panel(Do.SHOW_QUEUE)

    def _show_found(self, title: str, chosen: QueueFilter) -> None:
        """The queue shows all that a search has found."""
        self.queue.show_found(title, chosen)
        self._show_panel(Do.SHOW_QUEUE)

    def _show_whole(self, incident_id: int) -> None:
        """In the middle, whatever the queue shows."""
        self._show_panel(Do.SHOW_INCIDENT)
        self._open_incident(incident_id)

    def _show_officer(self, number: str) -> None:
        self._show_panel(Do.SHOW_OFFICERS)
        self.assign.all_button.setChecked(True)
        self.assign.find_line.setText(number)

    def _keep_filters(self, saved: list[SavedFilter]) -> None:
        self.window.memory.keep("filters", to_json(saved))

    # -- what the feed and the clock bring ------------------------------------------

    def _follow(self, changes: ChangeSet) -> None:
        if changes.lists_changed:
            self._bridge.read(reads.lists, then=self._show_lists)
            self._bridge.read(reads.running_shift, then=self._show_shift)
        if changes.is_bulk:
            self.assign.load()

    def _show_lists(self, lists: Lists) -> None:
        self._lists = lists
        station = lists.station
        status = self.window.status
        status.set_station(station.bare_name, is_fictional=station.is_fictional)
        status.set_zone(station.zone)
        self.alarms.panel.set_zone(station.zone)
        levels = tuple(lists.levels.values())
        self.queue.set_lists(lists.categories, lists.communities.values(), levels)
        mark = tr("Workplace", "（虚构）") if station.is_fictional else ""
        self.trends.set_station(station.bare_name + mark)
        for part in (self.incident, self.assign, self.intake, self.lookup):
            part.set_lists(lists)

    def _show_shift(self, shift: Shift | None) -> None:
        text = ""
        if shift is not None:
            # The name has the day in it already.
            since = short_text(shift.started_at, self._lists.station.zone)[-5:]
            text = tr("Workplace", "{name} {since} 起").format(name=shift.name, since=since)
        self.window.status.set_shift(text)

    def _tick(self) -> None:
        now = wall_clock()
        status, lists = self.window.status, self._lists
        age = self._bridge.desk.data_age_s
        looked_at = now - int(age * SECOND)
        status.seen(looked_at)
        self.queue.seen(looked_at)
        status.tick(now)
        status.set_last_state(self._ages.state())
        self.alarms.tick()
        status.set_working(is_working_time(lists.station, lists.calendar, now))
        self.trends.set_stale(age > _STALE_S)
