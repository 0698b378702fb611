"""One page of a sheet as a picture, at the screen's own pixels."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jinhai_console.ui.theme import STEP, Theme

MARGIN = 3 * STEP


class PageView(QWidget):
    """White paper on the ground; `image` was set for this scale, else it is stretched meanwhile."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._size = QSize()

    def show_page(self, image: QImage, size: QSize) -> None:
        """`size` is in the screen's logical pixels."""
        self._image = image
        self._size = size
        self.setFixedSize(size.width() + 2 * MARGIN, size.height() + 2 * MARGIN)
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        paper = QRectF(MARGIN, MARGIN, self._size.width(), self._size.height())
        ratio = self.devicePixelRatioF()
        exact = abs(self._image.width() - paper.width() * ratio) < 1.5
        if exact:  # its own pixels, so that letters stay crisp
            paper.setSize(QSizeF(self._image.width() / ratio, self._image.height() / ratio))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        painter.drawImage(paper, self._image)
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))
