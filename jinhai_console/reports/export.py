"""Lists as CSV and XLSX, where no text of a caller ever becomes a formula or a link."""

import csv
import math
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from jinhai_console.reports.whole_file import whole_file

if TYPE_CHECKING:  # imported late: not needed before the first export
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | None
Encoding = Literal["utf-8-sig", "gb18030"]

# What a spreadsheet takes for the start of a formula, the wide forms in a Chinese one too.
_ACTIVE = tuple("=+-@\t\r\n＝＋－＠")
_LONE_HALF = re.compile("[\ud800-\udfff]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# Limits of the XLSX format; a sheet is full one row early, for its header.
_MAX_ROWS = 1_048_575
_MAX_TEXT = 32_767
_CUT = "…（超过单元格上限，全文请导出 CSV）"
_MAX_EXACT = 2**53


def inert(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would calculate it."""
    return f"'{text}" if text.startswith(_ACTIVE) else text


def write_csv(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    encoding: Encoding = "utf-8-sig",
) -> int:
    """Write the table and return the number of rows. Numbers stay numbers, texts are inert."""
    count = 0
    with (
        whole_file(path) as draft,
        draft.open("w", encoding=encoding, newline="") as opened,
    ):
        out = csv.writer(opened)
        out.writerow([_csv_cell(each) for each in header])
        for row in rows:
            out.writerow([_csv_cell(each) for each in row])
            count += 1
    return count


def _csv_cell(cell: Cell) -> Cell:
    return _LONE_HALF.sub("\ufffd", inert(cell)) if isinstance(cell, str) else cell


def write_xlsx(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Write the table and return the number of rows; a further sheet where one is full.

    Texts are stored as texts, which no spreadsheet calculates. Raises OSError.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxFileError

    # xlsxwriter keeps the rows in files of its own until the end: they lie beside the export and
    # go with their folder, whatever happens.
    with (
        TemporaryDirectory(dir=path.parent, ignore_cleanup_errors=True) as rows_folder,
        whole_file(path) as draft,
    ):
        options = {"constant_memory": True, "tmpdir": rows_folder}
        try:
            with xlsxwriter.Workbook(str(draft), options) as book:
                return _fill(book, header, rows)
        except XlsxFileError as error:  # what it makes of a full disk
            raise OSError(str(error)) from error


def _fill(book: "Workbook", header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    count = 0
    sheet = _new_sheet(book, header)
    for row in rows:
        if count and count % _MAX_ROWS == 0:
            sheet = _new_sheet(book, header)
        for column, cell in enumerate(row):
            _put(sheet, count % _MAX_ROWS + 1, column, cell)
        count += 1
    return count


def _new_sheet(book: "Workbook", header: Sequence[str]) -> "Worksheet":
    sheet: Worksheet = book.add_worksheet()
    bold = book.add_format({"bold": True})
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(header):
        sheet.set_column(column, column, max(10, min(40, 2 * len(name) + 6)))
        sheet.write_string(0, column, _xlsx_text(name), bold)
    return sheet


def _put(sheet: "Worksheet", row: int, column: int, cell: Cell) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, str):
        sheet.write_string(row, column, _xlsx_text(cell))
    elif math.isfinite(cell) and abs(cell) <= _MAX_EXACT:
        sheet.write_number(row, column, cell)
    else:
        sheet.write_string(row, column, str(cell))


def _xlsx_text(text: str) -> str:
    cleaned = _NOT_XML.sub("\ufffd", text)
    if len(cleaned) <= _MAX_TEXT:
        return cleaned
    return cleaned[: _MAX_TEXT - len(_CUT)] + _CUT
