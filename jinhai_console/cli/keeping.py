"""`backup`, `restore`, `check`, `journal`: the records kept safe, and shown to be."""

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from jinhai_console.cli.opening import database_path, lists_of, open_desk
from jinhai_console.cli.reading import journal_document, past_row
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.incident import STATE_NAMES
from jinhai_console.domain.instant import full_text, parse_instant
from jinhai_console.domain.outcome import Refused
from jinhai_console.services import backup as keep
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.finding import find_incident
from jinhai_console.settings import Settings


def journal(options: Namespace, settings: Settings, speech: Speech) -> int:
    with open_desk(options, settings) as desk:
        if options.action == "verify":
            return _verify(desk, speech)
        if options.action == "at":
            _at(desk, options.what or "", speech)
            return 0
        if not options.what:
            raise Stopped("journal show 需要警情编号")
        row = desk.read(find_incident, options.what).result()
        detail = desk.read(reads.incident_detail, row.id).result()
    assert detail is not None
    lines = [
        f"#{each.sequence} {each.at_text} {each.actor or each.seat} {each.command} {each.reason}"
        for each in detail.journal
    ]
    speech.answer({"number": row.number, "entries": journal_document(detail)}, lines)
    return 0


def _verify(desk: Desk, speech: Speech) -> int:
    verdict = keep.verified(desk).result()
    lines = [f"日志完好，共 {verdict.entries} 条"] if verdict.ok else []
    speech.answer(asdict(verdict), lines)
    if verdict.ok:
        return 0
    bad = f"日志第 {verdict.first_bad} 条起不可信（{verdict.reason}）"
    speech.refuse(f"{bad}；请立即保全数据库文件，用 check 查看细节")
    return 1


def _at(desk: Desk, said: str, speech: Speech) -> None:
    """The room as it was: open incidents and who was on duty, replayed from the journal."""
    zone = lists_of(desk).station.zone
    try:
        at = parse_instant(said, zone)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
    room = desk.read(reads.room_at, at).result()
    document = {
        "at": full_text(at, zone),
        "sequence": room.sequence,
        "incidents": [past_row(each, zone) for each in room.incidents],
        "on_duty": [
            {"officer": each.number, "name": each.name, "activity": doing}
            for each, doing in room.on_duty
        ],
    }
    rows = [
        (each.incident.number, STATE_NAMES[each.incident.state], each.category, *each.officers[:1])
        for each in room.incidents
    ]
    head = f"{full_text(at, zone)}，日志第 {room.sequence} 条"
    counts = f"未结警情 {len(room.incidents)} 起，在岗 {len(room.on_duty)} 人"
    speech.answer(document, [head, counts, *("  ".join(row) for row in rows)])


def backup(options: Namespace, settings: Settings, speech: Speech) -> int:
    with open_desk(options, settings) as desk:
        made = keep.back_up(desk, Path(options.folder)).result()
    if isinstance(made, Refused):
        raise Stopped(made.reason)
    lost = keep.lost_files(made)
    speech.answer({"file": str(made), "ok": not lost}, [f"已备份并核验：{made}"])
    if lost:
        speech.refuse(f"有 {lost} 个附件的文件缺失或被改动，没有备份到；请用 check 查看是哪些")
    return 1 if lost else 0


def restore(options: Namespace, settings: Settings, speech: Speech) -> None:
    target = database_path(options, settings)
    restored = keep.restore(Path(options.file), target)
    if isinstance(restored, Refused):
        raise Stopped(restored.reason)
    lines = [f"已从 {options.file} 恢复到 {target}"]
    if restored.moved_aside is not None:
        lines.append(f"原来的数据库保留为 {restored.moved_aside}")
    speech.answer({"file": str(target), "ok": True}, lines)
    if restored.lost_files:
        speech.say(
            f"有 {restored.lost_files} 个附件的文件不在备份旁边的 jinhai.files 里，没有恢复；"
            "找回后放到那里再恢复一次"
        )


def check(options: Namespace, settings: Settings, speech: Speech) -> int:
    with open_desk(options, settings) as desk:
        rows = keep.reindex(desk).result() if options.reindex else None
        counted = _recount(desk, speech) if options.recount else None
        faults = keep.find_faults(desk).result()
        path = desk.database.path
    document = {"file": str(path), "ok": not faults, "faults": faults}
    lines = faults or [f"{path} 完好"]
    if rows is not None:
        document["reindexed"] = rows
        lines = [f"检索索引已重建，共 {rows} 条", *lines]
    if counted is not None:
        document["recounted"] = counted
        lines = [f"统计已重新计入，共 {counted} 起", *lines]
    speech.answer(document, lines)
    if faults:
        speech.refuse("发现问题；请保全数据库文件，并考虑用 restore 从备份恢复")
    return 1 if faults else 0


def _recount(desk: Desk, speech: Speech) -> int:
    return keep.recount(desk, lambda done, of: speech.progress(done, of, "起")).result()
