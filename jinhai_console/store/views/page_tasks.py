"""An officer's open tasks for his phone: his own and his team's."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, and_, bindparam, or_, select

from jinhai_console.domain.assessment import GRADE_NAMES, PURPOSE_NAMES, Grade, Purpose
from jinhai_console.domain.instant import short_text
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.officers_page_rows import PageAnswer, PageTask
from jinhai_console.domain.outbox import MessageKind, MessageState
from jinhai_console.domain.task import SOURCE_NAMES, Task, TaskAnswer, TaskSource, results_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.views.tasks import answers_of

MOST = 50

_TASK = SHAPES[Task]
_t = _TASK.table.c
_m = BY_NAME["outbox_message"].table.c
_assessment = BY_NAME["assessment"].table.c
_officer = BY_NAME["officer"].table.c
_giver = BY_NAME["officer"].table.alias("giver").c

# Of a 研判 its conclusions, too: an approved one never changes.
_OPEN = (
    select(
        _TASK.table,
        _assessment.grade,
        _assessment.purpose,
        _assessment.conclusions,
        _assessment.advice,
        _giver.name.label("given_by"),
    )
    .outerjoin(
        BY_NAME["assessment"].table,
        and_(_t.source == TaskSource.ASSESSMENT, _assessment.id == _t.about_id),
    )
    .outerjoin(_giver.id.table, _giver.id == _t.given_by_id)
    .where(
        _t.station_id == bindparam("station_id"),
        _t.ended_at.is_(None),
        _t.source != TaskSource.VISIT,  # his places stand on the page themselves
        or_(_t.officer_id == bindparam("officer_id"), _t.team_id == bindparam("team_id")),
    )
    .order_by(_t.due_at, _t.id)
    .limit(MOST)
)
_UNREAD = (
    select(_m.task_id)
    .where(
        _m.task_id.in_(bindparam("ids", expanding=True)),
        _m.officer_id == bindparam("officer_id"),
        _m.kind.in_([each for each in MessageKind if each.gives_task]),
        _m.state != MessageState.CANCELLED,
        _m.acknowledged_at.is_(None),
    )
    .distinct()
)
_RECEIVERS = (
    select(_t.id)
    .join(
        BY_NAME["officer"].table,
        or_(_officer.id == _t.officer_id, _officer.team_id == _t.team_id),
    )
    .where(_t.id == bindparam("task_id"), _officer.id == bindparam("officer_id"))
)


def page_tasks(reader: Reader, officer: Officer) -> tuple[PageTask, ...]:
    """What he and his team still owe, the soonest due first."""
    given = {
        "station_id": reader.station_id,
        "officer_id": officer.id,
        "team_id": officer.team_id,
    }
    rows = reader.connection.execute(_OPEN, given).all()
    if not rows:
        return ()
    ids = [row.id for row in rows]
    sent = reader.connection.execute(_UNREAD, {"ids": ids, "officer_id": officer.id})
    unread, answers = set(sent.scalars()), answers_of(reader, ids)
    return tuple(_page_task(reader, row, answers[row.id], row.id not in unread) for row in rows)


def owes(reader: Reader, officer_id: int, task_id: int) -> bool:
    """Whether the task was given to this officer or to his team, also where it is over."""
    given = {"officer_id": officer_id, "task_id": task_id}
    return reader.connection.execute(_RECEIVERS, given).first() is not None


def _page_task(
    reader: Reader, row: Row[Any], answers: Sequence[TaskAnswer], has_read_all: bool
) -> PageTask:
    lists, task = reader.lists, _TASK.entity(row)
    zone = lists.station.zone
    return PageTask(
        task_id=task.id,
        about=task.number,
        title=task.title,
        grade=GRADE_NAMES[Grade(row.grade)] if row.grade else SOURCE_NAMES[task.source],
        purpose=PURPOSE_NAMES[Purpose(row.purpose)] if row.purpose else "",
        parts=tuple(
            (name, text) for name, text in (("结论", row.conclusions), ("建议", row.advice)) if text
        ),
        asks=task.asks,
        team=lists.teams[task.team_id].name if task.team_id is not None else "",
        due_text=short_text(task.due_at, zone),
        is_overdue=task.is_overdue(reader.now),
        given_text=short_text(task.given_at, zone),
        given_by=row.given_by or "",
        chases=task.chases,
        chased_text=short_text(task.chased_at, zone),
        is_delivered=task.delivered_at is not None,
        is_read=task.read_at is not None and has_read_all,
        answers=tuple(
            PageAnswer(short_text(each.answered_at, zone), each.text, results_of([each]))
            for each in answers
        ),
    )
