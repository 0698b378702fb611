"""Initials are found whichever reading a person types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.services.pinyin import MAX_READINGS, initials


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("鼓岩社区", "gysq"),
        ("重庆", "cq"),
        ("银行", "yh"),
        ("长乐路", "cll"),
        ("A区3号楼", "aq3hl"),
        ("刷单返利（诈骗）", "sdflzp"),
        ("12345 推送", "12345ts"),
    ],
)
def test_likeliest_reading_comes_first(text: str, expected: str) -> None:
    assert initials(text).split()[0] == expected


def test_all_readings_are_there() -> None:
    assert {"cq", "zq"} <= set(initials("重庆").split())
    assert {"yh", "yx"} <= set(initials("银行").split())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("单某", "sm"),
        ("曾某", "zm"),
        ("仇某", "qm"),
        ("查某", "zm"),
        ("解某", "xm"),
        ("翟某", "zm"),
        ("朴某", "pm"),
        ("乐某", "ym"),
        ("区某", "om"),
        ("尉迟某", "ycm"),
        ("张某", "zm"),
    ],
)
def test_a_name_begins_with_its_surname_reading(name: str, expected: str) -> None:
    assert initials(name, surname=True).split()[0] == expected


@pytest.mark.parametrize(("name", "other"), [("单某", "dm"), ("区某", "qm"), ("翟某", "dm")])
def test_the_ordinary_reading_of_a_surname_is_found_too(name: str, other: str) -> None:
    assert other in initials(name, surname=True).split()


def test_surname_readings_are_for_persons_only() -> None:
    assert initials("区域").split()[0] == "qy"


def test_rare_characters_have_initials() -> None:
    assert initials("䶮")


def test_nothing_readable_gives_nothing() -> None:
    assert initials("") == initials(" （）——") == ""


def test_a_long_text_of_many_readings_stays_short() -> None:
    assert len(initials("重" * 200).split()) == MAX_READINGS


@given(st.text(max_size=30), st.booleans())
def test_any_text_gives_at_most_eight_readings_of_small_letters(text: str, surname: bool) -> None:
    readings = initials(text, surname=surname).split()
    assert len(readings) <= MAX_READINGS
    assert len(set(readings)) == len(readings)
    assert all(each == each.lower() for each in readings)
