"""Below the queue: how many, how many too late, how old the data is; how quick the room was."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jinhai_console.domain.instant import SECOND, Instant
from jinhai_console.ui.freshness import Freshness
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.theme import STEP, Theme


class Foot(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._freshness = Freshness(period=5 * SECOND)
        self._count = plain_label(parent=self)
        self._overdue = plain_label(parent=self)
        self._age = plain_label(parent=self)
        self._times = plain_label(parent=self)
        self._times.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout()
        line.setSpacing(4 * STEP)
        line.addWidget(self._count)
        line.addWidget(self._overdue)
        line.addStretch(1)
        line.addWidget(self._age)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._times)
        self.dress(theme)

    def seen(self, at: Instant, now: Instant) -> None:
        self._freshness.seen(at)
        self._show_age(now)

    def count(self, count: int) -> None:
        self._count.setText(tr("Queue", "共 {count} 起").format(count=f"{count:,}"))

    def show_times(self, text: str, tip: str) -> None:
        """Always one line high, so that the queue does not move when the figures come."""
        self._times.setText(text)
        self._times.setToolTip(plain_tip(tip))
        self._times.setAccessibleDescription(tip)

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
