"""A program started afresh: `python -m benchmarks.fresh WHAT DATABASE` says when it was painted.

WHAT is `bare` (an empty QMainWindow), `libraries` (the same with all that the console imports) or
`console`. It prints one JSON object: monotonic moments, and the memory it then holds.
"""

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

if TYPE_CHECKING:
    from jinhai_console.app.console import Console

MEMORY_AFTER_S = 3.0


class FirstFrame(QObject):
    """The moment after the first painting of a main window."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.at = 0.0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self._note)  # when the whole of this frame is painted
        return False

    def _note(self) -> None:
        self.at = time.monotonic()


def memory_mb() -> dict[str, float]:
    """Resident, and with what is shared by several processes counted in parts."""
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()[1:]
    found = {words[0].rstrip(":"): int(words[1]) / 1_024 for words in map(str.split, lines)}
    return {"rss": found["Rss"], "pss": found["Pss"]}


def _bare(*, has_libraries: bool) -> dict[str, float]:
    if has_libraries:
        import jinhai_console.app.console
        import jinhai_console.intake.receiving
        import jinhai_console.ui.workplace  # noqa: F401
    application = QApplication(sys.argv[:1])
    frame = FirstFrame(application)
    window = QMainWindow()
    window.setCentralWidget(QLabel("…"))
    window.resize(1920, 1080)
    window.show()
    QTimer.singleShot(int(MEMORY_AFTER_S * 1_000) if has_libraries else 200, application.quit)
    application.exec()
    return {"painted": frame.at, **memory_mb()}


def _console(database: Path) -> dict[str, float]:
    application = QApplication(sys.argv[:1])
    frame = FirstFrame(application)
    found: dict[str, float] = {}

    async def act(console: "Console") -> None:
        await _filled(console)
        found["usable"] = time.monotonic()
        console.window.show_desk()
        await asyncio.sleep(MEMORY_AFTER_S)
        found.update(memory_mb())

    # Nothing is imported here that the command line would not: the panels' weight comes later.
    from PySide6.QtCore import QSize

    from jinhai_console.app.console import Plan, run_console
    from jinhai_console.settings import Settings

    settings = Settings(database=str(database), log_dir=database.parent)
    memory = database.with_name("seat.ini")
    code = run_console(
        settings, Plan(database=database, act=act, memory=memory, size=QSize(1920, 1080))
    )
    assert code == 0
    return {"painted": frame.at, **found}


async def _filled(console: "Console") -> None:
    filled = asyncio.Event()
    console.workplace.queue.model.modelReset.connect(filled.set)
    if not console.workplace.queue.model.rowCount():
        await filled.wait()


if __name__ == "__main__":
    what = sys.argv[1]
    made = _console(Path(sys.argv[2])) if what == "console" else _bare(has_libraries=what != "bare")
    print(json.dumps(made))
