"""Time-outs of a connection: each step by itself, and all of it together."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Timer

from jinhai_console.intake.delivery.outcome import NotDelivered


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds: `step_s` for one answer of the other side, `whole_s` for the attempt.

    The whole is far below a lease of `domain.outbox`: whoever holds a message still has it.
    """

    step_s: float = 10.0
    whole_s: float = 30.0


@contextmanager
def closed_after(seconds: float, connected: Callable[[], socket.socket | None]) -> Iterator[Event]:
    """Shut the socket when the time is up: a trickle of bytes would never time out by itself.

    `connected` tells which it is then: TLS puts another in the place of the first. The event
    is set when it was cut off so.
    """
    is_cut = Event()

    def shut() -> None:
        is_cut.set()
        with suppress(OSError):
            if (there := connected()) is not None:
                there.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, shut)
    timer.daemon = True
    timer.start()
    try:
        yield is_cut
    finally:
        timer.cancel()


def trust(authority: str) -> ssl.SSLContext:
    """Whom to believe: the system's authorities, or the one of the station's own network."""
    if not authority:
        return ssl.create_default_context()
    try:
        return ssl.create_default_context(cafile=Path(authority))
    except (OSError, ssl.SSLError):
        raise NotDelivered(
            f"读不出证书机构文件 {authority}；请核对推送通道里的路径", is_refused=True
        ) from None
