"""When the alarm sounds: at once for what is new, again until somebody has it, one at a time."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from jinhai_console.domain.alarm import PRIORITIES, Priority
from jinhai_console.domain.flood import gravest
from jinhai_console.domain.instant import Instant
from jinhai_console.ui.alarms.book import AlarmBook
from jinhai_console.ui.alarms.speaker import Speaker

_LOOK_MS = 500
# How long it is silent between two soundings. The graver, the more often.
PAUSES_S = {Priority.HIGH: 5.0, Priority.MEDIUM: 12.0, Priority.LOW: 60.0}


class Sounder(QObject):
    """Of all that calls the gravest is heard. In a flood new alarms do not sound by themselves."""

    def __init__(
        self,
        book: AlarmBook,
        speaker: Speaker,
        now: Callable[[], Instant],
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(book)
        self._book = book
        self._speaker = speaker
        self._now = now
        self._steady = steady
        self._heard: set[tuple[int, int]] = set()  # alarm and which of its calls
        self._last_s = -1e9
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        book.changed.connect(self.look)

    def look(self) -> None:
        calling = self._book.calling()
        calls = {(row.id, row.alarm.calls) for row in calling}
        new = [row for row in calling if (row.id, row.alarm.calls) not in self._heard]
        self._heard = calls
        loudest = gravest(calling)
        if loudest is None:
            return
        since_s = self._steady() - self._last_s
        fresh = gravest(new)
        is_due = since_s >= PAUSES_S[loudest]
        is_news = fresh is not None and not self._book.is_flood(self._now())
        if is_due or is_news:
            self._last_s = self._steady()
            both = [each for each in (loudest if is_due else None, fresh) if each is not None]
            self._speaker.sound(min(both, key=PRIORITIES.index))
