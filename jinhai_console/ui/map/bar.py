"""The question bar of the map: which period, which category, which community."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from jinhai_console.domain.analysis.fact import NOWHERE
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.spans import Span, period_of
from jinhai_console.domain.instant import parse_day
from jinhai_console.services.counting import period_between
from jinhai_console.services.reads import Lists
from jinhai_console.services.station_map import MapQuestion
from jinhai_console.ui.analysis.words import span_word
from jinhai_console.ui.forms.choices import category_choices, community_choices
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.words import nowhere_word
from jinhai_console.ui.picker import Choice, Picker
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP

_DATE_PX, _PICKER_PX = 112, 240


@dataclass(frozen=True, slots=True)
class Asked:
    """`first` and `last` count for `Span.DATES` alone: other spans follow the day."""

    span: Span = Span.MONTH
    first: date | None = None
    last: date | None = None
    category_id: int | None = None
    community_id: int | None = None

    def question(self, today: date) -> MapQuestion:
        """Refused where the two dates are no period."""
        if self.span is Span.DATES:
            period = period_between(self.first or today, self.last or today)
        else:
            period = period_of(self.span, today)
        return MapQuestion(
            period=period, category_id=self.category_id, community_id=self.community_id
        )


class MapBar(QWidget):
    """`changed` carries the new Asked, `wrong` a sentence where a day cannot be read."""

    changed = Signal(object)
    wrong = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = Asked()
        self._shown: Period | None = None
        self.span = QComboBox()
        self.span.setAccessibleName(tr("Map", "时段"))
        for each in Span:
            self.span.addItem(span_word(each), each)
        self.first = self._date_line(tr("Map", "起始日"))
        self.last = self._date_line(tr("Map", "截止日"))
        self.category = Picker(tr("Map", "全部类别"))
        self.community = Picker(tr("Map", "全部社区"))
        self._arrange()
        self.span.currentIndexChanged.connect(lambda _at: self._take_span())
        self.category.chosen.connect(lambda id: self._change(replace(self._asked, category_id=id)))
        self.community.chosen.connect(
            lambda id: self._change(replace(self._asked, community_id=id))
        )
        self.set_asked(self._asked)

    @property
    def asked(self) -> Asked:
        return self._asked

    def set_asked(self, asked: Asked) -> None:
        """Without announcing it."""
        self._asked = asked
        self.span.blockSignals(True)
        self.span.setCurrentIndex(self.span.findData(asked.span))
        self.span.blockSignals(False)
        self.category.set_current(asked.category_id)
        self.community.set_current(asked.community_id)

    def set_lists(self, lists: Lists) -> None:
        self.category.set_choices(category_choices(lists))
        self.community.set_choices([*community_choices(lists), Choice(NOWHERE, nowhere_word())])

    def show_period(self, period: Period) -> None:
        """The days that are meant, unless somebody is typing others."""
        if not (self.first.isModified() or self.last.isModified()):
            self._shown = period
            self.first.setText(str(period.first))
            self.last.setText(str(period.last))

    def _change(self, asked: Asked) -> None:
        if asked != self._asked:
            self.set_asked(asked)
            self.changed.emit(asked)

    def _take_span(self) -> None:
        span = Span(self.span.currentData())
        days = self._shown if span is Span.DATES else None
        first, last = (days.first, days.last) if days is not None else (None, None)
        for line in (self.first, self.last):
            line.setModified(False)
        self._change(replace(self._asked, span=span, first=first, last=last))
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
        for line in (self.first, self.last):
            line.setModified(False)
        if self._shown is None or (first, last) != (self._shown.first, self._shown.last):
            self._change(replace(self._asked, span=Span.DATES, first=first, last=last))

    def _date_line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setFixedWidth(_DATE_PX)
        line.setPlaceholderText("2026-11-23")
        line.editingFinished.connect(self._take_dates)
        return line

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.span)
        row.addWidget(self.first)
        row.addWidget(plain_label("—"))
        row.addWidget(self.last)
        row.addSpacing(2 * STEP)
        row.addWidget(plain_label(tr("Map", "只看")))
        for picker in (self.category, self.community):
            picker.setMaximumWidth(_PICKER_PX)
            row.addWidget(picker, 1)
        row.addStretch(1)
