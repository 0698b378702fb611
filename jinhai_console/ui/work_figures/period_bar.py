"""Which period: one of the usual ones, or any two days."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.spans import Span, period_of
from jinhai_console.domain.instant import Instant, day_of, parse_day
from jinhai_console.ui.analysis.words import span_word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.scope_bar import choose, combo_of
from jinhai_console.ui.theme import STEP

_DATE_PX = 112


class PeriodBar(QWidget):
    """`changed()` when another period is meant, `wrong(why)` where the days cannot be read."""

    changed = Signal()
    wrong = Signal(str)

    def __init__(self, now: Callable[[], Instant]) -> None:
        super().__init__()
        self.zone = "Asia/Shanghai"
        self._now = now
        self._typed: Period | None = None
        self.span = combo_of(tr("Analysis", "时段"), Span, span_word)
        choose(self.span, Span.MONTH)
        self.first = self._line(tr("Analysis", "起始日"))
        self.last = self._line(tr("Analysis", "截止日"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for widget in (self.span, self.first, plain_label("—"), self.last):
            row.addWidget(widget)
        self.span.currentIndexChanged.connect(lambda _at: self._take_span())

    def period(self) -> Period:
        """What is meant now: of a usual one, as the calendar stands today."""
        span = Span(self.span.currentData())
        if span is Span.DATES and self._typed is not None:
            return self._typed
        usual = Span.MONTH if span is Span.DATES else span
        return period_of(usual, day_of(self._now(), self.zone))

    def show_period(self, period: Period) -> None:
        """The days that are meant, unless somebody is typing others."""
        if not (self.first.isModified() or self.last.isModified()):
            self.first.setText(str(period.first))
            self.last.setText(str(period.last))

    def set_period(self, period: Period) -> None:
        self._typed = period
        choose(self.span, Span.DATES)
        self.changed.emit()

    def _take_span(self) -> None:
        if Span(self.span.currentData()) is Span.DATES:
            self.first.setFocus()
            self.first.selectAll()
            return
        for line in (self.first, self.last):
            line.setModified(False)
        self.changed.emit()

    def _take_dates(self) -> None:
        if not (self.first.isModified() or self.last.isModified()):
            return
        try:
            typed = Period(parse_day(self.first.text()), parse_day(self.last.text()))
        except ValueError as wrong:
            self.wrong.emit(str(wrong))
            return
        for line in (self.first, self.last):
            line.setModified(False)
        self.wrong.emit("")
        self.set_period(typed)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setFixedWidth(_DATE_PX)
        line.editingFinished.connect(self._take_dates)
        return line
