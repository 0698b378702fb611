"""Weekday × hour: a table of counts whose colour has a legend, each cell leading to incidents."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jinhai_console.domain.analysis.counts import HOURS, WEEKDAYS
from jinhai_console.ui.analysis.shades import Shade, shades_of
from jinhai_console.ui.analysis.words import key_word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import STEP, Theme
from jinhai_console.ui.trends.content import count_text

Index = QModelIndex | QPersistentModelIndex
_DAYS, _HOURS = len(WEEKDAYS), len(HOURS)
_NARROWEST = 16
_ROOM_PX = 2
_LEAST_PX = 164


class HeatModel(QAbstractTableModel):
    """One cell an hour of the week: `number = weekday * 24 + hour`, Monday first."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: tuple[int, ...] = (0,) * (_DAYS * _HOURS)
        self.tip = ""

    def load(self, counts: Sequence[int], tip: str) -> None:
        self.counts, self.tip = tuple(counts), tip
        self.dataChanged.emit(self.index(0, 0), self.index(_DAYS - 1, _HOURS - 1))

    def count(self, index: Index) -> int:
        return self.counts[index.row() * _HOURS + index.column()]

    def words(self, index: Index) -> str:
        """`周一 08 时`."""
        day, hour = key_word(WEEKDAYS[index.row()]), HOURS[index.column()]
        return tr("Analysis", "{day} {hour} 时").format(day=day, hour=hour)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else _DAYS

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else _HOURS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(self.count(index))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.words(index)}　{count_text(self.count(index))}"
            case Qt.ItemDataRole.ToolTipRole:
                said = f"{self.words(index)}　{count_text(self.count(index))}"
                return plain_tip(f"{said}\n{self.tip}")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return HOURS[section]
        return key_word(WEEKDAYS[section])


class HeatTable(QTableView):
    """`opened(index)` by Enter or a double click; the arrows move the cursor."""

    opened = Signal(QModelIndex)
    moved = Signal(QModelIndex)

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self.heat = HeatModel()
        self._delegate = _HeatDelegate(self, theme)
        self.setModel(self.heat)
        self.setItemDelegate(self._delegate)
        self.setFont(font)
        self._set_up(font)
        self.setCurrentIndex(self.heat.index(0, 0))
        self.doubleClicked.connect(self.opened)
        self.selectionModel().currentChanged.connect(lambda now, _old: self.moved.emit(now))

    @property
    def shades(self) -> tuple[Shade, ...]:
        return self._delegate.shades

    def load(self, counts: Sequence[int], tip: str) -> None:
        self.heat.load(counts, tip)
        self._shade()

    def dress(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.setStyleSheet(
            f"QTableCornerButton::section {{ background: {theme.panel}; border: 0; }}"
            f"QHeaderView::section {{ padding: 0 2px; border: 0; color: {theme.text_faint}; }}"
        )
        self._shade()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(_HOURS * 22 + 56, self.minimumHeight())

    def _shade(self) -> None:
        self._delegate.shades = shades_of(max(self.heat.counts), self._delegate.theme)
        self.viewport().update()

    def _set_up(self, font: QFont) -> None:
        self.setAccessibleName(tr("Analysis", "星期与小时"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setFont(font)
            header.setMinimumSectionSize(_NARROWEST)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(_LEAST_PX)
        self.setMinimumWidth(_HOURS * _NARROWEST + 56)


class _HeatDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self.shades = shades_of(0, theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # PySide's stubs lack it
        count = int(index.data())
        shade = next(each for each in self.shades if count <= each.most)
        painter.fillRect(rect.adjusted(0, 0, -1, -1), QColor(shade.ground))
        words = str(count)
        fits = painter.fontMetrics().horizontalAdvance(words) <= rect.width() - _ROOM_PX
        if count and fits:
            painter.setPen(QColor(shade.text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(self.theme.text), 2 if focused else 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


class HeatLegend(QWidget):
    """Each shade with the counts it stands for."""

    def __init__(self, table: HeatTable, font: QFont, theme: Theme) -> None:
        super().__init__()
        self._table = table
        self.theme = theme
        self.setFont(font)
        self.setFixedHeight(5 * STEP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = painter.fontMetrics()
        left = 0.0
        for shade in self._table.shades:
            box = QRectF(left, (self.height() - 12) / 2, 20, 12)
            painter.fillRect(box, QColor(shade.ground))
            painter.setPen(QColor(self.theme.line))
            painter.drawRect(box)
            painter.setPen(QColor(self.theme.text_dim))
            room = QRectF(box.right() + STEP, 0, metrics.horizontalAdvance(shade.words), 0)
            room.setHeight(self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shade.words)
            left = room.right() + 3 * STEP
