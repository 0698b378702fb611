"""What is known of the chosen incident, read a moment after its row and again when it moved."""

from PySide6.QtCore import QObject, QTimer, Signal

from jinhai_console.domain.case_series import CaseSeries, SeriesMember
from jinhai_console.domain.caution import Caution
from jinhai_console.domain.known_rows import Known
from jinhai_console.domain.rows import IncidentDetail, IncidentRow
from jinhai_console.services import reads
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.incident.watch import IncidentWatch

# Others' incidents come often; half a second late is good enough for them.
_OTHERS_MS = 500


class KnownWatch(QObject):
    """Asks beside the detail, not after it: both come from their own reader at once."""

    chosen = Signal(object)  # incident id or None, before anything is known of it
    read = Signal(object)  # Known; None while nothing is known of a newly chosen incident

    def __init__(self, bridge: Bridge, watch: IncidentWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._id: int | None = None
        self._seen: object = None  # what of the incident decides over what is known
        self._is_asked = False
        self._is_due = False  # asked for again while a question is under way
        self._later = QTimer(self, singleShot=True, interval=_OTHERS_MS)
        self._later.timeout.connect(self.refresh)
        self.known: Known | None = None
        watch.chosen.connect(self._choose)
        watch.detail_read.connect(self._show_detail)
        bridge.changed.connect(self._follow)

    @property
    def incident_id(self) -> int | None:
        return self._id

    def refresh(self) -> None:
        """Look it up; at most one question is under way."""
        self._later.stop()
        asked = self._id
        if asked is None:
            return
        self._is_due = self._is_asked
        if not self._is_asked:
            self._is_asked = True
            self._bridge.read(
                reads.known_of,
                asked,
                then=lambda known: self._arrive(asked, known),
                failed=lambda _reason: self._go_on(asked),  # the detail's own read says it
            )

    def _choose(self, incident_id: int | None) -> None:
        self._id = incident_id
        self._seen = None
        self.chosen.emit(incident_id)
        self._tell(None)
        self.refresh()

    def _show_detail(self, detail: IncidentDetail | None) -> None:
        """Its people or its address may have changed since they were looked up."""
        if detail is None:
            return
        row = detail.row
        seen = (
            *(row.id, row.address, row.community_id, row.category_id, row.longitude, row.latitude),
            *(row.received_at, row.is_open, bool(row.officers)),
            *(detail.involvements, tuple(note.id for note in detail.notes)),  # of a correction too
        )
        is_news = self._seen is not None and self._seen != seen
        self._seen = seen
        if is_news:
            self.refresh()

    def _follow(self, changes: reads.ChangeSet) -> None:
        """Another may be the same one, a caution entered, a series made of it and others."""
        if self._id is None:
            return
        if changes.touches(Caution, CaseSeries, SeriesMember):
            self.refresh()
            return
        others = any(row.id != self._id for row in changes.of(IncidentRow))
        if others and not self._later.isActive():
            self._later.start()

    def _arrive(self, asked: int, known: Known | None) -> None:
        if asked == self._id and known != self.known:
            self._tell(known)
        self._go_on(asked)

    def _go_on(self, asked: int) -> None:
        self._is_asked = False
        if self._is_due or asked != self._id:
            self.refresh()

    def _tell(self, known: Known | None) -> None:
        self.known = known
        self.read.emit(known)
