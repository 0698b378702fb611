"""任务: give it to those who are to do it, chase it, take it back, enter what came of it."""

from dataclasses import dataclass

from jinhai_console.domain import task as life
from jinhai_console.domain.callback import Callback
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import MessageKind, OutboxMessage, Told
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.station import Entry, Team
from jinhai_console.domain.task import (
    MOST_RESULTS,
    About,
    Receiver,
    Task,
    TaskAnswer,
    TaskSource,
)
from jinhai_console.services.command import Command
from jinhai_console.services.outbox import acknowledge
from jinhai_console.services.settle import require
from jinhai_console.services.task_push import (
    call_back,
    push_task,
    save_task,
    told_in_person,
    unread_messages,
)
from jinhai_console.store.transaction import Transaction

NO_CHANNEL = "没有推送通道为收件人服务；请电话或当面告知后记一笔，或在派出所资料里添加推送通道"


def give(
    tx: Transaction,
    about: About,
    receivers: tuple[Receiver, ...],
    asks: str,
    due_at: Instant,
) -> list[Task]:
    """A task for each of `receivers`, and its message. Refused where one has it already."""
    asks = require(asks, "要求做什么")
    if not receivers:
        raise Refusal("请至少选一个收件人：民警、队伍或外单位")
    if due_at <= tx.now:
        raise Refusal("反馈期限已经过去；请写今后的时间")
    running = {each.receiver for each in open_tasks_of(tx, about)}
    made = []
    for each in dict.fromkeys(receivers):
        name = receiver_name(tx, each)
        if each in running:
            raise Refusal(f"{name}手上已有“{about.title}”的任务；请催办，或先撤回再交办")
        made.append(add_task(tx, about, each, asks, due_at))
        push_task(tx, made[-1], MessageKind.TASK)
    return made


def open_tasks_of(tx: Transaction, about: About) -> list[Task]:
    """Those about one record, for the same end; none where they are about no record."""
    if not about.id:
        return []
    return tx.find(Task, about_id=about.id, source=about.source, ended_at=None)


def add_task(tx: Transaction, about: About, to: Receiver, asks: str, due_at: Instant) -> Task:
    """Only the record: telling them is the caller's."""
    return tx.add(
        Task,
        source=about.source,
        about_id=about.id,
        number=about.number,
        title=about.title,
        level=about.level,
        officer_id=to.officer_id,
        team_id=to.team_id,
        unit_id=to.unit_id,
        asks=asks,
        due_at=due_at,
        given_at=tx.now,
        given_by_id=tx.actor_id,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChaseTask(Command):
    """催办: those who owe it are told again. Also where only a person can tell them."""

    task_id: int

    def perform(self, tx: Transaction) -> Subject:
        after = save_task(tx, self.task_id, lambda task: life.chased(task, tx.now))
        push_task(tx, after, MessageKind.CHASE)
        return _subject(after)


@dataclass(frozen=True, slots=True, kw_only=True)
class PushTaskAgain(Command):
    """再送一次: a fresh message to everybody who is to do it."""

    task_id: int

    def perform(self, tx: Transaction) -> Subject:
        task = tx.get(Task, self.task_id)
        if not task.is_open:
            raise Refusal("这件任务已经结束；没有可以再送的内容")
        if not push_task(tx, task, MessageKind.TASK):
            raise Refusal(NO_CHANNEL)
        return _subject(task)


@dataclass(frozen=True, slots=True, kw_only=True)
class TellTask(Command):
    """已电话通知, or handed over on paper: they know of it."""

    task_id: int
    how: Told = Told.TELEPHONE

    def perform(self, tx: Transaction) -> Subject:
        after = save_task(tx, self.task_id, lambda task: life.told(task, self.how, tx.now))
        told_in_person(tx, after, self.how)
        return _subject(after)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawTask(Command):
    """It need not be done any more."""

    task_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        reason = require(self.reason, "撤回的理由")
        task = save_task(
            tx, self.task_id, lambda task: life.withdrawn(task, tx.now, tx.actor_id, reason)
        )
        call_back(tx, task, reason)
        return _subject(task)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverTask(Command):
    """送达: it is shown to the officer himself. His messages still go their own way."""

    task_id: int

    def perform(self, tx: Transaction) -> Subject:
        task = _his(tx, self.task_id)
        after = save_task(tx, task.id, lambda task: life.delivered(task, tx.now))
        return Subject(task.about_id, is_repeat=after == task)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTask(Command):
    """已读: the officer himself has opened it, and with it every message to him about it."""

    task_id: int

    def perform(self, tx: Transaction) -> Subject:
        task = _his(tx, self.task_id)
        after = save_task(tx, task.id, lambda task: life.read(task, tx.now))
        unread = unread_messages(tx, task.id, tx.actor_id)
        for each in unread:
            acknowledge(tx, each, max(tx.now, each.queued_at))
        return Subject(task.about_id, is_repeat=after == task and not unread)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer(Command):
    """反馈: what was done, and its counts where it says any; the last one ends the task.

    Where the act itself is to be entered in a record of its own, it stays open until that is done.
    """

    text: str
    is_final: bool = True
    arrests: int | None = None
    visits: int | None = None
    households: int | None = None

    def answer(self, tx: Transaction, task_id: int) -> Subject:
        text = require(self.text, "反馈的内容")
        counts = {name: getattr(self, name) for name in life.RESULT_NAMES}
        if any(each is not None and not 0 <= each <= MOST_RESULTS for each in counts.values()):
            raise Refusal(f"数目应在 0 到 {MOST_RESULTS:,} 之间，没有就不填")
        is_final = self.is_final and _is_ended_by_answer(tx, tx.get(Task, task_id))
        after = save_task(
            tx, task_id, lambda task: life.answered(task, tx.now, tx.actor_id, is_final=is_final)
        )
        tx.add(
            TaskAnswer,
            task_id=after.id,
            answered_at=max(tx.now, after.given_at),
            entered_by_id=tx.actor_id,
            text=text,
            is_final=is_final,
            **counts,
        )
        return _subject(after)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTask(_Answer):
    """Entered at a desk, or by the officer himself."""

    task_id: int

    def perform(self, tx: Transaction) -> Subject:
        return self.answer(tx, self.task_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAnswer(_Answer):
    """From the receiving side itself, beside its receipt of the message `key`."""

    key: str

    def perform(self, tx: Transaction) -> Subject:
        message = tx.first(OutboxMessage, key=self.key)
        if message is None or message.task_id is None:
            raise Refusal("这条推送不是任务，不用反馈；请核对回执里的 id")
        return self.answer(tx, message.task_id)


def _subject(task: Task) -> Subject:
    """What it comes from; the task itself where that is no record."""
    return Subject(task.about_id or task.id, task.number)


def _is_ended_by_answer(tx: Transaction, task: Task) -> bool:
    """Whoever was dissatisfied is answered, and asked again at the door: only both end it."""
    if task.source is TaskSource.DISSATISFIED:
        return not any(each.is_open for each in tx.find(Callback, follows_id=task.about_id))
    return task.source in life.ENDED_BY_ANSWER


def _his(tx: Transaction, task_id: int) -> Task:
    """Refused where it is neither the officer's own nor his team's."""
    task = tx.get(Task, task_id)
    officer = tx.first(Officer, id=tx.actor_id or 0)
    if officer is None or not task.is_for(officer):
        raise Refusal("这件任务没有交办给您，也没有交办给您的队伍；请刷新")
    return task


def receiver_name(tx: Transaction, receiver: Receiver) -> str:
    """Whom it names. Refused where he is out of use."""
    lists = tx.lists
    found: Entry | None
    if receiver.officer_id is not None:
        found = tx.first(Officer, id=receiver.officer_id)
    elif receiver.team_id is not None:
        found = tx.first(Team, id=receiver.team_id)
        if found is not None and not tx.find(Officer, team_id=found.id, retired_at=None):
            raise Refusal(f"{found.name}里没有在用的民警，推送没有人收")
    else:
        found = lists.units.get(receiver.unit_id or 0)
    if found is None or found.retired_at is not None:
        raise Refusal("收件人已停用，或不是本所的；请另选")
    return found.name
