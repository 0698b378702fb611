"""Queue, incident or roster on paper: previewed, then printed or kept, with two keys."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.reports.paper import (
    Paper,
    assessment_paper,
    incident_paper,
    procedure_paper,
    queue_paper,
    roster_paper,
)
from jinhai_console.services import reads
from jinhai_console.ui.handover.preview import SheetPreview
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.printing import Printing
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme


def open_paper(
    seat: Seat, theme: Theme, resources: Path, over: QWidget, *, native_dialogs: bool = True
) -> "PaperWindow":
    """A window over the one of `over`, for whoever is signed in; it goes when it is put away."""
    paper = PaperWindow(
        seat,
        theme,
        resources,
        lambda: seat.orders.actor_id,
        native_dialogs=native_dialogs,
        parent=over.window(),
    )
    paper.finished.connect(paper.deleteLater)
    return paper


class PaperWindow(QDialog):
    """`actor` is the officer whose name the sheet carries."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        resources: Path,
        actor: Callable[[], int | None],
        *,
        native_dialogs: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._resources = resources
        self._actor = actor
        self.printing = Printing(seat.bridge, seat.orders, self, native_dialogs=native_dialogs)
        self.preview = SheetPreview(seat.bridge, theme, self.printing, self)
        self.message = plain_label(wraps=True)
        self._away = QPushButton(tr("Paper", "收起  Esc"))
        self._arrange()
        self._away.clicked.connect(self.reject)
        self.printing.told.connect(self._tell)
        self.preview.shown.connect(lambda _count: self.message.clear())
        for keys, slot in (("Ctrl+P", self.preview.print), ("Ctrl+S", self.preview.save)):
            QShortcut(QKeySequence(keys), self, slot)
        self.dress(theme)

    def show_queue(self) -> None:
        """Every open incident, as it stands now."""
        self.show_sheet(
            tr("Paper", "打印警情队列"),
            (reads.queue_sheet,),
            lambda sheet: queue_paper(sheet, self._resources),
        )

    def show_incident(self, incident_id: int) -> None:
        """One incident whole, personal data masked."""
        self.show_sheet(
            tr("Paper", "打印警情登记表"),
            (reads.incident_sheet, incident_id),
            lambda sheet: incident_paper(sheet, self._resources),
            tr("Paper", "没有这起警情；它可能已被撤回"),
        )

    def show_roster(self, first: date, last: date) -> None:
        """The duties from one day to another, usually a month."""
        self.show_sheet(
            tr("Paper", "打印值班表"),
            (reads.roster_sheet, first, last),
            lambda sheet: roster_paper(sheet, self._resources),
        )

    def show_procedure(self, procedure_id: int) -> None:
        """One procedure card, to hang up or take along."""
        self.show_sheet(
            tr("Paper", "打印处置规范"),
            (reads.procedure_sheet, procedure_id),
            lambda sheet: procedure_paper(sheet, self._resources),
            tr("Paper", "没有这份规范；它可能已被撤回"),
        )

    def show_assessment(self, assessment_id: int) -> None:
        """One 研判 with its figures, and its tasks where it was pushed."""
        self.show_sheet(
            tr("Paper", "打印研判"),
            (reads.assessment_sheet, assessment_id),
            lambda sheet: assessment_paper(sheet, self._resources),
            tr("Paper", "没有这份研判"),
        )

    def show_sheet(
        self, title: str, read: tuple[Any, ...], paper_of: Callable[[Any], Paper], why_not: str = ""
    ) -> None:
        """Any sheet: `read` is a view with its arguments but the last, who prints it.

        `why_not` is said where the view finds nothing.
        """
        self._begin(title)
        view, *args = read

        def arrived(sheet: Any) -> None:
            if sheet is None:
                self._say_fault(why_not)
            else:
                self.preview.show_paper(paper_of(sheet))

        self._seat.bridge.read(view, *args, self._actor(), then=arrived, failed=self._say_fault)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.preview.dress(theme)
        self.message.setStyleSheet(f"color: {theme.text_dim};")

    def _begin(self, title: str) -> None:
        self.setWindowTitle(title)
        self.preview.show_paper(None)
        self._tell(Notice(tr("Paper", "正在排版…"), Tone.NEWS))
        self.show()
        self.raise_()
        self.preview.setFocus()

    def _say_fault(self, sentence: str) -> None:
        self._tell(Notice(sentence, Tone.REFUSED))

    def _tell(self, notice: Notice) -> None:
        colour = self._theme.red if notice.tone is Tone.REFUSED else self._theme.text_dim
        self.message.setText(notice.text)
        self.message.setAccessibleName(notice.text)
        self.message.setStyleSheet(f"color: {colour};")

    def _arrange(self) -> None:
        self.setModal(False)
        self.resize(1000, 860)
        self._away.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        foot.addWidget(self.message, 1)
        foot.addWidget(self._away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addLayout(foot)
