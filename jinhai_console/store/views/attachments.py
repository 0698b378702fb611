"""The attachments of a record, in the order they came."""

from sqlalchemy import bindparam, func, select

from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.domain.instant import short_text
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME

_attachment = BY_NAME["attachment"].table
_officer = BY_NAME["officer"].table
_OF_SUBJECTS = (
    select(_attachment, _officer.c.name)
    .outerjoin(_officer, _officer.c.id == _attachment.c.added_by_id)
    .where(_attachment.c.subject_id.in_(bindparam("subject_ids", expanding=True)))
    .order_by(_attachment.c.id)
)
_COUNTS = (
    select(_attachment.c.subject_id, func.count())
    .where(_attachment.c.subject_id.in_(bindparam("subject_ids", expanding=True)))
    .group_by(_attachment.c.subject_id)
)


def attachment_rows(reader: Reader, subject_id: int) -> tuple[AttachmentRow, ...]:
    return tuple(attachments_of(reader, [subject_id]).get(subject_id, ()))


def attachments_of(reader: Reader, subject_ids: list[int]) -> dict[int, list[AttachmentRow]]:
    """Those of each of these records; one without any is left out."""
    zone = reader.lists.station.zone
    found: dict[int, list[AttachmentRow]] = {}
    for row in reader.connection.execute(_OF_SUBJECTS, {"subject_ids": subject_ids}):
        found.setdefault(row.subject_id, []).append(
            AttachmentRow(
                id=row.id,
                digest=row.digest,
                at_text=short_text(row.at, zone),
                who=row.name or "",
                size=row.size,
                width=row.width,
                height=row.height,
            )
        )
    return found


def attachment_counts(reader: Reader, subject_ids: list[int]) -> dict[int, int]:
    """How many each of these records has; one without any is left out."""
    rows = reader.connection.execute(_COUNTS, {"subject_ids": subject_ids})
    return {id: count for id, count in rows}
