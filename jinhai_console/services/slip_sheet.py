"""What the slip of one message needs: what was put into it when it was queued."""

from dataclasses import dataclass

from jinhai_console.domain.instant import Instant
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.outbox import whole_message


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """`body` is the message's JSON text, `at` when it was queued."""

    key: str
    body: str
    at: Instant


def slip_sheet(reader: Reader, message_id: int, _drawn_by: int | None) -> SlipSheet | None:
    """None where there is no such message."""
    found = whole_message(reader, message_id)
    return SlipSheet(found.key, found.body, found.queued_at) if found else None
