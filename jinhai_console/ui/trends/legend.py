"""The legend: each series by a piece of its drawing and its name, in as many lines as needed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jinhai_console.ui.theme import STEP, Theme
from jinhai_console.ui.trends.content import Series
from jinhai_console.ui.trends.strokes import paint_sample

LINE_HEIGHT = 18
_SAMPLE, _GAP, _BETWEEN = 16.0, 4.0, 3.0 * STEP

Placed = tuple[QRectF, Series]


def placed(series: tuple[Series, ...], font: QFont, width: float) -> list[Placed]:
    """Where each entry stands in a legend of that width."""
    metrics = QFontMetricsF(font)
    found: list[Placed] = []
    left, top = 0.0, 0.0
    for each in series:
        size = _SAMPLE + _GAP + metrics.horizontalAdvance(each.name)
        if left and left + size > width:
            left, top = 0.0, top + LINE_HEIGHT
        found.append((QRectF(left, top, size, LINE_HEIGHT), each))
        left += size + _BETWEEN
    return found


def paint_legend(painter: QPainter, entries: list[Placed], theme: Theme) -> None:
    for room, series in entries:
        paint_sample(
            painter, QRectF(room.left(), room.top(), _SAMPLE, room.height()), series, theme
        )
        painter.setPen(theme.text_dim)
        painter.drawText(
            room.adjusted(_SAMPLE + _GAP, 0, _BETWEEN, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            series.name,
        )


class Legend(QWidget):
    """Nothing for a chart of one series: its title says it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._series: tuple[Series, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_series(self, series: tuple[Series, ...]) -> None:
        names = [(each.name, each.draw) for each in series]
        if names != [(each.name, each.draw) for each in self._series]:
            self._series = series if len(series) > 1 else ()
            self._fit()
            self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def wanted_width(self) -> float:
        """The width at which everything stands in one line."""
        entries = placed(self._series, self.font(), 1e6)
        return entries[-1][0].right() if entries else 0.0

    def sizeHint(self) -> QSize:
        return QSize(round(self.wanted_width()), self._lines() * LINE_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_legend(painter, placed(self._series, self.font(), self.width()), self._theme)

    def _lines(self) -> int:
        entries = placed(self._series, self.font(), self.width())
        return round(entries[-1][0].top() / LINE_HEIGHT) + 1 if entries else 0

    def _fit(self) -> None:
        self.setFixedHeight(self._lines() * LINE_HEIGHT)
