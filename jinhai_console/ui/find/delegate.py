"""A find as it is painted: what it is, and beneath it the words in their surroundings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from jinhai_console.ui.find.lines import FindLine
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.list_paint import ground, say
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

ROLE = Qt.ItemDataRole.UserRole
HEAD, ONE, TWO = 28, 30, 48


class FindDelegate(QStyledItemDelegate):
    """Heads faint and small; the words that were typed bold in the accent's colour."""

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._text = text_font(family, TEXT_PX)
        self._small = small_font(family)
        self._bold = small_font(family)
        self._bold.setBold(True)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def height_of(self, line: FindLine) -> int:
        if line.target is None:
            return HEAD
        return TWO if line.why else ONE

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, self.height_of(index.data(ROLE)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: FindLine = index.data(ROLE)
        theme = self._theme
        rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
        inner = rect.adjusted(3 * STEP, 0, -3 * STEP, 0)
        if line.target is None:
            say(painter, inner.adjusted(0, STEP, 0, 0), line.title, self._small, theme.text_faint)
            return
        ground(painter, option, theme)
        upper = inner.adjusted(0, 2, 0, 0)
        upper.setHeight(ONE - 4)
        gone = say(painter, upper, line.title, self._text, theme.text)
        aside = upper.adjusted(gone + 3 * STEP, 0, 0, 0)
        say(painter, aside, line.aside, self._small, theme.text_dim)
        if line.why:
            lower = QRect(inner.x(), upper.bottom() - 2, inner.width(), TWO - ONE)
            self._piece(painter, lower, line)

    def _piece(self, painter: QPainter, rect: QRect, line: FindLine) -> None:
        theme = self._theme
        parts = (
            (f"{line.why}　", self._small, theme.text_faint),
            (line.before, self._small, theme.text_dim),
            (line.hit, self._bold, theme.accent),
            (line.after, self._small, theme.text_dim),
        )
        for text, font, colour in parts:
            rect = rect.adjusted(say(painter, rect, text, font, colour), 0, 0, 0)
