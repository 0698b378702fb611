"""Places, telephones, levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.intake.importer.values import (
    are_swapped,
    level_of,
    phone_of,
    place_of,
    point_of,
    text_of,
    without_point,
)


@pytest.mark.parametrize(
    "text",
    [
        "(24.5, 118.1)",
        "(24.5,118.1)",
        "POINT (118.1 24.5)",
        "SRID=4326;POINT(118.1 24.5)",
        '{"type": "Point", "coordinates": [118.1, 24.5]}',
        "{'latitude': '24.5', 'longitude': '118.1', 'human_address': ''}",
        "24.5, 118.1",
        "118.1,24.5",
        "18 MAIN ST\nTOWN, MD\n(24.5, 118.1)",
    ],
)
def test_points(text: str) -> None:
    assert point_of(text) == (118.1, 24.5)


def test_western_points_keep_their_order() -> None:
    assert point_of("(43.1, -87.9)") == point_of("POINT (-87.9 43.1)") == (-87.9, 43.1)


@pytest.mark.parametrize(
    "text", ["", "(0, 0)", "(0.0, 0.0)", "none", "(999, 999)", "(a, b)", "POINT EMPTY"]
)
def test_no_point(text: str) -> None:
    assert point_of(text) is None


@pytest.mark.parametrize(
    ("longitude", "latitude"),
    [
        ("0", "0"),
        ("", ""),
        ("24.5", "118.1"),
        ("x", "1"),
        ("nan", "1"),
        ("inf", "1"),
        ("3688410", "533412"),
    ],
)
def test_no_place(longitude: str, latitude: str) -> None:
    assert place_of(longitude, latitude) is None


def test_columns_that_changed_places() -> None:
    assert are_swapped([("24.5", "118.1"), ("24.6", "118.2"), ("0", "0")])
    assert not are_swapped([("118.1", "24.5"), ("24.6", "118.2")])
    assert not are_swapped([("-87.9", "43.0")])


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("13800000001", "13800000001"),
        ("13800000001.0", "13800000001"),
        ("1.3800000001E10", "13800000001"),
        ("1.38E+10", "1.38E+10"),  # what was rounded away is not invented
        ("0592-1234567", "0592-1234567"),
    ],
)
def test_phones(text: str, phone: str) -> None:
    assert phone_of(text) == phone


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("1", 1), ("4.0", 4), ("9", 4), ("0", 1), ("P2", 2), ("Priority 3", 3), ("2C", 2),
        ("一级", 1), ("Ⅱ级", 2), ("高", 2), ("低风险", 4),
        ("Non-Emergency", 4), ("怪", None), ("", None),
    ],
)  # fmt: skip
def test_levels(text: str, level: int | None) -> None:
    assert level_of(text, {}) == level


def test_a_presets_words_come_first() -> None:
    assert level_of("3", {"3": 2}) == 2


def test_nothing_and_addresses() -> None:
    assert [text_of(each) for each in (" 无 ", "N/A", "NULL", " x ")] == ["", "", "", "x"]
    assert without_point("18 MAIN ST\nTOWN\n(24.5, 118.1)") == "18 MAIN ST TOWN"
    assert without_point("鼓岩路1号（东门）(2楼)") == "鼓岩路1号（东门）(2楼)"


@given(st.text())
def test_no_text_breaks_the_readers(text: str) -> None:
    place_of(text, text)
    level_of(text, {})
    phone_of(text)
    without_point(text)
    point_of(text)
