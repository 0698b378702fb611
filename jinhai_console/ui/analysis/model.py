"""The analysis table as a tree: totals on top, then the rows in the order asked for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from jinhai_console.services.analysis import Analysis
from jinhai_console.services.analysis_rows import Part, Row
from jinhai_console.services.reads import Lists
from jinhai_console.ui.analysis.columns import Column, columns_of
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MONTHS_ROLE = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(slots=True)
class _Node:
    row: Row
    number: int
    place: int
    parent: "_Node | None"
    depth: int = 0
    is_total: bool = False
    children: list["_Node"] = field(default_factory=list)


class AnalysisModel(QAbstractItemModel):
    """`order` is the column that rows are sorted by and whether the greatest stands first."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._theme = theme
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._nodes: list[_Node] = []
        self._tops: list[_Node] = []
        self.answer: Analysis | None = None
        self.columns: tuple[Column, ...] = ()
        self.order: tuple[int, bool] | None = None

    def load(self, answer: Analysis, lists: Lists) -> None:
        self.answer = answer
        self.columns = columns_of(answer, lists)
        if self.order is not None and self.order[0] >= len(self.columns):
            self.order = None
        self._build()

    def sort_by(self, column: int) -> None:
        """The greatest first, at the second time the least, at the third as they come."""
        if self.order == (column, False):
            self.order = None
        else:
            self.order = (column, self.order is None or self.order[0] != column)
        self._build()

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    # -- where things are -----------------------------------------------------------

    def node(self, index: Index) -> _Node | None:
        return self._nodes[index.internalId()] if index.isValid() else None

    def index_of(self, part: Part, column: int) -> QModelIndex:
        """The cell of the row that counts this part."""
        found = next((each for each in self._nodes if each.row.part == part), None)
        if found is None or column >= len(self.columns):
            return QModelIndex()
        return self.createIndex(found.place, column, found.number)

    def parts(self) -> Iterator[QModelIndex]:
        """The first cell of every row, parents before their children."""
        for each in self._nodes:
            yield self.createIndex(each.place, 0, each.number)

    # -- Qt's questions -------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        children = self._children(parent)
        if not (0 <= row < len(children) and 0 <= column < len(self.columns)):
            return QModelIndex()
        return self.createIndex(row, column, children[row].number)

    def parent(self, index: Index | None = None) -> QModelIndex:  # type: ignore[override]
        node = self.node(index) if index is not None else None
        above = node.parent if node is not None else None
        return QModelIndex() if above is None else self.createIndex(above.place, 0, above.number)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._children(parent))

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        column = self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(node.row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if index.column() else _LEFT
            case Qt.ItemDataRole.FontRole:
                return self._bold if node.is_total else None
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._theme.text_faint) if _is_quiet(column, node.row) else None
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{self.columns[0].text(node.row)}\n{column.tip}")
            case _ if role == MONTHS_ROLE:
                return node.row.months if column.is_months else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.columns[section].tip)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if section else _LEFT
        return None

    # -- building -------------------------------------------------------------------

    def _children(self, parent: Index | None) -> list[_Node]:
        node = self.node(parent) if parent is not None else None
        if node is None:
            return self._tops
        return node.children if parent is not None and parent.column() == 0 else []

    def _build(self) -> None:
        self.beginResetModel()
        self._nodes = []
        self._tops = []
        if self.answer is not None and not self.answer.is_empty:
            totals = self._grow(self.answer.totals, None)
            for each in totals:
                each.is_total = True
            self._tops = [*totals, *self._grow(self._ordered(self.answer.rows), None, len(totals))]
        self.endResetModel()

    def _grow(self, rows: Iterable[Row], parent: _Node | None, first: int = 0) -> list[_Node]:
        found = []
        for place, row in enumerate(rows, first):
            depth = 0 if parent is None else parent.depth + 1
            node = _Node(row, len(self._nodes), place, parent, depth)
            self._nodes.append(node)
            node.children = self._grow(self._ordered(row.children), node)
            found.append(node)
        return found

    def _ordered(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Without a value last, whichever way; of equals the order stays."""
        if self.order is None:
            return rows
        column, is_falling = self.columns[self.order[0]], self.order[1]
        with_value = [each for each in rows if column.value(each) is not None]
        without = [each for each in rows if column.value(each) is None]
        return [*sorted(with_value, key=column.value, reverse=is_falling), *without]  # type: ignore[arg-type]


def _is_quiet(column: Column, row: Row) -> bool:
    return column.scope is not None and column.opens(row) == 0
