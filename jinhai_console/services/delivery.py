"""投递: who sends a message, how it ended, what the officer's side answered, what a person does."""

from dataclasses import dataclass, replace

from jinhai_console.domain import task as task_life
from jinhai_console.domain.assignment import Assignment, Milestone, stamp
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outbox import (
    ARRIVED,
    MessageState,
    OutboxMessage,
    Told,
    delivered,
    missed,
    next_channel,
    taken,
)
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.outbox import (
    acknowledge,
    channels_of,
    push_again,
    record_told,
)
from jinhai_console.services.settle import settle
from jinhai_console.services.task_push import save_task
from jinhai_console.store.transaction import Transaction

SILENT = "上一次发送中断，没有回音"
NO_CHANNEL = "没有推送通道为收件人服务；请在派出所资料里核对推送通道"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMessage(Command):
    """Take a message that is due, so that nobody else sends it; its `claim` is this UUID.

    One whose sender fell silent counts as an attempt that failed.
    """

    message_id: int

    def perform(self, tx: Transaction) -> Subject:
        message = tx.get(OutboxMessage, self.message_id)
        if not message.is_pending or not message.is_due(tx.now):
            raise Refusal("这条推送已经由别的席位在送，或已经送过；无需再送")
        if any(each.is_pending and each.id < message.id for each in _to_the_same(tx, message)):
            raise Refusal("还有更早的一条推送没有送出；送出后再送这一条")
        tx.put(message, self._taken(tx, message))
        return _subject(tx, message)

    def _taken(self, tx: Transaction, message: OutboxMessage) -> OutboxMessage:
        channels = channels_of(tx, message)
        if message.state is MessageState.SENDING:
            message = missed(message, channels, SILENT, tx.now, is_refused=False)
        if not message.is_due(tx.now):
            return message
        channel, _ = next_channel(channels, message.channel_id, message.refused_ids)
        if channel is None:  # those that served him are out of use, or have all refused
            error = message.error or NO_CHANNEL
            return missed(message, (), error, tx.now, is_refused=False)
        return taken(message, channel, self.uuid, tx.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkDelivered(Command):
    """送达: the receiving side has it. True also where it comes late, or others tried too."""

    message_id: int
    channel_id: int

    def perform(self, tx: Transaction) -> Subject:
        message = tx.get(OutboxMessage, self.message_id)
        if message.state in ARRIVED:
            return replace(_subject(tx, message), is_repeat=True)
        tx.put(message, delivered(message, self.channel_id, tx.now))
        assignment = _put_on_by(tx, message)
        if assignment is not None:
            _stamp_if_open(tx, assignment, Milestone.DELIVERED, tx.now)
        elif message.kind.gives_task:
            save_task(tx, message.task_id, lambda task: task_life.delivered(task, tx.now))
        return _subject(tx, message)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkMissed(Command):
    """An attempt failed. Whoever lost his claim meanwhile has nothing to say any more."""

    message_id: int
    claim: str
    error: str
    is_refused: bool = False

    def perform(self, tx: Transaction) -> Subject:
        message = tx.get(OutboxMessage, self.message_id)
        if message.claim != self.claim:
            return replace(_subject(tx, message), is_repeat=True)
        channels = channels_of(tx, message)
        after = missed(message, channels, self.error, tx.now, is_refused=self.is_refused)
        tx.put(message, after)
        return _subject(tx, message)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeReceipt(Command):
    """回执: the officer has read the message `key`; of an assignment this is its 签收.

    `acknowledged_at` is the receiver's clock: it is believed between the sending and now.
    """

    key: str
    acknowledged_at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        message = tx.first(OutboxMessage, key=self.key)
        if message is None:
            raise Refusal(f"没有编号为 {self.key[:80]} 的推送；请核对回执里的 id")
        if message.acknowledged_at is not None:
            return replace(_subject(tx, message), is_repeat=True)
        said = tx.now if self.acknowledged_at is None else self.acknowledged_at
        moment = min(max(said, message.queued_at), max(tx.now, message.queued_at))
        acknowledge(tx, message, moment)
        assignment = _put_on_by(tx, message)
        if assignment is not None:
            stamped = _stamp_if_open(tx, assignment, Milestone.DELIVERED, moment)
            _stamp_if_open(tx, stamped, Milestone.ACKNOWLEDGED, moment)
            settle(tx, tx.get(Incident, assignment.incident_id))
        elif message.kind.gives_task:
            save_task(tx, message.task_id, lambda task: task_life.read(task, moment))
        return _subject(tx, message)


@dataclass(frozen=True, slots=True, kw_only=True)
class PushAgain(Command):
    """再送一次: a fresh message about an assignment, with what holds now."""

    assignment_id: int

    def perform(self, tx: Transaction) -> Subject:
        return _subject(tx, push_again(tx, self.assignment_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOfficer(Command):
    """已电话通知, or handed over on paper: nothing need be sent any more."""

    assignment_id: int
    how: Told = Told.TELEPHONE

    def perform(self, tx: Transaction) -> Subject:
        return _subject(tx, record_told(tx, self.assignment_id, self.how))


# What couriers do by themselves: nobody's work is changed by it, and no undo is blocked.
CARRIAGE = frozenset(each.__name__ for each in (ClaimMessage, MarkDelivered, MarkMissed))


def _subject(tx: Transaction, message: OutboxMessage) -> Subject:
    if message.incident_id is None:
        return Subject(message.task_id or 0)
    incident = tx.get(Incident, message.incident_id)
    return Subject(incident.id, incident.number)


def _to_the_same(tx: Transaction, message: OutboxMessage) -> list[OutboxMessage]:
    """All about the same assignment or task, to the same receiver, oldest first."""
    about = {"assignment_id": message.assignment_id, "task_id": message.task_id}
    to = {"officer_id": message.officer_id, "unit_id": message.unit_id}
    return tx.find(OutboxMessage, **about, **to)


def _put_on_by(tx: Transaction, message: OutboxMessage) -> Assignment | None:
    """The assignment that the receiver has once he has read this."""
    if not message.kind.puts_on:
        return None
    return tx.first(Assignment, id=message.assignment_id)


def _stamp_if_open(
    tx: Transaction, assignment: Assignment, milestone: Milestone, at: Instant
) -> Assignment:
    """The assignment with this moment, where it is still open to it."""
    try:
        stamped = stamp(assignment, milestone, at)
    except ValueError:  # known already, or overtaken by a later one, or over
        return assignment
    name = f"{milestone}_at"
    return tx.replace(assignment, **{name: getattr(stamped, name)})
