"""When the alarm sounds: at once for what is new, again until somebody has it, one at a time."""

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

from jinhai_console.domain.alarm import PRIORITIES, Phase, Priority
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
        self._heard: dict[int, int] = {}  # by alarm that calls, which of its calls
        self._last_s = -1e9
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        book.changed.connect(self._hear)

    def look(self) -> None:
        """Sound again where somebody has been called for long."""
        self._sound(None)

    def _hear(self, ids: Iterable[int]) -> None:
        rows = [self._book.row(id) for id in ids]
        calling = [row for row in rows if row is not None and row.phase is Phase.CALLING]
        fresh = gravest([row for row in calling if self._heard.get(row.id) != row.alarm.calls])
        for id in ids:
            self._heard.pop(id, None)
        self._heard.update((row.id, row.alarm.calls) for row in calling)
        self._sound(fresh)

    def _sound(self, fresh: Priority | None) -> None:
        """`fresh` is the gravest of those that have just begun to call."""
        loudest = self._book.loudest()
        if loudest is None:
            return
        is_due = self._steady() - self._last_s >= PAUSES_S[loudest]
        is_news = fresh is not None and not self._book.is_flood(self._now())
        if is_due or is_news:
            self._last_s = self._steady()
            both = [each for each in (loudest if is_due else None, fresh) if each is not None]
            self._speaker.sound(min(both, key=PRIORITIES.index))
