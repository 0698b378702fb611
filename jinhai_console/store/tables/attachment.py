"""The table of attachments; their content lies in files, see `store.files`."""

from sqlalchemy import CheckConstraint, UniqueConstraint

from jinhai_console.domain.attachment import Attachment
from jinhai_console.store.tables.shape import shape

ATTACHMENT_TABLES = (
    shape(
        Attachment,
        # The same picture twice on one record says nothing new.
        UniqueConstraint("subject_id", "digest"),
        CheckConstraint("length(digest) = 64", name="digest"),
        CheckConstraint("size > 0 AND width > 0 AND height > 0", name="measures"),
        refers={"added_by_id": "officer"},
    ),
)
