"""Pages on their way to a printer: their order and sides, painted off the screen's thread."""

from collections.abc import Callable, Iterator, Sequence
from threading import Event

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from jinhai_console.ui.i18n import tr

PRINT_DPI = 300  # what an office printer resolves; the letters stay sharp

Side = bytes | None  # a page as PNG; None: a back that stays empty


class PrintFault(Exception):
    """The printer did not take the pages; one sentence for a person."""


class PrintStopped(Exception):
    """Somebody stopped it."""


class Watch:
    """Of one job: `told(done, of)` is called from the thread that paints; `stop` from any."""

    def __init__(self, told: Callable[[int, int], object] = lambda _done, _of: None) -> None:
        self._told = told
        self._stop = Event()

    def stop(self) -> None:
        self._stop.set()

    def at(self, done: int, of: int) -> None:
        """So far. Raises PrintStopped."""
        if self._stop.is_set():
            raise PrintStopped
        self._told(done, of)


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


def paint_pages(pages: Sequence[bytes], printer: QPrinter, watch: Watch | None = None) -> int:
    """Paint the pages that the printer was told to print; how many. Raises PrintFault."""
    wanted = _in_range(pages, printer)
    if not wanted:
        raise PrintFault(tr("Printing", "所选范围里没有页；请重新选择页码"))
    return paint_sheets([wanted], printer, watch)


def paint_sheets(
    sheets: Sequence[Sequence[bytes]], printer: QPrinter, watch: Watch | None = None
) -> int:
    """Several sheets as one job; on both sides each begins on a front. Pages of one copy.

    Copies that the printer does not make itself are painted. Raises PrintFault, PrintStopped.
    """
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    order = list(
        sides(
            sheets,
            is_duplex=is_duplex(printer),
            copies=copies,
            is_collated=printer.collateCopies(),
        )
    )
    _paint_sides(order, printer, watch or Watch())
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise PrintFault(tr("Printing", "打印机报告出错；请检查打印机后重印"))
    return sum(map(len, sheets))


def sides(
    sheets: Sequence[Sequence[bytes]], *, is_duplex: bool, copies: int, is_collated: bool
) -> Iterator[Side]:
    """Every side of the paper in the order in which it leaves the printer."""
    each = 2 if is_duplex else 1
    leaves: list[tuple[Side, ...]] = []
    for pages in sheets:
        for first in range(0, len(pages), each):
            leaf = tuple(pages[first : first + each])
            leaves.append((*leaf, *(None,) * (each - len(leaf))))
    order = leaves * copies if is_collated else [each for each in leaves for _ in range(copies)]
    flat = [side for leaf in order for side in leaf]
    if flat and flat[-1] is None:
        del flat[-1]
    yield from flat


def is_duplex(printer: QPrinter) -> bool:
    return printer.duplex() is not QPrinter.DuplexMode.DuplexNone


def _in_range(pages: Sequence[bytes], printer: QPrinter) -> Sequence[bytes]:
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return pages
    asked = printer.pageRanges()
    return [page for number, page in enumerate(pages, 1) if asked.contains(number)]


def _paint_sides(order: Sequence[Side], printer: QPrinter, watch: Watch) -> None:
    painter = QPainter()
    _turn(printer, order[0])
    if not painter.begin(printer):
        raise PrintFault(tr("Printing", "打印机没有接受；请检查打印机或保存 PDF"))
    try:
        for place, page in enumerate(order):
            watch.at(place, len(order))
            if place:
                _turn(printer, page)
                if not printer.newPage():
                    raise PrintFault(tr("Printing", "打印中断；请检查打印机后重印"))
            if page is not None:
                _paint(painter, printer, page)
        watch.at(len(order), len(order))
    except PrintStopped:
        printer.abort()
        raise
    finally:
        painter.end()


def _turn(printer: QPrinter, page: Side) -> None:
    """The paper as the page lies; an empty back lies as its front."""
    if page is not None:
        size = _size(page)
        way = QPageLayout.Orientation
        printer.setPageOrientation(way.Landscape if size.width() > size.height() else way.Portrait)


def _size(page: bytes) -> QSize:
    """Without decoding the picture."""
    buffer = QBuffer()
    buffer.setData(QByteArray(page))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, b"png").size()


def _paint(painter: QPainter, printer: QPrinter, page: bytes) -> None:
    """At its true size; on smaller paper, all of it made smaller."""
    image = QImage.fromData(page)
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    size = QSizeF(image.size()) * (printer.resolution() / PRINT_DPI)
    if size.width() > paper.width() + 1 or size.height() > paper.height() + 1:
        size.scale(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(paper.topLeft(), size), image)
