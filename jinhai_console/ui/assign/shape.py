"""Availability at a glance: a full, a half, an empty circle; the colour only underlines it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from jinhai_console.domain.officer import Availability
from jinhai_console.ui.theme import Theme

_RADIUS = 5.0


def availability_colour(availability: Availability, theme: Theme) -> str:
    """Free officers stand out; the busy and the absent step back."""
    return {
        Availability.AVAILABLE: theme.accent,
        Availability.CONDITIONAL: theme.text_dim,
        Availability.UNAVAILABLE: theme.text_faint,
    }[availability]


def paint_availability(
    painter: QPainter, middle: QPointF, availability: Availability, theme: Theme
) -> None:
    colour = QColor(availability_colour(availability, theme))
    box = QRectF(middle.x() - _RADIUS, middle.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    if availability is Availability.AVAILABLE:
        painter.setBrush(colour)
    painter.drawEllipse(box)
    if availability is Availability.CONDITIONAL:
        painter.setBrush(colour)
        painter.drawPie(box, 90 * 16, 180 * 16)
    elif availability is Availability.UNAVAILABLE:
        reach = QPointF(_RADIUS * 0.7, -_RADIUS * 0.7)
        painter.drawLine(middle - reach, middle + reach)
    painter.restore()
