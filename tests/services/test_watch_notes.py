"""值班记事: written into the running shift, changed by its author alone, told of on the sheet."""

from typing import Any

import pytest

from jinhai_console.domain.watch_note import WatchNoteRow
from jinhai_console.services import reads
from jinhai_console.services.handover import OpenShift, PrepareHandover, Signer, SignHandover
from jinhai_console.services.undo import UndoEntry
from jinhai_console.services.watch_notes import (
    LONGEST,
    AddWatchNote,
    CorrectWatchNote,
    StrikeWatchNote,
)
from tests.stations import Room


class Watch:
    def __init__(self, room: Room) -> None:
        self.room = room
        self.giver, self.taker = room.officer("01"), room.officer("02")
        room.done(OpenShift(actor_id=self.giver, name="白班"))

    def add(self, text: str, then: str = "") -> WatchNoteRow:
        command = AddWatchNote(actor_id=self.giver, text=text, then=then)
        row = self.room.desk.read(reads.watch_note, self.room.done(command).id).result(60)
        assert row is not None
        return row

    def sheet_notes(self) -> list[tuple[str, str, str]]:
        sheet = self.room.desk.read(reads.sheet_of, None, self.giver).result(60)
        assert sheet is not None
        return [(each.by, each.text, each.struck) for each in sheet.notes]


@pytest.fixture
def watch(room: Room) -> Watch:
    return Watch(room)


def test_a_note_carries_its_time_and_author_onto_the_sheet(watch: Watch) -> None:
    first = watch.add(" 二号车送修 ")
    assert (first.by, first.shift, first.note.text) == ("单一鸣", "白班", "二号车送修")
    assert first.note.at == watch.room.clock.now
    watch.room.clock.step()
    watch.add("夜市东口灯不亮")
    assert watch.sheet_notes() == [
        ("单一鸣", "二号车送修", ""),
        ("单一鸣", "夜市东口灯不亮", ""),
    ]


def test_its_author_corrects_and_strikes_it(watch: Watch) -> None:
    room, note = watch.room, watch.add("三号车送修").note
    about: dict[str, Any] = {"note_id": note.id, "version": note.version}
    other = CorrectWatchNote(actor_id=watch.taker, **about, text="二号车送修")
    assert "本人" in room.refused(other)
    room.done(CorrectWatchNote(actor_id=watch.giver, **about, text="二号车送修"))
    late = StrikeWatchNote(actor_id=watch.giver, **about, reason="写错")
    assert "刚刚改过" in room.refused(late)
    about["version"] += 1
    room.done(StrikeWatchNote(actor_id=watch.giver, **about, reason="车已修好"))
    ((_, text, struck),) = watch.sheet_notes()
    assert text == "二号车送修"
    assert struck.endswith("划去：车已修好")
    about["version"] += 1
    again = CorrectWatchNote(actor_id=watch.giver, **about, text="x")
    assert "已经划去" in room.refused(again)


def test_a_note_is_taken_back(watch: Watch) -> None:
    watch.add("写错了")
    room = watch.room
    room.done(UndoEntry(actor_id=watch.giver, sequence=room.entries()))
    assert watch.room.desk.read(reads.watch_notes).result(60) == ()


def test_after_the_shift_it_stands(watch: Watch) -> None:
    room, note = watch.room, watch.add("二号车送修").note
    written = room.entries()
    handover = room.done(PrepareHandover(actor_id=watch.giver)).id
    for by, signer in ((watch.giver, Signer.HANDED), (watch.taker, Signer.RECEIVED)):
        room.done(SignHandover(actor_id=by, handover_id=handover, signer=signer))
    about: dict[str, Any] = {"note_id": note.id, "version": note.version, "actor_id": watch.giver}
    assert "已经交接" in room.refused(StrikeWatchNote(**about, reason="x"))
    undo = UndoEntry(actor_id=watch.giver, sequence=written)
    assert "已经交接" in room.refused(undo)
    (row,) = room.desk.read(reads.watch_notes).result(60)
    assert not row.is_running
    assert watch.sheet_notes() == []  # the next shift begins with none


@pytest.mark.parametrize("text", [" ", "长" * (LONGEST + 1)])
def test_what_is_no_note_is_refused(watch: Watch, text: str) -> None:
    assert watch.room.refused(AddWatchNote(actor_id=watch.giver, text=text))


def test_without_a_shift_or_a_name_there_is_no_note(room: Room) -> None:
    add = AddWatchNote(actor_id=room.officer("01"), text="x")
    assert "没有进行中的班次" in room.refused(add)
    Watch(room)
    assert "请先登录" in room.refused(AddWatchNote(actor_id=None, text="x"))
