"""One step of the handover on the page: its number, its name, how far it is."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

_TITLE_PX = 16


class Section(QWidget):
    """A title and a line at its right that says how far the step is; `body` takes the rest."""

    def __init__(self, title: str, family: str, theme: Theme) -> None:
        super().__init__()
        self._title = plain_label(title)
        self._title.setFont(text_font(family, _TITLE_PX, bold=True))
        self._state = plain_label()
        self._is_done = False
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._state)
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addLayout(self.body, 1)
        self.setAccessibleName(title)
        self.dress(theme)

    def tell(self, state: str, *, is_done: bool = False) -> None:
        self._is_done = is_done
        self._state.setText(f"✓ {state}" if is_done else state)
        self._colour()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._title.setStyleSheet(f"color: {theme.text};")
        self._colour()

    def _colour(self) -> None:
        colour = self._theme.accent if self._is_done else self._theme.text_dim
        self._state.setStyleSheet(f"color: {colour};")
