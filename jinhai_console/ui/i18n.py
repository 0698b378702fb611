"""Languages: source strings are Chinese, translations lie beside the program as .qm files.

Every visible string is written `tr("Context", "中文")` with two literals, or `mark(…)` where it
is only noted and said later; `resources/i18n/README.md` tells how the catalogue is made.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

SOURCE_LANGUAGE = "zh"


def tr(context: str, source: str) -> str:
    """`source` in the language of the window."""
    return QCoreApplication.translate(context, source)


def mark(_context: str, source: str) -> str:
    """Notes a string for translation; `tr` says it later."""
    return source


class Language:
    """The translators of one language, for one application; `install` and `remove` switch."""

    def __init__(self, directory: Path, name: str) -> None:
        self.name = name
        self._own = QTranslator()
        self._qt = QTranslator()
        self.complete = name == SOURCE_LANGUAGE or self._own.load(str(directory / f"{name}.qm"))
        qt_name = "zh_CN" if name == SOURCE_LANGUAGE else name
        where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._qt.load(f"qtbase_{qt_name}", where)

    def install(self) -> None:
        for translator in (self._qt, self._own):
            if not translator.isEmpty():
                QCoreApplication.installTranslator(translator)

    def remove(self) -> None:
        for translator in (self._qt, self._own):
            QCoreApplication.removeTranslator(translator)

    def say(self, context: str, source: str) -> str:
        """`source` in this language, whatever the window speaks; the source where unknown."""
        return self._own.translate(context, source) or source
