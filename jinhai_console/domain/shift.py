"""班次 and 交接班."""

from dataclasses import dataclass

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift(Entity):
    """A running shift has no `ended_at`; there is at most one of them in a station."""

    name: str
    started_at: Instant
    leader_id: int | None = None
    ended_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover(Entity):
    """交接班 of one shift. `snapshot` (JSON) is frozen when the shift closes, so reprints agree.

    `confirmed` names the open incidents (by id) that the receiver has taken over one by one.
    `checkpoint` is the short code of the journal at that moment.
    """

    shift_id: int
    prepared_at: Instant
    handed_by_id: int
    snapshot: str
    received_by_id: int | None = None
    confirmed: tuple[int, ...] = ()
    watch_notes: str = ""
    handed_signed_at: Instant | None = None
    received_signed_at: Instant | None = None
    checkpoint: str = ""
