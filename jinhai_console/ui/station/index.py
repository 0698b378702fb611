"""The names of the station's lists, to choose one of."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.station.lists import STATION_LISTS, StationList
from jinhai_console.ui.theme import ROW_HEIGHT, Theme

_WIDTH = 168


class ListIndex(QListWidget):
    """`chosen(key)` when the user goes to another list."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.setUniformItemSizes(True)
        self.setAccessibleName(tr("Station", "资料清单"))
        for each in STATION_LISTS:
            self.addItem(each.title)
            self.item(self.count() - 1).setSizeHint(QSize(0, ROW_HEIGHT + 2))
        self.setCurrentRow(0)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(STATION_LISTS[row].key))
        self.dress(theme)

    def mark(self, shown: StationList) -> None:
        """Show which list is open, without saying so."""
        self.blockSignals(True)
        self.setCurrentRow(STATION_LISTS.index(shown))
        self.blockSignals(False)

    def dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"ListIndex {{ background: {theme.ground}; padding-top: 8px; }}"
            "ListIndex::item { padding-left: 12px; }"
            f"ListIndex::item:selected {{ background: {theme.chosen}; color: {theme.text}; }}"
        )
