"""Tasks read: whose they are, how far their messages got, what was answered, what is overdue."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.domain.outbox import MessageState
from jinhai_console.domain.task import ROUTINE, Task, TaskAnswer
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES

_TASK, _ANSWER = SHAPES[Task], SHAPES[TaskAnswer]
_t, _a = _TASK.table.c, _ANSWER.table.c
_m = BY_NAME["outbox_message"].table.c
_officer = BY_NAME["officer"].table.c
_giver = BY_NAME["officer"].table.alias("giver").c

LINES: Select[Any] = (
    select(
        _TASK.table,
        _officer.name.label("officer"),
        _officer.phone,
        _officer.team_id.label("own_team_id"),
        _giver.name.label("given_by"),
    )
    .outerjoin(BY_NAME["officer"].table, _officer.id == _t.officer_id)
    .outerjoin(_giver.id.table, _giver.id == _t.given_by_id)
)


def tasks_of(reader: Reader, about_id: int) -> tuple[TaskRow, ...]:
    """Every task that comes from this record, in the order of giving."""
    return task_rows(reader, _t.about_id == about_id)


def open_tasks(reader: Reader) -> tuple[TaskRow, ...]:
    """What somebody still owes, the soonest due first."""
    rows = task_rows(reader, _t.ended_at.is_(None))
    return tuple(sorted(rows, key=lambda each: (each.task.due_at, each.task.id)))


def task_conditions(reader: Reader, _ids: Collection[int] | None = None) -> list[Condition]:
    """任务逾期: one for each task that nobody has answered, from the time it was due.

    The day's routine stands on the list of tasks and calls nobody.
    """
    query = LINES.where(
        _t.station_id == reader.station_id,
        _t.ended_at.is_(None),
        _t.answered_at.is_(None),
        _t.source.not_in(sorted(ROUTINE)),
    )
    return [
        Condition(
            kind=AlarmKind.TASK_OVERDUE,
            subject_id=row.id,
            due_at=row.due_at,
            level=row.level,
            fact=f"{name_of(reader, row)} · {row.title}",
        )
        for row in reader.connection.execute(query)
    ]


@dataclass(slots=True)
class _Sent:
    """How far the messages of a task got; of each receiver his last one counts."""

    messages: int = 0
    reached: int = 0
    readers: int = 0
    failed: int = 0
    error: str = ""


def task_rows(reader: Reader, which: ColumnElement[bool]) -> tuple[TaskRow, ...]:
    """The station's tasks of which this holds, with their answers and messages."""
    query = LINES.where(_t.station_id == reader.station_id, which).order_by(_t.id)
    rows = reader.connection.execute(query).all()
    ids = [row.id for row in rows]
    answers, sent = answers_of(reader, ids), _sent(reader, ids)
    return tuple(_row(reader, row, answers[row.id], sent[row.id]) for row in rows)


def _row(reader: Reader, row: Row[Any], answers: Sequence[TaskAnswer], sent: _Sent) -> TaskRow:
    unit = reader.lists.units.get(row.unit_id or 0)
    return TaskRow(
        task=_TASK.entity(row),
        receiver=name_of(reader, row),
        phone=row.phone or (unit.phone if unit else ""),
        given_by=row.given_by or "",
        answers=tuple(answers),
        messages=sent.messages,
        reached=sent.reached,
        readers=sent.readers,
        failed=sent.failed,
        error=sent.error,
        is_served=_is_served(reader, row),
    )


def name_of(reader: Reader, row: Row[Any]) -> str:
    """Who is to do it."""
    lists = reader.lists
    if row.officer_id is not None:
        return str(row.officer)
    entry = lists.teams[row.team_id] if row.team_id is not None else lists.units[row.unit_id]
    return entry.name


def _is_served(reader: Reader, row: Row[Any]) -> bool:
    """Of a team: whether some channel serves it as a whole."""
    channels = reader.lists.channels.values()
    if row.unit_id is not None:
        return any(each.serves_unit(row.unit_id) for each in channels)
    team_id = row.team_id if row.team_id is not None else row.own_team_id
    return any(each.serves(row.officer_id or 0, team_id) for each in channels)


def answers_of(reader: Reader, ids: Collection[int]) -> dict[int, list[TaskAnswer]]:
    """What was answered to each of these tasks, oldest first."""
    found: dict[int, list[TaskAnswer]] = defaultdict(list)
    query = select(_ANSWER.table).where(_a.task_id.in_(ids)).order_by(_a.answered_at, _a.id)
    for row in reader.connection.execute(query):
        found[row.task_id].append(_ANSWER.entity(row))
    return found


def _sent(reader: Reader, ids: Collection[int]) -> dict[int, _Sent]:
    query = (
        select(_m.task_id, _m.officer_id, _m.unit_id, _m.state, _m.acknowledged_at, _m.error)
        .where(_m.task_id.in_(ids), _m.state != MessageState.CANCELLED)
        .order_by(_m.id)
    )
    last: dict[tuple[int, int | None, int | None], Row[Any]] = {}
    readers: dict[int, set[tuple[int | None, int | None]]] = defaultdict(set)
    rows: Iterable[Row[Any]] = reader.connection.execute(query)
    for row in rows:
        last[row.task_id, row.officer_id, row.unit_id] = row
        if row.acknowledged_at is not None:
            readers[row.task_id].add((row.officer_id, row.unit_id))
    found: dict[int, _Sent] = defaultdict(_Sent)
    for (task_id, *_), row in last.items():
        sent = found[task_id]
        sent.messages += 1
        sent.reached += row.state in (MessageState.DELIVERED, MessageState.TOLD)
        if row.state is MessageState.FAILED:
            sent.failed += 1
            sent.error = row.error
        sent.readers = len(readers[task_id])
    return found
