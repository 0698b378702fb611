"""Lines of a list that are patched in place while they are the same ones."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole

L = TypeVar("L")


class LinesModel(QAbstractListModel, Generic[L]):
    """`name` is what makes a line the same one however it looks; `spoken` is how it is read out.

    The same lines are patched, so that cursor and place stay; other ones come as a new list.
    """

    def __init__(
        self,
        name: Callable[[L], object],
        spoken: Callable[[L], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lines: Sequence[L] = ()
        self._name = name
        self._spoken = spoken

    def set_lines(self, lines: Sequence[L]) -> None:
        before, after = self.lines, tuple(lines)
        if [self._name(each) for each in before] != [self._name(each) for each in after]:
            self.beginResetModel()
            self.lines = after
            self.endResetModel()
            return
        self.lines = after
        for row, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(line)
        return None
