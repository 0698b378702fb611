"""提醒处警人: what whoever is sent is to be told of these people and this place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jinhai_console.domain.known_rows import Known
from jinhai_console.domain.rows import IncidentDetail
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.known.watch import KnownWatch
from jinhai_console.ui.known.words import caution_short
from jinhai_console.ui.plain import fill_with
from jinhai_console.ui.theme import STEP, Theme


class CautionNote(QLabel):
    """Amber; not there where nothing is to be told, or nobody is sent any more."""

    def __init__(self, known: KnownWatch, watch: IncidentWatch) -> None:
        super().__init__()
        self._known = known
        self._is_open = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 0)
        known.read.connect(self._show)
        watch.detail_read.connect(self._show_detail)
        self._show(known.known)

    def dress(self, theme: Theme) -> None:
        self.setStyleSheet(f"color: {theme.amber};")

    def _show_detail(self, detail: IncidentDetail | None) -> None:
        self._is_open = detail is not None and detail.row.is_open
        self._show(self._known.known)

    def _show(self, known: Known | None) -> None:
        rows = known.cautions if known else ()
        said = "；".join(caution_short(each) for each in rows)
        self.setText(tr("Assign", "提醒处警人：{cautions}").replace("{cautions}", said))
        self.setVisible(bool(rows) and self._is_open)


class Noted(QWidget):
    """A panel with the note on top of it; the focus is the panel's."""

    def __init__(self, note: CautionNote, panel: QWidget, theme: Theme) -> None:
        super().__init__()
        self.note = note
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(note)
        column.addWidget(panel, 1)
        self.setFocusProxy(panel)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        fill_with(self, theme.panel)
        self.note.dress(theme)
