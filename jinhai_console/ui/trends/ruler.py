"""Beside the last slot of a chart: a scale of coloured steps, each with its word."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFont, QFontMetricsF

from jinhai_console.ui.theme import Theme
from jinhai_console.ui.trends.content import Rung
from jinhai_console.ui.trends.strokes import band_colour

_SHARE, _GAP = 0.02, 0.8  # of the slots; slots between the last one and the scale
_PAD_PX = 6  # around its words
_ROOM = 1.15  # how much of the last step is seen at least


class Ruler:
    """Its items are made with the first steps that are shown, and only moved afterwards."""

    def __init__(self, plot: pg.PlotWidget, font: QFont) -> None:
        self._plot = plot
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._theme: Theme | None = None
        self._rungs: Sequence[Rung] = ()
        self._bars: pg.BarGraphItem | None = None
        self._words: list[pg.TextItem] = []
        self._right = 0.0  # where the scale ends, in slots

    def show_rungs(self, rungs: Sequence[Rung], slots: int) -> float:
        """How high the chart has to be at least, for every step to be seen."""
        self._rungs = rungs
        for item in (*self._words, *filter(None, [self._bars])):
            item.hide()
        self._right = slots - 0.4
        if not rungs:
            return 0.0
        wide = max(1.0, slots * _SHARE)
        self._right = slots - 0.5 + _GAP + wide
        if self._bars is None:
            self._bars = pg.BarGraphItem(x0=0, width=1, y0=0, height=0)
            self._plot.addItem(self._bars, ignoreBounds=True)
        self._bars.setOpts(x0=slots - 0.5 + _GAP, width=wide)
        self._bars.show()
        while len(self._words) < len(rungs):
            word = pg.TextItem(anchor=(0, 0.5))
            word.setFont(self._font)
            self._words.append(word)
            self._plot.addItem(word, ignoreBounds=True)
        self._colour()
        return rungs[-1].least * _ROOM

    def right(self, width: float) -> float:
        """Where a chart of `width` pixels ends, in slots, so that the words have their room."""
        advances = [self._metrics.horizontalAdvance(each.word) for each in self._rungs]
        words = max(advances) + 2 * _PAD_PX if advances else 0.0
        return self._right + (self._right + 0.6) * words / max(width - words, words, 1.0)

    def fit(self, top: float, height: float) -> None:
        """`height` pixels are `top` high. Words of narrow steps give way upwards."""
        if self._bars is None or not self._rungs:
            return
        least = np.array([each.least for each in self._rungs])
        ends = np.append(least[1:], max(top, least[-1]))
        self._bars.setOpts(y0=least, height=ends - least)
        line = self._metrics.height() * top / height
        at = -line / 2  # no word under the axis
        for word, rung, middle in zip(self._words, self._rungs, (least + ends) / 2, strict=False):
            at = max(float(middle), at + line)
            word.setText(f" {rung.word}")
            word.setPos(self._right, at)
            word.show()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._colour()

    def _colour(self) -> None:
        theme = self._theme
        if theme is None or self._bars is None:
            return
        colours = [band_colour(each.band, theme) for each in self._rungs]
        if colours:
            self._bars.setOpts(brushes=colours, pen=pg.mkPen(theme.panel))
        for word in self._words:
            word.setColor(theme.text_dim)
