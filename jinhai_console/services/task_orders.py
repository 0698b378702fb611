"""任务 by a person's order: give one, allow it more time, give it to somebody else."""

from dataclasses import dataclass

from jinhai_console.domain import task as life
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outbox import MessageKind
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.task import ROUTINE, About, Receiver, Task, TaskSource
from jinhai_console.services.command import Command
from jinhai_console.services.settle import require
from jinhai_console.services.task_push import call_back, push_task, save_task
from jinhai_console.services.tasks import add_task, give, receiver_name
from jinhai_console.services.visit_duty import hand_on
from jinhai_console.store.transaction import Transaction

LEVELS = range(1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveTask(Command):
    """交办: what is to be done about no record; every receiver gets one of this number."""

    title: str
    asks: str
    receivers: tuple[Receiver, ...]
    due_at: Instant
    level: int = 3

    def perform(self, tx: Transaction) -> Subject:
        title = require(self.title, "任务的名称")
        if self.level not in LEVELS:
            raise Refusal("级别只有一级到四级")
        about = About(
            source=TaskSource.HAND,
            id=0,
            number=tx.next_number("任务", tx.year_of(tx.now)),
            title=title,
            level=self.level,
        )
        made = give(tx, about, self.receivers, self.asks, self.due_at)
        return Subject(made[0].id, about.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendTask(Command):
    """延期: whoever owes it is told the new time. The reason stands in the journal."""

    task_id: int
    due_at: Instant
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        tx.reason = require(self.reason, "延期的理由")
        if self.due_at <= tx.now:
            raise Refusal("新的期限已经过去；请写今后的时间")
        after = save_task(tx, self.task_id, lambda task: life.extended(task, self.due_at))
        if after.source not in ROUTINE:
            push_task(tx, after, MessageKind.TASK, tx.reason)
        return Subject(after.about_id or after.id, after.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReassignTask(Command):
    """改交他人: the same task for another; who had it is told that it is no longer his.

    The old one ends with its answers, a new one begins: what each of them did stays his. A visit
    is handed on for this once; when it is due its place says. A lead says itself whose it is.
    """

    task_id: int
    receiver: Receiver
    reason: str
    due_at: Instant | None = None  # None: as it was

    def perform(self, tx: Transaction) -> Subject:
        reason = require(self.reason, "改交的理由")
        before = tx.get(Task, self.task_id)
        name = receiver_name(tx, self.receiver)
        if self.receiver == before.receiver:
            raise Refusal(f"这件任务已经在{name}手上")
        if before.source is TaskSource.LEAD:
            raise Refusal(f"{before.number} 请在“线索”里改交（Ctrl+S），签收和期限随着改")
        due_at = self.due_at or before.due_at
        is_visit = before.source is TaskSource.VISIT
        if due_at <= tx.now and not is_visit:
            raise Refusal("期限已经过去；改交时请写新的期限")
        tx.reason = f"改交{name}：{reason}"
        after = save_task(
            tx, before.id, lambda task: life.withdrawn(task, tx.now, tx.actor_id, tx.reason)
        )
        call_back(tx, after, tx.reason)
        if is_visit:
            made = hand_on(tx, before, self.receiver)
        else:
            made = add_task(tx, before.about, self.receiver, before.asks, due_at)
        if made.source not in ROUTINE:
            push_task(tx, made, MessageKind.TASK)
        return Subject(made.id, made.number)
