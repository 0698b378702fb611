"""One command's transaction: load, save, and everything saved recorded in the journal."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import IntegrityError

from jinhai_console.domain.entity import Entity, first_id
from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.store.direct import insert_rows, update_row
from jinhai_console.store.indexing import Indexing
from jinhai_console.store.journal import Change, Entry, append, digest_changes, read_head
from jinhai_console.store.lists import LIST_KINDS, Lists, ListsMemory
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES, sequence
from jinhai_console.store.tallying import Tallying

E = TypeVar("E", bound=Entity)


_DRAW = (
    upsert(sequence)
    .values({name: bindparam(name) for name in ("station_id", "name", "value")})
    .on_conflict_do_update(
        index_elements=["station_id", "name"],
        set_={"value": sequence.c.value + bindparam("count")},
    )
    .returning(sequence.c.value)
)


class Missing(LookupError):
    """A record that a command names does not exist."""


class Referred(Exception):
    """A record cannot go while another one names it."""


class Stale(Exception):
    """A record was changed by someone else since the command's author saw it."""


class Transaction:
    """What a handler works with. Every write passes `_record`, so none can escape the journal."""

    def __init__(
        self,
        connection: Connection,
        memory: ListsMemory,
        *,
        station_id: int,
        now: Instant,
        actor_id: int | None,
        seat: str,
    ) -> None:
        self.connection = connection
        self.station_id = station_id
        self.now = now
        self.actor_id = actor_id
        self.seat = seat
        self.reason = ""
        self.undoes: int | None = None
        self._memory = memory
        self._lists: Lists | None = None
        self._changes: list[Change] = []
        self._kinds: set[type[Entity]] = set()
        self._indexing = Indexing()
        self._tallying = Tallying(station_id)

    @property
    def lists(self) -> Lists:
        """The station's lists as they stood when the transaction began to look."""
        if self._lists is None:
            self._lists = self._memory.lists(self.connection)
        return self._lists

    @property
    def reader(self) -> Reader:
        """The views, asked inside this transaction."""
        return Reader(self.connection, self._memory, self.station_id, self.now)

    # -- load ---------------------------------------------------------------

    def get(self, kind: type[E], id: int) -> E:
        """The record with this id. Raises Missing."""
        found = self.find(kind, id=id)
        if not found:
            raise Missing(f"{kind.__name__} {id}")
        return found[0]

    def find(self, kind: type[E], /, **equals: Any) -> list[E]:
        """The station's records whose columns equal these values (None: is null), by id."""
        given = {name: value for name, value in equals.items() if value is not None}
        null = tuple(name for name in equals if name not in given)
        shape = SHAPES[kind]
        query = _finding(shape.table, tuple(given), null)
        rows = self.connection.execute(query, {"station_id": self.station_id, **given})
        return [shape.entity(row) for row in rows]

    def first(self, kind: type[E], /, **equals: Any) -> E | None:
        found = self.find(kind, **equals)
        return found[0] if found else None

    # -- save ---------------------------------------------------------------

    def add(self, kind: type[E], /, **values: Any) -> E:
        """A new record, with its id, station and version given here."""
        id = values.pop("id", None) or self.next_ids(1)[0]
        made = kind(id=id, station_id=self.station_id, **values)
        self.add_all([made])
        return made

    def add_all(self, entities: Sequence[Entity]) -> None:
        """New records that have their ids already (`next_ids`), many at once, of one kind."""
        if not entities:
            return
        shape = SHAPES[type(entities[0])]
        insert_rows(self.connection, shape.table, [shape.row(each) for each in entities])
        self._record("insert", entities)

    def replace(self, entity: E, /, **changes: Any) -> E:
        """Save `entity` with `changes`; its version rises. Raises Stale where it is old."""
        shape = SHAPES[type(entity)]
        changed = replace(entity, version=entity.version + 1, **changes)
        kept = dict(zip(shape.names, shape.row(changed), strict=True))
        written = {name: kept[name] for name in ("version", *changes)}
        if not update_row(self.connection, shape.table, written, entity.id, entity.version):
            raise Stale(f"{type(entity).__name__} {entity.id}")
        self._record("update", [changed], changes)
        return changed

    def put(self, before: E, after: E) -> E:
        """Save `after` in place of `before`: what differs, and nothing where nothing does."""
        changes = {
            name: getattr(after, name)
            for name in SHAPES[type(before)].names
            if getattr(after, name) != getattr(before, name)
        }
        return self.replace(before, **changes) if changes else before

    def remove(self, entity: Entity) -> None:
        """Take a record away; its last image stays in the journal. Only undo does this.

        Raises Referred where another record names it.
        """
        table = SHAPES[type(entity)].table
        wanted = delete(table).where(table.c.id == entity.id, table.c.version == entity.version)
        try:
            result = self.connection.execute(wanted)
        except IntegrityError:
            raise Referred(f"{type(entity).__name__} {entity.id}") from None
        if result.rowcount != 1:
            raise Stale(f"{type(entity).__name__} {entity.id}")
        self._record("delete", [entity])

    def _record(
        self, operation: str, entities: Sequence[Entity], changed: Collection[str] = ()
    ) -> None:
        shape = SHAPES[type(entities[0])]
        name = shape.table.name
        self._kinds.add(type(entities[0]))
        self._changes += [
            Change(name, each.id, each.version, operation, shape.image(each)) for each in entities
        ]
        self._indexing.wrote(operation, entities, changed)
        self._tallying.wrote(operation, entities, changed)

    # -- numbers ------------------------------------------------------------

    def next_ids(self, count: int) -> range:
        """Fresh ids of this station, never given before, also not in a rolled-back undo."""
        last = self._draw("id", count, first_id(self.station_id))
        return range(last - count + 1, last + 1)

    def year_of(self, moment: Instant) -> int:
        """The year on the station's clock."""
        return to_local(moment, self.lists.station.zone).year

    def next_incident_numbers(self, year: int, count: int) -> list[str]:
        """`2026000912`: the year and the incident's place in it."""
        last = self._draw(f"incident:{year}", count, 0)
        return [f"{year}{place:06d}" for place in range(last - count + 1, last + 1)]

    def next_number(self, word: str, year: int, digits: int = 3) -> str:
        """`研判2026-017`: the word, the year, and the record's place among those so called."""
        return f"{word}{year}-{self._draw(f'{word}:{year}', 1, 0):0{digits}d}"

    def _draw(self, name: str, count: int, start: int) -> int:
        given = {"station_id": self.station_id, "name": name}
        drawn: int = self.connection.execute(
            _DRAW, {**given, "value": start + count, "count": count}
        ).scalar_one()
        return drawn

    # -- end ----------------------------------------------------------------

    def journal(self, key: bytes, command: str, command_uuid: str, subject_id: int) -> int:
        """Write the entry of everything saved; the sequence it got."""
        self._indexing.flush(self.connection)
        self._tallying.flush(self.connection, lambda: self.lists.station.zone)
        before = read_head(self.connection, self.station_id)
        entry = Entry(
            sequence=before.sequence + 1,
            station_id=self.station_id,
            at=self.now,
            actor_id=self.actor_id,
            seat=self.seat,
            command=command,
            command_uuid=command_uuid,
            subject_id=subject_id,
            reason=self.reason,
            undoes=self.undoes,
            changes_digest=digest_changes(self._changes),
        )
        touches = not LIST_KINDS.isdisjoint(self._kinds)
        append(self.connection, key, before, entry, self._changes, touches_lists=touches)
        return entry.sequence


@lru_cache(maxsize=256)
def _finding(table: Table, equal: tuple[str, ...], null: tuple[str, ...]) -> Select[Any]:
    """Made once: building a statement costs more than SQLite needs to answer it."""
    wanted = [table.c[name] == bindparam(name) for name in ("station_id", *equal)]
    query = select(table).where(*wanted, *(table.c[each].is_(None) for each in null))
    return query.order_by(table.c.id)
