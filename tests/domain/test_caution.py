"""Cautions: whom they concern, until when, and that a name alone names nobody."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.caution import (
    Caution,
    CautionKind,
    Place,
    is_about_somebody,
    tie_to,
)
from jinhai_console.domain.known import Person, Tie


def caution(**values: Any) -> Caution:
    whole = {
        "id": 1,
        "station_id": 1,
        "kind": CautionKind.DOG,
        "text": "院内有烈性犬",
        "source": "出警民警亲见",
        "entered_at": 100,
        "expires_at": 200,
        **values,
    }
    return Caution(**whole)


@given(st.integers(0, 400), st.one_of(st.none(), st.integers(100, 300)))
def test_it_holds_until_it_expires_or_is_ended(moment: int, ended: int | None) -> None:
    assert caution(ended_at=ended).holds_at(moment) is (ended is None and moment < 200)


HERE = Place("厦门市翔安区鼓岩路十八号", 7, frozenset({3}))
LI = (Person("李四", "13900005678"),)


@pytest.mark.parametrize(
    ("values", "people", "tie"),
    [
        ({"name": "李四", "phone": "139 0000 5678"}, LI, Tie.PERSON),
        ({"phone": "13900005678"}, LI, Tie.PHONE),
        ({"name": "李四", "community_id": 9}, LI, Tie.NAME),
        ({"name": "赵六", "phone": "13811112222"}, LI, None),
        ({"address": "鼓岩路18号"}, (), Tie.ADDRESS),
        ({"address": "鼓岩路18号3栋"}, (), Tie.NEAR_ADDRESS),
        ({"address": "鼓岩路18号", "community_id": 7}, (), Tie.ADDRESS),
        ({"address": "鼓岩路18号", "community_id": 8}, (), None),
        ({"address": "鼓岩路118号"}, (), None),
        ({"site_id": 3}, (), Tie.ADDRESS),
        ({"site_id": 4}, (), None),
        ({"name": "李四", "address": "鼓岩路18号"}, LI, Tie.ADDRESS),
    ],
)
def test_whom_it_concerns(
    values: dict[str, Any], people: tuple[Person, ...], tie: Tie | None
) -> None:
    assert tie_to(caution(**values), people, HERE) is tie


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"identity_number": "350213199001011234"}, True),
        ({"phone": "13800001234"}, True),
        ({"name": "李四"}, False),
        ({"name": "李四", "community_id": 7}, True),
        ({"address": "鼓岩路18号"}, True),
        ({"address": "门口"}, False),
        ({"site_id": 3}, True),
        ({"community_id": 7}, False),
        ({"phone": "110"}, False),
    ],
)
def test_its_subject_can_be_told_from_others(values: dict[str, Any], expected: bool) -> None:
    assert is_about_somebody(caution(**values)) is expected
