"""Knows whether an input method is composing: then Enter chooses characters and nothing else."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget


class Composition(QObject):
    """Watches one field. `is_active` while unfinished characters stand in it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.is_active = False
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self.is_active = bool(event.preeditString())
        elif event.type() == QEvent.Type.FocusOut:
            self.is_active = False
        return False
