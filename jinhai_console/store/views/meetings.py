"""会商 as they are listed, one whole, and what came of its opinions."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, func, or_, select

from jinhai_console.domain.briefing import Edition
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.meeting import Attendance, Meeting, MeetingRow, Opinion
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.tasks import task_rows

MOST = 1_000

_MEETING, _ATTENDANCE, _OPINION = (SHAPES[each] for each in (Meeting, Attendance, Opinion))
_m, _a, _o = _MEETING.table.c, _ATTENDANCE.table.c, _OPINION.table.c
_t, _officer = SHAPES[Task].table.c, SHAPES[Officer].table.c
_OF_BRIEFING = _t.source == TaskSource.BRIEFING


def meeting_rows(reader: Reader) -> tuple[MeetingRow, ...]:
    """The latest day first."""
    return _rows(reader, _m.station_id == reader.station_id)


def meeting_row(reader: Reader, id: int) -> MeetingRow | None:
    """None where there is none."""
    found = _rows(reader, _m.id == id)
    return found[0] if found else None


def meeting_on(reader: Reader, day: str, edition: Edition) -> Meeting | None:
    own = _m.station_id == reader.station_id
    query = select(_MEETING.table).where(own, _m.day == day, _m.edition == edition)
    row = reader.connection.execute(query).one_or_none()
    return _MEETING.entity(row) if row else None


def meeting_of_opinion(reader: Reader, opinion_id: int) -> int | None:
    query = select(_o.meeting_id).where(_o.id == opinion_id)
    return reader.connection.execute(query).scalar()


def last_signed(reader: Reader, before: str, edition: Edition) -> Meeting | None:
    """The last meeting of this edition before the day YYYY-MM-DD that was signed."""
    query = (
        select(_MEETING.table)
        .where(_m.station_id == reader.station_id, _m.edition == edition, _m.day < before)
        .where(_m.signed_at.is_not(None))
        .order_by(_m.day.desc())
        .limit(1)
    )
    row = reader.connection.execute(query).one_or_none()
    return _MEETING.entity(row) if row else None


def attendance_of(reader: Reader, meeting_id: int) -> list[tuple[str, Attendance]]:
    """With the officers' names, by officer number."""
    query = (
        select(_ATTENDANCE.table, _officer.name.label("officer"))
        .join(_officer.id.table, _officer.id == _a.officer_id)
        .where(_a.meeting_id == meeting_id)
        .order_by(_officer.number)
    )
    return [(row.officer, _ATTENDANCE.entity(row)) for row in reader.connection.execute(query)]


def opinions_of(reader: Reader, meeting_id: int) -> list[Opinion]:
    """In the order of giving, withdrawn ones too."""
    query = select(_OPINION.table).where(_o.meeting_id == meeting_id).order_by(_o.id)
    return [_OPINION.entity(row) for row in reader.connection.execute(query)]


def owners_of(reader: Reader, opinion_ids: Sequence[int]) -> Mapping[int, list[TaskRow]]:
    """The tasks of each opinion."""
    found: dict[int, list[TaskRow]] = defaultdict(list)
    for row in task_rows(reader, _OF_BRIEFING & _t.about_id.in_(opinion_ids)):
        found[row.task.about_id].append(row)
    return found


def followed_up(reader: Reader, since: Instant, before: str) -> tuple[TaskRow, ...]:
    """The tasks of opinions that stand, of meetings before the day `before`, that are open or
    ended since `since`."""
    is_told = or_(_t.ended_at.is_(None), _t.ended_at >= since)
    earlier = (
        select(_o.id)
        .join(_m.id.table, _m.id == _o.meeting_id)
        .where(_m.station_id == reader.station_id, _m.day < before, _o.withdrawn_at.is_(None))
    )
    rows = task_rows(reader, _OF_BRIEFING & is_told & _t.about_id.in_(earlier))
    return tuple(sorted(rows, key=lambda each: (each.task.given_at, each.task.id)))


def _rows(reader: Reader, which: ColumnElement[bool]) -> tuple[MeetingRow, ...]:
    query = (
        select(_MEETING.table, _officer.name.label("chair"))
        .outerjoin(_officer.id.table, _officer.id == _m.signed_by_id)
        .where(which)
        .order_by(_m.day.desc(), _m.edition)
        .limit(MOST)
    )
    rows = reader.connection.execute(query).all()
    ids = [row.id for row in rows]
    given, open_ = _counts(reader, ids)
    return tuple(
        MeetingRow(
            meeting=_MEETING.entity(row),
            chair=row.chair or "",
            opinions=given.get(row.id, 0),
            open=open_.get(row.id, 0),
        )
        for row in rows
    )


def _counts(reader: Reader, ids: Collection[int]) -> tuple[dict[int, int], dict[int, int]]:
    """Of each meeting the opinions that stand, and their tasks that are open."""
    standing = select(_o.meeting_id, func.count()).where(
        _o.meeting_id.in_(ids), _o.withdrawn_at.is_(None)
    )
    open_tasks = (
        select(_o.meeting_id, func.count())
        .join(_t.id.table, (_t.about_id == _o.id) & _OF_BRIEFING & _t.ended_at.is_(None))
        .where(_o.meeting_id.in_(ids))
    )
    execute = reader.connection.execute
    return (
        {id: count for id, count in execute(standing.group_by(_o.meeting_id))},
        {id: count for id, count in execute(open_tasks.group_by(_o.meeting_id))},
    )
