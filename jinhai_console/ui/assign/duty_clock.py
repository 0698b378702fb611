"""Keeps the officers as the clock has them: duties begin and end by time alone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.roster import Duty, Leave
from jinhai_console.services import reads
from jinhai_console.ui.assign.officer_model import OfficerModel
from jinhai_console.ui.seat import Seat

_LOOK_MS = 1_000


class DutyClock(QObject):
    """Knows the next moment at which the roster changes; compares it with the wall clock.

    The database is asked for that moment only when it has passed or the roster was changed. A
    clock that was set, or a machine that slept, is noticed within a second.
    """

    turned = Signal()

    def __init__(self, seat: Seat, officers: OfficerModel, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self._officers = officers
        self.next_turn: Instant | None = None
        self._is_rostered = False
        self._asked_at: Instant = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.turned.connect(self.read_officers)
        seat.bridge.changed.connect(self._follow)

    def renews(self, *slots: Callable[[], object]) -> None:
        """Call these whenever it turns."""
        for slot in slots:
            self.turned.connect(slot)

    def read_officers(self) -> None:
        self._officers.read(self._seat.bridge)

    def start(self) -> None:
        """Read the officers, and follow the clock from now on."""
        self.read_officers()
        self._ask()
        self._timer.start()

    def look(self) -> None:
        """Past the moment, or before the one at which it was asked for: the clock was set back."""
        now = self._seat.now()
        if self.next_turn is not None and (now >= self.next_turn or now < self._asked_at):
            self.next_turn = None
            self.turned.emit()
            self._ask()

    def _follow(self, changes: reads.ChangeSet) -> None:
        if changes.touches(Duty, Leave):
            self._ask()

    def _ask(self) -> None:
        self._asked_at = self._seat.now()
        self._seat.bridge.read(reads.next_turn, then=self._know)

    def _know(self, turn: reads.Turn) -> None:
        """A roster that came into use, or ran out, says of everybody anew who is on duty."""
        if turn.is_rostered != self._is_rostered:
            self._is_rostered = turn.is_rostered
            self.turned.emit()
        self.next_turn = turn.at
