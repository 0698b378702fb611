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

    `checkpoint` is the short code of the journal at that moment. `led_by_id` is the leader who has
    looked through the signed sheet.
    """

    shift_id: int
    prepared_at: Instant
    handed_by_id: int
    snapshot: str
    received_by_id: int | None = None
    handed_signed_at: Instant | None = None
    received_signed_at: Instant | None = None
    led_by_id: int | None = None
    led_at: Instant | None = None
    checkpoint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverReceipt(Entity):
    """One item that the receiver has taken over, by its key on the sheet."""

    handover_id: int
    key: str
    taken_at: Instant
    said: str = ""
