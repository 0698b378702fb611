"""Plays an alarm's sound off the GUI's thread, and knows when it cannot be heard."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from jinhai_console.domain.alarm import Priority

log = logging.getLogger(__name__)


class Player(Protocol):
    """What makes a sound. Both raise OSError, saying why there is none."""

    def check(self) -> None:
        """Whether there is anything to play with."""

    def play(self, path: Path) -> None:
        """The file, to its end."""


class SoundState(StrEnum):
    AUDIBLE = "audible"
    MUTED = "muted"
    FAILED = "failed"
    NONE = "none"  # nobody is to hear anything: a script drives the window


class Speaker(QObject):
    """One sound at a time: what comes while one plays is dropped, it will be played again."""

    changed = Signal()
    _ended = Signal(str)  # the fault, empty where it was heard

    def __init__(self, folder: Path, player: Player | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._player = player
        self._thread = ThreadPoolExecutor(1, "sound")
        self._playing: Future[None] | None = None
        self._is_muted = False
        self.fault = ""
        self._ended.connect(self._hear)
        if player is not None:
            self._thread.submit(self._on_thread, player.check)

    @property
    def state(self) -> SoundState:
        if self._player is None:
            return SoundState.NONE
        if self._is_muted:
            return SoundState.MUTED
        return SoundState.FAILED if self.fault else SoundState.AUDIBLE

    def mute(self, is_muted: bool) -> None:
        self._is_muted = is_muted
        self.changed.emit()

    def sound(self, priority: Priority) -> None:
        if self._player is None or self._is_muted:
            return
        if self._playing is not None and not self._playing.done():
            return
        path = self._folder / f"{priority}.wav"
        self._playing = self._thread.submit(self._on_thread, partial(self._player.play, path))

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _on_thread(self, work: Callable[[], None]) -> None:
        try:
            work()
        except OSError as fault:
            log.warning("the alarm could not be heard: %s", fault)
            self._ended.emit(str(fault) or type(fault).__name__)
        else:
            self._ended.emit("")

    def _hear(self, fault: str) -> None:
        if fault != self.fault:
            self.fault = fault
            self.changed.emit()
