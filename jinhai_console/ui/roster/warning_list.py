"""What is wrong with the roster in view, by time; each line leads to its cell."""

from dataclasses import dataclass
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
    """`row_id`: the officer or the post whose cell it is."""

    row_id: int | None
    day: date
    text: str
    is_gap: bool


def warnings_of(roster: Roster) -> list[Warned]:
    """Gaps and clashes from today on; all of them where the period is over."""
    found = [
        Warned(each.post_id, date.fromisoformat(each.day), gap_word(each, roster), True)
        for each in roster.gaps
    ]
    found += [
        Warned(
            each.duty.officer_id,
            date.fromisoformat(each.duty.day),
            conflict_word(each, roster),
            False,
        )
        for each in roster.conflicts
    ]
    found.sort(key=lambda each: (each.day, not each.is_gap))
    if roster.last < roster.today:
        return found
    return [each for each in found if each.day >= roster.today]


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
            item = QListWidgetItem(f"{day_word(each.day.isoformat())}\n{each.text}", self)
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
