"""Sums as people write and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.money import money_text, read_money, yuan_text


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("26000", 2_600_000),
        ("¥26,000.50", 2_600_050),
        (" 2.6万元 ", 2_600_000),
        ("3千", 300_000),
        ("0", 0),
        ("约3000", None),
        ("-5", None),
        ("手机一部", None),
        ("", None),
    ],
)
def test_sums(text: str, cents: int | None) -> None:
    assert read_money(text) == cents


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (0, "0 元"),
        (50, "0.5 元"),
        (999_900, "9,999 元"),
        (1_000_000, "1 万元"),
        (26_000_000, "26 万元"),
        (123_456_789, "123.46 万元"),
        (10**12, "1,000,000 万元"),
    ],
)
def test_sums_as_they_are_shown(cents: int, text: str) -> None:
    assert money_text(cents) == text


@given(st.integers(0, 10**13))
def test_what_is_typed_reads_back(cents: int) -> None:
    assert read_money(yuan_text(cents)) == cents
