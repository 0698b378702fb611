"""A GeoJSON file of outlines: read and held against the station's communities, written again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import shapely

from jinhai_console.domain.analysis.boundary import (
    boundary_area,
    boundary_text,
    in_metres,
    read_geometry,
)
from jinhai_console.domain.analysis.hotspot import Area
from jinhai_console.domain.analysis.projection import REACH_M, LocalPlane
from jinhai_console.domain.outcome import Refusal

MOST_BYTES = 20_000_000
_NAME_KEYS = frozenset({"name", "community", "名称", "社区", "社区名", "社区名称"})
_CODE_KEYS = frozenset({"code", "id", "代码", "编码", "编号", "社区代码", "社区编码"})
_WGS84 = ("4326", "CRS84", "4490")  # the last is CGCS2000: the same within a few centimetres
_SHOWN = 40  # signs of a name that somebody else wrote
_NOTED_M2 = 100.0  # a smaller overlap or gap comes from rounding
_TOUCH_M = 0.5  # so near, two outlines touch


class Beat(NamedTuple):
    """A community as a file may call it."""

    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class BoundaryFile:
    """`outlines` by the community's name; `unmatched` are features that no community is."""

    outlines: Mapping[str, str]
    unmatched: tuple[str, ...]


def read_boundaries(
    data: bytes, beats: Sequence[Beat], station: tuple[float, float] | None = None
) -> BoundaryFile:
    """A FeatureCollection in WGS84; `station` is its longitude and latitude.

    Raises Refusal: one sentence that names the feature.
    """
    matches = _Matches(beats)
    outlines: dict[str, str] = {}
    unmatched: list[str] = []
    for place, feature in enumerate(_features(data), start=1):
        if not isinstance(feature, dict) or feature.get("type") != "Feature":
            raise Refusal(f"第 {place} 个要素不是 GeoJSON 的 Feature")
        said = _said(feature, place)
        beat = matches.of(feature, said)
        if beat is None:
            unmatched.append(said)
        elif beat.name in outlines:
            raise Refusal(f"“{beat.name}”有两个要素（第二个是{said}）；请合成一个 MultiPolygon")
        else:
            outlines[beat.name] = boundary_text(_area(feature.get("geometry"), said, station))
    return BoundaryFile(outlines, tuple(unmatched))


def boundary_notes(
    outlines: Mapping[str, str], station: tuple[float, float] | None = None
) -> tuple[str, ...]:
    """What a person should look at: overlaps, gaps, outlines far from the station."""
    areas = {name: boundary_area(text) for name, text in outlines.items()}
    if not areas:
        return ()
    box = shapely.total_bounds(list(areas.values())).reshape(2, 2)
    plane = LocalPlane(*station) if station is not None else LocalPlane(*box.mean(axis=0))
    notes, near = [], {}
    for name, area in areas.items():
        moved = shapely.make_valid(in_metres(area, plane.metres))
        away = shapely.Point(0, 0).distance(moved)
        if station is not None and not away <= REACH_M / 4:
            notes.append(f"“{name}”离派出所 {away / 1_000:.0f} 公里，请核对")
        else:
            near[name] = moved
    return (*notes, *_overlaps(near), *_gaps(near, plane))


def written_boundaries(outlines: Iterable[tuple[Beat, str]]) -> bytes:
    """The FeatureCollection that `read_boundaries` reads back, one feature a line."""
    features = [
        json.dumps(
            {
                "type": "Feature",
                "properties": {"name": beat.name, "code": beat.code},
                "geometry": json.loads(text),
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for beat, text in outlines
    ]
    lines = ",\n".join(features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


class _Matches:
    """Whose outline a feature is: by name or by code, never by one and another."""

    def __init__(self, beats: Sequence[Beat]) -> None:
        self._by_name = {each.name: each for each in beats}
        self._by_code = {each.code: each for each in beats if each.code}

    def of(self, feature: Mapping[str, Any], said: str) -> Beat | None:
        given = _properties(feature)
        named = [self._by_name.get(given[key]) for key in _NAME_KEYS & given.keys()]
        coded = [self._by_code.get(given[key]) for key in _CODE_KEYS & given.keys()]
        found = list(dict.fromkeys(each for each in (*named, *coded) if each is not None))
        if len(found) > 1:
            names = "、".join(f"“{each.name}”" for each in sorted(found))
            raise Refusal(f"{said}的名称和代码指向不同的社区：{names}；请改正其中一个")
        return found[0] if found else None


def _properties(feature: Mapping[str, Any]) -> dict[str, str]:
    """What may name it, by small letters; the feature's own id counts as a code."""
    properties = feature.get("properties")
    own = properties if isinstance(properties, dict) else {}
    given = {str(key).casefold(): value for key, value in {"id": feature.get("id"), **own}.items()}
    return {key: text for key, value in given.items() if (text := _text(value))}


def _text(value: object) -> str:
    return str(value).strip() if type(value) in (str, int) else ""


def _said(feature: Mapping[str, Any], place: int) -> str:
    """The feature as a sentence names it, in plain signs that every screen can write."""
    given = _properties(feature)
    names = [given[key] for key in (*sorted(_NAME_KEYS), *sorted(_CODE_KEYS)) if key in given]
    name = "".join(each if each.isprintable() else "�" for each in names[0]) if names else ""
    return f"第 {place} 个要素“{name[:_SHOWN]}”" if name else f"第 {place} 个要素"


def _features(data: bytes) -> list[Any]:
    if len(data) > MOST_BYTES:
        raise Refusal(f"文件超过 {MOST_BYTES // 1_000_000} MB，请先在制图软件里简化边界")
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refusal("文件不是 UTF-8 编码，请另存为 UTF-8 后再试") from None
    except (ValueError, RecursionError):
        raise Refusal("文件不是 JSON，请检查是否选错") from None
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise Refusal("文件是 JSON，但不是 GeoJSON 的 FeatureCollection，请检查是否选错")
    features = document.get("features")
    if not isinstance(features, list) or not features:
        raise Refusal("文件里没有要素")
    _refuse_other_coordinates(document.get("crs"))
    return features


def _refuse_other_coordinates(crs: object) -> None:
    """RFC 7946 has no `crs`, older files do."""
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    said = name if isinstance(name, str) else ""
    if crs is not None and not any(each in said for each in _WGS84):
        raise Refusal("文件的坐标系不是 WGS84，请先转成 WGS84 经纬度（EPSG:4326）")


def _area(geometry: object, said: str, station: tuple[float, float] | None) -> Area:
    try:
        area = read_geometry(geometry)
    except ValueError as wrong:
        raise Refusal(f"{said}：{wrong}") from None
    if station is not None:
        middle = shapely.get_coordinates(area).mean(axis=0)
        if not _is_near(middle, station) and _is_near(middle[::-1], station):
            raise Refusal(f"{said}：经纬度颠倒了：GeoJSON 先写经度，再写纬度")
    return area


def _is_near(point: Any, station: tuple[float, float]) -> bool:
    """By degrees: a hundred kilometres and more tell one order from the other."""
    reach = REACH_M / 111_000
    shrink = max(0.01, np.cos(np.radians(station[1])))
    east, north = point - np.array(station)
    return bool(abs(east) * shrink <= reach and abs(north) <= reach)


def _overlaps(areas: Mapping[str, Area]) -> Iterable[str]:
    names, shapes = list(areas), np.array(list(areas.values()), dtype=object)
    tree = shapely.STRtree(shapes)
    for one, other in sorted(map(tuple, tree.query(shapes, predicate="intersects").T)):
        if one < other:
            common = shapely.intersection(shapes[one], shapes[other]).area
            if common >= _NOTED_M2:
                yield f"“{names[one]}”与“{names[other]}”重叠 {_size(common)}"


def _gaps(areas: Mapping[str, Area], plane: LocalPlane) -> Iterable[str]:
    """Holes in the whole: what is open to the outside may well be another station's."""
    wide = [shapely.buffer(each, _TOUCH_M, join_style="mitre") for each in areas.values()]
    own = [hole for each in areas.values() for hole in _holes(each)]
    for hole in _holes(shapely.union_all(wide)):
        inside = hole.representative_point()
        # What one community alone leaves out was drawn so.
        if hole.area >= _NOTED_M2 and not any(each.contains(inside) for each in own):
            east, north = plane.degrees(shapely.get_coordinates(inside))[0]
            yield f"经度 {east:.5f}、纬度 {north:.5f} 处有空隙 {_size(hole.area)}"


def _holes(area: Area) -> list[shapely.Polygon]:
    parts = [each for each in shapely.get_parts(area) if isinstance(each, shapely.Polygon)]
    return [shapely.Polygon(ring) for each in parts for ring in each.interiors]


def _size(square_metres: float) -> str:
    if square_metres < 10_000:
        return f"{square_metres:,.0f} 平方米"
    return f"{square_metres / 10_000:,.1f} 公顷"
