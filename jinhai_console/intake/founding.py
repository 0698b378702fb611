"""A new station: its database, its lists, and for the demonstration its people's three years."""

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import groupby, islice
from pathlib import Path

from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.instant import HOUR, Duration, Instant, day_of, day_start
from jinhai_console.domain.outcome import Refusal, Refused
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.station_plan import StationPlan
from jinhai_console.intake.simulation.assessment_story import AGE_DAYS, tell_assessment
from jinhai_console.intake.simulation.callback_story import tell_callbacks
from jinhai_console.intake.simulation.case_story import tell_cases
from jinhai_console.intake.simulation.cautions import cautions_about
from jinhai_console.intake.simulation.deadline_story import tell_deadlines
from jinhai_console.intake.simulation.dispute_story import tell_disputes
from jinhai_console.intake.simulation.fraud_story import RUNNING_FOR, FraudStory
from jinhai_console.intake.simulation.incidents import generate
from jinhai_console.intake.simulation.lead_story import tell_leads
from jinhai_console.intake.simulation.meeting_story import tell_meetings
from jinhai_console.intake.simulation.patrol_story import tell_patrol
from jinhai_console.intake.simulation.population_story import tell_population
from jinhai_console.intake.simulation.review_story import tell_reviews
from jinhai_console.intake.simulation.roster_story import furnish_roster
from jinhai_console.intake.simulation.scenario import DemonstrationPlan
from jinhai_console.intake.simulation.scenario_file import read_demonstration
from jinhai_console.intake.simulation.under_way import leave_under_way
from jinhai_console.intake.simulation.visits_story import tell_visits
from jinhai_console.intake.station_file import read_station
from jinhai_console.services import reads
from jinhai_console.services.accounts import SetPassword, hash_password, random_password
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.founding import FoundStation
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.history import BATCH, ImportIncidents, ImportTally
from jinhai_console.services.topics import draft_due
from jinhai_console.store.database import create_database

DEMO_DAYS = 3 * 365
SHIFT_AGE = 6 * HOUR  # the demonstration's shift has been running this long
SEAT = "建库"
_WARNED = 12


@dataclass(frozen=True, slots=True)
class Founded:
    """What was made. The demonstration names the sign-ins that it gave: `relief` takes over."""

    incidents: int
    officers: int
    communities: int
    officer: str = ""
    relief: str = ""
    password: str = ""


def found_station(path: Path, file: Path, resources: Path) -> Founded:
    """A station without incidents, from its file. Raises Refusal or Unusable."""
    plan = read_station(file, resources / "station")
    _found(path, plan).close()
    return Founded(0, len(plan.officers), len(plan.communities))


def found_demo(
    path: Path,
    resources: Path,
    *,
    seed: int = 1,
    days: int = DEMO_DAYS,
    leaves_calls: bool = True,
    cancel: threading.Event | None = None,
    progress: Callable[[int], None] | None = None,
) -> Founded:
    """The fictional demonstration station with its history up to this minute.

    `leaves_calls`: some calls of the last half hour are under way, whatever the hour is.
    `progress` hears how many incidents are stored so far.
    """
    plan = read_demonstration(resources)
    hands = _Hands(_morning(plan.zone) if days > 4 * AGE_DAYS else None)
    desk = _found(path, plan, hands)
    try:
        stored = 0
        for batch in _batches(_history(plan, seed, days), hands.at):
            if cancel is not None and cancel.is_set():
                break
            stored += _store(desk, batch, hands, seed)
            if progress is not None:
                progress(stored)
        hands.at = None
        draft_due(desk)
        sign_ins = _staff(desk, resources)
        _tell_stories(desk, hands, plan, seed, is_long=days > 4 * AGE_DAYS)
        stored = desk.read(reads.history_count, QueueFilter(order=QueueOrder.HISTORY)).result()
    finally:
        desk.close()
    if leaves_calls and not (cancel is not None and cancel.is_set()):
        stored += leave_under_way(path, plan, seed, resources)
    return Founded(stored, len(plan.officers), len(plan.communities), *sign_ins)


def _staff(desk: Desk, resources: Path) -> tuple[str, str, str]:
    """The roster, a running shift and its cautions; what `_first_officers` gives."""
    furnish_roster(desk, resources, partial(_give, desk))
    sign_ins = _first_officers(desk)
    _warn(desk)
    return sign_ins


def _tell_stories(
    desk: Desk, hands: "_Hands", plan: DemonstrationPlan, seed: int, *, is_long: bool
) -> None:
    """What community work has in hand; warnings only beside the whole history."""
    give = partial(_give, desk)
    tell_visits(desk, give, hands.go, plan, wall_clock(), seed)
    if is_long:
        hands.at = wall_clock() - RUNNING_FOR
        FraudStory(desk, give, hands.wait, f"{seed} now").tell_running()
        hands.at = None
        tell_patrol(desk, give, hands.go, wall_clock(), seed)
        tell_deadlines(desk, give, hands.go, wall_clock())
        tell_cases(desk, give, hands.go, wall_clock())
        tell_leads(desk, give, hands.go, wall_clock())
        tell_reviews(desk, give, hands.go, wall_clock())
    tell_disputes(desk, give, hands.go, wall_clock(), seed)
    tell_callbacks(desk, give, wall_clock(), seed)
    tell_population(desk, give, hands.go, wall_clock(), seed)
    if is_long:
        tell_meetings(desk, give, hands.go, wall_clock())


def _store(desk: Desk, batch: list[HistoricIncident], hands: "_Hands", seed: int) -> int:
    """How many. Where they go on after the stories of the last weeks, those are told first."""
    if hands.at is not None and batch[-1].received_at > hands.at:
        tell_assessment(desk, partial(_give, desk), hands.wait, hands.at)
        FraudStory(desk, partial(_give, desk), hands.wait, f"{seed} past").tell_past()
        hands.at = None
    command = ImportIncidents(actor_id=None, incidents=batch, tally=ImportTally(), leaves_open=True)
    _give(desk, command)
    return len(batch)


def demo_plan(resources: Path) -> DemonstrationPlan:
    return read_demonstration(resources)


def _history(plan: DemonstrationPlan, seed: int, days: int) -> Iterable[HistoricIncident]:
    now = wall_clock()
    today = day_of(now, plan.zone)
    first = today - timedelta(days=days)
    return generate(plan, seed=seed, first_day=first, last_day=today, until=now)


def _morning(zone: str) -> Instant:
    """When the story of the assessment begins: on a morning, whatever the hour is now."""
    return day_start(day_of(wall_clock(), zone) - timedelta(days=AGE_DAYS), zone) + 9 * HOUR


class _Hands:
    """The clock of the founding: at a moment of the past as long as the story is there."""

    def __init__(self, at: Instant | None) -> None:
        self.at = at

    def __call__(self) -> Instant:
        return wall_clock() if self.at is None else self.at

    def go(self, at: Instant | None) -> None:
        """To a moment; None: the present."""
        self.at = at

    def wait(self, by: Duration) -> None:
        if self.at is not None:
            self.at += by


def _found(path: Path, plan: StationPlan, clock: Callable[[], Instant] = wall_clock) -> Desk:
    desk = Desk(create_database(path, plan.number), seat=SEAT, clock=clock)
    try:
        _give(desk, FoundStation(actor_id=None, plan=plan))
    except Refusal:
        desk.close()
        raise
    return desk


def _first_officers(desk: Desk) -> tuple[str, str, str]:
    """Gives two command-room officers a random password; the first leads the shift it opens.

    Those who are on duty at this hour come first.
    """
    officers: list[OfficerRow] = desk.read(reads.officer_rows).result()
    room = [e for e in officers if e.team_kind is TeamKind.COMMAND and not e.is_auxiliary]
    chosen = sorted(room, key=lambda each: not each.is_on_duty)[:2]
    password = random_password()
    hashed = hash_password(password)
    commands: list[Command] = [
        SetPassword(actor_id=None, officer_id=each.id, password_hash=hashed) for each in chosen
    ]
    leader = chosen[0]
    commands.append(
        OpenShift(
            actor_id=leader.id,
            name="演示班次",
            leader_id=leader.id,
            started_at=wall_clock() - SHIFT_AGE,
        )
    )
    for command in commands:
        _give(desk, command)
    return chosen[0].number, chosen[1].number, password


def _warn(desk: Desk) -> None:
    """Cautions about a few of the last incidents, entered by whoever leads the shift."""
    shift = desk.read(reads.running_shift).result()
    last = desk.read(reads.listed, QueueFilter(order=QueueOrder.HISTORY), _WARNED).result()
    if shift is not None and shift.leader_id is not None:
        for command in cautions_about(last, wall_clock(), shift.leader_id):
            desk.submit(command).result()  # one of nobody in particular is refused: left out


def _batches(
    incidents: Iterable[HistoricIncident], cut: Instant | None
) -> Iterator[list[HistoricIncident]]:
    """None holds incidents from before and after `cut`."""
    for _is_after, some in groupby(incidents, lambda each: cut is None or each.received_at > cut):
        while batch := list(islice(some, BATCH)):
            yield batch


def _give(desk: Desk, command: Command) -> int:
    """The id of the record that was written. Raises Refusal."""
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Refusal(answer.reason)
    return answer.id
