"""A frame that lies over the window and is none itself: it has the keys at once."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from jinhai_console.ui.line import Line


class OverWindow(QFrame):
    """Opened from anywhere, put away to where the work was.

    Nothing typed after its key is lost on the way to a new window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None  # who had the focus
        self.line = Line(self)
        self.line.left.connect(self.put_away)
        self.line.installEventFilter(self)
        self.setFrameShape(QFrame.Shape.Box)
        self.setAutoFillBackground(True)
        self.hide()

    def open(self) -> None:
        if self.isHidden():
            self._before = self._window.window().focusWidget()
        self.prepare()
        self.move((self._window.width() - self.width()) // 2, self.room_above())
        self.show()
        self.raise_()
        self.line.setFocus()

    def prepare(self) -> None:
        """What is to be done each time before it is shown."""
        raise NotImplementedError

    def room_above(self) -> int:
        """How far below the window's upper edge it lies."""
        return self._window.height() // 6

    def put_away(self) -> None:
        """Back to where the work was."""
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Another program may have the keys for a while; within ours, something was called.
        elsewhere = Qt.FocusReason.ActiveWindowFocusReason
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != elsewhere:
            self.hide()
        return super().eventFilter(watched, event)
