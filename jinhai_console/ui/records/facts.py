"""What is known of a record, name by name; only what there is takes room."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.records.line import Tone
from jinhai_console.ui.theme import STEP, Theme


@dataclass(frozen=True, slots=True)
class Fact:
    """One line; without a text it is left out."""

    name: str
    text: str
    tone: Tone = Tone.PLAIN


class FactsPanel(QWidget):
    """Two columns of names with their texts, which can be selected and copied."""

    def __init__(self, theme: Theme, columns: int = 2) -> None:
        super().__init__()
        self._theme = theme
        self._columns = columns
        self._facts: tuple[Fact, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(STEP)
        for place in range(columns):
            self._grid.setColumnStretch(2 * place + 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_facts(self, facts: Iterable[Fact]) -> None:
        shown = tuple(each for each in facts if each.text)
        if shown != self._facts:
            self._facts = shown
            self._fill()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for at, fact in enumerate(self._facts):
            row, place = divmod(at, self._columns)
            name = plain_label(fact.name)
            name.setStyleSheet(f"color: {self._theme.text_dim};")
            self._grid.addWidget(name, row, 2 * place, top)
            self._grid.addWidget(self._text(fact), row, 2 * place + 1, top)

    def _text(self, fact: Fact) -> QLabel:
        label = plain_label(fact.text, wraps=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setStyleSheet(f"color: {fact.tone.colour(self._theme)};")
        label.setAccessibleName(f"{fact.name} {fact.text}")
        return label
