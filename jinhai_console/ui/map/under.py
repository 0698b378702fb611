"""What lies under a pixel of the map: single incidents, else a hotspot, else a community."""

from dataclasses import dataclass

import shapely
from PySide6.QtCore import QPointF

from jinhai_console.domain.analysis.station_map import Frame, Ground, Indices
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.dots import rows_at
from jinhai_console.ui.map.layers import Shown
from jinhai_console.ui.map.view import View


@dataclass(frozen=True, slots=True, eq=False)
class Under:
    """`rows` are its incidents; `community_id` is None for what is no community."""

    name: str
    rows: Indices
    is_dots: bool = False
    community_id: int | None = None


def under(
    ground: Ground, frame: Frame, view: View, shown: frozenset[Shown], pixel: QPointF
) -> Under | None:
    if Shown.DOTS in shown and len(frame.shown):
        rows = rows_at(ground, frame, view, pixel.x(), pixel.y())
        if len(rows):
            return Under(tr("Map", "此处"), rows, is_dots=True)
    point = shapely.Point(*view.metres(pixel))
    if Shown.SPOTS in shown:
        for number, each in enumerate(frame.spots, start=1):
            if each.outline.contains(point):
                return Under(tr("Map", "热点 {0}").format(number), each.rows)
    for area in ground.areas:
        if area.area.contains(point):
            rows = frame.communities.get(area.id, frame.shown[:0])
            return Under(area.name, rows, community_id=area.id)
    return None
