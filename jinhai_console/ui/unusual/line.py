"""The line over the desk's charts: what is unusual, asked for from time to time."""

import time
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from jinhai_console.domain.instant import Instant, day_of, to_local
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import Theme

FIRST_MS = 8_000  # after the start, which has better things to do
_LOOK_MS = 60_000
_EVERY_S = 15 * 60
_TODAY, _WEEK = 1, 7

Lines = dict[int, str]  # by the days of the window


class UnusualLine(QPushButton):
    """Hidden while there is nothing to say. `wanted(days)` when it is pressed."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self._days = _WEEK
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: self.wanted.emit(self._days))
        self.hide()

    def show_lines(self, lines: Lines) -> None:
        said = "　　".join(filter(None, lines.values()))
        self._said = said + tr("Unusual", "　Alt+Y 看历史") if said else ""
        self._days = _TODAY if lines.get(_TODAY) else _WEEK
        self.setAccessibleName(self._said)
        self.setToolTip(plain_tip(self._said))
        self.setVisible(bool(said))
        self._fit()

    def dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QPushButton {{ color: {theme.accent}; border: 0; background: transparent;"
            " padding: 2px 8px; text-align: left; }"
            f"QPushButton:hover, QPushButton:focus {{ background: {theme.hover}; }}"
        )

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 16
        self.setText(self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room))


class UnusualWatch(QObject):
    """Asks some seconds after `start`, then once in a quarter of an hour and on a new day."""

    found = Signal(object)  # Lines

    def __init__(
        self, bridge: Bridge, now: Callable[[], Instant], zone: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._now = now
        self._zone = zone
        self._asked: tuple[date, float] | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        QTimer.singleShot(FIRST_MS, self, self.look)
        self._timer.start()

    def look(self) -> None:
        """Ask, where it is time to."""
        today, moment = day_of(self._now(), self._zone()), time.monotonic()
        if self._asked is not None:
            day, before = self._asked
            if day == today and moment - before < _EVERY_S:
                return
        self._asked = today, moment
        self._bridge.read(
            unusual_lines, then=self.found.emit, failed=lambda _reason: self.found.emit({})
        )


def unusual_lines(reader: Any) -> Lines:
    """A view for `Bridge.read`. What it needs is imported on the reader's thread, numpy with it."""
    from jinhai_console.services.exceedances import exceedances
    from jinhai_console.ui.unusual.words import line_text

    today = to_local(reader.now, reader.lists.station.zone).date()
    return {days: line_text(exceedances(reader, today, days), days) for days in (_TODAY, _WEEK)}
