"""The questions of a call, one line each, with their answers beside them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from jinhai_console.ui.callbacks.interview import Interview, Question
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

_ACROSS = 4  # answers in a line


class QuestionList(QWidget):
    """`chosen(name, value)` where an answer is clicked; digits are the sheet's."""

    chosen = Signal(str, object)

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._family = family
        self._shown: tuple[Question, ...] = ()
        self._labels: list[QLabel] = []
        self.buttons: dict[tuple[str, int], QToolButton] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * STEP)
        self._grid.setVerticalSpacing(3 * STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_interview(self, interview: Interview, *, is_open: bool) -> None:
        questions = interview.questions
        if questions != self._shown:
            self._shown = questions
            self._build()
        current = interview.current if is_open else None
        for label, question in zip(self._labels, questions, strict=True):
            is_asked = current is not None and question.name == current.name
            colour = self._theme.accent if is_asked else self._theme.text
            label.setFont(text_font(self._family, TEXT_PX, bold=is_asked))
            label.setStyleSheet(f"color: {colour};")
            label.setText(f"▶ {question.text}" if is_asked else f"　{question.text}")
            for place, (value, _text) in enumerate(question.choices):
                button = self.buttons[question.name, place]
                button.setChecked(interview.given.get(question.name) == value)
                button.setEnabled(is_open)

    def show_nothing(self) -> None:
        self._shown = ()
        self._build()

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def _build(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._labels, self.buttons = [], {}
        row = 0
        for question in self._shown:
            label = plain_label()
            self._labels.append(label)
            self._grid.addWidget(label, row, 0)
            for place, (value, text) in enumerate(question.choices):
                button = QToolButton()
                button.setText(f"{place + 1} {text}")
                button.setCheckable(True)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                button.setAccessibleName(f"{question.text} {text}")
                button.clicked.connect(
                    lambda _=False, name=question.name, it=value: self.chosen.emit(name, it)
                )
                self.buttons[question.name, place] = button
                line, across = divmod(place, _ACROSS)
                self._grid.addWidget(button, row + line, across + 1)
            row += -(-len(question.choices) // _ACROSS)
        self._grid.setColumnStretch(_ACROSS + 1, 1)
