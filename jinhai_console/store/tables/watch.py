"""The table of 值班记事."""

from sqlalchemy import Index

from jinhai_console.domain.watch_note import WatchNote
from jinhai_console.store.tables.shape import shape

WATCH_TABLES = (
    shape(
        WatchNote,
        Index("ix_watch_note_shift", "shift_id", "at"),
        refers={"shift_id": "shift", "by_id": "officer"},
    ),
)
