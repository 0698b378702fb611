"""A find as it is painted: what it is, and beneath it the words in their surroundings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jinhai_console.ui.find.lines import FindLine
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

ROLE = Qt.ItemDataRole.UserRole
HEAD, ONE, TWO = 28, 30, 48
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


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
        rect: QRect = option.rect  # type: ignore[attr-defined]
        inner = rect.adjusted(3 * STEP, 0, -3 * STEP, 0)
        if line.target is None:
            self._say(
                painter, inner.adjusted(0, STEP, 0, 0), line.title, self._small, theme.text_faint
            )
            return
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, QColor(theme.chosen))
        upper = inner.adjusted(0, 2, 0, 0)
        upper.setHeight(ONE - 4)
        gone = self._say(painter, upper, line.title, self._text, theme.text)
        aside = upper.adjusted(gone + 3 * STEP, 0, 0, 0)
        self._say(painter, aside, line.aside, self._small, theme.text_dim)
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
            rect = rect.adjusted(self._say(painter, rect, text, font, colour), 0, 0, 0)

    def _say(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> int:
        """Paints the text as far as there is room; how wide it became."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(rect, int(_LEFT), shown)
        return metrics.horizontalAdvance(shown)
