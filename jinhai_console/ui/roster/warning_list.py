"""What is wrong with the roster in view, by time; each line leads to its cell."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from jinhai_console.domain.roster_rows import Roster
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.roster.words import conflict_word, day_word, gap_word
from jinhai_console.ui.theme import Theme

_LINE_PX = 48


@dataclass(frozen=True, slots=True)
class Warned:
    """`row_id`: the officer or the post whose cell it is; `last` where it goes on for days."""

    row_id: int | None
    day: date
    text: str
    is_gap: bool
    last: date

    @property
    def days(self) -> str:
        first = day_word(self.day.isoformat())
        return first if self.last == self.day else f"{first} – {day_word(self.last.isoformat())}"


def warnings_of(roster: Roster) -> list[Warned]:
    """Gaps and clashes from today on; all of them where the period is over.

    The same gap on days in a row is one line: a month that nobody filled says so once a post.
    """
    over = roster.last < roster.today
    found: list[Warned] = []
    for gap in roster.gaps:
        day = date.fromisoformat(gap.day)
        if over or day >= roster.today:
            _grow(found, Warned(gap.post_id, day, gap_word(gap, roster), True, day))
    for conflict in roster.conflicts:
        day = date.fromisoformat(conflict.duty.day)
        if over or day >= roster.today:
            said = conflict_word(conflict, roster)
            found.append(Warned(conflict.duty.officer_id, day, said, False, day))
    return sorted(found, key=lambda each: (each.day, not each.is_gap))


def _grow(found: list[Warned], fresh: Warned) -> None:
    """Add it, or let the one of the day before go on for a day."""
    for at, each in enumerate(found):
        is_same = (each.row_id, each.text) == (fresh.row_id, fresh.text)
        if is_same and (fresh.day - each.last).days == 1:
            found[at] = replace(each, last=fresh.day)
            return
    found.append(fresh)


class WarningList(QListWidget):
    """`led(row id, day)` when a line is opened."""

    led = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._warned: list[Warned] = []
        self.setWordWrap(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Roster", "缺岗和冲突"))
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)
        self.dress(theme)

    def load(self, warned: list[Warned]) -> None:
        kept = self.currentRow()
        self._warned = warned
        self.clear()
        for each in warned:
            item = QListWidgetItem(f"{each.days}\n{each.text}", self)
            item.setSizeHint(QSize(0, _LINE_PX))
            item.setForeground(QColor(self._red if each.is_gap else self._amber))
            item.setToolTip(plain_tip(each.text))
        self.setCurrentRow(min(kept, len(warned) - 1))

    def dress(self, theme: Theme) -> None:
        self._red, self._amber = theme.red, theme.amber
        self.setStyleSheet(
            f"WarningList {{ background: {theme.panel}; }}"
            "WarningList::item { padding-left: 8px; }"
        )
        self.load(self._warned)

    def _open(self) -> None:
        row = self.currentRow()
        if 0 <= row < len(self._warned):
            self.led.emit(self._warned[row].row_id, self._warned[row].day)
