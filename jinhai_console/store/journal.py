"""The journal: every change in a chain of keyed hashes, in the same transaction as the change."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.exc import DatabaseError

from jinhai_console.domain.instant import Instant
from jinhai_console.store.direct import insert_rows
from jinhai_console.store.tables import change, head, journal

_START = bytes(32)
_HEAD = select(head.c.sequence, head.c.lists_sequence, head.c.digest).where(
    head.c.station_id == bindparam("station_id")
)
_MOVE_HEAD = (
    update(head)
    .where(head.c.station_id == bindparam("of"))
    .values({each: bindparam(each) for each in ("sequence", "lists_sequence", "digest", "seal")})
)


class Change(NamedTuple):
    """One row written: its after-image (for a delete, the image it had)."""

    entity: str
    entity_id: int
    version: int
    operation: str  # insert, update, delete
    image: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One command carried out."""

    sequence: int
    station_id: int
    at: Instant
    actor_id: int | None
    seat: str
    command: str
    command_uuid: str
    subject_id: int
    reason: str
    undoes: int | None
    changes_digest: bytes

    def body(self) -> bytes:
        values = [getattr(self, name) for name in Entry.__slots__[:-1]]
        return json.dumps(values, ensure_ascii=False).encode() + self.changes_digest


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain stands. The seal binds it to the key."""

    sequence: int
    lists_sequence: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `verify` found: how many entries hold, and where the first does not."""

    entries: int
    ok: bool
    first_bad: int | None = None
    reason: str = ""


def digest_changes(changes: Iterable[Change]) -> bytes:
    digest = hashlib.sha256()
    for entity, entity_id, version, operation, image in changes:
        # Quoted and counted: no other values give the same bytes.
        line = f"{entity!a},{entity_id!a},{version!a},{operation!a},{len(image)}\n{image}\n"
        digest.update(line.encode())
    return digest.digest()


def read_key(path: Path) -> bytes:
    """The journal's key. Raises FileNotFoundError or ValueError where there is no usable one."""
    key = bytes.fromhex(path.read_text("ascii").strip())
    if len(key) != 32:
        raise ValueError(f"日志密钥文件 {path} 不完整")
    return key


def start(connection: Connection, station_id: int, key: bytes) -> None:
    """Begin an empty chain for a station."""
    values = {"sequence": 0, "lists_sequence": 0, "digest": _START}
    seal = _seal(key, station_id, 0, 0, _START)
    connection.execute(insert(head).values(station_id=station_id, seal=seal, **values))


def read_head(connection: Connection, station_id: int) -> Head:
    row = connection.execute(_HEAD, {"station_id": station_id}).one()
    return Head(row.sequence, row.lists_sequence, bytes(row.digest))


def last_moment(connection: Connection, station_id: int) -> Instant:
    """When the last entry was written, as the wall clock of its seat said; 0 before the first."""
    query = select(journal.c.at).where(
        journal.c.sequence == read_head(connection, station_id).sequence
    )
    return connection.execute(query).scalar() or 0


def station_of(connection: Connection, key: bytes) -> int | None:
    """The station whose journal this is; None where its head is not sealed by `key`."""
    for row in connection.execute(select(head)):
        digest = bytes(row.digest)
        seal = _seal(key, row.station_id, row.sequence, row.lists_sequence, digest)
        if hmac.compare_digest(bytes(row.seal), seal):
            return int(row.station_id)
    return None


def append(
    connection: Connection,
    key: bytes,
    before: Head,
    entry: Entry,
    changes: Sequence[Change],
    *,
    touches_lists: bool,
) -> None:
    """Write an entry, its changes and the new head. `before` was read in this transaction."""
    digest = _chain(key, before.digest, entry)
    written = [getattr(entry, name) for name in Entry.__slots__]
    insert_rows(connection, journal, [(*written, digest)])
    numbered = enumerate(changes)
    insert_rows(connection, change, [(entry.sequence, place, *each) for place, each in numbered])
    lists_sequence = entry.sequence if touches_lists else before.lists_sequence
    connection.execute(
        _MOVE_HEAD,
        {
            "of": entry.station_id,
            "sequence": entry.sequence,
            "lists_sequence": lists_sequence,
            "digest": digest,
            "seal": _seal(key, entry.station_id, entry.sequence, lists_sequence, digest),
        },
    )


def verify(connection: Connection, station_id: int, key: bytes) -> Verdict:
    """Walk the whole chain. Any edit, removal, swap or cut is found at its first entry."""
    walk = _Walk(connection, station_id, key)
    try:
        return walk.verdict()
    except (TypeError, ValueError, DatabaseError):
        # Somebody put a value of another type, or bytes that are no text: not our writing.
        return walk.bad("条目或变更里有读不出来的内容")


class _Walk:
    """One pass over the chain, from the first entry to the head."""

    def __init__(self, connection: Connection, station_id: int, key: bytes) -> None:
        self._connection = connection
        self._station_id = station_id
        self._key = key
        self._expected = 1
        self._last = _START

    def bad(self, reason: str) -> Verdict:
        return Verdict(self._expected - 1, False, self._expected, reason)

    def verdict(self) -> Verdict:
        changes = _ChangeWalk(self._connection)
        rows = self._connection.execution_options(stream_results=True).execute(
            select(journal).order_by(journal.c.sequence)
        )
        for row in rows:
            values = dict(row._mapping)
            stored = _blob(values.pop("digest"))
            entry = Entry(**values)
            if (entry.sequence, entry.station_id) != (self._expected, self._station_id):
                return self.bad("缺少这一条，或顺序、派出所编号被改动")
            if changes.digest(entry.sequence) != _blob(entry.changes_digest):
                return self.bad("变更内容与记录的摘要不符")
            if not hmac.compare_digest(stored, _chain(self._key, self._last, entry)):
                return self.bad("条目内容与链上的摘要不符")
            self._last, self._expected = stored, self._expected + 1
        if changes.has_more():
            return self.bad("有变更不属于任何条目")
        return self._head_verdict()

    def _head_verdict(self) -> Verdict:
        rows = self._connection.execute(select(head)).all()
        if [row.station_id for row in rows] != [self._station_id]:
            return self.bad("链首记录不见了，或多出一条")
        row, entries = rows[0], self._expected - 1
        digest = _blob(row.digest)
        if row.sequence != entries or digest != self._last:
            return self.bad("末尾的条目被删去，或链首被改动")
        seal = _seal(self._key, self._station_id, row.sequence, row.lists_sequence, digest)
        if not hmac.compare_digest(_blob(row.seal), seal):
            return self.bad("链首的封签与密钥不符")
        return Verdict(entries, True)


def _blob(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise TypeError("a digest is bytes")
    return value


class _ChangeWalk:
    """The changes in the order of their entries, digested one entry after the other."""

    def __init__(self, connection: Connection) -> None:
        self._rows = iter(
            connection.execution_options(stream_results=True).execute(
                select(change).order_by(change.c.sequence, change.c.ordinal)
            )
        )
        self._next = next(self._rows, None)

    def has_more(self) -> bool:
        return self._next is not None

    def digest(self, sequence: int) -> bytes:
        """The digest of an entry's changes; none that fits where their places were altered."""
        found: list[Change] = []
        is_whole = True
        while self._next is not None and self._next.sequence <= sequence:
            row = self._next
            is_whole &= (row.sequence, row.ordinal) == (sequence, len(found))
            found.append(Change(row.entity, row.entity_id, row.version, row.operation, row.image))
            self._next = next(self._rows, None)
        return digest_changes(found) if is_whole else b""


def _chain(key: bytes, previous: bytes, entry: Entry) -> bytes:
    return hmac.new(key, previous + entry.body(), hashlib.sha256).digest()


def _seal(key: bytes, station_id: int, sequence: int, lists_sequence: int, digest: bytes) -> bytes:
    body = f"head|{station_id}|{sequence}|{lists_sequence}|".encode() + digest
    return hmac.new(key, body, hashlib.sha256).digest()


def short_code(digest: bytes) -> str:
    """The checkpoint as paper shows it: twelve characters in three groups, none to confuse."""
    alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    number = int.from_bytes(digest[:8], "big")
    letters = [alphabet[(number >> (5 * place)) & 31] for place in range(12)]
    return "-".join("".join(letters[start : start + 4]) for start in (0, 4, 8))
