"""One table of figures: the cursor goes from number to number, Enter opens what it counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from jinhai_console.domain.analysis.community.figure import Figure
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import ROW_HEIGHT, Theme

_NAME_PX, _NUMBER_PX = 190, 116
_WIDEST_NAME_PX = 380  # of names that would be cut
_SPARE_PX = 4
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Number:
    """What one cell shows: a text, and the figure with the records that stand behind it."""

    text: str
    figure: Figure | None = None
    ids: tuple[int, ...] = ()
    is_text: bool = False
    is_dim: bool = False


class _Cells(QStyledItemDelegate):
    """The number that Enter would open is framed, in the one table that has the keys."""

    def __init__(self, theme: Theme, parent: QTableWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        is_here = bool(state & QStyle.StateFlag.State_HasFocus)
        if is_here:
            painter.fillRect(rect, QColor(self.theme.chosen))
        plain = QStyleOptionViewItem(option)
        plain.state = state & ~QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
        super().paint(painter, plain, index)
        if is_here:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))


class FigureGrid(QTableWidget):
    """`opened(number)` by Enter or a double click, `moved(number)` with the cursor."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[tuple[str, tuple[Number, ...]], ...] = ()
        self._cells = _Cells(theme, self)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.currentCellChanged.connect(lambda *_: self._tell(self.moved.emit))
        self.cellDoubleClicked.connect(lambda *_: self._tell(self.opened.emit))
        self.dress(theme)

    def show_rows(
        self,
        name: str,
        columns: Sequence[str],
        rows: Sequence[tuple[str, Sequence[Number]]],
        *,
        last_stretches: bool = False,
    ) -> None:
        """`columns` stand above the numbers of each row; the cursor stays at its place."""
        place = self.currentRow(), self.currentColumn()
        self._rows = tuple((each, tuple(numbers)) for each, numbers in rows)
        self.setAccessibleName(name)
        self.blockSignals(True)
        self.setColumnCount(len(columns) + 1)
        self.setRowCount(len(self._rows))
        for at, title in enumerate([tr("Figures", "项目"), *columns]):
            head = QTableWidgetItem(title)
            is_left = at == 0 or (last_stretches and at == len(columns))
            head.setTextAlignment(_LEFT if is_left else _RIGHT)
            self.setHorizontalHeaderItem(at, head)
        for row, (title, numbers) in enumerate(self._rows):
            self._put(row, 0, Number(title, is_text=True))
            for column, number in enumerate(numbers, start=1):
                self._put(row, column, number)
        self._fit(len(columns), last_stretches=last_stretches)
        if self._rows:
            self.setCurrentCell(*place if place[0] >= 0 else (0, min(1, len(columns))))
        self.blockSignals(False)

    def current(self) -> Number | None:
        """The number under the cursor; on a name, the first of its row."""
        row, column = self.currentRow(), self.currentColumn()
        if not 0 <= row < len(self._rows) or not self._rows[row][1]:
            return None
        numbers = self._rows[row][1]
        return numbers[min(max(column - 1, 0), len(numbers) - 1)]

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setStyleSheet(
            f"QTableWidget {{ background: {theme.panel}; border: none; }}"
            "QTableWidget::item { padding: 0 6px; }"
        )
        self._cells.theme = theme
        for row, (_title, numbers) in enumerate(self._rows):
            for column, number in enumerate(numbers, start=1):
                self._colour(row, column, number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By Tab, the cursor of another table counts from now on."""
        super().focusInEvent(event)
        self._tell(self.moved.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.opened.emit)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters search nothing here."""

    def _tell(self, hear: Callable[[Number], object]) -> None:
        number = self.current()
        if number is not None:
            hear(number)

    def _put(self, row: int, column: int, number: Number) -> None:
        item = QTableWidgetItem(number.text)
        item.setTextAlignment(_LEFT if number.is_text else _RIGHT)
        item.setToolTip(plain_tip(number.text))
        self.setItem(row, column, item)
        self._colour(row, column, number)

    def _colour(self, row: int, column: int, number: Number) -> None:
        item = self.item(row, column)
        if item is not None:
            item.setForeground(QColor(self._theme.text_dim if number.is_dim else self._theme.text))

    def _fit(self, columns: int, *, last_stretches: bool) -> None:
        header = self.horizontalHeader()
        header.setStretchLastSection(last_stretches)
        self.setColumnWidth(0, min(max(self.sizeHintForColumn(0), _NAME_PX), _WIDEST_NAME_PX))
        for column in range(1, columns + 1):
            self.setColumnWidth(column, _NUMBER_PX)
        self.setFixedHeight(ROW_HEIGHT * (max(1, len(self._rows)) + 1) + _SPARE_PX)
