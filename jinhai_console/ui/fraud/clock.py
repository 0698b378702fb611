"""双线计时: calls above, the officers' way below, on one time axis with the limit of its level."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.fraud_alert import ContactWay
from jinhai_console.domain.fraud_rows import FraudDetail
from jinhai_console.domain.instant import DAY, Instant, clock_text, to_local
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.fraud.lanes import Call, Lanes, Way, lanes_of
from jinhai_console.ui.fraud.signs import SIGN, limit_text, paint_sign
from jinhai_console.ui.fraud.words import word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import SMALL_PX, Theme
from jinhai_console.ui.words import milestone_word

_TICK_MS = 1_000
_LEFT, _RIGHT = 78, 26  # the lanes' names; room for the last sign
_TOP, _LANE, _FOOT = 26, 54, 24
_WORDS = 18  # the line of words under a sign
_WAY = 2 * (int(SIGN) + 1) + _WORDS + 2  # from one officer to the next: his words touch no sign
_MOST_WAYS = 3
_TICK_PX = 90
_CENTRE = Qt.AlignmentFlag.AlignCenter
_SIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TwoLaneClock(QWidget):
    """Goes by itself, second by second, as long as the alert is open and it can be seen."""

    def __init__(self, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._zone = "UTC"
        self._detail: FraudDetail | None = None
        self._small = small_font(family)
        self._strong = text_font(family, SMALL_PX, bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Fraud", "双线计时"))
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.update)

    def show_detail(self, detail: FraudDetail, zone: str) -> None:
        self._detail, self._zone = detail, zone
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleDescription(self.spoken())
        self._run()
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def spoken(self) -> str:
        """What it shows, in words."""
        if self._detail is None:
            return ""
        lanes = lanes_of(self._detail, self._now())
        calls = [f"{self._hour(e.at)} {word(e.way)} {word(e.result)}" for e in lanes.calls]
        ways = [
            f"{way.who} {milestone_word(name)} {self._hour(at)}"
            for way in lanes.ways
            for name, at in way.stops
        ]
        return "，".join([*calls, *ways, limit_text(lanes, self._now())])

    def sizeHint(self) -> QSize:
        ways = len(self._detail.movements) if self._detail else 1
        return QSize(400, _TOP + _LANE + self._door_height(ways) + _FOOT)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._detail is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lanes = lanes_of(self._detail, self._now())
        self._paint_ground(painter, lanes)
        self._paint_limit(painter, lanes)
        self._paint_calls(painter, lanes)
        self._paint_ways(painter, lanes)

    # -- where things stand ----------------------------------------------------------------

    def _door_height(self, ways: int) -> int:
        return _LANE + _WAY * (max(1, min(ways, _MOST_WAYS)) - 1)

    def _x(self, lanes: Lanes, at: Instant) -> float:
        return _LEFT + lanes.axis.share(at) * (self.width() - _LEFT - _RIGHT)

    @property
    def _bottom(self) -> float:
        return self.height() - _FOOT

    # -- painting ----------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, lanes: Lanes) -> None:
        """Names, the lanes' floor lines, the axis, and now."""
        painter.setFont(self._strong)
        painter.setPen(QColor(self._theme.text))
        middle = _TOP + _LANE
        names = (
            (tr("Fraud", "电话"), _TOP, _LANE),
            (tr("Fraud", "上门"), middle, self._bottom - middle),
        )
        for name, top, height in names:
            painter.drawText(QRectF(0, top, _LEFT - 10, height), int(_SIDE), name)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        for y in (_TOP, middle, self._bottom):
            painter.drawLine(QPointF(_LEFT, y), QPointF(self.width(), y))
        painter.setFont(self._small)
        most = max(2, int((self.width() - _LEFT) / _TICK_PX))
        for at in lanes.axis.ticks(most)[1]:
            x = self._x(lanes, at)
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawLine(QPointF(x, self._bottom), QPointF(x, self._bottom + 4))
            painter.setPen(QColor(self._theme.text_dim))
            painter.drawText(QRectF(x - 40, self._bottom + 4, 80, 18), int(_CENTRE), self._at(at))
        if lanes.ends_at is None:
            x = self._x(lanes, self._now())
            painter.setPen(QPen(QColor(self._theme.text_faint), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, _TOP), QPointF(x, self._bottom))

    def _paint_limit(self, painter: QPainter, lanes: Lanes) -> None:
        if lanes.limit is None:
            return
        ink = self._limit_ink(lanes)
        inside = lanes.axis.has(lanes.limit)
        x = self._x(lanes, lanes.limit) if inside else self.width() - 12
        painter.setPen(QPen(ink, 2))
        if inside:
            painter.drawLine(QPointF(x, _TOP - 4), QPointF(x, self._bottom))
        else:  # further off than the axis goes
            y = _TOP - 10
            painter.drawLine(QPointF(x - 10, y), QPointF(x, y))
            painter.drawLine(QPointF(x - 4, y - 4), QPointF(x, y))
            painter.drawLine(QPointF(x - 4, y + 4), QPointF(x, y))
            x -= 14
        painter.setFont(self._strong)
        when = tr("Fraud", "时限 {at}").replace("{at}", self._at(lanes.limit))
        said = "　".join(each for each in (when, limit_text(lanes, self._now())) if each)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(said) + 12
        left = min(max(_LEFT, x - wide + 6), self.width() - wide)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, wide - 8, _TOP - 4), int(side), said)

    def _paint_calls(self, painter: QPainter, lanes: Lanes) -> None:
        y = _TOP + 20.0
        free = 0.0  # where the next text has room
        for call in lanes.calls:
            x = self._x(lanes, call.at)
            paint_sign(painter, QPointF(x, y), call, self._theme)
            free = self._say_below(painter, x, y, self._call_text(call), free, self._theme.text)
        if lanes.next_call is None or lanes.ends_at is not None:
            return
        x = self._x(lanes, lanes.next_call)
        is_due = lanes.next_call <= self._now()
        ink = QColor(self._theme.red if is_due else self._theme.accent)
        painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, y), SIGN + 1, SIGN + 1)
        wait = clock_text(max(0, lanes.next_call - self._now()))
        said = (
            tr("Fraud", "该拨打")
            if is_due
            else tr("Fraud", "{wait} 后再拨").replace("{wait}", wait)
        )
        self._say_below(painter, x, y, said, free, ink.name())

    def _paint_ways(self, painter: QPainter, lanes: Lanes) -> None:
        top = _TOP + _LANE
        if not lanes.ways:
            painter.setFont(self._small)
            is_over = lanes.ends_at is not None
            painter.setPen(QColor(self._theme.text_dim if is_over else self._theme.amber))
            box = QRectF(_LEFT + 8, top, self.width() - _LEFT, _LANE)
            none = tr("Fraud", "没有派人上门")
            yet = tr("Fraud", "还没有派人上门（Ctrl+S 到警情，F6 派警）")
            painter.drawText(box, int(_SIDE), none if is_over else yet)
        for place, way in enumerate(lanes.ways[:_MOST_WAYS]):
            self._paint_way(painter, lanes, way, top + 20 + _WAY * place)

    def _paint_way(self, painter: QPainter, lanes: Lanes, way: Way, y: float) -> None:
        ends = way.ended_at or lanes.ends_at or self._now()
        if way.stops:
            first, door = way.stops[0][1], way.door_at
            pen = QPen(QColor(self._theme.text_faint), 2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            x = self._x(lanes, door or ends)
            painter.drawLine(QPointF(self._x(lanes, first), y), QPointF(x, y))
            if door is not None:
                painter.setPen(QPen(QColor(self._theme.accent), 4))
                painter.drawLine(QPointF(x, y), QPointF(self._x(lanes, ends), y))
        free = 0.0
        for name, at in way.stops:
            x = self._x(lanes, at)
            is_door = name is Milestone.ON_SCENE
            ink = QColor(self._theme.accent if is_door else self._theme.text_dim)
            painter.setPen(QPen(ink, 2))
            painter.setBrush(ink if is_door else QColor(self._theme.panel))
            painter.drawEllipse(QPointF(x, y), SIGN, SIGN)
            said = milestone_word(name)
            if name is way.stops[0][0]:
                said = f"{way.who} {said}"
            free = self._say_below(painter, x, y, said, free, self._theme.text)

    def _say_below(
        self, painter: QPainter, x: float, y: float, said: str, free: float, ink: str
    ) -> float:
        """The text under a sign where there is room for it; where the next one has room."""
        painter.setFont(self._small)
        wide = QFontMetricsF(self._small).horizontalAdvance(said)
        left = min(max(x - wide / 2, _LEFT + 2), self.width() - wide - 2)
        if left < free:
            return free  # it stands in the table below
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(left, y + SIGN + 1, wide + 2, _WORDS), int(_SIDE), said)
        return left + wide + 8

    def _call_text(self, call: Call) -> str:
        if call.way is ContactWay.PHONE:
            return word(call.result)
        return f"{word(call.way)} {word(call.result)}"

    def _limit_ink(self, lanes: Lanes) -> QColor:
        if lanes.limit is None or (lanes.door_at is not None and not lanes.is_late):
            return QColor(self._theme.text_dim)
        is_late = lanes.is_late or (lanes.ends_at is None and self._now() > lanes.limit)
        return QColor(self._theme.red if is_late else self._theme.amber)

    def _at(self, at: Instant) -> str:
        """The hour; with the day where it is another than the first."""
        if self._detail is None:
            return ""
        local = to_local(at, self._zone)
        first = to_local(self._detail.row.clock.opened_at, self._zone)
        is_far = at - self._detail.row.clock.opened_at >= DAY or local.date() != first.date()
        return local.strftime("%m-%d %H:%M" if is_far else "%H:%M")

    def _hour(self, at: Instant) -> str:
        return to_local(at, self._zone).strftime("%H:%M")

    def _run(self) -> None:
        is_open = self._detail is not None and self._detail.row.is_open
        (self._timer.start if is_open and self.isVisible() else self._timer.stop)()
