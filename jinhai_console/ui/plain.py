"""Plain text, never read as markup, on a plain ground."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(text: str = "", parent: QWidget | None = None, *, wraps: bool = False) -> QLabel:
    """A label that shows `<b>` as these three characters."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wraps)
    return label


def plain_tip(text: str) -> str:
    """A tool tip's text. Qt would guess at markup, so it is given markup that says itself."""
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>' if text else ""


def fill_with(panel: QWidget, colour: str) -> None:
    """One ground for a panel and what lies on it, so that no list stands in a box."""
    palette = panel.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    panel.setPalette(palette)
    panel.setAutoFillBackground(True)
