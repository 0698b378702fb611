"""A roster's table from a file (XLSX, CSV), understood cell by cell."""

from collections.abc import Iterator
from pathlib import Path

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.roster_table import ReadTable, read_table
from jinhai_console.intake.importer.encoding import detect_encoding
from jinhai_console.intake.importer.sheet_table import open_sheet
from jinhai_console.intake.importer.source import Kind, kind_of
from jinhai_console.intake.importer.text_table import RawRow, open_text
from jinhai_console.intake.importer.unreadable import Unreadable

MOST_ROWS = 5_000


def read_roster_file(path: Path, roster: Roster, sheet: str | None = None) -> ReadTable:
    """What the file says, by the officers and posts of `roster`. Raises Refusal."""
    officers = {each.number: (each.id, each.name, each.is_retired) for each in roster.officers}
    try:
        rows: list[tuple[int, list[str]]] = []
        for number, cells, _problem in _rows(path, sheet):
            rows.append((number, cells))
            if len(rows) > MOST_ROWS:
                raise Refusal(f"“{path.name}”超过 {MOST_ROWS} 行，不像值班表；请核对文件")
        return read_table(rows, officers, tuple(roster.plan.posts.values()))
    except Unreadable as wrong:
        raise Refusal(str(wrong)) from None
    except ValueError as wrong:
        raise Refusal(f"“{path.name}”：{wrong}") from None


def _rows(path: Path, sheet: str | None) -> Iterator[RawRow]:
    kind = kind_of(path)
    if kind is Kind.SPREADSHEET:
        return open_sheet(path, sheet).rows()
    return open_text(path, kind, detect_encoding(path, kind)).rows()
