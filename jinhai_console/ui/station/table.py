"""The entries of one list as a table: narrowed by what is typed, the retired ones dimmed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.classification import Category
from jinhai_console.domain.entity import Entity
from jinhai_console.services.reads import Lists
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.station.field_sets import standing_word
from jinhai_console.ui.station.lists import StationData, StationList
from jinhai_console.ui.theme import Theme

_INDENT = "　"
_UNRELIABLE = "请核对"

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry as the table shows it; `words` is what the filter looks into."""

    entity: Any
    code: str
    name: str
    detail: str
    standing: str
    is_retired: bool
    words: str


def lines_of(shown: StationList, data: StationData) -> list[EntryLine]:
    return [_line(shown, entity, data.lists) for entity in shown.entries(data)]


def narrowed(lines: Sequence[EntryLine], typed: str, *, with_retired: bool) -> list[EntryLine]:
    """The lines in which every typed word occurs: in code, name, initials or description."""
    asked = typed.casefold().split()
    return [
        line
        for line in lines
        if (with_retired or not line.is_retired) and all(each in line.words for each in asked)
    ]


def _line(shown: StationList, entity: Entity, lists: Lists) -> EntryLine:
    code, detail = shown.describe(entity, lists)
    # A day's own name is what the table calls its detail.
    name = entity.day if isinstance(entity, CalendarDay) else getattr(entity, "name", "")
    depth = entity.depth if isinstance(entity, Category) else 1
    initials = getattr(entity, "initials", "")
    return EntryLine(
        entity=entity,
        code=code,
        name=_INDENT * (depth - 1) + name,
        detail=detail,
        standing=getattr(entity, "standing", ""),
        is_retired=getattr(entity, "retired_at", None) is not None,
        words=f"{code} {name} {initials} {detail}".casefold(),
    )


class EntryTable(QAbstractTableModel):
    """Code, name, description, how far it can be relied on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[EntryLine] = []
        self._titles = ("", "", "", "")

    def load(self, lines: list[EntryLine], titles: tuple[str, str, str, str]) -> None:
        self.beginResetModel()
        self._lines = lines
        self._titles = titles
        self.endResetModel()

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def line(self, row: int) -> EntryLine:
        return self._lines[row]

    def row_of(self, entity_id: int) -> int | None:
        rows = (row for row, line in enumerate(self._lines) if line.entity.id == entity_id)
        return next(rows, None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(line, index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._titles[section]

    def _text(self, line: EntryLine, column: int) -> str:
        if column == 1 and line.is_retired:
            return tr("Station", "{name}（停用）").replace("{name}", line.name)
        standing = standing_word(line.standing) if line.standing else ""
        return (line.code, line.name, line.detail, standing)[column]

    def _colour(self, line: EntryLine, column: int) -> QColor | None:
        if line.is_retired:
            return QColor(self._theme.text_faint)
        if column == 3 and line.standing == _UNRELIABLE:
            return QColor(self._theme.amber)
        return QColor(self._theme.text if column == 1 else self._theme.text_dim)
