"""附件: on the disk before they are in the journal, whole, and once."""

from pathlib import Path

import pytest

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.incident import Note
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services import reads
from jinhai_console.services.attachments import (
    MOST_ON_ONE,
    AddPhoto,
    KeptPhoto,
    keep_photo,
    read_photo,
)
from jinhai_console.services.incidents import AddNote
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.feed import ChangeSet
from jinhai_console.store.files import folder_of, path_of
from tests.photos import photo
from tests.stations import Room


def add(room: Room, subject: int, content: bytes | None = None) -> str:
    kept = keep_photo(room.desk, content or photo())
    room.done(AddPhoto(actor_id=room.officer("01"), subject_id=subject, photo=kept))
    return kept.digest


def test_a_photo_is_kept_and_shown_on_its_incident(room: Room) -> None:
    incident = room.take()
    digest = add(room, incident)
    detail = room.desk.read(reads.incident_detail, incident).result()
    assert detail is not None
    (row,) = detail.attachments
    assert (row.digest, row.who, row.width, row.height) == (digest, "单一鸣", 64, 48)
    content = read_photo(room.desk, digest)
    assert len(content) == row.size
    assert detail.journal[-1].command == "AddPhoto"


def test_the_file_is_for_its_owner_only_and_named_by_its_content(room: Room) -> None:
    digest = add(room, room.take())
    path = path_of(folder_of(room.path), digest)
    assert path.name == f"{digest}.jpg"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.parent.stat().st_mode & 0o777 == 0o700


def test_the_same_photo_twice_is_refused_on_one_incident_and_kept_on_another(room: Room) -> None:
    one, other = room.take(), room.take()
    kept = keep_photo(room.desk, photo())
    room.done(AddPhoto(actor_id=None, subject_id=one, photo=kept))
    assert "已经" in room.refused(AddPhoto(actor_id=None, subject_id=one, photo=kept))
    room.done(AddPhoto(actor_id=None, subject_id=other, photo=kept))


def test_any_record_can_have_photos(room: Room) -> None:
    note = room.done(AddNote(actor_id=None, incident_id=room.take(), text="见照片"))
    (written,) = room.all(Note)
    kept = keep_photo(room.desk, photo())
    room.done(AddPhoto(actor_id=None, subject_id=written.id, subject_kind=Note, photo=kept))
    assert room.all(Attachment)[0].subject_id == written.id
    assert note.sequence
    assert "不存在" in room.refused(AddPhoto(actor_id=None, subject_id=written.id, photo=kept))


def test_there_is_an_end_to_them(room: Room) -> None:
    incident = room.take()
    for number in range(MOST_ON_ONE):
        made = KeptPhoto(f"{number:064x}", 1, 1, 1)
        room.done(AddPhoto(actor_id=None, subject_id=incident, photo=made))
    more = KeptPhoto("f" * 64, 1, 1, 1)
    assert "100" in room.refused(AddPhoto(actor_id=None, subject_id=incident, photo=more))


def test_adding_can_be_undone(room: Room) -> None:
    incident = room.take()
    kept = keep_photo(room.desk, photo())
    done = room.done(AddPhoto(actor_id=None, subject_id=incident, photo=kept))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert room.all(Attachment) == []
    assert room.verdict().ok


def test_the_feed_says_which_incident_it_shows_on(station_path: Path) -> None:
    seen: list[ChangeSet] = []
    room = Room(station_path, on_change=seen.append)
    incident = room.take()
    digest = add(room, incident)
    while not any("AddPhoto" in {e.command for e in each.entries} for each in seen):
        room.desk.read(reads.lists).result()
    room.close()
    told = next(each for each in seen if "AddPhoto" in {e.command for e in each.entries})
    assert incident in told.touched
    assert digest


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_bytes(b"x")])
def test_a_file_that_is_gone_or_altered_is_never_shown(room: Room, spoil: object) -> None:
    digest = add(room, room.take())
    assert callable(spoil)
    spoil(path_of(folder_of(room.path), digest))
    with pytest.raises(Refusal, match="check"):
        read_photo(room.desk, digest)


@pytest.mark.parametrize("word", ["", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "/x"])
def test_no_other_word_makes_a_path(tmp_path: Path, word: str) -> None:
    with pytest.raises(ValueError, match="digest"):
        path_of(tmp_path, word)
