"""Nothing moves under the eye or the cursor while rows come in above."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor

from jinhai_console.ui.theme import ROW_HEIGHT

if TYPE_CHECKING:
    from jinhai_console.ui.queue.view import QueueView

# A desk that has not touched the list for so long sees what came in above its row.
IDLE_MS = 20_000

_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    )
)


class Steady(QObject):
    """Notes where a row stands before a change and scrolls it back there afterwards.

    Of the rows in sight the one under the cursor is held, else the one under the mouse, else
    the top one if the list was scrolled. A list at its top without a cursor shows what comes.
    `above` says how many rows came in out of sight.
    """

    above = Signal(int)

    def __init__(self, view: "QueueView") -> None:
        super().__init__(view)
        self._view = view
        self._bar = view.verticalScrollBar()
        self._anchor: QPersistentModelIndex | None = None
        self._y = 0
        self._hidden = 0
        self._restoring = False
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.reveal)
        self._bar.valueChanged.connect(self._scrolled)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def note(self) -> None:
        self._anchor = self._choose()
        if self._anchor is not None:
            self._y = self._top_of(self._anchor)

    def restore(self) -> None:
        anchor, self._anchor = self._anchor, None
        self._restoring = True
        self._view.settle()
        if anchor is not None and anchor.isValid():
            moved = self._top_of(anchor) - self._y
            self._scroll_to(self._bar.value() + moved)
            if moved > 0:
                self._count(self._hidden + moved // ROW_HEIGHT)
        self._restoring = False

    def reveal(self) -> None:
        """Show what came in above, unless the row under the cursor would leave the screen."""
        viewport = self._view.viewport()
        if viewport.rect().contains(viewport.mapFromGlobal(QCursor.pos())):
            self._idle.start()
            return
        current = self._view.currentIndex()
        bottom = (current.row() + 1) * ROW_HEIGHT if current.isValid() else 0
        if self._hidden and bottom <= viewport.height():
            self.to_top()

    def to_top(self) -> None:
        self._view.set_slack(0)
        self._bar.setValue(0)
        self._count(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._hidden and event.type() in _TOUCHES:
            self._idle.start()
        return False

    def _choose(self) -> QPersistentModelIndex | None:
        view = self._view
        current = view.currentIndex()
        if current.isValid() and self._in_sight(view.rowViewportPosition(current.row())):
            return QPersistentModelIndex(current)
        mouse = view.viewport().mapFromGlobal(QCursor.pos())
        under = view.indexAt(mouse) if view.viewport().rect().contains(mouse) else None
        if under is not None and under.isValid():
            return QPersistentModelIndex(under)
        top = view.indexAt(QPoint(1, 1))
        scrolled = self._bar.value() > 0 and top.isValid()
        return QPersistentModelIndex(top) if scrolled else None

    def _in_sight(self, y: int) -> bool:
        return -ROW_HEIGHT < y < self._view.viewport().height()

    def _top_of(self, index: QPersistentModelIndex) -> int:
        return self._view.rowViewportPosition(index.row())

    def _scroll_to(self, value: int) -> None:
        rows = self._view.model().rowCount() * ROW_HEIGHT
        natural = max(0, rows - self._view.viewport().height())
        self._view.set_slack(max(0, value - natural))
        self._bar.setValue(value)

    def _scrolled(self, value: int) -> None:
        """Whoever scrolls up sees what came in."""
        if not self._restoring and not self._view.is_laying_out:
            self._count(min(self._hidden, value // ROW_HEIGHT))

    def _count(self, hidden: int) -> None:
        if hidden != self._hidden:
            self._hidden = hidden
            self.above.emit(hidden)
        if hidden:
            self._idle.start()
        else:
            self._idle.stop()
