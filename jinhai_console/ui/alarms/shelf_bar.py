"""Asks how long and why an alarm is put aside, in one line under the list."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from jinhai_console.domain.alarm import SHELF
from jinhai_console.domain.instant import MINUTE, Duration
from jinhai_console.ui.forms.composition import Composition
from jinhai_console.ui.forms.draft import Drafts
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

_MINUTES = (10, 15, 30, 60, 120, 240, 480)
_DRAFT = "alarm.shelf"


class ShelfBar(QWidget):
    """Hidden until it asks. Enter shelves, Esc leaves; the reason typed so far is kept."""

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._then: Callable[[str, Duration], object] | None = None
        self._back: QWidget | None = None
        self._question = plain_label(wraps=True)
        self.span = QComboBox()
        self.reason = QLineEdit()
        self._composition = Composition(self.reason)
        self.reason.returnPressed.connect(self._give)
        self.reason.textEdited.connect(lambda text: drafts.keep(_DRAFT, {"reason": text}))
        self._arrange()
        self.dress(theme)
        self.hide()

    def ask(self, question: str, then: Callable[[str, Duration], object]) -> None:
        """`then` gets the reason, never empty, and how long."""
        if self.isHidden():
            self._back = self.window().focusWidget()
        self._then = then
        self._question.setText(question)
        self.span.setCurrentIndex(_MINUTES.index(SHELF // MINUTE))
        self.reason.setText(self._drafts.kept(_DRAFT).get("reason", ""))
        self.show()
        self.reason.setFocus()

    def leave(self) -> None:
        self._then = None
        self.hide()
        if self._back is not None:
            self._back.setFocus()

    def dress(self, theme: Theme) -> None:
        self._question.setStyleSheet(f"color: {theme.amber};")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _give(self) -> None:
        reason = self.reason.text().strip()
        if self._composition.is_active or not reason or self._then is None:
            return
        then, span = self._then, _MINUTES[self.span.currentIndex()] * MINUTE
        self.leave()
        then(reason, span)

    def forget(self) -> None:
        """What was typed has been taken: it need not be kept any more."""
        self._drafts.drop(_DRAFT)

    def _arrange(self) -> None:
        for minutes in _MINUTES:
            said = tr("Alarms", "{count} 分钟").format(count=minutes)
            if minutes % 60 == 0:
                said = tr("Alarms", "{count} 小时").format(count=minutes // 60)
            self.span.addItem(said)
        self.span.setAccessibleName(tr("Alarms", "搁置多久"))
        self.reason.setAccessibleName(tr("Alarms", "搁置的理由"))
        self.reason.setPlaceholderText(tr("Alarms", "写明理由，按 Enter"))
        give, away = QToolButton(), QToolButton()
        give.setText(tr("Alarms", "搁置"))
        away.setText(tr("Alarms", "取消"))
        give.clicked.connect(self._give)
        away.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.reason, 1)
        for widget in (self.span, give, away):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self._question)
        column.addLayout(row)
