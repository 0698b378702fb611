"""How many rows are past their limit, asked every second and answered without walking the list."""

from bisect import bisect_right

from jinhai_console.domain.instant import SECOND, Instant
from jinhai_console.ui.queue.model import QueueModel


class Limits:
    """Keeps the moments at which limits pass, and reads them anew when rows have changed.

    Of a long list, of which parts are loaded, nothing is said: it is history.
    """

    def __init__(self, model: QueueModel) -> None:
        self._model = model
        self._moments: list[Instant] = []
        self._is_stale = True
        for changed in (model.modelReset, model.patched, model.dataChanged):
            changed.connect(self._expire)

    def passed(self, now: Instant) -> int:
        if self._is_stale:
            self._is_stale = False
            self._moments = self._read() if self._model.holds_all else []
        return bisect_right(self._moments, now)

    def _read(self) -> list[Instant]:
        clocks = (row.clock for row in self._model.loaded())
        return sorted(
            clock.started_at + clock.limit_s * SECOND
            for clock in clocks
            if clock is not None and clock.limit_s
        )

    def _expire(self) -> None:
        self._is_stale = True
