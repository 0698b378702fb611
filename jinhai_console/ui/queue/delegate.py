"""Paints the queue's cells itself: badge, words, and the clock against its limit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.clocks import Clock, Tone
from jinhai_console.domain.incident import OPEN_STATES, IncidentState
from jinhai_console.domain.instant import SECOND, Instant
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.ui.alarms.mark import mark_font, paint_mark
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.queue.badge import Mark, marks_of, shape_path
from jinhai_console.ui.queue.columns import (
    END,
    SAID,
    Column,
    cell_text,
    short_who,
)
from jinhai_console.ui.queue.model import QueueModel
from jinhai_console.ui.theme import ROW_HEIGHT, SMALL_PX, STEP, TEXT_PX, Theme
from jinhai_console.ui.words import running_text, state_word

_COLUMNS = tuple(Column)
_PAD = 8
_BADGE = 16
_BAR = 2
_ALARM = 20
_SIGN = 17
_UNANSWERED = frozenset({IncidentState.PENDING, IncidentState.DISPATCHED})
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Letters:
    """The fonts of a row, measured once."""

    text: QFont
    strong: QFont
    badge: QFont
    sign: QFont
    lay: Callable[[str, bool, int], QStaticText]  # text, whether strong, pixels; remembers
    advance: Callable[[str], int]

    @classmethod
    def of(cls, family: str) -> "Letters":
        text = text_font(family, TEXT_PX)
        strong = text_font(family, TEXT_PX, bold=True)
        badge = text_font(family, SMALL_PX - 1, bold=True)
        plain_metrics, strong_metrics = QFontMetrics(text), QFontMetrics(strong)

        @lru_cache(maxsize=4_096)
        def lay(words: str, is_strong: bool, room: int) -> QStaticText:
            metrics = strong_metrics if is_strong else plain_metrics
            laid = QStaticText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.prepare(font=strong if is_strong else text)
            return laid

        return cls(text, strong, badge, mark_font(family), lay, plain_metrics.horizontalAdvance)


AlarmOf = Callable[[int], AlarmRow | None]  # the most urgent alarm of an incident


class RowDelegate(QStyledItemDelegate):
    """`now` is asked once a cell, so that clocks run by repainting alone."""

    def __init__(
        self,
        model: QueueModel,
        theme: Theme,
        family: str,
        now: Callable[[], Instant],
        alarm_of: AlarmOf = lambda _id: None,
    ) -> None:
        super().__init__(model)
        self._model = model
        self._alarm_of = alarm_of
        self._now = now
        self._letters = Letters.of(family)
        self._marks = marks_of([])
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._ink = {
            name: QColor(getattr(theme, name))
            for name in (
                "text", "text_dim", "text_faint", "amber", "red", "track",
                "chosen", "hover", "accent", "on_level",
            )
        }  # fmt: skip

    def set_marks(self, marks: Mapping[int, Mark]) -> None:
        self._marks = marks

    def needed_widths(self) -> Mapping[Column, int]:
        """Room for every state's word and for the longest clock, in the language of the window."""
        strong = QFontMetrics(self._letters.strong)
        words = (state_word(state) for state in OPEN_STATES)
        late = tr("Queue", "超时 {time}").format(time="0:00:00")
        return {
            Column.STATE: max(map(self._letters.advance, words)) + _PAD,
            Column.CLOCK: strong.horizontalAdvance(late) + END + _ALARM + STEP,
        }

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(64, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
        column = _COLUMNS[index.column()]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        self._paint_ground(painter, rect, state, column)
        row = self._model.row_at(index.row())
        if row is None:
            self._paint_absent(painter, rect)
        elif column is Column.LEVEL:
            self._paint_badge(painter, rect, row)
        elif column is Column.CLOCK and row.clock is not None:
            self._paint_clock(painter, rect, row.clock)
            self._paint_alarm(painter, rect, row.id)
        else:
            self._paint_words(painter, rect, row, column)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, column: Column
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._ink["chosen"])
            if column is Column.LEVEL and state & QStyle.StateFlag.State_Active:
                painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), self._ink["accent"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._ink["hover"])

    def _paint_absent(self, painter: QPainter, rect: QRect) -> None:
        """A row on its way: a quiet stroke in each cell."""
        stroke = QRect(rect.x() + _PAD, rect.center().y(), max(0, rect.width() - 2 * _PAD), _BAR)
        painter.fillRect(stroke, self._ink["track"])

    def _paint_badge(self, painter: QPainter, rect: QRect, row: IncidentRow) -> None:
        mark = self._marks.get(row.level) or Mark("square", str(row.level))
        middle = QPointF(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2)
        path = shape_path(mark.shape, middle, _BADGE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if row.is_open else 0.5)
        painter.fillPath(path, QColor(self._theme.level(row.level)))
        painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._letters.badge)
        painter.setPen(self._ink["on_level"])
        lift = 0.5 if mark.shape == "triangle" else 0.0
        box = QRectF(middle.x() - 10, middle.y() - 10 + lift, 20, 20)
        painter.drawText(box, _CENTRE, mark.letter)

    def _paint_words(
        self, painter: QPainter, rect: QRect, row: IncidentRow, column: Column
    ) -> None:
        advice = self._model.advised.of(row) if column is Column.WHO else None
        text = cell_text(row, column, advice)
        if not text:
            return
        strong = column is Column.CATEGORY and row.state in _UNANSWERED
        painter.setFont(self._letters.strong if strong else self._letters.text)
        is_short = advice is not None and not advice.chosen
        painter.setPen(self._ink["amber"] if is_short else self._words_ink(row, column))
        room = rect.width() - _PAD
        if column is Column.WHO and self._letters.advance(text) > room:
            text = short_who(row) if row.officers else text.partition(" +")[0]
        elif column is Column.NUMBER and self._letters.advance(text) > room:
            text = text[-SAID:]  # another system's: its end tells it from its neighbours
        laid = self._letters.lay(text, strong, room)
        size = laid.size()
        left = rect.right() - END - size.width() if column is Column.CLOCK else rect.x()
        painter.drawStaticText(QPointF(left, rect.y() + (rect.height() - size.height()) / 2), laid)

    def _words_ink(self, row: IncidentRow, column: Column) -> QColor:
        if not row.is_open:
            return self._ink["text_faint"]
        if column is Column.CATEGORY or column is Column.PLACE:
            return self._ink["text"]
        if column is Column.STATE and row.state in _UNANSWERED:
            return self._ink["text"]
        return self._ink["text_dim"]

    def _paint_alarm(self, painter: QPainter, rect: QRect, incident_id: int) -> None:
        alarm = self._alarm_of(incident_id)
        if alarm is not None:
            middle = QPointF(rect.x() + _ALARM / 2, rect.y() + rect.height() / 2)
            priority = alarm.alarm.priority
            now, font = self._now(), self._letters.sign
            paint_mark(painter, middle, _SIGN, priority, alarm.phase, self._theme, now, font)

    def _paint_clock(self, painter: QPainter, rect: QRect, clock: Clock) -> None:
        """The time gone by; beneath it how much of the limit is used up."""
        now = self._now()
        tone = clock.tone(now)
        gone = max(0, now - clock.started_at)
        text = running_text(clock, now)
        if tone is Tone.RED:
            text = tr("Queue", "超时 {time}").format(time=text)
        painter.setFont(self._letters.text if tone is Tone.CALM else self._letters.strong)
        ink = self._ink["text_dim" if tone is Tone.CALM else str(tone)]
        painter.setPen(ink)
        inner = rect.adjusted(_ALARM + STEP, 0, -END, 0)
        if not clock.limit_s:
            painter.drawText(inner, int(_RIGHT), text)
            return
        painter.drawText(inner.adjusted(0, 0, 0, -3), int(_RIGHT), text)
        share = min(1.0, gone / (clock.limit_s * SECOND))
        bar = QRect(inner.x(), rect.bottom() - _BAR - 3, inner.width(), _BAR)
        painter.fillRect(bar, self._ink["track"])
        if share > 0:
            used = QRect(bar.x(), bar.y(), max(1, round(bar.width() * share)), bar.height())
            painter.fillRect(used, self._ink["text_faint"] if tone is Tone.CALM else ink)
