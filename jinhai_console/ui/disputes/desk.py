"""矛盾纠纷 in the window: its page, made when it is first wanted, and the ways to it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.services import reads
from jinhai_console.ui.actions import Do
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.seat import Seat


class DisputesDesk(QObject):
    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, resources: Path) -> None:
        super().__init__(window)
        self._window = window
        self._seat = seat
        self._pages = pages
        self._resources = resources
        self.form: Form | None = None  # the last that was opened beside the desk
        pages.offer(Do.SHOW_DISPUTES, self._make_page)

    def show_dispute(self, dispute_id: int) -> None:
        from jinhai_console.ui.disputes.page import DisputesPage

        self._seat.actions[Do.SHOW_DISPUTES].trigger()
        page = self._pages.page(Do.SHOW_DISPUTES)  # None while nobody is signed in
        if isinstance(page, DisputesPage):
            page.show_record(dispute_id)

    def show_about(self, about_id: int) -> None:
        """What a task is about: a dispute, or a promise of its agreement."""
        self._seat.bridge.read(reads.dispute_about, about_id, then=self.show_dispute)

    def register(self, incident_id: int | None) -> None:
        """From the incident that is chosen at the desk, beside it."""
        from jinhai_console.ui.disputes.acts import open_register

        open_register(
            self._seat,
            self._window.theme,
            incident_id,
            self.show_dispute,
            self._window,
            self._show_form,
        )

    def _show_form(self, form: Form) -> None:
        form.finished.connect(form.deleteLater)
        self.form = form
        form.show()

    def _make_page(self) -> QWidget:
        from jinhai_console.ui.disputes.page import DisputesPage

        window = self._window
        page = DisputesPage(self._seat, window.theme, self._resources)
        page.left.connect(window.show_desk)
        page.incident_wanted.connect(self._pages.whole_wanted)
        page.incidents_wanted.connect(self._pages.behind_wanted)
        window.dressed.connect(page.dress)
        return page
