"""What the page of disputes lists and shows: disputes, and what should be taken up as one."""

from sqlalchemy import select

from jinhai_console.domain.dispute import Performance
from jinhai_console.domain.dispute_rows import DisputeDetail, DisputeRow, Proposal
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.dispute_watch import proposed_disputes
from jinhai_console.store.views.disputes import dispute_detail, dispute_list

_f = SHAPES[Performance].table.c


def dispute_board(reader: Reader) -> tuple[DisputeRow | Proposal, ...]:
    """The disputes in their order, then what is proposed."""
    return *dispute_list(reader), *proposed_disputes(reader)


def dispute_shown(reader: Reader, id: int, sequence: int = 0) -> DisputeDetail | Proposal | None:
    """A dispute whole, or what is proposed under this id; None where neither is there."""
    found = dispute_detail(reader, id, sequence)
    if found is not None:
        return found
    return next((each for each in proposed_disputes(reader) if each.id == id), None)


def dispute_about(reader: Reader, about_id: int) -> int:
    """The dispute that a task is about, also where it is about a promise of its agreement."""
    query = select(_f.dispute_id).where(_f.id == about_id)
    found: int | None = reader.connection.execute(query).scalar_one_or_none()
    return about_id if found is None else found
