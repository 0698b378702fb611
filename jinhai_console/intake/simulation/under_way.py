"""What the demonstration has under way when it opens: some of it late, so that alarms call."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.instant import MINUTE, Instant, to_local
from jinhai_console.intake.delivery.courier import Courier
from jinhai_console.intake.receiving import Receiver
from jinhai_console.intake.simulation.messages import messages
from jinhai_console.intake.simulation.scenario import DemonstrationPlan
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.dispatch import AssignOfficer, RequestReturn, StampMilestone
from jinhai_console.store.database import open_database

SEAT = "演示"
_PER_DAY = 2_000
_RETURN = "手上的纠纷离不开人"
# Minutes ago it was received, then which steps it took, each some minutes later.
_CALLS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (26, ("assign", "acknowledged", "en_route")),
    (14, ("assign", "return")),
    (9, ("assign",)),
    (7, ()),
    (3, ()),
)


def leave_under_way(path: Path, plan: DemonstrationPlan, seed: int, resources: Path) -> int:
    """A few calls of the last half hour, taken in and left where they are; how many."""
    clock = _Clock()
    desk = Desk(open_database(path), seat=SEAT, clock=lambda: clock.now)
    try:
        courier = Courier(desk, path.parent, resources)
        receiver = Receiver(desk, path.with_suffix(".quarantine"))
        made = iter(messages(plan, seed=seed + 1, start=wall_clock(), days=1, per_day=_PER_DAY))
        for minutes, steps in _CALLS:
            clock.now = wall_clock() - minutes * MINUTE
            message = next(made)
            message["received_at"] = to_local(clock.now, plan.zone).isoformat()
            receiver.receive(json.dumps(message, ensure_ascii=False).encode())
            _take_steps(desk, courier, clock, steps)
    finally:
        desk.close()
    return len(_CALLS)


class _Clock:
    now: Instant = 0


def _take_steps(desk: Desk, courier: Courier, clock: _Clock, steps: tuple[str, ...]) -> None:
    points = desk.read(reads.open_points).result()
    incident_id = max(each.id for each in points)
    advice = desk.read(reads.suggestions_of, incident_id).result()
    if not advice.suggestions:
        return
    officer_id = advice.suggestions[0].officer_id
    for step in steps:
        clock.now += MINUTE
        assigned = desk.read(reads.incident_detail, incident_id).result()
        running = assigned.assignments if assigned else ()
        assignment_id = running[0].id if running else 0
        desk.submit(_STEPS[step](officer_id, incident_id, assignment_id)).result()
        courier.deliver_due()  # at once, as it went then


def _stamp(milestone: Milestone, officer_id: int, _incident_id: int, id: int) -> Command:
    return StampMilestone(actor_id=officer_id, assignment_id=id, milestone=milestone)


_STEPS: dict[str, Callable[[int, int, int], Command]] = {
    "assign": lambda officer_id, incident_id, _id: AssignOfficer(
        actor_id=officer_id, incident_id=incident_id, officer_id=officer_id
    ),
    "acknowledged": partial(_stamp, Milestone.ACKNOWLEDGED),
    "en_route": partial(_stamp, Milestone.EN_ROUTE),
    "return": lambda officer_id, _incident_id, id: RequestReturn(
        actor_id=officer_id, assignment_id=id, reason=_RETURN
    ),
}
