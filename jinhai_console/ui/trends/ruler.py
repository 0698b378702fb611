"""Beside the last slot of a chart: a scale of coloured steps, each with its word."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFont, QFontMetricsF

from jinhai_console.ui.theme import Theme
from jinhai_console.ui.trends.content import Rung
from jinhai_console.ui.trends.strokes import band_colour

_SHARE, _GAP = 0.02, 0.8  # of the slots; slots between the last one and the scale
_WORDS = 1.6  # how far from the scale's side its words begin, in its widths
_ROOM = 1.15  # how much of the last step is seen at least


class Ruler:
    """Its items are made with the first steps that are shown, and only moved afterwards.

    `width` is what it takes beside the chart, in slots; 0 without steps.
    """

    def __init__(self, plot: pg.PlotWidget, font: QFont) -> None:
        self._plot = plot
        self._font = font
        self._line_px = QFontMetricsF(font).height()
        self._theme: Theme | None = None
        self._rungs: Sequence[Rung] = ()
        self._bars: pg.BarGraphItem | None = None
        self._words: list[pg.TextItem] = []
        self.width = 0.0

    def show_rungs(self, rungs: Sequence[Rung], slots: int) -> float:
        """How high the chart has to be at least, for every step to be seen."""
        self._rungs = rungs
        for item in (*self._words, *filter(None, [self._bars])):
            item.hide()
        wide = max(1.0, slots * _SHARE)
        self.width = _GAP + 3 * wide if rungs else 0.0
        if not rungs:
            return 0.0
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

    def fit(self, top: float, height: float) -> None:
        """`height` pixels are `top` high. Words of narrow steps give way upwards."""
        if self._bars is None or not self._rungs:
            return
        least = np.array([each.least for each in self._rungs])
        ends = np.append(least[1:], max(top, least[-1]))
        self._bars.setOpts(y0=least, height=ends - least)
        line, at = self._line_px * top / height, -top
        right = self._bars.opts["x0"] + _WORDS * self._bars.opts["width"]
        for word, rung, middle in zip(self._words, self._rungs, (least + ends) / 2, strict=False):
            at = max(float(middle), at + line)
            word.setText(rung.word)
            word.setPos(right, at)
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
