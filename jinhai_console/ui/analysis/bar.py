"""The question bar: which period, against what, divided by what, narrowed to what."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from jinhai_console.domain.analysis.fact import NOWHERE
from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.analysis.spans import Span
from jinhai_console.domain.instant import parse_day
from jinhai_console.services.counting import DEEPEST, NO_COMMUNITY, By
from jinhai_console.services.reads import Lists
from jinhai_console.ui.analysis.asked import Asked
from jinhai_console.ui.analysis.words import by_word, compare_word, key_word, span_word
from jinhai_console.ui.forms.choices import category_choices, community_choices
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice, Picker
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

K = TypeVar("K", bound=StrEnum)
_DATE_PX = 112


class QuestionBar(QWidget):
    """`changed` carries the new Asked, `wrong` why the dates cannot be read: empty, they can."""

    changed = Signal(object)
    wrong = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asked = Asked()
        self._shown: Period | None = None  # as the two lines say it
        self.span = _combo(tr("Analysis", "时段"), Span, span_word)
        self.first = self._date_line(tr("Analysis", "起始日"))
        self.last = self._date_line(tr("Analysis", "截止日"))
        self.compare = _combo(tr("Analysis", "对比"), Compare, compare_word)
        self.by = _combo(tr("Analysis", "划分"), By, by_word)
        self.level = QComboBox()
        self.category = Picker(tr("Analysis", "全部类别"))
        self.community = Picker(tr("Analysis", "全部社区"))
        self._fill_levels()
        self._arrange()
        self._connect()
        self.set_asked(self._asked)

    @property
    def asked(self) -> Asked:
        return self._asked

    def set_asked(self, asked: Asked) -> None:
        """Set everything at once, without announcing it."""
        self._asked = asked
        parts = ((self.span, asked.span), (self.compare, asked.compare), (self.by, asked.by))
        for combo, value in (*parts, (self.level, asked.level)):
            combo.blockSignals(True)
            combo.setCurrentIndex(max(0, combo.findData(value)))
            combo.blockSignals(False)
        self.category.set_current(asked.category_id)
        self.community.set_current(asked.community_id)
        self.level.setEnabled(asked.by is By.CATEGORY)

    def show_period(self, period: Period) -> None:
        """The days that the question means, unless somebody is typing others."""
        if not (self.first.isModified() or self.last.isModified()):
            self._shown = period
            self.first.setText(str(period.first))
            self.last.setText(str(period.last))

    def set_lists(self, lists: Lists) -> None:
        self.category.set_choices(category_choices(lists))
        nowhere = Choice(NOWHERE, key_word(NO_COMMUNITY))
        self.community.set_choices([*community_choices(lists), nowhere])

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def _change(self, asked: Asked) -> None:
        if asked != self._asked:
            self.set_asked(asked)
            self.changed.emit(asked)

    def _take_dates(self) -> None:
        """Typed days make the period any two; as shown before, they change nothing."""
        try:
            first, last = parse_day(self.first.text()), parse_day(self.last.text())
        except ValueError as wrong:
            self.wrong.emit(str(wrong))
            return
        self.first.setModified(False)
        self.last.setModified(False)
        self.wrong.emit("")
        if self._shown is None or (first, last) != (self._shown.first, self._shown.last):
            self._change(replace(self._asked, span=Span.DATES, first=first, last=last))

    def _take_span(self) -> None:
        span = Span(self.span.currentData())
        first: date | None = None
        last: date | None = None
        if span is Span.DATES and self._shown is not None:
            first, last = self._shown.first, self._shown.last
        self.first.setModified(False)
        self.last.setModified(False)
        self._change(replace(self._asked, span=span, first=first, last=last))
        if span is Span.DATES:
            self.first.setFocus()
            self.first.selectAll()

    def _date_line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setFixedWidth(_DATE_PX)
        line.setPlaceholderText("2026-11-23")
        line.editingFinished.connect(self._take_dates)
        return line

    def _fill_levels(self) -> None:
        self.level.setAccessibleName(tr("Analysis", "类别层级"))
        self.level.addItem(tr("Analysis", "从上层起"), None)
        for level in range(2, DEEPEST + 1):
            self.level.addItem(tr("Analysis", "从第 {level} 级起").format(level=level), level)

    def _connect(self) -> None:
        self.span.currentIndexChanged.connect(lambda _at: self._take_span())
        self.compare.currentIndexChanged.connect(
            lambda _at: self._change(
                replace(self._asked, compare=Compare(self.compare.currentData()))
            )
        )
        self.by.currentIndexChanged.connect(
            lambda _at: self._change(replace(self._asked, by=By(self.by.currentData())))
        )
        self.level.currentIndexChanged.connect(
            lambda _at: self._change(replace(self._asked, level=self.level.currentData()))
        )
        self.category.chosen.connect(lambda id: self._change(replace(self._asked, category_id=id)))
        self.community.chosen.connect(
            lambda id: self._change(replace(self._asked, community_id=id))
        )

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.span)
        row.addWidget(self.first)
        row.addWidget(plain_label("—"))
        row.addWidget(self.last)
        row.addWidget(self.compare)
        row.addSpacing(2 * STEP)
        row.addWidget(plain_label(tr("Analysis", "按")))
        row.addWidget(self.by)
        row.addWidget(self.level)
        row.addSpacing(2 * STEP)
        row.addWidget(plain_label(tr("Analysis", "只看")))
        row.addWidget(self.category, 1)
        row.addWidget(self.community, 1)
        for picker in (self.category, self.community):
            picker.setMaximumWidth(240)
        row.addStretch(1)


def _combo(name: str, values: Iterable[K], word: Callable[[K], str]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    for each in values:
        combo.addItem(word(each), each)
    return combo
