"""A question with its answers, asked in place: nothing covers what it is about."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

Option = tuple[str, Callable[[], object]]


class AskBar(QWidget):
    """Hidden until it asks. The last option is the harmless one: it has the focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = plain_label(wraps=True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * STEP, 0, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self._question)
        column.addLayout(self._row)
        self._row.addStretch(1)
        self.dress(theme)
        self.hide()

    @property
    def question(self) -> str:
        return "" if self.isHidden() else self._question.text()

    def ask(self, question: str, options: Sequence[Option], *, takes_focus: bool = True) -> None:
        """Put the question; whatever is chosen, the bar goes away first."""
        self._clear()
        self._question.setText(question)
        self.setAccessibleName(question)
        for words, then in options:
            button = QPushButton(words)
            button.setAccessibleDescription(question)
            button.clicked.connect(lambda _=False, do=then: self._choose(do))
            self._row.insertWidget(self._row.count() - 1, button)
            self.buttons.append(button)
        self.show()
        if takes_focus:
            self.buttons[-1].setFocus()

    def dress(self, theme: Theme) -> None:
        self._question.setStyleSheet(f"color: {theme.amber};")

    def _choose(self, then: Callable[[], object]) -> None:
        self.hide()
        then()

    def _clear(self) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons.clear()
