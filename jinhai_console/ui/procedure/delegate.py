"""Paints the lines of a card: number, box, words over as many lines as they need, the clock."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jinhai_console.domain.clocks import Tone
from jinhai_console.domain.instant import HOUR, MINUTE, Instant
from jinhai_console.domain.procedure_rows import NO_PROCEDURE, StepRow, TickRow
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.lines_model import LINE_ROLE
from jinhai_console.ui.procedure.lines import Heading, done_word
from jinhai_console.ui.procedure.words import left_word, party_word, step_word
from jinhai_console.ui.theme import SMALL_PX, STEP, TEXT_PX, Theme

Index = QModelIndex | QPersistentModelIndex

_NUMBER = 22  # two figures
_BOX = 14
TEXT_AT = _NUMBER + _BOX + 4 * STEP  # left of it, a click ticks
_PAD = STEP
_SPACED = 1.2
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StepDelegate(QStyledItemDelegate):
    """`procedure` tells how a step stands against its limit."""

    def __init__(
        self,
        theme: Theme,
        family: str,
        now: Callable[[], Instant],
        view: QListView,
        *,
        has_boxes: bool = True,
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._now = now
        self._view = view
        self._has_boxes = has_boxes
        self._text_at = TEXT_AT if has_boxes else _NUMBER + 2 * STEP
        self._text = text_font(family, TEXT_PX)
        self._small = small_font(family)
        self._strong = text_font(family, SMALL_PX, bold=True)
        self._small_metrics = QFontMetrics(self._small)
        self._laid = lru_cache(maxsize=256)(self._lay)
        self.procedure = NO_PROCEDURE

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE_ROLE)
        width = self._view.viewport().width()
        if isinstance(line, Heading):
            return QSize(width, self._small_metrics.height() + 3 * STEP)
        _, height, last = self._laid(_words(line), self._room(width))
        if self._mark_room(line) > self._room(width) - last:
            height += self._small_metrics.height()
        return QSize(width, int(height) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        theme = self._theme
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # PySide's stubs lack it
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, QColor(theme.chosen))
        if isinstance(line, Heading):
            self._paint_heading(painter, rect, line)
            return
        tick = line.tick if isinstance(line, StepRow) else line
        layout, _, _ = self._laid(_words(line), self._room(int(rect.width())))
        painter.setPen(QColor(theme.text if tick is None else theme.text_dim))
        layout.draw(painter, QPointF(rect.left() + self._text_at, rect.top() + _PAD))
        first = QRectF(rect.left(), rect.top() + _PAD, rect.width(), layout.lineAt(0).height())
        if self._has_boxes:
            self._paint_box(painter, first, is_ticked=tick is not None)
        if isinstance(line, StepRow):
            self._say(painter, first.adjusted(0, 0, _NUMBER - rect.width(), 0), str(line.number))
        self._paint_mark(painter, rect, line)

    def _paint_heading(self, painter: QPainter, rect: QRectF, heading: Heading) -> None:
        painter.setFont(self._strong)
        painter.setPen(QColor(self._theme.text_dim))
        inner = rect.adjusted(2 * STEP, 0, -2 * STEP, 0)
        painter.drawText(inner, int(_LEFT), heading.words)
        if heading.done:
            painter.setFont(self._small)
            painter.setPen(QColor(self._theme.text_faint))
            painter.drawText(inner, int(_RIGHT), f"{heading.done} / {heading.all}")

    def _paint_box(self, painter: QPainter, line: QRectF, *, is_ticked: bool) -> None:
        theme = self._theme
        left = line.left() + _NUMBER + 2 * STEP
        box = QRectF(left, line.center().y() - _BOX / 2, _BOX, _BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent if is_ticked else theme.text_faint), 1))
        painter.setBrush(QColor(theme.accent if is_ticked else theme.panel))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if is_ticked:
            painter.setPen(QPen(QColor(theme.on_accent), 2))
            corners = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
            painter.drawPolyline(
                QPolygonF([QPointF(left + x * _BOX, box.top() + y * _BOX) for x, y in corners])
            )
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRectF, line: StepRow | TickRow) -> None:
        """At the end of the last line, or on one of its own where that is full."""
        colour = self._theme.text_faint
        if isinstance(line, StepRow):
            tone = self.procedure.tone(line, self._now())
            colour = colour if tone is Tone.CALM else getattr(self._theme, tone)
        foot = rect.adjusted(self._text_at, 0, -2 * STEP, -_PAD)
        foot.setTop(foot.bottom() - self._small_metrics.height())
        painter.setFont(self._small)
        painter.setPen(QColor(colour))
        painter.drawText(foot, int(_RIGHT), self._mark(line, self._now()))

    def _say(self, painter: QPainter, rect: QRectF, words: str) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.text_faint))
        painter.drawText(rect, int(_RIGHT), words)

    def _mark(self, line: StepRow | TickRow, now: Instant) -> str:
        """Who did it when; else whose it is, and what remains of the limit."""
        tick = line.tick if isinstance(line, StepRow) else line
        if tick is not None:
            return done_word(tick)
        assert isinstance(line, StepRow)
        left = self.procedure.left(line, now)
        if left is None:
            return step_word(line.step)
        words = [party_word(line.step.party) if line.step.party else "", left_word(left)]
        return "  ".join(each for each in words if each)

    def _mark_room(self, line: StepRow | TickRow) -> int:
        """What the mark needs however its clock stands: a line does not jump as time goes by."""
        said = self._mark(line, self._now())
        if isinstance(line, StepRow) and (left := self.procedure.left(line, self._now())):
            longest = left_word(-11 * HOUR if abs(left) >= HOUR - MINUTE else 11 * MINUTE)
            said = said.replace(left_word(left), longest)
        gap = 3 * STEP if said else 0
        return self._small_metrics.horizontalAdvance(said) + gap

    def _room(self, width: int) -> int:
        return max(80, width - self._text_at - 2 * STEP)

    def _lay(self, words: str, room: int) -> tuple[QTextLayout, float, float]:
        """The words broken into lines; their height, and how wide the last line is."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(words, self._text)
        layout.setTextOption(option)
        layout.beginLayout()
        height = last = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, height))
            height += line.height() * _SPACED if layout.lineCount() > 1 else line.height()
            last = line.naturalTextWidth()
        layout.endLayout()
        return layout, height, last


def _words(line: StepRow | TickRow) -> str:
    return line.step.text if isinstance(line, StepRow) else line.words
