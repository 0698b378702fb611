"""`outbox`, `outbox send`: what waits to be pushed to officers, and the sending of it."""

import signal
import threading
from argparse import Namespace
from dataclasses import asdict
from typing import Any

from jinhai_console.cli.opening import actor_of, database_path, lists_of, open_desk
from jinhai_console.cli.pdf import keep_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.domain.outbox import MessageKind, MessageState
from jinhai_console.domain.outbox_rows import OutboxRow, Which
from jinhai_console.intake.delivery.courier import Carried, Courier
from jinhai_console.intake.delivery.slip import slip_copy
from jinhai_console.intake.receiving import NotNow, Received
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.slip_sheet import slip_sheet
from jinhai_console.settings import Settings, resources_dir

KINDS = {
    MessageKind.ASSIGN: "派警",
    MessageKind.CHANGE: "更正",
    MessageKind.WITHDRAW: "撤回",
    MessageKind.END: "结束",
    MessageKind.TASK: "任务",
    MessageKind.CHASE: "催办",
}
STATES = {
    MessageState.WAITING: "等待",
    MessageState.SENDING: "正在送",
    MessageState.DELIVERED: "已送达",
    MessageState.FAILED: "送不到",
    MessageState.TOLD: "已当面或电话通知",
    MessageState.CANCELLED: "已取消",
}


def outbox(options: Namespace, settings: Settings, speech: Speech) -> int:
    """Exit code 1 where something could not be delivered."""
    if options.once and options.action is None:
        raise Stopped("--once 要与 send 同用：outbox send --once")
    with open_desk(options, settings) as desk:
        if options.action == "send":
            home = database_path(options, settings).parent
            return _send(Courier(desk, home, resources_dir()), options, speech)
        if options.action == "slip":
            _slip(desk, options, speech)
            return 0
        return _list(desk, speech)


def _slip(desk: Desk, options: Namespace, speech: Speech) -> None:
    """派警单 of the last message about an incident, to whom `--officer` names."""
    if not options.number or not options.pdf:
        raise Stopped("请写明哪一起、存到哪里：outbox slip 编号 --pdf 文件")
    rows = [row for which in Which for row in desk.read(reads.outbox_list, which).result()]
    about = [each for each in rows if each.number == options.number]
    if options.receiver:
        about = [each for each in about if each.who == options.receiver]
    if not about:
        raise Stopped(f"推送里没有 {options.number} 的消息；用 outbox 看有哪些")
    last = max(about, key=lambda each: (each.queued_at, each.id))
    sheet = desk.read(slip_sheet, last.id, actor_of(desk, options)).result()
    assert sheet is not None  # it is on the list
    path, pages = keep_paper(desk, options, slip_copy(sheet, resources_dir()))
    document = {"number": last.number, "receiver": last.who, "pdf": str(path), "pages": pages}
    speech.answer(document, [f"{last.who}  {path}  {pages} 页"])


def _list(desk: Desk, speech: Speech) -> int:
    zone = lists_of(desk).station.zone
    counts = desk.read(reads.outbox_counts).result()
    rows = [row for which in Which for row in desk.read(reads.outbox_list, which).result()]
    said = f"等待 {counts.waiting} 条，送不到 {counts.failed} 条，近一天送达 {counts.delivered} 条"
    document = {**asdict(counts), "messages": [_document(row, zone) for row in rows]}
    speech.answer(document, [said, *columns([_line(row, zone) for row in rows])])
    return 1 if counts.failed else 0


def _document(row: OutboxRow, zone: str) -> dict[str, Any]:
    def moment(at: Instant | None) -> str | None:
        return full_text(at, zone) or None

    return {
        "id": row.key,
        "kind": row.kind.value,
        "state": row.state.value,
        "number": row.number,
        "officer": row.who,
        "queued_at": moment(row.queued_at),
        "next_attempt_at": moment(row.due_at),
        "ended_at": moment(row.ended_at),
        "acknowledged_at": moment(row.acknowledged_at),
        "attempts": row.attempts,
        "channel": row.channel,
        "error": row.error,
    }


def _line(row: OutboxRow, zone: str) -> tuple[str, ...]:
    at = short_text(row.ended_at or row.queued_at, zone)
    return (at, row.number, row.who, KINDS[row.kind], STATES[row.state], row.channel, row.error)


def _send(courier: Courier, options: Namespace, speech: Speech) -> int:
    if options.once:
        try:
            received = courier.take_receipts()
        except NotNow as fault:
            raise Stopped(f"{fault}；回执没有动，请稍后再收一次") from None
        carried = courier.deliver_due()
    else:
        received, carried = Received(), _until_stopped(courier, speech)
    document = {**asdict(carried), "receipts": received.accepted}
    speech.answer(document, [_words(carried)])
    return 1 if carried.missed else 0


def _until_stopped(courier: Courier, speech: Speech) -> Carried:
    stop = threading.Event()
    totals = [Carried()]

    def heard(carried: Carried) -> None:
        totals.append(totals.pop() + carried)
        speech.say(_words(carried))

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda _number, _frame: stop.set())
    speech.say("正在推送；按 Ctrl+C 结束")
    courier.run(stop, heard)
    return totals[0]


def _words(carried: Carried) -> str:
    return f"送达 {carried.delivered} 条，没有送到 {carried.missed} 次"
