"""What the journal remembers: the changes of an entry, the image before it, lines to read."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, change, journal

_officer = BY_NAME["officer"].table


def changes_of(connection: Connection, sequence: int) -> list[tuple[str, Entity]]:
    """The operation and after-image of each row that an entry wrote, in its order."""
    query = select(change).where(change.c.sequence == sequence).order_by(change.c.ordinal)
    rows = connection.execute(query)
    return [(row.operation, BY_NAME[row.entity].from_image(row.image)) for row in rows]


def image_before(connection: Connection, entity: Entity, sequence: int) -> Entity | None:
    """The record as it was before the entry `sequence`; None where it was not there."""
    row = _last_change(connection, change.c.entity_id == entity.id, change.c.sequence < sequence)
    return None if row is None else _image(row)


def last_image(connection: Connection, entity: Entity) -> Entity:
    """The record as it was last, also where it is not there any more."""
    row = _last_change(connection, change.c.entity_id == entity.id)
    assert row is not None
    return BY_NAME[row.entity].from_image(row.image)


def _last_change(connection: Connection, *wanted: ColumnElement[bool]) -> Row[Any] | None:
    query = select(change).where(*wanted)
    query = query.order_by(change.c.sequence.desc(), change.c.ordinal.desc()).limit(1)
    return connection.execute(query).one_or_none()


def _image(row: Row[Any]) -> Entity | None:
    """The record after a change; None where that took it away."""
    return None if row.operation == "delete" else BY_NAME[row.entity].from_image(row.image)


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
    connection: Connection,
    entity: Entity,
    sequence: int,
    *,
    is_beside: Callable[[Entity, Entity], bool],
    unseen: Collection[str] = (),
) -> bool:
    """Whether the record is as it was after the entry `sequence`: what came later is undone.

    An undo shows what was there before that which it undid. What an entry changed only beside
    something else (`is_beside`, of the images before and after) does not count as coming later,
    nor do entries of the commands `unseen`.
    """
    first = _origin(connection, sequence)
    last = image_before(connection, entity, first)
    shown: int | None = None  # the entry whose writing the record shows; None: one before `first`
    before: dict[int, int | None] = {}
    left = shown
    for row in _writings(connection, entity.id, first):
        image = _image(row)
        is_counted = last is None or image is None or not is_beside(last, image)
        if is_counted and row.command not in unseen:
            before[row.sequence] = shown
            shown = before.get(row.undoes, row.sequence)
        last = image
        left = shown if row.sequence <= sequence else left
    return shown == left


def _origin(connection: Connection, sequence: int) -> int:
    """The entry that an undo, or the undo of an undo, is about in the end."""
    while (undone := entry(connection, sequence).undoes) is not None:
        sequence = undone
    return sequence


def _writings(connection: Connection, entity_id: int, first: int) -> Iterable[Row[Any]]:
    """Of each entry from `first` on, the last change of the record with the entry's command."""
    query = (
        select(change, journal.c.command, journal.c.undoes)
        .join(journal, journal.c.sequence == change.c.sequence)
        .where(change.c.entity_id == entity_id, change.c.sequence >= first)
        .order_by(change.c.sequence, change.c.ordinal)
    )
    return {row.sequence: row for row in connection.execute(query)}.values()


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
    reader: Reader, seat: str, actor_id: int | None, commands: Collection[str], limit: int = 20
) -> list[JournalLine]:
    """Which of these commands an officer gave last at a seat, newest first: what undo looks at."""
    query = (
        select(journal, _officer.c.name)
        .outerjoin(_officer, _officer.c.id == journal.c.actor_id)
        .where(
            journal.c.station_id == reader.station_id,
            journal.c.seat == seat,
            journal.c.actor_id.is_(None) if actor_id is None else journal.c.actor_id == actor_id,
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
