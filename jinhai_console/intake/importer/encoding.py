"""Which encoding a text file has: BOM, strict UTF-8, else GB18030; never a guess by statistics."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from jinhai_console.intake.importer.source import CHUNK, Kind, open_bytes
from jinhai_console.intake.importer.unreadable import Unreadable

MAX_LINE = 32 * CHUNK
# A few cut characters are what field widths of old systems leave; more is another encoding.
MAX_DAMAGED_SHARE = 0.01

_UTF8_BOM = codecs.BOM_UTF8
_TWICE_ENCODED_BOM = "\ufeff".encode().decode("latin-1").encode()
# GB18030 writes rarer characters as two pairs of a high byte and a digit.
_FOUR_BYTES = re.compile(rb"(?:[\x81-\xfe][0-9]){2}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_HIGH_BYTES = bytes(range(0x80, 0x100))
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f]")
_LINE_END = re.compile(rb"[\r\n]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """`name` is what people are told; `skip` bytes of BOM come before the text."""

    name: str
    codec: str
    skip: int = 0
    damaged: int = 0  # characters that could not be read
    high: int = 0  # bytes beyond ASCII
    has_nul: bool = False


def detect_encoding(path: Path, kind: Kind) -> Encoding:
    """Reads the file to its end once, because only a whole file is strictly UTF-8.

    Raises Unreadable where the bytes are no text.
    """
    with open_bytes(path, kind) as stream:
        head = stream.read(CHUNK)
    if not head:
        raise Unreadable(f"文件“{path.name}”是空的，请重新导出")
    wide = _wide(head)
    if wide is not None:
        return _checked(path, kind, wide)
    skip = _bom_length(head)
    _refuse_binary(path, head)
    try:
        return _scan(path, kind, Encoding("utf-8-sig" if skip else "utf-8", "utf-8", skip))
    except UnicodeDecodeError:
        return _checked(path, kind, _eight_bit(head, skip))


def _bom_length(head: bytes) -> int:
    """Bytes of BOM, also where a program encoded one a second time."""
    length = 0
    while True:
        for mark in (_UTF8_BOM, _TWICE_ENCODED_BOM):
            if head.startswith(mark, length):
                length += len(mark)
                break
        else:
            return length


def _wide(head: bytes) -> Encoding | None:
    """UTF-16 by its BOM, or by the NULs beside every ASCII character."""
    if head.startswith(codecs.BOM_UTF16_LE):
        return Encoding("utf-16", "utf-16-le", 2)
    if head.startswith(codecs.BOM_UTF16_BE):
        return Encoding("utf-16", "utf-16-be", 2)
    sample = head[:4096]
    if len(sample) < 16:
        return None
    if sample[1::2].count(0) > len(sample) * 0.2 and not sample[::2].count(0):
        return Encoding("utf-16", "utf-16-le")
    if sample[::2].count(0) > len(sample) * 0.2 and not sample[1::2].count(0):
        return Encoding("utf-16", "utf-16-be")
    return None


def _refuse_binary(path: Path, head: bytes) -> None:
    controls = len(_CONTROL.findall(head)) + max(0, head.count(0) - 64)
    if controls > 8 and controls > len(head) * 0.01:
        raise Unreadable(f"“{path.name}”的内容不是文字表格，请确认文件，或导出为 CSV、XLSX 再导入")


def _eight_bit(head: bytes, skip: int) -> Encoding:
    """GB18030, unless high bytes stand alone as the accented letters of Western exports do."""
    runs = [len(run) for run in _HIGH.findall(_FOUR_BYTES.sub(b"\xff\xff", head))]
    alone = sum(1 for length in runs if length == 1)
    if runs and alone > len(runs) * 0.9:
        return Encoding("windows-1252", "cp1252", skip)
    return Encoding("gb18030", "gb18030", skip)


def _checked(path: Path, kind: Kind, encoding: Encoding) -> Encoding:
    """The encoding with its damage counted, refused where that is more than an accident."""
    found = _scan(path, kind, encoding, errors="replace")
    if found.damaged > 3 and found.damaged > found.high * MAX_DAMAGED_SHARE:
        raise Unreadable(
            f"“{path.name}”的编码认不出来（不是 UTF-8、UTF-16 或 GB18030），"
            "请用表格软件另存为“CSV UTF-8”再导入"
        )
    return found


def _scan(path: Path, kind: Kind, encoding: Encoding, errors: str = "strict") -> Encoding:
    """Decodes the whole file. Raises UnicodeDecodeError when strict and it is not that encoding."""
    decoder = codecs.getincrementaldecoder(encoding.codec)(errors)
    damaged = high = 0
    has_nul = False
    with open_bytes(path, kind) as stream:
        stream.read(encoding.skip)
        for chunk in _chunks(path, stream):
            text = decoder.decode(chunk)
            high += len(chunk) - len(chunk.translate(None, _HIGH_BYTES))
            has_nul = has_nul or "\0" in text
            if errors == "replace":
                damaged += text.count("\ufffd")
        damaged += decoder.decode(b"", True).count("\ufffd")
    return replace(encoding, damaged=damaged, high=high, has_nul=has_nul)


def _chunks(path: Path, stream: BinaryIO) -> Iterator[bytes]:
    """Blocks of the file, watching for a line that would not fit into memory."""
    unbroken = 0
    while chunk := stream.read(CHUNK):
        unbroken = 0 if _LINE_END.search(chunk) else unbroken + len(chunk)
        if unbroken > MAX_LINE:
            raise Unreadable(
                f"“{path.name}”里有一行超过 {MAX_LINE // CHUNK} MB，不像表格，请重新导出"
            )
        yield chunk
