"""Whole rows written past SQLAlchemy's work for each: the speed of imports and of commands."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Dialect, Table, bindparam, insert, update

# Rows a statement. The driver hands over the interpreter's lock once a statement, so a reader
# busy in Python would hold up every single row; the engine is quicker with several, too.
AT_ONCE = 50


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """New rows, each with a value for every column in the table's order, as the driver takes it."""
    _in_groups(connection, rows, partial(_inserting, table, connection.dialect))


def add_rows(
    connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]], sums: tuple[str, ...]
) -> None:
    """Like `insert_rows`; where a row of the same key is there, `sums` are added to it.

    No key stands twice in `rows`.
    """
    _in_groups(connection, rows, partial(_adding, table, connection.dialect, sums))


def _in_groups(
    connection: Connection, rows: Sequence[tuple[Any, ...]], statement: Callable[[int], str]
) -> None:
    whole = len(rows) - len(rows) % AT_ONCE
    groups = [
        tuple(chain.from_iterable(rows[start : start + AT_ONCE]))
        for start in range(0, whole, AT_ONCE)
    ]
    if groups:
        connection.exec_driver_sql(statement(AT_ONCE), groups)
    if rest := list(rows[whole:]):
        connection.exec_driver_sql(statement(1), rest)


def update_row(
    connection: Connection, table: Table, changes: Mapping[str, Any], id: int, version: int
) -> bool:
    """These columns of the row `id` if it still has that version. The other columns' indices
    are left alone."""
    statement = _updating(table, connection.dialect, tuple(changes))
    return connection.exec_driver_sql(statement, (*changes.values(), id, version)).rowcount == 1


@lru_cache(maxsize=256)
def _updating(table: Table, dialect: Dialect, names: tuple[str, ...]) -> str:
    is_it = (table.c.id == bindparam("it")) & (table.c.version == bindparam("was"))
    change = update(table).where(is_it).ordered_values(*((each, bindparam(each)) for each in names))
    return str(change.compile(dialect=dialect))


@lru_cache(maxsize=128)
def _inserting(table: Table, dialect: Dialect, count: int) -> str:
    head, values, row = str(insert(table).compile(dialect=dialect)).partition(" VALUES ")
    return head + values + ", ".join([row] * count)


@lru_cache(maxsize=16)
def _adding(table: Table, dialect: Dialect, sums: tuple[str, ...], count: int) -> str:
    keys = ", ".join(each.name for each in table.primary_key.columns)
    added = ", ".join(f"{each} = {table.name}.{each} + excluded.{each}" for each in sums)
    return f"{_inserting(table, dialect, count)} ON CONFLICT ({keys}) DO UPDATE SET {added}"
