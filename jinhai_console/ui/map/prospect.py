"""The cells in which the next week's incidents are likely: outlined and hatched, never shaded."""

import numpy as np
import shapely
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from jinhai_console.domain.analysis.prospect import YEAR
from jinhai_console.services.prospects import FEWEST, RECIPE, SHARE, Prospect
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.layers import Scene, Shown, path_of, pen_of
from jinhai_console.ui.map.view import View
from jinhai_console.ui.map.windows import days_text

_HATCH_PX = 6.0


class ProspectLayer:
    def __init__(self) -> None:
        self._outline: tuple[Prospect, QPainterPath] | None = None

    def paint(self, painter: QPainter, view: View, scene: Scene) -> None:
        found = scene.prospect
        if found is None or Shown.PROSPECT not in scene.shown or not len(found.corners):
            return
        if self._outline is None or self._outline[0] is not found:
            ends = found.corners + found.cell
            boxes = shapely.box(*found.corners.T, *ends.T)
            self._outline = found, path_of(shapely.union_all(np.atleast_1d(boxes)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen_of(scene.theme.text_dim, 1.0))
        for west, south in found.corners.tolist():
            cell = view.rect((west, south, west + found.cell, south + found.cell))
            painter.drawLines(hatching(cell))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen_of(scene.theme.text, 1.5))
        painter.drawPath(view.transform.map(self._outline[1]))
        painter.restore()


def hatching(room: QRectF) -> list[QLineF]:
    """Slanting lines within `room`, those of neighbouring rooms in one stroke."""
    first = int(np.ceil((room.left() + room.top()) / _HATCH_PX))
    last = int(np.floor((room.right() + room.bottom()) / _HATCH_PX))
    lines = []
    for number in range(first, last + 1):
        total = number * _HATCH_PX  # of x and y along the line
        left = max(room.left(), total - room.bottom())
        right = min(room.right(), total - room.top())
        lines.append(QLineF(left, total - left, right, total - right))
    return lines


def paint_sample(painter: QPainter, room: QRectF, scene: Scene) -> None:
    """For the legend."""
    painter.setPen(pen_of(scene.theme.text_dim, 1.0))
    painter.drawLines(hatching(room))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(scene.theme.text))
    painter.drawRect(room)


def legend_text(found: Prospect) -> str:
    if found.is_refused:
        return tr("Map", "下周易发：点太少，不画")
    week = days_text(found.week.first.toordinal(), found.week.last.toordinal())
    return tr("Map", "斜线格：易发，{0}").format(week)


def prospect_text(found: Prospect) -> str:
    """How it was computed, from what, and how well that held in weeks that it did not know."""
    if found.is_refused:
        said = tr("Map", "下周易发：{past} 有坐标的 {points} 起，不到 {least} 起，看不出规律，不画")
        return said.format(past=_past(found), points=f"{found.points:,}", least=FEWEST)
    said = tr(
        "Map",
        "下周易发：据 {past} 的 {points} 起，{years} 年的密度占 {old}，"
        "近 {weeks} 周、{reach} 米内的占 {new}；画有过警情的格里最可能的 {share}，每格 {cell} 米",
    ).format(
        past=_past(found),
        points=f"{found.points:,}",
        years=RECIPE.past_days // YEAR,
        old=f"{RECIPE.past_share:.0%}",
        weeks=RECIPE.weeks,
        reach=f"{RECIPE.reach_m:g}",
        new=f"{1 - RECIPE.past_share:.0%}",
        share=f"{SHARE:.0%}",
        cell=f"{found.cell:g}",
    )
    held = found.held
    if held is None:
        return said
    tried = tr(
        "Map",
        "。逐周回头试了 {weeks} 周（只用那周以前的）：{incidents} 起中 {hit} 落在格里，"
        "随意挑同样多的格是 {random}",
    )
    return said + tried.format(
        weeks=held.weeks,
        incidents=f"{held.incidents:,}",
        hit=f"{held.hit_rate:.0%}",
        random=f"{held.at_random:.0%}",
    )


def _past(found: Prospect) -> str:
    return days_text(found.past.first.toordinal(), found.past.last.toordinal())
