"""One token table, light and night: every colour and measure of the screen comes from here."""

from dataclasses import asdict

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from jinhai_console.ui.style import SHEET
from jinhai_console.ui.tokens import LIGHT, NIGHT, THEMES, Theme, ThemeName

__all__ = [
    "LARGE_PX",
    "LIGHT",
    "NIGHT",
    "ROW_HEIGHT",
    "SMALL_PX",
    "STEP",
    "TEXT_PX",
    "THEMES",
    "Theme",
    "ThemeName",
    "apply_theme",
    "palette_of",
    "style_sheet",
]

# Measures in device-independent pixels; everything is a multiple of the step.
STEP = 4
ROW_HEIGHT = 30
TEXT_PX = 14
SMALL_PX = 13
LARGE_PX = 20


def palette_of(theme: Theme) -> QPalette:
    """The tokens in Qt's own terms, so that standard controls follow without a style sheet."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.ground,
        role.Base: theme.panel,
        role.AlternateBase: theme.panel,
        role.Button: theme.panel,
        role.ToolTipBase: theme.panel,
        role.WindowText: theme.text,
        role.Text: theme.text,
        role.ButtonText: theme.text,
        role.ToolTipText: theme.text,
        role.BrightText: theme.red,
        role.PlaceholderText: theme.text_faint,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Light: theme.hover,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.line,
    }
    palette = QPalette()
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.text_faint))
    return palette


def style_sheet(theme: Theme) -> str:
    return SHEET.substitute(asdict(theme))


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Dress the whole application; live windows follow at once."""
    application.setStyle("Fusion")
    application.setPalette(palette_of(theme))
    application.setStyleSheet(style_sheet(theme))
