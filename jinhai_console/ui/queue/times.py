"""Response times in the queue's foot: of the whole filter, seldom, off the GUI's thread."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from jinhai_console.domain.instant import clock_text
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.response_times import Interval, ResponseTimes, Spread
from jinhai_console.services import reads
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.queue.panel import QueuePanel

# So long after a change: a few open ones are counted at once, a long history takes a while.
_OPEN_MS, _HISTORY_MS = 3_000, 60_000

_NAMES = {
    Interval.DISPATCH: mark("Queue", "派警"),
    Interval.ACKNOWLEDGEMENT: mark("Queue", "签收"),
    Interval.RESPONSE: mark("Queue", "到场"),
}


# What people ask for first: how soon was somebody there.
_ORDER = (Interval.RESPONSE, Interval.DISPATCH, Interval.ACKNOWLEDGEMENT)


def times_parts(times: ResponseTimes) -> list[str]:
    """`到场 5:10/11:20 82%`, the most asked for first; without those that nobody came to."""
    return [
        _part(tr("Queue", _NAMES[interval]), times[interval])
        for interval in _ORDER
        if times[interval].count
    ]


def _part(name: str, spread: Spread) -> str:
    p50, p90 = clock_text(spread.p50 or 0), clock_text(spread.p90 or 0)
    return f"{name} {p50}/{p90} {spread.within_percent}%"


def times_tip(times: ResponseTimes) -> str:
    """What the figures mean, each with how many incidents it is made of."""
    lines = [tr("Queue", "用时：一半以内/九成以内，在本级时限内的占比")]
    said = tr("Queue", "{figures}（{count} 起，{within} 起在时限内）")
    for interval in _ORDER:
        spread = times[interval]
        figures = _part(tr("Queue", _NAMES[interval]), spread)
        if spread.count:
            lines.append(said.format(figures=figures, count=spread.count, within=spread.within))
    lines.append(tr("Queue", "派警、到场从接警起算，签收从派警起算；还没有到这一步的不计"))
    return "\n".join(lines)


class QueueTimes(QObject):
    """Follows the queue's filter and the commits; at most one question is under way."""

    def __init__(self, bridge: Bridge, queue: QueuePanel) -> None:
        super().__init__(queue)
        self._bridge = bridge
        self._queue = queue
        self._is_asked = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)
        queue.filter_changed.connect(self._begin)
        bridge.changed.connect(self._hear)

    def _begin(self, _asked: QueueFilter) -> None:
        self._queue.show_times((), "")
        self._timer.start(0)

    def _hear(self, changes: reads.ChangeSet) -> None:
        if (changes.touched or changes.is_bulk) and not self._timer.isActive():
            is_open = self._queue.current_filter().order is QueueOrder.OPEN
            self._timer.start(_OPEN_MS if is_open else _HISTORY_MS)

    def _ask(self) -> None:
        if self._is_asked:
            self._timer.start(_OPEN_MS)
            return
        self._is_asked = True
        chosen = self._queue.current_filter()
        self._bridge.read(
            reads.response_times,
            chosen,
            then=partial(self._show, chosen),
            failed=lambda _reason: self._end(),
        )

    def _show(self, asked: QueueFilter, times: ResponseTimes) -> None:
        self._end()
        if asked == self._queue.current_filter():
            self._queue.show_times(times_parts(times), times_tip(times))

    def _end(self) -> None:
        self._is_asked = False
