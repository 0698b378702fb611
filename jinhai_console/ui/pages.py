"""The pages that fill the window: sign-in, handover, station … Made when first wanted."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jinhai_console.services.accounts import SignedIn
from jinhai_console.ui.do import Do
from jinhai_console.ui.handover.flow import Facts
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.officers_page.serving import Serving
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.sign_in.form import DemoSignIn
from jinhai_console.ui.sign_in.page import SignInPage


class Pages(QObject):
    """Shows a page over the desk and comes back from it."""

    signed_in = Signal(object)  # SignedIn
    incident_wanted = Signal(object)  # its id
    whole_wanted = Signal(object)  # an incident's id: in the middle, whatever the queue shows
    behind_wanted = Signal(str, object)  # title, incident ids
    task_wanted = Signal(object)  # its id

    def __init__(
        self,
        window: MainWindow,
        seat: Seat,
        resources: Path,
        current: Callable[[], SignedIn | None],
        demo: DemoSignIn | None,
        facts: Facts,
        serving: Serving,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._resources = resources
        self._current = current
        self._facts = facts
        self._serving = serving
        self._made: dict[Do, QWidget] = {}
        self._at_end: list[Callable[[], object]] = []
        self._sign_in = SignInPage(seat.bridge, window.theme, window.family, demo)
        window.add_page(self._sign_in, leads_back=False)
        window.dressed.connect(self._sign_in.dress)
        self._sign_in.signed_in.connect(self._sign)
        self._sign_in.left.connect(window.show_desk)
        on = seat.actions.on
        on(Do.SIGN_IN, self.ask_sign_in)
        on(Do.HANDOVER, lambda: self._show(Do.HANDOVER, self._handover))
        on(Do.SHOW_STATION, lambda: self._show(Do.SHOW_STATION, self._station))
        on(Do.SHOW_ROSTER, lambda: self._show(Do.SHOW_ROSTER, self._roster))
        on(Do.SHOW_SERIES, lambda: self._show(Do.SHOW_SERIES, self._series))
        on(Do.SHOW_ANALYSIS, lambda: self._show(Do.SHOW_ANALYSIS, self._analysis))
        on(Do.SHOW_MAP, lambda: self._show(Do.SHOW_MAP, self._map))
        on(Do.SHOW_UNUSUAL, lambda: self._show(Do.SHOW_UNUSUAL, self._unusual))
        on(Do.OUTBOX, lambda: self._show(Do.OUTBOX, self._outbox))
        on(Do.SHOW_PROCEDURES, lambda: self._show(Do.SHOW_PROCEDURES, self._procedures))
        on(Do.TRY_ROUTING, lambda: self._show(Do.TRY_ROUTING, self._routing))
        on(Do.OFFICERS_PAGE, lambda: self._show(Do.OFFICERS_PAGE, self._officers_page))
        on(Do.SHOW_PRINTED, lambda: self._show(Do.SHOW_PRINTED, self._printed))
        on(Do.SHOW_EQUIPMENT, lambda: self._show(Do.SHOW_EQUIPMENT, self._equipment))
        on(Do.IMPORT, lambda: self._show(Do.IMPORT, self._import))

    def offer(self, action_id: Do, make: Callable[[], QWidget]) -> None:
        """One more page, made when it is first wanted."""
        self._seat.actions.on(action_id, lambda: self._show(action_id, make))

    def ask_sign_in(self) -> None:
        """Whoever sits here keeps the seat until somebody else has signed in."""
        self._sign_in.ask(self._current())
        self._window.show_page(self._sign_in)

    def sign_in_as(self, number: str, password: str) -> None:
        """What the form does when both are typed: for whoever drives the window by script."""
        self._sign_in.form.given.emit(number, password)

    def page(self, action_id: Do) -> QWidget | None:
        """A page that was opened already."""
        return self._made.get(action_id)

    def close(self) -> None:
        """Before the desk closes, which waits for what runs: an import stops after its batch."""
        for stop in self._at_end:
            stop()

    def _sign(self, officer: SignedIn) -> None:
        self.signed_in.emit(officer)
        self._window.show_desk()

    def _show(self, action_id: Do, make: Callable[[], QWidget]) -> None:
        if self._current() is None:
            self.ask_sign_in()
            return
        if action_id not in self._made:
            self._made[action_id] = make()
            self._window.add_page(self._made[action_id])
        self._window.show_page(self._made[action_id])

    def _handover(self) -> QWidget:
        from jinhai_console.ui.handover.page import HandoverPage

        page = HandoverPage(
            self._seat,
            self._window.theme,
            self._resources,
            self._current,
            facts=self._facts,
        )
        page.finished.connect(lambda _result: self._window.show_desk())
        page.shift_changed.connect(self.signed_in)
        self._window.dressed.connect(page.dress)
        return page

    def _station(self) -> QWidget:
        from jinhai_console.ui.station.page import StationPage

        page = StationPage(self._seat, self._window.theme)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page

    def _map(self) -> QWidget:
        from jinhai_console.ui.map.page import MapPage

        page = MapPage(self._seat, self._window.theme, self._resources)
        self._at_end.append(page.parts.near.stop)
        page.left.connect(self._window.show_desk)
        page.incidents_wanted.connect(self.behind_wanted)
        page.incident_wanted.connect(self.whole_wanted)
        self._window.dressed.connect(page.dress)
        return page

    def show_unusual(self, days: int) -> None:
        """The page at today (1) or the last days."""
        from jinhai_console.ui.unusual.page import UnusualPage

        self._show(Do.SHOW_UNUSUAL, self._unusual)
        page = self._made.get(Do.SHOW_UNUSUAL)
        if isinstance(page, UnusualPage):
            page.show_days(days)

    def _unusual(self) -> QWidget:
        from jinhai_console.ui.unusual.page import UnusualPage

        page = UnusualPage(self._seat, self._window.theme, self._window.icons)
        page.left.connect(self._window.show_desk)
        page.incidents_wanted.connect(self.behind_wanted)
        self._window.dressed.connect(page.dress)
        return page

    def _analysis(self) -> QWidget:
        from jinhai_console.ui.analysis.page import AnalysisPage

        window = self._window
        page = AnalysisPage(self._seat, window.theme, window.icons, window.memory)
        page.left.connect(window.show_desk)
        page.incidents_wanted.connect(self.behind_wanted)
        window.dressed.connect(page.dress)
        return page

    def _roster(self) -> QWidget:
        from jinhai_console.ui.roster.page import RosterPage

        page = RosterPage(self._seat, self._window.theme, self._print_roster)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page

    def _print_roster(self, first: date, last: date) -> None:
        from jinhai_console.ui.handover.paper_window import open_paper

        window = self._window
        paper = open_paper(self._seat, window.theme, self._resources, window)
        paper.show_roster(first, last)

    def _printed(self) -> QWidget:
        from jinhai_console.ui.printed.page import PrintedPage

        page = PrintedPage(self._seat, self._window.theme)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page

    def _equipment(self) -> QWidget:
        from jinhai_console.ui.equipment.page import EquipmentPage

        page = EquipmentPage(self._seat, self._window.theme, self._resources)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page

    def _outbox(self) -> QWidget:
        from jinhai_console.ui.outbox.page import OutboxPage

        page = OutboxPage(self._seat, self._window.theme, self._resources)
        page.left.connect(self._window.show_desk)
        page.incident_wanted.connect(self.incident_wanted)
        page.task_wanted.connect(self.task_wanted)
        self._window.dressed.connect(page.dress)
        return page

    def show_series(self, series_id: int) -> None:
        """The page at one series."""
        from jinhai_console.ui.series.page import SeriesPage

        self._show(Do.SHOW_SERIES, self._series)
        page = self._made.get(Do.SHOW_SERIES)
        if isinstance(page, SeriesPage):
            page.show_series(series_id)

    def _series(self) -> QWidget:
        from jinhai_console.ui.series.page import SeriesPage

        page = SeriesPage(self._seat, self._window.theme)
        self._at_end.append(page.stop)
        page.left.connect(self._window.show_desk)
        page.incident_wanted.connect(self.whole_wanted)
        page.behind_wanted.connect(self.behind_wanted)
        self._window.dressed.connect(page.dress)
        return page

    def _officers_page(self) -> QWidget:
        from jinhai_console.ui.officers_page.page import PhonesPage

        page = PhonesPage(self._seat, self._serving, self._window.theme)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page

    def _procedures(self) -> QWidget:
        from jinhai_console.ui.procedure.page import ProceduresPage

        page = ProceduresPage(self._seat, self._window.theme, self._resources)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page

    def _routing(self) -> QWidget:
        from jinhai_console.ui.routing.page import RoutingPage

        page = RoutingPage(self._seat, self._window.theme)
        page.left.connect(self._window.show_desk)
        page.rules_wanted.connect(self._show_rules)
        self._window.dressed.connect(page.dress)
        return page

    def _show_rules(self) -> None:
        from jinhai_console.ui.station.page import StationPage

        self._show(Do.SHOW_STATION, self._station)
        page = self._made[Do.SHOW_STATION]
        assert isinstance(page, StationPage)
        page.show_list("rule")

    def _import(self) -> QWidget:
        from jinhai_console.ui.importing.page import ImportPage

        page = ImportPage(self._seat, self._window.theme)
        self._at_end.append(page.stop)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page
