"""The chosen incident, read whole once and again whenever the feed says that it moved."""

from PySide6.QtCore import QObject, QTimer, Signal

from jinhai_console.domain.case import Case, CaseIncident
from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.rows import IncidentDetail, IncidentRow, OfficerRow
from jinhai_console.services import reads
from jinhai_console.services.delivery import CARRIAGE
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.command_words import command_word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.orders import Orders

# Who should go depends on every officer; those move often, and half a second old is good enough.
_OFFICERS_MS = 500
# The row comes with the feed; its detail is asked for when the frame with the row is painted. A
# reader at work holds the interpreter, and the frame would wait for it.
FRAME_MS = 20


class IncidentWatch(QObject):
    """Both panels of one incident listen to it; only the newest choice is ever shown."""

    chosen = Signal(object)  # incident id or None, before anything is known of it
    detail_read = Signal(object)  # IncidentDetail, or None when there is nothing to show
    row_changed = Signal(object)  # the incident's IncidentRow, ahead of the detail

    def __init__(self, bridge: Bridge, orders: Orders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._orders = orders
        self._id: int | None = None
        self._asked = False
        self._again = False
        self._own: set[int] = set()  # journal sequences of this window, of the chosen incident
        self._known = 0  # the last sequence of which nothing need be told any more
        self._fed = 0  # the last one that the feed has named the author of
        self.detail: IncidentDetail | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.refresh)
        bridge.changed.connect(self._follow)

    @property
    def incident_id(self) -> int | None:
        return self._id

    def choose(self, incident_id: int | None) -> None:
        if incident_id == self._id:
            return
        self._id = incident_id
        self.detail = None
        self._own.clear()
        self._known = 0
        self.chosen.emit(incident_id)
        if incident_id is None:
            self.detail_read.emit(None)
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read the detail; at most one question is under way."""
        if self._id is None:
            return
        self._later.stop()
        if self._asked:
            self._again = True
            return
        self._asked = True
        asked = self._id
        self._bridge.read(
            reads.incident_detail,
            asked,
            then=lambda detail: self._arrive(asked, detail),
            failed=self._failed,
        )

    def _arrive(self, asked: int, detail: IncidentDetail | None) -> None:
        again = self._again or asked != self._id
        self._asked = self._again = False
        if asked == self._id:
            self._tell_others(detail)
            self.detail = detail
            self.detail_read.emit(detail)
        if again:
            self.refresh()

    def _failed(self, reason: str) -> None:
        again = self._again  # another incident was chosen meanwhile, say
        self._asked = self._again = False
        self._orders.told.emit(Notice(reason, Tone.REFUSED))
        if again:
            self.refresh()

    def _follow(self, changes: reads.ChangeSet) -> None:
        if self._id is None:
            return
        self._fed = changes.last
        self._own.update(
            each.sequence for each in changes.entries if self._orders.is_own(each.command_uuid)
        )
        for row in changes.of(IncidentRow):
            if row.id == self._id:
                self.row_changed.emit(row)
        if changes.is_bulk or changes.lists_changed or self._id in changes.touched:
            self._refresh_in(FRAME_MS)
        elif changes.of(OfficerRow) or changes.touches(Case, CaseIncident):
            self._refresh_in(_OFFICERS_MS)

    def _refresh_in(self, wait_ms: int) -> None:
        """So late at most, however many changes follow."""
        if not self._later.isActive() or self._later.remainingTime() > wait_ms:
            self._later.start(wait_ms)

    def _tell_others(self, detail: IncidentDetail | None) -> None:
        """Say what somebody else has just done to the incident that is being looked at."""
        lines = detail.journal if detail else ()
        if self.detail is None:  # the first look: all of it is how it was found
            self._known = max((line.sequence for line in lines), default=0)
            return
        fresh = [line for line in lines if self._known < line.sequence <= self._fed]
        others = [
            line
            for line in fresh
            if line.sequence not in self._own and line.command not in CARRIAGE
        ]
        if others:
            self._orders.told.emit(Notice(_other_text(others[-1]), Tone.NEWS))
        self._known = max([self._known, *(line.sequence for line in fresh)])


def _other_text(line: JournalLine) -> str:
    who = f"{line.actor}@{line.seat}" if line.actor else line.seat
    text = tr("Incident", "这起警情刚被 {who} 更改：{what}")
    return text.replace("{what}", command_word(line.command)).replace("{who}", who)
