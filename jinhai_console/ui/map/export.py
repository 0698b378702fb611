"""The map as a file: PNG and SVG as it is seen, PDF as a sheet with its table."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.reports.map import MapSheet
from jinhai_console.services.reads import Lists
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.canvas import MapCanvas
from jinhai_console.ui.map.layers import Layer, Scene, paint_all
from jinhai_console.ui.map.picture import Drawn, title_of
from jinhai_console.ui.map.side import community_lines
from jinhai_console.ui.map.view import View
from jinhai_console.ui.map.words import total_text
from jinhai_console.ui.painted_file import png_of, svg_of
from jinhai_console.ui.theme import LIGHT, STEP, TEXT_PX

_MARGIN = 3 * STEP
_LINE = 6 * STEP


@dataclass(frozen=True, slots=True)
class MapPicture:
    """`title` says what is counted, `places` how many of it have a place, `stamp` whose figures
    these are and of which moment; `rows` are the counts by community."""

    view: View
    scene: Scene
    layers: tuple[Layer, ...]
    title: str
    places: str
    stamp: str
    rows: tuple[tuple[str, int], ...]

    @property
    def said(self) -> str:
        return f"{self.places}　{self.stamp}"

    @property
    def sheet(self) -> MapSheet:
        """For paper, which is white and has its own heading."""
        light = replace(self, scene=replace(self.scene, theme=LIGHT))
        svg = light.svg(has_words=False).decode()
        return MapSheet(self.title, self.places, svg, self.rows)

    def png(self) -> bytes:
        size = self._size()
        return png_of(size, lambda painter: self._paint(painter, size))

    def svg(self, *, has_words: bool = True) -> bytes:
        """Everything but the dots and the density as vectors."""
        if has_words:
            size = self._size()
            return svg_of(size, self.title, self.said, lambda painter: self._paint(painter, size))
        return svg_of(
            self._map_size(),
            self.title,
            self.said,
            lambda painter: paint_all(painter, self.view, self.scene, self.layers),
        )

    def _map_size(self) -> QSize:
        return QSize(round(self.view.width), round(self.view.height))

    def _size(self) -> QSize:
        return self._map_size() + QSize(2 * _MARGIN, 2 * _MARGIN + 2 * _LINE)

    def _paint(self, painter: QPainter, size: QSize) -> None:
        theme = self.scene.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(theme.panel))
        painter.translate(_MARGIN, _MARGIN)
        bold = QFont(self.scene.font)
        bold.setPixelSize(TEXT_PX)
        bold.setBold(True)
        self._say(painter, 0, self.title, bold, theme.text)
        self._say(painter, 1, self.said, self.scene.font, theme.text_dim)
        painter.translate(0, 2 * _LINE)
        painter.setClipRect(QRectF(0, 0, self.view.width, self.view.height))
        paint_all(painter, self.view, self.scene, self.layers)

    def _say(self, painter: QPainter, line: int, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        room = QRectF(0, line * _LINE, self.view.width, _LINE)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def picture_of(
    canvas: MapCanvas, now: Drawn, lists: Lists, places: str, moment: Instant
) -> MapPicture:
    """What the canvas shows at this moment."""
    station = lists.station
    mark = tr("Map", "（虚构）") if station.is_fictional else ""
    lines = community_lines(now.turn.ground, now.frame)
    return MapPicture(
        canvas.view,
        replace(canvas.scene_, is_paper=True),
        tuple(canvas.layers),
        f"{title_of(now, lists)}　{total_text(now.frame.total)}",
        places,
        f"{station.bare_name}{mark}　{full_text(moment, station.zone)}",
        tuple((name, len(rows)) for _, name, rows in lines),
    )


def suffix_of(path: Path) -> str:
    return path.suffix.lower().lstrip(".")
