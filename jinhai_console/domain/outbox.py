"""推送: what leaves the room for an officer, by which channel, and when it is tried again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random
from typing import Any

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import MINUTE, SECOND, Duration, Instant
from jinhai_console.domain.push_channel import PushChannel

LEASE: Duration = 90 * SECOND  # whoever took a message and fell silent loses it after this
FIRST_WAIT: Duration = 5 * SECOND
LONGEST_WAIT: Duration = 5 * MINUTE
JITTER = 0.3  # this share of a wait is left to chance, so that seats do not knock together


class MessageKind(StrEnum):
    """What a message tells its receiver."""

    ASSIGN = "assign"
    CHANGE = "change"
    WITHDRAW = "withdraw"
    END = "end"
    TASK = "task"
    CHASE = "chase"  # 催办 of a task

    @property
    def puts_on(self) -> bool:
        """Whether he is on the incident once he has read it."""
        return self in (MessageKind.ASSIGN, MessageKind.CHANGE)

    @property
    def gives_task(self) -> bool:
        """Whether whoever has read it knows of the task."""
        return self in (MessageKind.TASK, MessageKind.CHASE)


class MessageState(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    DELIVERED = "delivered"
    FAILED = "failed"
    TOLD = "told"  # a person told him: by telephone, on paper
    CANCELLED = "cancelled"  # never left the room, and need not any more


PENDING = frozenset({MessageState.WAITING, MessageState.SENDING})
ARRIVED = frozenset({MessageState.DELIVERED, MessageState.TOLD})


class Told(StrEnum):
    TELEPHONE = "telephone"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxMessage(Entity):
    """One message to one officer, or to another unit. `key` (a UUID) is what they know it by.

    It is about an assignment, with its incident, or about a task. `assignment_id` may name an
    assignment that an undo has taken away since: what has left the room is not undone. `due_at`
    is when somebody may take it, also from one who fell silent.
    """

    key: str
    incident_id: int | None = None
    assignment_id: int | None = None
    task_id: int | None = None
    officer_id: int | None = None
    unit_id: int | None = None
    kind: MessageKind
    body: str
    queued_at: Instant
    gives_up_at: Instant
    state: MessageState = MessageState.WAITING
    due_at: Instant | None = None
    attempts: int = 0
    rounds: int = 0  # how often every channel was tried
    channel_id: int | None = None  # the one tried last
    refused_ids: tuple[int, ...] = ()  # channels that will never take it
    claim: str = ""
    error: str = ""
    ended_at: Instant | None = None
    told_how: Told | None = None
    acknowledged_at: Instant | None = None

    @property
    def is_pending(self) -> bool:
        return self.state in PENDING

    @property
    def may_have_arrived(self) -> bool:
        """Whether the officer may know of it: also where nobody heard how an attempt ended."""
        return self.attempts > 0 or self.state in ARRIVED

    def is_due(self, now: Instant) -> bool:
        """Also where `due_at` lies further off than any wait: the clock was stepped back."""
        return self.due_at is not None and (
            self.due_at <= now or self.due_at > now + max(LEASE, LONGEST_WAIT)
        )


def wait_before(repetition: int, seed: str) -> Duration:
    """How long to wait before this repetition (from 1) of a round: doubling, with a cap.

    The same seed waits the same; different ones do not all come back at once.
    """
    whole = min(FIRST_WAIT << min(repetition - 1, 16), LONGEST_WAIT)
    return whole - int(whole * JITTER * Random(f"{seed}:{repetition}").random())


def next_channel(
    channels: Sequence[PushChannel], after_id: int | None, refused_ids: Sequence[int] = ()
) -> tuple[PushChannel | None, bool]:
    """The channel whose turn follows, and whether that begins a new round.

    `channels` are those that serve the officer, in their order. None where all have refused.
    """
    ids = [each.id for each in channels]
    start = ids.index(after_id) + 1 if after_id in ids else 0
    for place, each in enumerate((*channels[start:], *channels[:start])):
        if each.id not in refused_ids:
            return each, after_id is not None and place >= len(channels) - start
    return None, False


def taken(message: OutboxMessage, channel: PushChannel, claim: str, now: Instant) -> OutboxMessage:
    """Somebody is sending it now, through `channel`; for one lease nobody else may."""
    return replace(
        message,
        state=MessageState.SENDING,
        channel_id=channel.id,
        claim=claim,
        attempts=message.attempts + 1,
        due_at=now + LEASE,
    )


def delivered(message: OutboxMessage, channel_id: int | None, now: Instant) -> OutboxMessage:
    """The receiving side has it."""
    return _ended(message, MessageState.DELIVERED, now, channel_id=channel_id, error="")


def missed(
    message: OutboxMessage,
    channels: Sequence[PushChannel],
    error: str,
    now: Instant,
    *,
    is_refused: bool,
) -> OutboxMessage:
    """An attempt failed: the next channel at once, after the last one a wait, in the end failed.

    `is_refused`: this channel will never take it. The limit ends it between rounds, so that
    every channel was tried at least once.
    """
    refused = message.refused_ids
    if is_refused and message.channel_id is not None:
        refused = (*refused, message.channel_id)
    following, begins_round = next_channel(channels, message.channel_id, refused)
    rounds = message.rounds + begins_round
    due_at = now + (wait_before(rounds, message.key) if begins_round else 0)
    if following is None or (begins_round and due_at > message.gives_up_at):
        return _ended(message, MessageState.FAILED, now, refused_ids=refused, error=error)
    return replace(
        message,
        state=MessageState.WAITING,
        refused_ids=refused,
        rounds=rounds,
        claim="",
        error=error,
        due_at=due_at,
    )


def told(message: OutboxMessage, how: Told, now: Instant) -> OutboxMessage:
    """A person told the officer."""
    return _ended(message, MessageState.TOLD, now, told_how=how)


def cancelled(message: OutboxMessage, now: Instant) -> OutboxMessage:
    return _ended(message, MessageState.CANCELLED, now)


def _ended(
    message: OutboxMessage, state: MessageState, now: Instant, **changes: Any
) -> OutboxMessage:
    moment = max(now, message.queued_at)
    return replace(message, state=state, ended_at=moment, due_at=None, claim="", **changes)
