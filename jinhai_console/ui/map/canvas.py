"""The map itself on pyqtgraph: pan, zoom, click, drag a box; layers paint onto one sheet."""

from typing import Protocol

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent, MouseDragEvent
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from jinhai_console.domain.analysis.station_map import Frame, Ground
from jinhai_console.services.prospects import Prospect
from jinhai_console.ui.map.dots import DotsLayer
from jinhai_console.ui.map.furniture import FurnitureLayer
from jinhai_console.ui.map.labels import LabelsLayer
from jinhai_console.ui.map.layers import (
    AreasLayer,
    Classes,
    DensityLayer,
    Layer,
    Scene,
    Shown,
    SpotsLayer,
    paint_all,
)
from jinhai_console.ui.map.legend import LegendLayer
from jinhai_console.ui.map.prospect import ProspectLayer
from jinhai_console.ui.map.view import View, view_of
from jinhai_console.ui.theme import Theme

_PAN, _ZOOM = 0.12, 1.25
_NEAREST_M, _FURTHEST_M = 20.0, 1_000_000.0
_EMPTY = (-2_500.0, -2_500.0, 2_500.0, 2_500.0)
_PANS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Tool(Protocol):
    """Whoever takes the mouse while something is drawn. Pixels from the upper left corner."""

    def press(self, at: QPointF) -> bool:
        """Whether the drag that begins here is the tool's and not the map's."""

    def drag(self, at: QPointF) -> None: ...

    def click(self, at: QPointF) -> None: ...

    def move(self, at: QPointF) -> None: ...


class MapCanvas(pg.GraphicsView):
    """`clicked(pixel)`, `boxed(west, south, east, north)`, `hovered(pixel)`."""

    clicked = Signal(object)
    boxed = Signal(object)
    hovered = Signal(object)
    shown_changed = Signal(object)

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__(background=None)
        self.scene_ = Scene(theme, font)
        self.labels = LabelsLayer()
        self.layers: list[Layer] = [
            AreasLayer(),
            DensityLayer(),
            ProspectLayer(),
            SpotsLayer(),
            DotsLayer(),
            self.labels,
            LegendLayer(),
            FurnitureLayer(),
        ]
        self.tool: Tool | None = None
        self.is_whole = True
        self.band = _Band()
        self.layers.append(self.band)
        self._box = _Box(self)
        self._sheet = _Sheet(self, self._box)
        self.setCentralItem(self._box)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._box.sigRangeChanged.connect(self.repaint_map)

    @property
    def view(self) -> View:
        (west, east), (_, north) = self._box.viewRange()
        room = self._box.rect()
        width = max(1.0, room.width())
        return View(west, north, (east - west) / width, width, max(1.0, room.height()))

    def show_ground(self, ground: Ground) -> None:
        """A new question's; the part that is looked at stays while the plane does."""
        before = self.scene_.ground
        self.scene_.show_ground(ground)
        self.scene_.frame = None
        if before is None or before.plane != ground.plane or self.is_whole:
            self.show_whole()
        self.repaint_map()

    def show_frame(self, frame: Frame, classes: Classes) -> None:
        self.scene_.frame = frame
        self.scene_.classes = classes
        self.repaint_map()

    def show_prospect(self, found: Prospect | None) -> None:
        self.scene_.prospect = found
        self.repaint_map()

    def show_layers(self, shown: frozenset[Shown]) -> None:
        self.scene_.shown = shown
        self.repaint_map()
        self.shown_changed.emit(shown)

    def choose(self, community_id: int | None) -> None:
        if community_id != self.scene_.chosen:
            self.scene_.chosen = community_id
            self.repaint_map()

    def show_whole(self) -> None:
        ground = self.scene_.ground
        self.show_box((ground.bounds if ground is not None else None) or _EMPTY)
        self.is_whole = True

    def show_box(self, bounds: tuple[float, float, float, float]) -> None:
        """All of west, south, east, north, with a margin."""
        room = self._box.rect()
        view = view_of(bounds, max(1.0, room.width()), max(1.0, room.height()))
        west, south, east, north = view.box
        self._box.setRange(xRange=(west, east), yRange=(south, north), padding=0)
        self.is_whole = False

    def zoom(self, factor: float) -> None:
        self.is_whole = False
        self._box.scaleBy((1 / factor, 1 / factor))

    def pan(self, across: float, up: float) -> None:
        """By shares of what is seen."""
        self.is_whole = False
        west, south, east, north = self.view.box
        self._box.translateBy(x=across * (east - west), y=up * (north - south))

    def dress(self, theme: Theme) -> None:
        self.scene_.theme = theme
        self.repaint_map()

    def repaint_map(self) -> None:
        self._sheet.update()

    def box_position(self, scene_point: QPointF) -> QPointF:
        return self._box.mapFromScene(scene_point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        if key in _PANS and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            across, up = _PANS[key]
            self.pan(across * _PAN, up * _PAN)
        elif text in ("+", "="):
            self.zoom(_ZOOM)
        elif text in ("-", "_"):
            self.zoom(1 / _ZOOM)
        elif text == "0":
            self.show_whole()
        elif text and text in "123456"[: len(Shown)]:
            self.show_layers(self.scene_.shown ^ {tuple(Shown)[int(text) - 1]})
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = self.box_position(self.mapToScene(event.position().toPoint()))
        if self.tool is not None:
            self.tool.move(at)
        self.hovered.emit(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_sheet") and self.is_whole:  # pyqtgraph resizes while it is built
            self.show_whole()


class _Sheet(pg.GraphicsObject):
    """One item for all layers: they share the view and are painted in one go."""

    def __init__(self, canvas: MapCanvas, box: QGraphicsItem) -> None:
        super().__init__(box)
        self._canvas = canvas
        self._of = box

    def boundingRect(self) -> QRectF:
        return self._of.boundingRect()

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        canvas = self._canvas
        paint_all(painter, canvas.view, canvas.scene_, canvas.layers)


class _Box(pg.ViewBox):
    """Metres both ways alike. Dragging pans, with Shift it draws a box; the tool comes first."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(lockAspect=1.0, enableMenu=False)
        self._canvas = canvas
        self._tool_drags = False
        self.disableAutoRange()
        self.setLimits(minXRange=_NEAREST_M, maxXRange=_FURTHEST_M)

    def mouseDragEvent(self, event: MouseDragEvent, axis: int | None = None) -> None:
        canvas, tool = self._canvas, self._canvas.tool
        begins = event.buttonDownPos()
        if event.isStart():
            self._tool_drags = tool is not None and tool.press(begins)
        if self._tool_drags and tool is not None:
            event.accept()
            tool.drag(event.pos())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.accept()
            canvas.band.rect = QRectF(begins, event.pos()).normalized()
            if event.isFinish():
                band, canvas.band.rect = canvas.band.rect, None
                west, north = canvas.view.metres(band.topLeft())
                east, south = canvas.view.metres(band.bottomRight())
                canvas.boxed.emit((west, south, east, north))
            canvas.repaint_map()
        else:
            canvas.is_whole = False
            super().mouseDragEvent(event, axis)

    def mouseClickEvent(self, event: MouseClickEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        event.accept()
        if self._canvas.tool is not None:
            self._canvas.tool.click(event.pos())
        else:
            self._canvas.clicked.emit(event.pos())

    def wheelEvent(self, event: object, axis: int | None = None) -> None:
        self._canvas.is_whole = False
        super().wheelEvent(event, axis)


class _Band:
    """The box that is being dragged."""

    def __init__(self) -> None:
        self.rect: QRectF | None = None

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        if self.rect is None:
            return
        colour = QColor(scene.theme.accent)
        painter.setPen(colour)
        colour.setAlphaF(0.15)
        painter.setBrush(colour)
        painter.drawRect(self.rect)
