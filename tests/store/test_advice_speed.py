"""The questions behind an advice are answered from indices: a long history costs nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, event

from jinhai_console.domain.incident import PersonRole
from jinhai_console.services.incidents import InvolvedPerson
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.acquaintance import acquaintance
from jinhai_console.store.views.routing import advice_of, pending_advice
from tests.stations import Room

HISTORY = ("incident", "assignment", "involvement")


@contextmanager
def asked(connection: Connection) -> Iterator[list[tuple[str, Any]]]:
    """Every statement that is put meanwhile, with what was given."""
    heard: list[tuple[str, Any]] = []

    def hear(_c: Any, _cursor: Any, statement: str, given: Any, *_: Any) -> None:
        heard.append((statement, given))

    event.listen(connection, "before_cursor_execute", hear)
    yield heard
    event.remove(connection, "before_cursor_execute", hear)


@pytest.mark.parametrize(
    "view",
    [
        acquaintance,
        advice_of,
        lambda reader, _ids: pending_advice(reader),
    ],
    ids=["acquaintance", "advice_of", "pending_advice"],
)
def test_no_table_of_the_history_is_walked_through(
    room: Room, view: Callable[[Reader, list[int]], Any]
) -> None:
    person = InvolvedPerson(
        role=PersonRole.PARTY, phone="19900000001", identity_number="999999199001010010"
    )
    ids = [room.take(reporter_phone="19900000002", persons=(person,)) for _ in range(3)]

    def plans(reader: Reader) -> list[str]:
        with asked(reader.connection) as heard:
            view(reader, ids)
        return [
            str(line[-1])
            for statement, given in heard
            for line in reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
        ]

    found = room.desk.read(plans).result(10)
    assert found
    walks = tuple(f"SCAN {table}" for table in HISTORY)
    assert [each for each in found if each.startswith(walks)] == []
