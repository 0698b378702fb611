"""The officers and their tokens: who has one, since when, when it was last used."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from jinhai_console.services.officer_tokens import TokenRow
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import ROW_HEIGHT, Theme

_WIDTHS = (96, 96, 128, 128)


class TokenList(QTreeWidget):
    """`chosen` when another officer is under the cursor, or something about him changed."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: Sequence[TokenRow] = ()
        self.setAccessibleName(tr("OfficersPage", "民警和网页口令"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHeaderLabels(
            [
                tr("OfficersPage", "警号"),
                tr("OfficersPage", "姓名"),
                tr("OfficersPage", "队伍"),
                tr("OfficersPage", "发放时间"),
                tr("OfficersPage", "最近使用"),
            ]
        )
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.header().setDefaultAlignment(alignment)
        self.currentItemChanged.connect(lambda _now, _before: self.chosen.emit())

    @property
    def current(self) -> TokenRow | None:
        place = self.currentIndex().row()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def show_rows(self, rows: Sequence[TokenRow]) -> None:
        """Written anew; the officer under the cursor stays under it."""
        known = self.current
        self.blockSignals(True)
        self._rows = rows
        self.clear()
        for each in rows:
            none = tr("OfficersPage", "没有口令")
            texts = [each.number, each.name, each.team, each.issued_text or none, each.seen_text]
            item = QTreeWidgetItem(texts)
            if not each.has_token:
                item.setForeground(3, QColor(self._theme.text_faint))
            self.addTopLevelItem(item)
        wanted = known.officer_id if known else None
        place = next((n for n, each in enumerate(rows) if each.officer_id == wanted), 0)
        self.setCurrentIndex(self.model().index(place, 0))
        self.blockSignals(False)
        self.chosen.emit()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setStyleSheet(f"TokenList::item {{ height: {ROW_HEIGHT}px; padding-left: 5px; }}")
        self.show_rows(self._rows)
