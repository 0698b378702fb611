"""The line in the filter bar's place while the queue shows the incidents behind a figure."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.theme import STEP


class OnlyBar(QWidget):
    """Says which figure and how many; `left` leads back to the queue."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QueueFilter | None = None
        self._title = plain_label(parent=self)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        back = QPushButton(tr("Queue", "返回队列"), self)
        back.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        layout.addWidget(self._title, 1)
        layout.addWidget(back)
        self.hide()

    def show_only(self, title: str, ids: frozenset[int]) -> None:
        self._shown = QueueFilter(order=QueueOrder.HISTORY, ids=ids)
        words = tr("Queue", "{title}：{count} 起").replace("{title}", title)
        self._say(words.replace("{count}", str(len(ids))))

    def show_found(self, title: str, chosen: QueueFilter) -> None:
        """All that a search has found, however many."""
        self._shown = chosen
        self._say(title)

    def leave(self) -> None:
        self._shown = None
        self.hide()

    def _say(self, title: str) -> None:
        self._title.setText(title)
        self._title.setToolTip(plain_tip(title))
        self.show()

    def filter(self) -> QueueFilter | None:
        """What to ask for while a figure is shown, else None."""
        return self._shown
