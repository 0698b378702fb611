"""The card of all keys, made from the registry: on the screen (F1), and as lines for print."""

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from jinhai_console.ui.actions import Actions, Group, group_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP

_COLUMNS = 3


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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 6 * STEP)
        layout.setSpacing(10 * STEP)
        columns = [self._column(layout) for _ in range(_COLUMNS)]
        for group, lines in card_lines(actions):
            shortest = min(columns, key=lambda column: column.rowCount())
            self._write(shortest, group_text(group), lines)
        for column in columns:
            column.setRowStretch(column.rowCount(), 1)

    def _column(self, layout: QHBoxLayout) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        return grid

    def _write(self, grid: QGridLayout, title: str, lines: list[tuple[str, str]]) -> None:
        first = grid.rowCount()
        if first > 1:
            grid.setRowMinimumHeight(first, 4 * STEP)
        heading = plain_label(title, self)
        heading.setStyleSheet("font-weight: bold;")
        grid.addWidget(heading, first + 1, 0, 1, 2)
        for at, (key, text) in enumerate(lines, start=first + 2):
            grid.addWidget(plain_label(key, self), at, 0)
            grid.addWidget(plain_label(text, self), at, 1)
