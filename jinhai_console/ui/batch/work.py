"""A batch on its way: drawn, then printed or kept; runs off the screen's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from jinhai_console.domain.printed_sheet import PrintWay
from jinhai_console.reports.batch import Missing, Wanted, bind, draw, keep_each
from jinhai_console.reports.paper import Paper
from jinhai_console.reports.sheet import SheetFault
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.print_job import PRINT_DPI, PrintFault, PrintStopped, Watch, paint_sheets


@dataclass(frozen=True, slots=True)
class Left:
    """One sheet that left, as the history keeps it."""

    paper: Paper
    way: PrintWay
    to: str
    pages: int
    copies: int = 1


@dataclass(frozen=True, slots=True)
class BatchDone:
    """`fault`: why nothing left at all; `is_stopped`: somebody stopped it before anything left."""

    left: tuple[Left, ...] = ()
    missing: tuple[Missing, ...] = ()
    fault: str = ""
    is_stopped: bool = False


Work = Callable[[Sequence[Wanted], Watch, Callable[[str], object]], BatchDone]


def to_printer(
    printer: QPrinter, wanted: Sequence[Wanted], watch: Watch, say: Callable[[str], object]
) -> BatchDone:
    """One job: nobody else's pages lie between them. Raises PrintFault, PrintStopped."""
    to, copies = printer.outputFileName() or printer.printerName(), printer.copyCount()
    drawn = draw(wanted, lambda paper: paper.pages(PRINT_DPI), partial(_tell, watch, say))
    if drawn.made:
        say("")
        paint_sheets([pages for _, pages in drawn.made], printer, watch)
    left = [Left(e, PrintWay.PRINTER, to, len(pages), copies) for e, pages in drawn.made]
    return BatchDone(tuple(left), drawn.missing)


def to_file(
    path: Path,
    both_sides: bool,
    wanted: Sequence[Wanted],
    watch: Watch,
    say: Callable[[str], object],
) -> BatchDone:
    drawn = draw(wanted, Paper.pdf, partial(_tell, watch, say))
    if drawn.made:
        bound = bind([sheet for _, sheet in drawn.made], path.stem, both_sides=both_sides)
        write_whole(path, bound.pdf)
    left = [Left(e, PrintWay.FILE, str(path), sheet.pages) for e, sheet in drawn.made]
    return BatchDone(tuple(left), drawn.missing)


def to_folder(
    folder: Path, wanted: Sequence[Wanted], watch: Watch, say: Callable[[str], object]
) -> BatchDone:
    drawn = draw(wanted, Paper.pdf, partial(_tell, watch, say))
    kept, missing = keep_each(drawn, folder)
    left = [Left(e, PrintWay.FILE, str(path), sheet.pages) for e, sheet, path in kept]
    return BatchDone(tuple(left), tuple(missing))


def done_by(
    work: Work, wanted: Sequence[Wanted], watch: Watch, say: Callable[[str], object]
) -> BatchDone:
    """What became of it, also where it failed whole."""
    try:
        return work(wanted, watch, say)
    except PrintStopped:
        return BatchDone(is_stopped=True)
    except OSError as fault:
        said = tr("Batch", "没有写成（{why}）；请换一个位置")
        return BatchDone(fault=said.replace("{why}", fault.strerror or str(fault)))
    except (PrintFault, SheetFault) as fault:
        return BatchDone(fault=str(fault))


def _tell(watch: Watch, say: Callable[[str], object], done: int, of: int, title: str) -> None:
    watch.at(done, of)
    say(title)
