"""`notes`: 值班记事 of a shift, and writing them."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.instant import full_text, short_text
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.watch_note import WatchNoteRow
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.watch_notes import AddWatchNote, CorrectWatchNote, StrikeWatchNote
from jinhai_console.settings import Settings


def notes(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        zone = lists_of(desk).station.zone
        if options.action != "list":
            answer = desk.submit(_command(desk, options)).result()
            if isinstance(answer, Refused):
                raise Stopped(answer.reason)
            speech.answer(_json(_found(desk, answer.id), zone), ["已记下"])
            return
        rows = desk.read(reads.watch_notes).result()
    rows = tuple(each for each in rows if options.all or each.is_running)
    lines = [(str(each.id), short_text(each.note.at, zone), each.by, _said(each)) for each in rows]
    nothing = ["还没有记事" if options.all else "本班还没有记事；以前的用 --all"]
    document = {"notes": [_json(each, zone) for each in rows], "total": len(rows)}
    speech.answer(document, columns(lines) or nothing)


def _command(desk: Desk, options: Namespace) -> Command:
    actor_id = actor_of(desk, options)
    words = list(options.words)
    if options.action == "add":
        return AddWatchNote(actor_id=actor_id, text=" ".join(words), then=options.then)
    said = words.pop(0) if words else ""
    if not (said.isascii() and said.isdigit() and len(said) <= 18):
        raise Stopped("请先写记事的内部编号，notes list 里的第一列")
    row = _found(desk, int(said))
    about: dict[str, Any] = {"actor_id": actor_id, "note_id": row.id, "version": row.note.version}
    if options.action == "strike":
        return StrikeWatchNote(**about, reason=" ".join(words))
    return CorrectWatchNote(**about, text=" ".join(words), then=options.then)


def _found(desk: Desk, id: int) -> WatchNoteRow:
    row = desk.read(reads.watch_note, id).result()
    if row is None:
        raise Stopped(f"没有编号为 {id} 的记事；notes list --all 列出全部")
    return row


def _said(row: WatchNoteRow) -> str:
    note = row.note
    said = f"若{note.text}，则{note.then}" if note.then else note.text
    return f"（已划去：{note.strike_reason}）{said}" if row.is_struck else said


def _json(row: WatchNoteRow, zone: str) -> dict[str, Any]:
    note = row.note
    return {
        "id": row.id,
        "shift": row.shift,
        "at": full_text(note.at, zone),
        "by": row.by,
        "text": note.text,
        "then": note.then,
        "struck_at": full_text(note.struck_at, zone),
        "strike_reason": note.strike_reason,
    }
