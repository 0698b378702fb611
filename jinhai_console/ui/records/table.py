"""A table within a record: its attempts, sessions, visits, tasks. Plain letters do deeds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.list_paint import paint_focus
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.records.line import Tone
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

_ID = Qt.ItemDataRole.UserRole
_TONES = Qt.ItemDataRole.UserRole + 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in pixels; one column without a width takes the room that is left."""

    title: str
    width: int = 0
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class TableLine:
    """`tones`: of the columns named by place, how loudly they speak. `below`: whole lines under
    it. `id` says to whoever hears `opened` and `chosen` what the line stands for."""

    id: Any
    cells: tuple[str, ...]
    tones: tuple[tuple[int, Tone], ...] = ()
    below: tuple[str, ...] = ()


class _Tones(QStyledItemDelegate):
    """What speaks loudly does so on the chosen line, too."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        if ink is not None:
            palette = option.palette  # type: ignore[attr-defined]  # PySide's stubs lack it
            palette.setBrush(QPalette.ColorRole.HighlightedText, ink)
            option.palette = palette  # type: ignore[attr-defined]  # PySide's stubs lack it


class RecordTable(QTreeWidget):
    """`opened(id)` by Enter or a double click, `pressed_letter` where nothing is typed."""

    chosen = Signal(object)
    opened = Signal(object)
    pressed_letter = Signal(str)

    def __init__(
        self,
        theme: Theme,
        family: str,
        name: str,
        columns: Sequence[Column],
        *,
        nothing: str = "",
    ) -> None:
        """`nothing` is said where there is no line: why, and how one comes."""
        super().__init__()
        self._theme = theme
        self._nothing = nothing
        self.setAccessibleDescription(nothing)
        self._family = family
        self._columns = tuple(columns)
        self._shown: tuple[TableLine, ...] = ()
        self.setItemDelegate(_Tones(self))
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setRootIsDecorated(False)
        self.setIndentation(4 * STEP)
        self.setHeaderLabels([each.title for each in columns])
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        for place, column in enumerate(columns):
            if column.width:
                self.setColumnWidth(place, column.width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            if column.is_number:
                self.headerItem().setTextAlignment(place, _RIGHT)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.current()))
        self.itemDoubleClicked.connect(lambda *_: self._open())
        self.dress(theme)

    def current(self) -> Any:
        """The id of the line under the cursor, None where there is none."""
        return self.currentIndex().siblingAtColumn(0).data(_ID)

    def show_lines(self, lines: Sequence[TableLine]) -> None:
        """The cursor stays with its line."""
        if tuple(lines) == self._shown:
            return
        self._shown, kept = tuple(lines), self.current()
        self.blockSignals(True)
        self.clear()
        for line in lines:
            self._add(line)
        self.expandAll()
        first = self.topLevelItem(0)
        if first is not None and not self.choose(kept):
            self.setCurrentItem(first)
        self.blockSignals(False)
        self.chosen.emit(self.current())

    def choose(self, id: Any) -> bool:
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None and item.data(0, _ID) == id:
                self.setCurrentItem(item)
                return True
        return False

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setStyleSheet(
            f"QTreeWidget {{ background: {theme.panel}; }}QTreeWidget::item {{ padding: 4px 2px; }}"
        )
        for place in range(self.topLevelItemCount()):
            if (item := self.topLevelItem(place)) is not None:
                self._paint(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = modifiers == Qt.KeyboardModifier.NoModifier
        letter = event.text().upper()
        if is_plain and len(letter) == 1 and "A" <= letter <= "Z":
            self.pressed_letter.emit(letter)
        elif is_plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are for deeds."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._nothing and not self._shown:
            painter = QPainter(self.viewport())
            painter.setFont(text_font(self._family, TEXT_PX))
            painter.setPen(QColor(self._theme.text_dim))
            room = self.viewport().rect().adjusted(2 * STEP, 4 * STEP, -2 * STEP, -2 * STEP)
            wrapped = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(wrapped), self._nothing)

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().drawRow(painter, options, index)
        is_current = index.sibling(index.row(), 0) == self.currentIndex().siblingAtColumn(0)
        if is_current and self.hasFocus():
            paint_focus(painter, self._across(index), self._theme)

    def _across(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """The whole line, from the table's left edge."""
        line = self.visualRect(index.sibling(index.row(), 0))
        return QRect(0, line.y(), self.viewport().width(), line.height())

    def _open(self) -> None:
        if (id := self.current()) is not None:
            self.opened.emit(id)

    def _add(self, line: TableLine) -> None:
        item = QTreeWidgetItem(self, list(line.cells))
        item.setData(0, _ID, line.id)
        item.setData(0, _TONES, line.tones)
        for place, text in enumerate(line.cells):
            item.setToolTip(place, plain_tip(text))
            if self._columns[place].is_number:
                item.setTextAlignment(place, _RIGHT)
        for text in line.below:
            below = QTreeWidgetItem(item, [text])
            below.setData(0, _ID, line.id)
            below.setToolTip(0, plain_tip(text))
            below.setFirstColumnSpanned(True)
        self._paint(item)

    def _paint(self, item: QTreeWidgetItem) -> None:
        for place, tone in item.data(0, _TONES) or ():
            item.setForeground(place, QColor(tone.colour(self._theme)))
            item.setFont(place, text_font(self._family, TEXT_PX, bold=tone is Tone.ALERTS))
