"""逐件确认: the items of the sheet, and who took each of them over when."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from jinhai_console.domain.handover_item import ITEM_WORDS, HandoverItem
from jinhai_console.domain.station import Level
from jinhai_console.ui.handover.receipt_delegate import ReceiptDelegate
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.lines_model import LinesModel
from jinhai_console.ui.queue.badge import Mark, marks_of
from jinhai_console.ui.theme import Theme


class ReceiptModel(LinesModel[HandoverItem]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda line: line.key, spoken, parent)

    def row_of(self, key: str) -> int | None:
        rows = (row for row, each in enumerate(self.lines) if each.key == key)
        return next(rows, None)

    def next_waiting(self, after: int) -> int | None:
        """The next row nobody has taken yet, from `after` on and round again."""
        count = len(self.lines)
        order = ((after + step) % count for step in range(1, count + 1))
        return next((row for row in order if not self.lines[row].taken), None)


class ReceiptList(QListView):
    """Space or Enter takes the row under the cursor over and goes on to the next one waiting."""

    wanted = Signal(object)  # the item's key

    def __init__(self, theme: Theme, family: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ReceiptModel(self)
        self._delegate = ReceiptDelegate(theme, family, self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Handover", "待办事项和装备，逐件确认"))
        self.activated.connect(lambda _index: self.take_current())

    def show_lines(self, lines: Sequence[HandoverItem], levels: Sequence[Level]) -> None:
        """Keep the row under the cursor where it is; a row just taken hands on to the next."""
        kept = self.current_key()
        self._delegate.set_marks(_marks(levels))
        self.lines.set_lines(lines)
        row = self.lines.row_of(kept) if kept is not None else None
        if row is None or self.lines.lines[row].taken:
            row = self.lines.next_waiting(row if row is not None else -1) if lines else None
        if row is not None:
            self.setCurrentIndex(self.lines.index(row))

    def current(self) -> HandoverItem | None:
        index = self.currentIndex()
        return self.lines.lines[index.row()] if index.isValid() else None

    def current_key(self) -> str | None:
        item = self.current()
        return item.key if item else None

    def take_current(self) -> None:
        item = self.current()
        if item is not None and not item.taken:
            self.wanted.emit(item.key)

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # each is confirmed by a stroke of its own
                self.take_current()
            return
        super().keyPressEvent(event)


def spoken(line: HandoverItem) -> str:
    """One item as it is read out."""
    parts = [ITEM_WORDS[line.kind], line.number, line.grade, line.state, line.what, line.where]
    parts += [
        line.who,
        line.next_step,
        line.due,
        tr("Handover", "已超时") if line.is_overdue else "",
    ]
    parts.append(receipt_text(line))
    return tr("Handover", "，").join(part for part in parts if part)


def receipt_text(line: HandoverItem) -> str:
    if not line.taken:
        return tr("Handover", "待确认")
    return tr("Handover", "{name} {time} 已接收").format(name=line.taken_by, time=line.taken)


def _marks(levels: Sequence[Level]) -> Mapping[str, tuple[int, Mark]]:
    """The sheet says levels by name: shape and colour come from the level that is called so."""
    marks = marks_of(levels)
    return {level.name: (level.number, marks[level.number]) for level in levels}
