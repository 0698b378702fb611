"""The running shift, earlier ones, and what is counted of a shift."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select

from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.shift import Handover, HandoverReceipt, Shift
from jinhai_console.store.journal import read_head, short_code
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.views.queue import incident_rows

_shift = BY_NAME["shift"].table
_handover = BY_NAME["handover"].table
_receipt = BY_NAME["handover_receipt"].table
_officer = BY_NAME["officer"].table
_i = BY_NAME["incident"].table.c
_person = BY_NAME["involvement"].table.c


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The journal's head: the entry it stands at, and the short code that paper carries."""

    sequence: int
    code: str


@dataclass(frozen=True, slots=True)
class Counted:
    """Incidents received in a window: by bucket, without nuisance, which stands apart."""

    buckets: Counter[Bucket]
    nuisance: int

    @property
    def valid(self) -> int:
        return self.buckets.total()


def running_shift(reader: Reader) -> Shift | None:
    query = select(_shift).where(
        _shift.c.station_id == reader.station_id, _shift.c.ended_at.is_(None)
    )
    row = reader.connection.execute(query).one_or_none()
    return Shift(**row._mapping) if row else None


def recent_shifts(reader: Reader, limit: int = 60) -> list[Shift]:
    """The shifts that have ended, latest first: those whose sheets can be printed again."""
    query = (
        select(_shift)
        .where(_shift.c.station_id == reader.station_id, _shift.c.ended_at.is_not(None))
        .order_by(_shift.c.ended_at.desc())
        .limit(limit)
    )
    return [Shift(**row._mapping) for row in reader.connection.execute(query)]


def handover_of(reader: Reader, shift_id: int) -> Handover | None:
    query = select(_handover).where(_handover.c.shift_id == shift_id)
    row = reader.connection.execute(query).one_or_none()
    return Handover(**row._mapping) if row else None


def receipts_of(reader: Reader, handover_id: int) -> list[HandoverReceipt]:
    """What was taken over so far, in the order of taking."""
    query = select(_receipt).where(_receipt.c.handover_id == handover_id).order_by(_receipt.c.id)
    return [HandoverReceipt(**row._mapping) for row in reader.connection.execute(query)]


def checkpoint(reader: Reader) -> Checkpoint:
    head = read_head(reader.connection, reader.station_id)
    return Checkpoint(head.sequence, short_code(head.digest))


def officer_name(reader: Reader, id: int | None) -> str:
    query = select(_officer.c.name).where(_officer.c.id == id)
    return reader.connection.execute(query).scalar() or ""


def counted(reader: Reader, start: Instant, end: Instant) -> Counted:
    """What was received in [start, end), by feedback's classification first, merged apart."""
    effective = func.coalesce(_i.confirmed_category_id, _i.category_id)
    query = (
        select(effective, func.count())
        .where(
            _i.station_id == reader.station_id,
            _i.received_at >= start,
            _i.received_at < end,
            func.coalesce(_i.exit, "") != "merged",
        )
        .group_by(effective)
    )
    buckets: Counter[Bucket] = Counter()
    nuisance = 0
    for category_id, count in reader.connection.execute(query):
        category = reader.lists.categories[category_id]
        if category.is_order:
            continue
        if category.is_nuisance:
            nuisance += count
        else:
            buckets[category.bucket] += count
    return Counted(buckets, nuisance)


def moments(reader: Reader, start: Instant, end: Instant) -> list[Instant]:
    """When the incidents of [start, end) were received, by time; orders and merged ones apart."""
    orders = [each.id for each in reader.lists.categories.values() if each.is_order]
    query = (
        select(_i.received_at)
        .where(
            _i.station_id == reader.station_id,
            _i.received_at >= start,
            _i.received_at < end,
            func.coalesce(_i.exit, "") != "merged",
            _i.category_id.not_in(orders),
        )
        .order_by(_i.received_at)
    )
    return list(reader.connection.execute(query).scalars())


def grave_rows(reader: Reader, start: Instant, end: Instant) -> list[IncidentRow]:
    """Incidents of level 1 and 2 received in [start, end), by level and time."""
    query = select(_i.id).where(
        _i.station_id == reader.station_id,
        _i.received_at >= start,
        _i.received_at < end,
        _i.level <= 2,
    )
    ids = reader.connection.execute(query).scalars().all()
    rows = incident_rows(reader, ids)
    return sorted(rows, key=lambda each: (each.level, each.received_at, each.id))


def person_names(reader: Reader, incident_ids: Collection[int]) -> tuple[str, ...]:
    """Everybody named in the incidents, reporters too: what paper masks in running text."""
    reporters = select(_i.reporter_name).where(_i.id.in_(incident_ids))
    involved = select(_person.name).where(_person.incident_id.in_(incident_ids))
    found = reader.connection.execute(reporters.union(involved)).scalars()
    return tuple(sorted(name for name in found if name))
