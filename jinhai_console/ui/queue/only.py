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
        self.ids: frozenset[int] | None = None
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
        self.ids = ids
        words = tr("Queue", "{title}：{count} 起").replace("{title}", title)
        self._title.setText(words.replace("{count}", str(len(ids))))
        self._title.setToolTip(plain_tip(self._title.text()))
        self.show()

    def leave(self) -> None:
        self.ids = None
        self.hide()

    def filter(self) -> QueueFilter | None:
        """What to ask for while a figure is shown, else None."""
        if self.ids is None:
            return None
        return QueueFilter(order=QueueOrder.HISTORY, ids=self.ids)
