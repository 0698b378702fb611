"""A sentence in one line; where it is too long, in two smaller ones, cut as late as can be."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

from jinhai_console.ui.plain import plain_tip

_SMALL_PX = 12
_LINE_PX = 16


class TwoLines(QLabel):
    """Never wider than its room; whole in its tip and for whoever has it read out."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(plain_tip(text))

    def lines(self) -> tuple[str, ...]:
        """As it stands there now."""
        text = self.text()
        if not self._is_long():
            return (text,)
        small = self._small()
        layout = QTextLayout(text, small)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(self.width())
        layout.endLayout()
        rest = text[first.textLength() :].strip()
        cut = QFontMetrics(small).elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        return (text[: first.textLength()].rstrip(), *((cut,) if cut else ()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        if not self._is_long():
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
            return
        lines = self.lines()
        painter.setFont(self._small())
        top = (self.height() - len(lines) * _LINE_PX) / 2
        for place, line in enumerate(lines):
            box = QRectF(QPointF(0, top + place * _LINE_PX), self.size().toSizeF())
            box.setHeight(_LINE_PX)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), line)

    def _is_long(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(_SMALL_PX)
        return font
