"""How many open incidents have passed a limit: what the status strip's alarms count."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from jinhai_console.domain.clocks import Clock, Tone
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.services import reads
from jinhai_console.services.reads import ChangeSet
from jinhai_console.ui.bridge import Bridge


class Overdue(QObject):
    """Keeps the clocks of all open incidents, whatever the queue is filtered by."""

    loaded = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._clocks: dict[int, Clock] = {}
        bridge.changed.connect(self._follow)

    def load(self) -> None:
        self._bridge.read(reads.open_rows, QueueFilter(), then=self._begin)

    def count(self, now: Instant) -> int:
        return sum(clock.tone(now) is Tone.RED for clock in self._clocks.values())

    def _begin(self, rows: Iterable[IncidentRow]) -> None:
        self._clocks.clear()
        self._take(rows)
        self.loaded.emit()

    def _follow(self, changes: ChangeSet) -> None:
        if changes.is_bulk:
            self.load()
        for gone in changes.gone(IncidentRow):
            self._clocks.pop(gone, None)
        self._take(changes.of(IncidentRow))

    def _take(self, rows: Iterable[IncidentRow]) -> None:
        for row in rows:
            self._clocks.pop(row.id, None)
            if row.clock is not None and row.is_open:
                self._clocks[row.id] = row.clock
