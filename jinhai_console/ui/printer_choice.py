"""What a seat prints with: the printer and the sides of the paper that were chosen last."""

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from jinhai_console.ui.memory import Memory

_PRINTER, _SIDES = "printing/printer", "printing/sides"
_MODES = {
    "one": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


class PrinterChoice:
    """Kept in the seat's memory once `use` has said which; until then for the process."""

    def __init__(self) -> None:
        self._memory: Memory | None = None
        self._kept: dict[str, str] = {}

    def use(self, memory: Memory) -> None:
        self._memory = memory

    def keep(self, printer: QPrinter) -> None:
        """What was printed with is what comes first next time."""
        if not printer.outputFileName():
            self._put(_PRINTER, printer.printerName())
        mode = printer.duplex()
        self._put(_SIDES, next((name for name, each in _MODES.items() if each is mode), "one"))

    def apply(self, printer: QPrinter, known: list[str]) -> None:
        """To a new printer; a printer that is gone since is not asked for again."""
        name = self._got(_PRINTER)
        if name in known:
            printer.setPrinterName(name)
        printer.setDuplex(_MODES.get(self._got(_SIDES), QPrinter.DuplexMode.DuplexNone))

    def _put(self, key: str, value: str) -> None:
        self._kept[key] = value
        if self._memory is not None:
            self._memory.keep(key, value)

    def _got(self, key: str) -> str:
        if self._memory is not None:
            return self._memory.text(key)
        return self._kept.get(key, "")


PRINTER_CHOICE = PrinterChoice()  # one process is one seat


def printer_names() -> list[str]:
    """Takes its time where a print server is asked: not on the screen's thread."""
    return list(QPrinterInfo.availablePrinterNames())
