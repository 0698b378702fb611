"""The watch over alarms on a thread of the console: one round a second, whatever the clock does."""

import logging
import threading
import time
from pathlib import Path

from jinhai_console.domain.clock_steps import Look
from jinhai_console.services.alarm_rounds import AlarmRounds
from jinhai_console.services.desk import Desk, wall_clock

log = logging.getLogger(__name__)

EVERY_S = 1.0
_AFTER_FAULT_S = 5.0
_BOOT = Path("/proc/sys/kernel/random/boot_id")


class AlarmWatch:
    """Runs on a thread of its own until it is stopped. It outlives a database that is away."""

    def __init__(self, desk: Desk) -> None:
        self._boot = _boot()
        self._done_at = time.monotonic()
        self._rounds = AlarmRounds(desk, self._look)

    @property
    def age_s(self) -> float:
        """Seconds since a round was done: a watch that hangs must be seen."""
        return time.monotonic() - self._done_at

    def run(self, stop: threading.Event) -> None:
        wait_s = 0.0
        while not stop.wait(wait_s):
            try:
                self._rounds.tick()
                self._done_at = time.monotonic()
                wait_s = EVERY_S
            except Exception:
                log.exception("a round of the alarm watch failed")
                wait_s = _AFTER_FAULT_S

    def _look(self) -> Look:
        return Look(wall_clock(), _steady_us(), self._boot)


def _steady_us() -> int:
    """Microseconds of a clock that nobody can set and that runs on while the machine sleeps."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000
    return time.monotonic_ns() // 1_000


def _boot() -> str:
    """Which start of the machine the steady clock counts from; empty where it has no name."""
    try:
        return _BOOT.read_text("ascii").strip()
    except OSError:
        return ""
