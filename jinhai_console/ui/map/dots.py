"""Incidents as dots, drawn into an image pixel by pixel: a hundred thousand in a frame."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from jinhai_console.domain.analysis.station_map import Frame, Ground, Indices
from jinhai_console.ui.map.layers import Scene, Shown, image_of
from jinhai_console.ui.map.shades import bucket_colours
from jinhai_console.ui.map.view import View

_FEW, _MANY = 3_000, 20_000  # dots: up to the first they are large, beyond the second small
_RADII = ((3.0, 1.3), (2.0, 1.0), (1.2, 0.0))  # pixels of the dot, and of the rim around it
REACH_PX = 5.0


class DotsLayer:
    """Coloured by bucket, with a rim of the ground so that neighbours stay apart."""

    def __init__(self) -> None:
        self._of: object = None
        self._drawn: tuple[object, ...] = ()
        self._image = QImage()

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        ground, frame = scene.ground, scene.frame
        if ground is None or frame is None or Shown.DOTS not in scene.shown:
            return
        # Not of `painter.device()`: its wrapper frees the window's own buffer.
        ratio = painter.deviceTransform().m11() / painter.worldTransform().m11()
        wanted = (view, scene.theme.name, ratio)
        if self._of is not frame or self._drawn != wanted:
            self._of, self._drawn = frame, wanted
            self._image = _image(ground, frame, view, ratio, scene)
        painter.drawImage(QRectF(0, 0, view.width, view.height), self._image)


def rows_at(ground: Ground, frame: Frame, view: View, x: float, y: float) -> Indices:
    """The incidents within reach of a pixel."""
    away = view.pixels(ground.points.metres[frame.shown]) - (x, y)
    found: Indices = frame.shown[np.hypot(*away.T) <= REACH_PX]
    return found


def _image(ground: Ground, frame: Frame, view: View, ratio: float, scene: Scene) -> QImage:
    width, height = round(view.width * ratio), round(view.height * ratio)
    places = np.floor(view.pixels(ground.points.metres[frame.shown]) * ratio).astype(np.int64)
    colours = np.array([0, *(_argb(each) for each in bucket_colours(scene.theme))], np.uint32)
    rim = np.uint32(_argb(QColor(scene.theme.panel)))
    kinds = ground.points.buckets[frame.shown]
    return image_of(stamped(places, kinds, (width, height), colours, rim, ratio))


def stamped(
    places: NDArray[np.int64],
    kinds: NDArray[np.int8],
    size: tuple[int, int],
    colours: NDArray[np.uint32],
    rim: np.uint32,
    ratio: float,
) -> NDArray[np.uint32]:
    """(rows, columns) with a dot at every place (n, 2) inside; of one pixel the last wins."""
    width, height = size
    x, y = places.T
    inside = np.flatnonzero((x >= 0) & (x < width) & (y >= 0) & (y < height))
    taken = np.zeros(width * height, dtype=np.uint8)
    taken[y[inside] * width + x[inside]] = kinds[inside] + 1
    dots = np.flatnonzero(taken)
    step = 0 if len(dots) <= _FEW else 1 if len(dots) <= _MANY else 2
    radius, around = (each * ratio for each in _RADII[step])
    pad = int(np.ceil(radius + around))
    wide = width + 2 * pad
    image = np.zeros((height + 2 * pad) * wide, dtype=np.uint32)
    rows = dots // width
    middles = dots + (2 * rows + 1) * pad + pad * wide
    if around:
        for offset in _offsets(radius + around, wide):
            image[middles + offset] = rim
    painted = colours[taken[dots]]
    for offset in _offsets(radius, wide):
        image[middles + offset] = painted
    whole = image.reshape(height + 2 * pad, wide)
    return np.ascontiguousarray(whole[pad : pad + height, pad : pad + width])


@lru_cache(maxsize=64)
def _offsets(radius: float, wide: int) -> tuple[int, ...]:
    """Of the pixels of a disc in an image so wide."""
    reach = int(radius)
    side = range(-reach, reach + 1)
    return tuple(y * wide + x for y in side for x in side if x * x + y * y <= radius * radius)


def _argb(colour: QColor) -> int:
    return colour.rgba() & 0xFFFFFFFF
