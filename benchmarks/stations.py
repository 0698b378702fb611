"""Stations to measure on: the demonstration with so many open incidents, or with a million past."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from pathlib import Path

from sqlalchemy.schema import CreateIndex, CreateTable

from benchmarks.raw import connect
from jinhai_console.domain.address import normal_address
from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.outcome import Done
from jinhai_console.intake.founding import demo_plan, found_demo
from jinhai_console.intake.simulation.incidents import generate
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.history import BATCH, ImportIncidents, ImportTally
from jinhai_console.settings import resources_dir
from jinhai_console.store import search
from jinhai_console.store.database import key_path_of, open_database
from jinhai_console.store.tables import metadata

SPACING_US = 315_000_000  # a million incidents in ten years
_BUILD = 3  # raised when `_multiply` writes other rows


def open_station(path: Path, open_count: int, days: int = 30) -> Path:
    """The demonstration with its last days, and `open_count` incidents that nobody took up yet."""
    found_demo(path, resources_dir(), days=days, leaves_calls=False)
    desk = Desk(open_database(path), seat="基准")
    waiting = _waiting(open_count)
    while batch := list(islice(waiting, BATCH)):
        command = ImportIncidents(
            actor_id=None, incidents=batch, tally=ImportTally(), leaves_open=True
        )
        answer = desk.submit(command).result()
        assert isinstance(answer, Done), answer
    desk.close()
    return path


def _waiting(count: int) -> Iterator[HistoricIncident]:
    plan = demo_plan(resources_dir())
    now = wall_clock()
    today = day_of(now, plan.zone)
    past = generate(
        plan,
        seed=2,
        first_day=today - timedelta(days=30),
        last_day=today,
        per_year=count * 14,
        until=now,
    )
    for place, each in enumerate(islice(past, count)):
        yield replace(
            each,
            key=f"waiting:{place}",
            confirmed_category=(),
            feedback="",
            disposition="",
            feedback_at=None,
            closed_at=None,
            exit=None,
            assignments=(),
        )


def long_station(cache: Path, count: int) -> Path:
    """The demonstration with `count` incidents of the past; kept for the next run.

    They are copies of its own year, told to SQLite in SQL: the journal does not know them.
    """
    tables = "".join(str(CreateTable(each)) for each in metadata.sorted_tables)
    indices = sorted(str(CreateIndex(i)) for t in metadata.sorted_tables for i in t.indexes)
    said = f"{_BUILD} {count} {search.CREATE} {tables} {indices}"
    folder = cache / f"long-{hashlib.sha256(said.encode()).hexdigest()[:12]}"
    path = folder / "station.db"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / "draft.db"
        for each in folder.glob("draft.db*"):
            each.unlink()
        found_demo(draft, resources_dir(), days=365)
        _multiply(draft, count)
        key_path_of(draft).rename(key_path_of(path))
        draft.rename(path)
    return path


def _script(names: Sequence[str], values: Mapping[str, str], count: int) -> str:
    """What makes `count` incidents of those that are there, statement by statement."""
    return f"""
        BEGIN;
        CREATE TEMP TABLE t AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, incident.*,
            (SELECT max(value) FROM running_number WHERE name = 'id') + 1 AS base,
            (SELECT min(received_at) FROM incident) AS latest,
            words_of(address || ' ' || narrative || ' ' || feedback || ' ' || reporter_name
                || ' ' || reporter_phone) || ' ' || place_words(address) AS words,
            person_words(reporter_name, reporter_phone) AS person
            FROM incident WHERE state = 'archived';
        CREATE INDEX temp.by_place ON t (place);
        CREATE TEMP TABLE many AS WITH RECURSIVE counted(n) AS
            (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < {count})
            SELECT n, n % (SELECT count(*) FROM t) AS place FROM counted;
        INSERT INTO incident ({", ".join(names)}) SELECT {", ".join(values[n] for n in names)}
            FROM many CROSS JOIN t USING (place);
        INSERT INTO incident_text (rowid, words)
            SELECT t.base + n, words || ' ' || words_of('L' || printf('%09d', n))
            FROM many CROSS JOIN t USING (place);
        INSERT INTO person_text (rowid, words) SELECT t.base + n, person
            FROM many CROSS JOIN t USING (place) WHERE person <> '';
        INSERT INTO assignment (id, station_id, version, incident_id, officer_id, role,
                dispatched_at, cleared_at, return_reason)
            SELECT t.base + {count} + n, t.station_id, 1, t.base + n,
                (SELECT min(id) FROM officer) + n % 40, 'lead', t.latest - n * {SPACING_US},
                t.latest - n * {SPACING_US} + 3000000000, ''
            FROM many CROSS JOIN t USING (place);
        UPDATE running_number SET value = value + {2 * count + 1} WHERE name = 'id';
        COMMIT;
        PRAGMA wal_checkpoint(TRUNCATE);
    """


def _place_words(address: str) -> str:
    normal = normal_address(address)
    return f"{search.address_word(normal)} {search.door_word(normal)}"


def _multiply(path: Path, count: int) -> None:
    connection = connect(path, is_durable=False)
    connection.create_function("words_of", 1, lambda said: " ".join(set(search.words_of(said))))
    connection.create_function("place_words", 1, _place_words)
    connection.create_function("person_words", 2, search.person_words)
    names = [row[1] for row in connection.execute("PRAGMA table_info(incident)")]
    values = {name: f"t.{name}" for name in names} | {
        "id": "t.base + n",
        "number": "'L' || printf('%09d', n)",
        "external_key": "'long:' || n",
        "received_at": f"t.latest - n * {SPACING_US}",
        "closed_at": f"t.latest - n * {SPACING_US} + 3600000000",
    }
    script = _script(names, values, count)
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement).fetchall()
    connection.close()
