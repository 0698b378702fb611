"""The month as Qt lists it: posts with their strength on top, then officers, a column a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from jinhai_console.domain.calendar import is_workday
from jinhai_console.domain.roster import DutyPost, PostKind
from jinhai_console.domain.roster_fill import is_of
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.domain.roster_table import LEAVE_SIGN
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.roster.words import (
    conflict_word,
    day_word,
    duty_words,
    gap_word,
    leave_word,
)

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole.UserRole
Row = DutyPost | RosterOfficer


class Ink(StrEnum):
    """How a cell's sign is written."""

    PLAIN = "plain"
    STRONG = "strong"  # away from home for the night
    FAINT = "faint"
    WRONG = "wrong"  # too few, or a clash


@dataclass(frozen=True, slots=True)
class Cell:
    """`is_changed`: not as the rotation has it (a swap, a cover, by hand)."""

    text: str = ""
    ink: Ink = Ink.PLAIN
    is_changed: bool = False
    is_rest: bool = False
    is_today: bool = False
    is_missing: bool = False  # a gap: the cell is filled, for red text alone says too little


@dataclass(frozen=True, slots=True)
class DayHead:
    """`mark`: 休 or 班 where the day differs from its weekday."""

    day: date
    is_rest: bool
    is_today: bool
    has_gap: bool
    name: str
    mark: str


class MonthModel(QAbstractTableModel):
    """Every cell is made once when a roster arrives: painting only looks it up."""

    def __init__(self) -> None:
        super().__init__()
        self.roster: Roster | None = None
        self.rows: list[Row] = []
        self.days: list[DayHead] = []
        self._cells: list[list[Cell]] = []

    def load(self, roster: Roster) -> None:
        """A roster of the same rows and days is patched: the cursor stays where it is."""
        rows = _rows(roster)
        is_alike = [each.id for each in rows] == [each.id for each in self.rows] and [
            each.day for each in self.days
        ] == roster.days
        if not is_alike:
            self.beginResetModel()
        self.roster, self.rows = roster, rows
        gaps = {each.day for each in roster.gaps if _can_mend(roster, each.day)}
        self.days = [_head(roster, day, day.isoformat() in gaps) for day in roster.days]
        self._cells = _cells(roster, rows, self.days)
        if not is_alike:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.days) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.days) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)

    def cell(self, index: Index) -> Cell:
        return self._cells[index.row()][index.column()]

    def row(self, index: Index) -> Row | None:
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def day(self, index: Index) -> date | None:
        return self.days[index.column()].day if 0 <= index.column() < len(self.days) else None

    def find(self, row_id: int | None, day: date) -> QModelIndex:
        """The cell of an officer or a post on a day."""
        row = next((at for at, each in enumerate(self.rows) if each.id == row_id), -1)
        column = next((at for at, each in enumerate(self.days) if each.day == day), -1)
        return self.index(row, column) if row >= 0 and column >= 0 else QModelIndex()

    def starts_team(self, row: int) -> bool:
        """Whether a line is drawn above this row."""
        if row == 0 or row >= len(self.rows):
            return False
        above, here = self.rows[row - 1], self.rows[row]
        if isinstance(here, RosterOfficer):
            return not isinstance(above, RosterOfficer) or above.team != here.team
        return False

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.days)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.days[section].day.strftime("%d") if section < len(self.days) else None
        return self.rows[section].name if section < len(self.rows) else None

    def words(self, index: Index) -> str:
        row, day = self.row(index), self.day(index)
        if row is None or day is None or self.roster is None:
            return ""
        return cell_words(self.roster, row, day)


def cell_words(roster: Roster, row: Row, day: date) -> str:
    """A cell whole: who or which post, the day, what stands there, what is wrong."""
    known = roster.plan.calendar.get(day.isoformat())
    head = f"{row.name}　{day_word(day.isoformat())}"
    if known is not None and known.name:
        head += f"（{known.name}）"
    return "　".join((head, *_said(roster, row, day)))


def _said(roster: Roster, row: Row, day: date) -> list[str]:
    text = day.isoformat()
    if isinstance(row, DutyPost):
        names = [roster.names[each.officer_id] for each in roster.at_post(row.id, day)]
        wrong = [gap_word(e, roster) for e in roster.gaps if (e.post_id, e.day) == (row.id, text)]
        if row.needs and is_of(row.days, roster.plan.calendar, day):
            needed = tr("Roster", "应有 {count} 人").replace("{count}", str(row.needs))
            return ["、".join(names) or tr("Roster", "没有人"), *(wrong or [needed])]
        return ["、".join(names) or tr("Roster", "没有人"), *wrong]
    said = [duty_words(each, roster) for each in roster.duties_of(row.id, day)]
    leave = roster.leave_of(row.id, day)
    if leave is not None:
        remark = f"（{leave.remark}）" if leave.remark else ""
        said.append(leave_word(leave.kind) + remark)
    given = [
        tr("Roster", "原 {post}，已撤下或换给别人").replace(
            "{post}", roster.plan.posts[each.post_id].name
        )
        for each in roster.duties
        if each.cancelled_at is not None
        and each.is_by_hand
        and (each.officer_id, each.day) == (row.id, text)
    ]
    wrong = [
        conflict_word(e, roster)
        for e in roster.conflicts
        if (e.duty.officer_id, e.duty.day) == (row.id, text)
    ]
    return [*(said or [tr("Roster", "休息")]), *dict.fromkeys(given), *wrong]


def _rows(roster: Roster) -> list[Row]:
    posts = [each for each in roster.plan.posts.values() if each.retired_at is None]
    return [*posts, *roster.officers]


def _head(roster: Roster, day: date, has_gap: bool) -> DayHead:
    known = roster.plan.calendar.get(day.isoformat())
    works = is_workday(roster.plan.calendar, day)
    mark = ""
    if known is not None and works != (day.weekday() < 5):
        mark = tr("Roster", "班") if works else tr("Roster", "休")
    return DayHead(day, not works, day == roster.today, has_gap, known.name if known else "", mark)


def _cells(roster: Roster, rows: list[Row], days: list[DayHead]) -> list[list[Cell]]:
    gaps = {(each.post_id, each.day) for each in roster.gaps}
    wrong = {(each.duty.officer_id, each.duty.day) for each in roster.conflicts}
    return [
        [
            _strength(roster, row, head, (row.id, head.day.isoformat()) in gaps)
            if isinstance(row, DutyPost)
            else _turn(roster, row, head, (row.id, head.day.isoformat()) in wrong)
            for head in days
        ]
        for row in rows
    ]


def _can_mend(roster: Roster, day: str) -> bool:
    """Red is for what can still be filled; where nothing is planned at all, nothing is amiss."""
    return day >= roster.today.isoformat() and not roster.is_blank


def _strength(roster: Roster, post: DutyPost, head: DayHead, is_short: bool) -> Cell:
    count = len({each.officer_id for each in roster.at_post(post.id, head.day)})
    if is_short:
        away, is_red = tr("Roster", "缺"), _can_mend(roster, head.day.isoformat())
        ink = Ink.WRONG if is_red else Ink.FAINT
        return Cell(away, ink, False, head.is_rest, head.is_today, is_red)
    text = str(count) if count else ""
    return Cell(text, Ink.FAINT, False, head.is_rest, head.is_today)


def _turn(roster: Roster, officer: RosterOfficer, head: DayHead, is_wrong: bool) -> Cell:
    duties = roster.duties_of(officer.id, head.day)
    posts = [roster.plan.posts[each.post_id] for each in duties]
    text = "".join(dict.fromkeys(each.sign for each in posts))
    is_away = roster.leave_of(officer.id, head.day) is not None
    if is_away:
        text += LEAVE_SIGN
    changed = any(each.is_by_hand for each in duties)
    if is_wrong:
        ink = Ink.WRONG
    elif any(each.kind is not PostKind.DAY for each in posts):
        ink = Ink.STRONG
    else:
        ink = Ink.FAINT
    return Cell(text, ink, changed, head.is_rest, head.is_today)
