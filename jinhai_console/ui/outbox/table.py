"""The lines of one list of the outbox, patched with every commit."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from jinhai_console.domain.instant import full_text, short_text
from jinhai_console.domain.outbox import MessageState
from jinhai_console.domain.outbox_rows import OutboxRow, Which
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.push_words import kind_word, state_word
from jinhai_console.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

STATES = {
    Which.WAITING: frozenset({MessageState.WAITING, MessageState.SENDING}),
    Which.FAILED: frozenset({MessageState.FAILED}),
    Which.SENT: frozenset({MessageState.DELIVERED, MessageState.TOLD}),
}
_ERROR = 7


class OutboxTable(QAbstractTableModel):
    """One line a message. A new one comes at the end, or on top of what was sent."""

    def __init__(self, theme: Theme, zone: str) -> None:
        super().__init__()
        self._theme = theme
        self._zone = zone
        self._which = Which.WAITING
        self._rows: list[OutboxRow] = []

    def load(self, which: Which, rows: Sequence[OutboxRow]) -> None:
        self.beginResetModel()
        self._which = which
        self._rows = list(rows)
        self.endResetModel()

    def patch(self, rows: Iterable[OutboxRow], gone: Collection[int]) -> None:
        for row in rows:
            place = self.place_of(row.id)
            if row.state not in STATES[self._which]:
                self._drop(place)
            elif place is None:
                self._insert(row)
            else:
                self._rows[place] = row
                last = self.index(place, self.columnCount() - 1)
                self.dataChanged.emit(self.index(place, 0), last)
        for id in gone:
            self._drop(self.place_of(id))

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def set_zone(self, zone: str) -> None:
        self._zone = zone

    def row(self, place: int) -> OutboxRow:
        return self._rows[place]

    def place_of(self, id: int) -> int | None:
        return next((at for at, row in enumerate(self._rows) if row.id == id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return _ERROR + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == _ERROR:
            return plain_tip(row.error)
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
        return self._titles()[section]

    def _titles(self) -> tuple[str, ...]:
        last = {
            Which.WAITING: tr("Push", "下次推送"),
            Which.FAILED: tr("Push", "停止时间"),
            Which.SENT: tr("Push", "送达时间"),
        }[self._which]
        return (
            tr("Push", "派出时间"),
            tr("Push", "警情"),
            tr("Push", "民警"),
            tr("Push", "内容"),
            tr("Push", "状态"),
            tr("Push", "通道"),
            last,
            tr("Push", "签收") if self._which is Which.SENT else tr("Push", "原因"),
        )

    def _text(self, row: OutboxRow, column: int) -> str:
        if self._which is Which.WAITING:
            at = full_text(row.due_at, self._zone)[11:]  # some seconds off, minutes at most
        else:
            at = short_text(row.ended_at, self._zone)
        read = short_text(row.acknowledged_at, self._zone)
        return (
            short_text(row.queued_at, self._zone),
            row.number,
            f"{row.who} {row.phone}".strip(),
            kind_word(row.kind),
            self._state(row),
            row.channel,
            at,
            read if self._which is Which.SENT else row.error,
        )[column]

    def _state(self, row: OutboxRow) -> str:
        said = state_word(row.state, row.told_how)
        if row.attempts > 1:
            said = tr("Push", "{state}，第 {count} 次").format(state=said, count=row.attempts)
        return said

    def _colour(self, row: OutboxRow, column: int) -> QColor:
        if column == 4 and row.state is MessageState.FAILED:
            return QColor(self._theme.red)
        return QColor(self._theme.text if column in (1, 2) else self._theme.text_dim)

    def _insert(self, row: OutboxRow) -> None:
        place = 0 if self._which is Which.SENT else len(self._rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, row)
        self.endInsertRows()

    def _drop(self, place: int | None) -> None:
        if place is not None:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place]
            self.endRemoveRows()
