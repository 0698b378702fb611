"""A file as a table: where its header stands, what its columns are called, its data rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from jinhai_console.intake.importer import rejects
from jinhai_console.intake.importer.encoding import detect_encoding
from jinhai_console.intake.importer.headings import ALL_WORDS, plain
from jinhai_console.intake.importer.sheet_safety import MAX_COLUMNS
from jinhai_console.intake.importer.sheet_table import SheetTable, open_sheet
from jinhai_console.intake.importer.source import Kind, kind_of
from jinhai_console.intake.importer.text_table import RawRow, TextTable, open_text
from jinhai_console.intake.importer.unreadable import Unreadable

HEADER_WITHIN = 30  # rows
SAMPLE_ROWS = 400
SPREADSHEETS = ("xlsx", "xlsm", "xlsb", "xls", "ods")

_FIGURE = re.compile(
    r"[-+(\d.][\d\s.,:/%()+-]*(?:[T\s]?[\d:.]+Z?)?\s*(?:[AP]M)?|[\d年月日时分秒\s]+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Table:
    """`header_row` is the header's number as a spreadsheet counts, None where there is none."""

    body: TextTable | SheetTable
    header_row: int | None
    columns: tuple[str, ...]
    reason_column: int | None  # of a file of refused rows, given back mended
    sample: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def encoding(self) -> str:
        if isinstance(self.body, TextTable):
            return self.body.encoding.name
        suffix = self.body.path.suffix.lower().lstrip(".")
        return suffix if suffix in SPREADSHEETS else "xlsx"

    @property
    def delimiter(self) -> str | None:
        return self.body.delimiter if isinstance(self.body, TextTable) else None

    @property
    def sheet(self) -> str | None:
        return self.body.sheet if isinstance(self.body, SheetTable) else None

    @property
    def sheets(self) -> tuple[str, ...]:
        return self.body.sheets if isinstance(self.body, SheetTable) else ()

    def rows(self) -> Iterator[RawRow]:
        """Data rows, blank ones left out, each at least as wide as the header."""
        return data_rows(self.body.rows(), self.header_row, len(self.columns), self.reason_column)


def data_rows(
    rows: Iterator[RawRow], header_row: int | None, width: int, reason_column: int | None
) -> Iterator[RawRow]:
    for number, found, wrong in rows:
        if header_row is not None and number <= header_row:
            continue
        fault = wrong
        cells = found if reason_column is None else rejects.restored(found, reason_column)
        count = len(cells)
        if not (count and cells[0].strip()) and not any(map(str.strip, cells)):
            continue
        if count < width:
            cells.extend([""] * (width - count))
        elif count > width and not fault:
            if any(map(str.strip, cells[width:])):
                fault = f"有 {count} 格，多于表头的 {width} 列，请给含分隔符的内容加上引号"
            else:
                del cells[width:]
        yield number, cells, fault


def open_table(path: Path, sheet: str | None = None) -> Table:
    """Everything about the file's form. Raises Unreadable with one sentence."""
    kind = kind_of(path)
    body: TextTable | SheetTable
    if kind is Kind.SPREADSHEET:
        body = open_sheet(path, sheet)
    else:
        body = open_text(path, kind, detect_encoding(path, kind))
    head = list(islice(body.rows(), HEADER_WITHIN + SAMPLE_ROWS))
    if not head:
        raise Unreadable(f"“{path.name}”里没有内容，请重新导出")
    header = find_header(head)
    if header is None:
        width = _usual_width(head)
        names: list[str] = [""] * width
    else:
        names = [_clean(cell) for cell in head[header][1]]
        names = names[: _used_width(names, head[header + 1 :])]
    if len(names) > MAX_COLUMNS:
        raise Unreadable(f"文件有 {len(names)} 列，超过上限 {MAX_COLUMNS} 列，请只留需要的列")
    reason = names.index(rejects.REASON) if rejects.REASON in names else None
    if reason is not None:
        del names[reason]
    columns = unique_names(names)
    header_row = None if header is None else head[header][0]
    rows = data_rows(iter(head), header_row, len(columns), reason)
    sample = tuple((number, tuple(cells)) for number, cells, fault in rows if not fault)
    if not sample and len(head) < HEADER_WITHIN + SAMPLE_ROWS:
        raise Unreadable(f"“{path.name}”只有表头，没有数据行，请检查导出的范围")
    return Table(body, header_row, columns, reason, sample[:SAMPLE_ROWS])


def find_header(rows: Sequence[RawRow]) -> int | None:
    """The index of the header row: the one with most known words, else a row of words above
    rows with figures. None where the data start at once."""
    best, best_hits = None, 1
    for index, (_number, cells, _fault) in enumerate(rows[:HEADER_WITHIN]):
        hits = len({word for cell in cells if (word := plain(cell)) in ALL_WORDS})
        if rejects.REASON in cells:
            return index
        second_line = best is not None and index == best + 1
        if hits > best_hits or (second_line and hits == best_hits):
            best, best_hits = index, hits
    if best is not None:
        return best
    for index, (_number, cells, _fault) in enumerate(rows[:HEADER_WITHIN]):
        filled = [cell.strip() for cell in cells if cell.strip()]
        if len(filled) > 1 or (filled and len(cells) == 1):
            return index if _is_words(filled) else None
    return None


def _is_words(cells: Sequence[str]) -> bool:
    """None is a figure or a moment: names, not data."""
    return not any(_FIGURE.fullmatch(cell) for cell in cells)


def _clean(name: str) -> str:
    return " ".join(name.replace("\ufeff", "").split())


def _usual_width(rows: Sequence[RawRow]) -> int:
    widths = [len(cells) for _number, cells, fault in rows if cells and not fault]
    return max(set(widths), key=widths.count, default=0)


def _used_width(names: Sequence[str], rows: Sequence[RawRow]) -> int:
    """Without the empty columns at the end that spreadsheets leave behind."""
    named = max((index + 1 for index, name in enumerate(names) if name), default=0)
    for _number, cells, fault in rows:
        if not fault:
            for index in range(named, min(len(cells), len(names))):
                if cells[index].strip():
                    named = index + 1
    return named


def unique_names(names: Sequence[str]) -> tuple[str, ...]:
    """`名称`, `名称#2`; a column without a name is called by its position, `#3`."""
    seen: set[str] = set()
    unique = []
    for position, name in enumerate(names, start=1):
        chosen, count = name or f"#{position}", 1
        while chosen in seen:
            count += 1
            chosen = f"{name or '#' + str(position)}#{count}"
        seen.add(chosen)
        unique.append(chosen)
    return tuple(unique)
