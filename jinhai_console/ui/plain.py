"""Text from data is shown as it is, never read as markup."""

from html import escape

from PySide6.QtCore import Qt
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
