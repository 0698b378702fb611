"""Signed sheets as the journal has them, and as the table has them now."""

from dataclasses import dataclass

from sqlalchemy import select

from jinhai_console.domain.meeting import Meeting
from jinhai_console.domain.shift import Handover
from jinhai_console.store import past
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES, change


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """`paper`: the snapshot as it was signed last, None where the journal knows none; `kept`: as
    the table has it, None where it has none. `sequence` is the entry that gave it its code,
    `digest` that of the entry before: the code on the paper is made of it."""

    paper: str | None
    kept: str | None
    sequence: int
    digest: bytes | None


def signed_with(reader: Reader, kind: type[Handover | Meeting], code: str) -> Signed | None:
    """The one with this code on its paper, whether the table still has it or not."""
    shape = SHAPES[kind]
    columns = shape.table.c
    execute = reader.connection.execute
    query = select(change).where(change.c.entity == shape.table.name)
    found = None
    for row in execute(query.order_by(change.c.sequence.desc())):
        image = shape.from_image(row.image)
        assert isinstance(image, (Handover, Meeting))
        if image.checkpoint == code:  # a leader's look is a later entry of the same sheet
            found = found[0] if found else image, row.sequence
    if found is None:
        kept = execute(select(columns.snapshot).where(columns.checkpoint == code)).scalar()
        return None if kept is None else Signed(paper=None, kept=kept, sequence=0, digest=None)
    signed, sequence = found
    kept = execute(select(columns.snapshot).where(columns.id == signed.id)).scalar()
    before = past.entry(reader.connection, sequence - 1)
    digest = None if before is None else bytes(before.digest)
    return Signed(paper=signed.snapshot, kept=kept, sequence=sequence, digest=digest)
