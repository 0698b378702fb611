"""Ctrl+P where a page prints itself: claimed from the window around it, which means the queue."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

BATCH_KEYS = "Ctrl+Alt+B"


def claims_print(event: QEvent, do: Callable[[], object]) -> bool:
    """Whether it was this key, and has been dealt with."""
    return _claims(event, QKeySequence(QKeySequence.StandardKey.Print), do)


def claims_batch(event: QEvent, do: Callable[[], object]) -> bool:
    """The same of 成批打印, by which the window around a list of records means the shift's."""
    return _claims(event, QKeySequence(BATCH_KEYS), do)


def _claims(event: QEvent, keys: QKeySequence, do: Callable[[], object]) -> bool:
    kind = event.type()
    if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        return False
    assert isinstance(event, QKeyEvent)
    if QKeySequence(event.keyCombination()) != keys:
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
