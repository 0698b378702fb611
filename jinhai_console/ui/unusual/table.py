"""The series that stand out, the rarest first; below them those that have moved slowly."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from jinhai_console.domain.analysis.exceedance import Exceedance
from jinhai_console.services.exceedances import Exceedances
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import Theme
from jinhai_console.ui.trends.strokes import band_colour
from jinhai_console.ui.unusual.words import band_text, expected_text, kind_word, reason_text

Index = QModelIndex | QPersistentModelIndex

_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
KIND, KEY, OBSERVED, EXPECTED, BAND, REASON = range(6)


class UnusualTable(QAbstractTableModel):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._found: Exceedances | None = None
        self._rows: tuple[Exceedance, ...] = ()

    def load(self, found: Exceedances) -> None:
        self.beginResetModel()
        self._found = found
        repeated = (each for each in found.judgement.alerts if each.index in found.within)
        self._rows = (*found.events, *repeated, *found.judgement.drifts)
        self.endResetModel()

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def row(self, place: int) -> Exceedance:
        return self._rows[place]

    def key(self, place: int) -> str:
        assert self._found is not None
        return self._found.keys[self._rows[place].index]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return REASON + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column in (OBSERVED, EXPECTED) else _LEFT
            case Qt.ItemDataRole.ForegroundRole:
                strong = column in (KEY, OBSERVED) and not self._repeats(row)
                return QColor(self._theme.text if strong else self._theme.text_dim)
            case Qt.ItemDataRole.DecorationRole if column == BAND:
                return band_colour(row.band, self._theme)
            case Qt.ItemDataRole.ToolTipRole if column in (KEY, REASON):
                return plain_tip(self._text(row, column))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in (OBSERVED, EXPECTED) else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            tr("Unusual", "情形"),
            tr("Unusual", "类别 · 社区"),
            tr("Unusual", "实有"),
            tr("Unusual", "预期"),
            tr("Unusual", "比 15 周均值"),
            tr("Unusual", "说明"),
        )[section]

    def _repeats(self, row: Exceedance) -> bool:
        """Whether a narrower line says the same."""
        return self._found is not None and row.index in self._found.within

    def _text(self, row: Exceedance, column: int) -> str:
        assert self._found is not None
        match column:
            case 0:
                return kind_word(row)
            case 1:
                return self._found.keys[row.index]
            case 2:
                return f"{row.observed:,}"
            case 3:
                return expected_text(row)
            case 4:
                return band_text(row)
            case _:
                return reason_text(row, self._found)
