"""What can be painted, as the content of a file: PNG for dense screens and print, SVG."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

Paint = Callable[[QPainter], object]

_SCALE = 2


def png_of(size: QSize, paint: Paint) -> bytes:
    """`paint` paints on `size`; the picture has twice as many dots."""
    image = QImage(size * _SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_SCALE)
    _paint(QPainter(image), paint)
    buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def svg_of(size: QSize, title: str, said: str, paint: Paint, dpi: int | None = None) -> bytes:
    """With title and description; `dpi` where drawings of that resolution are replayed in it."""
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    if dpi is not None:
        generator.setResolution(dpi)
    generator.setTitle(title)
    generator.setDescription(said)
    _paint(QPainter(generator), paint)
    return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _paint(painter: QPainter, paint: Paint) -> None:
    paint(painter)
    painter.end()
