"""附件: a picture that belongs to a record, named in the files' folder by its content alone."""

import re
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant

DIGEST = re.compile(r"[0-9a-f]{64}")  # SHA-256 in hexadecimal


class AttachmentKind(StrEnum):
    PHOTO = "photo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Entity):
    """`subject_id` is the record it belongs to, an incident or any other: ids never meet.

    `digest` is the content's, and with it the file's name; `size` is in bytes.
    """

    subject_id: int
    kind: AttachmentKind
    digest: str
    size: int
    width: int
    height: int
    at: Instant
    added_by_id: int | None = None


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """What the middle panel shows of it."""

    id: int
    digest: str
    at_text: str
    who: str
    size: int
    width: int
    height: int
