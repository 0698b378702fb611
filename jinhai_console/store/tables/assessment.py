"""Tables of 研判 and of tasks: what was concluded, its figures, who is to do what, the answers."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.assessment import Assessment, Figures
from jinhai_console.domain.task import RECEIVERS, Task, TaskAnswer
from jinhai_console.domain.topic import LAST_DAY, Rhythm, Topic
from jinhai_console.store.tables.shape import shape

_ASSESSMENT = shape(
    Assessment,
    UniqueConstraint("station_id", "number"),
    CheckConstraint("title <> ''", name="title"),
    CheckConstraint("from_day <= to_day", name="days"),
    # A topic drafts a period once, whatever seats do at that minute.
    UniqueConstraint("topic_id", "from_day", "to_day"),
    refers={
        "topic_id": "topic",
        "drafted_by_id": "officer",
        "submitted_by_id": "officer",
        "decided_by_id": "officer",
    },
)
_FIGURES = shape(
    Figures,
    Index("ix_figures_assessment", "assessment_id"),
    refers={"assessment_id": "assessment"},
)
_TASK = shape(
    Task,
    CheckConstraint("asks <> '' AND number <> '' AND title <> ''", name="said"),
    CheckConstraint(
        " + ".join(f"CASE WHEN {each} IS NULL THEN 0 ELSE 1 END" for each in RECEIVERS) + " = 1",
        name="receiver",
    ),
    CheckConstraint("(ended_at IS NULL) = (outcome IS NULL)", name="end"),
    Index("ix_task_about", "about_id"),
    refers={
        "officer_id": "officer",
        "team_id": "team",
        "unit_id": "outside_unit",
        "given_by_id": "officer",
        "ended_by_id": "officer",
    },
)
_t = _TASK.table.c
Index(
    "ix_task_open",
    _t.station_id,
    _t.due_at,
    sqlite_where=_t.ended_at.is_(None),
    postgresql_where=_t.ended_at.is_(None),
)
Index(
    "ix_task_ended",
    _t.station_id,
    _t.ended_at,
    sqlite_where=_t.ended_at.is_not(None),
    postgresql_where=_t.ended_at.is_not(None),
)
_ANSWER = shape(
    TaskAnswer,
    Index("ix_task_answer_task", "task_id"),
    refers={"task_id": "task", "entered_by_id": "officer"},
)

ASSESSMENT_TABLES = (
    shape(
        Topic,
        UniqueConstraint("station_id", "name"),
        CheckConstraint(
            f"day BETWEEN 1 AND CASE rhythm WHEN '{Rhythm.WEEKLY}'"
            f" THEN {LAST_DAY[Rhythm.WEEKLY]} ELSE {LAST_DAY[Rhythm.MONTHLY]} END",
            name="day",
        ),
    ),
    _ASSESSMENT,
    _FIGURES,
    _TASK,
    _ANSWER,
)
