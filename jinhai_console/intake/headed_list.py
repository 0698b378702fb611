"""A list with a header (XLSX, CSV), row by row: columns found by what they are called."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.importer.encoding import detect_encoding
from jinhai_console.intake.importer.sheet_table import open_sheet
from jinhai_console.intake.importer.source import Kind, kind_of
from jinhai_console.intake.importer.text_table import RawRow, open_text
from jinhai_console.intake.importer.unreadable import Unreadable

HEADER_WITHIN = 30  # rows

Headings = Mapping[str, tuple[str, ...]]  # of each field what its column may be called


@dataclass(slots=True)
class ImportedList:
    """`refused`: the number of each row that is none, its cells, and why."""

    columns: tuple[str, ...] = ()
    accepted: int = 0
    repeated: int = 0
    refused: list[tuple[int, list[str], str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ListRow:
    """`fault`: why it cannot be read, "" where it can. `head` is the header's cells."""

    number: int
    cells: Sequence[str]
    fault: str
    columns: Mapping[str, int]
    head: tuple[str, ...]

    def cell(self, name: str) -> str:
        """In one line; "" where the list has no such column."""
        at = self.columns.get(name)
        return " ".join(self.cells[at].split()) if at is not None and at < len(self.cells) else ""


def headed_rows(
    path: Path, headings: Headings, needed: Sequence[str], most: int, sheet: str | None = None
) -> Iterator[ListRow]:
    """Every row under the header that says anything. Raises Refusal where it is no such list."""
    columns: dict[str, int] | None = None
    head: tuple[str, ...] = ()
    count = 0
    try:
        for number, cells, fault in _raw(path, sheet):
            if columns is None:
                columns, head = _columns(cells, headings, needed), tuple(cells)
                if columns is None and number > HEADER_WITHIN:
                    break
                continue
            if not any(each.strip() for each in cells):
                continue
            count += 1
            if count > most:
                raise Refusal(f"“{path.name}”超过 {most:,} 行；请分几次导入")
            yield ListRow(number, cells, fault, columns, head)
    except Unreadable as wrong:
        raise Refusal(str(wrong)) from None
    if columns is None:
        names = "和".join(f"“{headings[each][0]}”" for each in needed)
        which = f"{names}两列" if len(needed) > 1 else f"{names}一列"
        raise Refusal(f"“{path.name}”里没有{which}；请核对表头")


def _raw(path: Path, sheet: str | None) -> Iterable[RawRow]:
    kind = kind_of(path)
    if kind is Kind.SPREADSHEET:
        return open_sheet(path, sheet).rows()
    return open_text(path, kind, detect_encoding(path, kind)).rows()


def _columns(
    cells: Sequence[str], headings: Headings, needed: Sequence[str]
) -> dict[str, int] | None:
    """Where each field stands; None where this row is no header."""
    said = ["".join(each.replace("\ufeff", "").split()) for each in cells]
    found = {
        field: said.index(name)
        for field, names in headings.items()
        for name in reversed(names)
        if name in said
    }
    return found if found.keys() >= set(needed) else None
