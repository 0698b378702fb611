"""The file of refused rows: every cell as it was, the reason last, ready to import when mended.

Cells that a spreadsheet would take for a formula get an apostrophe in front; a cell that has
one already gets another, so that reading the file back takes exactly one away and the round
trip loses nothing. Plain numbers (`-122.3`) stay numbers. Cells beyond the header's width
follow after the reason.
"""

import csv
import re
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from jinhai_console.intake.importer.unreadable import Unreadable

REASON = "退回原因"

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")


def inert(cell: str) -> str:
    if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return "'" + cell
    return cell


def active(cell: str) -> str:
    """The exact reverse of `inert`."""
    return cell[1:] if cell.startswith("'") and _ESCAPED.match(cell) else cell


def restored(cells: list[str], reason_column: int) -> list[str]:
    """The cells of a refused row as they stood in the first file."""
    return [active(cell) for index, cell in enumerate(cells) if index != reason_column]


class RejectsFile:
    """Written beside its final name and renamed when done; no file at all without refusals.

    Entering raises Unreadable where it cannot be written: before the import, not at its end.
    """

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._path = path
        self._columns = list(columns)
        self._part = path.with_name(path.name + ".part")
        self.count = 0

    def __enter__(self) -> Self:
        try:
            self._file: TextIO = self._part.open("w", encoding="utf-8-sig", newline="")
        except OSError as fault:
            raise Unreadable(
                f"退回的行写不进“{self._path}”（{fault.strerror}），请换一个文件夹"
            ) from None
        self._writer = csv.writer(self._file)
        self._writer.writerow([*map(inert, self._columns), REASON])
        return self

    def add(self, cells: Sequence[str], reason: str) -> None:
        width = len(self._columns)
        kept = [inert(cell) for cell in cells]
        kept.extend([""] * (width - len(kept)))
        self._writer.writerow([*kept[:width], reason, *kept[width:]])
        self.count += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
        if kind is None and self.count:
            self._part.replace(self._path)
        else:
            self._part.unlink(missing_ok=True)
