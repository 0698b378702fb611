"""What is asked all day long finds its rows by an index of what runs, however long the past is."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event

from jinhai_console.domain.outbox_rows import Which
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.services.alarm_sources import alarm_facts
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.alarms import standing_rows
from jinhai_console.store.views.incident import incident_ids_ending
from jinhai_console.store.views.known import known_of
from jinhai_console.store.views.moments import moments_ahead
from jinhai_console.store.views.outbox import (
    due_messages,
    outbox_counts,
    outbox_list,
    undelivered,
)
from jinhai_console.store.views.queue import open_rows
from jinhai_console.store.views.routing import pending_advice
from jinhai_console.store.views.trends import open_points
from tests.stations import Room

# Through a whole table, or through everything that one station ever had of it.
_WHOLE = re.compile(
    r"SCAN (incident|assignment|alarm|outbox_message|note|involvement)\b(?! USING)"
    r"|SEARCH (incident|assignment|alarm|outbox_message)\b.*\bix_\w+_(received|raised|queued|"
    r"community|category) \(station_id=\?\)$"
)


def whole_looks(reader: Reader, view: Callable[..., Any], *given: Any) -> list[str]:
    """The steps of a view that no index shortens, as SQLite plans them."""
    asked: list[tuple[str, Any]] = []

    def keep(_c: Any, _cursor: Any, statement: str, values: Any, _x: Any, _many: bool) -> None:
        asked.append((statement, values))

    engine = reader.connection.engine
    event.listen(engine, "before_cursor_execute", keep)
    view(reader, *given)
    event.remove(engine, "before_cursor_execute", keep)
    steps = [
        row[3]
        for statement, values in asked
        for row in reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
    ]
    assert steps
    return [each for each in steps if _WHOLE.search(each)]


@pytest.mark.parametrize(
    ("view", "given"),
    [
        (open_rows, (QueueFilter(),)),
        (open_points, ()),
        (incident_ids_ending, ("12",)),
        (moments_ahead, (0,)),
        (alarm_facts, ()),
        (alarm_facts, ({1},)),
        (standing_rows, ()),
        (due_messages, ()),
        (outbox_list, (Which.WAITING,)),
        (outbox_list, (Which.FAILED,)),
        (outbox_list, (Which.SENT,)),
        (outbox_counts, ()),
        (undelivered, ()),
        (pending_advice, ()),
    ],
)
def test_no_look_goes_through_all_there_ever_was(
    room: Room, view: Callable[..., Any], given: tuple[Any, ...]
) -> None:
    room.take()
    assert room.desk.read(whole_looks, view, *given).result(60) == []


def test_what_is_known_beside_an_incident_is_no_whole_look_either(room: Room) -> None:
    assert room.desk.read(whole_looks, known_of, room.take()).result(60) == []
