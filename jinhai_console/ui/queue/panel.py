"""The queue panel: filter bar, list, and one quiet line that says how many and how fresh."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from jinhai_console.domain.classification import Category
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.queue_filter import QueueFilter, RowKey
from jinhai_console.domain.routing import Suggested
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.station import Community, Level
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.queue.badge import marks_of
from jinhai_console.ui.queue.delegate import AlarmOf, RowDelegate
from jinhai_console.ui.queue.empty import EmptyNote
from jinhai_console.ui.queue.filter_bar import FilterBar
from jinhai_console.ui.queue.foot import Foot
from jinhai_console.ui.queue.limits import Limits
from jinhai_console.ui.queue.model import QueueModel
from jinhai_console.ui.queue.only import OnlyBar
from jinhai_console.ui.queue.view import QueueView
from jinhai_console.ui.queue.window import QueueWindow, Span
from jinhai_console.ui.theme import Theme

_SUMMARY_MS = 1_000


class QueuePanel(QWidget):
    """The panel asks by signals and is answered by calls; `ask` starts it.

    `filter_changed(QueueFilter)` is answered by `show_open` or `show_history`;
    `rows_wanted(QueueFilter, Span)` by `fill`; each commit brings a `patch`.
    """

    filter_changed = Signal(object)
    rows_wanted = Signal(object, object)
    selected = Signal(object)  # incident id or None
    opened = Signal(object)
    officer_dropped = Signal(object, object)  # incident id, officer id
    saved_changed = Signal(list)

    def __init__(
        self,
        theme: Theme,
        family: str,
        now: Callable[[], Instant],
        parent: QWidget | None = None,
        *,
        alarm_of: AlarmOf = lambda _id: None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._categories: Mapping[int, Category] = {}
        self._expected: int | None = None  # wanted under the cursor, its row not here yet
        self.model = QueueModel(now, self)
        self.view = QueueView(self.model, self)
        self.bar = FilterBar(self)
        self.only = OnlyBar(self)
        self._delegate = RowDelegate(self.model, theme, family, now, alarm_of)
        self._empty = EmptyNote(theme, self)
        self._foot = Foot(theme, self)
        self._stack = QStackedLayout()
        self._arrange()
        self._connect()
        self._limits = Limits(self.model)
        self._timer = QTimer(self, interval=_SUMMARY_MS)
        self._timer.timeout.connect(self._summarise)
        self._timer.start()
        self.dress(theme)
        self._reconsider()

    def ask(self) -> None:
        """Ask for the rows of the present filter: at first, and whenever all is to be read anew."""
        self.model.await_load()
        self.filter_changed.emit(self.current_filter())

    def show_open(self, asked: QueueFilter, rows: Sequence[IncidentRow]) -> None:
        """All rows of an open filter; an answer to an older question is dropped."""
        self._load(asked, QueueWindow.of_rows(asked.order, rows))

    def show_history(self, asked: QueueFilter, anchors: Sequence[tuple[RowKey, int]]) -> None:
        """The first key and the count of each block; rows are asked for as they come in sight."""
        self._load(asked, QueueWindow.of_anchors(asked.order, anchors))

    def fill(self, asked: QueueFilter, span: Span, rows: Sequence[IncidentRow]) -> None:
        if asked == self.model.filter:
            self.model.fill(span, rows)

    def patch(self, rows: Sequence[IncidentRow], removed_ids: Iterable[int] = ()) -> None:
        self.model.patch(rows, removed_ids)
        if self._expected is not None and any(row.id == self._expected for row in rows):
            self.select(self._expected)
        self._reconsider()

    def advise(self, fresh: Mapping[int, Suggested | None]) -> None:
        """Who should go to these, None where it needs nobody any more: said in their rows."""
        self.model.advised.put(fresh)
        self.view.viewport().update()

    def set_lists(
        self,
        categories: Mapping[int, Category],
        communities: Iterable[Community],
        levels: Sequence[Level],
    ) -> None:
        """The station's lists, after each change of them."""
        before = self.current_filter()
        self._categories = dict(categories)
        self.bar.set_lists(categories, communities)
        self._delegate.set_marks(marks_of(levels))
        self.view.viewport().update()
        if self.current_filter() != before:
            self.ask()

    def set_counts(self, counts: Mapping[IncidentState, int]) -> None:
        """Open incidents by state, whatever is filtered."""
        self.bar.set_counts(counts)

    def seen(self, at: Instant) -> None:
        """The feed has looked: the data is of this moment."""
        self._foot.seen(at, self._now())

    def show_times(self, parts: Sequence[str], tip: str) -> None:
        """Response times of all incidents of the filter, in words."""
        self._foot.show_times(parts, tip)

    def current_filter(self) -> QueueFilter:
        return self.only.filter() or self.bar.choice().to_filter(self._categories)

    def show_only(self, title: str, ids: frozenset[int]) -> None:
        """Exactly these incidents, those behind a figure called `title`, until one goes back."""
        self.only.show_only(title, ids)
        self.bar.hide()
        self.ask()

    def show_found(self, title: str, chosen: QueueFilter) -> None:
        """All that a filter lets through, until one goes back; the filter bar stays as it is."""
        self.only.show_found(title, chosen)
        self.bar.hide()
        self.ask()

    def show_all(self) -> None:
        """Back from the incidents behind a figure to what the filter bar asks."""
        self.only.leave()
        self.bar.show()
        self.ask()

    def current_id(self) -> int | None:
        return self.view.current_id()

    def select(self, incident_id: int) -> bool:
        """Put the cursor on an incident: at once (True), or when its row comes in."""
        is_here = self.view.select(incident_id)
        self._expected = None if is_here else incident_id
        return is_here

    def focus_find(self) -> None:
        self.bar.focus_text()

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self._empty.dress(theme)
        self._foot.dress(theme)
        self.view.notice.setStyleSheet(
            f"QToolButton {{ color: {theme.accent}; background: {theme.chosen}; border-radius: 0;"
            " padding: 4px 12px; }"
        )
        self.view.viewport().update()

    def _load(self, asked: QueueFilter, window: QueueWindow) -> None:
        if asked != self.current_filter():
            return
        kept = self._expected if self._expected is not None else self.view.current_id()
        self.model.load(asked, window)
        if kept is not None:
            self.view.select(kept)
        self._reconsider()
        self._summarise()

    def _arrange(self) -> None:
        self.view.setItemDelegate(self._delegate)
        self.view.set_needed(self._delegate.needed_widths())
        self.view.setAccessibleName(tr("Queue", "警情队列"))
        holder = QWidget(self)
        holder.setLayout(self._stack)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self.only, holder, self._foot):
            layout.addWidget(widget, 1 if widget is holder else 0)

    def _connect(self) -> None:
        self.bar.changed.connect(lambda _choice: self.ask())
        self.only.left.connect(self.show_all)
        self.bar.left.connect(self._to_list)
        self.bar.saved_changed.connect(self.saved_changed)
        self.view.selected.connect(self._chosen)
        self.view.opened.connect(self.opened)
        self.view.officer_dropped.connect(self.officer_dropped)
        self.view.steady.above.connect(self._show_above)
        self.view.notice.clicked.connect(self.view.steady.to_top)
        self.model.span_wanted.connect(self._want)

    def _chosen(self, incident_id: int | None) -> None:
        self._expected = None
        self.selected.emit(incident_id)

    def _to_list(self) -> None:
        self.setFocus()
        if self.view.current_id() is None:
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _want(self, span: Span) -> None:
        self.rows_wanted.emit(self.model.filter, span)

    def _show_above(self, count: int) -> None:
        self.view.notice.setText(
            tr("Queue", "上方新到 {count} 起，点这里或按 Home").format(count=count)
        )
        self.view.notice.setVisible(count > 0)

    def _reconsider(self) -> None:
        empty = self.model.rowCount() == 0
        shown: QWidget = self._empty if empty else self.view
        had_focus = self._empty.hasFocus() or self.view.hasFocus()
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)  # what is hidden would hand the keys to some other field
        if had_focus:
            shown.setFocus()
        if empty:
            self._empty.explain(self.bar.choice())
        self._foot.count(self.model.rowCount())

    def _summarise(self) -> None:
        now = self._now()
        self._foot.summarise(self.model.rowCount(), self._limits.passed(now), now)
