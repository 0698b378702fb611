"""边界: the outline of a community as GeoJSON text (RFC 7946), and what is wrong with one."""

import json
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from jinhai_console.domain.analysis.hotspot import Area
from jinhai_console.domain.analysis.projection import Points

MOST_POINTS = 20_000  # of one outline
DECIMALS = 6  # of a degree: a tenth of a metre
_LEAST_DEGREES2 = 1e-10  # about a square metre: less is no place
_KINDS = ("Polygon", "MultiPolygon")
_REASON = re.compile(r"([^\[]+)\[(\S+) (\S+)\]")
_WRONG = {
    "Self-intersection": "自相交",
    "Ring Self-intersection": "碰到了自己",
    "Hole lies outside shell": "有一个洞在外圈之外",
    "Holes are nested": "洞里还有洞",
    "Interior is disconnected": "被洞隔成了几块",
    "Nested shells": "有一块在另一块里面",
    "Duplicate Rings": "有两圈重合",
    "Too few points in geometry component": "有一圈的点太少",
}


def read_geometry(value: object) -> Area:
    """The area of a GeoJSON geometry, rounded to `DECIMALS`, outer rings anticlockwise.

    Raises ValueError: what is wrong in half a sentence that follows a name.
    """
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(value, dict) or kind not in _KINDS:
        said = f"几何类型是 {kind[:40]}" if isinstance(kind, str) else "没有几何图形"
        raise ValueError(f"{said}，边界应是 Polygon 或 MultiPolygon")
    coordinates = value.get("coordinates")
    polygons = coordinates if kind == "MultiPolygon" else [coordinates]
    if not isinstance(polygons, list) or not polygons or not all(polygons):
        raise ValueError("边界是空的")
    area = _area([_rings(each) for each in polygons])
    if not shapely.is_valid(area):
        raise ValueError(_what_is_wrong(area))
    if area.area < _LEAST_DEGREES2:
        raise ValueError("边界是空的")
    return area


def boundary_area(text: str) -> Area:
    """The area that a stored outline says. Raises ValueError as `read_geometry` does."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError("边界不是 GeoJSON") from None
    return read_geometry(value)


def boundary_text(area: Area) -> str:
    """The outline as it is stored: short, `[longitude, latitude]`."""
    geometry = json.loads(shapely.to_geojson(area))
    return json.dumps(geometry, separators=(",", ":"))


def rings_of(area: Area) -> Iterator[Points]:
    """Every ring, closed, (n, 2); holes after their outer ring."""
    for polygon in shapely.get_parts(area):
        for ring in (polygon.exterior, *polygon.interiors):
            yield shapely.get_coordinates(ring)


def in_metres(area: Area, metres: Any) -> Area:
    """The area moved point by point by `metres`: (n, 2) → (n, 2)."""
    return shapely.transform(area, metres)


def _area(polygons: list[list[NDArray[np.float64]]]) -> Area:
    if sum(len(ring) for rings in polygons for ring in rings) > MOST_POINTS:
        raise ValueError(f"边界超过 {MOST_POINTS:,} 个点，请先在制图软件里简化")
    made = [shapely.Polygon(rings[0], rings[1:]) for rings in polygons]
    area: Area = made[0] if len(made) == 1 else shapely.MultiPolygon(made)
    return shapely.orient_polygons(area)


def _rings(value: object) -> list[NDArray[np.float64]]:
    if not isinstance(value, list) or not value:
        raise ValueError("边界是空的")
    return [_ring(each) for each in value]


def _ring(value: object) -> NDArray[np.float64]:
    if not isinstance(value, list):
        raise ValueError("坐标应是点的列表")
    points: Points = np.array([_position(each) for each in value], dtype=np.float64).reshape(-1, 2)
    if len(points):
        _refuse_no_degrees(points)
        # Without -0.0, which is written otherwise than 0.0; closed; no point twice in a row.
        points = np.concatenate((points, points[:1]))
        points = np.round(points, DECIMALS, out=points) + 0.0
        moves = (np.diff(points, axis=0) != 0).any(axis=1)
        points = points[np.concatenate(([True], moves))]
    if len(points) < 4:
        raise ValueError("有一圈不到三个点，围不成边界")
    return points


def _position(value: object) -> tuple[float, float]:
    numbers = value[:2] if isinstance(value, list) else []
    if len(numbers) < 2 or not all(type(each) in (int, float) for each in numbers):
        raise ValueError("有一个点不是 [经度, 纬度] 两个数")
    try:
        return float(numbers[0]), float(numbers[1])
    except OverflowError:
        raise ValueError("有一个点的坐标大得不像话") from None


def _refuse_no_degrees(points: NDArray[np.float64]) -> None:
    if not np.isfinite(points).all():
        raise ValueError("有一个点的坐标不是数")
    wrong = (np.abs(points) > (180, 90)).any(axis=1)
    if not wrong.any():
        return
    east, north = points[wrong][0]
    if (np.abs(points[:, ::-1]) <= (180, 90)).all():
        raise ValueError(f"经纬度颠倒了（{east:g}, {north:g}）：GeoJSON 先写经度，再写纬度")
    raise ValueError(f"坐标（{east:g}, {north:g}）不是经纬度，请转成 WGS84 经纬度")


def _what_is_wrong(area: Area) -> str:
    found = _REASON.match(shapely.is_valid_reason(area))
    if found is None:
        return "边界不成形，请在制图软件里修正"
    said = _WRONG.get(found[1].strip(), "不成形")
    return f"边界在经度 {float(found[2]):.6f}、纬度 {float(found[3]):.6f} 处{said}"
