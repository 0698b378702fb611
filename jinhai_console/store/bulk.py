"""Rows into a table past SQLAlchemy's work for each of them: what an import's speed lives on."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert

# Rows a statement. The driver hands over the interpreter's lock once a statement, so a reader
# busy in Python would hold up every single row; the engine is quicker with several, too.
AT_ONCE = 50


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """New rows, each with a value for every column in the table's order, as the driver takes it."""
    whole = len(rows) - len(rows) % AT_ONCE
    groups = [
        tuple(chain.from_iterable(rows[start : start + AT_ONCE]))
        for start in range(0, whole, AT_ONCE)
    ]
    if groups:
        connection.exec_driver_sql(_statement(table, connection.dialect, AT_ONCE), groups)
    if rest := list(rows[whole:]):
        connection.exec_driver_sql(_statement(table, connection.dialect, 1), rest)


@lru_cache(maxsize=128)
def _statement(table: Table, dialect: Dialect, count: int) -> str:
    head, values, row = str(insert(table).compile(dialect=dialect)).partition(" VALUES ")
    return head + values + ", ".join([row] * count)
