"""Personal data on lists, wall and paper: what must not be readable is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone, mask_text


@given(st.text())
def test_a_name_shows_one_character_at_most(name: str) -> None:
    masked = mask_name(name)
    assert masked == name.strip()[:1] + "*" * (len(name.strip()) - 1)


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_a_phone_shows_seven_digits(phone: str) -> None:
    masked = mask_phone(phone)
    assert masked == phone[:3] + "****" + phone[-4:]
    assert sum(each.isdigit() for each in mask_phone(phone[:7])) == 2
    assert mask_phone("") == ""


@given(st.from_regex(r"[1-9][0-9]{16}[0-9Xx]", fullmatch=True))
def test_an_identity_number_hides_the_birthday(number: str) -> None:
    masked = mask_identity(number)
    assert masked[6:14] == "********"
    assert mask_identity(number[:9]) == "*" * 9


@pytest.mark.parametrize(
    "written",
    [
        "13800001234",
        "+8613800001234",
        "86-13800001234",
        "138 0000 1234",
        "138-0000-1234",
        "0592-1234567",
        "05921234567",
        "350213199001011234",
        "35021319900101123X",
        "１３８００００１２３４",
    ],
)
def test_numbers_in_a_narrative_are_masked(written: str) -> None:
    masked = mask_text(f"报警人电话{written}，请回电")
    assert written not in masked
    assert "****" in masked
    assert masked.startswith("报警人电话")
    assert masked.endswith("，请回电")


@pytest.mark.parametrize(
    "kept", ["2026000912", "2026-11-23 17:05:09", "鼓岩路 138 号 1234 室", "金额 12345678901234 元"]
)
def test_other_numbers_stay(kept: str) -> None:
    assert mask_text(kept) == kept


def test_given_names_are_masked_the_longest_first() -> None:
    assert mask_text("张三丰和张三", ["张三", "张三丰", "王"]) == "张**和张*"
