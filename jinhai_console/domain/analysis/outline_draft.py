"""An outline while it is drawn: its corners in metres, what is still wrong, its text in the end."""

from dataclasses import dataclass, replace

import numpy as np
import shapely

from jinhai_console.domain.analysis.boundary import boundary_area, boundary_text, read_geometry
from jinhai_console.domain.analysis.hotspot import Area
from jinhai_console.domain.analysis.projection import LocalPlane, Points

Corner = tuple[float, float]  # east, north


@dataclass(frozen=True, slots=True)
class Draft:
    """Corners in order; closed, the last is joined to the first."""

    corners: tuple[Corner, ...] = ()
    is_closed: bool = False

    def add(self, at: Corner) -> "Draft":
        return replace(self, corners=(*self.corners, at))

    def insert(self, place: int, at: Corner) -> "Draft":
        return replace(self, corners=(*self.corners[:place], at, *self.corners[place:]))

    def move(self, place: int, at: Corner) -> "Draft":
        return replace(self, corners=(*self.corners[:place], at, *self.corners[place + 1 :]))

    def without_last(self) -> "Draft":
        """The corner set last is gone; an outline that was closed is open first."""
        if self.is_closed:
            return replace(self, is_closed=False)
        return replace(self, corners=self.corners[:-1])

    def without(self, place: int) -> "Draft":
        return replace(self, corners=self.corners[:place] + self.corners[place + 1 :])

    def close(self) -> "Draft":
        return replace(self, is_closed=len(self.corners) >= 3)

    def corner_at(self, at: Corner, reach: float) -> int | None:
        """The nearest corner within reach."""
        if not self.corners:
            return None
        away = np.hypot(*(np.array(self.corners) - at).T)
        place = int(away.argmin())
        return place if away[place] <= reach else None

    def edge_at(self, at: Corner, reach: float) -> int | None:
        """Where a corner goes that lies on an edge of the closed outline."""
        if not self.is_closed:
            return None
        ring = (*self.corners, self.corners[0])
        point = shapely.Point(at)
        away = [shapely.LineString(ring[n : n + 2]).distance(point) for n in range(len(ring) - 1)]
        place = int(np.argmin(away))
        return place + 1 if away[place] <= reach else None


def draft_problem(draft: Draft, plane: LocalPlane) -> str:
    """What keeps it from being an outline, in half a sentence; empty where nothing does."""
    if len(draft.corners) < 3:
        return f"还要 {3 - len(draft.corners)} 个角"
    try:
        read_geometry(_geometry(draft, plane))
    except ValueError as wrong:
        return str(wrong)
    return ""


def draft_text(draft: Draft, plane: LocalPlane) -> str:
    """The outline as it is stored. Raises ValueError where `draft_problem` says something."""
    return boundary_text(read_geometry(_geometry(draft, plane)))


def draft_of(text: str, plane: LocalPlane) -> Draft | None:
    """A stored outline to go on with; None where it is of several parts or has holes."""
    area: Area = boundary_area(text)
    if not isinstance(area, shapely.Polygon) or area.interiors:
        return None
    corners = plane.metres(shapely.get_coordinates(area.exterior)[:-1])
    return Draft(tuple((float(x), float(y)) for x, y in corners), is_closed=True)


def snapped(at: Corner, corners: Points, reach: float) -> Corner:
    """The nearest of the neighbours' corners within reach, else the place itself."""
    if not len(corners):
        return at
    away = np.hypot(*(corners - at).T)
    place = int(away.argmin())
    if away[place] > reach:
        return at
    return float(corners[place][0]), float(corners[place][1])


def _geometry(draft: Draft, plane: LocalPlane) -> dict[str, object]:
    degrees = plane.degrees(np.array(draft.corners, dtype=np.float64))
    return {"type": "Polygon", "coordinates": [degrees.tolist()]}
