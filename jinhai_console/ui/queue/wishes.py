"""Rows that were looked at and are not here yet: asked for once, the latest look first."""

from PySide6.QtCore import QObject, QTimer, Signal

from jinhai_console.ui.queue.window import Span

# Blocks asked for at once; older wishes of a fast scroll are dropped and made again when seen.
AT_ONCE = 4


class Wishes(QObject):
    wanted = Signal(object)  # Span

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._new: dict[Span, None] = {}
        self._asked: set[Span] = set()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    @property
    def pending(self) -> bool:
        """Whether something asked for has not come yet."""
        return bool(self._asked)

    def add(self, span: Span) -> None:
        if span not in self._asked:
            self._new.pop(span, None)
            self._new[span] = None
            self._timer.start()

    def hurry(self) -> None:
        """Ask at once, unless an answer is awaited: then a scroll is fast, and places pass by."""
        if self._new and not self._asked:
            self._timer.stop()
            self._ask()

    def came(self, span: Span) -> None:
        self._asked.discard(span)

    def clear(self) -> None:
        self._new.clear()
        self._asked.clear()

    def _ask(self) -> None:
        latest = list(self._new)[-AT_ONCE:]
        self._new.clear()
        self._asked.update(latest)
        for span in reversed(latest):
            self.wanted.emit(span)
