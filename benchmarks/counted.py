"""A station with millions of counted incidents: the demonstration's year over and over, in SQL."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.schema import CreateIndex, CreateTable

from benchmarks.raw import connect
from jinhai_console.domain.analysis.fact import EVERYTHING, NOWHERE, Axis, Grain
from jinhai_console.intake.founding import found_demo
from jinhai_console.settings import resources_dir
from jinhai_console.store.database import key_path_of
from jinhai_console.store.tables import BY_NAME, fact, tally

YEARS = 10
_DAY_US = 86_400_000_000
_ZONE_US = 8 * 3_600_000_000  # of the demonstration: no summer time since 1991
_EPOCH = 719_163  # 1970-01-01 as `date.toordinal` counts
_STRIDE = 7_919  # a prime: neighbours are not of the same day
_BUILD = 1  # raised when other rows are written


def counted_station(cache: Path, count: int) -> Path:
    """`count` incidents of the last ten years, counted; kept for the next run.

    Neither journal nor search index knows them: only what figures are made of is there.
    """
    tables = [BY_NAME["incident"].table, fact, tally]
    said = "".join(str(CreateTable(each)) for each in tables)
    said += "".join(sorted(str(CreateIndex(i)) for each in tables for i in each.indexes))
    digest = hashlib.sha256(f"{_BUILD} {count} {said}".encode()).hexdigest()[:12]
    folder = cache / f"counted-{digest}"
    path = folder / "station.db"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / "draft.db"
        for each in folder.glob("draft.db*"):
            each.unlink()
        found_demo(draft, resources_dir(), days=365, leaves_calls=False)
        _multiply(draft, count)
        key_path_of(draft).rename(key_path_of(path))
        draft.rename(path)
    return path


def _multiply(path: Path, count: int) -> None:
    connection = connect(path, is_durable=False)
    names = [row[1] for row in connection.execute("PRAGMA table_info(incident)")]
    script = f"{_incidents(names, count)}{_FACTS}{_tallying()}{_END}"
    for statement in script.replace("{count}", str(count)).split(";\n"):
        if statement.strip():
            connection.execute(statement).fetchall()
    connection.close()


def _incidents(names: Sequence[str], count: int) -> str:
    kept = {name: f"t.{name}" for name in names}
    emptied = ("narrative", "address", "reporter_name", "reporter_phone", "feedback", "extra")
    values = kept | dict.fromkeys(emptied, "''")
    values |= {
        "id": "t.base + n",
        "number": "'L' || n",
        "external_key": "NULL",
        # Each of the ten years in the demonstration's rhythm, so many copies of it side by side.
        "received_at": f"t.received_at - n % {YEARS} * 365 * {_DAY_US} + n * 1000003 % 3600000000",
    }
    return f"""
        BEGIN;
        CREATE TEMP TABLE t AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, incident.*,
            count(*) OVER () AS many,
            (SELECT max(value) FROM running_number WHERE name = 'id') + 1 AS base,
            (SELECT min(on_scene_at) FROM assignment WHERE incident_id = incident.id) AS there,
            (SELECT team_id FROM assignment WHERE incident_id = incident.id LIMIT 1) AS team
            FROM incident WHERE state = 'archived';
        CREATE INDEX temp.by_place ON t (place);
        CREATE TEMP TABLE n AS WITH RECURSIVE counted(n) AS
            (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < {count})
            SELECT n, n * {_STRIDE} % (SELECT count(*) FROM t) AS place FROM counted;
        DELETE FROM incident;
        INSERT INTO incident ({", ".join(names)}) SELECT {", ".join(values[n] for n in names)}
            FROM n CROSS JOIN t USING (place);
    """


_FACTS = f"""
        DELETE FROM incident_fact;
        INSERT INTO incident_fact SELECT i.station_id, (i.received_at + {_ZONE_US}) / {_DAY_US}
                + {_EPOCH}, i.id, (i.received_at + {_ZONE_US}) % {_DAY_US} / 3600000000,
            coalesce(confirmed_category_id, category_id), ifnull(community_id, 0),
            ifnull(source_id, 0), ifnull(team, 0),
            CASE exit WHEN 'merged' THEN 1 WHEN 'cancelled' THEN 2 WHEN 'unfounded' THEN 3 ELSE 0
            END, (there - t_received) / 1000000
            FROM incident AS i JOIN (SELECT place, team, there, received_at AS t_received FROM t)
            ON place = (i.id - (SELECT min(base) FROM t)) * {_STRIDE} % (SELECT min(many) FROM t)
            ORDER BY 1, 2, 3;
        DELETE FROM tally;
"""
_END = """
        UPDATE running_number SET value = value + {count} + 1 WHERE name = 'id';
        COMMIT;
        PRAGMA wal_checkpoint(TRUNCATE);
        ANALYZE;
"""


def _tallying() -> str:
    """The tallies out of the facts, cell for cell as `domain.analysis.fact.cells_of` says."""
    day = f"strftime('%Y', (day - {_EPOCH}) * 86400, 'unixepoch') * 12"
    month = f"{day} + strftime('%m', (day - {_EPOCH}) * 86400, 'unixepoch') - 1"
    place = f"CASE community_id WHEN 0 THEN {NOWHERE} ELSE community_id END"
    categories = [
        (Axis.CATEGORY, grain, scope, start, "category_id", "1")
        for grain, start in ((Grain.DAY, "day"), (Grain.MONTH, month))
        for scope in (str(EVERYTHING), place)
    ]
    scopes = (str(EVERYTHING), "category_id", place)
    others = [
        (axis, Grain.MONTH, scope, month, value, condition)
        for axis, value, condition, number in (
            (Axis.HOUR, "(day - 1) % 7 * 24 + hour", "1", 3),
            (Axis.SOURCE, "source_id", "1", 1),
            (Axis.TEAM, "team_id", "1", 1),
            (Axis.RESPONSE, "min(response_s / 30, 240)", "response_s IS NOT NULL", 3),
        )
        for scope in scopes[:number]
    ]
    return "".join(
        f"INSERT INTO tally SELECT station_id, {int(axis)}, {int(grain)}, {scope} AS s,"
        f" {start} AS d, {value} AS v, sum(exit = 0), sum(exit = 1), sum(exit = 2),"
        f" sum(exit = 3) FROM incident_fact WHERE {condition} GROUP BY station_id, s, d, v;\n"
        for axis, grain, scope, start, value, condition in (*categories, *others)
    )
