"""What the window shows while the database is opened, and why it could not be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP

_WIDTH = 480


class OpeningPage(QWidget):
    """One line, a bar where there is something to count, a button to leave."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = plain_label(tr("Opening", "正在打开数据库…"), self)
        self._words.setStyleSheet(f"font-size: {LARGE_PX}px;")
        self._words.setWordWrap(True)
        self._words.setFixedWidth(_WIDTH)
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Opening", "进度"))
        self._bar.hide()
        self._leave = QPushButton(tr("Opening", "退出"), self)
        self._leave.clicked.connect(self.cancelled)
        layout = QVBoxLayout(self)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(4 * STEP)
        for widget in (self._words, self._bar, self._leave):
            layout.addWidget(widget)
        layout.setAlignment(self._leave, Qt.AlignmentFlag.AlignLeft)

    def say(self, sentence: str) -> None:
        self._words.setText(sentence)

    def count(self, done: int, total: int) -> None:
        """How far it is; the bar appears with the first call."""
        self._bar.setRange(0, total)
        self._bar.setValue(min(done, total))
        self._bar.show()

    def fail(self, sentence: str) -> None:
        """It could not be opened; the sentence says why and what to do."""
        self._bar.hide()
        self.say(sentence)
        self._leave.setFocus()
