"""Plates as far as they were read: one spelling, impossible ones, what may be the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.plate import may_be_same, read_in_common, read_plate

PATTERNS = st.text("闽AB12?*", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("said", "plate"),
    [
        (" 闽a·12b45 ", "闽A12B45"),
        ("闽ＡＤ１２３４５", "闽AD12345"),
        ("*8k27", "*8K27"),
        ("闽A??345", "闽A??345"),
        ("泉州A12345", "泉州A12345"),
        ("", ""),
    ],
)
def test_one_spelling(said: str, plate: str) -> None:
    assert read_plate(said) == plate


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("闽A12#45", "不该有的符号"),
        ("闽112345", "应是字母"),
        ("12闽A45", "最前面"),
        ("***", "一位也没有看清"),
        ("闽A12", "位数不够"),
        ("闽A1234567", "比车牌长"),
        ("A1234567890123", "太长"),
    ],
)
def test_impossible_forms_are_said_in_a_sentence(said: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_plate(said)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("闽A12345", "闽A12345", 7),
        ("闽A??345", "*345", 3),
        ("*345", "闽A*", 2),
        ("闽A12345", "闽A12346", 0),
        ("*45", "闽A12346", 0),
        ("", "闽A12345", 0),
    ],
)
def test_what_was_read_of_both(one: str, other: str, count: int) -> None:
    assert read_in_common(one, other) == count


@given(PATTERNS, PATTERNS)
def test_it_is_the_same_both_ways(one: str, other: str) -> None:
    assert may_be_same(one, other) == may_be_same(other, one)
    assert may_be_same(one, one)
    assert may_be_same(one, "*")
