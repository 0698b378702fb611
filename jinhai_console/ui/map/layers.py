"""What lies on the map, from the ground up: each layer paints itself onto a view."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

import numpy as np
import shapely
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen, QPolygonF

from jinhai_console.domain.analysis.boundary import rings_of
from jinhai_console.domain.analysis.class_breaks import class_of
from jinhai_console.domain.analysis.hotspot import Area, DensityMap
from jinhai_console.domain.analysis.station_map import Frame, Ground
from jinhai_console.services.prospects import Prospect
from jinhai_console.ui.map.shades import fills
from jinhai_console.ui.map.view import View
from jinhai_console.ui.theme import Theme

Classes = tuple[tuple[int, int], ...]

PAPER_RATIO = 2  # pixels for one of the screen's, of what is no vector on paper
_DENSEST = 0.75  # opacity of the highest density
_FAINTEST = 0.06  # of the peak: below it nothing is painted


class Shown(StrEnum):
    """The layers that can be switched, in the order of their keys 1 … 6."""

    AREAS = "areas"
    DENSITY = "density"
    PROSPECT = "prospect"  # where to expect the next week
    SPOTS = "spots"
    DOTS = "dots"
    LABELS = "labels"


AT_FIRST = frozenset(Shown) - {Shown.DENSITY, Shown.PROSPECT}


@dataclass(slots=True)
class Scene:
    """What is to be seen."""

    theme: Theme
    font: QFont
    ground: Ground | None = None
    frame: Frame | None = None
    classes: Classes = ()
    shown: frozenset[Shown] = AT_FIRST
    prospect: Prospect | None = None
    chosen: int | None = None  # the community under the cursor
    is_paper: bool = False  # painted as vectors: nothing is kept as pixels that need not be
    paths: dict[int, QPainterPath] = field(default_factory=dict)

    def show_ground(self, ground: Ground) -> None:
        self.ground = ground
        self.paths = {each.id: path_of(each.area) for each in ground.areas}


class Layer(Protocol):
    def paint(self, painter: QPainter, view: View, scene: Scene) -> None: ...


class AreasLayer:
    """Communities filled by the class of their count, with hairlines between them."""

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        ground, frame = scene.ground, scene.frame
        if ground is None:
            return
        # Mapped here and not by the painter: not every reader of an SVG leaves pens unscaled.
        to_pixels = view.transform
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = fills(len(scene.classes), scene.theme)
        filled = Shown.AREAS in scene.shown
        for each in ground.areas:
            count = frame.count_of(each.id) if frame is not None else 0
            place = class_of(count, scene.classes) if filled else None
            painter.setBrush(QColor(scene.theme.panel) if place is None else colours[place])
            painter.setPen(pen_of(scene.theme.text_faint, 1.0))
            painter.drawPath(to_pixels.map(scene.paths[each.id]))
        if scene.chosen in scene.paths:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen_of(scene.theme.text, 2.0))
            painter.drawPath(to_pixels.map(scene.paths[scene.chosen]))
        painter.restore()


class DensityLayer:
    """Incidents per km² as a veil of one colour, denser where there are more."""

    def __init__(self) -> None:
        self._of: object = None
        self._colour = ""
        self._image = QImage()

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        frame = scene.frame
        if frame is None or frame.density is None or Shown.DENSITY not in scene.shown:
            return
        density, colour = frame.density, scene.theme.accent
        if self._of is not density or self._colour != colour:
            self._of, self._colour = density, colour
            self._image = veil(density.density, QColor(colour))
        if not scene.is_paper:
            self._paint(painter, view, scene, density)
            return
        # A clipped and smoothed image is not to be had from every reader of an SVG: as pixels.
        size = QSize(round(view.width), round(view.height)) * PAPER_RATIO
        whole = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        whole.setDevicePixelRatio(PAPER_RATIO)
        whole.fill(Qt.GlobalColor.transparent)
        into = QPainter(whole)
        self._paint(into, view, scene, density)
        into.end()
        painter.drawImage(QRectF(0, 0, view.width, view.height), whole)

    def _paint(self, painter: QPainter, view: View, scene: Scene, density: DensityMap) -> None:
        grid = density.grid
        west, south = grid.west * grid.cell, grid.south * grid.cell
        east, north = west + grid.columns * grid.cell, south + grid.rows * grid.cell
        painter.save()
        if density.is_edge_corrected:  # it is known within the precinct alone
            precinct = QPainterPath()
            precinct.setFillRule(Qt.FillRule.WindingFill)
            for path in scene.paths.values():
                precinct.addPath(path)
            painter.setClipPath(view.transform.map(precinct))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(view.rect((west, south, east, north)), self._image)
        painter.restore()


class SpotsLayer:
    """Outlines of the hotspots; their figures are the labels' affair."""

    def __init__(self) -> None:
        self._paths: tuple[object, list[QPainterPath]] | None = None

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        frame = scene.frame
        if frame is None or Shown.SPOTS not in scene.shown:
            return
        if self._paths is None or self._paths[0] is not frame:
            self._paths = frame, [path_of(each.outline) for each in frame.spots]
        to_pixels = view.transform
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = pen_of(scene.theme.accent, 2.0)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for path in self._paths[1]:
            painter.drawPath(to_pixels.map(path))
        painter.restore()


def veil(density: np.ndarray, colour: QColor) -> QImage:
    """An image of the grid, north up, more opaque where density is higher."""
    share = np.nan_to_num(density[::-1])
    share = share / max(float(share.max()), 1e-12)
    alpha = np.where(share < _FAINTEST, 0, share**0.7 * _DENSEST)
    parts = np.array([colour.blueF(), colour.greenF(), colour.redF(), 1.0])
    pixels = np.ascontiguousarray(np.round(alpha[..., None] * parts * 255), dtype=np.uint8)
    return image_of(pixels.view(np.uint32)[..., 0])


def image_of(pixels: np.ndarray) -> QImage:
    """An image of (rows, columns) premultiplied 0xAARRGGBB, with a memory of its own."""
    rows, columns = pixels.shape
    kind = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.data, columns, rows, 4 * columns, kind).copy()


def path_of(area: Area) -> QPainterPath:
    """In metres; holes stay open."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings_of(area):
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring.tolist()]))
    return path


def middle_of(area: Area) -> tuple[float, float]:
    """Where a label stands best: the middle of the widest circle inside."""
    largest = max(shapely.get_parts(area), key=lambda each: each.area)
    tolerance = max(1.0, largest.length / 200)
    circle = shapely.maximum_inscribed_circle(largest, tolerance=tolerance)
    x, y = shapely.get_coordinates(circle)[0].tolist()
    return x, y


def box_of(area: Area, view: View) -> QRectF:
    return view.rect(tuple(area.bounds))


def pen_of(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def paint_all(painter: QPainter, view: View, scene: Scene, layers: Sequence[Layer]) -> None:
    """The ground's colour, then every layer over those before it."""
    painter.fillRect(QRectF(0, 0, view.width, view.height), QColor(scene.theme.ground))
    for each in layers:
        each.paint(painter, view, scene)
