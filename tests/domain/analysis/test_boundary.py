"""Outlines as GeoJSON: what is read, what is refused in a sentence, and that nothing is lost."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.boundary import (
    DECIMALS,
    MOST_POINTS,
    boundary_area,
    boundary_text,
    read_geometry,
    rings_of,
)
from jinhai_console.domain.analysis.boundary_file import (
    MOST_BYTES,
    Beat,
    boundary_notes,
    read_boundaries,
    written_boundaries,
)
from jinhai_console.domain.outcome import Refusal

BEATS = [Beat("鼓岩社区", "001"), Beat("望潮社区", "002"), Beat("青屿社区")]
STATION = (123.5, 28.5)

SQUARE = [[123.50, 28.50], [123.51, 28.50], [123.51, 28.51], [123.50, 28.51], [123.50, 28.50]]
BESIDE = [[123.51, 28.50], [123.52, 28.50], [123.52, 28.51], [123.51, 28.51], [123.51, 28.50]]
BOW = [[123.50, 28.50], [123.51, 28.51], [123.51, 28.50], [123.50, 28.51], [123.50, 28.50]]


def polygon(*rings: Sequence[Any]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: Any, **more: Any) -> bytes:
    document = {"type": "FeatureCollection", "features": list(features), **more}
    return json.dumps(document, ensure_ascii=False).encode()


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        read_boundaries(data, BEATS, STATION)
    return str(caught.value)


def test_features_are_matched_by_name_and_by_code() -> None:
    found = read_boundaries(
        collection(
            feature(polygon(SQUARE), name="鼓岩社区"),
            feature(polygon(BESIDE), 代码="002", note="鼓岩社区"),
            feature(polygon(BOW), name="别处社区"),
        ),
        BEATS,
        STATION,
    )
    assert set(found.outlines) == {"鼓岩社区", "望潮社区"}
    assert found.unmatched == ("第 3 个要素“别处社区”",)
    assert boundary_area(found.outlines["鼓岩社区"]).equals(shapely.Polygon(SQUARE))


def test_a_ring_may_be_open_clockwise_and_have_heights() -> None:
    given_ = [[*each, 12.5] for each in SQUARE[:-1][::-1]]
    area = read_geometry(polygon(given_))
    assert shapely.equals(area, read_geometry(polygon(SQUARE)))
    assert shapely.is_ccw(area.exterior)
    assert not shapely.has_z(area)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe", "UTF-8"),
        (b"", "不是 JSON"),
        (b"[" * 100_000, "不是 JSON"),
        (b"1" * 5_000, "不是 JSON"),
        (b"[]", "FeatureCollection"),
        (b'{"type":"Feature"}', "FeatureCollection"),
        (b" " * (MOST_BYTES + 1), "超过 20 MB"),
        (collection(), "没有要素"),
        (collection(None), "第 1 个要素不是"),
        (collection(feature(polygon(SQUARE)), crs={"properties": {"name": "EPSG:3857"}}), "WGS84"),
    ],
)
def test_a_file_that_is_none_is_refused(data: bytes, words: str) -> None:
    assert words in refused(data)


@pytest.mark.parametrize(
    ("geometry", "words"),
    [
        (None, "没有几何图形"),
        ({"type": "Point", "coordinates": [123.5, 28.5]}, "几何类型是 Point"),
        ({"type": "Polygon"}, "边界是空的"),
        (polygon(), "边界是空的"),
        ({"type": "MultiPolygon", "coordinates": []}, "边界是空的"),
        ({"type": "MultiPolygon", "coordinates": [[]]}, "边界是空的"),
        (polygon([]), "不到三个点"),
        (polygon(SQUARE[:2]), "不到三个点"),
        (polygon([[123.5, 28.5]] * 4), "不到三个点"),
        (polygon([["123.5", 28.5], *SQUARE]), "[经度, 纬度]"),
        (polygon([[True, 28.5], *SQUARE]), "[经度, 纬度]"),
        (polygon([5, *SQUARE]), "[经度, 纬度]"),
        (polygon([[float("nan"), 28.5], *SQUARE]), "不是数"),
        (polygon([[10**400, 28.5], *SQUARE]), "不像话"),
        (polygon([each[::-1] for each in SQUARE]), "经纬度颠倒"),
        (polygon([[13_747_000, 3_310_000], *SQUARE]), "不是经纬度"),
        (polygon(BOW), "纬度 28.505000 处自相交"),
        (polygon(SQUARE, [[x + 1, y] for x, y in SQUARE]), "洞在外圈之外"),
        (polygon(SQUARE[:2] * MOST_POINTS), "个点"),
    ],
)
def test_an_outline_that_is_none_is_refused_by_its_name(geometry: Any, words: str) -> None:
    said = refused(collection(feature(geometry, name="鼓岩社区")))
    assert said.startswith("第 1 个要素“鼓岩社区”：")
    assert words in said


def test_swapped_coordinates_that_are_degrees_both_ways_are_told_by_the_station() -> None:
    seattle = [[-122.3, 47.6], [-122.2, 47.6], [-122.2, 47.7]]
    around = [[2.3, 48.8], [2.4, 48.8], [2.4, 48.9]]
    swapped = collection(feature(polygon([each[::-1] for each in around]), name="鼓岩社区"))
    with pytest.raises(Refusal, match="颠倒"):
        read_boundaries(swapped, BEATS, (2.35, 48.85))
    far = collection(feature(polygon(seattle), name="鼓岩社区"))
    found = read_boundaries(far, BEATS, STATION)
    assert "公里" in boundary_notes(found.outlines, STATION)[0]


def test_one_community_has_one_feature_and_one_name() -> None:
    twice = collection(*[feature(polygon(SQUARE), name="鼓岩社区")] * 2)
    assert "两个要素" in refused(twice)
    torn = collection(feature(polygon(SQUARE), name="鼓岩社区", code="002"))
    assert "指向不同的社区：“望潮社区”、“鼓岩社区”" in refused(torn)


def test_a_strange_name_is_said_in_signs_that_can_be_written() -> None:
    name = "a\n\ud800<b>" + "x" * 99
    document = {"type": "FeatureCollection", "features": [feature(None, name=name)]}
    found = read_boundaries(json.dumps(document).encode(), BEATS, STATION)
    assert found.unmatched[0].isprintable()
    assert "<b>" in found.unmatched[0]
    assert len(found.unmatched[0]) < 60


def test_overlaps_and_gaps_are_noted() -> None:
    ring = [[123.50, 28.50], [123.53, 28.50], [123.53, 28.53], [123.50, 28.53]]
    hole = [[123.51, 28.51], [123.52, 28.51], [123.52, 28.52], [123.51, 28.52]]
    around = boundary_text(read_geometry(polygon(ring, hole)))
    assert boundary_notes({"甲": around}, STATION) == ()
    left = boundary_text(read_geometry(polygon([[123.50, 28.5], *SQUARE[1:3], [123.50, 28.51]])))
    assert boundary_notes({"甲": left, "乙": boundary_text(read_geometry(polygon(BESIDE)))}) == ()
    assert "“甲”与“乙”重叠" in boundary_notes({"甲": left, "乙": left}, STATION)[0]
    north = [[123.50, 28.52], [123.53, 28.52], [123.53, 28.53], [123.50, 28.53]]
    south = [*ring[:2], [123.53, 28.52], hole[2], hole[1], hole[0], hole[3], [123.50, 28.52]]
    both = {
        "甲": boundary_text(read_geometry(polygon(north))),
        "乙": boundary_text(read_geometry(polygon(south))),
    }
    assert "处有空隙" in boundary_notes(both, STATION)[0]


coordinate = st.tuples(
    st.floats(-180, 180).map(lambda each: round(each, DECIMALS)),
    st.floats(-90, 90).map(lambda each: round(each, DECIMALS)),
)


@st.composite
def stars(draw: st.DrawFn) -> Any:
    """Simple polygons: the hull of some points, now and then two side by side."""
    points = draw(st.lists(coordinate, min_size=3, max_size=12, unique=True))
    hull = shapely.convex_hull(shapely.MultiPoint(points))
    text = json.loads(shapely.to_geojson(hull))
    return text if text["type"] == "Polygon" and hull.area > 1e-3 else polygon(SQUARE)


@given(st.lists(stars(), min_size=1, max_size=3))
def test_what_is_written_is_read_back_as_it_was(shapes: list[Any]) -> None:
    first = {
        beat.name: boundary_text(read_geometry(each))
        for beat, each in zip(BEATS, shapes, strict=False)
    }
    data = written_boundaries((each, first[each.name]) for each in BEATS if each.name in first)
    found = read_boundaries(data, BEATS)
    assert found.outlines == first
    assert found.unmatched == ()
    rings = [ring for text in first.values() for ring in rings_of(boundary_area(text))]
    assert all((ring[0] == ring[-1]).all() for ring in rings)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["type", "coordinates", "name", "id"]), inner, max_size=4)
    ),
    max_leaves=12,
)
nearly = st.fixed_dictionaries(
    {
        "type": st.just("FeatureCollection"),
        "features": st.lists(
            st.fixed_dictionaries(
                {
                    "type": st.just("Feature"),
                    "properties": st.just({"name": "鼓岩社区"}) | anything,
                    "geometry": st.fixed_dictionaries(
                        {
                            "type": st.sampled_from(["Polygon", "MultiPolygon", "Point"]),
                            "coordinates": anything
                            | st.lists(st.lists(coordinate, max_size=6), max_size=2)
                            | st.lists(
                                st.lists(st.lists(coordinate, max_size=5), max_size=2), max_size=2
                            ),
                        }
                    ),
                }
            ),
            min_size=1,
            max_size=2,
        ),
    },
    optional={"crs": anything},
)


@given(anything | nearly)
def test_any_json_is_read_or_refused(document: Any) -> None:
    try:
        found = read_boundaries(json.dumps(document).encode(), BEATS, STATION)
    except Refusal:
        return
    boundary_notes(found.outlines, STATION)
    boundary_notes(found.outlines)


@given(st.binary(max_size=64))
def test_any_bytes_are_refused(data: bytes) -> None:
    assert refused(data)
