"""What the journal says of a record, a line for each command."""

from dataclasses import dataclass

from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True)
class JournalLine:
    sequence: int
    at: Instant
    at_text: str
    actor: str
    seat: str
    command: str
    reason: str
    undoes: int | None
