"""Tasks in words: from where, how far, how late, whether they know of it."""

from jinhai_console.domain.instant import Instant, day_of, short_text
from jinhai_console.domain.task import (
    ROUTINE,
    SOURCE_NAMES,
    TASK_STATE_NAMES,
    Task,
    TaskAnswer,
    TaskSource,
    TaskState,
    results_of,
)
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.reports.assessment import results_text
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.line import Tone

# The domain's own names, so that they are translated.
MARKED = (
    mark("Tasks", "待办"),
    mark("Tasks", "未送达"),
    mark("Tasks", "已送达"),
    mark("Tasks", "已读"),
    mark("Tasks", "已反馈"),
    mark("Tasks", "已办结"),
    mark("Tasks", "已撤回"),
    mark("Tasks", "研判"),
    mark("Tasks", "交办"),
    mark("Tasks", "劝阻回访"),
    mark("Tasks", "纠纷走访"),
    mark("Tasks", "调解"),
    mark("Tasks", "协议履行"),
    mark("Tasks", "司法确认"),
    mark("Tasks", "走访"),
    mark("Tasks", "电话回访"),
    mark("Tasks", "不满意核处"),
    mark("Tasks", "人口信息更正"),
    mark("Tasks", "巡查线索"),
    mark("Tasks", "线索核查"),
    mark("Tasks", "会商意见"),
    mark("Tasks", "审核退回"),
)


def state_word(state: TaskState) -> str:
    return tr("Tasks", TASK_STATE_NAMES[state])


def task_word(task: Task) -> str:
    """How far it is; the day's routine waits to be done."""
    return tr("Tasks", task.state_name)


def source_word(source: TaskSource) -> str:
    return tr("Tasks", SOURCE_NAMES[source])


def due_text(task: Task, now: Instant, zone: str) -> str:
    """`▲ 逾期 2 天`, `今天 18:00 前`, `11-23 18:00 前`; of an ended one when it ended."""
    if task.ended_at is not None:
        return short_text(task.ended_at, zone)
    at = short_text(task.due_at, zone)
    if task.is_overdue(now):
        late = (day_of(now, zone) - day_of(task.due_at, zone)).days  # as the page of visits counts
        if late:
            return tr("Tasks", "▲ 逾期 {days} 天").format(days=late)
        return tr("Tasks", "▲ 逾期（{at}）").format(at=at)
    if is_due_today(task, now, zone):
        return tr("Tasks", "今天 {at} 前").format(at=at[-5:])
    return tr("Tasks", "{at} 前").format(at=at)


def due_tone(task: Task, now: Instant, zone: str) -> Tone:
    if task.is_overdue(now):
        return Tone.ALERTS
    if task.is_open and task.answered_at is None and is_due_today(task, now, zone):
        return Tone.WARNS
    return Tone.QUIET


def is_due_today(task: Task, now: Instant, zone: str) -> bool:
    return task.is_open and day_of(task.due_at, zone) == day_of(now, zone)


def state_text(row: TaskRow, now: Instant, zone: str) -> str:
    """`▲ 逾期　已读 11-23 17:05　催办 1 次`: the shape and the word say what is late."""
    task = row.task
    at = {
        TaskState.GIVEN: task.given_at,
        TaskState.DELIVERED: task.delivered_at,
        TaskState.READ: task.read_at,
        TaskState.ANSWERED: task.answered_at,
        TaskState.DONE: task.ended_at,
        TaskState.WITHDRAWN: task.ended_at,
    }[task.state]
    parts = [tr("Tasks", "▲ 逾期")] if task.is_overdue(now) else []
    parts.append(f"{task_word(task)} {short_text(at, zone)}")
    if task.chases:
        chased = tr("Tasks", "催办 {count} 次（{at}）").format(
            count=task.chases, at=short_text(task.chased_at, zone)
        )
        parts.append(chased)
    return "　".join(parts)


def sent_text(row: TaskRow) -> str:
    """How far its messages got; where no channel leads there, what to do."""
    if row.task.told_how is not None:
        return tr("Tasks", "已当面或电话告知")
    if not row.messages:
        is_told = row.is_served or row.task.source in ROUTINE  # nobody is to be told of routine
        return "" if is_told else no_channel_text()
    said = tr("Tasks", "送达 {reached}/{messages}，已读 {readers}").format(
        reached=row.reached, messages=row.messages, readers=row.readers
    )
    if row.failed:
        failed = tr("Tasks", "；送不到 {count}：{error}").replace("{count}", str(row.failed))
        said += failed.replace("{error}", row.error)
    return said


def no_channel_text() -> str:
    return tr("Tasks", "没有通道，请电话告知或打印送达")


def answer_text(answer: TaskAnswer, zone: str) -> str:
    """`11-23 17:05　办结　走访两户　（走访 2 次）`."""
    kind = tr("Tasks", "办结") if answer.is_final else tr("Tasks", "阶段反馈")
    results = results_text(results_of([answer]))
    said = f"{short_text(answer.answered_at, zone)}　{kind}　{answer.text}"
    return f"{said}　（{results}）" if results else said
