"""How a row of the receiver's list is painted: what it is above, who and what next below."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jinhai_console.domain.handover_item import ITEM_WORDS, HandoverItem, ItemKind
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.lines_model import LINE_ROLE
from jinhai_console.ui.queue.badge import Mark, shape_path
from jinhai_console.ui.theme import SMALL_PX, STEP, Theme

ROW_PX = 52
_BADGE = 16
_LEFT = 40
_RIGHT = 132  # what stands at the right: the receipt, or the limit
_GAP = 2 * STEP
_LEVELLED = (ItemKind.INCIDENT, ItemKind.ORDER)  # an incident's own mark says its level
_UNKNOWN = (4, Mark("square", "?"))


class ReceiptDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, family: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: Mapping[str, tuple[int, Mark]] = {}
        self._strong = text_font(family, bold=True)
        self._text = text_font(family)
        self._small = text_font(family, SMALL_PX)
        self._badge = text_font(family, 11, bold=True)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def set_marks(self, marks: Mapping[str, tuple[int, Mark]]) -> None:
        self._marks = marks

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, ROW_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        line: HandoverItem = index.data(LINE_ROLE)
        painter.save()
        self._ground(painter, rect, state)
        if line.kind in _LEVELLED:
            self._mark(painter, rect, line)
        else:
            self._kind(painter, rect, line)
        upper = QRect(rect.x() + _LEFT, rect.y() + STEP, rect.width() - _LEFT - _GAP, 22)
        lower = upper.translated(0, 22)
        self._first(painter, upper, line)
        self._second(painter, lower, line)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._theme.chosen))
            if state & QStyle.StateFlag.State_HasFocus:
                bar = QRect(rect.x(), rect.y(), 3, rect.height())
                painter.fillRect(bar, QColor(self._theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self._theme.hover))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(rect.x() + _LEFT, rect.bottom(), rect.right(), rect.bottom())

    def _mark(self, painter: QPainter, rect: QRect, line: HandoverItem) -> None:
        number, mark = self._marks.get(line.grade, _UNKNOWN)
        middle = QPointF(rect.x() + _LEFT / 2, rect.y() + ROW_PX / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.5 if line.taken else 1.0)
        colour = QColor(self._theme.level(number))
        painter.fillPath(shape_path(mark.shape, middle, _BADGE), colour)
        painter.setOpacity(1.0)
        painter.setFont(self._badge)
        painter.setPen(QColor(self._theme.on_level))
        lift = 1.5 if mark.shape == "triangle" else 0.0
        box = QRectF(middle.x() - 10, middle.y() - 10 + lift, 20, 20)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.letter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _kind(self, painter: QPainter, rect: QRect, line: HandoverItem) -> None:
        """What has no level of its own: the sign of its kind in an outline."""
        box = QRectF(rect.x() + _LEFT / 2 - 10, rect.y() + ROW_PX / 2 - 10, 20, 20)
        colour = self._theme.text_dim if line.taken else self._theme.text
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colour))
        painter.drawRoundedRect(box, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._badge)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, ITEM_WORDS[line.kind][0])

    def _first(self, painter: QPainter, room: QRect, line: HandoverItem) -> None:
        """Number, what it is, grade and state; at the right the receipt."""
        ink = self._theme.text_dim if line.taken else self._theme.text
        body = _body(room)
        left = self._write(painter, body, line.number, self._text, ink)
        if line.taken:
            said = f"✓ {line.taken_by}"
            self._write(painter, _end(room), said, self._strong, self._theme.accent, at_end=True)
        else:
            said = tr("Handover", "待确认")
            self._write(painter, _end(room), said, self._text, self._theme.text, at_end=True)
        left = self._write(painter, _after(body, left), line.what, self._strong, ink)
        grade = "" if line.kind in _LEVELLED else line.grade
        state = " ".join(part for part in (grade, line.state) if part)
        self._write(painter, _after(body, left), state, self._text, self._theme.text_dim)

    def _second(self, painter: QPainter, room: QRect, line: HandoverItem) -> None:
        """Place, who, next step; at the right the time taken, or the limit."""
        dim = self._theme.text_dim
        owned = line.who or line.kind is ItemKind.EQUIPMENT
        who = line.who if owned else tr("Handover", "无人负责")
        said = " · ".join(part for part in (line.where, who, line.next_step) if part)
        self._write(painter, _body(room), said, self._small, dim)
        if line.taken:
            self._write(painter, _end(room), line.taken, self._small, dim, at_end=True)
        elif line.is_overdue:
            late = tr("Handover", "超时 {time}").format(time=line.due)
            self._write(painter, _end(room), late, self._small, self._theme.red, at_end=True)
        elif line.due:
            due = tr("Handover", "限 {time}").format(time=line.due)
            self._write(painter, _end(room), due, self._small, dim, at_end=True)

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        font: QFont,
        colour: str,
        *,
        at_end: bool = False,
    ) -> int:
        """Write what fits into `room`; where the text ends."""
        metrics = QFontMetrics(font)
        fits = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width()))
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, fits)
        return room.x() + metrics.horizontalAdvance(fits)


def _end(room: QRect) -> QRect:
    return QRect(room.right() - _RIGHT, room.y(), _RIGHT, room.height())


def _body(room: QRect) -> QRect:
    return room.adjusted(0, 0, -_RIGHT - _GAP, 0)


def _after(room: QRect, left: int) -> QRect:
    """What is left of `room` behind a text that ended at `left`."""
    return room.adjusted(left + _GAP - room.x(), 0, 0, 0)
