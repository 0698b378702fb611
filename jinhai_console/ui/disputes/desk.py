"""矛盾纠纷 in the window: the ways to its page from a task and from an incident."""

from jinhai_console.services import reads
from jinhai_console.ui.do import Do
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.records.desk import Make, RecordDesk
from jinhai_console.ui.seat import Seat


class DisputesDesk(RecordDesk):
    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, make: Make) -> None:
        super().__init__(window, seat, pages, Do.SHOW_DISPUTES, make)
        self.form: Form | None = None  # the last that was opened beside the desk

    def show_about(self, about_id: int) -> None:
        """What a task is about: a dispute, or a promise of its agreement."""
        self.seat.bridge.read(reads.dispute_about, about_id, then=self.show_record)

    def register(self, incident_id: int | None) -> None:
        """From the incident that is chosen at the desk, beside it."""
        from jinhai_console.ui.disputes.acts import open_register

        open_register(
            self.seat,
            self.window.theme,
            incident_id,
            self.show_record,
            self.window,
            self._show_form,
        )

    def _show_form(self, form: Form) -> None:
        form.finished.connect(form.deleteLater)
        self.form = form
        form.show()
