"""The lines of the alarm list: one for an alarm, or in a flood one for all that are alike."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from jinhai_console.domain.alarm import AlarmKind, Phase, Priority
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.flood import AlarmGroup, grouped
from jinhai_console.domain.instant import Instant
from jinhai_console.ui.alarms.words import (
    kind_word,
    priority_word,
    standing_text,
    subject_text,
    title_text,
    todo_word,
)
from jinhai_console.ui.i18n import tr

Key = tuple[Phase, Priority, AlarmKind] | int
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
_SAID = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_NOWHERE = QModelIndex()
_LISTED = 200  # a longer list also takes longer to lay out than a frame lasts
_NAMED = 6  # numbers that a group names before it says how many more


@dataclass(frozen=True, slots=True)
class AlarmLine:
    """`rows` are what it stands for; a member of an opened group is `inner`."""

    key: Key
    rows: tuple[AlarmRow, ...]
    inner: bool = False

    @property
    def is_group(self) -> bool:
        return not isinstance(self.key, int)

    @property
    def first(self) -> AlarmRow:
        return self.rows[0]


def lines_of(
    rows: Sequence[AlarmRow], *, is_flood: bool, opened: Collection[Key] = ()
) -> list[AlarmLine]:
    """`rows` in order of urgency. What is alike goes under one line only where they are many.

    That is in a flood, and where so many stand that nobody reads them one by one.
    """
    if not is_flood and len(rows) <= _LISTED:
        return [AlarmLine(row.id, (row,)) for row in rows]
    lines: list[AlarmLine] = []
    for group in grouped(rows):
        if len(group.rows) == 1:
            lines.append(AlarmLine(group.rows[0].id, group.rows))
            continue
        key = _key(group)
        lines.append(AlarmLine(key, group.rows))
        if key in opened:
            lines += [AlarmLine(row.id, (row,), inner=True) for row in group.rows]
    return lines


def _key(group: AlarmGroup) -> Key:
    return group.phase, group.priority, group.kind


def line_title(line: AlarmLine, now: Instant) -> str:
    if not line.is_group:
        return title_text(line.first, now)
    return tr("Alarms", "{kind} {count} 条").format(
        kind=kind_word(line.first.alarm.kind), count=len(line.rows)
    )


def line_subject(line: AlarmLine) -> str:
    if not line.is_group:
        return subject_text(line.first)
    named = [row.number[-4:] or row.alarm.fact for row in line.rows[:_NAMED]]
    return "、".join(named) + ("…" if len(line.rows) > _NAMED else "")


def line_standing(line: AlarmLine, zone: str) -> str:
    if not line.is_group:
        return standing_text(line.first, zone)
    match line.first.phase:
        case Phase.HELD:
            return tr("Alarms", "都有人确认，→ 展开")
        case Phase.SHELVED:
            return tr("Alarms", "都已搁置，→ 展开")
    return tr("Alarms", "→ 展开，空格全部确认")


def spoken(line: AlarmLine, now: Instant, zone: str) -> str:
    """The whole line, for a screen reader."""
    alarm = line.first.alarm
    parts = (
        tr("Alarms", "{priority}优先").format(priority=priority_word(alarm.priority)),
        line_title(line, now),
        line_subject(line),
        line_standing(line, zone),
        todo_word(alarm.kind),
    )
    return "，".join(each for each in parts if each)


class AlarmLines(QAbstractListModel):
    """Replaced whole: there are few, and the list keeps its cursor by their keys."""

    def __init__(self, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._now = now
        self._lines: list[AlarmLine] = []
        self.zone = "UTC"

    def show_lines(self, lines: list[AlarmLine]) -> None:
        if [each.key for each in lines] == [each.key for each in self._lines]:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(max(0, len(lines) - 1)))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, place: int) -> AlarmLine | None:
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def place_of(self, key: Key) -> int | None:
        return next((at for at, each in enumerate(self._lines) if each.key == key), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = LINE_ROLE
    ) -> AlarmLine | str | None:
        line = self.line(index.row())
        if role == LINE_ROLE or line is None:
            return line
        return spoken(line, self._now(), self.zone) if role in _SAID else None
