"""What is known of the chosen incident, read a moment after its row and again when it moved."""

from PySide6.QtCore import QObject, Signal

from jinhai_console.domain.known_rows import Known
from jinhai_console.domain.rows import IncidentDetail, IncidentRow
from jinhai_console.services import reads
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.incident.watch import IncidentWatch


class KnownWatch(QObject):
    """Asks beside the detail, not after it: both come from their own reader at once."""

    chosen = Signal(object)  # incident id or None, before anything is known of it
    read = Signal(object)  # Known; None while nothing is known of a newly chosen incident

    def __init__(self, bridge: Bridge, watch: IncidentWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._id: int | None = None
        self._seen: object = None  # what of the incident decides over what is known
        self.known: Known | None = None
        watch.chosen.connect(self._choose)
        watch.detail_read.connect(self._show_detail)
        bridge.changed.connect(self._follow)

    def refresh(self) -> None:
        asked = self._id
        if asked is not None:
            self._bridge.read(
                reads.known_of, asked, then=lambda known: self._arrive(asked, known), failed=_later
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
        seen = (row.id, row.version, len(detail.involvements))
        is_news = self._seen is not None and self._seen != seen
        self._seen = seen
        if is_news:
            self.refresh()

    def _follow(self, changes: reads.ChangeSet) -> None:
        """Another incident may be the same one, a caution may have been entered."""
        if self._id is None:
            return
        others = any(row.id != self._id for row in changes.of(IncidentRow))
        if others or changes.lists_changed or changes.is_bulk or changes.cautions_changed:
            self.refresh()

    def _arrive(self, asked: int, known: Known | None) -> None:
        if asked == self._id and known != self.known:
            self._tell(known)

    def _tell(self, known: Known | None) -> None:
        self.known = known
        self.read.emit(known)


def _later(_reason: str) -> None:
    """The detail's own read says that the file does not answer; once is enough."""
