"""The room as it was at a moment: replayed from the journal's images, never from today's rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import func, select

from jinhai_console.domain.assignment import Assignment, Role
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.roster import Duty, Leave
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES, change, journal

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class PastIncident:
    """An incident that was open at that moment, with who was on it, the lead first."""

    incident: Incident
    category: str
    community: str
    officers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PastRoom:
    """`sequence` is the last entry of the journal by then, 0 before the first."""

    sequence: int
    incidents: tuple[PastIncident, ...]
    on_duty: tuple[tuple[Officer, str], ...]  # with the name of what each was doing


def room_at(reader: Reader, at: Instant) -> PastRoom:
    """Open incidents in the queue's order and officers on duty, as they stood at `at`."""
    by_then = (journal.c.station_id == reader.station_id) & (journal.c.at <= at)
    sequence = reader.connection.execute(
        select(func.coalesce(func.max(journal.c.sequence), 0)).where(by_then)
    ).scalar_one()
    officers = _as_of(reader, Officer, sequence)
    activities = _as_of(reader, Activity, sequence)
    rostered = _rostered(reader, sequence, at)
    present = [
        (each, activities[each.activity_id].name)
        for each in officers.values()
        if each.retired_at is None
        and activities[each.activity_id].is_on_duty
        and (rostered is None or each.id in rostered)
    ]
    present.sort(key=lambda pair: pair[0].number)
    return PastRoom(sequence, tuple(_incidents(reader, sequence, officers)), tuple(present))


def _rostered(reader: Reader, sequence: int, at: Instant) -> set[int] | None:
    """Who stood a duty by the roster of then; None where it did not reach (see `views.duty`)."""
    live = [e for e in _as_of(reader, Duty, sequence).values() if e.cancelled_at is None]
    before = any(e.starts_at <= at and e.ends_at > at - DAY for e in live)
    after = any(e.starts_at <= at + DAY and e.ends_at > at for e in live)
    if not (before and after):
        return None
    leaves = _as_of(reader, Leave, sequence).values()
    away = {(leave.officer_id, e.day) for leave in leaves for e in live if leave.covers(e.day)}
    return {
        each.officer_id
        for each in live
        if each.starts_at <= at < each.until and (each.officer_id, each.day) not in away
    }


def _incidents(
    reader: Reader, sequence: int, officers: Mapping[int, Officer]
) -> list[PastIncident]:
    is_open = [each for each in _as_of(reader, Incident, sequence).values() if each.is_open]
    is_open.sort(key=lambda each: (each.level, each.received_at, each.id))
    running = [each for each in _as_of(reader, Assignment, sequence).values() if each.is_running]
    running.sort(key=lambda each: (each.role is not Role.LEAD, each.id))
    names: dict[int, list[str]] = {}
    for each in running:
        officer = officers.get(each.officer_id or 0)
        names.setdefault(each.incident_id, []).append(officer.name if officer else each.unit or "")
    lists = reader.lists
    return [
        PastIncident(
            each,
            lists.categories[each.effective_category_id].name,
            lists.communities[each.community_id].name if each.community_id else "",
            tuple(names.get(each.id, ())),
        )
        for each in is_open
    ]


def _as_of(reader: Reader, kind: type[E], sequence: int) -> dict[int, E]:
    """Every record of `kind` as the entry `sequence` left it, by id."""
    shape = SHAPES[kind]
    of_kind = (change.c.entity == shape.table.name) & (change.c.sequence <= sequence)
    last = (
        select(change.c.entity_id, func.max(change.c.sequence).label("sequence"))
        .where(of_kind)
        .group_by(change.c.entity_id)
        .subquery()
    )
    query = (
        select(change.c.operation, change.c.image)
        .join(
            last,
            (last.c.entity_id == change.c.entity_id) & (last.c.sequence == change.c.sequence),
        )
        .order_by(change.c.sequence, change.c.ordinal)
    )
    found: dict[int, E] = {}
    for operation, image in reader.connection.execute(query):
        record = shape.from_image(image)
        assert isinstance(record, kind)
        if operation == "delete":
            found.pop(record.id, None)
        else:
            found[record.id] = record
    return found
