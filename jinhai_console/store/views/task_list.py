"""The one list of what somebody owes by a time, whatever it comes from; one of it whole."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, or_, select

from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.task import ROUTINE, Task, TaskSource
from jinhai_console.domain.task_rows import TaskDetail, TaskLine
from jinhai_console.store.past import journal_lines
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.views.outbox import outbox_rows
from jinhai_console.store.views.tasks import LINES, name_of, task_rows

SHOWN = 30 * DAY  # how far back what has ended is listed

_TASK = SHAPES[Task]
_t = _TASK.table.c
_m = BY_NAME["outbox_message"].table.c


def task_list(reader: Reader) -> tuple[TaskLine, ...]:
    """The open ones, the soonest due first, the day's routine behind the others; then what ended
    lately, latest first."""
    still = _lines(reader, _t.ended_at.is_(None))
    ended = _lines(reader, _t.ended_at >= reader.now - SHOWN)
    still.sort(key=lambda each: (each.task.source in ROUTINE, each.task.due_at, each.id))
    ended.sort(key=lambda each: (-(each.task.ended_at or 0), each.id))
    return (*still, *ended)


def tasks_between(reader: Reader, start: Instant, end: Instant) -> list[TaskLine]:
    """Those given, due or ended in [start, end)."""
    moments = (_t.given_at, _t.due_at, _t.ended_at)
    return _lines(reader, or_(*((each >= start) & (each < end) for each in moments)))


def tasks_owed(reader: Reader, until: Instant) -> list[TaskLine]:
    """What nobody has answered and is due before `until`, the longest due first."""
    owed = _t.ended_at.is_(None) & _t.answered_at.is_(None) & (_t.due_at < until)
    return sorted(_lines(reader, owed), key=lambda each: (each.task.due_at, each.id))


def tasks_about(reader: Reader, source: TaskSource, ids: Collection[int]) -> list[TaskLine]:
    """Every task of this source about these records, in the order of giving."""
    return sorted(
        _lines(reader, (_t.source == source) & _t.about_id.in_(ids)), key=lambda each: each.id
    )


def tasks_named(reader: Reader, ids: Collection[int]) -> tuple[TaskLine, ...]:
    """These, the soonest due first."""
    found = _lines(reader, _t.id.in_(ids))
    return tuple(sorted(found, key=lambda each: (each.task.due_at, each.id)))


def task_detail(reader: Reader, id: int) -> TaskDetail | None:
    """None where there is no such task."""
    rows = task_rows(reader, _t.id == id)
    if not rows:
        return None
    sent = list(reader.connection.execute(select(_m.id).where(_m.task_id == id)).scalars())
    messages = sorted(outbox_rows(reader, sent), key=lambda each: (each.queued_at, each.id))
    return TaskDetail(rows[0], tuple(messages), tuple(journal_lines(reader, [id])))


def _lines(reader: Reader, which: ColumnElement[bool]) -> list[TaskLine]:
    query = LINES.where(_t.station_id == reader.station_id, which)
    return [
        TaskLine(_TASK.entity(row), name_of(reader, row), row.given_by or "")
        for row in reader.connection.execute(query)
    ]
