"""A clue's route on the map: numbered sightings, the way between them, holes and jumps."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jinhai_console.domain.route import LegKind
from jinhai_console.services.route_map import RouteMap
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.canvas import MapCanvas
from jinhai_console.ui.map.layers import Scene
from jinhai_console.ui.map.view import View
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

_RADIUS = 11.0


class RouteLayer:
    """Painted over the map. `chosen` is the sighting under the cursor of the table."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self.route: RouteMap | None = None
        self.chosen: int | None = None

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        if self.route is None:
            return
        theme = scene.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._name_areas(painter, view, theme)
        for way in self.route.ways:
            painter.setPen(_pen(way.kind, theme))
            painter.drawLine(
                view.pixel(way.start.east, way.start.north), view.pixel(way.end.east, way.end.north)
            )
        painter.setFont(self._font)
        for stop in self.route.stops:
            at = view.pixel(stop.east, stop.north)
            self._dot(painter, at, str(stop.place), theme, is_chosen=stop.id == self.chosen)
        painter.restore()

    def _name_areas(self, painter: QPainter, view: View, theme: Theme) -> None:
        """Faint, where the middle of a community is to be seen."""
        if self.route is None:
            return
        painter.setFont(self._font)
        painter.setPen(QColor(theme.text_faint))
        for area in self.route.ground.areas:
            middle = area.area.representative_point()
            at = view.pixel(middle.x, middle.y)
            box = QRectF(at.x() - 80, at.y() - 12, 160, 24)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, area.name)

    def _dot(
        self, painter: QPainter, at: QPointF, text: str, theme: Theme, *, is_chosen: bool
    ) -> None:
        radius = _RADIUS + 3 if is_chosen else _RADIUS
        painter.setPen(QPen(QColor(theme.panel), 2.0))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(at, radius, radius)
        painter.setPen(QColor(theme.panel))
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _pen(kind: LegKind, theme: Theme) -> QPen:
    pen = QPen(QColor(theme.red if kind is LegKind.JUMP else theme.accent), 2.4)
    styles = {LegKind.JUMP: Qt.PenStyle.DotLine, LegKind.GAP: Qt.PenStyle.DashLine}
    pen.setStyle(styles.get(kind, Qt.PenStyle.SolidLine))
    return pen


class RouteView(QWidget):
    """The map, or why there is none."""

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        font = text_font(family, TEXT_PX)
        self.canvas = MapCanvas(theme, font)
        self.canvas.setAccessibleName(tr("Patrol", "路线图"))
        self.layer = RouteLayer(text_font(family, TEXT_PX, bold=True))
        self.canvas.layers.append(self.layer)
        self.said = plain_label(wraps=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.legend = plain_label(wraps=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.said)
        self.setFocusProxy(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._stack, 1)
        column.addWidget(self.legend)
        self.show_route(None)
        self.dress(theme)

    def show_route(self, route: RouteMap | None) -> None:
        self.layer.route = route
        if route is None or route.bounds is None:
            self.said.setText(
                tr("Patrol", "有坐标的轨迹点会画在这里；按 Ctrl+T 添加轨迹点时填经纬度。")
            )
            self._stack.setCurrentWidget(self.said)
            self.legend.setText("")
            return
        self._stack.setCurrentWidget(self.canvas)
        self.canvas.show_ground(route.ground)
        self.canvas.show_box(route.bounds)
        self.legend.setText(
            tr("Patrol", "虚线：中间缺轨迹　红点线：速度不可能　+ − 缩放　方向键移动　0 看全图")
        )

    def mark(self, sighting_id: int | None) -> None:
        self.layer.chosen = sighting_id
        self.canvas.repaint_map()

    def dress(self, theme: Theme) -> None:
        self.canvas.dress(theme)
        for label in (self.said, self.legend):
            label.setStyleSheet(f"color: {theme.text_dim};")
