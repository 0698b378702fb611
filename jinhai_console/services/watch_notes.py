"""值班记事: write one, correct its wording, strike it through; while its shift runs."""

from dataclasses import dataclass

from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.shift import Shift
from jinhai_console.domain.watch_note import WatchNote
from jinhai_console.services.command import Command
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

LONGEST = 1_000  # signs


@dataclass(frozen=True, slots=True, kw_only=True)
class AddWatchNote(Command):
    """Into the running shift, at this moment."""

    text: str
    then: str = ""

    def perform(self, tx: Transaction) -> Subject:
        shift = tx.first(Shift, ended_at=None)
        if shift is None:
            raise Refusal("没有进行中的班次；请先按 F12 开班，再写记事")
        if self.actor_id is None:
            raise Refusal("记事要写明是谁记的；请先登录")
        text, then = _worded(self.text, self.then)
        made = tx.add(
            WatchNote, shift_id=shift.id, at=tx.now, by_id=self.actor_id, text=text, then=then
        )
        return Subject(made.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectWatchNote(Command):
    """Its author words it anew; its time stays."""

    note_id: int
    version: int
    text: str
    then: str = ""

    def perform(self, tx: Transaction) -> Subject:
        note = _own(tx, self.actor_id, self.note_id, self.version)
        text, then = _worded(self.text, self.then)
        tx.replace(note, text=text, then=then)
        return Subject(note.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeWatchNote(Command):
    """Its author strikes it through, for a reason; it stays to be read."""

    note_id: int
    version: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        note = _own(tx, self.actor_id, self.note_id, self.version)
        tx.reason = require(self.reason, "划去的理由")
        tx.replace(note, struck_at=tx.now, strike_reason=tx.reason)
        return Subject(note.id)


def _own(tx: Transaction, actor_id: int | None, note_id: int, version: int) -> WatchNote:
    note = tx.get(WatchNote, note_id)
    if tx.get(Shift, note.shift_id).ended_at is not None:
        raise Refusal("这一班已经交接，记事不能再改；请在本班另记一条")
    if note.by_id != actor_id:
        raise Refusal("记事只有记录人本人能改；请另记一条")
    if note.struck_at is not None:
        raise Refusal("这条记事已经划去；请另记一条")
    if note.version != version:
        raise Refusal("这条记事刚刚改过；请看过现在的内容再改")
    return note


def _worded(text: str, then: str) -> tuple[str, str]:
    text, then = require(text, "记事内容"), then.strip()
    if max(len(text), len(then)) > LONGEST:
        raise Refusal(f"一条记事最多 {LONGEST:,} 个字；请分几条记")
    return text, then
