"""The search index kept: what a transaction wrote is found at once; made anew from the texts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import BindParameter, Connection, bindparam, select

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident, Involvement, Note
from jinhai_console.store import search
from jinhai_console.store.database import Database
from jinhai_console.store.tables import SHAPES

_AT_ONCE = 500
_PARTS: tuple[type[search.Part], ...] = (Note, Involvement)
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_incident = SHAPES[Incident]
_OF_IDS = select(_incident.table).where(_incident.table.c.id.in_(_IDS))
_PARTS_OF = {
    kind: select(SHAPES[kind].table)
    .where(SHAPES[kind].table.c.incident_id.in_(_IDS))
    .order_by(SHAPES[kind].table.c.id)
    for kind in _PARTS
}


class _Statements(NamedTuple):
    put: str
    drop: str
    clear: str


_STATEMENTS = {
    name: _Statements(
        f"INSERT INTO {name}(rowid, words) VALUES (?, ?)",  # noqa: S608  # a name of our own
        f"DELETE FROM {name} WHERE rowid = ?",  # noqa: S608
        f"INSERT INTO {name}({name}) VALUES ('delete-all')",  # noqa: S608
    )
    for name in search.TABLES
}


class Document(NamedTuple):
    """A row of one of the two indices."""

    table: str
    id: int
    words: str


class Indexing:
    """Collects what a transaction writes and brings both indices to it at the end."""

    def __init__(self) -> None:
        self._incidents: dict[int, Incident] = {}
        self._fresh: set[int] = set()  # incidents made in this transaction: all is in memory
        self._parts: dict[int, dict[int, search.Part]] = defaultdict(dict)
        self._stale: set[int] = set()  # incidents whose words are to be made anew
        self._persons: dict[int, str] = {}  # by row of the index, its words; "" takes it away

    def wrote(
        self, operation: str, entities: Sequence[Entity], changed: Collection[str] = ()
    ) -> None:
        """Records inserted, updated (`changed` names the fields) or deleted."""
        kind = type(entities[0])
        if kind is Incident:
            for incident in entities:
                assert isinstance(incident, Incident)
                self._incident(operation, incident, changed)
        elif kind in _PARTS:
            for part in entities:
                assert isinstance(part, Note | Involvement)
                self._part(operation, part)

    def _incident(self, operation: str, each: Incident, changed: Collection[str]) -> None:
        if operation == "delete":
            self._incidents.pop(each.id, None)
            self._parts.pop(each.id, None)
            self._fresh.discard(each.id)
            self._stale.add(each.id)
            self._persons[each.id] = ""
            return
        self._incidents[each.id] = each
        if operation == "insert":
            self._fresh.add(each.id)
            if words := search.person_words(each.reporter_name, each.reporter_phone):
                self._persons[each.id] = words
        elif not search.FIELDS.isdisjoint(changed):
            self._stale.add(each.id)
            if not search.REPORTER.isdisjoint(changed):
                words = search.person_words(each.reporter_name, each.reporter_phone)
                self._persons[each.id] = words

    def _part(self, operation: str, part: search.Part) -> None:
        if operation == "delete":
            self._parts[part.incident_id].pop(part.id, None)
        elif part.incident_id in self._fresh:
            self._parts[part.incident_id][part.id] = part
        if part.incident_id not in self._fresh:
            self._stale.add(part.incident_id)
        if isinstance(part, Involvement):
            gone = operation == "delete"
            words = search.person_words(part.name, part.phone, part.identity_number)
            self._persons[part.id] = "" if gone else words

    def flush(self, connection: Connection) -> None:
        """Write what was collected."""
        documents = [
            Document(search.INCIDENTS, id, self._words(id))
            for id in self._incidents.keys() & self._fresh
        ]
        old = self._stale - self._fresh
        if old:
            _drop(connection, search.INCIDENTS, old)
            documents += _incident_documents(connection, list(old))
        _put(connection, search.INCIDENTS, documents)
        if self._persons:
            _drop(connection, search.PERSONS, self._persons)
            persons = [Document(search.PERSONS, id, said) for id, said in self._persons.items()]
            _put(connection, search.PERSONS, [each for each in persons if each.words])

    def _words(self, id: int) -> str:
        return search.incident_words(self._incidents[id], list(self._parts[id].values()))


def documents(connection: Connection) -> Iterator[Document]:
    """Everything both indices should hold, a piece at a time."""
    id = _incident.table.c.id
    ids = list(connection.execute(select(id).order_by(id)).scalars())
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        yield from _incident_documents(connection, some)
        yield from _person_documents(connection, some)


def rebuild_index(database: Database) -> int:
    """Make both indices anew in one transaction; how many rows they hold then.

    The journal knows nothing of it: an index says nothing that the texts do not say.
    """
    with database.engines.write.connect() as connection, connection.begin():
        return _rebuild(connection)


def _rebuild(connection: Connection) -> int:
    """Empty both indices and fill them from the texts; how many rows they hold then."""
    for table in search.TABLES:
        connection.exec_driver_sql(_STATEMENTS[table].clear)
    count = 0
    batch: list[Document] = []
    for each in documents(connection):
        batch.append(each)
        if len(batch) == _AT_ONCE:
            count += _put_all(connection, batch)
            batch.clear()
    return count + _put_all(connection, batch)


def _put_all(connection: Connection, some: Sequence[Document]) -> int:
    for table in search.TABLES:
        _put(connection, table, [each for each in some if each.table == table])
    return len(some)


def _incident_documents(connection: Connection, ids: Sequence[int]) -> list[Document]:
    parts = parts_of(connection, ids)
    found = (_incident.entity(row) for row in connection.execute(_OF_IDS, {"ids": ids}))
    return [
        Document(search.INCIDENTS, each.id, search.incident_words(each, parts[each.id]))
        for each in found
    ]


def parts_of(connection: Connection, ids: Sequence[int]) -> dict[int, list[search.Part]]:
    """By incident, its notes and the persons involved in it."""
    found: dict[int, list[search.Part]] = defaultdict(list)
    for kind, query in _PARTS_OF.items():
        for row in connection.execute(query, {"ids": ids}):
            found[row.incident_id].append(SHAPES[kind].entity(row))
    return found


def _person_documents(connection: Connection, ids: Sequence[int]) -> Iterator[Document]:
    given = {"ids": ids}
    for row in connection.execute(_OF_IDS, given):
        if words := search.person_words(row.reporter_name, row.reporter_phone):
            yield Document(search.PERSONS, row.id, words)
    for row in connection.execute(_PARTS_OF[Involvement], given):
        if words := search.person_words(row.name, row.phone, row.identity_number):
            yield Document(search.PERSONS, row.id, words)


def _put(connection: Connection, table: str, some: Sequence[Document]) -> None:
    if some:
        rows = [(each.id, each.words) for each in some]
        connection.exec_driver_sql(_STATEMENTS[table].put, rows)


def _drop(connection: Connection, table: str, ids: Iterable[int]) -> None:
    rows = [(each,) for each in ids]
    connection.exec_driver_sql(_STATEMENTS[table].drop, rows)
