"""Names and figures on the map: none over another; in a crowd the smaller ones give way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from jinhai_console.domain.analysis.station_map import Frame, HotPlace, MapArea
from jinhai_console.ui.map.layers import Scene, Shown, box_of, middle_of
from jinhai_console.ui.map.view import View
from jinhai_console.ui.theme import STEP

_HALO = 3.0
_KEPT = 1_000  # labels kept as pictures; while time runs their counts change


@dataclass(frozen=True, slots=True)
class Label:
    """`texts` are its versions from the longest on, each of some lines; `weight` says who goes."""

    weight: float
    at: QPointF
    texts: tuple[tuple[str, ...], ...]
    is_spot: bool = False


class LabelsLayer:
    def __init__(self) -> None:
        self._middles: dict[int, tuple[float, float]] = {}
        self._ground: object = None
        self._pictures: dict[tuple[object, ...], QImage] = {}
        self.written: tuple[tuple[str, ...], ...] = ()  # as last painted

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        frame, ground = scene.frame, scene.ground
        if ground is None or frame is None or Shown.LABELS not in scene.shown:
            self.written = ()
            return
        if self._ground is not ground:
            self._ground = ground
            self._middles = {each.id: middle_of(each.area) for each in ground.areas}
        labels = [self._area(each, view, frame) for each in ground.areas]
        if Shown.SPOTS in scene.shown:
            labels += [_spot(each, view) for each in frame.spots]
        metrics = QFontMetricsF(scene.font)
        room = QRectF(0, 0, view.width, view.height)
        placed = list(placed_labels(labels, metrics, room))
        self.written = tuple(lines for _, _, lines in placed)
        for label, box, lines in placed:
            colour = scene.theme.accent if label.is_spot else scene.theme.text
            if scene.is_paper:
                _write(painter, box, lines, scene, colour)
            else:
                at = box.topLeft().toPoint()
                painter.drawImage(at, self._picture(painter, box, lines, scene, colour))

    def _picture(
        self, painter: QPainter, box: QRectF, lines: tuple[str, ...], scene: Scene, colour: str
    ) -> QImage:
        """The written label, kept: halos cost more than all the rest of a frame."""
        ratio = painter.deviceTransform().m11() / painter.worldTransform().m11()
        key = (lines, colour, ratio)
        if key not in self._pictures:
            if len(self._pictures) >= _KEPT:
                self._pictures.clear()
            size = (box.size() * ratio).toSize() + QSize(1, 1)
            image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            image.setDevicePixelRatio(ratio)
            image.fill(Qt.GlobalColor.transparent)
            into = QPainter(image)
            _write(into, QRectF(0, 0, box.width(), box.height()), lines, scene, colour)
            into.end()
            self._pictures[key] = image
        return self._pictures[key]

    def _area(self, each: MapArea, view: View, frame: Frame) -> Label:
        count = f"{frame.count_of(each.id):,}"
        weight = box_of(each.area, view).width() + 1e6
        return Label(
            weight,
            view.pixel(*self._middles[each.id]),
            ((each.name, count), (each.name,), (count,)),
        )


def _spot(each: HotPlace, view: View) -> Label:
    """Above the outline: how many, and how many an even spread would bring."""
    spot = each.spot
    _, _, _, top = each.outline.bounds
    at = view.pixel(spot.east, top) - QPointF(0, 2 * STEP)
    count = f"{spot.count:,}"
    return Label(spot.count, at, ((f"{count} / {spot.expected:.1f}",), (count,)), is_spot=True)


def placed_labels(
    labels: Iterable[Label], metrics: QFontMetricsF, room: QRectF
) -> Iterator[tuple[Label, QRectF, tuple[str, ...]]]:
    """The heaviest first, each in the longest version that touches none before it."""
    taken: list[QRectF] = []
    for label in sorted(labels, key=lambda each: -each.weight):
        for lines in label.texts:
            size = _size(lines, metrics)
            box = QRectF(label.at - QPointF(size.width() / 2, size.height() / 2), size)
            if room.contains(box) and not any(box.intersects(each) for each in taken):
                taken.append(box)
                yield label, box, lines
                break


def _size(lines: tuple[str, ...], metrics: QFontMetricsF) -> QSizeF:
    width = max(metrics.horizontalAdvance(line) for line in lines)
    return QSizeF(width + STEP, metrics.height() * len(lines))


def _write(
    painter: QPainter, box: QRectF, lines: tuple[str, ...], scene: Scene, colour: str
) -> None:
    """With a halo of the panel's colour, so that it reads on every fill and over dots."""
    metrics = QFontMetricsF(scene.font)
    halo = QColor(scene.theme.panel)
    halo.setAlphaF(0.85)
    pen = QPen(halo, _HALO)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(scene.font)
    for number, line in enumerate(lines):
        x = box.center().x() - metrics.horizontalAdvance(line) / 2
        at = QPointF(x, box.top() + number * metrics.height() + metrics.ascent())
        path = QPainterPath()
        path.addText(at, scene.font, line)
        painter.strokePath(path, pen)
        painter.setPen(QColor(colour))
        painter.drawText(at, line)
    painter.restore()
