"""A category guessed from the narrative, with its reason: proposed, never taken by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from jinhai_console.domain.classification import Category, guess, words_for
from jinhai_console.services.reads import Lists
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import Theme


class Proposal(QWidget):
    """One line under the category; as high with and without a guess."""

    taken = Signal(object)  # category id

    def __init__(self, lists: Lists, theme: Theme) -> None:
        super().__init__()
        self._lists = lists
        self._guess: Category | None = None
        self._button = QToolButton()
        self._button.clicked.connect(self.take)
        keep = self._button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._button.setSizePolicy(keep)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addStretch(1)
        self.dress(theme)
        self._button.hide()

    @property
    def text(self) -> str:
        return self._button.text() if self._guess is not None else ""

    def consider(self, narrative: str, chosen_id: int | None) -> None:
        """Guess anew; what the officer has chosen already is not proposed to him."""
        found = guess(self._lists.categories, narrative) if narrative.strip() else None
        self._guess = found if found is not None and found.id != chosen_id else None
        if self._guess is not None:
            said = tr("Intake", "建议：{name}（因：{words}）　Ctrl+G 采用")
            words = "　".join(words_for(self._guess, narrative))
            said = said.replace("{name}", self._guess.name).replace("{words}", words)
            self._button.setText(said.replace("&", "&&"))
            self._button.setAccessibleName(said)
        self._button.setVisible(self._guess is not None)

    def take(self) -> None:
        if self._guess is not None:
            self.taken.emit(self._guess.id)

    def dress(self, theme: Theme) -> None:
        self._button.setStyleSheet(f"QToolButton {{ color: {theme.accent}; }}")
