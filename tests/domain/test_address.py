"""One spelling for an address's many: the same place, the same house, another house."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.address import door_of, is_near, normal_address, shared_pairs

ADDRESS = st.text("厦门市翔安区鼓岩路一二十百零1280号幢座栋单元室社区超 -,，（）", max_size=20)


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("鼓岩路18号2栋502室", "厦门市翔安区鼓岩路 十八号 2幢 502 室"),
        ("鼓岩路１８号", "鼓岩路18号"),
        ("福建省厦门市翔安区金海街道鼓岩路18号", "鼓岩路18号"),
        ("鼓岩路一百零二号", "鼓岩路102号"),
        ("鼓岩路二〇三号", "鼓岩路203号"),
        ("榕树小区3号楼", "榕树小区三座"),
    ],
)
def test_one_place_in_two_spellings(said: str, other: str) -> None:
    assert normal_address(said) == normal_address(other) != ""


@pytest.mark.parametrize(
    "said", ["万家超市门口", "滨海社区12号", "工业区三号仓库", "菜市场西门出口", "夜市街口小吃店"]
)
def test_what_only_looks_like_a_district_stays(said: str) -> None:
    assert len(normal_address(said)) == len(said)


@pytest.mark.parametrize("said", ["", "门口", "3栋", " ，。", "1号"])
def test_no_place_is_no_key(said: str) -> None:
    assert normal_address(said) == ""


def test_the_house_without_the_flat() -> None:
    assert door_of(normal_address("鼓岩路18号2幢502室")) == "鼓岩路18号"
    assert door_of("万家超市门口") == "万家超市门口"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("鼓岩路18号", "鼓岩路18号2栋502室", True),
        ("鼓岩路18号", "鼓岩路118号", False),
        ("鼓岩路18号", "", False),
        ("万家超市西门口旁", "万家超市西门口", True),
        ("万家超市西门口", "望潮中学东操场", False),
    ],
)
def test_near(one: str, other: str, expected: bool) -> None:
    assert is_near(normal_address(one), normal_address(other)) is expected


@given(ADDRESS)
def test_a_normal_address_is_its_own(said: str) -> None:
    once = normal_address(said)
    assert once.isalnum() or once == ""
    assert door_of(once) == "" or once.startswith(door_of(once))


@given(ADDRESS, ADDRESS)
def test_near_and_shared_are_the_same_in_both_directions(one: str, other: str) -> None:
    assert is_near(one, other) == is_near(other, one)
    assert shared_pairs(one, other) == shared_pairs(other, one)
