"""成效: the count before and after the push, last year's, and how far it can be relied on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.analysis.effect import Effect, a_year_ago
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.theme_words import change_text
from jinhai_console.reports.assessment import effect_note
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, TEXT_PX, Theme


class EffectPanel(QWidget):
    """`period_wanted(period)` when a count is pressed."""

    period_wanted = Signal(object)

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._effect: Effect | None = None
        self.note = plain_label(wraps=True)
        self.before, self.after = QPushButton(), QPushButton()
        self.year_before, self.year_after = QPushButton(), QPushButton()
        self.change, self.year = plain_label(), plain_label()
        self._body = QWidget()
        self._captions = [
            plain_label(text)
            for text in (
                tr("Assessment", "推送前"),
                tr("Assessment", "推送后"),
                tr("Assessment", "变化"),
                tr("Assessment", "上年同样的两段"),
            )
        ]
        self.change.setFont(text_font(family, LARGE_PX, bold=True))
        self.year.setFont(text_font(family, TEXT_PX))
        self._arrange()
        counts = (self.before, self.after, self.year_before, self.year_after)
        for place, button in enumerate(counts):
            button.clicked.connect(lambda _=False, at=place: self._ask(at))
        self.dress(theme)
        self.show_effect(None, is_pushed=False)

    def show_effect(self, effect: Effect | None, *, is_pushed: bool) -> None:
        self._effect = effect
        self._body.setVisible(effect is not None)
        if effect is None:
            self.note.setText(
                tr("Assessment", "推送前后还没有都满一天、可以比较的日子")
                if is_pushed
                else tr("Assessment", "还没有推送；推送满一天后，这里比较推送前后的起数")
            )
            return
        self.before.setText(_count_text(effect.count_before, effect.before))
        self.after.setText(_count_text(effect.count_after, effect.after))
        self.change.setText(change_text(effect.change_percent))
        years = (effect.year_before, effect.year_after)
        buttons = (self.year_before, self.year_after)
        for button, count, period in zip(buttons, years, _periods(effect)[2:], strict=True):
            button.setVisible(count is not None)
            button.setText(_count_text(count or 0, period))
        is_known = effect.year_before is not None
        none = tr("Assessment", "没有上年的记录")
        self.year.setText(change_text(effect.year_change_percent) if is_known else none)
        self.note.setText(effect_note(effect))

    def dress(self, theme: Theme) -> None:
        for each in (self.note, *self._captions):
            each.setStyleSheet(f"color: {theme.text_dim};")

    def _ask(self, place: int) -> None:
        if self._effect is not None:
            self.period_wanted.emit(_periods(self._effect)[place])

    def _arrange(self) -> None:
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        year = QWidget()
        row_of_year = QHBoxLayout(year)
        row_of_year.setContentsMargins(0, 0, 0, 0)
        row_of_year.setSpacing(2 * STEP)
        for part in (self.year_before, self.year_after, self.year):
            row_of_year.addWidget(part)
        values = (self.before, self.after, self.change, year)
        for row, (caption, value) in enumerate(zip(self._captions, values, strict=True)):
            grid.addWidget(caption, row, 0)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * STEP, 0, 0)
        column.setSpacing(4 * STEP)
        column.addWidget(self._body)
        column.addWidget(self.note)
        column.addStretch(1)
        self.setFocusProxy(self.before)


def _periods(effect: Effect) -> tuple[Period, Period, Period, Period]:
    """Before and after the push, then the same days a year ago."""
    before, after = effect.before, effect.after
    return before, after, a_year_ago(before), a_year_ago(after)


def _count_text(count: int, period: Period) -> str:
    said = tr("Assessment", "{count} 起　{first} 至 {last}")
    return said.format(count=count, first=period.first, last=period.last)
