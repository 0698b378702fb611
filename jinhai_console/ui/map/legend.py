"""The legend in the corner of the map: classes of counts, colours of the buckets, hotspots."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from jinhai_console.domain.classification import Bucket
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.layers import Scene, Shown
from jinhai_console.ui.map.prospect import legend_text, paint_sample
from jinhai_console.ui.map.shades import bucket_colours, fills
from jinhai_console.ui.map.view import View
from jinhai_console.ui.theme import STEP
from jinhai_console.ui.words import bucket_word

_SAMPLE = 3 * STEP
_MARGIN = 4 * STEP


class Sample(Enum):
    NONE = auto()
    FILL = auto()
    DOT = auto()
    HATCHED = auto()


Line = tuple[str, QColor | None, Sample]


class LegendLayer:
    """What is switched on and drawn, and nothing else."""

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        lines = legend_lines(scene)
        if not lines:
            return
        metrics = QFontMetricsF(scene.font)
        height = metrics.height() + STEP / 2
        wide = max(metrics.horizontalAdvance(words) for words, _, _ in lines)
        room = QRectF(0, 0, wide + _SAMPLE + 5 * STEP, height * len(lines) + 3 * STEP)
        room.moveBottomRight(QPointF(view.width - _MARGIN, view.height - _MARGIN))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scene.font)
        ground = QColor(scene.theme.panel)
        ground.setAlphaF(0.92)
        painter.fillRect(room, ground)
        for number, line in enumerate(lines):
            top = room.top() + 1.5 * STEP + number * height
            row = QRectF(room.left() + 1.5 * STEP, top, room.width(), height)
            _paint_line(painter, row, line, scene)
        painter.restore()


def legend_lines(scene: Scene) -> list[Line]:
    frame, theme = scene.frame, scene.theme
    if scene.ground is None or frame is None:
        return []
    lines: list[Line] = []
    if Shown.AREAS in scene.shown and scene.ground.areas:
        lines.append((tr("Map", "社区起数"), None, Sample.NONE))
        lines.append(("0", QColor(theme.panel), Sample.FILL))
        for (least, most), fill in zip(
            scene.classes, fills(len(scene.classes), theme), strict=True
        ):
            lines.append(
                (f"{least:,}" if least == most else f"{least:,}–{most:,}", fill, Sample.FILL)
            )
    if Shown.DOTS in scene.shown and len(frame.shown):
        present = set(scene.ground.points.buckets[frame.shown].tolist())
        for place, (bucket, colour) in enumerate(zip(Bucket, bucket_colours(theme), strict=True)):
            if place in present:
                lines.append((bucket_word(bucket), colour, Sample.DOT))
    if Shown.DENSITY in scene.shown and frame.density is not None:
        colour = QColor(theme.accent)
        colour.setAlphaF(0.5)
        peak = f"{frame.density.density[frame.density.density > 0].max():,.0f}"
        lines.append((tr("Map", "密度，最高每平方公里 {0} 起").format(peak), colour, Sample.FILL))
    if Shown.PROSPECT in scene.shown and scene.prospect is not None:
        sample = Sample.NONE if scene.prospect.is_refused else Sample.HATCHED
        lines.append((legend_text(scene.prospect), None, sample))
    if Shown.SPOTS in scene.shown and frame.spots:
        lines.append((tr("Map", "虚线：热点，实有 / 平均应有"), None, Sample.NONE))
    return lines


def _paint_line(painter: QPainter, row: QRectF, line: Line, scene: Scene) -> None:
    words, colour, sample = line
    x = row.left()
    if sample is not Sample.NONE:
        room = QRectF(x, row.center().y() - _SAMPLE / 2, _SAMPLE, _SAMPLE)
        painter.setBrush(colour or Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(scene.theme.text_faint), 1))
        if sample is Sample.DOT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(room.center(), STEP, STEP)
        elif sample is Sample.HATCHED:
            paint_sample(painter, room, scene)
        else:
            painter.drawRect(room)
        x += _SAMPLE + 2 * STEP
    painter.setPen(QColor(scene.theme.text_dim))
    painter.drawText(row.adjusted(x - row.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
