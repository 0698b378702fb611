"""值班记事 as they are listed."""

from sqlalchemy import ColumnElement, select

from jinhai_console.domain.watch_note import WatchNote, WatchNoteRow
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES

MOST = 1_000

_NOTE = SHAPES[WatchNote]
_n = _NOTE.table.c
_officer, _shift = BY_NAME["officer"].table, BY_NAME["shift"].table


def notes_of(reader: Reader, shift_id: int) -> tuple[WatchNoteRow, ...]:
    """Those of one shift, by time."""
    return tuple(reversed(_rows(reader, _n.shift_id == shift_id)))


def watch_notes(reader: Reader) -> tuple[WatchNoteRow, ...]:
    """Of all shifts, the latest first."""
    return _rows(reader, _n.station_id == reader.station_id)


def watch_note(reader: Reader, id: int) -> WatchNoteRow | None:
    """None where there is none."""
    found = _rows(reader, _n.id == id)
    return found[0] if found else None


def _rows(reader: Reader, which: ColumnElement[bool]) -> tuple[WatchNoteRow, ...]:
    query = (
        select(
            _NOTE.table,
            _officer.c.name.label("by_name"),
            _shift.c.name.label("shift_name"),
            _shift.c.ended_at,
        )
        .join(_officer, _officer.c.id == _n.by_id)
        .join(_shift, _shift.c.id == _n.shift_id)
        .where(which)
        .order_by(_n.at.desc(), _n.id.desc())
        .limit(MOST)
    )
    return tuple(
        WatchNoteRow(_NOTE.entity(row), row.by_name, row.shift_name, row.ended_at is None)
        for row in reader.connection.execute(query)
    )
