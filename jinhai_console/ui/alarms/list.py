"""The list of standing alarms: Enter goes to the cause, the space bar says that one has it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from jinhai_console.domain.alarm import Phase
from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.ui.alarms.lines import (
    LINE_ROLE,
    AlarmLine,
    AlarmLines,
    line_standing,
    line_subject,
    line_title,
)
from jinhai_console.ui.alarms.mark import mark_font, paint_mark
from jinhai_console.ui.alarms.words import todo_word
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.list_paint import LEFT, RIGHT, ground, say
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

LINE_HEIGHT = 44
_MARK = 20
_INDENT = 20


class AlarmList(QListView):
    acknowledged = Signal(object)  # an AlarmLine
    wanted = Signal(object)  # an AlarmLine: go to what it is about
    unfolded = Signal(object, bool)  # a group's key, opened or closed

    def __init__(
        self, model: AlarmLines, theme: Theme, family: str, now: Callable[[], Instant]
    ) -> None:
        super().__init__()
        self._lines = model
        self._delegate = _Delegate(model, theme, family, now)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(LINE_HEIGHT)  # with F9's question beneath it the dock stays as it is
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Alarms", "告警"))
        self.doubleClicked.connect(lambda _index: self._go())

    def show_lines(self, lines: list[AlarmLine]) -> None:
        """The cursor stays with its alarm; where that has gone, on its place.

        Only who is in the list scrolls with it: to everybody else it stays at the gravest.
        """
        current = self.current()
        place = self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        self._lines.show_lines(lines)
        if current is None or not lines:
            return
        kept = self._lines.place_of(current.key)
        place = kept if kept is not None else min(place, len(lines) - 1)
        self.setCurrentIndex(self._lines.index(place))
        if not self.hasFocus():
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(scrolled)

    def current(self) -> AlarmLine | None:
        return self._lines.line(self.currentIndex().row())

    def select(self, alarm_id: int) -> None:
        place = self._lines.place_of(alarm_id)
        if place is not None:
            self.setCurrentIndex(self._lines.index(place))

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go()
            case Qt.Key.Key_Space if line is not None:
                self.acknowledged.emit(line)
            case Qt.Key.Key_Right if line is not None and line.is_group:
                self.unfolded.emit(line.key, True)
            case Qt.Key.Key_Left if line is not None and line.is_group:
                self.unfolded.emit(line.key, False)
            case _:
                super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No search by single letters: it would fight with the input method."""

    def _go(self) -> None:
        line = self.current()
        if line is not None:
            self.wanted.emit(line)


class _Delegate(QStyledItemDelegate):
    def __init__(
        self, lines: AlarmLines, theme: Theme, family: str, now: Callable[[], Instant]
    ) -> None:
        super().__init__(lines)
        self._lines = lines
        self._theme = theme
        self._now = now
        self._text = text_font(family, TEXT_PX)
        self._strong = text_font(family, TEXT_PX, bold=True)
        self._small = small_font(family)
        self._letter = mark_font(family)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, LINE_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: AlarmLine = index.data(LINE_ROLE)
        theme, now = self._theme, self._now()
        rect = ground(painter, option, theme)
        alarm = line.first.alarm
        left = rect.x() + 5 * STEP + (_INDENT if line.inner else 0)
        middle = QPointF(left, rect.y() + LINE_HEIGHT / 2)
        priority, phase = alarm.priority, alarm.phase
        paint_mark(painter, middle, _MARK, priority, phase, theme, now, self._letter)
        upper = QRect(left + 5 * STEP, rect.y() + 3, 0, 20)
        upper.setRight(rect.right() - 3 * STEP)
        self._paint_upper(painter, upper, line, now)
        self._paint_lower(painter, upper.translated(0, 19), line)

    def _paint_upper(self, painter: QPainter, rect: QRect, line: AlarmLine, now: Instant) -> None:
        theme = self._theme
        calls = line.first.phase is Phase.CALLING
        font = self._strong if calls else self._text
        since = short_text(line.first.alarm.raised_at, self._lines.zone)[-5:]
        gone = say(painter, rect, since, self._small, theme.text_faint, RIGHT)
        room = rect.adjusted(0, 0, -gone - 2 * STEP, 0)
        ink = theme.text if calls else theme.text_dim
        gone = say(painter, room, line_title(line, now), font, ink, LEFT)
        rest = room.adjusted(gone + 3 * STEP, 0, 0, 0)
        say(painter, rest, line_subject(line), self._text, theme.text_dim, LEFT)

    def _paint_lower(self, painter: QPainter, rect: QRect, line: AlarmLine) -> None:
        theme = self._theme
        todo = todo_word(line.first.alarm.kind)
        gone = say(painter, rect, todo, self._small, theme.text_dim, RIGHT)
        room = rect.adjusted(0, 0, -gone - 3 * STEP, 0)
        said = line_standing(line, self._lines.zone)
        say(painter, room, said, self._small, theme.text_faint, LEFT)
