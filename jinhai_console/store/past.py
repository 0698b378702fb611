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


def is_undone(connection: Connection, sequence: int) -> bool:
    query = select(journal.c.sequence).where(journal.c.undoes == sequence)
    return connection.execute(query).first() is not None


def last_change_of(connection: Connection, entity_id: int) -> Any:
    """The `sequence` and `command` of the last entry that wrote this record."""
    query = (
        select(journal.c.sequence, journal.c.command)
        .join(change, change.c.sequence == journal.c.sequence)
        .where(change.c.entity_id == entity_id)
        .order_by(journal.c.sequence.desc())
        .limit(1)
    )
    return connection.execute(query).one()


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


def last_entries(reader: Reader, seat: str, limit: int = 20) -> list[JournalLine]:
    """What this seat did last, newest first: what undo looks at."""
    query = (
        select(journal, _officer.c.name)
        .outerjoin(_officer, _officer.c.id == journal.c.actor_id)
        .where(journal.c.station_id == reader.station_id, journal.c.seat == seat)
        .order_by(journal.c.sequence.desc())
        .limit(limit)
    )
    return _lines(reader, reader.connection.execute(query).all())


def undone_sequences(reader: Reader, sequences: Collection[int]) -> set[int]:
    query = select(journal.c.undoes).where(journal.c.undoes.in_(sequences))
    return set(reader.connection.execute(query).scalars())


def entry_count(connection: Connection, station_id: int) -> int:
    query = select(func.count()).where(journal.c.station_id == station_id)
    return int(connection.execute(query).scalar_one())


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
