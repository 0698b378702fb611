"""Rows of a spreadsheet (XLSX, XLS, ODS): every cell as the text that a CSV would have."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    ZipError,
)

from jinhai_console.intake.importer.sheet_safety import refuse_bomb
from jinhai_console.intake.importer.text_table import RawRow
from jinhai_console.intake.importer.unreadable import Unreadable

Cell = int | float | str | bool | time | date | datetime | timedelta
# For each row where a vertical merge starts: the column and the last row it covers.
Merges = dict[int, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One sheet of a workbook. `sheets` names all that can be chosen."""

    path: Path
    sheet: str
    sheets: tuple[str, ...]

    def rows(self) -> Iterator[RawRow]:
        page = _loaded(_opened(self.path), self.sheet)
        if page.start is None:
            return
        merges = _merges(page, page.start[1])
        running: list[tuple[int, int, str]] = []
        for index, cells in enumerate(page.iter_rows()):
            row = [cell if isinstance(cell, str) else _text(cell) for cell in cells]
            if running:
                running = [merge for merge in running if merge[1] >= index]
                for column, _last, text in running:
                    row[column] = text
            for column, last in merges.get(index, ()):
                running.append((column, last, row[column]))
            yield index + 1, row, ""


def open_sheet(path: Path, sheet: str | None) -> SheetTable:
    """The sheet by name or by its number from 1, else the first visible one with rows.

    Raises Unreadable where the workbook cannot be opened or has no such sheet.
    """
    refuse_bomb(path)
    book = _opened(path)
    pages = [each for each in book.sheets_metadata if each.typ is SheetTypeEnum.WorkSheet]
    names = tuple(each.name for each in pages)
    if sheet is not None:
        return SheetTable(path, _chosen(sheet, names), names)
    visible = [each.name for each in pages if each.visible is SheetVisibleEnum.Visible]
    candidates = visible or list(names)
    if len(candidates) == 1:
        return SheetTable(path, candidates[0], names)  # a large sheet is not read to look at it
    for name in candidates:
        if _loaded(book, name).start is not None:
            return SheetTable(path, name, names)
    raise Unreadable(f"“{path.name}”的各个工作表都是空的，请重新导出")


def _chosen(sheet: str, names: tuple[str, ...]) -> str:
    if sheet in names:
        return sheet
    if sheet.isdecimal() and 1 <= int(sheet) <= len(names):
        return names[int(sheet) - 1]
    raise Unreadable(f"没有名为“{sheet}”的工作表，可选：{'、'.join(names)}")


def _opened(path: Path) -> CalamineWorkbook:
    damaged = f"“{path.name}”打不开，可能已损坏，请用表格软件打开后另存为 XLSX 再导入"
    try:
        return CalamineWorkbook.from_path(str(path))
    except PasswordError:
        raise Unreadable(f"“{path.name}”有打开密码，请先去掉密码再导入") from None
    except (CalamineError, ZipError, OSError, ValueError):
        raise Unreadable(damaged) from None
    except BaseException as fault:  # noqa: BLE001 - the reader's panic is no Exception
        _reraise_unless_panic(fault)
        raise Unreadable(damaged) from None


def _loaded(book: CalamineWorkbook, name: str) -> CalamineSheet:
    damaged = f"工作表“{name}”读不出来，可能已损坏，请用表格软件打开后另存为 XLSX 再导入"
    try:
        return book.get_sheet_by_name(name)
    except (CalamineError, ZipError, OSError, ValueError):
        raise Unreadable(damaged) from None
    except BaseException as fault:  # noqa: BLE001 - as above
        _reraise_unless_panic(fault)
        raise Unreadable(damaged) from None


def _reraise_unless_panic(fault: BaseException) -> None:
    if type(fault).__name__ != "PanicException":
        raise fault


def _merges(page: CalamineSheet, first_column: int) -> Merges:
    """Vertical merges: the value stands in the top cell only, but is meant for all of them."""
    merges: Merges = {}
    for (top, left), (bottom, _right) in page.merged_cell_ranges or ():
        column = left - first_column
        if bottom > top and 0 <= column < page.width:
            merges.setdefault(top, []).append((column, bottom))
    return merges


def _text(cell: Cell) -> str:
    """Numbers without the `.0` of a spreadsheet (telephones!), times as ISO or h:mm:ss."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e16 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    if isinstance(cell, timedelta):
        seconds = round(cell.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
