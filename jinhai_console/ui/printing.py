"""Paper leaves the window: to a printer or into a PDF file, set and painted off its thread."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressDialog, QWidget

from jinhai_console.domain.printed_sheet import PrintWay
from jinhai_console.reports.paper import Paper
from jinhai_console.reports.sheet import SheetFault
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.services.print_log import RecordPrint
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.orders import Orders
from jinhai_console.ui.print_job import (
    PRINT_DPI,
    PrintFault,
    PrintStopped,
    Watch,
    new_printer,
    paint_pages,
)
from jinhai_console.ui.printer_choice import PRINTER_CHOICE, printer_names

log = logging.getLogger(__name__)

_LONG_MS = 700  # what is done sooner needs no bar


@dataclass(frozen=True, slots=True)
class Done:
    """What is to be told, and how many pages left; none where it failed."""

    notice: Notice
    pages: int = 0


class Printing(QObject):
    """Asks where to, and does it. Nothing here waits: outcomes are told as notices."""

    told = Signal(object)  # a Notice
    asked = Signal(object)  # the dialog that opened: for the printer, or for a file without one

    def __init__(
        self, bridge: Bridge, orders: Orders, window: QWidget, *, native_dialogs: bool = True
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._orders = orders
        self._window = window
        self._native = native_dialogs

    def ask_printer(self, paper: Paper, pages: int, *, is_landscape: bool) -> None:
        """Printer, copies, both sides, range; then print. Without any printer, a file."""

        def ask(known: list[str]) -> None:
            if not known:
                said = tr("Printing", "这台机器上没有打印机；请保存为 PDF，到有打印机的机器上打印")
                self.told.emit(Notice(said, Tone.REFUSED))
                self.asked.emit(self.ask_file(paper))
                return
            printer = new_printer(paper.name, is_landscape=is_landscape)
            PRINTER_CHOICE.apply(printer, known)
            dialog = printer_dialog(printer, self._window, pages)
            dialog.accepted.connect(lambda: self.print(paper, printer))
            self.asked.emit(dialog)

        self._bridge.aside(printer_names, then=ask)

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
        PRINTER_CHOICE.keep(printer)
        to, copies = printer.outputFileName() or printer.printerName(), printer.copyCount()
        left = partial(self._left, paper, PrintWay.PRINTER, to, copies)
        bar = ProgressBar(self._window)
        self._bridge.aside(
            _telling, lambda: print_paper(paper, printer, bar.watch), then=bar.ending(left)
        )

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


def printer_dialog(printer: QPrinter, window: QWidget, pages: int = 0) -> QPrintDialog:
    """Open; a range is asked for where it is known how many `pages` there are."""
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    option = QAbstractPrintDialog.PrintDialogOption
    dialog.setOption(option.PrintCollateCopies, on=True)
    dialog.setOption(option.PrintPageRange, on=pages > 0)
    if pages:
        dialog.setMinMax(1, pages)
    QDialog.open(dialog)
    return dialog


class ProgressBar(QObject):
    """Of one job, over its window once it takes long; its button stops the job."""

    moved = Signal(int, int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.watch = Watch(self._tell)
        self.dialog = QProgressDialog(window)
        self.dialog.setWindowTitle(tr("Printing", "打印"))
        self.dialog.setLabelText(tr("Printing", "正在排版…"))
        self.dialog.setCancelButtonText(tr("Printing", "停止打印"))
        self.dialog.setRange(0, 0)
        self.dialog.setAutoReset(False)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.dialog.canceled.connect(self.watch.stop)
        self.moved.connect(self._move, Qt.ConnectionType.QueuedConnection)
        self._late = QTimer(self, singleShot=True, interval=_LONG_MS)
        self._late.timeout.connect(self.dialog.show)
        self._late.start()

    def ending(self, then: Callable[[Any], object]) -> Callable[[Any], None]:
        """`then`, once the bar is away."""

        def ended(value: Any) -> None:
            self._late.stop()
            self.dialog.canceled.disconnect()
            self.dialog.close()
            self.dialog.deleteLater()
            self.deleteLater()
            then(value)

        return ended

    def _tell(self, done: int, of: int) -> None:
        """From the thread that paints; the window may have gone meanwhile."""
        with suppress(RuntimeError):
            self.moved.emit(done, of)

    def _move(self, done: int, of: int) -> None:
        said = tr("Printing", "正在打印：{done} / {of} 页").replace("{done}", str(done))
        self.dialog.setLabelText(said.replace("{of}", str(of)))
        self.dialog.setRange(0, of)
        self.dialog.setValue(done)


def print_paper(paper: Paper, printer: QPrinter, watch: Watch | None = None) -> Done:
    """Set the pages at the printer's measure and paint them; takes its time."""
    count = paint_pages(paper.pages(PRINT_DPI), printer, watch)
    return Done(Notice(tr("Printing", "已送打印：{count} 页").format(count=count)), count)


def save_paper(paper: Paper, path: Path) -> Done:
    """The PDF whole at `path`, or the file that lay there as it was."""
    made = paper.pdf()
    write_whole(path, made.pdf)
    return Done(Notice(tr("Printing", "已保存 {file}").format(file=path)), made.pages)


def _telling(work: Callable[[], Done]) -> Done:
    """The outcome of `work` as something to tell, also where it failed."""
    try:
        return work()
    except PrintStopped:
        return Done(Notice(tr("Printing", "已停止打印；没有记作已打印"), Tone.REFUSED))
    except (PrintFault, SheetFault) as fault:
        return Done(Notice(str(fault), Tone.REFUSED))
    except OSError as fault:
        log.warning("a sheet was not saved: %s", fault)
        sentence = tr("Printing", "没有保存：{reason}；请换一个位置重试")
        return Done(Notice(sentence.format(reason=fault.strerror or fault), Tone.REFUSED))
