"""Work put off the GUI's thread: one piece under way, and of those waiting the newest alone."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

Then = Callable[[Any], object]
Failed = Callable[[str], object]

_SLOW_MS, _AGAIN_MS = 300, 2_000
_REST = 5  # so many times as long as an answer took nothing is asked again by itself


class Newest(QObject):
    """`ask(question, then, failed)` puts a question. An answer is told only while it is wanted.

    `renew` puts the question of this moment when it is time to ask again.
    """

    answered = Signal(object, object)  # question, answer
    refused = Signal(str)
    slow = Signal(bool)

    def __init__(
        self,
        ask: Callable[[Any, Then, Failed], object],
        parent: QObject,
        renew: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._wanted: Any = None
        self._is_due = self._is_under_way = self._is_forgotten = False
        self._began = self._took_s = 0.0
        self._patience = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._patience.timeout.connect(lambda: self.slow.emit(True))
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(renew)

    @property
    def is_settled(self) -> bool:
        return not (self._is_under_way or self._is_due or self._later.isActive())

    @property
    def took_s(self) -> float:
        """How long the last answer took."""
        return self._took_s

    def want(self, question: Any) -> None:
        self._wanted, self._is_due = question, True
        if not self._patience.isActive():
            self._patience.start()
        self._go_on()

    def renew_soon(self, besides_s: float = 0.0) -> None:
        """Not more often than every two seconds, less often where it is slow.

        `besides_s` is what else an answer brings with it.
        """
        if not self._later.isActive():
            rest_s = (self._took_s + besides_s) * _REST
            self._later.start(max(_AGAIN_MS, round(rest_s * 1_000)))

    def forget(self) -> None:
        """Nothing is wanted any more: what is under way will not be told."""
        self._is_due, self._is_forgotten = False, self._is_under_way
        self._rest()

    def stop(self) -> None:
        self._later.stop()

    def _go_on(self) -> None:
        if self._is_under_way or not self._is_due:
            return
        question = self._wanted
        self._is_under_way, self._is_due, self._is_forgotten = True, False, False
        self._later.stop()
        self._began = time.monotonic()
        self._ask(
            question,
            lambda answer: self._arrive(lambda: self.answered.emit(question, answer)),
            lambda reason: self._arrive(lambda: self.refused.emit(reason)),
        )

    def _arrive(self, tell: Callable[[], object]) -> None:
        self._is_under_way = False
        self._took_s = time.monotonic() - self._began
        if self._is_due:
            self._go_on()
        elif not self._is_forgotten:
            self._rest()
            tell()

    def _rest(self) -> None:
        self._patience.stop()
        self.slow.emit(False)
