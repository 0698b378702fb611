"""A chart as a file: PNG and SVG as it is seen, CSV as its numbers."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from jinhai_console.reports.export import write_csv
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.painted_file import png_of, svg_of
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme
from jinhai_console.ui.trends.content import Content
from jinhai_console.ui.trends.legend import LINE_HEIGHT, Placed, paint_legend, placed
from jinhai_console.ui.trends.plot import Plot

_MARGIN = 3 * STEP
_LINE = LINE_HEIGHT + STEP


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart ready to be painted: `stamp` says whose figures these are and of which moment."""

    plot: Plot
    content: Content
    theme: Theme
    font: QFont
    stamp: str

    def write(self, path: Path) -> None:
        """Write what the name's ending asks for. Raises OSError, with a sentence for a new one."""
        suffix = path.suffix.lower().lstrip(".")
        if suffix == "csv":
            write_table(self.content, path)
        elif suffix == "svg":
            write_whole(path, self._svg())
        elif suffix == "png":
            write_whole(path, self._png())
        else:
            raise OSError(tr("Trends", "文件名须以 .png、.svg 或 .csv 结尾"))

    def _png(self) -> bytes:
        size = self._size()
        return png_of(size, lambda painter: self._paint(painter, size))

    def _svg(self) -> bytes:
        """The axes are recorded drawings: replayed at another resolution they would shrink."""
        size = self._size()
        return svg_of(
            size,
            self.content.title,
            self._said(),
            lambda painter: self._paint(painter, size),
            self.plot.logicalDpiX(),
        )

    def _said(self) -> str:
        return f"{self.content.summary}　{self.stamp}"

    def _legend(self) -> list[Placed]:
        series = self.content.drawn
        return placed(series, self.font, self.plot.width()) if len(series) > 1 else []

    def _legend_height(self) -> int:
        entries = self._legend()
        return round(entries[-1][0].bottom()) + STEP if entries else 0

    def _size(self) -> QSize:
        """The chart as large as on the screen, with its words above and a margin around."""
        words = 2 * _LINE + self._legend_height()
        return self.plot.size() + QSize(2 * _MARGIN, 2 * _MARGIN + words)

    def _paint(self, painter: QPainter, size: QSize) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(self.theme.panel))
        painter.translate(_MARGIN, _MARGIN)
        bold = QFont(self.font)
        bold.setPixelSize(TEXT_PX)
        bold.setBold(True)
        self._say(painter, 0, self.content.title, bold, self.theme.text)
        self._say(painter, 1, self._said(), self.font, self.theme.text_dim)
        painter.translate(0, 2 * _LINE)
        paint_legend(painter, self._legend(), self.theme)
        painter.translate(0, self._legend_height())
        self.plot.paint_onto(painter)

    def _say(self, painter: QPainter, line: int, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        room = QRectF(0, line * _LINE, self.plot.width(), _LINE)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def write_table(content: Content, path: Path) -> int:
    """One line for each slot, one column for each series; empty where there is no value."""
    header = [content.slot_word, *(each.name for each in content.series)]
    rows = (
        [name, *(_cell(each.values[slot]) for each in content.series)]
        for slot, name in enumerate(content.slots)
    )
    return write_csv(path, header, rows)


def _cell(value: float | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value.is_integer() else round(value, 2)
