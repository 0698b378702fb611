"""Incidents as dots, drawn into an image pixel by pixel: a hundred thousand in a frame."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from jinhai_console.domain.analysis.station_map import Frame, Ground, Indices
from jinhai_console.ui.map.layers import PAPER_RATIO, Scene, Shown
from jinhai_console.ui.map.shades import bucket_colours
from jinhai_console.ui.map.view import View

_FEW, _MANY = 500, 20_000  # dots: up to the first they are large, beyond the second small
_RADII = ((3.0, 1.3), (2.0, 1.0), (1.2, 0.0))  # pixels of the dot, and of the rim around it
REACH_PX = 5.0


class DotsLayer:
    """Coloured by bucket, with a rim of the ground so that neighbours stay apart."""

    def __init__(self) -> None:
        self._of: Frame | None = None
        self._drawn: tuple[object, ...] = ()
        self._x = self._y = np.empty(0, dtype=np.float32)
        self._kinds = np.empty(0, dtype=np.uint8)
        self._image = Stamped(np.zeros((1, 1), dtype=np.uint32), 0)

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        ground, frame = scene.ground, scene.frame
        if ground is None or frame is None or Shown.DOTS not in scene.shown:
            return
        ratio = float(PAPER_RATIO)
        if not scene.is_paper:
            # Not of `painter.device()`: Python must not own the window's buffer.
            ratio = painter.deviceTransform().m11() / painter.worldTransform().m11()
        if self._of is not frame:
            self._take(ground, frame)
        wanted = (view, scene.theme.name, ratio)
        if self._drawn != wanted:
            self._drawn = wanted
            self._image = self._stamp(view, ratio, scene)
        room = QRectF(0, 0, view.width, view.height)
        pad = self._image.pad
        within = QRectF(pad, pad, view.width * ratio, view.height * ratio)
        painter.drawImage(room, self._image.image, within)

    def _take(self, ground: Ground, frame: Frame) -> None:
        """What stays the same while the map is moved. Single precision: a millimetre at 10 km."""
        self._of, self._drawn = frame, ()
        self._x, self._y = ground.points.metres[frame.shown].T.astype(np.float32)
        self._kinds = ground.points.buckets[frame.shown].astype(np.uint8) + np.uint8(1)

    def _stamp(self, view: View, ratio: float, scene: Scene) -> "Stamped":
        dense = np.float32(ratio / view.scale)
        x = (self._x - np.float32(view.west)) * dense
        y = (np.float32(view.north) - self._y) * dense
        size = round(view.width * ratio), round(view.height * ratio)
        colours = np.array([0, *(_argb(each) for each in bucket_colours(scene.theme))], np.uint32)
        rim = np.uint32(_argb(QColor(scene.theme.panel)))
        return stamped(x, y, self._kinds, size, colours, rim, ratio)


def rows_at(ground: Ground, frame: Frame, view: View, x: float, y: float) -> Indices:
    """The incidents within reach of a pixel."""
    away = view.pixels(ground.points.metres[frame.shown]) - (x, y)
    found: Indices = frame.shown[np.hypot(*away.T) <= REACH_PX]
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Stamped:
    """(rows, columns) of 0xAARRGGBB with `pad` pixels around on every side."""

    pixels: NDArray[np.uint32]
    pad: int

    @property
    def image(self) -> QImage:
        """On the same memory: it lives as long as this does."""
        rows, columns = self.pixels.shape
        kind = QImage.Format.Format_ARGB32_Premultiplied
        return QImage(self.pixels.data, columns, rows, 4 * columns, kind)

    @property
    def inner(self) -> NDArray[np.uint32]:
        rows, columns = self.pixels.shape
        return self.pixels[self.pad : rows - self.pad, self.pad : columns - self.pad]


def stamped(
    x: NDArray[np.float32],
    y: NDArray[np.float32],
    kinds: NDArray[np.uint8],
    size: tuple[int, int],
    colours: NDArray[np.uint32],
    rim: np.uint32,
    ratio: float,
) -> Stamped:
    """A dot at every pixel inside that has one; of several the last wins. `kinds` begin at 1."""
    width, height = size
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    places = y[inside].astype(np.int32) * np.int32(width) + x[inside].astype(np.int32)
    taken = np.zeros(width * height, dtype=np.uint8)
    taken[places] = kinds[inside]
    dots = np.flatnonzero(taken.view(np.bool_))
    step = 0 if len(dots) <= _FEW else 1 if len(dots) <= _MANY else 2
    radius, around = (each * ratio for each in _RADII[step])
    pad = int(np.ceil(radius + around))
    wide = width + 2 * pad
    image = np.zeros((height + 2 * pad) * wide, dtype=np.uint32)
    middles = dots + (2 * (dots // width) + 1) * pad + pad * wide
    if around:
        for offset in _offsets(radius + around, wide):
            image[middles + offset] = rim
    painted = colours[taken[dots]]
    for offset in _offsets(radius, wide):
        image[middles + offset] = painted
    return Stamped(image.reshape(height + 2 * pad, wide), pad)


@lru_cache(maxsize=64)
def _offsets(radius: float, wide: int) -> tuple[int, ...]:
    """Of the pixels of a disc in an image so wide."""
    reach = int(radius)
    side = range(-reach, reach + 1)
    return tuple(y * wide + x for y in side for x in side if x * x + y * y <= radius * radius)


def _argb(colour: QColor) -> int:
    return colour.rgba() & 0xFFFFFFFF
