"""成效: the count before and after the push, last year's, and how far it can be relied on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.analysis.effect import Effect
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
        self.change, self.year = plain_label(), plain_label(wraps=True)
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
        self.before.clicked.connect(lambda: self._ask(is_after=False))
        self.after.clicked.connect(lambda: self._ask(is_after=True))
        self.dress(theme)
        self.show_effect(None, is_pushed=False)

    def show_effect(self, effect: Effect | None, *, is_pushed: bool) -> None:
        self._effect = effect
        self._body.setVisible(effect is not None)
        if effect is None:
            self.note.setText(
                tr("Assessment", "推送后还没有满一天，没有可比的")
                if is_pushed
                else tr("Assessment", "还没有推送；推送满一天后，这里比较推送前后的起数")
            )
            return
        self.before.setText(_count_text(effect.count_before, effect.before))
        self.after.setText(_count_text(effect.count_after, effect.after))
        self.change.setText(change_text(effect.change_percent))
        if effect.year_before is None or effect.year_after is None:
            self.year.setText(tr("Assessment", "没有上年的记录"))
        else:
            said = tr("Assessment", "{before} 起 → {after} 起　{change}").format(
                before=effect.year_before,
                after=effect.year_after,
                change=change_text(effect.year_change_percent),
            )
            self.year.setText(said)
        self.note.setText(effect_note(effect))

    def dress(self, theme: Theme) -> None:
        for each in (self.note, *self._captions):
            each.setStyleSheet(f"color: {theme.text_dim};")

    def _ask(self, *, is_after: bool) -> None:
        if self._effect is not None:
            self.period_wanted.emit(self._effect.after if is_after else self._effect.before)

    def _arrange(self) -> None:
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        values = (self.before, self.after, self.change, self.year)
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


def _count_text(count: int, period: Period) -> str:
    said = tr("Assessment", "{count} 起　{first} 至 {last}")
    return said.format(count=count, first=period.first, last=period.last)
