"""The card of all keys, made from the registry: on the screen (F1), and as lines for print."""

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jinhai_console.ui.actions import Actions, Group, group_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP


def card_lines(actions: Actions) -> list[tuple[Group, list[tuple[str, str]]]]:
    """Group by group: the key and what it does."""
    return [
        (
            group,
            [(spec.shortcut, spec.text) for spec in actions.specs if spec.group is group],
        )
        for group in Group
    ]


class KeyCard(QDialog):
    """Shown beside the work, not before it: it blocks nothing."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("KeyCard", "按键一览"))
        columns = [QVBoxLayout(), QVBoxLayout()]
        for group, lines in card_lines(actions):
            shorter = min(columns, key=lambda column: column.count())
            title = plain_label(group_text(group), self)
            title.setStyleSheet("font-weight: bold;")
            shorter.addWidget(title)
            shorter.addLayout(self._grid(lines))
            shorter.addSpacing(3 * STEP)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 6 * STEP)
        layout.setSpacing(10 * STEP)
        for column in columns:
            column.addStretch(1)
            layout.addLayout(column)

    def _grid(self, lines: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        for at, (key, text) in enumerate(lines):
            grid.addWidget(plain_label(key, self), at, 0)
            grid.addWidget(plain_label(text, self), at, 1)
        return grid
