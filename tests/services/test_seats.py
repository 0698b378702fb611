"""R1, R3 and two consoles on one file, with real processes that are really killed."""

import json
import os
import random
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import select

from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.routing_rows import Advice
from jinhai_console.services import reads
from jinhai_console.store.check import check
from jinhai_console.store.feed import ChangeSet
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import head, journal
from tests.services.seats import random_command
from tests.stations import Room

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("JINHAI_KILLS", "200"))


def start_seats(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.services.seats", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def said(seats: subprocess.Popen[str]) -> dict[str, Any]:
    out, _ = seats.communicate(timeout=60 + KILLS)
    assert seats.returncode == 0
    answer: dict[str, Any] = json.loads(out)
    return answer


def uuids(reader: Reader) -> set[str]:
    return set(reader.connection.execute(select(journal.c.command_uuid)).scalars())


def test_what_was_acknowledged_survives_being_killed(station_path: Path) -> None:
    acknowledged = said(start_seats("kill", station_path, KILLS, 20261123))["acknowledged"]
    assert len(acknowledged) >= KILLS
    with closing(Room(station_path)) as room:
        lost = set(acknowledged) - room.desk.read(uuids).result()
        assert not lost
        assert len(set(acknowledged)) == len(acknowledged)
        assert check(room.database) == []


def test_four_seats_count_to_four_thousand(station_path: Path) -> None:
    with closing(Room(station_path)) as room:
        officer = room.officer("01")
    counted = said(start_seats("count", station_path, 4, 1_000, officer))
    assert counted == {"refused": [], "codes": [0, 0, 0, 0]}
    with closing(Room(station_path)) as room:
        rows = room.rows()
        assert rows[officer]["position"] == 4_000
        assert rows[officer]["version"] == 4_001
        assert room.verdict().entries == 4_001


class Screen:
    """What a console shows: loaded once, then only patched with what the feed brings."""

    def __init__(self, path: Path, seat: str) -> None:
        self._changed = threading.Condition()
        self._pending: list[ChangeSet] = []
        self.sequences: list[int] = []
        self.uuids: list[str] = []
        self.room = Room(path, seat=seat, on_change=self._take)
        self.room.clock.step(len(seat))
        since, fresh = self.room.desk.read(_position_and_rows).result(60)
        self.rows: dict[tuple[type, int], object] = fresh
        self._since = since

    def _take(self, changes: ChangeSet) -> None:
        with self._changed:
            self._pending.append(changes)
            self._changed.notify_all()

    def catch_up(self) -> None:
        """Wait until everything committed has been delivered, then patch."""
        last, _ = self.room.desk.read(_position_and_rows).result(60)
        with self._changed:
            arrived = self._changed.wait_for(
                lambda: self._pending and self._pending[-1].last >= last, timeout=60
            )
        assert arrived
        for changes in self._pending:
            assert not changes.is_bulk
            self.sequences += range(changes.first, changes.last + 1)
            self.uuids += [each.command_uuid for each in changes.entries]
            for kind, rows in changes.rows.items():
                if kind is Advice:  # of the moment: another seat's next step may change it
                    continue
                self.rows |= {(kind, row.id): row for row in rows}
            for kind, ids in changes.removed.items():
                for id in ids:
                    self.rows.pop((kind, id), None)

    def close(self) -> None:
        self.room.close()

    def shown(self) -> dict[tuple[type, int], object]:
        """Without what a console drops: rows and points of incidents that are over."""
        return {key: row for key, row in self.rows.items() if getattr(row, "is_open", True)}


def _position_and_rows(reader: Reader) -> tuple[int, dict[tuple[type, int], object]]:
    rows: list[Any] = [
        *reads.open_rows(reader, QueueFilter()),
        *reads.officer_rows(reader),
        *reads.open_points(reader),
    ]
    last = reader.connection.execute(select(head.c.sequence)).scalar_one()
    return last, {(type(row), row.id): row for row in rows}


def assert_whole(screen: Screen, first: int) -> None:
    """Every change delivered once and in order, and the patched rows equal to fresh ones."""
    screen.catch_up()
    last, fresh = screen.room.desk.read(_position_and_rows).result(60)
    assert screen.sequences == list(range(first, last + 1))
    assert len(screen.uuids) == len(set(screen.uuids)) == len(screen.sequences)
    assert screen.shown() == fresh


def test_two_consoles_in_one_process_end_with_equal_screens(station_path: Path) -> None:
    with (
        closing(Screen(station_path, "一号")) as left,
        closing(Screen(station_path, "二号席")) as right,
    ):
        chance = random.Random(7)
        for _ in range(150):
            for screen in (left, right):
                screen.room.clock.step(chance.randrange(60_000_000))
                screen.room.submit(random_command(screen.room.desk, chance))
        assert_whole(left, 2)
        assert_whole(right, 2)
        assert left.shown() == right.shown()


def test_two_consoles_in_two_processes_end_with_equal_screens(station_path: Path) -> None:
    with (
        closing(Screen(station_path, "一号")) as mine,
        closing(Screen(station_path, "二号")) as idle,
    ):
        seats = start_seats("write", station_path, 200, 3)
        chance = random.Random(4)
        done = 0
        while seats.poll() is None or done < 200:
            mine.room.submit(random_command(mine.room.desk, chance))
            done += 1
        assert said(seats)["done"] > 100
        assert_whole(mine, 2)
        assert_whole(idle, 2)
