"""The queue as Qt's views read it: rows are patched in place, a reset happens only on loading."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.ui.drag import incident_mime
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.queue.advised import Advised
from jinhai_console.ui.queue.columns import (
    Column,
    cell_text,
    spoken_text,
    tip_text,
    title,
)
from jinhai_console.ui.queue.patch import Patch, runs, sort_out
from jinhai_console.ui.queue.window import QueueWindow, Span
from jinhai_console.ui.queue.wishes import Wishes

Index = QModelIndex | QPersistentModelIndex

# From so many comings and goings on, one reordering is cheaper than a notice for each gap.
BULK = 200

_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_FLAGS = (  # asked for every cell of every frame
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_RIGHT_TITLES = (Column.LEVEL, Column.CLOCK)


class QueueModel(QAbstractTableModel):
    """`patching` and `patched` enclose every change of places, for a view to hold its eye still.

    `span_wanted` asks for rows of a long list; `fill` brings them.
    """

    patching = Signal()
    patched = Signal()
    span_wanted = Signal(object)

    def __init__(self, clock: Callable[[], Instant], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._filter = QueueFilter()
        self._window = QueueWindow(self._filter.order)
        self._interim: list[IncidentRow] | None = None
        self._held: int | None = None
        self.advised = Advised()
        self._strayed: set[int] = set()  # held, though the filter no longer keeps them
        self.wishes = Wishes(self)
        self.wishes.wanted.connect(self.span_wanted)
        self._waiting = False
        self._late: dict[int, IncidentRow] = {}
        self._release_timer = QTimer(self, singleShot=True, interval=0)
        self._release_timer.timeout.connect(self._release)

    def await_load(self) -> None:
        """Rows are being read: what changes meanwhile is patched in again after `load`."""
        self._waiting = True

    def load(self, asked: QueueFilter, window: QueueWindow) -> None:
        """The first rows of a filter."""
        self.beginResetModel()
        self._filter, self._window, self._held = asked, window, None
        self._waiting = False
        self.wishes.clear()
        self.endResetModel()
        self._catch_up()

    def patch(self, rows: Sequence[IncidentRow], removed_ids: Iterable[int] = ()) -> None:
        """Rows as they are now, whether they were here before or not; and ids that are gone."""
        if self._waiting or self.wishes.pending:
            self._late.update((row.id, row) for row in rows)
        patch = sort_out(
            rows, removed_ids, asked=self._filter, window=self._window, held=self._held
        )
        self._strayed.update(patch.stray)
        if patch.size > BULK and self._window.holds_all:
            self._around(lambda: self._rebuild(patch))
        elif patch.size:
            self._around(lambda: self._step(patch))
        self._replace(patch.changed)

    def fill(self, span: Span, rows: Sequence[IncidentRow]) -> None:
        """The rows that `span_wanted` asked for."""
        self.wishes.came(span)
        extent = self._window.extent(span)
        if extent is None:
            self._tell(0, self.rowCount() - 1)  # whoever still misses rows asks again
            return
        first, count = extent
        self._around(lambda: self._fill(span, rows, first, count))
        self._tell(first, first + len(rows) - 1)
        self._catch_up()

    def hold(self, incident_id: int | None) -> None:
        """The row under the cursor: it stays until the cursor leaves, even when it is closed."""
        if self._held not in (None, incident_id):
            self._release_timer.start()  # later: the cursor may be moving within a patch
        self._held = incident_id

    def row_at(self, position: int) -> IncidentRow | None:
        """The row there; where it is not loaded yet, it is asked for."""
        if self._interim is not None:
            return self._interim[position]
        row = self._window.row(position)
        if row is None:
            self.wishes.add(self._window.span_at(position))
        return row

    def position_of(self, incident_id: int) -> int | None:
        return self._window.position(incident_id)

    def loaded(self) -> Iterable[IncidentRow]:
        return self._window.loaded()

    @property
    def filter(self) -> QueueFilter:
        return self._filter

    @property
    def holds_all(self) -> bool:
        return self._window.holds_all

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid():
            return 0
        return len(self._window if self._interim is None else self._interim)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _DISPLAY) -> str | None:
        if role not in (_DISPLAY, _SPOKEN, _TIP):
            return None
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        column, advice = Column(index.column()), self.advised.of(row)
        if role == _DISPLAY:
            return cell_text(row, column, advice)
        if role == _TIP:
            return plain_tip(tip_text(row, advice))
        return spoken_text(row, column, self._clock(), advice)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        row = self.row_at(indexes[0].row()) if indexes else None
        return incident_mime(row.id) if row is not None else QMimeData()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | int | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return title(Column(section))
        return _RIGHT if role == _ALIGNMENT and section in _RIGHT_TITLES else None

    def _release(self) -> None:
        """Rows that were only held leave. There are few: whoever was held since the last turn."""
        strayed = self._strayed.difference((self._held,))
        self._strayed.intersection_update((self._held,))
        here = (self._window.known(each) for each in strayed)
        leaving = [row.id for row in here if row is not None and not self._filter.keeps(row)]
        if leaving:
            self._around(lambda: self._remove(leaving))

    def _catch_up(self) -> None:
        """Rows read before a change was committed may arrive after its patch: patch again."""
        late = list(self._late.values())
        if not self.wishes.pending:
            self._late.clear()
        if late:
            self.patch(late)

    def _around(self, change: Callable[[], None]) -> None:
        self.patching.emit()
        change()
        self.patched.emit()

    def _replace(self, rows: Sequence[IncidentRow]) -> None:
        for row in rows:
            self._window.replace(row)
        places = sorted(self._window.place(self._filter.order.key(row)) for row in rows)
        for first, last in runs(places):
            self._tell(first, last)

    def _step(self, patch: Patch) -> None:
        self._remove(patch.leaving)
        for row in patch.moved:
            self._move(row)
        self._insert(patch.coming)

    def _remove(self, ids: Sequence[int]) -> None:
        at = {self._window.position(each): each for each in ids}
        places = sorted(place for place in at if place is not None)
        for first, last in reversed(runs(places)):
            self.beginRemoveRows(_NOWHERE, first, last)
            for place in range(first, last + 1):
                self._window.remove(at[place])
            self.endRemoveRows()

    def _move(self, row: IncidentRow) -> None:
        before = self._window.position(row.id)
        if before is None:
            return
        after = self._window.place(self._filter.order.key(row))
        moves = after not in (before, before + 1)
        if moves:
            self.beginMoveRows(_NOWHERE, before, before, _NOWHERE, after)
        self._window.remove(row.id)
        self._window.insert(row)
        if moves:
            self.endMoveRows()
        place = after - 1 if after > before else after
        self._tell(place, place)

    def _insert(self, rows: Sequence[IncidentRow]) -> None:
        """From the last gap to the first, so that the places found stay true."""
        key = self._filter.order.key
        ordered = sorted(rows, key=key, reverse=True)
        for place, run in groupby(ordered, key=lambda row: self._window.place(key(row))):
            together = list(run)
            self.beginInsertRows(_NOWHERE, place, place + len(together) - 1)
            for row in together:
                self._window.insert(row)
            self.endInsertRows()

    def _rebuild(self, patch: Patch) -> None:
        """Append what comes, put all in order at once, cut off what leaves."""
        leaving = set(patch.leaving)
        newer = {row.id: row for row in patch.moved}
        self._interim = [newer.get(row.id, row) for row in self._window.loaded()]
        if patch.coming:
            count = len(self._interim)
            self.beginInsertRows(_NOWHERE, count, count + len(patch.coming) - 1)
            self._interim.extend(patch.coming)
            self.endInsertRows()
        staying = [row for row in self._interim if row.id not in leaving]
        staying.sort(key=self._filter.order.key)
        gone = [row for row in self._interim if row.id in leaving]
        self._reorder(staying + gone)
        if gone:
            count = len(self._interim)
            self.beginRemoveRows(_NOWHERE, len(staying), count - 1)
            self._interim = staying
            self.endRemoveRows()
        self._window = QueueWindow.of_rows(self._filter.order, staying)
        self._interim = None
        self._tell(0, len(staying) - 1)

    def _reorder(self, rows: list[IncidentRow]) -> None:
        """The same rows in another order; indexes that somebody keeps go along."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        before = self._interim or []
        place = {row.id: at for at, row in enumerate(rows)}
        moved = [self.createIndex(place[before[i.row()].id], i.column()) for i in kept]
        self._interim = rows
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _fill(self, span: Span, rows: Sequence[IncidentRow], first: int, count: int) -> None:
        if len(rows) > count:
            self.beginInsertRows(_NOWHERE, first + count, first + len(rows) - 1)
            self._window.fill(span, rows)
            self.endInsertRows()
        elif len(rows) < count:
            self.beginRemoveRows(_NOWHERE, first + len(rows), first + count - 1)
            self._window.fill(span, rows)
            self.endRemoveRows()
        else:
            self._window.fill(span, rows)

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
