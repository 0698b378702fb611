"""The watch over topics and meetings on a thread: what is due drafts itself and waits."""

import logging
import threading

from jinhai_console.domain.outcome import Refused
from jinhai_console.services.desk import Desk
from jinhai_console.services.meeting_due import draft_due_meetings
from jinhai_console.services.topics import draft_due

log = logging.getLogger(__name__)

FIRST_AFTER_S = 20.0  # the start is over
EVERY_S = 60.0


def watch_topics(desk: Desk, stop: threading.Event, first_after_s: float = FIRST_AFTER_S) -> None:
    """Look once a minute until `stop` is set. A fault is logged: the next look may do better."""
    wait_s = first_after_s
    while not stop.wait(wait_s):
        wait_s = EVERY_S
        try:
            for answer in (*draft_due(desk), *draft_due_meetings(desk)):
                if isinstance(answer, Refused):
                    log.warning("something due was not drafted: %s", answer.reason)
        except Exception:
            log.exception("what is due could not be drafted")
