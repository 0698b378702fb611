"""Real seats of their own processes, forked from one that has imported everything already.

`python -m tests.services.seats kill|count|write STATION.db …` prints one JSON document.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.outcome import Done, Refused, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispatch import AssignOfficer, SetActivity, WithdrawAssignment
from jinhai_console.services.ending import CloseIncident
from jinhai_console.services.incidents import AddNote, TakeIncident
from jinhai_console.store.database import open_database
from jinhai_console.store.lists import read_all
from jinhai_console.store.transaction import Transaction

UUID_LINE = 37  # bytes, with its line end


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Command):
    """Reads a number, adds one, writes it back: what is lost when two do it at once."""

    officer_id: int

    def perform(self, tx: Transaction) -> Subject:
        officer = tx.get(Officer, self.officer_id)
        tx.replace(officer, position=officer.position + 1)
        return Subject(officer.id)


def random_command(desk: Desk, chance: random.Random) -> Command:
    """Something a duty officer does, on what is there now; it may well be refused."""
    incidents, assignments, officers, activities, lists = desk.read(
        lambda reader: (
            [e for e in read_all(reader.connection, Incident, reader.station_id) if e.is_open],
            [e for e in read_all(reader.connection, Assignment, reader.station_id) if e.is_running],
            read_all(reader.connection, Officer, reader.station_id),
            read_all(reader.connection, Activity, reader.station_id),
            reader.lists,
        )
    ).result()
    kind = chance.randrange(7)
    category = chance.choice(list(lists.categories))
    if kind <= 1 or not incidents:
        return TakeIncident(
            actor_id=None, category_id=category, narrative=f"警情 {chance.random()}"
        )
    incident = chance.choice(incidents).id
    officer = chance.choice(officers).id
    if kind == 2:
        return AssignOfficer(
            actor_id=None, incident_id=incident, officer_id=officer, reason="人手不足"
        )
    if kind == 3 and assignments:
        return WithdrawAssignment(
            actor_id=None, assignment_id=chance.choice(assignments).id, reason="改派"
        )
    if kind == 4:
        disposition = next(iter(lists.dispositions))
        return CloseIncident(actor_id=None, incident_id=incident, disposition_id=disposition)
    if kind == 5:
        activity = chance.choice(activities).id
        return SetActivity(actor_id=None, officer_id=officer, activity_id=activity)
    return AddNote(actor_id=None, incident_id=incident, text="补充")


def fork(work: Callable[[int], None]) -> tuple[int, int]:
    """A child that does `work` on the writing end of a pipe; its process id, the reading end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    code = 1
    try:
        os.close(reading)
        work(writing)
        code = 0
    finally:
        os._exit(code)


def read_all_of(reading: int) -> list[str]:
    with os.fdopen(reading, encoding="ascii") as pipe:
        return pipe.read().splitlines()


def kill(path: Path, times: int, seed: int) -> dict[str, object]:
    """Seats that work until they are killed; what they had acknowledged by then."""
    chance = random.Random(seed)
    acknowledged: list[str] = []
    for _ in range(times):
        own_seed = chance.randrange(2**32)

        def work(writing: int, seed: int = own_seed) -> None:
            desk = Desk(open_database(path), seat="killed")
            mine = random.Random(seed)
            if seed % 2:  # half of them are warm when their time begins to run
                desk.submit(random_command(desk, mine)).result()
            os.write(writing, b"ready\n")
            while True:
                command = random_command(desk, mine)
                if isinstance(desk.submit(command).result(), Done):
                    os.write(writing, f"{command.uuid}\n".encode())

        child, reading = fork(work)
        assert os.read(reading, 6) == b"ready\n"
        # However slow the machine: at least this many, then at any moment of the next ones.
        first = [os.read(reading, UUID_LINE) for _ in range(chance.randrange(3))]
        acknowledged += [each.decode("ascii").strip() for each in first]
        time.sleep(chance.random() * 0.1)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        # A pipe takes a short line whole or not at all.
        acknowledged += read_all_of(reading)
    return {"acknowledged": acknowledged}


def count(path: Path, seats: int, times: int, officer_id: int) -> dict[str, object]:
    """Many seats at once, each counting on the same record."""

    def work(writing: int) -> None:
        desk = Desk(open_database(path), seat=str(os.getpid()))
        for _ in range(times):
            answer = desk.submit(Count(actor_id=None, officer_id=officer_id)).result()
            if isinstance(answer, Refused):
                os.write(writing, answer.reason.encode("unicode_escape") + b"\n")
        desk.close()

    children = [fork(work) for _ in range(seats)]
    refused = [line for _, reading in children for line in read_all_of(reading)]
    codes = [os.waitpid(child, 0)[1] for child, _ in children]
    return {"refused": refused, "codes": codes}


def write(path: Path, times: int, seed: int) -> dict[str, object]:
    """One more seat that works."""
    desk = Desk(open_database(path), seat="another")
    chance = random.Random(seed)
    answers = [desk.submit(random_command(desk, chance)).result() for _ in range(times)]
    desk.close()
    return {"done": sum(isinstance(each, Done) for each in answers)}


WORK: dict[str, Callable[..., dict[str, object]]] = {"kill": kill, "count": count, "write": write}


if __name__ == "__main__":
    name, path, *numbers = sys.argv[1:]
    print(json.dumps(WORK[name](Path(path), *map(int, numbers))))
