"""A new station: its database, its lists, and for the demonstration its people's three years."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.instant import HOUR, day_of
from jinhai_console.domain.outcome import Answer, Refusal, Refused
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.station_plan import StationPlan
from jinhai_console.intake.simulation.cautions import cautions_about
from jinhai_console.intake.simulation.incidents import generate
from jinhai_console.intake.simulation.roster_story import furnish_roster
from jinhai_console.intake.simulation.scenario import DemonstrationPlan
from jinhai_console.intake.simulation.scenario_file import read_demonstration
from jinhai_console.intake.simulation.under_way import leave_under_way
from jinhai_console.intake.station_file import read_station
from jinhai_console.services import reads
from jinhai_console.services.accounts import SetPassword, hash_password, random_password
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.history import BATCH, ImportIncidents, ImportTally
from jinhai_console.services.station import FoundStation
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
    desk = _found(path, plan)
    try:
        stored = 0
        for batch in _batches(_history(plan, seed, days)):
            if cancel is not None and cancel.is_set():
                break
            command = ImportIncidents(
                actor_id=None, incidents=batch, tally=ImportTally(), leaves_open=True
            )
            _must(desk.submit(command).result())
            stored += len(batch)
            if progress is not None:
                progress(stored)
        furnish_roster(desk, resources, lambda command: _must(desk.submit(command).result()))
        sign_ins = _first_officers(desk)
        _warn(desk)
    finally:
        desk.close()
    if leaves_calls and not (cancel is not None and cancel.is_set()):
        stored += leave_under_way(path, plan, seed, resources)
    return Founded(stored, len(plan.officers), len(plan.communities), *sign_ins)


def demo_plan(resources: Path) -> DemonstrationPlan:
    return read_demonstration(resources)


def _history(plan: DemonstrationPlan, seed: int, days: int) -> Iterable[HistoricIncident]:
    now = wall_clock()
    today = day_of(now, plan.zone)
    first = today - timedelta(days=days)
    return generate(plan, seed=seed, first_day=first, last_day=today, until=now)


def _found(path: Path, plan: StationPlan) -> Desk:
    desk = Desk(create_database(path, plan.number), seat=SEAT)
    try:
        _must(desk.submit(FoundStation(actor_id=None, plan=plan)).result())
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
        _must(desk.submit(command).result())
    return chosen[0].number, chosen[1].number, password


def _warn(desk: Desk) -> None:
    """Cautions about a few of the last incidents, entered by whoever leads the shift."""
    shift = desk.read(reads.running_shift).result()
    last = desk.read(reads.listed, QueueFilter(order=QueueOrder.HISTORY), _WARNED).result()
    if shift is not None and shift.leader_id is not None:
        for command in cautions_about(last, wall_clock(), shift.leader_id):
            desk.submit(command).result()  # one of nobody in particular is refused: left out


def _batches(incidents: Iterable[HistoricIncident]) -> Iterable[list[HistoricIncident]]:
    source: Any = iter(incidents)
    while batch := list(islice(source, BATCH)):
        yield batch


def _must(answer: Answer) -> None:
    if isinstance(answer, Refused):
        raise Refusal(answer.reason)
