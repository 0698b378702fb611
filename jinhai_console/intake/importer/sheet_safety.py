"""A look into a workbook's parts before it is opened: bombs are refused, not unpacked."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from jinhai_console.intake.importer.source import CHUNK
from jinhai_console.intake.importer.unreadable import Unreadable

MAX_PARTS = 5_000
MAX_UNPACKED = 4 * 1024**3
MAX_RATIO = 400
SMALL = 64 * CHUNK
MAX_COLUMNS = 2_000
MAX_CELLS = 60_000_000  # a sheet becomes a dense grid in memory, empty cells included
OVERLAP = 512  # so that a tag cut by a block's end is still seen

_COLUMN = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})\d')
_FAR_ROW = re.compile(rb'\br="[A-Z]{1,3}(\d{6,7})"')
_REPEATED_VALUE = re.compile(
    rb'number-columns-repeated="\d{4,}"[^>]*office:value-type'
    rb'|office:value-type[^>]*number-columns-repeated="\d{4,}"'
    rb'|number-rows-repeated="\d{4,}"[^>]*>\s*<table:table-cell[^>]*office:value-type'
)


def refuse_bomb(path: Path) -> None:
    """Raises Unreadable where unpacking would take unreasonable memory, or the zip is broken."""
    if not zipfile.is_zipfile(path):
        return  # the old binary format: at most 65,536 × 256 cells
    try:
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        raise Unreadable(f"“{path.name}”已损坏，请重新导出，或用表格软件另存一份") from None
    except RuntimeError:  # a password on the zip itself
        raise Unreadable(f"“{path.name}”有密码，请先去掉密码再导入") from None


def _check_parts(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml", "[Content_Types].xml"}:
        raise Unreadable(f"“{path.name}”是压缩包，不是表格，请先解压，再导入里面的文件")
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if (
        len(parts) > MAX_PARTS
        or unpacked > MAX_UNPACKED
        or (unpacked > SMALL and unpacked > packed * MAX_RATIO)
    ):
        raise Unreadable(
            f"“{path.name}”解开后有 {unpacked // CHUNK} MB，大得不正常，请拆成几个文件再导入"
        )
    for part in parts:
        if part.filename.startswith("xl/worksheets/") or part.filename == "content.xml":
            _check_extent(path, archive, part)
        elif part.filename.endswith(".xml"):
            for _block in _blocks(archive, part):
                pass  # reading to the end proves the size that the directory claims


def _check_extent(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """One cell far to the right and one far below make a grid of billions."""
    columns: set[bytes] = set()
    last_row = 100_000
    for block in _blocks(archive, part):
        columns.update(_COLUMN.findall(block))
        last_row = max(last_row, *map(int, _FAR_ROW.findall(block)), 0)
        if _REPEATED_VALUE.search(block):
            raise Unreadable(f"“{path.name}”里有成千上万个重复的单元格，请删去后再导入")
    width = max(map(_column_number, columns), default=0)
    if width > MAX_COLUMNS:
        raise Unreadable(f"“{path.name}”有 {width} 列，超过上限 {MAX_COLUMNS} 列，请只留需要的列")
    if width * last_row > MAX_CELLS:
        raise Unreadable(
            f"“{path.name}”占用 {last_row} 行 × {width} 列，超出内存限度，"
            "请删去远处的单元格，或另存为 CSV 再导入"
        )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _blocks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    tail = b""
    with archive.open(part) as stream:
        while block := stream.read(CHUNK):
            yield tail + block
            tail = block[-OVERLAP:]
