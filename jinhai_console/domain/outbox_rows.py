"""What screens and alarms are told of the outbox: frozen, complete, read once."""

from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outbox import MessageKind, MessageState, Told
from jinhai_console.domain.push_channel import PushChannel


class Which(StrEnum):
    """What a list of the outbox shows."""

    WAITING = "waiting"
    FAILED = "failed"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class PushMark:
    """How far the last message about an assignment is. `at` is when it got there."""

    kind: MessageKind
    state: MessageState
    at: Instant
    channel: str = ""
    error: str = ""
    told_how: Told | None = None
    acknowledged_at: Instant | None = None


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One line of the outbox: one message to one officer or unit, about an incident or a task.

    Of a task `number` and `place` are those of what it comes from, `about_id`, and its title.
    """

    id: int
    version: int
    key: str
    kind: MessageKind
    state: MessageState
    incident_id: int | None
    number: str
    place: str
    assignment_id: int | None
    task_id: int | None
    about_id: int | None
    officer_id: int | None
    who: str
    phone: str
    queued_at: Instant
    due_at: Instant | None
    ended_at: Instant | None
    attempts: int
    channel: str
    error: str
    told_how: Told | None
    acknowledged_at: Instant | None


@dataclass(frozen=True, slots=True)
class Undelivered:
    """推送不到: somebody who may not know what he should. `since` is when it was queued.

    `is_given_up`: nothing more is tried; else the station's limit has passed and nobody sends.
    """

    message_id: int
    assignment_id: int | None
    incident_id: int | None
    number: str
    level: int
    officer_id: int | None
    who: str
    phone: str
    kind: MessageKind
    since: Instant
    error: str
    is_given_up: bool


@dataclass(frozen=True, slots=True)
class Parcel:
    """All that a transport needs to send one message once. `body` is its JSON text."""

    message_id: int
    key: str
    body: str
    channel: PushChannel
    email: str
    at: Instant


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """Messages by where they stand; `delivered` counts the last day's, told in person too."""

    waiting: int
    failed: int
    delivered: int
