"""Call-backs read: what is due, what was said, what stands behind; names and numbers masked."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, select

from jinhai_console.domain.callback import (
    Callback,
    CallbackAttempt,
    CallbackLevel,
    phone_problem,
)
from jinhai_console.domain.callback_detail import CallbackDetail
from jinhai_console.domain.callback_rows import (
    AttemptRow,
    BehindCallback,
    CallbackRow,
    ContactInFull,
)
from jinhai_console.domain.callback_rule import ScriptKind
from jinhai_console.domain.instant import DAY, MINUTE, Duration, Instant
from jinhai_console.domain.known import name_key, phone_key
from jinhai_console.domain.masking import mask_name, mask_phone, mask_text
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.domain.task import TaskSource
from jinhai_console.store import past
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.views.known import people_with_phone
from jinhai_console.store.views.tasks import tasks_of

CALL_LASTS: Duration = 10 * MINUTE
SHOWN_FOR: Duration = 31 * DAY  # how long the list shows what has ended
_OTHERS = 3
_AT_ONCE = 500

_SHAPE, _ATTEMPT = SHAPES[Callback], SHAPES[CallbackAttempt]
_c, _a = _SHAPE.table.c, _ATTEMPT.table.c
_i, _person = BY_NAME["incident"].table.c, BY_NAME["involvement"].table.c
_v, _place = BY_NAME["visit"].table.c, BY_NAME["visit_place"].table.c
_task, _officer = BY_NAME["task"].table.c, BY_NAME["officer"].table.c


def callback_list(reader: Reader) -> tuple[CallbackRow, ...]:
    """What is to be asked, the soonest due first; behind it what ended lately, latest first."""
    open_ = _rows(reader, _c.ended_at.is_(None))
    ended = _rows(reader, _c.ended_at > reader.now - SHOWN_FOR)
    return (
        *sorted(open_, key=_turn),
        *sorted(ended, key=lambda each: (-(each.callback.ended_at or 0), each.id)),
    )


def _turn(row: CallbackRow) -> tuple[Instant, int, int]:
    """By the day it is due; of one day those not tried yet come first."""
    callback = row.callback
    return callback.due_at, callback.tries, callback.id


def callbacks_between(reader: Reader, first: Instant, after: Instant) -> tuple[CallbackRow, ...]:
    """Those that ended in the time, in the order of their end."""
    rows = _rows(reader, _c.ended_at >= first, _c.ended_at < after)
    return tuple(sorted(rows, key=lambda each: (each.callback.ended_at or 0, each.id)))


def callbacks_of_sample(reader: Reader, sample_id: int) -> tuple[CallbackRow, ...]:
    return _rows(reader, _c.sample_id == sample_id)


def callbacks_among(reader: Reader, ids: Collection[int]) -> tuple[CallbackRow, ...]:
    """Exactly these, in the order of their ids."""
    found: list[CallbackRow] = []
    wanted = sorted(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        found += _rows(reader, _c.id.in_(wanted[start : start + _AT_ONCE]))
    return tuple(found)


def callbacks_called(reader: Reader, number: str) -> tuple[CallbackRow, ...]:
    """All about the record of this number, first to last."""
    return _rows(reader, _c.number == number)


def callback_detail(reader: Reader, id: int) -> CallbackDetail | None:
    rows = _rows(reader, _c.id == id)
    if not rows:
        return None
    callback = _one(reader, id)
    first = callback.follows_id or callback.id
    return CallbackDetail(
        row=rows[0],
        script=_script(reader, callback),
        behind=_behind(reader, callback),
        attempts=_attempts(reader, id),
        others=_others(reader, callback),
        tasks=tuple(
            task
            for each in dict.fromkeys((first, callback.id))
            for task in tasks_of(reader, each)
            if task.task.source is TaskSource.DISSATISFIED
        ),
        chain=_rows(reader, (_c.id == first) | (_c.follows_id == first)),
        tries_allowed=reader.lists.station.callback_tries,
    )


def callback_contact(reader: Reader, sequence: int) -> ContactInFull | None:
    """Whom the call that the entry `sequence` began is to; None where it is none, or is over."""
    entry = past.entry(reader.connection, sequence)
    began = entry is not None and entry.command == "StartCall"
    if not began or abs(reader.now - entry.at) > CALL_LASTS:
        return None
    callback = _one(reader, entry.subject_id)
    if not callback.is_open:
        return None
    return ContactInFull(callback.id, callback.name, callback.phone)


def last_asked(rows: Iterable[CallbackRow]) -> list[tuple[str, Instant]]:
    """When somebody was last asked to any purpose, as a moment of the incident."""
    moments = [
        each.callback.ended_at or 0
        for each in rows
        if each.callback.result not in (None, Satisfaction.INVALID)
    ]
    return [("called_back", max(moments))] if moments else []


def callbacks_of_incident(reader: Reader, incident_id: int) -> tuple[CallbackRow, ...]:
    return _rows(reader, _c.incident_id == incident_id)


def _one(reader: Reader, id: int) -> Callback:
    found: Callback = _SHAPE.entity(
        reader.connection.execute(select(_SHAPE.table).where(_c.id == id)).one()
    )
    return found


def _rows(reader: Reader, *which: ColumnElement[bool]) -> tuple[CallbackRow, ...]:
    query = select(_SHAPE.table).where(_c.station_id == reader.station_id, *which).order_by(_c.id)
    found: list[Callback] = [_SHAPE.entity(row) for row in reader.connection.execute(query)]
    if not found:
        return ()
    names = _names(reader)
    own = own_numbers(reader)
    waiting = _waiting(reader)
    return tuple(_row(reader, each, names, own, waiting) for each in found)


def _row(
    reader: Reader,
    callback: Callback,
    names: Mapping[int, str],
    own: Collection[str],
    waiting: Collection[int],
) -> CallbackRow:
    community = reader.lists.communities.get(callback.community_id or 0)
    problem = phone_problem(callback.phone, own) if callback.follows_id is None else ""
    return CallbackRow(
        callback=replace(callback, name=mask_name(callback.name), phone=mask_phone(callback.phone)),
        community=community.name if community else "",
        officer=names.get(callback.officer_id or 0, ""),
        caller=names.get(callback.calling_by_id or 0, ""),
        ended_by=names.get(callback.ended_by_id or 0, ""),
        problem=problem,
        waits_for_answer=callback.id in waiting,
    )


def _names(reader: Reader) -> dict[int, str]:
    query = select(_officer.id, _officer.name).where(_officer.station_id == reader.station_id)
    return {id: name for id, name in reader.connection.execute(query)}


def own_numbers(reader: Reader) -> frozenset[str]:
    """The keys of the numbers that are the station's own."""
    query = select(_officer.phone).where(_officer.station_id == reader.station_id)
    phones = reader.connection.execute(query).scalars()
    return frozenset(key for each in phones if (key := phone_key(each)))


def _waiting(reader: Reader) -> frozenset[int]:
    query = select(_task.about_id).where(
        _task.station_id == reader.station_id,
        _task.source == TaskSource.DISSATISFIED,
        _task.ended_at.is_(None),
    )
    return frozenset(reader.connection.execute(query).scalars())


def _attempts(reader: Reader, callback_id: int) -> tuple[AttemptRow, ...]:
    query = select(_ATTEMPT.table).where(_a.callback_id == callback_id).order_by(_a.at, _a.id)
    names = _names(reader)
    attempts: Sequence[CallbackAttempt] = [
        _ATTEMPT.entity(row) for row in reader.connection.execute(query)
    ]
    return tuple(AttemptRow(attempt=each, by=names.get(each.by_id or 0, "")) for each in attempts)


def _script(reader: Reader, callback: Callback) -> str:
    kind = ScriptKind.INCIDENT if callback.visit_id is None else ScriptKind.VISIT
    if callback.level is CallbackLevel.DOOR and callback.follows_id is not None:
        kind = ScriptKind.DOOR
    scripts = reader.lists.callback_scripts.values()
    fitting = (each.text for each in scripts if each.kind is kind and each.retired_at is None)
    return next(fitting, "")


def _behind(reader: Reader, callback: Callback) -> BehindCallback | None:
    if callback.incident_id is None:
        return _visited(reader, callback)
    query = select(
        *(_i.received_at, _i.closed_at, _i.address, _i.narrative, _i.feedback),
        *(_i.disposition_id, _i.reporter_name),
    ).where(_i.id == callback.incident_id)
    row: Any = reader.connection.execute(query).one()
    names = [row.reporter_name, *_involved(reader, callback.incident_id)]
    disposition = reader.lists.dispositions.get(row.disposition_id or 0)
    parts = (disposition.name if disposition else "", mask_text(row.feedback, names))
    return BehindCallback(
        happened_at=row.received_at,
        handled_at=row.closed_at,
        address=row.address,
        narrative=mask_text(row.narrative, names),
        result="；".join(each for each in parts if each),
    )


def _visited(reader: Reader, callback: Callback) -> BehindCallback:
    query = select(_v.at, _v.outcome, _v.topic_ids, _v.text, _v.met).where(
        _v.id == callback.visit_id
    )
    row: Any = reader.connection.execute(query).one()
    topics = reader.lists.visit_topics
    done = [topics[each].name for each in row.topic_ids if each in topics]
    return BehindCallback(
        happened_at=row.at,
        handled_at=None,
        address=callback.address,
        narrative="、".join(done),
        result="；".join(each for each in (row.met, mask_text(row.text, [callback.name])) if each),
    )


def _involved(reader: Reader, incident_id: int) -> list[str]:
    query = select(_person.name).where(_person.incident_id == incident_id)
    return list(reader.connection.execute(query).scalars())


def _others(reader: Reader, callback: Callback) -> tuple[str, ...]:
    """Who else is registered with this number: then one has to ask who is speaking."""
    if not phone_key(callback.phone):
        return ()
    found: dict[str, str] = {}
    names = [each.name for each in people_with_phone(reader, callback.phone)]
    for name in (*names, *_visited_with(reader, callback.phone)):
        if key := name_key(name):
            found.setdefault(key, name)
    found.pop(name_key(callback.name), None)
    return tuple(mask_name(each) for each in list(found.values())[:_OTHERS])


def _visited_with(reader: Reader, phone: str) -> list[str]:
    """Who is called by this number at the places that are visited."""
    query = select(_place.contact_name, _place.name).where(
        _place.station_id == reader.station_id, _place.contact_phone == phone
    )
    return [row.contact_name or row.name for row in reader.connection.execute(query)]
