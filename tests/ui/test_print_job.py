"""What leaves for the printer: which pages, how often, on which side; stopped or broken off."""

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter

from jinhai_console.ui.memory import Memory
from jinhai_console.ui.print_job import (
    PrintFault,
    PrintStopped,
    Watch,
    new_printer,
    paint_pages,
    paint_sheets,
    sides,
)
from jinhai_console.ui.printer_choice import PrinterChoice

Duplex = QPrinter.DuplexMode


def page(number: int, *, is_landscape: bool = False) -> bytes:
    """Small, and of a grey that says which one it is."""
    image = QImage(60, 42, QImage.Format.Format_RGB32)
    if not is_landscape:
        image = QImage(42, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(number * 20, number * 20, number * 20))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only bytes
    return bytes(data.data())


class BothSides(QPrinter):
    """Qt's printer into a file knows no sides; one that is a machine does."""

    def __init__(self) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setFullPage(True)
        self._mode = Duplex.DuplexLongSide

    def duplex(self) -> QPrinter.DuplexMode:
        return self._mode

    def setDuplex(self, mode: QPrinter.DuplexMode) -> None:
        self._mode = mode


def file_printer(path: Path, printer: QPrinter | None = None) -> QPrinter:
    printer = printer or new_printer("试", is_landscape=False)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFullPage(True)
    return printer


def greys(path: Path) -> list[int | None]:
    """The page that stands on each side, by its grey; None on an empty one."""
    made = path.parent / "side"
    subprocess.run(["pdftoppm", "-r", "20", "-gray", path, made], check=True)
    found: list[int | None] = []
    for each in sorted(path.parent.glob("side-*.pgm"), key=lambda it: int(it.stem.split("-")[1])):
        header = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", each.read_bytes())
        assert header
        value = each.read_bytes()[header.end()]  # the upper left corner
        found.append(None if value > 240 else round(value / 20))
        each.unlink()
    return found


@pytest.mark.usefixtures("qapp")
def test_two_of_five_pages_are_two_pages(tmp_path: Path) -> None:
    printer = file_printer(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert paint_pages([page(number) for number in range(1, 6)], printer) == 2
    assert greys(tmp_path / "out.pdf") == [2, 3]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("is_collated", "expected"),
    [(True, [1, 2, 3, 1, 2, 3]), (False, [1, 1, 2, 2, 3, 3])],
)
def test_copies_are_painted_where_the_printer_makes_none(
    tmp_path: Path, is_collated: bool, expected: list[int]
) -> None:
    printer = file_printer(tmp_path / "out.pdf")
    assert not printer.supportsMultipleCopies()
    printer.setCopyCount(2)
    printer.setCollateCopies(is_collated)
    assert paint_pages([page(number) for number in range(1, 4)], printer) == 3
    assert greys(tmp_path / "out.pdf") == expected


@pytest.mark.usefixtures("qapp")
def test_on_both_sides_each_sheet_begins_on_a_front(tmp_path: Path) -> None:
    printer = file_printer(tmp_path / "out.pdf", BothSides())
    sheets = [[page(1)], [page(2), page(3)], [page(4)]]
    assert paint_sheets(sheets, printer) == 4
    assert greys(tmp_path / "out.pdf") == [1, None, 2, 3, 4]


@pytest.mark.usefixtures("qapp")
def test_the_paper_turns_with_the_page(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    paint_sheets([[page(1)], [page(2, is_landscape=True)], [page(3)]], file_printer(path))
    said = subprocess.run(
        ["pdfinfo", "-f", "1", "-l", "3", path], capture_output=True, check=True, text=True
    ).stdout
    sizes = re.findall(r"size:\s+(\d+)\S* x (\d+)", said)
    assert [int(width) > int(height) for width, height in sizes] == [False, True, False]


sheets_of_pages = st.lists(st.integers(1, 5), min_size=1, max_size=4)


@given(sheets_of_pages, st.integers(1, 3), st.booleans(), st.booleans())
def test_every_page_as_often_as_there_are_copies(
    lengths: list[int], copies: int, is_duplex: bool, is_collated: bool
) -> None:
    parts: list[list[bytes]] = []
    for part, length in enumerate(lengths):
        parts.append([f"{part}.{number}".encode() for number in range(length)])
    order = list(sides(parts, is_duplex=is_duplex, copies=copies, is_collated=is_collated))
    pages = [each for each in order if each is not None]
    assert sorted(pages) == sorted([each for part in parts for each in part] * copies)
    assert order[-1] is not None
    assert is_duplex or None not in order
    if is_duplex:
        fronts, backs = order[::2], order[1::2]
        assert None not in fronts
        assert all(each is None or int(each.split(b".")[1]) % 2 for each in backs)
        assert all(each is not None and int(each.split(b".")[1]) % 2 == 0 for each in fronts)
    if is_collated:
        whole = [each for part in parts for each in part]
        assert pages == whole * copies


class _Jams(QPrinter):
    """Takes two pages and no third."""

    def __init__(self) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self._taken = 1

    def newPage(self) -> bool:
        self._taken += 1
        return self._taken <= 2 and super().newPage()


@pytest.mark.usefixtures("qapp")
def test_a_printer_that_stops_midway_is_a_fault(tmp_path: Path) -> None:
    printer = _Jams()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    with pytest.raises(PrintFault, match="重印"):
        paint_pages([page(number) for number in range(1, 5)], printer)


@pytest.mark.usefixtures("qapp")
def test_somebody_stops_it(tmp_path: Path) -> None:
    seen: list[int] = []

    def told(done: int, of: int) -> None:
        seen.append(done)
        assert of == 4
        if done == 2:
            watch.stop()

    watch = Watch(told)
    with pytest.raises(PrintStopped):
        paint_pages(
            [page(number) for number in range(1, 5)], file_printer(tmp_path / "o.pdf"), watch
        )
    assert seen == [0, 1, 2]


@pytest.mark.usefixtures("qapp")
def test_the_seat_remembers_what_it_printed_with(tmp_path: Path) -> None:
    file = tmp_path / "seat.ini"
    memory = Memory(file)
    choice = PrinterChoice()
    choice.use(memory)
    choice.keep(BothSides())
    memory.close()
    again = PrinterChoice()
    again.use(Memory(file))
    fresh = BothSides()
    fresh.setDuplex(Duplex.DuplexNone)
    again.apply(fresh, [])
    assert fresh.duplex() is Duplex.DuplexLongSide
