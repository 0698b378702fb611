"""Backups by themselves: at the start, and every half hour while the console is open."""

import logging
import threading
import time
from pathlib import Path

from jinhai_console.domain.handover_sheet import SystemFact
from jinhai_console.domain.outcome import Refused
from jinhai_console.services.backup import back_up, backups_in
from jinhai_console.services.desk import Desk

log = logging.getLogger(__name__)

EVERY_S = 30 * 60.0
LATE_S = 2 * EVERY_S


class Backups:
    """Runs on a thread of its own; `facts` tells the handover how old the last backup is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        path = desk.database.path
        self.folder = path.with_name(f"{path.stem}.backups")

    def run(self, stop: threading.Event) -> None:
        while not stop.wait(self._due_in_s()):
            if not self.make():
                stop.wait(EVERY_S)

    def make(self) -> bool:
        """One more now. Whatever goes wrong is logged: the next in half an hour may work."""
        try:
            made = back_up(self._desk, self.folder).result()
        except Exception:
            log.exception("a backup failed")
            return False
        if isinstance(made, Refused):
            log.error("no backup: %s", made.reason)
            return False
        return True

    def facts(self) -> tuple[SystemFact, ...]:
        """What the handover sheet says of the backups."""
        age = self._age_s()
        if age is None:
            return (SystemFact(name="最近备份", text="还没有备份", is_alarm=True),)
        text = f"{int(age // 60)} 分钟前，已核验"
        return (SystemFact(name="最近备份", text=text, is_alarm=age > LATE_S),)

    def _due_in_s(self) -> float:
        age = self._age_s()
        return 0.0 if age is None else max(0.0, EVERY_S - age)

    def _age_s(self) -> float | None:
        """None where there is none, or its folder does not answer."""
        try:
            newest: list[Path] = backups_in(self.folder)[:1]
            return max(0.0, time.time() - newest[0].stat().st_mtime) if newest else None
        except OSError:
            return None
