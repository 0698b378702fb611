"""The demonstration's day: calls arrive, and fictional officers do as they are told."""

import json
import threading
from pathlib import Path
from random import Random

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.instant import DAY, SECOND, Instant, to_local
from jinhai_console.domain.rows import DutyLine
from jinhai_console.intake.receiving import Receiver
from jinhai_console.intake.simulation.messages import messages
from jinhai_console.intake.simulation.scenario_file import read_demonstration
from jinhai_console.intake.simulation.under_way import SEAT
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.dispatch import StampMilestone
from jinhai_console.store.database import open_database

PER_DAY = 2_000  # one call in some 40 seconds: a demonstration must not keep anybody waiting
STEP_S = 2.0
# How long after the milestone before a fictional officer reaches the next, in seconds.
_PACE = {
    Milestone.DISPATCHED: (Milestone.ACKNOWLEDGED, 6, 20),
    Milestone.DELIVERED: (Milestone.ACKNOWLEDGED, 6, 20),
    Milestone.ACKNOWLEDGED: (Milestone.EN_ROUTE, 10, 30),
    Milestone.EN_ROUTE: (Milestone.ON_SCENE, 40, 150),
    Milestone.ON_SCENE: (Milestone.CLEARED, 120, 400),
}
_FIRST = 6  # calls waiting when the window opens


def run_day(database: Path, resources: Path, seed: int, stop: threading.Event) -> None:
    """The day until `stop`, at a seat of its own: what happens there is not the officer's to undo.

    For a thread of the console.
    """
    desk = Desk(open_database(database), seat=SEAT)
    try:
        DemoDay(desk, resources, seed).run(stop)
    finally:
        desk.close()


class DemoDay:
    """Calls and officers' steps, one after the other. Everything goes through the desk."""

    def __init__(self, desk: Desk, resources: Path, seed: int) -> None:
        self._desk = desk
        self._receiver = Receiver(desk, desk.database.path.with_suffix(".quarantine"))
        self._rng = Random(f"{seed}:day")
        plan = read_demonstration(resources)
        self._zone = plan.zone
        made = messages(plan, seed=seed, start=wall_clock(), days=1, per_day=PER_DAY)
        self._messages = iter(made)

    def run(self, stop: threading.Event) -> None:
        for place in range(_FIRST):
            self.call(wall_clock() - (_FIRST - place) * 20 * SECOND)
        due = self._next_call()
        while not stop.wait(STEP_S):
            now = wall_clock()
            self.step(now)
            if now >= due:
                self.call(now)
                due = self._next_call()

    def call(self, at: Instant) -> None:
        """One call arrives, received at `at`."""
        message = next(self._messages, None)
        if message is None:
            return
        message["received_at"] = to_local(at, self._zone).isoformat()
        self._receiver.receive(json.dumps(message, ensure_ascii=False).encode())

    def step(self, now: Instant) -> None:
        """Every officer whose time has come reaches his next milestone."""
        for officer in self._desk.read(reads.officer_rows).result():
            for duty in officer.duties:
                self._move(officer.id, duty, now)

    def _move(self, officer_id: int, duty: DutyLine, now: Instant) -> None:
        following = _PACE.get(duty.milestone)
        if following is None:
            return
        milestone, least, most = following
        pace = Random(f"{duty.assignment_id}:{milestone}").uniform(least, most)
        if now - duty.since >= pace * SECOND:
            command = StampMilestone(
                actor_id=officer_id, assignment_id=duty.assignment_id, milestone=milestone
            )
            self._desk.submit(command).result()

    def _next_call(self) -> Instant:
        return wall_clock() + int(self._rng.expovariate(PER_DAY / DAY))
