"""The scale bar and the arrow to the north."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.layers import Scene
from jinhai_console.ui.map.view import View
from jinhai_console.ui.theme import STEP

_LONGEST_PX = 160.0
_MARGIN = 4 * STEP


class FurnitureLayer:
    """In the lower left corner and the upper right one."""

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scene.font)
        colour = QColor(scene.theme.text_dim)
        painter.setPen(QPen(colour, 1.5))
        metres = bar_metres(view.scale * _LONGEST_PX)
        length, y = metres / view.scale, view.height - _MARGIN
        painter.drawLine(QLineF(_MARGIN, y, _MARGIN + length, y))
        for x in (_MARGIN, _MARGIN + length):
            painter.drawLine(QLineF(x, y - STEP, x, y))
        words = QRectF(_MARGIN, y - 7 * STEP, _LONGEST_PX, 6 * STEP)
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, distance_text(metres))
        self._arrow(painter, view.width - _MARGIN - 2 * STEP, colour)
        painter.restore()

    def _arrow(self, painter: QPainter, x: float, colour: QColor) -> None:
        top = _MARGIN + 4 * STEP
        tip, side = QPointF(x, top), 1.5 * STEP
        corners = [tip, QPointF(x + side, top + 5 * STEP), QPointF(x, top + 4 * STEP)]
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF(corners))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([tip, QPointF(x - side, top + 5 * STEP), corners[2]]))
        words = QRectF(x - 5 * STEP, _MARGIN - STEP, 10 * STEP, 5 * STEP)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, tr("Map", "北"))


def bar_metres(most: float) -> float:
    """The longest of 1, 2, 5, 10, 20 … metres up to `most`."""
    step = 1.0
    while step * 10 <= most:
        step *= 10
    while step > most:
        step /= 10
    return max(each * step for each in (1, 2, 5) if each == 1 or each * step <= most)


def distance_text(metres: float) -> str:
    if metres >= 1_000:
        return tr("Map", "{0} 公里").format(f"{metres / 1_000:g}")
    return tr("Map", "{0} 米").format(f"{metres:g}")
