"""已知情况: a line for each thing known of an incident's people and place; Enter leads there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import SMALL_PX, STEP, Theme

ROW = 24
MOST = 6
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """`key` is the shortcut that does what Enter does; `ids` the incidents it leads to."""

    head: str
    text: str
    key: str = ""
    title: str = ""
    ids: tuple[int, ...] = ()
    series_id: int | None = None
    dispute_id: int | None = None
    is_alike: bool = False
    is_summary: bool = False  # stands for all the others


class KnownLines(QListWidget):
    """As high as its lines, up to six; the rest is scrolled to."""

    chosen = Signal(object)  # a Line

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._delegate = _Delegate(theme, family)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(_ROLE)))
        self.setAccessibleName(tr("Known", "已知情况"))
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        place = self.currentRow()
        self.clear()
        for line in lines:
            item = QListWidgetItem(f"{line.head} {line.text} {line.key}".strip())
            item.setData(_ROLE, line)
            item.setSizeHint(QSize(200, ROW))
            item.setToolTip(plain_tip(f"{line.head}　{line.text}".replace("；", "\n")))
            self.addItem(item)
        self.setVisible(bool(lines))
        if self.hasFocus():
            self.setCurrentRow(min(max(place, 0), self.count() - 1))
        self.updateGeometry()

    def lines(self) -> list[Line]:
        return [self.item(at).data(_ROLE) for at in range(self.count())]

    def sizeHint(self) -> QSize:
        return QSize(240, min(self.count(), MOST) * ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, min(self.count(), 1) * ROW)

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.chosen.emit(item.data(_ROLE))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters search nothing here."""


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._text = text_font(family, SMALL_PX)
        self._bold = text_font(family, SMALL_PX, bold=True)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: Line = index.data(_ROLE)
        theme = self._theme
        rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        # Three columns: what it is, what it says, which key leads there.
        painter.setFont(self._text)
        key_width = painter.fontMetrics().horizontalAdvance(line.key)
        head = QRect(rect.x(), rect.y(), 68, rect.height())
        text = rect.adjusted(72, 0, -(key_width + 2 * STEP), 0)
        self._say(
            painter, head, line.head, self._bold, theme.accent if line.is_alike else theme.text
        )
        self._say(painter, text, line.text, self._text, theme.text_dim)
        key = rect.adjusted(rect.width() - key_width - STEP, 0, 0, 0)
        self._say(painter, key, line.key, self._text, theme.text_faint)

    def _say(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(rect, int(_LEFT), shown)
