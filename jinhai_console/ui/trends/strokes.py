"""The colour and the stroke of a series: the same on the chart, in its legend, in its export."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from jinhai_console.domain.analysis.colour_band import ColourBand
from jinhai_console.ui.theme import Theme
from jinhai_console.ui.trends.content import Draw, Series

_STYLES = {
    Draw.LINE: Qt.PenStyle.SolidLine,
    Draw.DASHED: Qt.PenStyle.DashLine,
    Draw.DOTTED: Qt.PenStyle.DotLine,
    Draw.CURVE: Qt.PenStyle.SolidLine,
}


def colour_of(series: Series, theme: Theme) -> QColor:
    """A colour of the palette, or the dim text's for what stands beside the groups."""
    return QColor(theme.text_dim if series.colour < 0 else theme.charts[series.colour])


def band_colour(band: ColourBand, theme: Theme) -> QColor:
    """Its word always stands beside it."""
    return QColor(
        {
            ColourBand.GREEN: theme.charts[2],
            ColourBand.YELLOW: theme.charts[4],
            ColourBand.ORANGE: theme.level(2),
            ColourBand.RED: theme.red,
        }[band]
    )


def pen_of(series: Series, theme: Theme) -> QPen:
    pen = QPen(colour_of(series, theme), 1.6)
    pen.setCosmetic(True)
    pen.setStyle(_STYLES[series.draw])
    return pen


def paint_sample(painter: QPainter, room: QRectF, series: Series, theme: Theme) -> None:
    """A small piece of the series for the legend, centred in `room`."""
    middle = room.center().y()
    if series.draw in (Draw.BARS, Draw.STACK):
        side = min(room.width(), 10.0)
        square = QRectF(room.right() - side, middle - side / 2, side, side)
        painter.fillRect(square, colour_of(series, theme))
        return
    painter.setPen(pen_of(series, theme))
    painter.drawLine(QLineF(room.left(), middle, room.right(), middle))
    _paint_symbol(painter, room.center(), series, theme)


def _paint_symbol(painter: QPainter, centre: QPointF, series: Series, theme: Theme) -> None:
    """A full circle on a line, a hollow triangle on a dashed one, nothing on others."""
    painter.setPen(QPen(colour_of(series, theme), 1.0))
    if series.draw is Draw.LINE:
        painter.setBrush(colour_of(series, theme))
        painter.drawEllipse(centre, 2.5, 2.5)
    elif series.draw is Draw.DASHED:
        painter.setBrush(QColor(theme.panel))
        corners = [QPointF(0, -3), QPointF(3, 3), QPointF(-3, 3)]
        painter.drawPolygon([centre + corner for corner in corners])
    painter.setBrush(Qt.BrushStyle.NoBrush)
