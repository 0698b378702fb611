"""`tasks`: what somebody owes by a time; chased, told, answered, taken back."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.outbox import Told
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.task import TASK_STATE_NAMES
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.reports.assessment import results_text
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.tasks import (
    AnswerTask,
    ChaseTask,
    PushTaskAgain,
    TellTask,
    WithdrawTask,
)
from jinhai_console.settings import Settings


def tasks(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        rows = desk.read(reads.open_tasks).result()
        if options.action == "list":
            now = wall_clock()
            overdue = sum(each.task.is_overdue(now) for each in rows)
            document = {"tasks": [task_json(each, zone) for each in rows], "overdue": overdue}
            lines = columns([task_line(each, zone) for each in rows])
            speech.answer(document, lines or ["没有未办结的任务"])
            return
        answer = desk.submit(_command(desk, options, _called(rows, options))).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    speech.answer({"outcome": "done", "sequence": answer.sequence}, ["已记下"])


def task_json(row: TaskRow, zone: str) -> dict[str, Any]:
    """A task, with the keys that scripts rely on."""
    task = row.task
    return {
        "id": task.id,
        "source": task.source,
        "about": task.number,
        "title": task.title,
        "receiver": row.receiver,
        "asks": task.asks,
        "state": task.state,
        "overdue": task.is_overdue(wall_clock()),
        "given_at": full_text(task.given_at, zone),
        "due_at": full_text(task.due_at, zone),
        "delivered_at": full_text(task.delivered_at, zone) or None,
        "read_at": full_text(task.read_at, zone) or None,
        "answered_at": full_text(task.answered_at, zone) or None,
        "chases": task.chases,
        "answers": [each.text for each in row.answers],
        "results": dict(row.results),
    }


def task_line(row: TaskRow, zone: str) -> tuple[str, ...]:
    """One line for people."""
    task = row.task
    late = "，逾期" if task.is_overdue(wall_clock()) else ""
    return (
        task.number,
        row.receiver,
        f"{TASK_STATE_NAMES[task.state]}{late}",
        f"{full_text(task.due_at, zone)[:16]} 前",
        task.asks,
        results_text(row.results),
    )


def _called(rows: tuple[TaskRow, ...], options: Namespace) -> TaskRow:
    if not (options.number and options.receiver):
        raise Stopped(f"tasks {options.action} 后面要写编号和收件人，如 研判2026-001 刑侦大队")
    wanted = options.number, options.receiver
    found = [each for each in rows if (each.task.number, each.receiver) == wanted]
    if len(found) != 1:
        raise Stopped(
            f"{options.number} 没有交给 {options.receiver} 的未办结任务；用 tasks 看有哪些"
        )
    return found[0]


def _command(desk: Desk, options: Namespace, row: TaskRow) -> Command:
    about: dict[str, Any] = {"actor_id": actor_of(desk, options), "task_id": row.task.id}
    match options.action:
        case "chase":
            return ChaseTask(**about)
        case "again":
            return PushTaskAgain(**about)
        case "told":
            return TellTask(**about, how=Told.PAPER if options.paper else Told.TELEPHONE)
        case "withdraw":
            return WithdrawTask(**about, reason=options.text)
    return AnswerTask(
        **about,
        text=options.text,
        is_final=not options.interim,
        arrests=options.arrests,
        visits=options.visits,
        households=options.households,
    )
