"""附件: a photo taken in, put beside the database, and entered on the record it belongs to."""

from dataclasses import dataclass

from jinhai_console.domain.attachment import Attachment, AttachmentKind
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.photo import MOST_BYTES, take_photo
from jinhai_console.store import files
from jinhai_console.store.transaction import Transaction

__all__ = ["MOST_BYTES", "AddPhoto", "KeptPhoto", "enter_photo", "keep_photo", "read_photo"]

MOST_ON_ONE = 100  # photos of one record: more is a mistake, or somebody's mischief


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    """A photo that lies in the files' folder, on the disk, and waits to be entered."""

    digest: str
    size: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPhoto(Command):
    """Enter a kept photo on the record `subject_id`, an incident unless another kind is said."""

    subject_id: int
    photo: KeptPhoto
    subject_kind: type[Entity] = Incident

    def perform(self, tx: Transaction) -> Subject:
        subject = tx.get(self.subject_kind, self.subject_id)
        enter_photo(tx, subject.id, self.photo)
        return Subject(subject.id, getattr(subject, "number", ""))


def enter_photo(tx: Transaction, subject_id: int, photo: KeptPhoto) -> None:
    """The photo's row; refused where the record has it, or has too many."""
    known = tx.find(Attachment, subject_id=subject_id)
    if any(each.digest == photo.digest for each in known):
        raise Refusal("这张照片已经在附件里，没有重复添加")
    if len(known) >= MOST_ON_ONE:
        raise Refusal(f"附件已有 {MOST_ON_ONE} 张照片，不能再添加；请挑选必要的")
    tx.add(
        Attachment,
        subject_id=subject_id,
        kind=AttachmentKind.PHOTO,
        digest=photo.digest,
        size=photo.size,
        width=photo.width,
        height=photo.height,
        at=tx.now,
        added_by_id=tx.actor_id,
    )


def keep_photo(desk: Desk, content: bytes) -> KeptPhoto:
    """Decode, encode anew, put beside the database; never on the GUI's thread.

    Raises Refusal where it is no photo, OSError where the disk does not take it.
    """
    photo = take_photo(content)
    digest = files.keep(files.folder_of(desk.database.path), photo.content)
    return KeptPhoto(digest, len(photo.content), photo.width, photo.height)


def read_photo(desk: Desk, digest: str) -> bytes:
    """The JPEG, checked against its digest. Raises Refusal; never on the GUI's thread."""
    return files.read(files.folder_of(desk.database.path), digest)
