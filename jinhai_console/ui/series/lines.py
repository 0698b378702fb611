"""The list of 串并案: state, name or kind, score; below it place, count and days."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jinhai_console.domain.series_rows import SeriesLine, SeriesState
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.lines_model import LINE_ROLE, LinesModel
from jinhai_console.ui.series.words import score_text, state_word, title_text, where_text
from jinhai_console.ui.theme import SMALL_PX, STEP, TEXT_PX, Theme

Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 52
_STATE_PX = 72
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def key_of(line: SeriesLine) -> object:
    """What makes a line the same one: a series by itself, a proposal by its incidents."""
    is_its_own = line.state in (SeriesState.ACCEPTED, SeriesState.ENDED)
    return line.series_id if is_its_own else (line.series_id, line.ids)


class SeriesList(QListView):
    """`chosen(line)` as the cursor moves, None where nothing is listed; `entered()` on Enter."""

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, theme: Theme, family: str, zone: Callable[[], str]) -> None:
        super().__init__()
        self.lines: LinesModel[SeriesLine] = LinesModel(
            key_of, lambda line: _spoken(line, zone()), self
        )
        self._delegate = _Delegate(theme, family, zone, self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Series", "系列"))
        self._is_filling = False
        self.selectionModel().currentChanged.connect(lambda *_: self._move())

    def current(self) -> SeriesLine | None:
        place = self.currentIndex().row()
        return self.lines.lines[place] if 0 <= place < len(self.lines.lines) else None

    def show_lines(self, lines: Sequence[SeriesLine]) -> None:
        """The cursor stays with its line, or with the one that has most of its incidents."""
        before, place = self.current(), self.currentIndex().row()
        self._is_filling = True
        self.lines.set_lines(lines)
        if lines:
            self.choose(_followed(before, lines, max(0, min(place, len(lines) - 1))))
        self._is_filling = False
        self.chosen.emit(self.current())

    def choose(self, place: int) -> None:
        self.setCurrentIndex(self.lines.index(place))

    def choose_series(self, series_id: int) -> bool:
        for place, line in enumerate(self.lines.lines):
            if line.series_id == series_id and line.state is not SeriesState.ADDITION:
                self.choose(place)
                return True
        return False

    def _move(self) -> None:
        if not self._is_filling:
            self.chosen.emit(self.current())

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.setStyleSheet(f"SeriesList {{ background: {theme.panel}; }}")
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if is_plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters search nothing here."""


def _followed(before: SeriesLine | None, lines: Sequence[SeriesLine], place: int) -> int:
    if before is None:
        return 0
    for at, line in enumerate(lines):
        if key_of(line) == key_of(before):
            return at
    shared = [len(set(line.ids) & set(before.ids)) for line in lines]
    return shared.index(max(shared)) if max(shared) else place


def _spoken(line: SeriesLine, zone: str) -> str:
    return " ".join(
        (state_word(line.state), title_text(line), where_text(line, zone), score_text(line))
    )


class _Delegate(QStyledItemDelegate):
    def __init__(
        self, theme: Theme, family: str, zone: Callable[[], str], parent: QListView
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zone = zone
        self._text = text_font(family, TEXT_PX)
        self._bold = text_font(family, SMALL_PX, bold=True)
        self._small = small_font(family)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: SeriesLine = index.data(LINE_ROLE)
        theme = self._theme
        rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        inner = rect.adjusted(3 * STEP, STEP + 2, -3 * STEP, -(STEP + 2))
        half = inner.height() // 2
        top = QRect(inner.x(), inner.y(), inner.width(), half)
        below = QRect(inner.x(), inner.y() + half, inner.width(), inner.height() - half)
        is_open = line.state in (SeriesState.PROPOSED, SeriesState.ADDITION)
        colour = theme.accent if is_open else theme.text_dim
        score = score_text(line)
        painter.setFont(self._text)
        room = painter.fontMetrics().horizontalAdvance(score) + 2 * STEP
        _say(painter, top.adjusted(0, 0, _STATE_PX - top.width(), 0), state_word(line.state),
             self._bold, colour)  # fmt: skip
        _say(painter, top.adjusted(_STATE_PX, 0, -room, 0), title_text(line), self._text,
             theme.text)  # fmt: skip
        _say(painter, top, score, self._text, theme.text, _RIGHT)
        _say(painter, below, where_text(line, self._zone()), self._small, theme.text_dim)


def _say(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = _LEFT,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.drawText(rect, int(align), shown)
