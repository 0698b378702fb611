"""The page 值班表: a month or a week, what is wrong with it, and every change by keyboard."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from jinhai_console.domain.instant import day_of
from jinhai_console.domain.roster import Duty, DutyPost, Leave
from jinhai_console.domain.roster_fill import month_of
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.services import reads
from jinhai_console.ui.fonts import small_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.print_key import PrintKey
from jinhai_console.ui.roster.bar import RosterBar
from jinhai_console.ui.roster.changes import RosterChanges
from jinhai_console.ui.roster.head import RosterHead
from jinhai_console.ui.roster.keys import RosterKeys
from jinhai_console.ui.roster.month_model import MonthModel, cell_words
from jinhai_console.ui.roster.month_view import MonthView
from jinhai_console.ui.roster.side import RosterSide
from jinhai_console.ui.roster.week_view import WeekChart, WeekView
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.grid import in_tab_order
from jinhai_console.ui.theme import STEP, Theme

_READ_AGAIN_MS, _MINUTE_MS = 50, 60_000


class RosterPage(QWidget):
    """`left()` when Esc is pressed and there is nothing more to leave on the page itself."""

    left = Signal()

    def __init__(
        self, seat: Seat, theme: Theme, print_roster: Callable[[date, date], object]
    ) -> None:
        super().__init__()
        self._seat = seat
        self.print_roster = print_roster
        self._is_stale = True
        self._asked = self._answered = 0  # of several reads only the last one counts
        self._zone = ""
        self._period: tuple[date, date] | None = None  # None: the month of today
        self._wanted: tuple[int | None, date] | None = None  # the cell to go to once it is read
        self.is_week = False
        self.model = MonthModel()
        self.head = RosterHead(theme, seat.family)
        self.month = MonthView(self.model, theme, seat.family)
        self.week = WeekChart(theme, seat.family)
        self.side = RosterSide(theme, seat.family, seat.bridge)
        self.facts = plain_label(wraps=True)
        self.bar = RosterBar(theme, seat.drafts)
        self.changes = RosterChanges(seat, self.bar)
        self.keys = RosterKeys(seat, self)
        self.installEventFilter(PrintKey(self, partial(self.keys.do, "P")))
        self._views = QStackedWidget()
        self._later = QTimer(self, singleShot=True, interval=_READ_AGAIN_MS)
        self._midnight = QTimer(self, interval=_MINUTE_MS)
        self._arrange(seat.family)
        self._connect()
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        for part in (self.head, self.month, self.side, self.bar):
            part.dress(theme)
        self.week.theme = theme
        self.week.update()
        fill_with(self, theme.panel)
        self.facts.setStyleSheet(f"color: {theme.text_dim};")

    @property
    def is_settled(self) -> bool:
        """What was asked for is on the screen, and nothing is under way."""
        roster = self.model.roster
        is_shown = roster is not None and (roster.first, roster.last) == self._period
        return is_shown and self._asked == self._answered and not self._later.isActive()

    def show_period(self, first: date, last: date) -> None:
        self._period = (first, last)
        self._read()

    # -- where the cursor is ---------------------------------------------------------

    def at(self) -> tuple[RosterOfficer | DutyPost, date] | None:
        """The row and the day under the cursor."""
        if self.is_week:
            return self.week.current()
        index = self.month.currentIndex()
        row, day = self.model.row(index), self.model.day(index)
        return (row, day) if row is not None and day is not None else None

    def go_to(self, row_id: int | None, day: date) -> None:
        """The cell of an officer or a post; another month is read first."""
        roster = self.model.roster
        if roster is None or not roster.first <= day <= roster.last:
            self._wanted = (row_id, day)
            self.show_period(*self._around(day))
            return
        if self.is_week:
            self.week.choose(row_id, day)
        index = self.model.find(row_id, day)
        if not index.isValid() and roster.officers:  # no row was meant, or it is gone
            index = self.model.find(roster.officers[0].id, day)
        if index.isValid():
            self.month.setCurrentIndex(index)
            self.month.scrollTo(index)
        self._views.currentWidget().setFocus()

    # -- reading ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _hear(self, changes: reads.ChangeSet) -> None:
        if changes.touches(Duty, Leave):
            self._is_stale = True
            if self.isVisible():
                self._later.start()

    def _read(self) -> None:
        self._is_stale = False
        asked = self._period
        if asked is None:
            self._seat.bridge.read(reads.lists, then=self._begin)
            return
        self._asked += 1
        number = self._asked
        self._seat.bridge.read(
            reads.roster_between,
            *asked,
            then=lambda roster: self._arrived(number, roster),
            failed=lambda sentence: self._failed(number, sentence),
        )

    def _begin(self, lists: reads.Lists) -> None:
        self._zone = lists.station.zone
        if self._period is None:
            self._period = month_of(self._today())
        self._read()

    def _failed(self, number: int, sentence: str) -> None:
        self._answered = number
        self._is_stale = True
        self.facts.setText(sentence)

    def _arrived(self, number: int, roster: Roster) -> None:
        if number != self._asked:
            return
        self._answered = number
        is_first = self.model.roster is None
        self.changes.roster = roster
        self.model.load(roster)
        self.week.load(roster)
        self.side.load(roster)
        self.head.load(roster, is_week=self.is_week)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.go_to(*wanted)
        elif is_first or not self.month.currentIndex().isValid():
            self._start(roster)
        self._show_facts()

    def _start(self, roster: Roster) -> None:
        """Today, at the first officer; another month at its first day."""
        day = roster.today if roster.first <= roster.today <= roster.last else roster.first
        row = next(iter(roster.officers), None)
        index = self.model.find(row.id if row else None, day)
        self.month.setCurrentIndex(index)
        self.month.scrollToTop()
        self.week.choose(None, day)

    def _show_facts(self) -> None:
        at, roster = self.at(), self.model.roster
        if roster is None:
            return
        self.facts.setText(cell_words(roster, *at) if at is not None else "")
        self.side.follow(at[0] if at is not None and isinstance(at[0], RosterOfficer) else None)

    def pass_midnight(self) -> None:
        """Another day is today: its column is marked."""
        roster = self.model.roster
        if self.isVisible() and roster is not None and self._today() != roster.today:
            self._read()

    # -- keys ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self.keys.step_back():
                self.left.emit()
        elif not self.keys.press(event):
            super().keyPressEvent(event)

    def turn(self, step: int) -> None:
        """The month or week before or after."""
        roster = self.model.roster
        if roster is None:
            return
        at = self.at()
        if self.is_week:
            day = roster.first + timedelta(days=7 * step)
        else:
            inside = roster.first if step < 0 else roster.last
            day = month_of(inside + timedelta(days=step))[0]
        today = self._today()
        first, last = self._around(day)
        self._wanted = (at[0].id if at else None, today if first <= today <= last else first)
        self.show_period(first, last)

    def go_today(self) -> None:
        at = self.at()
        self.go_to(at[0].id if at is not None else None, self._today())

    def switch(self) -> None:
        """Month and week, the day under the cursor staying under it."""
        at = self.at()
        day = at[1] if at is not None else self._today()
        self.is_week = not self.is_week
        self._views.setCurrentIndex(1 if self.is_week else 0)
        self._wanted = (at[0].id if at is not None else None, day)
        self.show_period(*self._around(day))

    def _around(self, day: date) -> tuple[date, date]:
        if not self.is_week:
            return month_of(day)
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)

    def _today(self) -> date:
        return day_of(self._seat.now(), self._zone)

    # -- building -------------------------------------------------------------------------

    def _connect(self) -> None:
        self._seat.bridge.changed.connect(self._hear)
        self._later.timeout.connect(self._read)
        self._midnight.timeout.connect(self.pass_midnight)
        self._midnight.start()
        self.head.asked.connect(self.keys.do)
        self.month.edit_wanted.connect(self.keys.edit)
        self.month.moved.connect(self._show_facts)
        self.week.moved.connect(self._show_facts)
        self.week.opened.connect(self.switch)
        self.side.warnings.led.connect(self.go_to)
        self.bar.left.connect(lambda: self._views.currentWidget().setFocus())

    def _arrange(self, family: str) -> None:
        self.setAccessibleName(tr("Roster", "值班表"))
        self._views.addWidget(self.month)
        self._views.addWidget(WeekView(self.week))
        self.setFocusProxy(self.month)
        for label in (self.facts, self.keys.hint):
            label.setFont(small_font(family))
        foot = QHBoxLayout()
        foot.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        foot.addWidget(self.facts, 1)
        foot.addWidget(self.keys.hint)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._views, 1)
        left.addLayout(foot)
        left.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(row, 1)
        in_tab_order(self.month, self.week, self.side.warnings, self.side.journal)
