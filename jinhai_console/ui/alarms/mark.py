"""The sign of an alarm: shape, letter and colour say how grave; it blinks until somebody has it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from jinhai_console.domain.alarm import Phase, Priority
from jinhai_console.domain.instant import SECOND, Instant
from jinhai_console.ui.alarms.words import priority_word
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.queue.badge import shape_path
from jinhai_console.ui.theme import SMALL_PX, Theme

_SHAPES = {Priority.HIGH: "diamond", Priority.MEDIUM: "triangle", Priority.LOW: "circle"}
_COLOURS = {Priority.HIGH: 1, Priority.MEDIUM: 2, Priority.LOW: 4}


def mark_font(family: str) -> QFont:
    """For the letter: it fits a mark of 18 pixels and more."""
    return text_font(family, SMALL_PX - 3, bold=True)


def paint_mark(
    painter: QPainter,
    middle: QPointF,
    side: float,
    priority: Priority,
    phase: Phase,
    theme: Theme,
    now: Instant,
    font: QFont,
) -> None:
    """Full and outlined by turns while it calls; the letter never blinks."""
    colour = QColor(theme.level(_COLOURS[priority]))
    is_full = phase is Phase.CALLING and now // SECOND % 2 == 0
    path = shape_path(_SHAPES[priority], middle, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_full:
        painter.fillPath(path, colour)
    else:
        style = Qt.PenStyle.DotLine if phase is Phase.SHELVED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.5, style))
        painter.drawPath(path)
    painter.setFont(font)
    painter.setPen(QColor(theme.on_level) if is_full else colour)
    lift = 1.0 if priority is Priority.MEDIUM else 0.0
    box = QRectF(middle.x() - side, middle.y() - side + lift, 2 * side, 2 * side)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, priority_word(priority)[:1])
    painter.restore()
