"""Paper leaves the window: to a printer or into a PDF file, set and painted off its thread."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from jinhai_console.domain.printed_sheet import PrintWay
from jinhai_console.reports.paper import Paper
from jinhai_console.reports.sheet import SheetFault
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.services.print_log import RecordPrint
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.orders import Orders

log = logging.getLogger(__name__)

PRINT_DPI = 300  # what an office printer resolves; the letters stay sharp


class PrintFault(Exception):
    """The printer did not take the pages; one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Done:
    """What is to be told, and how many pages left; none where it failed."""

    notice: Notice
    pages: int = 0


class Printing(QObject):
    """Asks where to, and does it. Nothing here waits: outcomes are told as notices."""

    told = Signal(object)  # a Notice

    def __init__(
        self, bridge: Bridge, orders: Orders, window: QWidget, *, native_dialogs: bool = True
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._orders = orders
        self._window = window
        self._native = native_dialogs

    def ask_printer(self, paper: Paper, pages: int, *, is_landscape: bool) -> QPrintDialog:
        """Printer, copies, both sides, range; then print."""
        printer = new_printer(paper.name, is_landscape=is_landscape)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        dialog.setMinMax(1, max(1, pages))
        dialog.accepted.connect(lambda: self.print(paper, printer))
        QDialog.open(dialog)
        return dialog

    def ask_file(self, paper: Paper) -> QFileDialog:
        """Where the PDF shall lie; then save it there."""
        dialog = QFileDialog(self._window, tr("Printing", "保存 PDF"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._native:
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["PDF (*.pdf)"])
        dialog.setDefaultSuffix("pdf")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.selectFile(f"{paper.name}.pdf")
        dialog.fileSelected.connect(lambda file: self.save(paper, Path(file)))
        QDialog.open(dialog)
        return dialog

    def print(self, paper: Paper, printer: QPrinter) -> None:
        self.told.emit(Notice(tr("Printing", "正在送往打印机…"), Tone.NEWS))
        to, copies = printer.printerName() or printer.outputFileName(), printer.copyCount()
        left = partial(self._left, paper, PrintWay.PRINTER, to, copies)
        self._bridge.aside(_telling, lambda: print_paper(paper, printer), then=left)

    def save(self, paper: Paper, path: Path) -> None:
        left = partial(self._left, paper, PrintWay.FILE, str(path), 1)
        self._bridge.aside(_telling, lambda: save_paper(paper, path), then=left)

    def _left(self, paper: Paper, way: PrintWay, to: str, copies: int, done: Done) -> None:
        """It is told, and kept that it left."""
        self.told.emit(done.notice)
        if done.pages:
            self._bridge.submit(
                RecordPrint(
                    actor_id=self._orders.actor_id,
                    template=paper.template,
                    name=paper.name,
                    way=way,
                    to=to,
                    pages=done.pages,
                    copies=copies,
                )
            )


def new_printer(name: str, *, is_landscape: bool) -> QPrinter:
    """A4 to its edges: the sheets bring their own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    way = QPageLayout.Orientation
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            way.Landscape if is_landscape else way.Portrait,
            QMarginsF(),
        )
    )
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def print_paper(paper: Paper, printer: QPrinter) -> Done:
    """Set the pages at the printer's measure and paint them; takes its time."""
    count = paint_pages(paper.pages(PRINT_DPI), printer)
    return Done(Notice(tr("Printing", "已送打印：{count} 页").format(count=count)), count)


def save_paper(paper: Paper, path: Path) -> Done:
    """The PDF whole at `path`, or the file that lay there as it was."""
    made = paper.pdf()
    write_whole(path, made.pdf)
    return Done(Notice(tr("Printing", "已保存 {file}").format(file=path)), made.pages)


def paint_pages(pages: Sequence[bytes], printer: QPrinter) -> int:
    """Paint the pages that the printer was told to print; how many. Raises PrintFault."""
    wanted = _in_range(pages, printer)
    if not wanted:
        raise PrintFault(tr("Printing", "所选范围里没有页；请重新选择页码"))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintFault(tr("Printing", "打印机没有接受；请检查打印机或保存 PDF"))
    try:
        for place, page in enumerate(wanted):
            if place and not printer.newPage():
                raise PrintFault(tr("Printing", "打印中断；请检查打印机后重印"))
            _paint(painter, printer, page)
    finally:
        painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise PrintFault(tr("Printing", "打印机报告出错；请检查打印机后重印"))
    return len(wanted)


def _in_range(pages: Sequence[bytes], printer: QPrinter) -> Sequence[bytes]:
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return pages
    asked = printer.pageRanges()
    return [page for number, page in enumerate(pages, 1) if asked.contains(number)]


def _paint(painter: QPainter, printer: QPrinter, page: bytes) -> None:
    """At its true size; on smaller paper, all of it made smaller."""
    image = QImage.fromData(page)
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    size = QSizeF(image.size()) * (printer.resolution() / PRINT_DPI)
    if size.width() > paper.width() + 1 or size.height() > paper.height() + 1:
        size.scale(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(paper.topLeft(), size), image)


def _telling(work: Callable[[], Done]) -> Done:
    """The outcome of `work` as something to tell, also where it failed."""
    try:
        return work()
    except (PrintFault, SheetFault) as fault:
        return Done(Notice(str(fault), Tone.REFUSED))
    except OSError as fault:
        log.warning("a sheet was not saved: %s", fault)
        sentence = tr("Printing", "没有保存：{reason}；请换一个位置重试")
        return Done(Notice(sentence.format(reason=fault.strerror or fault), Tone.REFUSED))
