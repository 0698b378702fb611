"""The signs of the two-lane clock: a shape for each way, and how it stands with the limit."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from jinhai_console.domain.fraud_alert import ContactResult, ContactWay
from jinhai_console.domain.instant import Instant, clock_text
from jinhai_console.ui.fraud.lanes import Call, Lanes
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import Theme

SIGN = 6.0
# Each way has a shape of its own; filled where somebody was reached. Colour only repeats it.
_CORNERS = {
    ContactWay.SMS: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    ContactWay.FAMILY: ((0, -1.2), (1.2, 1), (-1.2, 1)),
    ContactWay.BANK: ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    ContactWay.VISIT: ((-1, 1.1), (-1, -0.2), (0, -1.2), (1, -0.2), (1, 1.1)),
}
_BAD = (ContactResult.REFUSED, ContactResult.WRONG_NUMBER)


def paint_sign(painter: QPainter, at: QPointF, call: Call, theme: Theme) -> None:
    """Struck through where he would not talk, or it was not his number."""
    is_reached = call.result is ContactResult.REACHED
    is_bad = call.result in _BAD
    ink = QColor(theme.red if is_bad else theme.accent if is_reached else theme.text_dim)
    painter.setPen(QPen(ink, 2))
    painter.setBrush(ink if is_reached else QColor(theme.panel))
    corners = _CORNERS.get(call.way)
    if corners is None:
        painter.drawEllipse(at, SIGN, SIGN)
    else:
        points = [QPointF(at.x() + x * SIGN, at.y() + y * SIGN) for x, y in corners]
        painter.drawPolygon(QPolygonF(points))
    if is_bad:
        painter.drawLine(at - QPointF(SIGN, SIGN), at + QPointF(SIGN, SIGN))


def limit_text(lanes: Lanes, now: Instant) -> str:
    """How it stands with the limit."""
    if lanes.limit is None:
        return ""
    if lanes.door_at is not None:
        if not lanes.is_late:
            return tr("Fraud", "时限内见面")
        late = clock_text(lanes.door_at - lanes.limit)
        return tr("Fraud", "见面超时 {late}").replace("{late}", late)
    if lanes.ends_at is not None:
        return tr("Fraud", "没有见面")
    left = lanes.limit - now
    if left >= 0:
        return tr("Fraud", "见面还剩 {left}").replace("{left}", clock_text(left))
    return tr("Fraud", "见面已超 {late}").replace("{late}", clock_text(-left))
