"""One chart on pyqtgraph: items are made once, afterwards only their data is set."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent

from jinhai_console.ui.theme import SMALL_PX, STEP, Theme
from jinhai_console.ui.trends.content import Content, Draw, Series
from jinhai_console.ui.trends.ruler import Ruler
from jinhai_console.ui.trends.strokes import colour_of, pen_of

_BAR_WIDTH = 0.72
_TICK_ROOM_PX = 26
_AXIS_WIDTH, _AXIS_HEIGHT = 34, 22
_DIMMED = 0.4
_HEADROOM_PX, _LABEL_PX = 10, 24


class CountAxis(pg.AxisItem):
    """Whole numbers only, in steps of 1, 2, 5, 10 …, as many as there is room for."""

    def tickSpacing(self, least: float, most: float, size: float) -> list[tuple[float, float]]:
        return [(whole_step(most - least, max(2, int(size // _TICK_ROOM_PX))), 0)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [str(round(value)) for value in values]


def whole_step(span: float, most: int) -> int:
    """The smallest of 1, 2, 5, 10, 20 … that divides `span` into at most `most` parts."""
    step = 1
    while span / step > most:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return step


class Plot(pg.PlotWidget):
    """Draws a `Content`; its chart keeps the number and the drawing of its series for life."""

    def __init__(self, theme: Theme, font: QFont, content: Content) -> None:
        axes = {"left": CountAxis("left"), "bottom": pg.AxisItem("bottom")}
        super().__init__(axisItems=axes, background=theme.panel)
        self._axes = axes
        self._content = content
        self._theme = theme
        self._font = font
        self._top = 1.0
        self._bars: dict[int, pg.BarGraphItem] = {}
        self._lines: dict[int, pg.PlotDataItem] = {}
        self._labels: list[pg.TextItem] = []
        self._prepare()
        self._ruler = Ruler(self, font)
        for number, series in enumerate(content.series):
            self._make(number, series)
        self._cross = pg.InfiniteLine(angle=90, movable=False)
        self._mark = pg.ScatterPlotItem(size=9)
        for item in (self._cross, self._mark):
            item.setZValue(20)
            self.addItem(item, ignoreBounds=True)
            item.hide()
        self.dress(theme)
        self.show_content(content)

    def show_content(self, content: Content) -> None:
        """Set the data of the items that stand already."""
        self._content = content
        floor = np.zeros(len(content.slots))
        top = 1.0
        for number, series in enumerate(content.series):
            values = np.array([math.nan if v is None else v for v in series.values], dtype=float)
            if series.draw is Draw.STACK:
                self._bars[number].setOpts(x=np.arange(len(values)), y0=floor, height=values)
                floor = floor + values
                values = floor
            elif series.draw is Draw.BARS:
                heights = np.nan_to_num(values)
                self._bars[number].setOpts(x=np.arange(len(values)), height=heights)
            elif np.isnan(values).all():
                self._lines[number].setData([], [])
            else:
                self._lines[number].setData(np.arange(len(values)), values)
            top = max(top, float(np.nan_to_num(values).max()))
        self._top = max(top, self._ruler.show_rungs(content.ruler, len(content.slots)))
        self._axes["bottom"].setTicks([content.ticks])
        self._label(content)
        self._fit()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setBackground(theme.panel)
        for axis in self._axes.values():
            axis.setPen(pg.mkPen(theme.line))
            axis.setTextPen(pg.mkPen(theme.text_faint))
        for number, series in enumerate(self._content.series):
            colour = colour_of(series, theme)
            if number in self._bars:
                # A hairline of the ground keeps neighbours in a stack apart without colour.
                self._bars[number].setOpts(brush=colour, pen=pg.mkPen(theme.panel))
            else:
                line = self._lines[number]
                line.setPen(pen_of(series, theme))
                line.setSymbolBrush(colour if series.draw is Draw.LINE else QColor(theme.panel))
                line.setSymbolPen(pg.mkPen(colour))
        for label in self._labels:
            label.setColor(theme.text_dim)
        self._ruler.dress(theme)
        self._cross.setPen(pg.mkPen(theme.text_faint, style=Qt.PenStyle.DotLine))
        self._mark.setBrush(QColor(theme.accent))
        self._mark.setPen(pg.mkPen(theme.panel, width=2))

    def set_dimmed(self, is_dimmed: bool) -> None:
        self.getPlotItem().setOpacity(_DIMMED if is_dimmed else 1.0)

    def point_at(self, slot: int | None, height: float = 0.0) -> None:
        """Put the crosshair there, or take it away."""
        for item in (self._cross, self._mark):
            item.setVisible(slot is not None)
        if slot is not None:
            self._cross.setPos(slot)
            self._mark.setData([slot], [height])

    def slot_at(self, position: QPointF) -> tuple[int, float] | None:
        """The slot and the height under a point of the widget, None beside the axes."""
        view = self.getPlotItem().getViewBox()
        scene = self.mapToScene(position.toPoint())
        if not view.sceneBoundingRect().contains(scene):
            return None
        place = view.mapSceneToView(scene)
        slot = round(place.x())
        return (slot, place.y()) if 0 <= slot < len(self._content.slots) else None

    def height_of_pixels(self, pixels: float) -> float:
        return float(self.getPlotItem().getViewBox().viewPixelSize()[1]) * pixels

    def paint_onto(self, painter: QPainter) -> None:
        """Draw the chart at its own size, without the crosshair; as vectors where they are known.

        Not scaled: the axes are recorded drawings and would not follow.
        """
        pointed = self._cross.isVisible()
        for item in (self._cross, self._mark):
            item.hide()
        room = QRectF(0, 0, self.width(), self.height())
        self.scene().render(painter, room, self.sceneRect(), Qt.AspectRatioMode.IgnoreAspectRatio)
        for item in (self._cross, self._mark):
            item.setVisible(pointed)

    def items_made(self) -> int:
        """How many graphics items there are: it must not grow while the chart lives."""
        return len(self.scene().items())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_top"):  # pyqtgraph resizes while it is being built
            self._fit()

    def shown(self, series: int) -> tuple[float, ...]:
        """The heights that a series draws, for whoever wants to know what stands on the screen."""
        if series in self._bars:
            return tuple(float(each) for each in self._bars[series].opts["height"])
        drawn = self._lines[series].yData
        return () if drawn is None else tuple(float(each) for each in drawn)

    def _fit(self) -> None:
        """Room above the highest value for its label, whatever the height of the chart."""
        room = _LABEL_PX if self._content.has_labels else _HEADROOM_PX
        height = max(4 * room, self.height() - _AXIS_HEIGHT)
        top = self._top * height / (height - room)
        right = self._ruler.right(self.width() - _AXIS_WIDTH)
        self.setRange(xRange=(-0.6, right), yRange=(0, top), padding=0)
        self._ruler.fit(top, height)

    def _prepare(self) -> None:
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.setContentsMargins(0, 4, 3 * STEP, 0)
        view = plot.getViewBox()
        view.setMouseEnabled(False, False)
        view.disableAutoRange()
        small = QFont(self._font)
        small.setPixelSize(SMALL_PX - 1)
        for axis in self._axes.values():
            axis.setTickFont(small)
            axis.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
            axis.setZValue(-1)  # the grid lies behind the bars
        self._axes["left"].setWidth(_AXIS_WIDTH)
        self._axes["left"].setGrid(120)
        self._axes["bottom"].setHeight(_AXIS_HEIGHT)
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.viewport().setMouseTracking(True)

    def _make(self, number: int, series: Series) -> None:
        if series.draw in (Draw.BARS, Draw.STACK):
            size = len(series.values)
            bars = pg.BarGraphItem(x=np.arange(size), height=np.zeros(size), width=_BAR_WIDTH)
            self._bars[number] = bars
            self.addItem(bars)
            return
        symbol = {Draw.LINE: "o", Draw.DASHED: "t1"}.get(series.draw)
        line = pg.PlotDataItem(connect="finite", antialias=True, symbol=symbol, symbolSize=5)
        line.setZValue(10)
        self._lines[number] = line
        self.addItem(line)

    def _label(self, content: Content) -> None:
        """The value over each bar; the texts are made once and moved afterwards."""
        if not content.has_labels:
            return
        for slot, value in enumerate(content.series[0].values):
            if slot == len(self._labels):
                text = pg.TextItem(anchor=(0.5, 1.0), color=self._theme.text_dim)
                text.setFont(self._font)
                self._labels.append(text)
                self.addItem(text, ignoreBounds=True)
            self._labels[slot].setText(str(round(value or 0)))
            self._labels[slot].setPos(slot, value or 0)
