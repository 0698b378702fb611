"""What was printed and saved, the latest first."""

from sqlalchemy import ColumnElement, select

from jinhai_console.domain.printed_sheet import PrintedRow, PrintedSheet
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES

MOST = 2_000

_PRINTED = SHAPES[PrintedSheet]
_p, _officer = _PRINTED.table.c, BY_NAME["officer"].table


def printed_rows(reader: Reader, most: int = MOST) -> tuple[PrintedRow, ...]:
    return _rows(reader, _p.station_id == reader.station_id, most)


def printed_row(reader: Reader, id: int) -> PrintedRow | None:
    """None where there is none."""
    found = _rows(reader, _p.id == id, 1)
    return found[0] if found else None


def _rows(reader: Reader, which: ColumnElement[bool], most: int) -> tuple[PrintedRow, ...]:
    query = (
        select(_PRINTED.table, _officer.c.name.label("by_name"))
        .outerjoin(_officer, _officer.c.id == _p.by_id)
        .where(which)
        .order_by(_p.at.desc(), _p.id.desc())
        .limit(most)
    )
    return tuple(
        PrintedRow(_PRINTED.entity(row), row.by_name or "")
        for row in reader.connection.execute(query)
    )
