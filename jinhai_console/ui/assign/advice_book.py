"""Who should go, known before anybody asks: the advice for every incident that waits."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from jinhai_console.domain.routing import Suggested
from jinhai_console.domain.routing_rows import Advice
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services import reads
from jinhai_console.ui.bridge import Bridge

# A new incident brings its own advice. That an officer moved may change everybody's: those are
# read again, not more often than this; and as time itself changes who is on duty, each minute.
_AGAIN_MS = 500
_ANEW_MS = 60_000


class AdviceBook(QObject):
    """Filled by the feed together with the rows. `changed(ids)`: these read otherwise now."""

    changed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[int, Suggested] = {}
        self._late: dict[int, Suggested | None] = {}  # what the feed brought during a read
        self._fitness: dict[int, object] = {}  # by officer, what of him decides who should go
        self._is_asking = False
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._anew = QTimer(self, interval=_ANEW_MS)
        self._again.timeout.connect(self.load)
        self._anew.timeout.connect(self.load)
        self._anew.start()
        bridge.changed.connect(self._follow)

    def load(self) -> None:
        """Read the advice for what waits; at most one question is under way."""
        if self._is_asking:
            self._again.start()
            return
        self._is_asking = True
        self._late.clear()
        self._bridge.read(reads.pending_advice, then=self._arrive, failed=self._failed)

    def of(self, incident_id: int | None) -> Suggested | None:
        """The advice for a waiting incident; None where it needs none, or none is known yet."""
        return self._known.get(incident_id or 0)

    def _arrive(self, found: Iterable[Advice]) -> None:
        self._is_asking = False
        wanted: dict[int, Suggested | None] = dict.fromkeys(self._known)
        wanted.update((each.id, each.suggested) for each in found)
        self._take({**wanted, **self._late})

    def _failed(self, _reason: str) -> None:
        self._is_asking = False

    def _follow(self, changes: reads.ChangeSet) -> None:
        if changes.is_bulk:
            self.load()
            return
        fresh: dict[int, Suggested | None] = dict.fromkeys(changes.gone(Advice))
        fresh.update((each.id, each.suggested) for each in changes.of(Advice))
        if self._is_asking:
            self._late.update(fresh)
        self._take(fresh)
        moved = self._note_fitness(changes.of(OfficerRow)) or changes.lists_changed
        if moved and self._known and not self._again.isActive():
            self._again.start()

    def _note_fitness(self, officers: Iterable[OfficerRow]) -> bool:
        """Whether anybody fits better or worse now: on the way or there, he is as busy."""
        fresh = {each.id: _fitness(each) for each in officers}
        moved = any(self._fitness.get(id) != fitness for id, fitness in fresh.items())
        self._fitness.update(fresh)
        return moved

    def _take(self, fresh: dict[int, Suggested | None]) -> None:
        moved = {id for id, suggested in fresh.items() if self._known.get(id) != suggested}
        for id in moved:
            suggested = fresh[id]
            if suggested is None:
                self._known.pop(id, None)
            else:
                self._known[id] = suggested
        if moved:
            self.changed.emit(frozenset(moved))


def _fitness(row: OfficerRow) -> object:
    """What the routing asks of an officer; when he was last sent moves with his duties."""
    duties = tuple(each.assignment_id for each in row.duties)
    return (
        *(row.is_on_duty, row.is_on_leave, row.availability, duties, row.posts, row.team_kind),
        *(row.is_auxiliary, row.community_ids, row.skills, row.name, row.number, row.post),
    )
