"""Questions put to the desk one after the other: only the newest counts, and it is kept fresh."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

from jinhai_console.services import reads
from jinhai_console.services.analysis import Analysis, Question
from jinhai_console.ui.bridge import Bridge

_SLOW_MS, _AGAIN_MS = 300, 2_000
_REST = 5  # so many times as long as an answer took nothing is asked again by itself


class Asking(QObject):
    """At most one question is under way. `timed` says later which of its arrivals were in time."""

    answered = Signal(object)  # Analysis
    timed = Signal(object, object)  # the Question, the ids
    refused = Signal(str)
    slow = Signal(bool)  # an answer takes its time; it has come

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wanted: Question | None = None  # the newest
        self._under_way: Question | None = None
        self._is_due = False  # `_wanted` is to be asked, once or once more
        self._began = self._took_s = 0.0
        self._patience = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._patience.timeout.connect(lambda: self.slow.emit(True))
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.ask_again)

    @property
    def is_settled(self) -> bool:
        """Everything that was asked has been answered."""
        return self._under_way is None and not self._is_due and not self._later.isActive()

    def ask(self, question: Question) -> None:
        self._wanted = question
        self._is_due = True
        if not self._patience.isActive():
            self._patience.start()
        self._go_on()

    def ask_again(self) -> None:
        if self._wanted is not None:
            self.ask(self._wanted)

    def ask_again_soon(self) -> None:
        """After a change: not more often than every two seconds, less often where it is slow."""
        if not self._later.isActive():
            self._later.start(max(_AGAIN_MS, round(self._took_s * _REST * 1_000)))

    def go_back_to(self, answered: Question) -> None:
        """Wait no longer for a newer one: its answer will not be shown."""
        self._wanted = answered
        self._is_due = False
        self._rest()

    def stop(self) -> None:
        self._later.stop()

    def _go_on(self) -> None:
        question = self._wanted
        if self._under_way is not None or question is None or not self._is_due:
            return
        self._under_way = question
        self._is_due = False
        self._later.stop()
        self._began = time.monotonic()
        self._bridge.read(reads.analysis, question, then=self._arrive, failed=self._fail)

    def _arrive(self, found: Analysis) -> None:
        question, self._under_way = self._under_way, None
        self._took_s = time.monotonic() - self._began
        if question == self._wanted and not self._is_due:
            self._rest()
            self.answered.emit(found)
            self._time(found.question)
        else:
            self._go_on()

    def _time(self, question: Question) -> None:
        def timed(ids: list[int]) -> None:
            self._under_way = None
            self._took_s = time.monotonic() - self._began
            if question == self._wanted and not self._is_due:
                self.timed.emit(question, ids)
            self._go_on()

        def failed(reason: str) -> None:
            self._under_way = None
            self.refused.emit(reason)
            self._go_on()

        if self._under_way is None and not self._is_due:
            self._under_way = question
            self._bridge.read(reads.analysis_in_time, question.scope, then=timed, failed=failed)

    def _fail(self, reason: str) -> None:
        question, self._under_way = self._under_way, None
        if question == self._wanted and not self._is_due:
            self._rest()
            self.refused.emit(reason)
        else:
            self._go_on()

    def _rest(self) -> None:
        self._patience.stop()
        self.slow.emit(False)
