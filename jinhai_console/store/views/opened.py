"""Which entry of the journal opens personal data in full, and for how long."""

from jinhai_console.domain.instant import SECOND, Duration
from jinhai_console.store import past
from jinhai_console.store.reader import Reader

UNMASKED_FOR: Duration = 60 * SECOND


def is_opened(reader: Reader, command: str, id: int, sequence: int) -> bool:
    """Whether the entry `sequence` asked by `command` for this record less than a minute ago."""
    entry = past.entry(reader.connection, sequence) if sequence else None
    if entry is None or entry.command != command or entry.subject_id != id:
        return False
    # Either way: a clock stepped back must not hold them open for an hour.
    return bool(abs(reader.now - entry.at) <= UNMASKED_FOR)
