"""A record whose people are shown in full for a minute, behind the entry that asked for them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_MASKED_AGAIN_MS = 60_000


class Opened(QObject):
    """`read_again` is called when it opens, and when its minute is over."""

    def __init__(self, read_again: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._read_again = read_again
        self._id = self._sequence = 0
        self._minute = QTimer(self, singleShot=True, interval=_MASKED_AGAIN_MS)
        self._minute.timeout.connect(self.close)

    def open(self, id: int, sequence: int) -> None:
        self._id, self._sequence = id, sequence
        self._minute.start()
        self._read_again()

    def close(self) -> None:
        self._id = self._sequence = 0
        self._read_again()

    def entry_of(self, id: int) -> int:
        """The entry that opens it; 0: it is masked."""
        return self._sequence if id == self._id else 0
