"""The floor under the long queue: its questions put to SQLite by hand, rows left as tuples."""

from pathlib import Path
from typing import Any

from benchmarks.raw import connect
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.store.search import match_of

BLOCK = 64
_ORDER = "ORDER BY received_at DESC, id DESC"


class RawQueue:
    def __init__(self, path: Path) -> None:
        self._connection = connect(path)
        self._connection.execute("PRAGMA mmap_size = 1073741824")
        ask = self._connection.execute
        self._station = ask("SELECT id FROM station").fetchone()[0]
        self._first, self._last = ask(
            "SELECT min(received_at), max(received_at) FROM incident WHERE station_id = ?",
            (self._station,),
        ).fetchone()

    def open(self, asked: QueueFilter) -> None:
        """What opening a filtered history asks: where to jump to, how many, the first block."""
        where, values = self._where(asked)
        ask = self._connection.execute
        keys = ask(
            "SELECT received_at, id FROM (SELECT received_at, id, row_number() OVER "
            f"({_ORDER}) AS place FROM incident WHERE {where}) WHERE place % {BLOCK} = 1",
            values,
        ).fetchall()
        rest = f"SELECT count(*) FROM incident WHERE {where} AND received_at <= ?"
        ask(rest, [*values, keys[-1][0]]).fetchone()
        self._with_assignments(
            ask(f"SELECT * FROM incident WHERE {where} {_ORDER} LIMIT {BLOCK}", values).fetchall()
        )

    def key_at(self, share: float) -> int:
        """A moment of the history."""
        return int(self._first + share * (self._last - self._first))

    def block(self, received_at: int) -> None:
        self._with_assignments(
            self._connection.execute(
                f"SELECT * FROM incident WHERE station_id = ? AND received_at <= ? {_ORDER} "
                f"LIMIT {BLOCK}",
                (self._station, received_at),
            ).fetchall()
        )

    def _with_assignments(self, rows: list[tuple[Any, ...]]) -> None:
        marks = ",".join("?" * len(rows))
        self._connection.execute(
            "SELECT a.*, o.name FROM assignment a LEFT JOIN officer o ON o.id = a.officer_id "
            f"WHERE a.incident_id IN ({marks})",
            [row[0] for row in rows],
        ).fetchall()

    def _where(self, asked: QueueFilter) -> tuple[str, list[Any]]:
        parts, values = ["station_id = ?"], [self._station]
        if asked.category_ids is not None:
            marks = ",".join("?" * len(asked.category_ids))
            parts.append(f"coalesce(confirmed_category_id, category_id) IN ({marks})")
            values += sorted(asked.category_ids)
        if asked.community_id is not None:
            parts.append("community_id = ?")
            values.append(asked.community_id)
        if match := match_of(asked.text):
            parts.append("id IN (SELECT rowid FROM incident_text WHERE incident_text MATCH ?)")
            values.append(match)
        return " AND ".join(parts), values
