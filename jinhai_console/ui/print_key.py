"""Ctrl+P where a page prints itself: claimed from the window around it, which means the queue."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
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


class PrintKey(QObject):
    """Claims the key for a page that installs this as its filter; goes with the page."""

    def __init__(self, page: QObject, do: Callable[[], object]) -> None:
        super().__init__(page)
        self._do = do

    def eventFilter(self, _page: QObject, event: QEvent) -> bool:
        return claims_print(event, self._do)
