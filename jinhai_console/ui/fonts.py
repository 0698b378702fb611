"""The bundled Chinese font, so that text looks the same on every workstation."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from jinhai_console.ui.theme import SMALL_PX, TEXT_PX

FAMILY = "Noto Sans SC"


def load_fonts(directory: Path) -> str:
    """Register the bundled faces; the family that the window is set in.

    Without them the system's own Chinese font serves.
    """
    families: set[str] = set()
    for path in sorted(directory.glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families.update(QFontDatabase.applicationFontFamilies(number))
    if FAMILY in families:
        return FAMILY
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return next(iter(sorted(chinese, key=_preference)), QFont().family())


def _preference(family: str) -> tuple[bool, str]:
    return ("Sans" not in family, family)


def text_font(family: str, px: int = TEXT_PX, *, bold: bool = False) -> QFont:
    """A font of that size, its figures all of one width."""
    font = QFont(family)
    font.setPixelSize(px)
    font.setBold(bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def small_font(family: str) -> QFont:
    return text_font(family, SMALL_PX)
