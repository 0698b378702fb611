"""Where and when the incidents of a series were: places on a plane, moments on a line."""

from collections.abc import Collection, Sequence
from math import cos, radians

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.instant import to_local
from jinhai_console.domain.series_rows import SeriesMemberRow
from jinhai_console.ui.fonts import small_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import STEP, Theme

_METRES_OF_A_DEGREE = 111_195
_SCALES = (50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
_DOT = 4.0
_LEAST_M = 100.0  # narrower than this the plane is not drawn larger
_LINE_PX = 52  # what the line of moments takes at the foot


class SeriesSketch(QWidget):
    """North is up. Chosen incidents are drawn in the accent's colour."""

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._font = small_font(family)
        self._rows: Sequence[SeriesMemberRow] = ()
        self._chosen: Collection[int] = ()
        self.zone = "Asia/Shanghai"
        self.setAccessibleName(tr("Series", "地点和时间"))

    def show_rows(self, rows: Sequence[SeriesMemberRow]) -> None:
        self._rows = rows
        self.update()

    def choose(self, ids: Collection[int]) -> None:
        self._chosen = ids
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        whole = QRectF(self.rect()).adjusted(2 * STEP, STEP, -2 * STEP, -STEP)
        if self._rows:
            self._paint_places(painter, whole.adjusted(0, 0, 0, -_LINE_PX))
            self._paint_moments(painter, whole.adjusted(0, whole.height() - _LINE_PX, 0, 0))
        painter.end()

    def _paint_places(self, painter: QPainter, rect: QRectF) -> None:
        placed = places_in_metres(self._rows)
        if not placed:
            painter.setPen(QColor(self._theme.text_faint))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), tr("Series", "没有坐标"))
            return
        widest = max(east for east, _ in placed.values())
        highest = max(north for _, north in placed.values())
        room = rect.adjusted(_DOT, _DOT, -_DOT, -_DOT - 5 * STEP)
        factor = min(room.width() / max(widest, _LEAST_M), room.height() / max(highest, _LEAST_M))
        left = room.center().x() - widest * factor / 2
        for row in self._rows:
            if row.id in placed:
                east, north = placed[row.id]
                at = QPointF(left + east * factor, room.bottom() - north * factor)
                self._paint_dot(painter, at, row.id)
        self._paint_scale(painter, rect, factor)

    def _paint_scale(self, painter: QPainter, rect: QRectF, factor: float) -> None:
        metres = max((e for e in _SCALES if e * factor <= rect.width() / 3), default=_SCALES[0])
        painter.setPen(QPen(QColor(self._theme.text_faint), 1))
        y, x = rect.bottom() - STEP, rect.left()
        painter.drawLine(QPointF(x, y), QPointF(x + metres * factor, y))
        said = tr("Series", "{count} 米").replace("{count}", f"{metres:,}")
        painter.drawText(QPointF(x + metres * factor + STEP, y + STEP), said)

    def _paint_moments(self, painter: QPainter, rect: QRectF) -> None:
        first, last = self._rows[0].received_at, self._rows[-1].received_at
        span = max(1, last - first)
        y = rect.top() + 4 * STEP
        left, right = rect.left() + _DOT, rect.right() - _DOT
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for row in self._rows:
            share = (row.received_at - first) / span if last > first else 0.5
            self._paint_dot(painter, QPointF(left + share * (right - left), y), row.id)
        painter.setPen(QColor(self._theme.text_dim))
        under = rect.adjusted(0, 7 * STEP, 0, 0)
        begin, end = (f"{to_local(each, self.zone):%m-%d %H:%M}" for each in (first, last))
        painter.drawText(under, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), begin)
        if last > first:
            side = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            painter.drawText(under, int(side), end)

    def _paint_dot(self, painter: QPainter, at: QPointF, id: int) -> None:
        is_chosen = id in self._chosen
        painter.setPen(QPen(QColor(self._theme.panel), 1))
        painter.setBrush(QColor(self._theme.accent if is_chosen else self._theme.text_faint))
        size = _DOT + 1 if is_chosen else _DOT
        painter.drawEllipse(at, size, size)


def places_in_metres(rows: Sequence[SeriesMemberRow]) -> dict[int, tuple[float, float]]:
    """East and north of the corner of those that have coordinates."""
    placed = [
        (row.id, row.longitude, row.latitude)
        for row in rows
        if row.longitude is not None and row.latitude is not None
    ]
    if not placed:
        return {}
    west, south = min(e for _, e, _n in placed), min(n for _, _e, n in placed)
    narrow = cos(radians(south))
    return {
        id: ((east - west) * narrow * _METRES_OF_A_DEGREE, (north - south) * _METRES_OF_A_DEGREE)
        for id, east, north in placed
    }
