"""A dashboard of figures with 同比 over ten million incidents, against counting them again."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.counted import counted_station
from benchmarks.figures import Aim, Figure, in_ms
from benchmarks.raw import connect
from benchmarks.scale import Scale
from jinhai_console.domain.analysis.counts import CountLine
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.instant import day_of, day_start
from jinhai_console.services.counting import By, Pair, left_out, rows, totals
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.store.database import open_database
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.tallies import Counted

ZONE = "Asia/Shanghai"
_COUNTING = """
    SELECT coalesce(confirmed_category_id, category_id), community_id, count(*) FROM {source}
    WHERE station_id = ? AND received_at >= ? AND received_at < ? AND state <> 'merged'
    GROUP BY 1, 2
"""


def measure(scale: Scale) -> list[Figure]:
    count = scale.of(10_000_000, 2_000)
    database = counted_station(scale.cache, count)
    parquet = _as_parquet(database)
    desk = Desk(open_database(database), seat="基准")
    raw, duck = connect(database), duckdb.connect()
    try:
        return [
            figure
            for name, period in _periods()
            for figure in _both(desk, raw, duck, parquet, name, period, scale, count)
        ]
    finally:
        duck.close()
        raw.close()
        desk.close()


def _periods() -> list[tuple[str, Period]]:
    yesterday = day_of(wall_clock(), ZONE) - timedelta(days=1)
    month = Period(yesterday.replace(day=1), yesterday)
    return [("this month", month), ("this year", Period(date(yesterday.year, 1, 1), yesterday))]


def _both(
    desk: Desk,
    raw: Any,
    duck: Any,
    parquet: Path,
    name: str,
    period: Period,
    scale: Scale,
    count: int,
) -> list[Figure]:
    base = base_of(period, Compare.YEAR)
    station = desk.database.station_id
    lines = desk.read(_dashboard, period, base).result()
    taken = _timed(lambda: desk.read(_dashboard, period, base).result(), scale.of(60, 2))
    again = {
        "raw SQL over the same file": partial(_raw, raw, station),
        "DuckDB over the same rows as Parquet": partial(_duck, duck, parquet, station),
    }
    found = []
    for how, ask in again.items():
        counted = sum(n for *_, n in ask(period))
        assert counted == lines[0].count, (how, counted, lines[0].count)

        def both(ask: Callable[[Period], Any] = ask) -> None:
            ask(period)
            ask(base)

        found.append(
            Figure(
                name=f"dashboard of {len(lines)} figures with 同比, {name} ({count:,} incidents)",
                unit="ms",
                measured=in_ms(taken),
                floor=in_ms(_timed(both, scale.of(5, 1))),
                floor_name=how,
                aims=(Aim("p95", 50), Aim("ratio", 1)),
                note=f"{lines[0].count:,} incidents of the period against {lines[0].base:,}",
            )
        )
    return found


def _dashboard(reader: Reader, period: Period, base: Period) -> list[CountLine]:
    now = Counted(period=period, left_out=left_out(reader.lists.station))
    pair = Pair(now, Counted(period=base, left_out=now.left_out))
    return [
        *totals(reader, pair),
        *rows(reader, pair, By.CATEGORY, 2),
        *rows(reader, pair, By.COMMUNITY, 1),
    ]


def _raw(raw: Any, station: int, period: Period) -> Any:
    return raw.execute(_COUNTING.format(source="incident"), (station, *_span(period))).fetchall()


def _duck(duck: Any, parquet: Path, station: int, period: Period) -> Any:
    query = _COUNTING.format(source=f"'{parquet}'")
    return duck.execute(query, (station, *_span(period))).fetchall()


def _span(period: Period) -> tuple[int, int]:
    return day_start(period.first, ZONE), day_start(period.last + timedelta(days=1), ZONE)


def _timed(work: Callable[[], Any], times: int) -> list[float]:
    work()  # the first one warms the file's pages
    taken = []
    for _ in range(times):
        began = time.monotonic()
        work()
        taken.append(time.monotonic() - began)
    return taken


def _as_parquet(database: Path) -> Path:
    """What DuckDB is asked of: the columns it needs, sorted by time."""
    parquet = database.with_suffix(".parquet")
    if not parquet.exists():
        raw = connect(database)
        duck = duckdb.connect()
        duck.execute(
            "CREATE TABLE incident (station_id BIGINT, category_id BIGINT, "
            "confirmed_category_id BIGINT, community_id BIGINT, received_at BIGINT, state TEXT)"
        )
        rows = raw.execute(
            "SELECT station_id, category_id, confirmed_category_id, community_id, received_at,"
            " state FROM incident ORDER BY received_at"
        )
        draft = database.with_name("draft.csv")
        with draft.open("w", encoding="utf-8") as file:
            for row in rows:
                file.write(",".join("" if each is None else str(each) for each in row) + "\n")
        duck.execute(f"COPY incident FROM '{draft}' (FORMAT csv, HEADER false)")
        duck.execute(f"COPY incident TO '{parquet}' (FORMAT parquet)")
        draft.unlink()
        duck.close()
        raw.close()
    return parquet
