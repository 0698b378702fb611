"""What a batch is made of: the shift's sheets and the queue's, or the records of a page."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.reports.batch import Wanted
from jinhai_console.reports.paper import Paper
from jinhai_console.reports.shift_papers import (
    Ask,
    incidents_wanted,
    records_wanted,
    shift_wanted,
)
from jinhai_console.services import reads
from jinhai_console.ui.batch.window import BatchWindow
from jinhai_console.ui.do import Do
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.print_key import claims_batch
from jinhai_console.ui.queue.panel import QueuePanel
from jinhai_console.ui.records.page import RecordPage
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

Rows = Sequence[tuple[str, Sequence[Wanted], bool]]


class BatchDesk(QObject):
    """Opens the window for the shift and the queue, as they stand now."""

    def __init__(self, window: MainWindow, seat: Seat, queue: QueuePanel, resources: Path) -> None:
        super().__init__(window)
        self._window, self._seat = window, seat
        self._queue, self._resources = queue, resources
        seat.actions.on(Do.PRINT_BATCH, self.open)

    def open(self) -> None:
        self._seat.bridge.read(reads.open_rows, QueueFilter(), then=self._show)

    def _show(self, rows: Sequence[IncidentRow]) -> BatchWindow:
        return open_batch(self._seat, self._window.theme, self._rows(rows), self._window)

    def _rows(self, rows: Sequence[IncidentRow]) -> Rows:
        ask, by = asking(self._seat), self._seat.orders.actor_id
        shift = shift_wanted(ask, by, self._resources)
        made: list[tuple[str, Sequence[Wanted], bool]] = [(e.title, [e], True) for e in shift]
        chosen = [row for row in rows if row.id == self._queue.current_id()]
        for title, some in (
            (tr("Batch", "选中的警情登记表"), chosen),
            (tr("Batch", "全部未结警情登记表"), rows),
        ):
            numbered = [(each.id, each.number) for each in some]
            if numbered:
                wanted = incidents_wanted(ask, by, self._resources, numbered)
                made.append((title, wanted, False))
        return made


def asking(seat: Seat) -> Ask:
    """For the thread that draws: reads at once there, see `Desk.read`."""
    return lambda view, *args: seat.bridge.desk.read(view, *args).result()


def open_batch(seat: Seat, theme: Theme, rows: Rows, over: QWidget) -> BatchWindow:
    """Gone when it is put away."""
    window = BatchWindow(seat, theme, rows, over.window())
    window.finished.connect(window.deleteLater)
    window.show()
    return window


def open_record_batch(
    seat: Seat,
    theme: Theme,
    resources: Path,
    over: QWidget,
    sheets: tuple[Callable[..., Any], Callable[[Any, Path], Paper]],
    records: Sequence[tuple[int, str]],
) -> BatchWindow | None:
    """Of the records that a page lists: a view with what makes a paper of it, ids with names."""
    if not records:
        said = tr("Batch", "这里没有可打印的记录；换一个筛选再试")
        seat.orders.told.emit(Notice(said, Tone.NEWS))
        return None
    view, paper = sheets
    wanted = records_wanted(asking(seat), seat.orders.actor_id, resources, view, paper, records)
    return open_batch(seat, theme, [(each.title, [each], True) for each in wanted], over)


class _RecordBatch(QObject):
    """The key on a page of records: the sheets of those that its list shows."""

    def __init__(self, page: RecordPage[Any, Any], open_: Callable[[], object]) -> None:
        super().__init__(page)
        self._open = open_

    def eventFilter(self, _page: QObject, event: QEvent) -> bool:
        return claims_batch(event, self._open)


def with_batch(
    page: RecordPage[Any, Any],
    resources: Path,
    view: Callable[..., Any],
    paper: Callable[[Any, Path], Paper],
) -> RecordPage[Any, Any]:
    """The page, printing by 成批打印 what its list shows, not the shift's sheets."""

    def open_listed() -> BatchWindow | None:
        listed = [(e.id, f"{e.number} {e.title}".strip()) for e in page.frame_.list.lines.lines]
        sheets = (view, paper)
        return open_record_batch(page.seat, page.theme, resources, page, sheets, listed)

    page.installEventFilter(_RecordBatch(page, open_listed))
    keys = page.frame_.words.keys
    page.frame_.keys.say(tr("Batch", "{keys}　Ctrl+Alt+B 成批打印").replace("{keys}", keys))
    return page
