"""最后已知状态 by itself: every five minutes a process of its own writes it and ends.

Setting a page keeps memory for good, and a fault of it must not touch the console: the work is done
by `jinhai-console last-state`, which reads the database as any other seat does.
"""

import logging
import subprocess
import sys
import threading
import time
from pathlib import Path

from jinhai_console.domain.handover_sheet import SystemFact
from jinhai_console.reports.kept_state import age_s

log = logging.getLogger(__name__)

EVERY_S = 5 * 60.0
LATE_S = 2 * EVERY_S
_LONGEST_S = 120.0
_SLACK_S = 10.0  # another seat's of just now will do
_AGAIN_S = 60.0  # after one that failed


class LastStates:
    """Runs on a thread of its own, the only one that looks into the folder."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._written_at: float | None = None
        self.folder = database.with_name(f"{database.stem}.last-state")

    def run(self, stop: threading.Event) -> None:
        while not stop.wait(self._due_in_s()):
            if not self.make():
                stop.wait(_AGAIN_S)

    def make(self) -> bool:
        """One now. Whatever goes wrong is logged: the next one may work."""
        program = [sys.executable, "-m", "jinhai_console", "--database", str(self._database)]
        order = [*program, "last-state", "--folder", str(self.folder)]
        try:
            done = subprocess.run(  # noqa: S603 — this program, on this database
                order,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_LONGEST_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            log.exception("the last known state was not written")
            return False
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip()
            log.error("the last known state was not written: %s", said)
        return done.returncode == 0

    def age_s(self) -> float | None:
        """How old the latest is; None before the first look, or where there is none."""
        return None if self._written_at is None else max(0.0, time.time() - self._written_at)

    def facts(self) -> tuple[SystemFact, ...]:
        """What the handover sheet says of it."""
        age = self.age_s()
        if age is None:
            return (SystemFact(name="最后已知状态", text="还没有写出", is_alarm=True),)
        text = f"{int(age // 60)} 分钟前写出"
        return (SystemFact(name="最后已知状态", text=text, is_alarm=age > LATE_S),)

    def _due_in_s(self) -> float:
        age = age_s(self.folder)
        self._written_at = None if age is None else time.time() - age
        return 0.0 if age is None else max(0.0, EVERY_S - _SLACK_S - age)
