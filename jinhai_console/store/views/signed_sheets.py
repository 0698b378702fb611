"""Signed handovers as the journal has them, and as the table has them now."""

from dataclasses import dataclass

from sqlalchemy import select

from jinhai_console.domain.shift import Handover
from jinhai_console.store import past
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES, change

_HANDOVER = SHAPES[Handover]
_h = _HANDOVER.table.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """`paper`: the snapshot as it was signed last, None where the journal knows none; `kept`: as
    the table has it, None where it has none. `sequence` is the entry by which the shift changed
    hands, `digest` that of the entry before: the code on the paper is made of it."""

    paper: str | None
    kept: str | None
    sequence: int
    digest: bytes | None


def signed_with(reader: Reader, code: str) -> Signed | None:
    """The one with this code on its paper, whether the table still has it or not."""
    execute = reader.connection.execute
    query = select(change).where(change.c.entity == _HANDOVER.table.name)
    found = None
    for row in execute(query.order_by(change.c.sequence.desc())):
        image: Handover = _HANDOVER.from_image(row.image)  # type: ignore[assignment]  # its own table
        if image.checkpoint == code:  # the leader's look is a later entry of the same sheet
            found = found[0] if found else image, row.sequence
    if found is None:
        kept = execute(select(_h.snapshot).where(_h.checkpoint == code)).scalar()
        return None if kept is None else Signed(paper=None, kept=kept, sequence=0, digest=None)
    signed, sequence = found
    kept = execute(select(_h.snapshot).where(_h.id == signed.id)).scalar()
    before = past.entry(reader.connection, sequence - 1)
    digest = None if before is None else bytes(before.digest)
    return Signed(paper=signed.snapshot, kept=kept, sequence=sequence, digest=digest)
