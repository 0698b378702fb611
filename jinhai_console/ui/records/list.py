"""The list of a page of records: the cursor stays with its line while lines come and go."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.lines_model import LINE_ROLE, LinesModel
from jinhai_console.ui.list_paint import RIGHT, ground, say
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.theme import SMALL_PX, STEP, TEXT_PX, Theme

Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 76
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RecordList(QListView):
    """`chosen(id)` as the cursor moves to another line, None where nothing is listed.

    `turned(step)`: ← or →, which mean nothing within a list one line wide.
    """

    chosen = Signal(object)
    turned = Signal(int)

    def __init__(self, theme: Theme, family: str, name: str) -> None:
        super().__init__()
        self.lines: LinesModel[ListLine] = LinesModel(
            lambda line: line.id, lambda line: line.spoken, self
        )
        self._delegate = _Delegate(theme, family, self)
        self._is_filling = False
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(lambda *_: self._move())

    def current(self) -> int | None:
        """The id of the line under the cursor."""
        place = self.currentIndex().row()
        return self.lines.lines[place].id if 0 <= place < len(self.lines.lines) else None

    def show_lines(self, lines: Sequence[ListLine]) -> None:
        """The cursor stays with its line, else at its place."""
        before, place = self.current(), self.currentIndex().row()
        self._is_filling = True
        self.lines.set_lines(lines)
        if lines:
            kept = next((at for at, each in enumerate(lines) if each.id == before), None)
            at = max(0, min(place, len(lines) - 1)) if kept is None else kept
            self.setCurrentIndex(self.lines.index(at))
        self._is_filling = False
        self.chosen.emit(self.current())

    def choose(self, id: int) -> bool:
        for place, line in enumerate(self.lines.lines):
            if line.id == id:
                self.setCurrentIndex(self.lines.index(place))
                return True
        return False

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.setStyleSheet(f"RecordList {{ background: {theme.panel}; }}")
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A bar that opens below takes room: what it asks about stays in sight."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.turned.emit(step)

    def keyboardSearch(self, search: str) -> None:
        """Letters search nothing here: there is a line for it."""

    def _move(self) -> None:
        if not self._is_filling:
            self.chosen.emit(self.current())


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, family: str, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text_font(family, TEXT_PX)
        self._bold = text_font(family, SMALL_PX, bold=True)
        self._small = small_font(family)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ListLine = index.data(LINE_ROLE)
        theme = self._theme
        inner = ground(painter, option, theme).adjusted(3 * STEP, STEP, -3 * STEP, -STEP)
        third = inner.height() // 3
        top, middle, below = (
            QRect(inner.x(), inner.y() + place * third, inner.width(), third) for place in range(3)
        )
        font = self._bold if line.right_tone is Tone.ALERTS else self._small
        room = say(painter, top, line.right, font, line.right_tone.colour(theme), RIGHT)
        left = top.adjusted(0, 0, -(room + 2 * STEP), 0)
        wide = say(painter, left, line.state, self._bold, line.tone.colour(theme))
        number = left.adjusted(wide + 2 * STEP, 0, 0, 0)
        say(painter, number, line.number, self._small, theme.text_dim)
        say(painter, middle, line.title, self._text, theme.text)
        say(painter, below, line.about, self._small, theme.text_dim)
