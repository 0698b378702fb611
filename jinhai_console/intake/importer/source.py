"""The bytes of a file: what it really is, whatever its name says, and a safe way to inflate it."""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from jinhai_console.intake.importer.unreadable import Unreadable

# Tables compress 4 to 60 times; beyond this a file is made to fill the disk or the memory.
MAX_RATIO = 250
MAX_INFLATED = 20 * 1024**3
SMALL = 64 * 1024**2  # below this no ratio is suspicious
CHUNK = 1024**2

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = {
    b"%PDF": "PDF 文件",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"GIF8": "图片",
    b"\x7fELF": "程序",
    b"MZ": "程序",
    b"Rar!": "压缩包",
    b"7z\xbc\xaf": "压缩包",
    b"SQLite format 3": "数据库文件",
}


class Kind(StrEnum):
    TEXT = "text"
    GZIP = "gzip"
    SPREADSHEET = "spreadsheet"


def kind_of(path: Path) -> Kind:
    """What the first bytes say: exports are often named `.xls` and hold text."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as fault:
        raise Unreadable(f"打不开文件“{path.name}”（{fault.strerror}），请检查路径和权限") from None
    if not head:
        raise Unreadable(f"文件“{path.name}”是空的，请重新导出")
    if head.startswith(b"\x1f\x8b"):
        return Kind.GZIP
    if head.startswith((b"PK\x03\x04", _OLE)):
        return Kind.SPREADSHEET
    _refuse_foreign(path, head)
    return Kind.TEXT


def _refuse_foreign(path: Path, head: bytes) -> None:
    for magic, what in _FOREIGN.items():
        if head.startswith(magic):
            raise Unreadable(f"“{path.name}”是{what}，不是表格，请导出为 CSV 或 XLSX 再导入")
    start = head.lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table")):
        raise Unreadable(f"“{path.name}”其实是网页表格，请用表格软件打开后另存为 XLSX 再导入")


class _Watched(io.RawIOBase):
    """An inflating stream that stops a bomb while it still is small."""

    def __init__(self, inner: gzip.GzipFile, packed: int) -> None:
        self._inner = inner
        self._allowed = min(MAX_INFLATED, max(SMALL, packed * MAX_RATIO))
        self._total = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        try:
            count = self._inner.readinto(buffer)
        except (OSError, EOFError, zlib.error):
            raise Unreadable("压缩文件不完整或已损坏，请重新下载或重新压缩") from None
        self._total += count
        if self._total > self._allowed:
            megabytes = self._total // CHUNK
            raise Unreadable(f"压缩文件解开后超过 {megabytes} MB，大得不正常，请解压后分批导入")
        return count

    def close(self) -> None:
        self._inner.close()
        super().close()


@contextmanager
def open_bytes(path: Path, kind: Kind) -> Iterator[BinaryIO]:
    """The file's bytes, inflated where it is gzip."""
    try:
        if kind is Kind.GZIP:
            raw = _Watched(gzip.GzipFile(path, "rb"), path.stat().st_size)
            stream: BinaryIO = io.BufferedReader(raw, CHUNK // 4)
        else:
            stream = path.open("rb", buffering=CHUNK // 4)
    except OSError as fault:
        raise Unreadable(f"打不开文件“{path.name}”（{fault.strerror}），请检查路径和权限") from None
    with stream:
        yield stream
