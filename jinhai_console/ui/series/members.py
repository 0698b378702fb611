"""The incidents of a series, the words that were found in their narratives marked."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtCore import QItemSelectionModel as Selection
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from jinhai_console.domain.analysis.narrative_words import Excerpt
from jinhai_console.domain.instant import to_local
from jinhai_console.domain.series_rows import SeriesMemberRow
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import ROW_HEIGHT, STEP, TEXT_PX, Theme
from jinhai_console.ui.words import state_word

Index = QModelIndex | QPersistentModelIndex

_TEXT_COLUMN = 5
_LEAD = 6  # characters before the first word, where room is short
_FEWEST = 3  # rows that there is always room for
_AROUND_PX = ROW_HEIGHT + 16  # the header and a bar to scroll by
_WIDTHS = (116, 140, 116, 184, 76)


class MembersModel(QAbstractTableModel):
    """One line an incident, by time."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[SeriesMemberRow, ...] = ()
        self.fresh: Collection[int] = ()  # those that may come to the others
        self.zone = "Asia/Shanghai"

    def load(self, rows: Sequence[SeriesMemberRow], fresh: Collection[int] = ()) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.fresh = fresh
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return _TEXT_COLUMN + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == _TEXT_COLUMN:
            return plain_tip(row.excerpt.text)
        if role == Qt.ItemDataRole.UserRole:
            return row.excerpt
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            tr("Series", "警情"),
            tr("Series", "时间"),
            tr("Series", "类别"),
            tr("Series", "地点"),
            tr("Series", "状态"),
            tr("Series", "报警内容"),
        )[section]

    def _text(self, row: SeriesMemberRow, column: int) -> str:
        return (
            f"+ {row.number}" if row.id in self.fresh else row.number,
            f"{to_local(row.received_at, self.zone):%Y-%m-%d %H:%M}",
            row.category,
            row.place,
            state_word(row.state),
            row.excerpt.text,
        )[column]


class MembersTable(QTableView):
    """Several can be chosen at once: what is put out or apart."""

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self.members = MembersModel()
        self._delegate = _Delegate(theme, family, self)
        self.setModel(self.members)
        self.setItemDelegateForColumn(_TEXT_COLUMN, self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self.setAccessibleName(tr("Series", "系列里的警情"))

    def load(self, rows: Sequence[SeriesMemberRow], fresh: Collection[int] = ()) -> None:
        """The same incidents stay chosen."""
        chosen = self.chosen_ids()
        self.members.load(rows, fresh)
        self.setMaximumHeight(max(_FEWEST, len(rows)) * ROW_HEIGHT + _AROUND_PX)
        self._choose(set(chosen))

    def chosen_ids(self) -> tuple[int, ...]:
        places = sorted(each.row() for each in self.selectionModel().selectedRows())
        return tuple(self.members.rows[place].id for place in places)

    def current_id(self) -> int | None:
        place = self.currentIndex().row()
        return self.members.rows[place].id if 0 <= place < len(self.members.rows) else None

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.setStyleSheet(
            f"MembersTable {{ background: {theme.panel};"
            f" selection-background-color: {theme.chosen}; selection-color: {theme.text}; }}"
            "MembersTable::item { padding: 0 8px; }"
        )
        self.viewport().update()

    def _choose(self, ids: Collection[int]) -> None:
        flags = Selection.SelectionFlag.Select | Selection.SelectionFlag.Rows
        for place, row in enumerate(self.members.rows):
            if row.id in ids:
                self.selectionModel().select(self.members.index(place, 0), flags)


class _Delegate(QStyledItemDelegate):
    """The narrative as plain text, piece by piece: what was found in the accent's colour."""

    def __init__(self, theme: Theme, family: str, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text_font(family, TEXT_PX)
        self._bold = text_font(family, TEXT_PX, bold=True)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, QColor(theme.chosen))
        room = rect.adjusted(2 * STEP, 0, -2 * STEP, 0)
        align = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        for text, is_found in self._fitted(index.data(Qt.ItemDataRole.UserRole), room.width()):
            painter.setFont(self._bold if is_found else self._text)
            painter.setPen(QColor(theme.accent if is_found else theme.text_dim))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width()))
            painter.drawText(room, align, shown)
            room = room.adjusted(metrics.horizontalAdvance(text), 0, 0, 0)
            if room.width() <= 0:
                return

    def _fitted(self, excerpt: Excerpt, room: int) -> list[tuple[str, bool]]:
        """Where not all of it has room, what stands before the first word found is cut."""
        found = pieces(excerpt)
        is_wide = QFontMetrics(self._text).horizontalAdvance(excerpt.text) > room
        if is_wide and len(found) > 1 and len(found[0][0]) > _LEAD:
            found[0] = ("…" + found[0][0][-_LEAD:], False)
        return found


def pieces(excerpt: Excerpt) -> list[tuple[str, bool]]:
    """The text cut where a found word begins or ends; joined it is the text again."""
    found, at = [], 0
    for each in excerpt.marks:
        found += [
            (excerpt.text[at : each.start], False),
            (excerpt.text[each.start : each.end], True),
        ]
        at = each.end
    return [piece for piece in (*found, (excerpt.text[at:], False)) if piece[0]]
