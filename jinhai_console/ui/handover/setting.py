"""Pages being set for the screen: one run at a time, the newest wish wins."""

from PySide6.QtCore import QObject, QTimer, Signal

from jinhai_console.reports.paper import Paper
from jinhai_console.ui.bridge import Bridge

_SETTLE_MS = 150  # several confirmations, or the drag of an edge, make one run
_LOWEST, _HIGHEST = 48.0, 400.0


class Setting(QObject):
    """`want` a paper at a measure; `done` brings its pages as PNG, `failed` one sentence."""

    done = Signal(object, float)  # tuple[bytes, ...], dpi
    failed = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wish: tuple[Paper, float] | None = None
        self._is_running = False
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._run)

    @property
    def is_idle(self) -> bool:
        return self._wish is None and not self._is_running

    def want(self, paper: Paper, dpi: float, *, at_once: bool = False) -> None:
        self._wish = (paper, min(max(dpi, _LOWEST), _HIGHEST))
        if at_once:
            self._run()
        else:
            self._timer.start()

    def rest(self) -> None:
        """Nobody looks any more: drop what was wished for."""
        self._timer.stop()
        self._wish = None

    def _run(self) -> None:
        if self._is_running or self._wish is None:
            return
        self._timer.stop()
        paper, dpi = self._wish
        self._wish = None
        self._is_running = True

        def arrived(pages: tuple[bytes, ...]) -> None:
            self._is_running = False
            self.done.emit(pages, dpi)
            self._go_on()

        def failed(sentence: str) -> None:
            self._is_running = False
            self.failed.emit(sentence)
            self._go_on()

        self._bridge.aside(paper.pages, dpi, then=arrived, failed=failed)

    def _go_on(self) -> None:
        if self._wish is not None and not self._timer.isActive():
            self._run()
