"""Outlines for the small station's communities, as a GeoJSON file would have them."""

import json
from typing import Any

GUYAN = [[123.50, 28.50], [123.51, 28.50], [123.51, 28.51], [123.50, 28.51], [123.50, 28.50]]
BINHAI = [[123.51, 28.50], [123.52, 28.50], [123.52, 28.51], [123.51, 28.51], [123.51, 28.50]]
BOW = [[123.50, 28.50], [123.51, 28.51], [123.51, 28.50], [123.50, 28.51], [123.50, 28.50]]


def polygon_text(ring: list[list[float]]) -> str:
    return json.dumps({"type": "Polygon", "coordinates": [ring]}, separators=(",", ":"))


def feature(name: str, ring: list[list[float]]) -> dict[str, Any]:
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {"name": name}, "geometry": geometry}


def collection(*features: dict[str, Any]) -> bytes:
    document = {"type": "FeatureCollection", "features": features}
    return json.dumps(document, ensure_ascii=False).encode()
