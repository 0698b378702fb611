"""Application, fonts, language and window: what every way of showing the console starts with."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSize, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from jinhai_console import __version__
from jinhai_console.app.environment import prepare
from jinhai_console.settings import PROGRAM, Settings, resources_dir
from jinhai_console.ui.fonts import load_fonts, text_font
from jinhai_console.ui.i18n import Language
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.memory import Memory

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stage:
    """The window on its application, with nothing behind it yet."""

    application: QApplication
    window: MainWindow
    resources: Path


@contextmanager
def set_stage(
    settings: Settings, memory: Path, *, size: QSize | None = None, theme: str | None = None
) -> Iterator[Stage]:
    """The window, not shown yet. `memory` is the seat's file for layout and theme."""
    prepare()
    qInstallMessageHandler(_hear_qt)
    resources = resources_dir()
    application = _application()
    language = Language(resources / "i18n", settings.language)
    language.install()
    remembered = Memory(memory)
    if theme is not None:
        remembered.keep("theme", theme)
    family = load_fonts(resources / "fonts")
    # Before any widget is made: one with a style sheet of its own does not hear of it later.
    application.setFont(text_font(family))
    window = MainWindow(resources, family, remembered, settings.zone)
    if size is not None:
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(size)
    try:
        yield Stage(application, window, resources)
    finally:
        window.hide()
        window.deleteLater()
        language.remove()
        qInstallMessageHandler(None)


def _hear_qt(kind: QtMsgType, _context: QMessageLogContext, words: str | None) -> None:
    """Qt's own warnings go where ours go; the one that says nothing is left out."""
    said = words or ""
    if "propagateSizeHints" in said:  # the offscreen platform, for every window
        return
    is_grave = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    log.log(logging.ERROR if is_grave else logging.WARNING, "Qt: %s", said)


def _application() -> QApplication:
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    application = QApplication(sys.argv[:1])
    application.setApplicationName(PROGRAM)
    application.setApplicationVersion(__version__)
    application.setQuitOnLastWindowClosed(False)
    return application
