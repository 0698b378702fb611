"""The one way out: what was committed, by whomever, as one ChangeSet of finished rows."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Connection, Row, bindparam, select

from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.outbox_rows import OutboxRow
from jinhai_console.domain.routing_rows import Advice
from jinhai_console.domain.rows import (
    EntryRef,
    IncidentRow,
    OfficerRow,
    TrendPoint,
)
from jinhai_console.store.journal import read_head
from jinhai_console.store.lists import LIST_KINDS
from jinhai_console.store.reader import Reader, ReaderThread
from jinhai_console.store.tables import BY_NAME, SHAPES, change, journal
from jinhai_console.store.tables.dispatch import IS_OPEN
from jinhai_console.store.views.alarms import alarm_rows
from jinhai_console.store.views.officers import officer_rows
from jinhai_console.store.views.outbox import outbox_rows
from jinhai_console.store.views.queue import incident_rows
from jinhai_console.store.views.routing import advice_of
from jinhai_console.store.views.trends import trend_points_of

R = TypeVar("R")

# Above this many changes at once (an import) screens load afresh instead of being patched.
BULK = 5_000

_LISTS = frozenset(SHAPES[kind].table.name for kind in LIST_KINDS) | {"shift", "handover"}
_PARTS = (
    *("assignment", "note", "involvement", "procedure_tick", "outbox_message", "series_member"),
    *("duty", "leave", "callback", "fraud_alert", "patrol_look"),
)
_ATTACHED = "attachment"  # to any record: what it shows on is known by the id alone

# Statements are made once: building one costs more than SQLite needs to answer it.
_FIRST: BindParameter[int] = bindparam("first")
_LAST: BindParameter[int] = bindparam("last")
_CHANGED = (
    select(change.c.entity, change.c.entity_id)
    .where(change.c.sequence.between(_FIRST, _LAST))
    .distinct()
    .limit(BULK + 1)
)
_IMAGES = select(change.c.entity, change.c.image).where(
    change.c.sequence.between(_FIRST, _LAST),
    change.c.entity.in_(bindparam("parts", expanding=True)),
)
_officer = BY_NAME["officer"].table.c
_ENTRIES = (
    select(
        journal.c.sequence,
        journal.c.command,
        journal.c.command_uuid,
        _officer.name,
        journal.c.seat,
    )
    .outerjoin(BY_NAME["officer"].table, _officer.id == journal.c.actor_id)
    .where(journal.c.sequence.between(_FIRST, _LAST))
    .order_by(journal.c.sequence)
    .limit(BULK)
)
_incident, _assignment = BY_NAME["incident"].table.c, BY_NAME["assignment"].table.c
_AMONG = select(_incident.id).where(_incident.id.in_(bindparam("ids", expanding=True)))
_INCIDENTS_OF = (
    select(_assignment.incident_id)
    .join(BY_NAME["incident"].table, _incident.id == _assignment.incident_id)
    .where(
        _assignment.officer_id.in_(bindparam("officers", expanding=True)),
        IS_OPEN,
    )
)
_alarm = BY_NAME["alarm"].table.c
_ALARMS_OF = select(_alarm.id).where(
    _alarm.incident_id.in_(bindparam("incidents", expanding=True)),
    _alarm.cleared_at.is_(None),
)
_INCIDENTS_OF_ALARMS = select(_alarm.incident_id).where(
    _alarm.id.in_(bindparam("alarms", expanding=True))
)
_OFFICERS_ON = select(_assignment.officer_id).where(
    _assignment.incident_id.in_(bindparam("incidents", expanding=True)),
    _assignment.officer_id.is_not(None),
    _assignment.cleared_at.is_(None),
    _assignment.returned_at.is_(None),
)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What changed from one journal sequence to the next, complete: no question is left.

    `rows` are whole new rows by their type; `removed` names ids that no longer exist.
    `kinds` are the records of which any was touched: for what no row here tells of, ask anew.
    `lists_changed`: a list, a shift or a handover was.
    `is_bulk`: too much for patches, or the wall clock was set; nothing but the sequence is
    filled in.
    """

    first: int
    last: int
    entries: tuple[EntryRef, ...] = ()
    rows: dict[type, tuple[Any, ...]] = field(default_factory=dict)
    removed: dict[type, tuple[int, ...]] = field(default_factory=dict)
    touched: frozenset[int] = frozenset()  # incidents of which anything changed, notes too
    lists_changed: bool = False
    kinds: frozenset[type] = frozenset()
    is_bulk: bool = False

    def of(self, kind: type[R]) -> tuple[R, ...]:
        return self.rows.get(kind, ())

    def gone(self, kind: type) -> tuple[int, ...]:
        return self.removed.get(kind, ())

    def touches(self, *kinds: type) -> bool:
        """Whether a record of one of these, or of a list, may have changed."""
        return self.is_bulk or self.lists_changed or not self.kinds.isdisjoint(kinds)


@dataclass(frozen=True, slots=True)
class _Touch:
    """The ids of one batch of changes that matter to views."""

    incidents: frozenset[int]
    officers: frozenset[int]
    alarms: frozenset[int]
    messages: frozenset[int]
    lists: bool
    kinds: frozenset[type]


@dataclass(frozen=True, slots=True)
class _View:
    """A kind of row on the screens: which of them a change touches, and how they are loaded."""

    kind: type
    ids: Callable[[_Touch], Collection[int]]
    load: Callable[[Reader, Collection[int]], Sequence[Any]]


# A new live panel adds its line here and its load function to `store/views`.
_VIEWS = (
    _View(IncidentRow, lambda touch: touch.incidents, incident_rows),
    _View(OfficerRow, lambda touch: touch.officers, officer_rows),
    _View(AlarmRow, lambda touch: touch.alarms, alarm_rows),
    _View(OutboxRow, lambda touch: touch.messages, outbox_rows),
    _View(TrendPoint, lambda touch: touch.incidents, trend_points_of),
    _View(Advice, lambda touch: touch.incidents, advice_of),
)


class Feed:
    """Reads the journal from where it last stood. Belongs to one thread after it was made."""

    def __init__(self, reader: ReaderThread) -> None:
        self._reader = reader
        self._sequence = reader.read(_head_sequence)
        self._version = -1

    def pull(self, *, must_look: bool = False) -> ChangeSet | None:
        """Everything committed since the last call, or None.

        Unless it `must_look`, one cheap question comes first: did anybody commit at all?
        """
        version = self._reader.data_version()
        if version == self._version and not must_look:
            return None
        found = self._reader.read(self._since)
        self._version = version  # not before: a read that failed is tried again
        if found is not None:
            self._sequence = found.last
        return found

    def _since(self, reader: Reader) -> ChangeSet | None:
        last = _head_sequence(reader)
        if last <= self._sequence:
            return None
        return _change_set(reader, self._sequence + 1, last)


def _head_sequence(reader: Reader) -> int:
    return read_head(reader.connection, reader.station_id).sequence


def _change_set(reader: Reader, first: int, last: int) -> ChangeSet:
    connection = reader.connection
    changed = connection.execute(_CHANGED, {"first": first, "last": last}).all()
    entries = _entries(connection, first, last)
    if _is_for_all(changed):
        return ChangeSet(first, last, entries, lists_changed=True, is_bulk=True)
    touch = _touch(connection, [(row.entity, row.entity_id) for row in changed], first, last)
    rows: dict[type, tuple[Any, ...]] = {}
    removed: dict[type, tuple[int, ...]] = {}
    for view in _VIEWS:
        ids = view.ids(touch)
        if not ids:
            continue
        loaded = tuple(view.load(reader, ids))
        rows[view.kind] = loaded
        removed[view.kind] = tuple(set(ids) - {each.id for each in loaded})
    return ChangeSet(
        first,
        last,
        entries,
        rows,
        removed,
        touch.incidents,
        lists_changed=touch.lists,
        kinds=touch.kinds,
    )


@dataclass(frozen=True, slots=True)
class Touched:
    """Up to the entry `last`: which incidents changed, or had an alarm that did; or `all`."""

    last: int
    incidents: frozenset[int] = frozenset()
    all: bool = False


def touched_since(reader: Reader, sequence: int) -> Touched:
    """For whoever keeps account of the incidents without showing them."""
    connection, first, last = reader.connection, sequence + 1, _head_sequence(reader)
    if last < first:
        return Touched(last)
    changed = connection.execute(_CHANGED, {"first": first, "last": last}).all()
    if _is_for_all(changed):
        return Touched(last, all=True)
    touch = _touch(connection, [(row.entity, row.entity_id) for row in changed], first, last)
    of_alarms = connection.execute(_INCIDENTS_OF_ALARMS, {"alarms": list(touch.alarms)})
    incidents = touch.incidents.union(each for each in of_alarms.scalars() if each)
    return Touched(last, incidents, all=touch.lists)


def _is_for_all(changed: Sequence[Row[Any, Any]]) -> bool:
    """Too much for patches; or the wall clock was set, and with it every clock in every row."""
    return len(changed) > BULK or any(row.entity == "clock_step" for row in changed)


def _entries(connection: Connection, first: int, last: int) -> tuple[EntryRef, ...]:
    rows = connection.execute(_ENTRIES, {"first": first, "last": last})
    return tuple(
        EntryRef(number, command, uuid, name or "", seat)
        for number, command, uuid, name, seat in rows
    )


def _touch(
    connection: Connection, changed: Sequence[tuple[str, int]], first: int, last: int
) -> _Touch:
    """Which incidents and officers these changes show on, including those of deleted rows."""
    by_entity: dict[str, set[int]] = {}
    for entity, entity_id in changed:
        by_entity.setdefault(entity, set()).add(entity_id)
    incidents = set(by_entity.get("incident", ()))
    officers = set(by_entity.get("officer", ()))
    parts = [name for name in (*_PARTS, _ATTACHED) if name in by_entity]
    subjects: set[int] = set()
    if parts:
        # The images name the incident and officer also of rows that undo took away.
        images = connection.execute(_IMAGES, {"first": first, "last": last, "parts": parts})
        for entity, image in images:
            part: Any = BY_NAME[entity].from_image(image)
            if entity == _ATTACHED:
                subjects.add(part.subject_id)
                continue
            incidents.add(getattr(part, "incident_id", None) or 0)
            officers.add(getattr(part, "officer_id", None) or 0)
    incidents.discard(0)
    incidents |= _incidents_among(connection, subjects)
    incidents |= _incidents_of(connection, set(by_entity.get("officer", ())))
    officers |= _officers_on(connection, incidents)
    officers.discard(0)
    alarms = by_entity.get("alarm", set()) | _alarms_of(connection, incidents)
    lists = not _LISTS.isdisjoint(by_entity)
    messages = by_entity.get("outbox_message", set())
    return _Touch(
        frozenset(incidents),
        frozenset(officers),
        frozenset(alarms),
        frozenset(messages),
        lists,
        frozenset(BY_NAME[entity].kind for entity in by_entity),
    )


def _incidents_among(connection: Connection, ids: Collection[int]) -> set[int]:
    """Those of these records that are incidents."""
    if not ids:
        return set()
    return set(connection.execute(_AMONG, {"ids": list(ids)}).scalars())


def _incidents_of(connection: Connection, officers: Collection[int]) -> set[int]:
    """The open incidents that show these officers' names."""
    if not officers:
        return set()
    return set(connection.execute(_INCIDENTS_OF, {"officers": list(officers)}).scalars())


def _alarms_of(connection: Connection, incidents: Collection[int]) -> set[int]:
    """The alarms that show these incidents."""
    if not incidents:
        return set()
    return set(connection.execute(_ALARMS_OF, {"incidents": list(incidents)}).scalars())


def _officers_on(connection: Connection, incidents: Collection[int]) -> set[int]:
    """Who is on these incidents: a category or a merge shows on the officer's line too."""
    if not incidents:
        return set()
    return set(connection.execute(_OFFICERS_ON, {"incidents": list(incidents)}).scalars())
