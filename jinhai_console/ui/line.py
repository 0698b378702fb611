"""A line of text that an input method may write into: Enter submits only what is finished."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class Line(QLineEdit):
    """`entered` stands for `returnPressed`; Up and Down are passed on; Esc keeps the text.

    `takes_tab` says whether Tab is wanted here (`tabbed`) or goes on to the next field.
    """

    entered = Signal(str)
    key_moved = Signal(int)  # -1 up, 1 down
    tabbed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self.takes_tab: Callable[[], bool] = lambda: False

    @property
    def is_composing(self) -> bool:
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusNextPrevChild(self, next_one: bool) -> bool:
        if next_one and self.takes_tab():
            self.tabbed.emit()
            return True
        return super().focusNextPrevChild(next_one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit(self.text())
            case Qt.Key.Key_Up:
                self.key_moved.emit(-1)
            case Qt.Key.Key_Down:
                self.key_moved.emit(1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
