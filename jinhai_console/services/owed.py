"""What somebody owes by the rules of a process, not by a person's order: one task for each end.

A mediation that failed asks for the next one, a visit for the one after it. Whatever the task asks
for settles it, in the same transaction; nobody has to tick it off besides.
"""

from jinhai_console.domain import task as life
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outbox import MessageKind
from jinhai_console.domain.task import ROUTINE, About, Receiver, Task
from jinhai_console.services.task_push import call_back, push_task, save_task, stop_sending
from jinhai_console.services.tasks import add_task, open_tasks_of
from jinhai_console.store.transaction import Transaction


def owe(tx: Transaction, about: About, to: Receiver, asks: str, due_at: Instant) -> Task:
    """The one open task about this record for this end; what else was asked is no longer due.

    Whoever owes it is told, unless it is the day's routine.
    """
    kept = None
    for task in open_tasks_of(tx, about):
        if (task.receiver, task.asks, task.due_at) == (to, asks, due_at):
            kept = task
        else:
            _drop(tx, task, "改为新的要求")
    if kept is not None:
        return kept
    made = add_task(tx, about, to, asks, due_at)
    if about.source not in ROUTINE:
        push_task(tx, made, MessageKind.TASK)
    return made


def settle_owed(tx: Transaction, about: About) -> int:
    """What was asked has been done; how many tasks ended by it."""
    tasks = open_tasks_of(tx, about)
    for task in tasks:
        save_task(tx, task.id, lambda each: life.settled(each, tx.now, tx.actor_id))
        stop_sending(tx, task)
    return len(tasks)


def drop_owed(tx: Transaction, about: About, reason: str) -> int:
    """It need not be done any more; how many tasks ended by it."""
    tasks = open_tasks_of(tx, about)
    for task in tasks:
        _drop(tx, task, reason)
    return len(tasks)


def take_back(tx: Transaction, task_id: int) -> None:
    """The step that gave it is undone; one that is over stays as it ended."""
    task = tx.get(Task, task_id)
    if task.is_open:
        _drop(tx, task, "交办这件任务的操作已撤消")


def _drop(tx: Transaction, task: Task, reason: str) -> None:
    save_task(tx, task.id, lambda each: life.withdrawn(each, tx.now, tx.actor_id, reason))
    call_back(tx, task, reason)
