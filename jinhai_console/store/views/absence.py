"""Why an officer is not there by the roster."""

from jinhai_console.domain.instant import Instant
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.duty import duties_at, on_leave, uses_roster


def absence(reader: Reader, officer_id: int, at: Instant) -> str:
    """In words for a sentence about him; empty where he is on duty, or nobody keeps a roster."""
    if officer_id in duties_at(reader, at):
        return ""
    if officer_id in on_leave(reader, at):
        return "在请假"
    return "不在班" if uses_roster(reader, at) else ""
