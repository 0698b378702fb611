"""The roster page's letters: what each does at the cell under the cursor."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from jinhai_console.domain.roster import Duty
from jinhai_console.domain.roster_fill import month_of
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.roster.changes import first_duty
from jinhai_console.ui.roster.files import RosterFiles
from jinhai_console.ui.roster.fill import FillMonth
from jinhai_console.ui.roster.on_duty import OnDutyNow
from jinhai_console.ui.seat import Seat

if TYPE_CHECKING:
    from jinhai_console.ui.roster.page import RosterPage


class RosterKeys(QObject):
    """Remembers the first half of a swap; everything else is asked at once."""

    def __init__(self, seat: Seat, page: "RosterPage") -> None:
        super().__init__(page)
        self._seat = seat
        self._page = page
        self._swapping: Duty | None = None
        self.hint = plain_label()  # what the keys do, or what is waited for until it is done
        self._now = OnDutyNow(seat, page.bar)
        self.filling = FillMonth(seat, page.bar)
        self.files = RosterFiles(seat, page.bar, page)
        page.month.cells.is_marked = self._is_marked
        self._mark(None)

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key was one of these."""
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if event.key() == Qt.Key.Key_Delete:
            self._at_officer(self._page.changes.remove)
            return True
        return self.do(event.text().upper())

    def do(self, key: str) -> bool:
        """Carry out a letter; whether it is one."""
        roster = self._page.model.roster
        what = self._keys().get(key)
        if what is not None and roster is not None:
            what(roster)
        return what is not None

    def edit(self) -> None:
        """Enter: an officer's cell is edited, a post's shows its week."""
        at = self._officer()
        if at is not None:
            self._page.changes.edit(*at)
        elif self._page.at() is not None:
            self._page.switch()

    def step_back(self) -> bool:
        """Esc: let go of a swap that was begun; whether there was one."""
        was_swapping = self._swapping is not None
        self._mark(None)
        return was_swapping

    def _keys(self) -> dict[str, Callable[[Roster], object]]:
        page = self._page
        return {
            "[": lambda _roster: page.turn(-1),
            "]": lambda _roster: page.turn(1),
            "T": lambda _roster: page.go_today(),
            "W": lambda _roster: page.switch(),
            "F": lambda roster: self.filling.ask(*self._month(roster)),
            "S": self._swap,
            "C": lambda _roster: self._at_officer(page.changes.cover),
            "L": lambda _roster: self._at_officer(page.changes.leave),
            "O": lambda roster: self._at_officer(lambda who, _day: self._now.ask(roster, who)),
            "P": lambda roster: page.print_roster(roster.first, roster.last),
            "E": self.files.ask_export,
            "I": self.files.ask_import,
        }

    def _month(self, roster: Roster) -> tuple[date, date]:
        return month_of(roster.first) if self._page.is_week else (roster.first, roster.last)

    def _officer(self) -> tuple[RosterOfficer, date] | None:
        at = self._page.at()
        return (at[0], at[1]) if at is not None and isinstance(at[0], RosterOfficer) else None

    def _at_officer(self, ask: Callable[[RosterOfficer, date], object]) -> None:
        at = self._officer()
        if at is None:
            self._tell(tr("Roster", "先在月表里选一名民警的格子"))
        else:
            ask(*at)

    def _swap(self, roster: Roster) -> None:
        at = self._officer()
        duty = first_duty(roster, *at) if at is not None else None
        if at is None:
            self._tell(tr("Roster", "先在月表里选一名民警的格子"))
        elif duty is None:
            self._tell(tr("Roster", "这一格没有班，不能换"))
        elif self._swapping is None:
            self._mark(duty)
        else:
            first = self._swapping
            self._mark(None)
            self._page.changes.swap(first, duty)

    def _mark(self, duty: Duty | None) -> None:
        self._swapping = duty
        wanted = tr("Roster", "再选另一个人的班，按 S 换班；Esc 取消")
        plain = tr("Roster", "Enter 改　Del 撤下　Tab 到缺岗和冲突")
        self.hint.setText(plain if duty is None else wanted)
        self._page.month.viewport().update()

    def _is_marked(self, index: object) -> bool:
        duty = self._swapping
        if duty is None:
            return False
        return index == self._page.model.find(duty.officer_id, date.fromisoformat(duty.day))

    def _tell(self, said: str) -> None:
        self._seat.orders.told.emit(Notice(said, Tone.REFUSED))
