"""Two panels of a dispute in one tab, each with what it is called."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.table import RecordTable
from jinhai_console.ui.theme import STEP, Theme


class Stacked(QWidget):
    """The first takes the room it needs or shares it, the table below takes the rest."""

    def __init__(self, above: FactsPanel | RecordTable, table: RecordTable, theme: Theme) -> None:
        super().__init__()
        self._parts = (above, table)
        self.between: QLabel = plain_label(wraps=True)
        self.setFocusProxy(table if isinstance(above, FactsPanel) else above)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(above, 0 if isinstance(above, FactsPanel) else 1)
        column.addWidget(self.between)
        column.addWidget(table, 1)
        self.between.hide()
        self.dress(theme)

    def say_between(self, text: str) -> None:
        self.between.setText(text)
        self.between.setVisible(bool(text))

    def dress(self, theme: Theme) -> None:
        for part in self._parts:
            part.dress(theme)
