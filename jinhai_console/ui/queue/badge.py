"""The mark of a level: shape, letter and colour, never colour alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from jinhai_console.domain.station import Level


@dataclass(frozen=True, slots=True)
class Mark:
    shape: str
    letter: str


# What a station without a table of levels gets.
_MARKS = {
    1: Mark("diamond", "1"),
    2: Mark("triangle", "2"),
    3: Mark("square", "3"),
    4: Mark("circle", "4"),
}


def marks_of(levels: Sequence[Level]) -> Mapping[int, Mark]:
    """The station's own shapes and letters, by the number of the level."""
    return _MARKS | {level.number: Mark(level.shape, level.letter) for level in levels}


def shape_path(shape: str, middle: QPointF, side: float) -> QPainterPath:
    """The outline; all four look equally large."""
    path = QPainterPath()
    half = side / 2
    x, y = middle.x(), middle.y()
    if shape == "diamond":
        corners = [(x, y - half * 1.2), (x + half * 1.2, y), (x, y + half * 1.2)]
        _outline(path, [*corners, (x - half * 1.2, y)])
    elif shape == "triangle":
        _outline(
            path, [(x, y - half * 1.25), (x + half * 1.3, y + half), (x - half * 1.3, y + half)]
        )
    elif shape == "circle":
        path.addEllipse(middle, half, half)
    else:
        path.addRoundedRect(QRectF(x - half, y - half, side, side), 2, 2)
    return path


def _outline(path: QPainterPath, corners: Sequence[tuple[float, float]]) -> None:
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.closeSubpath()
