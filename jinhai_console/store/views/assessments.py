"""研判 read: the list with how far its tasks are, and one whole with its figures."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, case, func, select

from jinhai_console.domain.assessment import Assessment, Figures, Stage
from jinhai_console.domain.assessment_rows import AssessmentDetail, AssessmentRow, TaskCounts
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.json_form import from_json
from jinhai_console.domain.task import Task
from jinhai_console.domain.theme import ThemeReport
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.views.shift import officer_name
from jinhai_console.store.views.tasks import tasks_of

MOST = 500  # lines of a list

_ASSESSMENT, _FIGURES = SHAPES[Assessment], SHAPES[Figures]
_a, _f, _t = _ASSESSMENT.table.c, _FIGURES.table.c, SHAPES[Task].table.c
_author = BY_NAME["officer"].table.alias("author").c
_decider = BY_NAME["officer"].table.alias("decider").c

_LINES: Select[Any] = (
    select(
        _a.id,
        _a.version,
        _a.number,
        _a.title,
        _a.theme,
        _a.from_day,
        _a.to_day,
        _a.grade,
        _a.purpose,
        _a.stage,
        _a.topic_id,
        _a.drafted_at,
        _a.submitted_at,
        _a.decided_at,
        _author.name.label("author"),
        _decider.name.label("decided_by"),
        _f.as_of,
    )
    .outerjoin(_author.id.table, _author.id == _a.drafted_by_id)
    .outerjoin(_decider.id.table, _decider.id == _a.decided_by_id)
    .outerjoin(_FIGURES.table, _f.id == _a.figures_id)
)


def assessment_list(
    reader: Reader, stages: Collection[Stage] = tuple(Stage)
) -> tuple[AssessmentRow, ...]:
    """Those that stand in these stages, newest first."""
    query = (
        _LINES.where(_a.station_id == reader.station_id, _a.stage.in_(sorted(stages)))
        .order_by(_a.drafted_at.desc(), _a.id.desc())
        .limit(MOST)
    )
    rows = reader.connection.execute(query).all()
    counts = _counts(reader, [row.id for row in rows])
    topics = reader.lists.topics
    return tuple(
        AssessmentRow(
            id=row.id,
            version=row.version,
            number=row.number,
            title=row.title,
            theme=row.theme,
            from_day=row.from_day,
            to_day=row.to_day,
            grade=row.grade,
            purpose=row.purpose,
            stage=row.stage,
            topic=topics[row.topic_id].name if row.topic_id else "",
            author=row.author or "",
            drafted_at=row.drafted_at,
            submitted_at=row.submitted_at,
            decided_at=row.decided_at,
            decided_by=row.decided_by or "",
            as_of=row.as_of,
            tasks=counts.get(row.id, TaskCounts()),
        )
        for row in rows
    )


def assessment_detail(reader: Reader, id: int) -> AssessmentDetail | None:
    """None where there is no such assessment."""
    found = plain_assessment(reader, id)
    if found is None:
        return None
    content = reader.connection.execute(
        select(_f.content).where(_f.id == found.figures_id)
    ).scalar_one_or_none()
    topic = reader.lists.topics.get(found.topic_id or 0)
    return AssessmentDetail(
        assessment=found,
        report=from_json(ThemeReport, content) if content else None,
        topic=topic.name if topic else "",
        author=officer_name(reader, found.drafted_by_id),
        submitted_by=officer_name(reader, found.submitted_by_id),
        decided_by=officer_name(reader, found.decided_by_id),
        tasks=tasks_of(reader, id),
    )


def plain_assessment(reader: Reader, id: int) -> Assessment | None:
    """The record alone."""
    query = select(_ASSESSMENT.table).where(_a.id == id, _a.station_id == reader.station_id)
    row = reader.connection.execute(query).one_or_none()
    return None if row is None else _ASSESSMENT.entity(row)


def first_pushed_at(reader: Reader, id: int) -> Instant | None:
    """When the first of its tasks was given; None before."""
    query = select(func.min(_t.given_at)).where(_t.about_id == id)
    found: Instant | None = reader.connection.execute(query).scalar_one()
    return found


def assessment_id(reader: Reader, number: str) -> int | None:
    """The assessment of this number."""
    query = select(_a.id).where(_a.station_id == reader.station_id, _a.number == number)
    found: int | None = reader.connection.execute(query).scalar_one_or_none()
    return found


def drafted_periods(reader: Reader, topic_id: int) -> frozenset[tuple[str, str]]:
    """The periods that a topic has been drafted for already."""
    query = select(_a.from_day, _a.to_day).where(_a.topic_id == topic_id)
    return frozenset((row.from_day, row.to_day) for row in reader.connection.execute(query))


def _counts(reader: Reader, ids: Collection[int]) -> dict[int, TaskCounts]:
    is_open = _t.ended_at.is_(None)
    is_owed = is_open & _t.answered_at.is_(None)
    is_late = is_owed & (_t.due_at < reader.now)
    query = (
        select(
            _t.about_id,
            func.count(),
            func.count(_t.read_at),
            func.count(_t.answered_at),
            func.count(_t.ended_at),
            func.sum(case((is_late, 1), else_=0)),
            func.sum(case((is_owed, 1), else_=0)),
        )
        .where(_t.about_id.in_(ids))
        .group_by(_t.about_id)
    )
    return {
        about: TaskCounts(
            given=given, read=read, answered=answered, ended=ended, overdue=late, unanswered=owed
        )
        for about, given, read, answered, ended, late, owed in reader.connection.execute(query)
    }
