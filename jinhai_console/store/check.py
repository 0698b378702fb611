"""Is all as it should be: file, references, journal, rows, search index, attachments."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from hashlib import sha256
from operator import xor
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DatabaseError

from jinhai_console.domain.station import Station
from jinhai_console.store import files, journal, search
from jinhai_console.store.database import Database
from jinhai_console.store.indexing import Document, documents
from jinhai_console.store.tables import SHAPES, Shape, change
from jinhai_console.store.tally_check import wrong_facts, wrong_tallies

MOST = 20  # findings of one kind that are named; the rest is counted


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: where (a table, or a part of the file), which record, and what."""

    where: str
    id: int | None
    what: str

    def __str__(self) -> str:
        return f"{self.where} {self.id}：{self.what}" if self.id else f"{self.where}：{self.what}"


def check(database: Database) -> list[Finding]:
    """Everything wrong with the database, or an empty list. Changes nothing in it."""
    try:
        with database.engines.read.connect() as connection:
            _make_word_list(connection)
            with connection.begin():
                return [
                    *_file(connection),
                    *_references(connection),
                    *_chain(connection, database.station_id, database.key),
                    *_rows(connection),
                    *_search_index(connection),
                    *_counts(connection, database.station_id),
                    *_files(connection, files.folder_of(database.path)),
                ]
    except DatabaseError as fault:
        return [Finding("数据库文件", None, f"有一部分读不出来（{fault.orig}）")]


def _make_word_list(connection: Connection) -> None:
    """A view of each index in the connection's own memory, not in the file."""
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.execute("PRAGMA query_only=OFF")
    for table in search.TABLES:
        raw.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_word "
            f"USING fts5vocab(main, {table}, instance)"
        )
    raw.execute("PRAGMA query_only=ON")


def _file(connection: Connection) -> Iterator[Finding]:
    for (line,) in connection.execute(text(f"PRAGMA integrity_check({MOST})")):
        if line != "ok":
            yield Finding("数据库文件", None, str(line))


def _references(connection: Connection) -> Iterator[Finding]:
    rows = connection.execute(text("PRAGMA foreign_key_check")).all()
    for table, rowid, parent, _ in rows[:MOST]:
        yield Finding(table, rowid, f"指向的 {parent} 记录不存在")
    yield from _more("引用", len(rows))


def _chain(connection: Connection, station_id: int, key: bytes) -> Iterator[Finding]:
    verdict = journal.verify(connection, station_id, key)
    if not verdict.ok:
        yield Finding("日志", verdict.first_bad, verdict.reason)


def _rows(connection: Connection) -> Iterator[Finding]:
    """Rows that differ from what the journal wrote last: changed behind the program's back."""
    written = _last_places(connection)
    for shape in SHAPES.values():
        name = shape.table.name
        found = list(_altered(connection, shape, written))
        found += [
            Finding(name, id, "日志里有而表里没有，被删去了")
            for id, last in written.items()
            if last.entity == name
        ]
        yield from found[:MOST]
        yield from _more(name, len(found))


@dataclass(frozen=True, slots=True)
class _Last:
    """The last change of a record: where it stands, and its image's digest to save memory."""

    entity: str
    sequence: int
    ordinal: int
    digest: bytes


def _last_places(connection: Connection) -> dict[int, _Last]:
    """By id, the last change of every record that the journal does not say was taken away."""
    found: dict[int, _Last] = {}
    rows = connection.execution_options(stream_results=True).execute(
        select(change).order_by(change.c.sequence, change.c.ordinal)
    )
    for row in rows:
        if row.operation == "delete":
            found.pop(row.entity_id, None)
        else:
            digest = sha256(row.image.encode()).digest()
            found[row.entity_id] = _Last(row.entity, row.sequence, row.ordinal, digest)
    return found


def _altered(connection: Connection, shape: Shape, written: dict[int, _Last]) -> Iterator[Finding]:
    name = shape.table.name
    for row in connection.execute(select(shape.table).order_by(shape.table.c.id)):
        last = written.get(row.id)
        if last is None or last.entity != name:
            yield Finding(name, row.id, "日志里没有这条记录")
            continue
        del written[row.id]
        image = shape.image(shape.kind(**row._mapping))
        if sha256(image.encode()).digest() != last.digest:
            fields = _differing(connection, last, json.loads(image))
            if fields:
                yield Finding(name, row.id, f"与日志不符：{'、'.join(fields)}")


def _differing(connection: Connection, last: _Last, stored: dict[str, Any]) -> list[str]:
    """The fields that say something else; those an older program did not know are left out."""
    place = (change.c.sequence == last.sequence) & (change.c.ordinal == last.ordinal)
    written = json.loads(connection.execute(select(change.c.image).where(place)).scalar_one())
    return [name for name in stored if name in written and stored[name] != written[name]]


def _search_index(connection: Connection) -> Iterator[Finding]:
    """The indices keep no texts: their words are compared with those they should hold."""
    indexed = {table: _indexed_words(connection, table) for table in search.TABLES}
    missing = []
    for each in documents(connection):
        wanted = _fingerprint(each.words.split())
        # Where they differ, only the index itself can say: it folds some letters its own way.
        if indexed[each.table].pop(each.id, 0) != wanted and not _is_found(connection, each):
            missing.append(Finding("检索索引", each.id, f"缺少{_INDEXED[each.table]}的词"))
    extra = [
        Finding("检索索引", id, f"多出不存在的{_INDEXED[table]}")
        for table, words in indexed.items()
        for id in sorted(words)
    ]
    yield from (missing[:MOST] + extra[:MOST])
    yield from _more("检索索引", len(missing) + len(extra))


# The names are the program's own.
_WORDS = {each: f"SELECT term, doc FROM temp.{each}_word" for each in search.TABLES}  # noqa: S608
_HAS = {
    each: f"SELECT 1 FROM {each} WHERE {each} MATCH :words AND rowid = :id"  # noqa: S608
    for each in search.TABLES
}
_INDEXED = {search.INCIDENTS: "这条警情", search.PERSONS: "这个人"}


def _indexed_words(connection: Connection, table: str) -> dict[int, int]:
    """By row of the index, the fingerprint of its words."""
    found: dict[int, int] = defaultdict(int)
    for word, id in connection.execute(text(_WORDS[table])):
        found[id] ^= hash(word)
    return found


def _fingerprint(words: Iterable[str]) -> int:
    return reduce(xor, map(hash, words), 0)


def _is_found(connection: Connection, document: Document) -> bool:
    words = [f'"{each}"' for each in document.words.split()]
    query = text(_HAS[document.table])
    for start in range(0, len(words), 200):
        values: dict[str, Any] = {"words": " AND ".join(words[start : start + 200])}
        if connection.execute(query, {**values, "id": document.id}).first() is None:
            return False
    return True


def _counts(connection: Connection, station_id: int) -> Iterator[Finding]:
    """What the figures are made of: every incident is counted again."""
    station = SHAPES[Station].table
    zone = connection.execute(select(station.c.zone).where(station.c.id == station_id)).scalar_one()
    found = [Finding("统计", id, what) for id, what in wrong_facts(connection, station_id, zone)]
    found += [Finding("统计", None, what) for what in wrong_tallies(connection, station_id)]
    yield from found[:MOST]
    yield from _more("统计", len(found))


def _files(connection: Connection, folder: Path) -> Iterator[Finding]:
    """The attachments' contents beside the database, each held against its digest."""
    found = [Finding("附件", id, what) for id, what in files.faults(connection, folder)]
    yield from found[:MOST]
    yield from _more("附件", len(found))


def _more(where: str, count: int) -> Iterator[Finding]:
    if count > MOST:
        yield Finding(where, None, f"同类问题共 {count} 处")
