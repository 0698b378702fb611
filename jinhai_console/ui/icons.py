"""Icons of our own: small line drawings (SVG), tinted by a token of the theme."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIDES = (16, 20, 32, 40)


class Icons:
    """The drawings of one directory; each is read and tinted once for every colour."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._tinted = lru_cache(maxsize=256)(self._tint)

    def icon(self, name: str, colour: str) -> QIcon:
        """`name`.svg in `colour`. Raises FileNotFoundError where there is no such drawing."""
        return self._tinted(name, colour)

    def _tint(self, name: str, colour: str) -> QIcon:
        drawing = (self._directory / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
        icon = QIcon()
        for side in _SIDES:
            pixmap = QPixmap(side, side)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            icon.addPixmap(pixmap)
        return icon
