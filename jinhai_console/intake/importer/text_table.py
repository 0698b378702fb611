"""Rows of a text table: its delimiter, its quotes, and recovery where a quote never closes."""

import csv
import io
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinhai_console.intake.importer.encoding import Encoding
from jinhai_console.intake.importer.source import Kind, open_bytes
from jinhai_console.intake.importer.unreadable import Unreadable

DELIMITERS = ",;\t|"
SAMPLE_CHARACTERS = 256 * 1024
SAMPLE_ROWS = 60

# Row number as a spreadsheet shows it (blank rows counted), cells, and what is wrong with
# the row itself ("" for nothing). A plain tuple: there may be millions.
RawRow = tuple[int, list[str], str]

UNPAIRED = "有一个引号没有配对（从它开始的内容会吞掉后面的行），请补上或删掉这个引号"
TOO_LONG = "有一格内容过长（超过 13 万字），请删短"


@dataclass(frozen=True, slots=True)
class TextTable:
    """A CSV-like file that can be read from its start as often as needed."""

    path: Path
    kind: Kind
    encoding: Encoding
    delimiter: str

    def rows(self) -> Iterator[RawRow]:
        with open_bytes(self.path, self.kind) as stream:
            stream.read(self.encoding.skip)
            errors = "replace" if self.encoding.damaged else "strict"
            text = io.TextIOWrapper(stream, self.encoding.codec, errors, newline="")
            lines: Iterator[str] = iter(text)
            if self.encoding.has_nul:
                lines = (line.replace("\0", "") for line in text)
            yield from split_rows(lines, self.delimiter)


def _fed(again: deque[str], lines: Iterator[str], current: list[str]) -> Iterator[str]:
    """Lines for the csv reader, those given back first; `current` remembers the row's own."""
    while again:
        line = again.popleft()
        current.append(line)
        yield line
    for line in lines:
        current.append(line)
        yield line


def split_rows(lines: Iterator[str], delimiter: str) -> Iterator[RawRow]:
    """Every row with its number. A quote that never closes costs its own line, not the file.

    A row over several lines has its quotes in pairs, or its first quote never closes.
    """
    again: deque[str] = deque()
    current: list[str] = []
    reader = csv.reader(_fed(again, lines, current), delimiter=delimiter)
    number = 0
    while True:
        fault = ""
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells, fault = [], TOO_LONG
        number += 1
        if len(current) > 1 and (fault or _is_unpaired(current)):
            again.extendleft(reversed(current[1:]))
            cells, fault = _unquoted(current[0], delimiter), UNPAIRED
            current.clear()
            reader = csv.reader(_fed(again, lines, current), delimiter=delimiter)
        elif fault:
            cells = _unquoted(current[0], delimiter)
        current.clear()
        yield number, cells, fault


def _is_unpaired(lines: list[str]) -> bool:
    return sum(line.count('"') for line in lines) % 2 == 1


def _unquoted(line: str, delimiter: str) -> list[str]:
    return line.rstrip("\r\n").split(delimiter)


def open_text(path: Path, kind: Kind, encoding: Encoding) -> TextTable:
    """The table with its delimiter found. Raises Unreadable where there is no text at all."""
    table = TextTable(path, kind, encoding, DELIMITERS[0])
    sample = _sample(table)
    if not sample.strip():
        raise Unreadable(f"文件“{path.name}”里没有内容，请重新导出")
    return TextTable(path, kind, encoding, detect_delimiter(sample))


def _sample(table: TextTable) -> str:
    with open_bytes(table.path, table.kind) as stream:
        stream.read(table.encoding.skip)
        text = io.TextIOWrapper(stream, table.encoding.codec, "replace", newline="")
        return text.read(SAMPLE_CHARACTERS).replace("\0", "")


def detect_delimiter(sample: str) -> str:
    """The delimiter whose rows agree best about their width; the wider on a tie."""
    first = sample.lstrip().split("\n", 1)[0].strip().lower()
    if first.startswith("sep=") and len(first) == 5:
        return first[4]  # what some spreadsheets write above the header
    best = (0.0, 0, DELIMITERS[0])
    for delimiter in DELIMITERS:
        widths = _widths(sample, delimiter)
        several = [(count, width) for width, count in widths.items() if width > 1]
        if several:
            count, width = max(several)
            best = max(best, (round(count / widths.total(), 1), width, delimiter))
    return best[2]


def _widths(sample: str, delimiter: str) -> Counter[int]:
    """How many of the first rows have how many cells."""
    widths: Counter[int] = Counter()
    for _number, cells, _fault in split_rows(io.StringIO(sample, newline=""), delimiter):
        if cells:
            widths[len(cells)] += 1
        if widths.total() >= SAMPLE_ROWS:
            break
    return widths
