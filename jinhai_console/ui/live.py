"""The live panels fed: read once when the desk opens, then patched with every commit."""

from PySide6.QtCore import QObject

from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import IncidentRow, TrendPoint
from jinhai_console.services import reads
from jinhai_console.services.reads import ChangeSet
from jinhai_console.ui.assign.advice_book import AdviceBook
from jinhai_console.ui.queue.panel import QueuePanel
from jinhai_console.ui.queue.times import QueueTimes
from jinhai_console.ui.queue.window import Span
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.trends.panel import TrendPanel


class LivePanels(QObject):
    """Answers what queue and charts ask, and hands them what the feed brings."""

    def __init__(
        self, seat: Seat, queue: QueuePanel, trends: TrendPanel, advice: AdviceBook
    ) -> None:
        super().__init__(queue)
        self._seat = seat
        self._bridge = seat.bridge
        self._queue = queue
        self._trends = trends
        self._advice = advice
        queue.filter_changed.connect(self._ask)
        queue.rows_wanted.connect(self._fetch)
        self._bridge.changed.connect(self._follow)
        QueueTimes(self._bridge, queue)
        advice.changed.connect(self._advise)

    def load(self) -> None:
        """Everything afresh: at the start, and after a bulk of changes."""
        self._queue.ask()
        self._bridge.read(reads.board_points, then=self._load_trends)

    def _ask(self, asked: QueueFilter) -> None:
        queue = self._queue
        if asked.order is QueueOrder.OPEN:
            self._bridge.read(
                reads.open_rows, asked, then=lambda rows: queue.show_open(asked, rows)
            )
        else:
            self._bridge.read(
                reads.history_anchors, asked, then=lambda keys: queue.show_history(asked, keys)
            )

    def _fetch(self, asked: QueueFilter, span: Span) -> None:
        self._bridge.read(
            reads.history_span,
            asked,
            span.start,
            span.end,
            then=lambda rows: self._queue.fill(asked, span, rows),
        )

    def _follow(self, changes: ChangeSet) -> None:
        if changes.is_bulk:
            self.load()
            return
        rows = changes.of(IncidentRow)
        if rows or changes.gone(IncidentRow):
            self._queue.patch(rows, changes.gone(IncidentRow))
            self._trends.patch(changes.of(TrendPoint), changes.gone(TrendPoint))
            self._show_counts()

    def _advise(self, ids: frozenset[int]) -> None:
        self._queue.advise({each: self._advice.of(each) for each in ids})

    def _load_trends(self, points: list[TrendPoint]) -> None:
        self._trends.load(points)
        self._show_counts()

    def _show_counts(self) -> None:
        figures = self._trends.board.states()
        self._queue.set_counts(dict(zip(figures.states, figures.counts, strict=True)))
