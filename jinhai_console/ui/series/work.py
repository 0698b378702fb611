"""Asks for the board of 串并案 off the window's thread: one question at a time, the newest last."""

from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from jinhai_console.domain.series_rows import SeriesBoard
from jinhai_console.services.series import SeriesQuestion, series_board
from jinhai_console.ui.bridge import Bridge

_REST_MS = 5_000  # between two answers to what only changed by the way
_REST = 10  # times as long as the work took, where that is more

_SOON_S = 0.4  # what is answered by then needs no word of how far it is


class SeriesWork(QObject):
    """`read(board)`; `failed(sentence)`; `moved(done, of)` where it takes long; `stopped()`."""

    read = Signal(object)
    failed = Signal(str)
    moved = Signal(int, int)
    stopped = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._question = SeriesQuestion()
        self._stop: Event | None = None  # of what is under way
        self._is_due = False  # asked again meanwhile
        self._is_stopped = False  # by a person: what comes in does not begin it again
        self._begun = 0.0
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self.again)

    @property
    def is_busy(self) -> bool:
        return self._stop is not None

    @property
    def is_waiting(self) -> bool:
        """Whether it asks again in a few seconds."""
        return self._later.isActive()

    def ask(self, question: SeriesQuestion) -> None:
        """A new question: the answer to the one before is not wanted any more."""
        self._question = question
        self._is_stopped = False
        if self._stop is not None:
            self._is_due = True
            self._stop.set()
        else:
            self._begin()

    def again(self) -> None:
        """The same question, at once: what is shown was decided otherwise."""
        self._is_stopped = False
        if self._stop is not None:
            self._is_due = True
        else:
            self._begin()

    def later(self) -> None:
        """The same question in a few seconds, however often this is said until then.

        Not after a person stopped it: at a busy desk it would begin again at once.
        """
        if not self._is_stopped and not self._later.isActive():
            self._later.start()

    def cancel(self) -> None:
        """Until something is asked, or decided."""
        self._is_due = False
        self._is_stopped = True
        self._later.stop()
        if self._stop is not None:
            self._stop.set()

    def _begin(self) -> None:
        self._later.stop()
        self._is_due = False
        stop = self._stop = Event()

        begun = self._begun = monotonic()

        def go_on(done: int, of: int) -> bool:
            if monotonic() - begun > _SOON_S:
                self.moved.emit(done, of)  # from the reader's thread: Qt hands it over
            return not stop.is_set()

        self._bridge.read(series_board, self._question, go_on, then=self._arrive, failed=self._fail)

    def _arrive(self, board: SeriesBoard | None) -> None:
        self._stop = None
        took_ms = int(1_000 * (monotonic() - self._begun))
        self._later.setInterval(max(_REST_MS, _REST * took_ms))
        if self._is_due:
            self._begin()
        elif board is None:
            self.stopped.emit()
        else:
            self.read.emit(board)

    def _fail(self, reason: str) -> None:
        self._stop = None
        if self._is_due:
            self._begin()
        else:
            self.failed.emit(reason)
