"""提醒处警人: what whoever is sent is to be told of these people and this place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from jinhai_console.domain.known_rows import Known
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.known.watch import KnownWatch
from jinhai_console.ui.known.words import caution_short
from jinhai_console.ui.theme import Theme


class CautionNote(QLabel):
    """Amber, above the officer who should go; not there where nothing is to be told."""

    def __init__(self, watch: KnownWatch) -> None:
        super().__init__()
        self._watch = watch
        self._is_wanted = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        watch.read.connect(self._show)
        self._show(watch.known)

    def show_for(self, *, is_open: bool) -> None:
        """Nobody is sent to what is over."""
        self._is_wanted = is_open
        self._show(self._watch.known)

    def dress(self, theme: Theme) -> None:
        self.setStyleSheet(f"color: {theme.amber};")

    def _show(self, known: Known | None) -> None:
        rows = known.cautions if known else ()
        said = "；".join(caution_short(each) for each in rows)
        self.setText(tr("Assign", "提醒处警人：{cautions}").replace("{cautions}", said))
        self.setVisible(bool(rows) and self._is_wanted)
