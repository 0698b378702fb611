"""Which part of the plane lies on which pixels: the same for the screen and for paper."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from jinhai_console.domain.analysis.projection import Points


@dataclass(frozen=True, slots=True)
class View:
    """`width` × `height` pixels from `west`, `north` on; a pixel is `scale` metres both ways."""

    west: float
    north: float
    scale: float
    width: float
    height: float

    @property
    def transform(self) -> QTransform:
        """From metres to pixels."""
        up = 1 / self.scale
        return QTransform(up, 0, 0, -up, -self.west * up, self.north * up)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        east = self.west + self.width * self.scale
        return self.west, self.north - self.height * self.scale, east, self.north

    def pixels(self, metres: Points) -> Points:
        """(n, 2) metres → (n, 2) pixels from the upper left corner."""
        found: Points = (np.asarray(metres) - (self.west, self.north)) / (self.scale, -self.scale)
        return found

    def pixel(self, east: float, north: float) -> QPointF:
        return QPointF((east - self.west) / self.scale, (self.north - north) / self.scale)

    def metres(self, pixel: QPointF) -> tuple[float, float]:
        return self.west + pixel.x() * self.scale, self.north - pixel.y() * self.scale

    def rect(self, box: tuple[float, float, float, float]) -> QRectF:
        """West, south, east, north in pixels."""
        west, south, east, north = box
        return QRectF(self.pixel(west, north), self.pixel(east, south))


def view_of(
    bounds: tuple[float, float, float, float], width: float, height: float, margin: float = 0.06
) -> View:
    """The whole of `bounds` in the middle of so many pixels."""
    west, south, east, north = bounds
    room = 1 - 2 * margin
    scale = max((east - west) / (width * room), (north - south) / (height * room), 0.01)
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    return View(middle_x - scale * width / 2, middle_y + scale * height / 2, scale, width, height)
