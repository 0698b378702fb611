"""Printing without a printer: the same painting into a PDF, the same dialogs, the same files."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.printed_sheet import PrintedRow
from jinhai_console.reports.paper import Paper, queue_paper
from jinhai_console.services import reads
from jinhai_console.settings import resources_dir
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.print_job import PRINT_DPI, PrintFault, new_printer, paint_pages
from jinhai_console.ui.printing import Printing
from tests.station_fixtures import station_path, template
from tests.ui.handover_desk import HandoverDesk

__all__ = ["station_path", "template"]


@pytest.fixture
def desk(station_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[HandoverDesk]:
    made = HandoverDesk(station_path, tmp_path / "drafts.json", qtbot)
    yield made
    made.close()


@pytest.fixture
def paper(desk: HandoverDesk) -> Paper:
    for _ in range(40):
        desk.room.take()
    sheet = desk.room.desk.read(reads.queue_sheet, desk.giver).result(60)
    return queue_paper(sheet, resources_dir())


@pytest.fixture
def printing(desk: HandoverDesk, qtbot: QtBot) -> Printing:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return Printing(desk.bridge, desk.seat.orders, window, native_dialogs=False)


def kept(desk: HandoverDesk) -> tuple[PrintedRow, ...]:
    return desk.room.desk.read(reads.printed_rows).result(60)


def file_printer(path: Path, *, is_landscape: bool = True) -> QPrinter:
    """A printer that is a file: everything but the machine."""
    printer = new_printer("警情队列", is_landscape=is_landscape)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFullPage(True)
    return printer


def said(path: Path) -> str:
    return subprocess.run(["pdfinfo", path], capture_output=True, check=True, text=True).stdout


def pages_in(path: Path) -> int:
    found = re.search(r"Pages:\s+(\d+)", said(path))
    assert found
    return int(found[1])


def test_every_page_is_painted_at_its_true_size(paper: Paper, tmp_path: Path) -> None:
    pages = paper.pages(PRINT_DPI)
    assert len(pages) > 1
    path = tmp_path / "printed.pdf"
    assert paint_pages(pages, file_printer(path)) == len(pages)
    assert pages_in(path) == len(pages)
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", said(path))
    assert size
    assert (round(float(size[1])), round(float(size[2]))) == (842, 595)
    images = subprocess.run(["pdfimages", "-list", path], capture_output=True, check=True)
    first = images.stdout.decode().splitlines()[2].split()
    assert int(first[3]) == pytest.approx(297 / 25.4 * PRINT_DPI, abs=2)
    assert int(first[12]) == pytest.approx(PRINT_DPI, abs=2)  # dots for each inch of paper


def test_only_the_range_that_was_asked_for(paper: Paper, tmp_path: Path) -> None:
    pages = paper.pages(60)
    path = tmp_path / "printed.pdf"
    printer = file_printer(path)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    assert paint_pages(pages, printer) == 1
    assert pages_in(path) == 1
    printer.setFromTo(90, 99)
    with pytest.raises(PrintFault, match="页码"):
        paint_pages(pages, printer)


def test_smaller_paper_holds_all_of_the_page(paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printer = file_printer(path)
    small = QPageSize(QPageSize.PageSizeId.A5)
    printer.setPageLayout(QPageLayout(small, QPageLayout.Orientation.Landscape, QMarginsF()))
    paint_pages(paper.pages(PRINT_DPI)[:1], printer)
    images = subprocess.run(["pdfimages", "-list", path], capture_output=True, check=True)
    first = images.stdout.decode().splitlines()[2].split()
    assert int(first[12]) == pytest.approx(PRINT_DPI * 297 / 210, abs=6)


def test_printing_runs_aside_and_is_told(
    desk: HandoverDesk, printing: Printing, paper: Paper, tmp_path: Path
) -> None:
    told: list[Notice] = []
    printing.told.connect(told.append)
    path = tmp_path / "printed.pdf"
    printing.print(paper, file_printer(path))
    assert [each.tone for each in told] == [Tone.NEWS]  # nothing waited
    desk.qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    assert told[1].tone is Tone.DONE
    assert pages_in(path) == paper.pdf().pages
    desk.qtbot.waitUntil(lambda: len(kept(desk)) == 1)
    (row,) = kept(desk)
    assert (row.printed.name, row.printed.way, row.by) == (paper.name, "printer", "单一鸣")
    assert (row.printed.to, row.printed.pages) == (str(path), paper.pdf().pages)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said(
    desk: HandoverDesk, printing: Printing, paper: Paper, tmp_path: Path
) -> None:
    told: list[Notice] = []
    printing.told.connect(told.append)
    printing.print(paper, file_printer(tmp_path / "none" / "printed.pdf"))
    desk.qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    assert told[1].tone is Tone.REFUSED
    assert "打印机" in told[1].text
    assert kept(desk) == ()


def test_the_dialog_asks_and_then_prints(
    desk: HandoverDesk,
    printing: Printing,
    paper: Paper,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("jinhai_console.ui.printing.printer_names", lambda: ["值班室"])
    with desk.qtbot.waitSignal(printing.asked) as asked:
        printing.ask_printer(paper, 3, is_landscape=True)
    assert asked.args is not None
    dialog = asked.args[0]
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible()
    assert (dialog.minPage(), dialog.maxPage()) == (1, 3)
    layout = dialog.printer().pageLayout()
    assert layout.orientation() is QPageLayout.Orientation.Landscape
    assert layout.pageSize().id() is QPageSize.PageSizeId.A4
    path = tmp_path / "printed.pdf"
    field = dialog.findChild(QLineEdit, "filename")  # there is no printer: Qt offers a file
    assert field is not None
    field.setText(str(path))
    with desk.qtbot.waitSignals([printing.told, printing.told], timeout=20_000):
        dialog.accept()
    assert pages_in(path) == paper.pdf().pages


def test_a_pdf_lies_where_it_was_asked_for(
    desk: HandoverDesk, printing: Printing, paper: Paper, tmp_path: Path
) -> None:
    dialog = printing.ask_file(paper)
    assert dialog.isVisible()
    path = tmp_path / "队列.pdf"
    with desk.qtbot.waitSignal(printing.told, timeout=20_000) as told:
        dialog.fileSelected.emit(str(path))
    dialog.close()
    assert told.args is not None
    assert told.args[0].tone is Tone.DONE
    assert path.read_bytes() == paper.pdf().pdf
    with desk.qtbot.waitSignal(printing.told, timeout=20_000) as told:
        printing.save(paper, tmp_path / "none" / "a.pdf")
    assert told.args is not None
    assert told.args[0].tone is Tone.REFUSED
    assert "换一个位置" in told.args[0].text


def test_without_a_printer_one_sentence_and_a_file(
    desk: HandoverDesk, printing: Printing, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jinhai_console.ui.printing.printer_names", list)
    told: list[Notice] = []
    printing.told.connect(told.append)
    with desk.qtbot.waitSignal(printing.asked) as asked:
        printing.ask_printer(paper, 3, is_landscape=True)
    assert asked.args is not None
    assert isinstance(asked.args[0], QFileDialog)
    assert asked.args[0].isVisible()
    assert [each.tone for each in told] == [Tone.REFUSED]
    assert "没有打印机" in told[0].text
    asked.args[0].close()


def test_a_job_that_is_stopped_is_not_remembered(
    desk: HandoverDesk, printing: Printing, paper: Paper, tmp_path: Path
) -> None:
    told: list[Notice] = []
    printing.told.connect(told.append)
    window = printing.parent()
    assert isinstance(window, QWidget)
    printing.print(paper, file_printer(tmp_path / "printed.pdf"))
    bar = window.findChild(QProgressDialog)
    assert bar is not None
    bar.canceled.emit()
    desk.qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    assert told[1].tone is Tone.REFUSED
    assert "停止" in told[1].text
    assert kept(desk) == ()
