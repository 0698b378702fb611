"""A list that lies over the window beside a field; the field keeps the focus and the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QListWidget, QWidget

from jinhai_console.ui.theme import ROW_HEIGHT, STEP


class OverlayList(QListWidget):
    """No window of its own: it neither grabs the keyboard nor disturbs an input method."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.Box)
        self.setUniformItemSizes(True)
        self.hide()

    def offer(self, labels: Sequence[str]) -> None:
        """Show these, below the field or, where there is no room, above it; none hides the list."""
        self.clear()
        for label in labels:
            self.addItem(label)
            self.item(self.count() - 1).setSizeHint(QSize(0, ROW_HEIGHT))
        if not labels:
            self.hide()
            return
        window = self._field.window()
        self.setParent(window)
        height = len(labels) * ROW_HEIGHT + 2 * self.frameWidth()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + STEP))
        if corner.y() + height > window.height():
            corner = self._field.mapTo(window, QPoint(0, -height - STEP))
        width = self._width(labels, window)
        left = max(0, min(corner.x(), window.width() - width))
        self.setGeometry(left, max(0, corner.y()), width, height)
        self.show()
        self.raise_()

    def _width(self, labels: Sequence[str], window: QWidget) -> int:
        """As wide as the field, or as the longest line: what cannot be read cannot be chosen."""
        longest = max(self.fontMetrics().horizontalAdvance(each) for each in labels)
        needed = longest + 2 * self.frameWidth() + 5 * STEP
        return min(max(self._field.width(), needed), window.width())

    def step(self, step: int) -> None:
        self.setCurrentRow(max(0, min(self.currentRow() + step, self.count() - 1)))
