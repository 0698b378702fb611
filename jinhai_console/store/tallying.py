"""Facts and tallies kept: what a transaction writes is counted in the same transaction."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from sqlalchemy import BindParameter, Connection, bindparam, delete, func, select

from jinhai_console.domain.analysis.fact import Exit, Fact, Values, cells_of, fact_of
from jinhai_console.domain.analysis.wall_clock import WallClock
from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.classification import Category
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.station import Station
from jinhai_console.store.database import Database
from jinhai_console.store.direct import add_rows, insert_rows
from jinhai_console.store.tables import SHAPES, fact, tally

# What of a record is counted. When it was received never changes.
_COUNTED = {
    Incident: frozenset(
        ("category_id", "confirmed_category_id", "community_id", "source_id", "exit")
    ),
    Assignment: frozenset(("officer_id", "team_id", "role", "on_scene_at", "returned_at")),
}
_AT_ONCE = 500
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_incident, _assignment = SHAPES[Incident], SHAPES[Assignment]
_station = SHAPES[Station].table
_category = SHAPES[Category].table
_INCIDENTS = select(_incident.table).where(_incident.table.c.id.in_(_IDS))
_ASSIGNMENTS = (
    select(_assignment.table)
    .where(_assignment.table.c.incident_id.in_(_IDS))
    .order_by(_assignment.table.c.id)
)
_ORDERS = select(_category.c.id).where(
    _category.c.station_id == bindparam("station_id"), _category.c.is_order.is_(True)
)
_FACT = select(*fact.c[1:]).where(
    fact.c.station_id == bindparam("station_id"),
    fact.c.day == bindparam("day"),
    fact.c.incident_id == bindparam("incident_id"),
)
_DROP = delete(fact).where(
    fact.c.station_id == bindparam("of"),
    fact.c.day == bindparam("at"),
    fact.c.incident_id == bindparam("it"),
)
_NUMBERS = ("plain", "merged", "cancelled", "unfounded")  # in the order of `Exit`


@lru_cache(maxsize=8)
def clock_of(zone: str) -> WallClock:
    """Shared: it only remembers what it was asked."""
    return WallClock(zone)


class Tallying:
    """Collects which incidents a transaction touches and counts them anew at its end."""

    def __init__(self, station_id: int) -> None:
        self._station_id = station_id
        self._fresh: dict[int, Incident] = {}  # made in this transaction: all is in memory
        self._sent: dict[int, dict[int, Assignment]] = defaultdict(dict)
        self._stale: set[int] = set()
        self._gone: dict[int, Incident] = {}
        self._zone: str | None = None  # the station has another: every day and hour may move

    def wrote(
        self, operation: str, entities: Sequence[Entity], changed: Collection[str] = ()
    ) -> None:
        """Records inserted, updated (`changed` names the fields) or deleted."""
        kind = type(entities[0])
        if kind is Station and operation == "update" and "zone" in changed:
            self._zone = entities[0].zone  # type: ignore[attr-defined]
        if kind not in _COUNTED or (operation == "update" and _COUNTED[kind].isdisjoint(changed)):
            return
        for each in entities:
            if isinstance(each, Incident):
                self._incident(operation, each)
            elif isinstance(each, Assignment):
                self._assignment(operation, each)

    def _incident(self, operation: str, each: Incident) -> None:
        if operation == "delete":
            if self._fresh.pop(each.id, None) is None:
                self._gone[each.id] = each
        elif operation == "insert" or each.id in self._fresh:
            self._fresh[each.id] = each
        else:
            self._stale.add(each.id)

    def _assignment(self, operation: str, each: Assignment) -> None:
        if each.incident_id not in self._fresh:
            self._stale.add(each.incident_id)
        elif operation == "delete":
            self._sent[each.incident_id].pop(each.id, None)
        else:
            self._sent[each.incident_id][each.id] = each

    def flush(self, connection: Connection, zone: Callable[[], str]) -> None:
        """Bring facts and tallies to what was written."""
        if self._zone is not None:
            recount(connection, self._station_id, self._zone)
        elif self._fresh or self._stale or self._gone:
            clock, orders = clock_of(zone()), _orders(connection, self._station_id)
            before, after = self._stored(connection, clock, orders)
            after += [
                fact_of(each, list(self._sent[id].values()), clock)
                for id, each in self._fresh.items()
                if each.effective_category_id not in orders
            ]
            _move(connection, self._station_id, before, after)

    def _stored(
        self, connection: Connection, clock: WallClock, orders: Collection[int]
    ) -> tuple[list[Fact], list[Fact]]:
        """The facts of the older incidents as they were counted, and as they are to be."""
        incidents = [*self._gone.values(), *_incidents(connection, self._stale - self._gone.keys())]
        before: list[Fact] = []
        for each in incidents:
            given = {"station_id": self._station_id, "incident_id": each.id}
            day, _ = clock.place(each.received_at)
            before += map(Fact._make, connection.execute(_FACT, {**given, "day": day}))
        return before, _facts(connection, incidents[len(self._gone) :], clock, orders)


def facts(connection: Connection, station_id: int, zone: str) -> Iterator[list[Fact]]:
    """What every incident should be counted as, in order of receipt, some hundreds at a time.

    Orders are none.
    """
    clock, orders = clock_of(zone), _orders(connection, station_id)
    columns = _incident.table.c
    rows = connection.execution_options(stream_results=True).execute(
        select(_incident.table)
        .where(columns.station_id == station_id)
        .order_by(columns.received_at, columns.id)
    )
    for some in rows.partitions(_AT_ONCE):
        yield _facts(connection, [_incident.entity(row) for row in some], clock, orders)


def recount(
    connection: Connection,
    station_id: int,
    zone: str,
    progress: Callable[[int], object] = lambda _done: None,
) -> int:
    """Make facts and tallies anew; how many incidents there are. `progress` may raise to stop."""
    for table in (fact, tally):
        connection.execute(delete(table).where(table.c.station_id == station_id))
    done = 0
    for some in facts(connection, station_id, zone):
        _move(connection, station_id, [], some)
        done += len(some)
        progress(done)
    return done


def recount_all(database: Database, progress: Callable[[int, int], object]) -> int:
    """Make facts and tallies anew in one transaction; how many incidents they count then.

    `progress` gets how many of how many are done. The journal knows nothing of it: they say
    nothing that the incidents do not say.
    """
    station_id = database.station_id
    with database.engines.write.connect() as connection, connection.begin():
        query = select(_station.c.zone).where(_station.c.id == station_id)
        zone = connection.execute(query).scalar_one()
        own = _incident.table.c.station_id == station_id
        total = connection.execute(select(func.count()).where(own)).scalar_one()
        return recount(connection, station_id, zone, lambda done: progress(done, total))


def cells(some: Iterable[Fact]) -> list[Counter[Values]]:
    """For each `Exit`, how often each cell counts an incident that ended so."""
    by_exit: list[list[Fact]] = [[] for _ in Exit]
    for each in some:
        by_exit[each.exit].append(each)
    return [Counter(chain.from_iterable(map(cells_of, those))) for those in by_exit]


def _incidents(connection: Connection, ids: Iterable[int]) -> list[Incident]:
    given = {"ids": sorted(ids)}
    return [_incident.entity(row) for row in connection.execute(_INCIDENTS, given)]


def _orders(connection: Connection, station_id: int) -> frozenset[int]:
    """The categories whose incidents are not counted."""
    return frozenset(connection.execute(_ORDERS, {"station_id": station_id}).scalars())


def _facts(
    connection: Connection,
    incidents: Sequence[Incident],
    clock: WallClock,
    orders: Collection[int],
) -> list[Fact]:
    incidents = [each for each in incidents if each.effective_category_id not in orders]
    sent: dict[int, list[Assignment]] = defaultdict(list)
    for row in connection.execute(_ASSIGNMENTS, {"ids": [each.id for each in incidents]}):
        sent[row.incident_id].append(_assignment.entity(row))
    return [fact_of(each, sent[each.id], clock) for each in incidents]


def _move(
    connection: Connection, station_id: int, before: Sequence[Fact], after: Sequence[Fact]
) -> None:
    """From what was counted to what is to be."""
    kept = set(before) & set(after)
    old = [each for each in before if each not in kept]
    new = [each for each in after if each not in kept]
    for each in old:
        given = {"of": station_id, "at": each.day, "it": each.incident_id}
        connection.execute(_DROP, given)
    insert_rows(connection, fact, [(station_id, *each) for each in new])
    _add(connection, station_id, cells(new), cells(old))


def _add(
    connection: Connection,
    station_id: int,
    more: Sequence[Counter[Values]],
    fewer: Sequence[Counter[Values]],
) -> None:
    numbers: dict[Values, list[int]] = {}
    for sign, counts in ((1, more), (-1, fewer)):
        for end, counted in enumerate(counts):
            for cell, count in counted.items():
                numbers.setdefault(cell, [0, 0, 0, 0])[end] += sign * count
    # In the table's order, so that a bulk writes each page once.
    rows = [(station_id, *cell, *each) for cell, each in sorted(numbers.items()) if any(each)]
    add_rows(connection, tally, rows, _NUMBERS)
