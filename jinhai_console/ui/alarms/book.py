"""The standing alarms as the window knows them: read once, then patched with every commit."""

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from jinhai_console.domain.alarm import Phase, Priority
from jinhai_console.domain.alarm_rows import AlarmLoad, AlarmRow
from jinhai_console.domain.flood import is_flood
from jinhai_console.domain.instant import HOUR, Instant
from jinhai_console.services import reads
from jinhai_console.services.reads import ChangeSet
from jinhai_console.ui.alarms.standing import Standing
from jinhai_console.ui.bridge import Bridge

_REMEMBERED = 20_000  # moments of two hours: more is no load, it is a fault


class AlarmBook(QObject):
    """Everybody in the window who shows or sounds alarms asks here."""

    changed = Signal(object)  # the ids that read otherwise now, or have gone

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._standing = Standing()
        self._raised: deque[Instant] = deque(maxlen=_REMEMBERED)
        self._known: deque[int] = deque(maxlen=_REMEMBERED)
        bridge.changed.connect(self._follow)

    def load(self) -> None:
        self._bridge.read(reads.alarms_at_first, then=self._begin)

    def rows(self) -> list[AlarmRow]:
        """Every standing alarm, the most urgent first."""
        return self._standing.rows()

    def row(self, alarm_id: int) -> AlarmRow | None:
        return self._standing.row(alarm_id)

    def loudest(self) -> Priority | None:
        """The gravest that waits for an answer."""
        first = self._standing.first()
        return first.alarm.priority if first and first.phase is Phase.CALLING else None

    def count(self, phase: Phase) -> int:
        return self._standing.count(phase)

    def of_incident(self, incident_id: int) -> AlarmRow | None:
        """The most urgent alarm of an incident: its row in the queue shows it."""
        return self._standing.of_incident(incident_id)

    def is_flood(self, now: Instant) -> bool:
        return is_flood(self._raised, now)

    def load_at(self, now: Instant) -> AlarmLoad:
        last = sum(now - HOUR < each <= now for each in self._raised)
        before = sum(now - 2 * HOUR < each <= now - HOUR for each in self._raised)
        return AlarmLoad(last, before)

    def _begin(self, found: tuple[list[AlarmRow], list[Instant]]) -> None:
        rows, raised = found
        before = self._standing.ids()
        self._standing = Standing(rows)
        self._raised = deque(raised, _REMEMBERED)
        self._known = deque(self._standing.ids(), _REMEMBERED)
        self.changed.emit(before | self._standing.ids())

    def _follow(self, changes: ChangeSet) -> None:
        if changes.is_bulk:
            self.load()
            return
        rows, gone = changes.of(AlarmRow), changes.gone(AlarmRow)
        if not rows and not gone:
            return
        for id in gone:
            self._standing.drop(id)
        self._count(rows)
        for row in rows:
            self._standing.put(row)
        self.changed.emit(frozenset((*gone, *(row.id for row in rows))))

    def _count(self, rows: Iterable[AlarmRow]) -> None:
        for row in rows:
            if row.id not in self._standing and row.id not in self._known:
                self._known.append(row.id)
                self._raised.append(row.alarm.raised_at)
