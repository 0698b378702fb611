"""Ctrl+P where a page prints itself: claimed from the window around it, which means the queue."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def claims_print(event: QEvent, do: Callable[[], object]) -> bool:
    """Whether it was this key, and has been dealt with."""
    kind = event.type()
    if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        return False
    assert isinstance(event, QKeyEvent)
    if not event.matches(QKeySequence.StandardKey.Print):
        return False
    if kind == QEvent.Type.KeyPress:
        do()
    event.accept()
    return True
