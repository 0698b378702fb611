"""Draws the communities of the demonstration into `communities.geojson` beside this file.

Out of the centres and radii of `places.toml`: what lies nearest to a centre, measured in its
radius, is its community; a wavering shore around them all; edges bent like streets and streams,
the same for both neighbours. Nothing of it is any real place.
"""

import json
import math
import tomllib
from pathlib import Path

import numpy as np
import shapely

_HERE = Path(__file__).parent
_METRES = 111_320.0  # a degree of latitude, as `intake/simulation/places.py` has it
_SHORE = 1.12  # times the radius
_CELL_M, _STEP_M, _TOLERANCE_M = 10.0, 30.0, 14.0
# Waves that bend the whole plane: (metres between crests, direction, how far, phase).
_WAVES = ((1_450, 0.4, 70, 0.3), (860, 1.9, 38, 1.1), (430, 2.7, 16, 2.2), (240, 1.2, 7, 0.7))


def nearest(centres: np.ndarray, radii: np.ndarray, land: shapely.Geometry) -> list:
    """The land of each centre: cells go to the centre that is nearest in its own radius."""
    west, south, east, north = land.bounds
    xs = np.arange(west, east, _CELL_M) + _CELL_M / 2
    ys = np.arange(south, north, _CELL_M) + _CELL_M / 2
    x, y = (each.ravel() for each in np.meshgrid(xs, ys))
    away = np.hypot(x[:, None] - centres[:, 0], y[:, None] - centres[:, 1]) / radii
    owner = away.argmin(axis=1)
    half = _CELL_M / 2
    boxes = shapely.box(x - half, y - half, x + half, y + half)
    parts = [shapely.union_all(boxes[owner == each]) for each in range(len(centres))]
    return [shapely.intersection(each, land) for each in parts]


def bent(points: np.ndarray) -> np.ndarray:
    moved = points.copy()
    for length, direction, far, phase in _WAVES:
        along = points @ (math.cos(direction), math.sin(direction))
        wave = far * np.sin(along * math.tau / length + phase)
        moved += np.outer(wave, (-math.sin(direction), math.cos(direction)))
    return moved


def with_bent_edges(areas: list) -> list:
    """The lines are bent, each once, and closed to areas again: neighbours share them."""
    lines = shapely.node(shapely.union_all([each.boundary for each in areas]))
    lines = shapely.transform(shapely.segmentize(lines, _STEP_M), bent)
    made = shapely.get_parts(shapely.polygonize(list(shapely.get_parts(lines))))
    inside = [shapely.transform(each.representative_point(), bent) for each in areas]
    return [next(each for each in made if each.contains(point)) for point in inside]


def largest(area: shapely.Geometry) -> shapely.Geometry:
    return max(shapely.get_parts(area), key=lambda each: each.area)


def main() -> None:
    told = tomllib.loads((_HERE / "places.toml").read_text(encoding="utf-8"))["communities"]
    station = tomllib.loads((_HERE.parent / "station" / "demo.toml").read_text(encoding="utf-8"))
    codes = {each["name"]: each["code"] for each in station["communities"]}
    degrees = np.array([each["centre"][::-1] for each in told])
    middle = degrees.mean(axis=0)
    metres = np.array([_METRES * math.cos(math.radians(middle[1])), _METRES])
    centres, radii = (degrees - middle) * metres, np.array([each["radius_m"] for each in told])
    discs = [
        shapely.Point(at).buffer(_SHORE * radius) for at, radius in zip(centres, radii, strict=True)
    ]
    land = shapely.union_all(discs).buffer(260).buffer(-260)
    land = shapely.Polygon(largest(land).exterior)
    areas = [largest(each) for each in nearest(centres, radii, land)]
    areas = shapely.coverage_simplify(areas, 30.0)
    areas = shapely.coverage_simplify(with_bent_edges(areas), _TOLERANCE_M)
    features = [
        {
            "type": "Feature",
            "properties": {"name": each["name"], "code": codes[each["name"]]},
            "geometry": json.loads(
                shapely.to_geojson(
                    shapely.transform(area, lambda at: np.round(at / metres + middle, 6))
                )
            ),
        }
        for each, area in zip(told, areas, strict=True)
    ]
    lines = ",\n".join(
        json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in features
    )
    text = f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
    (_HERE / "communities.geojson").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
