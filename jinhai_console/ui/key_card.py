"""The card of all keys, made from the registry, on the screen (F1); Ctrl+P prints it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.ui.actions import Actions, group_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.key_groups import keys_by_group
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.print_key import PrintKey
from jinhai_console.ui.theme import STEP

_COLUMNS = 4


class KeyCard(QDialog):
    """Shown beside the work, not before it: it blocks nothing."""

    print_wanted = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("KeyCard", "按键一览"))
        outer, layout = QVBoxLayout(self), QHBoxLayout()
        outer.setContentsMargins(6 * STEP, 4 * STEP, 6 * STEP, 4 * STEP)
        outer.setSpacing(2 * STEP)
        outer.addLayout(layout)
        outer.addLayout(self._foot())
        layout.setSpacing(10 * STEP)
        columns = [self._column(layout) for _ in range(_COLUMNS)]
        groups = keys_by_group(actions.specs)
        for group, lines in sorted(groups, key=lambda each: -len(each[1])):  # so they fill evenly
            shortest = min(columns, key=lambda column: column.rowCount())
            self._write(shortest, group_text(group), lines)
        for column in columns:
            column.setRowStretch(column.rowCount(), 1)

    def _foot(self) -> QHBoxLayout:
        self.print_button = QPushButton(tr("KeyCard", "打印  Ctrl+P"))
        self.print_button.setAutoDefault(False)
        self.print_button.clicked.connect(self.print_wanted)
        self.installEventFilter(PrintKey(self, self.print_button.click))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.print_button)
        return foot

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
