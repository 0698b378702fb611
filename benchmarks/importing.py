"""Rows a second of an import, from the file to the journalled database."""

import csv
import gzip
import os
import random
import time
from pathlib import Path

from benchmarks.figures import Aim, Figure, Spread
from benchmarks.raw import connect
from benchmarks.scale import Scale
from benchmarks.stations import open_station
from jinhai_console.intake.importer.reading import open_import
from jinhai_console.intake.importing import ImportRun
from jinhai_console.services.desk import Desk
from jinhai_console.store.database import open_database

HEADER = ("id", "time", "location", "latitude", "longitude", "district", "nature", "status")
NATURES = 180
ZONE = "America/Chicago"


def measure(scale: Scale) -> list[Figure]:
    made = scale.work / "calls.csv"
    _write(made, scale.of(30_000, 500))
    files = [(made, "a made list of police calls")]
    real = Path(os.environ.get("JINHAI_REAL_DATA", ""), "milwaukee_police_calls_2018-05.csv.gz")
    if os.environ.get("JINHAI_REAL_DATA") and real.is_file() and not scale.is_tiny:
        files.append((real, real.name))
    return [_figure(scale, file, name) for file, name in files]


def _figure(scale: Scale, file: Path, name: str) -> Figure:
    rates: list[float] = []
    floor: list[float] = []
    rows = 0
    for turn in range(scale.of(5, 1)):
        database = open_station(scale.work / f"{file.stem}-{turn}.db", 0, 1)
        began = time.monotonic()
        rows = _import(database, file)
        rates.append(rows / (time.monotonic() - began))
        began = time.monotonic()
        _copy(scale.work / f"{file.stem}-{turn}.raw", file)
        floor.append(rows / (time.monotonic() - began))
    return Figure(
        name=f"import: {name}, {rows:,} rows",
        unit="rows/s",
        measured=Spread.of(rates),
        floor=Spread.of(floor),
        floor_name="csv.reader and one raw executemany into a table without types or indices",
        aims=(Aim("p50", 10_000, is_least=True),),
        note="surveyed, read, checked, numbered, stored with seven indices and full text, "
        "journalled with every row's image, in transactions of 2,000",
    )


def _import(database: Path, file: Path) -> int:
    desk = Desk(open_database(database), seat="基准")
    result = ImportRun(desk, open_import(file, zone=ZONE), actor_id=None).run()
    desk.close()
    assert result.accepted == result.rows, result
    return result.rows


def _copy(path: Path, file: Path) -> None:
    connection = connect(path)
    columns = ", ".join(HEADER)
    connection.execute(f"CREATE TABLE calls ({columns})")
    open_text = gzip.open if file.suffix == ".gz" else open
    with open_text(file, "rt", encoding="utf-8") as stream:
        rows = [row for row in csv.reader(stream) if len(row) == len(HEADER)]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(f"INSERT INTO calls VALUES ({','.join('?' * len(HEADER))})", rows[1:])
    connection.execute("COMMIT")
    connection.close()


def _write(file: Path, count: int) -> None:
    """Calls of three weeks, as a city publishes them."""
    some = random.Random(1)
    streets = [f"{some.choice('NSEW')} {some.randrange(1, 120)}TH ST,MKE" for _ in range(400)]
    natures = [f"CALL KIND {number:03d}" for number in range(NATURES)]
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        for number in range(count):
            minute, second = divmod(number * 60, 3_600)[1] // 60, some.randrange(60)
            moment = f"2018-05-{1 + number * 20 // count:02d} {some.randrange(24):02d}"
            place = f"{some.randrange(100, 9_999)} {some.choice(streets)}"
            point = (f"{43 + some.random() / 5:.7f}", f"{-88 + some.random() / 5:.7f}")
            writer.writerow(
                (
                    1_211_372 + number,
                    f"{moment}:{minute:02d}:{second:02d}",
                    place,
                    *point,
                    some.randrange(1, 8),
                    some.choice(natures),
                    some.choice(("Service in Progress", "To be Filed", "Advised/Referral")),
                )
            )
