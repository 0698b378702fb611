"""The incident's milestones as a line in time: when, how long between, what is awaited now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jinhai_console.domain.clocks import Clock
from jinhai_console.domain.clocks import Tone as ClockTone
from jinhai_console.domain.instant import SECOND, Duration, Instant, clock_text, to_local
from jinhai_console.domain.rows import IncidentDetail
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.ago import gap_text
from jinhai_console.ui.theme import SMALL_PX, STEP, Theme
from jinhai_console.ui.words import clock_word, moment_word, running_text

_WIDTH = 62  # one moment
_HEIGHT = 58  # one line of them
_DOT = 4.0
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class _Stop:
    """One moment on the line. The awaited one has a clock and no time of its own."""

    name: str
    time: str
    gap: Duration | None
    clock: Clock | None = None


def awaited_text(clock: Clock, now: Instant) -> str:
    """`4:09 / 10:00`, or the time alone where nothing limits it."""
    gone = running_text(clock, now)
    if not clock.limit_s or clock.started_at > now:
        return gone
    return f"{gone} / {clock_text(clock.limit_s * SECOND)}"


def stops_of(detail: IncidentDetail, zone: str) -> list[_Stop]:
    """The moments in the order they happened, the awaited one last."""
    # That it was delivered matters until it is acknowledged.
    overtaken = {"delivered"} if "acknowledged" in dict(detail.moments) else set()
    kept = [each for each in detail.moments if each[0] not in overtaken]
    moments = sorted(kept, key=lambda each: each[1])
    found: list[_Stop] = []
    before: Instant | None = None
    day = ""
    for name, at in moments:
        local = to_local(at, zone)
        today = local.strftime("%m-%d")
        clock = local.strftime("%H:%M:%S")
        shown = clock if today == day or before is None else f"{today} {clock[:5]}"
        found.append(_Stop(moment_word(name), shown, None if before is None else at - before))
        before, day = at, today
    if detail.row.clock is not None:
        found.append(_Stop(clock_word(detail.row.clock.kind), "", None, detail.row.clock))
    return found


class TimeLine(QWidget):
    """Painted, evenly spaced, wrapping where it is narrow; read aloud by its description."""

    def __init__(self, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._now = now
        self._theme = theme
        self._stops: Sequence[_Stop] = ()
        self._text = small_font(family)
        self._strong = text_font(family, SMALL_PX, bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Incident", "时间线"))

    def show_detail(self, detail: IncidentDetail, zone: str) -> None:
        self._stops = stops_of(detail, zone)
        said = [f"{stop.name} {stop.time}".strip() for stop in self._stops]
        self.setAccessibleDescription("，".join(said))
        self._fit()
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        lines = -(-len(self._stops) // self._in_a_line()) if self._stops else 1
        return QSize(2 * _WIDTH, lines * _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        each_line = self._in_a_line()
        width = self.width() / each_line
        for place, stop in enumerate(self._stops):
            line, column = divmod(place, each_line)
            middle = QPointF((column + 0.5) * width, line * _HEIGHT + 22)
            self._paint_way(painter, middle, width, stop, is_first=column == 0)
            self._paint_stop(painter, middle, width, stop)

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if self.height() != height:
            self.setFixedHeight(height)

    def _in_a_line(self) -> int:
        return max(1, min(max(1, len(self._stops)), self.width() // _WIDTH))

    def _paint_way(
        self, painter: QPainter, middle: QPointF, width: float, stop: _Stop, *, is_first: bool
    ) -> None:
        """The stretch from the moment before, with how long it took."""
        if stop is self._stops[0]:
            return
        start = middle.x() - width / 2 if is_first else middle.x() - width
        pen = QPen(QColor(self._theme.line if stop.clock else self._theme.text_faint), 1)
        if stop.clock is not None:
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setColor(self._ink(stop))
        painter.setPen(pen)
        left = 0 if is_first else 2 * _DOT
        painter.drawLine(
            QPointF(start + left, middle.y()), QPointF(middle.x() - 2 * _DOT, middle.y())
        )
        if stop.gap is not None:
            painter.setFont(self._text)
            painter.setPen(QColor(self._theme.text_faint))
            box = QRectF(start, middle.y() - 21, middle.x() - start, 18)
            painter.drawText(box, int(_CENTRE), gap_text(stop.gap))

    def _paint_stop(self, painter: QPainter, middle: QPointF, width: float, stop: _Stop) -> None:
        ink = self._ink(stop)
        painter.setPen(QPen(ink, 2))
        painter.setBrush(QColor(self._theme.panel) if stop.clock else ink)
        painter.drawEllipse(middle, _DOT, _DOT)
        name = QRectF(middle.x() - width / 2, middle.y() + STEP + 1, width, 16)
        time = name.translated(0, 15)
        painter.setPen(ink if stop.clock else QColor(self._theme.text_dim))
        painter.setFont(self._text)
        painter.drawText(name, int(_CENTRE), stop.name)
        painter.setPen(ink if stop.clock else QColor(self._theme.text))
        painter.setFont(self._strong if stop.clock else self._text)
        shown = awaited_text(stop.clock, self._now()) if stop.clock else stop.time
        metrics = QFontMetrics(painter.font())
        if stop.clock and metrics.horizontalAdvance(shown) > width:
            shown = shown.partition(" / ")[0]
        painter.drawText(time, int(_CENTRE), shown)

    def _ink(self, stop: _Stop) -> QColor:
        tone = stop.clock.tone(self._now()) if stop.clock else ClockTone.CALM
        if tone is not ClockTone.CALM:
            return QColor(getattr(self._theme, tone))
        return QColor(self._theme.accent if stop.clock else self._theme.text_dim)
