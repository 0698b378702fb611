"""Asks for a reason in one line where the question arose, without a dialog in the way."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from jinhai_console.ui.forms.composition import Composition
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme


class ReasonBar(QWidget):
    """Hidden until it asks. Enter gives the reason, Esc leaves everything as it was."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self._question = plain_label(wraps=True)
        self._row = QHBoxLayout()
        self._give_button = QToolButton()
        self._composition = Composition(self.line)
        self._then: Callable[[str], object] | None = None
        self._back: QWidget | None = None
        self.line.returnPressed.connect(self._give)
        self._arrange()
        self.dress(theme)
        self.hide()

    def ask(
        self, question: str, then: Callable[[str], object], *, given: str = "", hint: str = ""
    ) -> None:
        """Put the question; `then` gets the answer, never an empty one.

        `given` is proposed for it, `hint` says what is wanted where that is no reason.
        """
        self._then = then
        if self.isHidden():
            self._back = self.window().focusWidget()
        self._question.setText(question)
        self.line.setText(given)
        self.line.selectAll()
        self.line.setPlaceholderText(hint or tr("Reason", "写明理由，按 Enter"))
        self.line.setAccessibleName(question)
        self.show()
        self.line.setFocus()

    def leave(self) -> None:
        self._then = None
        self.hide()
        is_there = self._back is not None and self._back.isVisible()
        back = self._back if is_there else self.parentWidget()
        if back is not None:
            back.setFocus()

    def dress(self, theme: Theme) -> None:
        self._question.setStyleSheet(f"color: {theme.amber};")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _give(self) -> None:
        reason = self.line.text().strip()
        if self._composition.is_active or not reason or self._then is None:
            return
        then = self._then
        self.leave()
        then(reason)

    def _arrange(self) -> None:
        self._give_button.clicked.connect(self._give)
        self._give_button.setText(tr("Reason", "确定"))
        away = QToolButton()
        away.setText(tr("Reason", "取消"))
        away.clicked.connect(self.leave)
        row = self._row
        row.setSpacing(STEP)
        row.addWidget(self.line, 1)
        row.addWidget(self._give_button)
        row.addWidget(away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, STEP)
        column.setSpacing(STEP)
        column.addWidget(self._question)
        column.addLayout(row)
