"""Which period, which category, which community: the bar of every page that asks for these."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from jinhai_console.domain.analysis.fact import NOWHERE
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.spans import Span
from jinhai_console.domain.instant import parse_day
from jinhai_console.services.counting import NO_COMMUNITY
from jinhai_console.services.reads import Lists
from jinhai_console.ui.analysis.words import key_word, span_word
from jinhai_console.ui.forms.choices import category_choices, community_choices
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice, Picker
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP

K = TypeVar("K", bound=StrEnum)
_DATE_PX, _PICKER_PX = 112, 240


class ScopeBar(QWidget):
    """`changed` carries what is asked now, `wrong` why the days cannot be read: "", they can.

    What is asked is a frozen dataclass of the page's own; of its fields `span`, `first`, `last`,
    `category_id` and `community_id` are set here.
    """

    changed = Signal(object)
    wrong = Signal(str)

    def __init__(self, asked: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = asked
        self._shown: Period | None = None  # as the two lines say it
        self.span = combo_of(tr("Analysis", "时段"), Span, span_word)
        self.first = self._date_line(tr("Analysis", "起始日"))
        self.last = self._date_line(tr("Analysis", "截止日"))
        self.category = Picker(tr("Analysis", "全部类别"))
        self.community = Picker(tr("Analysis", "全部社区"))
        self.span.currentIndexChanged.connect(lambda _at: self._take_span())
        self.category.chosen.connect(lambda id: self.change(category_id=id))
        self.community.chosen.connect(lambda id: self.change(community_id=id))

    @property
    def asked(self) -> Any:
        return self._asked

    def set_asked(self, asked: Any) -> None:
        """Set everything at once, without announcing it."""
        self._asked = asked
        choose(self.span, asked.span)
        self.category.set_current(asked.category_id)
        self.community.set_current(asked.community_id)

    def set_lists(self, lists: Lists) -> None:
        self.category.set_choices(category_choices(lists))
        nowhere = Choice(NOWHERE, key_word(NO_COMMUNITY))
        self.community.set_choices([*community_choices(lists), nowhere])

    def show_period(self, period: Period) -> None:
        """The days that are meant, unless somebody is typing others."""
        if not (self.first.isModified() or self.last.isModified()):
            self._shown = period
            self.first.setText(str(period.first))
            self.last.setText(str(period.last))

    def change(self, **values: Any) -> None:
        """Ask otherwise, and say so where that is something else."""
        asked = replace(self._asked, **values)
        if asked != self._asked:
            self.set_asked(asked)
            self.changed.emit(asked)

    def arrange(
        self, beside_days: Sequence[QWidget] = (), before_filters: Sequence[QWidget] = ()
    ) -> None:
        """In one row, with what the page asks besides."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for widget in (self.span, self.first, plain_label("—"), self.last, *beside_days):
            row.addWidget(widget)
        row.addSpacing(2 * STEP)
        if before_filters:
            for widget in before_filters:
                row.addWidget(widget)
            row.addSpacing(2 * STEP)
        row.addWidget(plain_label(tr("Analysis", "只看")))
        for picker in (self.category, self.community):
            picker.setMaximumWidth(_PICKER_PX)
            row.addWidget(picker, 1)
        row.addStretch(1)

    def _take_span(self) -> None:
        span = Span(self.span.currentData())
        days = self._shown if span is Span.DATES else None
        first, last = (days.first, days.last) if days is not None else (None, None)
        self._keep_lines()
        self.change(span=span, first=first, last=last)
        if span is Span.DATES:
            self.first.setFocus()
            self.first.selectAll()

    def _take_dates(self) -> None:
        """Typed days make the period any two; as shown before, they change nothing."""
        try:
            first, last = parse_day(self.first.text()), parse_day(self.last.text())
        except ValueError as wrong:
            self.wrong.emit(str(wrong))
            return
        self._keep_lines()
        self.wrong.emit("")
        if self._shown is None or (first, last) != (self._shown.first, self._shown.last):
            self.change(span=Span.DATES, first=first, last=last)

    def _keep_lines(self) -> None:
        for line in (self.first, self.last):
            line.setModified(False)

    def _date_line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setFixedWidth(_DATE_PX)
        line.setPlaceholderText(str(date(2026, 11, 23)))
        line.editingFinished.connect(self._take_dates)
        return line


def combo_of(name: str, values: Iterable[K], word: Callable[[K], str]) -> QComboBox:
    """A combo box of an enumeration's values in words."""
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    for each in values:
        combo.addItem(word(each), each)
    return combo


def choose(combo: QComboBox, value: object) -> None:
    """Without announcing it; the first where it has no such value."""
    combo.blockSignals(True)
    combo.setCurrentIndex(max(0, combo.findData(value)))
    combo.blockSignals(False)
