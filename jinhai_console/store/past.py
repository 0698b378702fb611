"""What the journal remembers: the changes of an entry, the image before it, lines to read."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.rows import JournalLine
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, change, journal

_officer = BY_NAME["officer"].table


def changes_of(connection: Connection, sequence: int) -> list[tuple[str, Entity]]:
    """The operation and after-image of each row that an entry wrote, in its order."""
    query = select(change).where(change.c.sequence == sequence).order_by(change.c.ordinal)
    rows = connection.execute(query)
    return [(row.operation, BY_NAME[row.entity].from_image(row.image)) for row in rows]


def image_before(connection: Connection, entity: Entity, sequence: int) -> Entity | None:
    """The record as it was before the entry `sequence`; None where it did not exist."""
    query = (
        select(change.c.entity, change.c.image)
        .where(change.c.entity_id == entity.id, change.c.sequence < sequence)
        .order_by(change.c.sequence.desc(), change.c.ordinal.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return BY_NAME[row.entity].from_image(row.image) if row else None


def entry(connection: Connection, sequence: int) -> Any:
    """The journal's row of this sequence, or None."""
    query = select(journal).where(journal.c.sequence == sequence)
    return connection.execute(query).one_or_none()


def standing(connection: Connection, sequence: int) -> int | None:
    """The entry by which what `sequence` did stands; None where it is undone.

    That is `sequence` itself, or, where it was undone and done again, the last redoing entry.
    """
    while (undone_by := _undoer(connection, sequence)) is not None:
        done_again_by = _undoer(connection, undone_by)
        if done_again_by is None:
            return None
        sequence = done_again_by
    return sequence


def _undoer(connection: Connection, sequence: int) -> int | None:
    query = select(journal.c.sequence).where(journal.c.undoes == sequence)
    return connection.execute(query).scalar()


def is_as_after(
    connection: Connection, entity_id: int, sequence: int, *, unseen: Collection[str] = ()
) -> bool:
    """Whether the record is as the entry `sequence` left it: what came after is undone.

    Entries of the commands `unseen` do not count as coming after.
    """
    last = _writer_before(connection, entity_id, None, unseen)
    now = _shown(connection, entity_id, last, unseen)
    return now == _shown(connection, entity_id, sequence, unseen)


def _shown(
    connection: Connection, entity_id: int, sequence: int | None, unseen: Collection[str]
) -> int | None:
    """The entry whose writing the record shows after `sequence`; None where it is not there.

    An undo shows what was written before that which it undid.
    """
    while sequence is not None and (undone := entry(connection, sequence).undoes) is not None:
        sequence = _writer_before(connection, entity_id, undone, unseen)
    return sequence


def _writer_before(
    connection: Connection, entity_id: int, sequence: int | None, unseen: Collection[str]
) -> int | None:
    query = select(func.max(change.c.sequence)).where(change.c.entity_id == entity_id)
    if unseen:
        query = query.join(journal, journal.c.sequence == change.c.sequence).where(
            journal.c.command.not_in(unseen)
        )
    if sequence is not None:
        query = query.where(change.c.sequence < sequence)
    return connection.execute(query).scalar()


def journal_lines(reader: Reader, entity_ids: Collection[int]) -> list[JournalLine]:
    """Every entry that wrote one of these records, oldest first."""
    sequences = (
        select(change.c.sequence).where(change.c.entity_id.in_(entity_ids)).distinct().subquery()
    )
    query = (
        select(journal, _officer.c.name)
        .join(sequences, sequences.c.sequence == journal.c.sequence)
        .outerjoin(_officer, _officer.c.id == journal.c.actor_id)
        .order_by(journal.c.sequence)
    )
    return _lines(reader, reader.connection.execute(query).all())


def last_entries(
    reader: Reader, seat: str, commands: Collection[str], limit: int = 20
) -> list[JournalLine]:
    """Which of these commands this seat gave last, newest first: what undo looks at."""
    query = (
        select(journal, _officer.c.name)
        .outerjoin(_officer, _officer.c.id == journal.c.actor_id)
        .where(
            journal.c.station_id == reader.station_id,
            journal.c.seat == seat,
            journal.c.command.in_(sorted(commands)),
        )
        .order_by(journal.c.sequence.desc())
        .limit(limit)
    )
    return _lines(reader, reader.connection.execute(query).all())


def _lines(reader: Reader, rows: Sequence[Row[Any]]) -> list[JournalLine]:
    zone = reader.lists.station.zone
    return [
        JournalLine(
            sequence=row.sequence,
            at=row.at,
            at_text=full_text(row.at, zone),
            actor=row.name or "",
            seat=row.seat,
            command=row.command,
            reason=row.reason,
            undoes=row.undoes,
        )
        for row in rows
    ]
