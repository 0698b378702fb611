"""Below the queue: how many, how many too late, how old the data is; how quick the room was."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from jinhai_console.domain.instant import SECOND, Instant
from jinhai_console.ui.freshness import Freshness
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.theme import STEP, Theme

_BETWEEN = "　"


class Foot(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._freshness = Freshness(period=5 * SECOND)
        self._count = plain_label(parent=self)
        self._overdue = plain_label(parent=self)
        self._age = plain_label(parent=self)
        self._times = plain_label(parent=self)
        self._times.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._parts: Sequence[str] = ()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        layout.setSpacing(4 * STEP)
        layout.addWidget(self._count)
        layout.addWidget(self._overdue)
        layout.addWidget(self._times, 1)
        layout.addWidget(self._age)
        self.dress(theme)

    def seen(self, at: Instant, now: Instant) -> None:
        self._freshness.seen(at)
        self._show_age(now)

    def count(self, count: int) -> None:
        self._count.setText(tr("Queue", "共 {count} 起").format(count=f"{count:,}"))

    def show_times(self, parts: Sequence[str], tip: str) -> None:
        """As many of the parts as there is room for, whole; all of them stand in the tip."""
        self._parts = parts
        self._fit()
        self._times.setToolTip(plain_tip(tip))
        self._times.setAccessibleDescription(tip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self._times.width()
        metrics = self._times.fontMetrics()
        shown = list(self._parts)
        while shown and metrics.horizontalAdvance(_BETWEEN.join(shown)) > room:
            shown.pop()
        self._times.setText(_BETWEEN.join(shown))

    def summarise(self, count: int, overdue: int, now: Instant) -> None:
        self.count(count)
        self._overdue.setText(tr("Queue", "超时 {count} 起").format(count=overdue))
        self._overdue.setVisible(overdue > 0)
        self._show_age(now)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._count.setStyleSheet(f"color: {theme.text_dim};")
        self._times.setStyleSheet(f"color: {theme.text_faint};")
        self._overdue.setStyleSheet(f"color: {theme.red}; font-weight: bold;")
        self._paint_age(stale=False)

    def _show_age(self, now: Instant) -> None:
        self._age.setText(self._freshness.text(now))
        self._paint_age(stale=self._freshness.is_stale(now))

    def _paint_age(self, *, stale: bool) -> None:
        colour = self._theme.amber if stale else self._theme.text_faint
        sheet = f"color: {colour};" + (" font-weight: bold;" if stale else "")
        if self._age.styleSheet() != sheet:
            self._age.setStyleSheet(sheet)
