"""`tasks`: what somebody owes by a time; given, chased, told, answered, prolonged, taken back."""

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.cli.work_figures import figures_json, figures_lines, period_of
from jinhai_console.domain.instant import full_text, parse_instant
from jinhai_console.domain.outbox import Told
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.task import SOURCE_NAMES, Receiver
from jinhai_console.domain.task_rows import TaskDetail, TaskLine, TaskRow
from jinhai_console.reports.assessment import results_text
from jinhai_console.reports.paper import tasks_paper
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.receivers import receiver_called
from jinhai_console.services.task_orders import ExtendTask, GiveTask, ReassignTask
from jinhai_console.services.tasks import (
    AnswerTask,
    ChaseTask,
    PushTaskAgain,
    TellTask,
    WithdrawTask,
)
from jinhai_console.settings import Settings, resources_dir


def tasks(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        match options.action:
            case "list":
                _list(desk, options, speech, zone)
                return
            case "show":
                found = _called(desk.read(reads.task_list).result(), options)
                _show(desk.read(reads.task_detail, found.id).result(), speech, zone)
                return
            case "figures":
                work = desk.read(reads.task_figures, period_of(options)).result()
                speech.answer(figures_json(work, zone), figures_lines(work))
                return
        answer = desk.submit(_command(desk, options, zone)).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    document = {"outcome": "done", "sequence": answer.sequence, "number": answer.number}
    speech.answer(document, ["已记下"])


def receivers_called(desk: Desk, names: Iterable[str]) -> tuple[Receiver, ...]:
    return tuple(desk.read(receiver_called, each).result() for each in names)


def due_at(options: Namespace, zone: str) -> int:
    """What `--due` says. Raises Stopped."""
    if not options.due:
        raise Stopped("请用 --due 写明反馈期限，如 --due '2026-11-26 18:00'")
    try:
        return parse_instant(options.due, zone)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None


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
        SOURCE_NAMES[task.source],
        task.number,
        row.receiver,
        f"{task.state_name}{late}",
        f"{full_text(task.due_at, zone)[:16]} 前",
        task.asks,
        results_text(row.results),
    )


def _list(desk: Desk, options: Namespace, speech: Speech, zone: str) -> None:
    now = wall_clock()
    rows = [
        each
        for each in desk.read(reads.open_tasks).result()
        if options.source in (None, each.task.source)
        and options.owner in (None, each.receiver)
        and (each.task.is_overdue(now) or not options.overdue)
    ]
    overdue = sum(each.task.is_overdue(now) for each in rows)
    tasks = [task_json(each, zone) for each in rows]
    document: dict[str, Any] = {"tasks": tasks, "overdue": overdue}
    lines = columns([task_line(each, zone) for each in rows]) or ["没有这样的未办结任务"]
    if options.pdf:
        ids = tuple(each.task.id for each in rows)
        title = "逾期的" if options.overdue else "未办结"
        sheet = desk.read(reads.task_sheet, ids, title, actor_of(desk, options)).result()
        add_paper(desk, options, tasks_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def _show(detail: TaskDetail | None, speech: Speech, zone: str) -> None:
    assert detail is not None  # the list has it
    row, task = detail.row, detail.task
    document = task_json(row, zone) | {
        "given_by": row.given_by,
        "ended_at": full_text(task.ended_at, zone) or None,
        "end_reason": task.end_reason,
        "messages": [
            {"kind": each.kind, "to": each.who, "state": each.state, "error": each.error}
            for each in detail.messages
        ],
        "journal": [
            {"at": each.at_text, "by": each.actor, "command": each.command, "reason": each.reason}
            for each in detail.journal
        ],
    }
    lines = [
        *columns([task_line(row, zone)]),
        *(f"反馈 {each.text}" for each in row.answers),
        *columns([(e.at_text, e.actor or e.seat, e.command, e.reason) for e in detail.journal]),
    ]
    speech.answer(document, lines)


def _called(lines: Iterable[TaskLine], options: Namespace) -> TaskLine:
    """The open one that is called so, else the last that ended."""
    if not (options.number and options.receiver):
        raise Stopped(f"tasks {options.action} 后面要写编号和收件人，如 研判2026-001 刑侦大队")
    wanted = options.number, options.receiver
    found = [each for each in lines if (each.task.number, each.receiver) == wanted]
    still = [each for each in found if each.task.is_open]
    if len(still) == 1:
        return still[0]
    if options.action == "show" and found and not still:
        return found[0]
    if still:
        kinds = "、".join(SOURCE_NAMES[each.task.source] for each in still)
        raise Stopped(f"{options.number} 有几件任务在 {options.receiver} 手上（{kinds}）")
    raise Stopped(f"{options.number} 没有交给 {options.receiver} 的未办结任务；用 tasks 看有哪些")


def _command(desk: Desk, options: Namespace, zone: str) -> Command:
    actor_id = actor_of(desk, options)
    if options.action == "give":
        return GiveTask(
            actor_id=actor_id,
            title=options.title,
            asks=options.ask,
            receivers=receivers_called(desk, options.to),
            due_at=due_at(options, zone),
            level=options.level,
        )
    task_id = _called(desk.read(reads.task_list).result(), options).id
    about: dict[str, Any] = {"actor_id": actor_id, "task_id": task_id}
    match options.action:
        case "chase":
            return ChaseTask(**about)
        case "again":
            return PushTaskAgain(**about)
        case "told":
            return TellTask(**about, how=Told.PAPER if options.paper else Told.TELEPHONE)
        case "withdraw":
            return WithdrawTask(**about, reason=options.text)
        case "extend":
            return ExtendTask(**about, due_at=due_at(options, zone), reason=options.text)
        case "reassign":
            return _reassigning(desk, options, zone, about)
    return AnswerTask(
        **about,
        text=options.text,
        is_final=not options.interim,
        arrests=options.arrests,
        visits=options.visits,
        households=options.households,
    )


def _reassigning(desk: Desk, options: Namespace, zone: str, about: dict[str, Any]) -> ReassignTask:
    if len(options.to) != 1:
        raise Stopped("请用 --receiver 写明改交给谁：一名民警、一个队伍或外单位")
    (receiver,) = receivers_called(desk, options.to)
    until = due_at(options, zone) if options.due else None
    return ReassignTask(**about, receiver=receiver, reason=options.text, due_at=until)
