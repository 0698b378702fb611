"""The outbox read: what is due and what sending it takes, lists, and what did not arrive."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, Select, func, or_, select

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.outbox import (
    LEASE,
    LONGEST_WAIT,
    PENDING,
    MessageKind,
    MessageState,
    OutboxMessage,
)
from jinhai_console.domain.outbox_rows import (
    OutboxCounts,
    OutboxRow,
    Parcel,
    PushMark,
    Undelivered,
    Which,
)
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.tables.outbox import IS_OPEN, OPEN_MESSAGES
from jinhai_console.store.tables.shape import spelled

_MESSAGE = BY_NAME["outbox_message"]
_message = _MESSAGE.table
_m = _message.c
_open = _message.alias("open_message").c
_officer = BY_NAME["officer"].table
_incident = BY_NAME["incident"].table
_assignment = BY_NAME["assignment"].table
_unit = BY_NAME["outside_unit"].table
_task = BY_NAME["task"].table

_ENDED = (MessageState.DELIVERED, MessageState.TOLD)
MOST = 500  # lines of a list
SHOWN = 7 * DAY  # how far back what was sent is listed


def due_messages(reader: Reader, limit: int = 20) -> list[int]:
    """The ids of messages that somebody should send now, the longest due first.

    Of one assignment, or one task to one receiver, only the first: nobody is called back before
    he was sent.
    """
    now = reader.now
    earlier = _message.alias()
    has_earlier = (
        select(earlier.c.id)
        .where(_is_to_the_same(earlier), earlier.c.id < _m.id)
        .where(spelled(earlier.c.state, PENDING))
        .exists()
    )
    query = (
        select(_m.id)
        .where(_m.station_id == reader.station_id, IS_OPEN, spelled(_m.state, PENDING))
        # Further off than any wait: the clock was stepped back since.
        .where(or_(_m.due_at <= now, _m.due_at > now + max(LEASE, LONGEST_WAIT)))
        .where(~has_earlier)
        .order_by(_m.due_at, _m.id)
        .limit(limit)
    )
    return list(reader.connection.execute(query).scalars())


def parcel(reader: Reader, message_id: int, claim: str) -> Parcel | None:
    """What is to be sent by whoever took the message under `claim`; None where he has it not."""
    query = (
        select(_message, func.coalesce(_officer.c.email, _unit.c.email, "").label("email"))
        .outerjoin(_officer, _officer.c.id == _m.officer_id)
        .outerjoin(_unit, _unit.c.id == _m.unit_id)
        .where(_m.id == message_id, _m.claim == claim, _m.state == MessageState.SENDING)
    )
    row = reader.connection.execute(query).one_or_none()
    if row is None:
        return None
    message: OutboxMessage = _MESSAGE.entity(row)
    channel = reader.lists.channels[message.channel_id or 0]
    return Parcel(message.id, message.key, message.body, channel, row.email, reader.now)


def whole_message(reader: Reader, message_id: int) -> OutboxMessage | None:
    """The whole message, as it was queued; None where there is none."""
    query = select(_message).where(_m.station_id == reader.station_id, _m.id == message_id)
    row = reader.connection.execute(query).one_or_none()
    return None if row is None else _MESSAGE.entity(row)


def outbox_rows(reader: Reader, ids: Collection[int]) -> list[OutboxRow]:
    """The lines of these messages."""
    return _rows(reader, _LINES.where(_m.id.in_(ids)))


def outbox_list(reader: Reader, which: Which) -> list[OutboxRow]:
    """Waiting and failed ones by age, what was sent newest first; the last few hundred."""
    states: Iterable[MessageState] = {
        Which.WAITING: PENDING,
        Which.FAILED: (MessageState.FAILED,),
        Which.SENT: _ENDED,
    }[which]
    query = _LINES.where(_m.state.in_(sorted(states)))
    if which is Which.SENT:
        is_recent = _m.queued_at >= reader.now - SHOWN
        query = query.where(_m.station_id == reader.station_id, is_recent)
        return _rows(reader, query.order_by(_m.ended_at.desc(), _m.id).limit(MOST))
    query = query.where(_m.id.in_(_open_ids(reader)))
    return _rows(reader, query.order_by(_m.queued_at, _m.id).limit(MOST))


def outbox_counts(reader: Reader) -> OutboxCounts:
    """How many wait and failed, and how many arrived in the last day."""
    own = _m.station_id == reader.station_id
    counting = select(_m.state, func.count()).group_by(_m.state)
    still_open = counting.where(own, IS_OPEN)
    ended = counting.where(own, _m.state.in_(sorted(_ENDED)), _m.queued_at >= reader.now - DAY)
    found: dict[MessageState, int] = {}
    for query in (still_open, ended):
        found |= {state: count for state, count in reader.connection.execute(query)}
    return OutboxCounts(
        waiting=sum(found.get(each, 0) for each in PENDING),
        failed=found.get(MessageState.FAILED, 0),
        delivered=sum(found.get(each, 0) for each in _ENDED),
    )


def undelivered(reader: Reader) -> tuple[Undelivered, ...]:
    """Who may not know what he should, oldest first: the condition that alarms watch.

    A message that failed, or waits beyond the station's limit; no longer one whose officer has
    acknowledged (a change: since it was queued), who was told in person, or who was sent another
    since; nor one of a task that somebody has read.
    """
    later = _message.alias()
    is_replaced = (
        select(later.c.id)
        .where(_is_to_the_same(later), later.c.id > _m.id)
        .where(later.c.state != MessageState.CANCELLED)
        .exists()
    )
    is_late = _m.state.in_(sorted(PENDING)) & (_m.gives_up_at < reader.now)
    puts_on = _m.kind.in_(sorted(each for each in MessageKind if each.puts_on))
    has_task = _m.task_id.is_not(None) & (
        _task.c.read_at.is_not(None) | (_m.kind == MessageKind.WITHDRAW)
    )
    has_it = puts_on & (
        _assignment.c.id.is_(None)
        | (func.coalesce(_assignment.c.acknowledged_at, -1) >= _m.queued_at)
        | (_assignment.c.acknowledged_at.is_not(None) & (_m.kind == MessageKind.ASSIGN))
        | _assignment.c.cleared_at.is_not(None)
        | _assignment.c.returned_at.is_not(None)
    )
    query = (
        _LINES.add_columns(func.coalesce(_incident.c.level, _task.c.level).label("level"))
        .outerjoin(_assignment, _assignment.c.id == _m.assignment_id)
        .where(_m.id.in_(_open_ids(reader)))
        .where(or_(_m.state == MessageState.FAILED, is_late))
        .where(~has_it, ~has_task, ~is_replaced)
        .order_by(_m.queued_at, _m.id)
    )
    return tuple(map(_undelivered, reader.connection.execute(query)))


def _open_ids(reader: Reader) -> Select[tuple[int]]:
    """Those that wait or failed, few of all there ever were: found by their own index."""
    return select(_open.id).where(
        _open.station_id == reader.station_id, spelled(_open.state, OPEN_MESSAGES)
    )


def _is_to_the_same(other: FromClause) -> ColumnElement[bool]:
    """Whether a message of `other` is about the same assignment, or the same task to the same.

    Spelled so that each half has its index.
    """
    return or_(
        other.c.assignment_id == _m.assignment_id,
        (other.c.task_id == _m.task_id)
        & (func.coalesce(other.c.officer_id, 0) == func.coalesce(_m.officer_id, 0)),
    )


def _undelivered(row: Row[Any]) -> Undelivered:
    return Undelivered(
        message_id=row.id,
        assignment_id=row.assignment_id,
        incident_id=row.incident_id,
        number=row.number,
        level=row.level,
        officer_id=row.officer_id,
        who=row.who,
        phone=row.phone,
        kind=row.kind,
        since=row.queued_at,
        error=row.error,
        is_given_up=row.state is MessageState.FAILED,
    )


def push_marks(reader: Reader, assignment_ids: Sequence[int]) -> dict[int, PushMark]:
    """By assignment, how far its last message is; those that never left do not count."""
    if not assignment_ids:
        return {}
    query = (
        select(*(column for column in _m if column.name != "body"))
        .where(_m.assignment_id.in_(assignment_ids), _m.state != MessageState.CANCELLED)
        .order_by(_m.id)
    )
    channels = reader.lists.channels
    marks: dict[int, PushMark] = {}
    for row in reader.connection.execute(query):
        channel = channels.get(row.channel_id or 0)
        marks[row.assignment_id] = PushMark(
            kind=row.kind,
            state=row.state,
            at=row.ended_at or row.queued_at,
            channel=channel.name if channel else "",
            error=row.error,
            told_how=row.told_how,
            acknowledged_at=row.acknowledged_at,
        )
    return marks


# Of a task the number and the title of the assessment it comes from.
_LINES: Select[Any] = (
    select(
        *(column for column in _m if column.name != "body"),
        func.coalesce(_incident.c.number, _task.c.number).label("number"),
        func.coalesce(_incident.c.address, _task.c.title).label("address"),
        _incident.c.community_id,
        _task.c.about_id,
        func.coalesce(_officer.c.name, _unit.c.name).label("who"),
        func.coalesce(_officer.c.phone, _unit.c.phone).label("phone"),
    )
    .outerjoin(_incident, _incident.c.id == _m.incident_id)
    .outerjoin(_officer, _officer.c.id == _m.officer_id)
    .outerjoin(_unit, _unit.c.id == _m.unit_id)
    .outerjoin(_task, _task.c.id == _m.task_id)
)


def _rows(reader: Reader, query: Select[Any]) -> list[OutboxRow]:
    return [_row(reader, row) for row in reader.connection.execute(query)]


def _row(reader: Reader, row: Row[Any]) -> OutboxRow:
    lists = reader.lists
    channel = lists.channels.get(row.channel_id or 0)
    community = lists.communities.get(row.community_id or 0)
    return OutboxRow(
        id=row.id,
        version=row.version,
        key=row.key,
        kind=row.kind,
        state=row.state,
        incident_id=row.incident_id,
        number=row.number,
        place=f"{community.name if community else ''} {row.address}".strip(),
        assignment_id=row.assignment_id,
        task_id=row.task_id,
        about_id=row.about_id,
        officer_id=row.officer_id,
        who=row.who,
        phone=row.phone,
        queued_at=row.queued_at,
        due_at=row.due_at,
        ended_at=row.ended_at,
        attempts=row.attempts,
        channel=channel.name if channel else "",
        error=row.error,
        told_how=row.told_how,
        acknowledged_at=row.acknowledged_at,
    )
