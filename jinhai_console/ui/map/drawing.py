"""An outline drawn on the map: corners by click and drag, snapped, closed and saved by Enter."""

import numpy as np
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF

from jinhai_console.domain.analysis.boundary import rings_of
from jinhai_console.domain.analysis.outline_draft import (
    Corner,
    Draft,
    draft_problem,
    draft_text,
    snapped,
)
from jinhai_console.domain.analysis.projection import LocalPlane, Points
from jinhai_console.ui.map.canvas import MapCanvas
from jinhai_console.ui.map.layers import Scene
from jinhai_console.ui.map.view import View

_REACH_PX, _SNAP_PX = 9.0, 10.0
_CORNER_PX = 4.0


class Drawing(QObject):
    """A `Tool` and a `Layer` of the canvas. `finished(text)` when Enter closes what is whole."""

    changed = Signal()
    finished = Signal(str)

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._plane: LocalPlane | None = None
        self._neighbours: Points = np.empty((0, 2))
        self._held: int | None = None  # the corner that is dragged
        self._over: Corner | None = None
        self.draft = Draft()
        canvas.layers.append(self)

    @property
    def is_active(self) -> bool:
        return self._canvas.tool is self

    @property
    def problem(self) -> str:
        return draft_problem(self.draft, self._plane) if self._plane is not None else ""

    def begin(self, draft: Draft, community_id: int) -> None:
        """Neighbours' corners attract; one's own do not."""
        ground = self._canvas.scene_.ground
        if ground is None or ground.plane is None:
            return
        self._plane = ground.plane
        others = [each.area for each in ground.areas if each.id != community_id]
        rings = [ring for area in others for ring in rings_of(area)]
        self._neighbours = np.concatenate(rings) if rings else np.empty((0, 2))
        self._held = None
        self._canvas.tool = self
        self._canvas.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self._set(draft)

    def end(self) -> None:
        self._canvas.tool = None
        self._canvas.viewport().unsetCursor()
        self._set(Draft())

    # -- the tool ---------------------------------------------------------------------

    def press(self, at: QPointF) -> bool:
        self._held = self.draft.corner_at(self._metres(at), self._reach(_REACH_PX))
        return self._held is not None

    def drag(self, at: QPointF) -> None:
        if self._held is not None:
            self._set(self.draft.move(self._held, self._snapped(at)))

    def click(self, at: QPointF) -> None:
        """A corner more; on the first one the outline is closed; on an edge, one in between."""
        reach, place = self._reach(_REACH_PX), self._metres(at)
        corner = self.draft.corner_at(place, reach)
        edge = self.draft.edge_at(place, reach)
        if corner is not None:
            self._held = corner
            self._set(self.draft.close() if corner == 0 else self.draft)
        elif edge is not None:
            self._held = edge
            self._set(self.draft.insert(edge, self._snapped(at)))
        elif not self.draft.is_closed:
            self._held = len(self.draft.corners)
            self._set(self.draft.add(self._snapped(at)))

    def move(self, at: QPointF) -> None:
        self._over = self._snapped(at)
        self._canvas.repaint_map()

    def press_key(self, event: QKeyEvent) -> bool:
        """Whether the key was the drawing's."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Backspace:
            self._held = None
            self._set(self.draft.without_last())
        elif key == Qt.Key.Key_Delete and self._held is not None:
            held, self._held = self._held, None
            if held < len(self.draft.corners):
                self._set(self.draft.without(held))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            return False
        return True

    def finish(self) -> None:
        """Closed; handed over where nothing is wrong with it."""
        self._set(self.draft.close())
        if self.draft.is_closed and not self.problem and self._plane is not None:
            self.finished.emit(draft_text(self.draft, self._plane))

    # -- the layer --------------------------------------------------------------------

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        if not self.is_active:
            return
        points = [view.pixel(*each) for each in self.draft.corners]
        is_wrong = len(points) >= 3 and bool(self.problem)
        colour = QColor(scene.theme.red if is_wrong else scene.theme.accent)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 2))
        if self.draft.is_closed:
            painter.drawPolygon(QPolygonF(points))
        else:
            ends = [view.pixel(*self._over)] if self._over is not None and points else []
            painter.drawPolyline(QPolygonF([*points, *ends]))
        painter.setBrush(QColor(scene.theme.panel))
        for number, point in enumerate(points):
            size = _CORNER_PX * (1.5 if number == self._held else 1.0)
            painter.drawEllipse(point, size, size)
        painter.restore()

    def _set(self, draft: Draft) -> None:
        self.draft = draft
        self.changed.emit()
        self._canvas.repaint_map()

    def _metres(self, at: QPointF) -> Corner:
        return self._canvas.view.metres(at)

    def _reach(self, pixels: float) -> float:
        return pixels * self._canvas.view.scale

    def _snapped(self, at: QPointF) -> Corner:
        return snapped(self._metres(at), self._neighbours, self._reach(_SNAP_PX))
