"""查找与警示: the search, the cautions' page and forms, and where their finds lead."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jinhai_console.services import reads
from jinhai_console.ui.cautions.forms import CautionForms
from jinhai_console.ui.do import Do
from jinhai_console.ui.find.lines import (
    Filtered,
    Incidents,
    OneDispute,
    OneIncident,
    OneOfficer,
    OnePlace,
    SomeCaution,
    Target,
)
from jinhai_console.ui.find.overlay import FindOverlay
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme


class Lookup(QObject):
    """Whatever is found is opened by the workplace, which listens to these signals."""

    behind_wanted = Signal(str, object)  # title, incident ids
    filtered_wanted = Signal(str, object)  # title, QueueFilter
    incident_wanted = Signal(object)
    officer_wanted = Signal(str)
    dispute_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, window: MainWindow, seat: Seat, watch: IncidentWatch, pages: Pages) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._pages = pages
        self.find = FindOverlay(seat, window.theme, window)
        self.forms = CautionForms(seat, watch, window.theme, window)
        self.find.opened.connect(self._go)
        seat.actions.on(Do.FIND, self.find.open)
        pages.offer(Do.SHOW_CAUTIONS, self._make_page)
        window.dressed.connect(self.dress)

    def set_lists(self, lists: reads.Lists) -> None:
        self.forms.set_lists(lists)

    def dress(self, theme: Theme) -> None:
        self.find.dress(theme)
        self.forms.dress(theme)

    def _make_page(self) -> QWidget:
        from jinhai_console.ui.cautions.page import CautionPage

        page = CautionPage(self._seat, self.forms, self._window.theme)
        page.left.connect(self._window.show_desk)
        self._window.dressed.connect(page.dress)
        return page

    def _go(self, target: Target) -> None:
        match target:
            case OneIncident(id):
                self.incident_wanted.emit(id)
            case Incidents(title, ids) if ids:
                self.behind_wanted.emit(title, ids)
            case Incidents(title, _):
                said = tr("Find", "{name}：还没有警情").replace("{name}", title)
                self._seat.orders.told.emit(Notice(said, Tone.NEWS))
            case Filtered(title, chosen):
                self.filtered_wanted.emit(title, chosen)
            case OneDispute(id):
                self.dispute_wanted.emit(id)
            case OnePlace(id):
                self.place_wanted.emit(id)
            case OneOfficer(number):
                self.officer_wanted.emit(number)
            case SomeCaution(said):
                self._show_caution(said)

    def _show_caution(self, said: str) -> None:
        from jinhai_console.ui.cautions.page import CautionPage

        self._seat.actions[Do.SHOW_CAUTIONS].trigger()
        page = self._pages.page(Do.SHOW_CAUTIONS)
        if isinstance(page, CautionPage):
            page.show_caution(said)
